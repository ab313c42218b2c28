/** Vietnamese text: one stored form (NFC), one folded form for search, one order. */
import * as z from 'zod'
import { clean } from './clean-text.ts'

/**
 * Folds for search: no case, no marks, no tone placement, `đ` as `d`; `Hoà` and `hòa` meet. The database folds stored
 * names the same way (`fold` in the migrations); a test holds both equal.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The words of a text, folded; a hyphen or an apostrophe parts words as a space does (`words` in the migrations). */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[-.,;:()/"'’\s]+/)
    .filter(Boolean)
}

/** A line or paragraph that a person typed: NFC, trimmed, without control characters, bounded. */
export function text(max: number, min = 1) {
  return z
    .string()
    .transform(clean)
    .pipe(
      z
        .string()
        .min(min, min === 1 ? 'Không được để trống.' : undefined)
        .max(max, `Dài quá ${max} ký tự.`),
    )
}

/** As `text`, but may stay empty. */
export function optionalText(max: number) {
  return text(max, 0).default('')
}

const vietnamese = new Intl.Collator('vi')

/** Order of the Vietnamese alphabet. */
export function compareVietnamese(a: string, b: string): number {
  return vietnamese.compare(a, b)
}

/** `1.240`, `286,4`: Vietnamese figures. */
export function showNumber(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 2 })
}

const alternatives = new Intl.ListFormat('vi', { type: 'disjunction' })

/** "thủ trưởng, thường trực hội đồng hoặc cán bộ": any one of these. */
export function anyOf(words: readonly string[]): string {
  return alternatives.format(words)
}

/** "Mức", where a word of a list begins a line. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "mức", where a line reads on within a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
