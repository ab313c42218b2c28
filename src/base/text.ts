/** Vietnamese text: one stored form (NFC), one folded form for search, one order. */
import * as z from 'zod'

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

function clean(value: string): string {
  const composed = value.toWellFormed().normalize('NFC')
  return composed.replace(/\r\n?/g, '\n').replace(fixedSpaces, ' ').replace(forbidden, '').trim()
}

/** Spaces that do not break, as Word leaves them between names: a search would not find a name that holds one. */
const fixedSpaces = /[\u00a0\u2007\u202f]/g

/** Control characters, zero-width marks and direction overrides: never meant, and good for deceiving a reader. */
const forbidden =
  // oxlint-disable-next-line eslint/no-control-regex -- control characters are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

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
