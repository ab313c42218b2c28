/**
 * Tra sách luật: names with and without marks, abbreviations, articles, quotations and the sentences of rules. Small and in
 * memory: the whole book is a few hundred entries.
 */
import { fold, upperFirst } from '../base/text.ts'
import { allHonourPages, placeName, principlePages, type BookHonour, type BookPrinciple } from './law-book.ts'
import type { RuleText } from './law-text.ts'
import { workflowName, workflows } from './procedure/procedure.ts'
import type { Workflow } from './procedure/workflow.ts'
import { regimeOrder, type Regime } from './regimes.ts'
import { lawBook } from './rules/book.ts'
import { principleTexts, type PrincipleId } from './rules/principle-texts.ts'
import { honourKinds, honours, levels, type Honour } from './vocabulary.ts'

/** Chỗ tìm thấy. */
export type HitPlace =
  | { kind: 'honour'; honour: Honour }
  | { kind: 'provision'; honour: Honour; id: string; regimes: Regime[] }
  | { kind: 'principle'; id: PrincipleId }
  | { kind: 'workflow'; id: string }

/** Một kết quả. */
export interface Hit {
  place: HitPlace
  /** What it is found under: the name of the honour, of the principle, of the procedure. */
  title: string
  /** Below the title: the article, the kind. */
  under: string
  /** The text in which the words stand; empty when the title says it. */
  excerpt: string
  score: number
}

interface Field {
  text: string
  words: string[]
  /** The marks of each word. */
  marks: string[]
  folded: string
  weight: number
  /** Counts for finding but is no text to show: abbreviations, codes, what the title says already. */
  isHidden?: true
}

interface Entry {
  place: HitPlace
  title: string
  under: string
  /** Shown where the words stand in the title or the article only. */
  text: string
  fields: Field[]
  /** Where two are equally good, the kind decides, then the order of the book. */
  order: number
}

let index: Entry[] | undefined

/** The best entries first; every word must stand somewhere in an entry. */
export function searchBook(typed: string, limit = 40): Hit[] {
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const marks = marksOf(typed)
  index ??= buildIndex()
  return index
    .flatMap((entry) => {
      const hit = judge(entry, words, marks)
      return hit === null ? [] : [{ hit, order: entry.order }]
    })
    .toSorted((a, b) => b.hit.score - a.hit.score || a.order - b.order)
    .slice(0, limit)
    .map(({ hit }) => hit)
}

/** Whether a text that was typed says enough to look for. */
export function isSearch(typed: string): boolean {
  return fold(typed).length >= 2
}

/** Words without case, marks and points, as entries and questions are compared. */
export function wordsOf(text: string): string[] {
  return spelledIn(text).map(fold)
}

function spelledIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The marks of each word, wherever in it they stand: `hoà` and `hòa` have the same. */
function marksOf(text: string): string[] {
  return spelledIn(text).map((word) => (word.normalize('NFD').match(/\p{M}/gu) ?? []).toSorted().join(''))
}

function judge(entry: Entry, words: string[], marks: string[]): Hit | null {
  const missing = new Set(words)
  let score = 0
  const best: Partial<Record<'whole' | 'part', { field: Field; value: number }>> = {}
  let isTold = false
  for (const field of entry.fields) {
    const found = words.filter((word) => field.words.some((own) => matches(own, word)))
    if (found.length === 0) continue
    for (const word of found) missing.delete(word)
    const value = valueOf(field, words, found.length) * (agrees(field, words, marks) ? 1 : disagreeing)
    score += value
    const isWhole = found.length === words.length
    if (field.isHidden) isTold ||= isWhole
    else if (value > (best[isWhole ? 'whole' : 'part']?.value ?? 0)) best[isWhole ? 'whole' : 'part'] = { field, value }
  }
  if (missing.size > 0) return null
  const { place, title, under, text } = entry
  // Where the title or the article says all that was typed, a text that happens to share a word of it would only mislead.
  const shown = best.whole ?? (isTold ? undefined : best.part)
  return { place, title, under, excerpt: excerptOf(shown?.field.text ?? text, words), score }
}

/** A number is meant as it stands, a word may be begun only. */
function matches(own: string, word: string): boolean {
  return /^\p{N}/u.test(word) ? own === word : own.startsWith(word)
}

/** What was typed with marks is meant so; other marks are found too, far below. */
const disagreeing = 0.3

function agrees(field: Field, words: readonly string[], marks: readonly string[]): boolean {
  return words.every((word, index) => {
    const wanted = marks[index] ?? ''
    if (wanted === '') return true
    const places = field.words.flatMap((own, place) => (matches(own, word) ? [place] : []))
    return places.length === 0 || places.some((place) => hasMarks(field.marks[place]!, wanted))
  })
}

function hasMarks(own: string, wanted: string): boolean {
  return [...wanted].every((mark) => own.includes(mark))
}

/** Words that stand together as typed count far more than the same words apart; a whole name most. */
function valueOf({ weight, folded, words: own }: Field, words: string[], found: number): number {
  const phrase = words.join(' ')
  const share = found / words.length
  if (share < 1) return weight * share * 0.3
  if (folded === phrase) return weight * 6
  const place = ` ${folded} `.indexOf(` ${phrase} `)
  if (place === 0) return weight * 4
  if (place > 0) return weight * 3
  if (` ${folded}`.includes(` ${phrase}`)) return weight * 2.5
  return weight * (1 + Math.min(1, words.length / own.length))
}

/** A stretch of the text around the first word found. */
function excerptOf(text: string, words: string[], room = 180): string {
  if (text.length <= room) return text
  const tokens = text.split(' ')
  const first = tokens.findIndex((token) => wordsOf(token).some((own) => words.some((word) => matches(own, word))))
  let start = Math.max(0, first - 8)
  let length = 0
  let end = start
  while (end < tokens.length && length + tokens[end]!.length < room) length += tokens[end++]!.length + 1
  while (start > 0 && length + tokens[start - 1]!.length < room) length += tokens[--start]!.length + 1
  return `${start > 0 ? '… ' : ''}${tokens.slice(start, end).join(' ')}${end < tokens.length ? ' …' : ''}`
}

/** The text in pieces, what was looked for marked: the words as they were typed together, else (`apart`) each for itself. */
export function markWords(text: string, typed: string, apart = true): { text: string; isFound: boolean }[] {
  const asked = wordsOf(typed)
  const pieces = text.split(/([\p{L}\p{N}]+)/u).filter((piece) => piece !== '')
  const words = pieces.flatMap((piece, at) => wordsOf(piece).map((word) => ({ word, at })))
  const starts = words.flatMap((_, start) => (standsAt(words, start, asked) ? [start] : []))
  const found = new Set<number>()
  for (const start of starts) {
    const first = words[start]!.at
    const last = words[start + asked.length - 1]!.at
    for (let at = first; at <= last; at++) found.add(at)
  }
  if (apart && starts.length === 0) {
    for (const { word, at } of words) if (asked.some((one) => matches(word, one))) found.add(at)
  }
  return pieces.reduce<{ text: string; isFound: boolean }[]>((joined, piece, at) => {
    const isFound = found.has(at)
    const last = joined.at(-1)
    if (last?.isFound === isFound) last.text += piece
    else joined.push({ text: piece, isFound })
    return joined
  }, [])
}

function standsAt(words: readonly { word: string }[], start: number, asked: readonly string[]): boolean {
  return asked.length > 0 && asked.every((word, index) => matches(words[start + index]?.word ?? '', word))
}

function buildIndex(): Entry[] {
  const pages = allHonourPages()
  const entries: Omit<Entry, 'order'>[] = [
    ...pages.map(honourEntry),
    ...pages.flatMap(provisionEntries),
    ...principlePages().map(principleEntry),
    ...workflows.map(workflowEntry),
  ]
  return entries.map((entry, order) => ({ ...entry, order }))
}

function honourEntry({ code, name, kind, level, notes }: BookHonour): Omit<Entry, 'order'> {
  const otherNames = new Set<string>(Object.values(lawBook.honours[code].names ?? {}))
  otherNames.delete(name)
  return {
    place: { kind: 'honour', honour: code },
    title: name,
    under: `${upperFirst(honourKinds[kind])}, ${levels[level]}`,
    text: '',
    fields: [
      field(name, 14, true),
      ...abbreviationsOf(code, name).map((text) => field(text, 14, true)),
      ...[...otherNames].map((text) => field(text, 10)),
      field(`${honourKinds[kind]}, ${levels[level]}`, 2, true),
      ...notes.map((text) => field(text, 2)),
    ],
  }
}

/** `CSTĐCS`, `HCLĐHB`: the code, and the first letters of the name with and without "của". */
function abbreviationsOf(code: Honour, name: string): string[] {
  const words = wordsOf(name)
  return [...new Set([code, initialsOf(words), initialsOf(words.filter((word) => word !== 'cua'))])]
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('')
}

/** A provision that several periods say in the same words is one entry. */
function provisionEntries(page: BookHonour): Omit<Entry, 'order'>[] {
  return page.groups.flatMap((group) =>
    group.rows.flat().flatMap(({ spans }) =>
      (spans ?? []).map(({ items }) => {
        const last = items.at(-1)!
        const { citation } = last
        return {
          place: {
            kind: 'provision' as const,
            honour: page.code,
            id: last.id,
            regimes: items.map(({ regime }) => regime),
          },
          title: page.name,
          under: `${placeName(group)} · ${citation.article}`,
          text: citation.quote,
          fields: [
            field(citation.article, 10, true),
            field(citation.quote, 5),
            ...linesOf(last.told).map((text) => field(text, 3)),
            ...(citation.note === undefined ? [] : [field(citation.note, 2)]),
            // The name is not what tells one provision from another, but it may be typed beside an article.
            field(`${page.name} ${abbreviationsOf(page.code, page.name).join(' ')} ${last.id}`, 1, true),
          ],
        }
      }),
    ),
  )
}

function principleEntry({ id, name, uses }: BookPrinciple): Omit<Entry, 'order'> {
  const text = principleTexts.find((one) => one.id === id)!
  const citations = text.texts.map(({ citation }) => citation)
  return {
    place: { kind: 'principle', id },
    title: name,
    under: `Nguyên tắc ${id}`,
    text: citations[0]?.quote ?? '',
    fields: [
      field(name, 9, true),
      field(id, 9, true),
      ...[...new Set(citations.map(({ article }) => article))].map((article) => field(article, 9, true)),
      ...[...new Set(citations.map(({ quote }) => quote))].map((quote) => field(quote, 5)),
      ...uses.map(({ told }) => field(told.text, 3)),
      field('nguyên tắc', 1, true),
    ],
  }
}

function workflowEntry(workflow: Workflow): Omit<Entry, 'order'> {
  const periods = regimeOrder.filter((regime) => workflow.regimes.includes(regime)).join(', ')
  return {
    place: { kind: 'workflow', id: workflow.id },
    title: workflowName(workflow),
    under: `Thủ tục ${periods}`,
    text: workflow.steps.map(({ actor }) => actor).join(' → '),
    fields: [
      field(workflowName(workflow), 8, true),
      field('thủ tục hồ sơ', 2, true),
      ...workflow.steps.map(({ actor, action }) => field(`${actor}: ${action}`, 2)),
      ...workflow.parts.map(({ name }) => field(name, 2)),
      ...[...new Set([...workflow.steps, ...workflow.parts].map(({ basis }) => basis.article))].map((text) =>
        field(text, 4, true),
      ),
      field(workflow.honours.join(' '), 1, true),
    ],
  }
}

function linesOf({ text, children }: RuleText): string[] {
  return [text, ...children.flatMap(linesOf)]
}

function field(text: string, weight: number, isHidden?: true): Field {
  const words = wordsOf(text)
  return { text, words, marks: marksOf(text), folded: words.join(' '), weight, ...(isHidden && { isHidden }) }
}

/** Danh hiệu, hình thức có mã hoặc tên gần với chữ đã gõ: for an address that leads nowhere. */
export function nearestHonours(typed: string, limit = 5): Honour[] {
  const asked = wordsOf(typed).join('')
  const byWords = searchBook(typed).flatMap(({ place }) => (place.kind === 'honour' ? [place.honour] : []))
  const byCode = (Object.keys(honours) as Honour[])
    .map((code) => ({ code, distance: distanceOf(code.toLowerCase(), asked) }))
    .filter(({ code, distance }) => distance <= Math.max(2, Math.floor(code.length / 2)))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ code }) => code)
  return [...new Set([...byWords, ...byCode])].slice(0, limit)
}

/** Letters to put in, take out or change (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1)!
}

/** `hcld3`, `HCLĐ3`, `HCLD3 `: the code as the book writes it; null when there is no such honour. */
export function honourTyped(typed: string): Honour | null {
  const code = wordsOf(typed).join('').toUpperCase()
  return (Object.keys(honours) as Honour[]).find((honour) => honour === code) ?? null
}
