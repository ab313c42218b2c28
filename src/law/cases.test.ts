import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isRefusal } from '../base/errors.ts'
import { judgeCases, parseCases, type Case } from './cases.ts'
import type { LawBook } from './rule.ts'
import { lawBook } from './rules/book.ts'
import { gradeOrder, ratingOrder, scopeOrder } from './vocabulary.ts'

const folder = new URL('cases/', import.meta.url)
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => parseCases(readFileSync(new URL(name, folder), 'utf8')))

test('every worked case is judged as the law says, by the article that it names', () => {
  const outcomes = judgeCases(cases).map(({ id, got, deciding }) => ({ id, got, deciding }))
  assert.deepEqual(
    outcomes,
    cases.map(({ id, expected, article }) => ({ id, got: expected, deciding: article })),
  )
})

test('no two worked cases share an id', () => {
  assert.equal(new Set(cases.map((one) => one.id)).size, cases.length)
})

test('every article that decides anything has a worked case', () => {
  const named = new Set(cases.map((one) => one.article))
  const provisions = Object.values(lawBook.honours).flatMap((rules) => Object.values(rules.regimes).flat())
  const principles = Object.values(lawBook.principles).flatMap((regime) => regime.principles)
  const articles = new Set([...provisions, ...principles].map((one) => one.citation.article))
  assert.deepEqual([...articles.difference(named)], [])
})

test('every figure of the law that is changed by one step is noticed by a worked case', () => {
  const asWritten = verdicts(lawBook)
  const steps = stepsOf(lawBook)
  assert.ok(steps.length > 20)
  const survivors = steps.filter((step) => verdicts(step.book) === asWritten).map((step) => step.name)
  assert.deepEqual(survivors, [])
})

test('every condition that is left out of a rule is noticed by a worked case', () => {
  const asWritten = verdicts(lawBook)
  const gaps = gapsOf(lawBook)
  assert.ok(gaps.length > 60)
  const survivors = gaps.filter((gap) => verdicts(gap.book) === asWritten).map((gap) => gap.name)
  assert.deepEqual(survivors, [])
})

test('a case of an honour or regime without rules is told plainly and counts as not as expected', () => {
  const [outcome] = judgeCases(
    parseCases(JSON.stringify([{ ...sample(), candidateAward: 'CTDCP', expected: 'eligible' }])),
  )
  assert.deepEqual(outcome, {
    id: 'X1',
    expected: 'eligible',
    got: 'needsReview',
    deciding: 'Luật Thi đua, khen thưởng 2003 (sửa đổi 2005, 2009, 2013) và Nghị định 91/2017/NĐ-CP',
    asExpected: false,
    difference:
      'mong đợi eligible, được needsReview: Chưa có quy tắc của Cờ thi đua của Chính phủ theo Luật Thi đua, khen thưởng 2003 (sửa đổi 2005, 2009, 2013) và Nghị định 91/2017/NĐ-CP trong phần mềm',
  })
})

test('a file of cases may be an array or an object with workedCases', () => {
  assert.deepEqual(parseCases(JSON.stringify({ workedCases: [sample()] })), parseCases(JSON.stringify([sample()])))
})

test('a broken file of cases is refused with the place of the fault', () => {
  const refused: [string, unknown, string][] = [
    ['not JSON', '{', 'Tệp ca mẫu không phải JSON đọc được'],
    ['not a list', {}, 'Tệp ca mẫu phải là một mảng, hoặc một đối tượng có mảng workedCases.'],
    [
      'unknown honour',
      [sample(), { ...sample(), candidateAward: 'LDTX' }],
      'Tệp ca mẫu chưa đúng ở ca thứ 2 (X1), candidateAward: không có danh hiệu, hình thức khen thưởng nào mang mã “LDTX”.',
    ],
    [
      'unknown regime',
      [{ ...sample(), regime: 'R1999' }],
      'Tệp ca mẫu chưa đúng ở ca thứ 1 (X1), regime: không có quy định áp dụng nào mang mã “R1999”.',
    ],
    [
      'year outside',
      [{ ...sample(), year: 1900 }],
      'Tệp ca mẫu chưa đúng ở ca thứ 1 (X1), year: phải là năm từ 1948 đến 2100.',
    ],
    [
      'unknown rating',
      [{ ...sample(), history: { years: [{ year: 2021, rating: 'GIOI' }] } }],
      'Tệp ca mẫu chưa đúng ở ca thứ 1 (X1), history.years.0.rating: không có mức xếp loại nào mang mã “GIOI”.',
    ],
    [
      'a year twice',
      [{ ...sample(), history: { years: [{ year: 2021 }, { year: 2021 }] } }],
      'Tệp ca mẫu chưa đúng ở ca thứ 1 (X1), history.years.1.year: năm 2021 được ghi hai lần.',
    ],
    [
      'no such day',
      [{ ...sample(), subject: { kind: 'individual', recruitedOn: '2021-02-30' } }],
      'Tệp ca mẫu chưa đúng ở ca thứ 1 (X1), subject.recruitedOn: phải là ngày có trong lịch, viết YYYY-MM-DD.',
    ],
  ]
  for (const [name, value, message] of refused) {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    assert.throws(
      () => parseCases(text),
      (error: unknown) => isRefusal(error) && error.message.startsWith(message),
      name,
    )
  }
})

function sample(): Case {
  return {
    id: 'X1',
    regime: 'R2017',
    subject: { kind: 'individual' },
    candidateAward: 'LDTT',
    year: 2021,
    history: {},
    expected: 'unknown',
  }
}

function verdicts(book: LawBook): string {
  return judgeCases(cases, book)
    .map((outcome) => outcome.got)
    .join()
}

/** The whole book once for each figure in it, with that figure one step higher or lower. Rules are plain data, so this needs no list of figures. */
function stepsOf(book: LawBook): { name: string; book: LawBook }[] {
  const steps: { name: string; book: LawBook }[] = []
  const visit = (value: unknown, path: string[]): void => {
    if (typeof value !== 'object' || value === null) return
    // The length of a movement is judged by people: it only stands in the sentence.
    if ('kind' in value && value.kind === 'movement') return
    for (const [key, inner] of Object.entries(value)) {
      for (const other of neighboursOf(key, inner))
        steps.push({
          name: `${[...path, key].join('.')} = ${String(other)}`,
          book: changed(book, [...path, key], other),
        })
      if (key !== 'citation') visit(inner, [...path, key])
    }
  }
  visit(book, [])
  return steps
}

/** The whole book once for each member of a list in a rule, and for each kind of subject that a provision names, without that member. */
function gapsOf(book: LawBook): { name: string; book: LawBook }[] {
  const gaps: { name: string; book: LawBook }[] = []
  const visit = (value: unknown, path: string[]): void => {
    if (typeof value !== 'object' || value === null) return
    const isOfRule = path.includes('rule') || (path.includes('regimes') && path.at(-1) === 'subjects')
    if (Array.isArray(value) && isOfRule && path.at(-1) !== 'launchedBy') {
      for (const index of value.keys())
        gaps.push({ name: [...path, index].join('.'), book: changed(book, path, value.toSpliced(index, 1)) })
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
  }
  visit(book, [])
  return gaps
}

function neighboursOf(key: string, value: unknown): unknown[] {
  if (typeof value === 'number') return [value - 1, value + 1]
  const order = { rated: ratingOrder, min: ratingOrder, scope: scopeOrder, grade: gradeOrder }[key] as
    | string[]
    | undefined
  if (order === undefined || typeof value !== 'string') return []
  const at = order.indexOf(value)
  return [order[at - 1], order[at + 1]].filter((other) => other !== undefined)
}

function changed(book: LawBook, path: string[], value: unknown): LawBook {
  const copy = structuredClone(book)
  const keys = [...path]
  const last = keys.pop() as string
  const place = keys.reduce<Record<string, unknown>>(
    (at, key) => at[key] as Record<string, unknown>,
    copy as unknown as Record<string, unknown>,
  )
  place[last] = value
  return copy
}
