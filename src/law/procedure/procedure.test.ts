import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay } from '../../base/days.ts'
import { fold } from '../../base/text.ts'
import { regimeOrder, regimes, type Regime } from '../regimes.ts'
import { sources } from '../sources.ts'
import { families, honours, honoursOf, isHonour, type Cycle, type Honour } from '../vocabulary.ts'
import { atLatest, before, certainties, dayOf, lastDayOf, unlocated, type Basis, type MonthDay } from './basis.ts'
import { formOf, forms } from './forms.ts'
import {
  appraisalLimit,
  dossierPartsOf,
  limitOf,
  workflowFor,
  workflowName,
  workflowOf,
  workflows,
} from './procedure.ts'
import { cutOffPeriod, reportCycles, reportPeriods } from './report-cycles.ts'
import { retentionOf, retentions } from './retention.ts'
import { statisticalForms } from './statistical-forms.ts'
import { carriedOver, layers, pins, transitions } from './transitions.ts'
import {
  absences,
  ballots,
  channels,
  dayUnits,
  deciders,
  partNames,
  purposes,
  quorums,
  voteBases,
  workflowFamilies,
  type Limit,
} from './workflow.ts'

/** Everything an officer may see of the procedures. */
const data = {
  workflows,
  forms,
  reportCycles,
  statisticalForms,
  retentions,
  transitions,
  layers,
  carriedOver,
}
const words = {
  absences,
  ballots,
  certainties,
  channels,
  dayUnits,
  deciders,
  partNames,
  pins,
  purposes,
  quorums,
  reportPeriods,
  voteBases,
  workflowFamilies,
}

test('the procedures, forms, reports and periods of the survey are all there', () => {
  assert.deepEqual(
    {
      workflows: workflows.length,
      forms: Object.keys(forms).length,
      reportCycles: reportCycles.length,
      statisticalForms: statisticalForms.length,
      retentions: Object.keys(retentions).length,
      transitions: transitions.length,
      steps: workflows.flatMap((one) => one.steps).length,
    },
    { workflows: 39, forms: 41, reportCycles: 12, statisticalForms: 8, retentions: 11, transitions: 3, steps: 185 },
  )
})

test('no two procedures, reports or statistical forms share an id, no two rows of a form a code', () => {
  assert.deepEqual(repeated(workflows.map((one) => one.id)), [])
  assert.deepEqual(repeated(reportCycles.map((one) => one.id)), [])
  assert.deepEqual(repeated(statisticalForms.map((one) => one.code)), [])
  const rows = statisticalForms.flatMap((form) =>
    form.rows.flatMap((row) => ('code' in row ? [`${form.code} ${row.code}`] : [])),
  )
  assert.ok(rows.length > 100)
  assert.deepEqual(repeated(rows), [])
  const numbers = Object.values(forms).flatMap((form) =>
    form.number === null ? [] : [`${form.number} ${form.regime}`],
  )
  assert.deepEqual(repeated(numbers), [])
})

test('every fact names an article and sources that exist', () => {
  const bases = basesOf(data)
  assert.ok(bases.length > 450)
  assert.deepEqual(
    bases.filter(({ article, sourceIds }) => article.trim() === '' || sourceIds.length === 0),
    [],
  )
  assert.deepEqual(
    bases.flatMap((basis) => basis.sourceIds).filter((id) => !Object.hasOwn(sources, id)),
    [],
  )
  assert.deepEqual(
    bases.flatMap((basis) => repeated(basis.sourceIds)),
    [],
  )
})

test('what was not read says how sure it is; what was read rests on no memory', () => {
  const bases = basesOf(data)
  const read = bases.filter((basis) => basis.confidence === 'quoted')
  const recalled = bases.filter((basis) => basis.confidence === 'recalled')
  assert.ok(read.length > 250 && recalled.length > 60)
  assert.deepEqual(
    read.filter((basis) => basis.certainty !== undefined || basis.inferred || basis.sourceIds.includes('mem')),
    [],
  )
  assert.deepEqual(
    read.filter((basis) => basis.article === unlocated),
    [],
  )
  assert.deepEqual(
    recalled.filter((basis) => basis.certainty === undefined),
    [],
  )
  assert.deepEqual(
    recalled.filter((basis) => (basis.inferred === true) === basis.sourceIds.includes('mem')),
    [],
  )
})

test('every honour that a procedure names can be conferred', () => {
  const named = objectsOf(workflows).flatMap((one) => (Array.isArray(one.honours) ? one.honours : []))
  assert.ok(named.length > 100)
  assert.deepEqual(
    named.filter((code) => !(isHonour(String(code)) || Object.hasOwn(families, String(code)))),
    [],
  )
})

test('what a step, a part or a share says of an honour lies within its procedure', () => {
  for (const { id, honours: all, steps, parts, vote } of workflows) {
    const within = [...steps, ...steps.flatMap((step) => step.limits), ...parts, ...(vote?.shares ?? [])]
    const strangers = within.flatMap((one) => one.honours ?? []).filter((code) => !all.includes(code))
    assert.deepEqual(strangers, [], id)
  }
})

test('the steps of a procedure are numbered without a gap', () => {
  for (const { id, steps } of workflows) {
    assert.ok(steps.length > 1, id)
    assert.deepEqual(
      steps.map((step) => step.order),
      steps.map((_, index) => index + 1),
      id,
    )
  }
})

test('days, copies, sets and shares are whole numbers that can be', () => {
  const limits = objectsOf(workflows).filter((one): one is typeof one & Limit => 'bound' in one)
  assert.ok(limits.length > 70)
  assert.deepEqual(
    limits.filter(({ days }) => !Number.isInteger(days) || days < 1 || days > 60),
    [],
  )
  const counts = workflows.flatMap(({ parts, sets }) => [
    ...parts.map((part) => part.copies),
    ...(sets ? [sets.count, sets.onward ?? 1] : []),
  ])
  assert.deepEqual(
    counts.filter((count) => !Number.isInteger(count) || count < 1 || count > 3),
    [],
  )
  const percents = objectsOf(workflows)
    .flatMap((one) => [one.percent, one.quorumPercent])
    .filter((one) => one !== undefined)
  assert.ok(percents.length > 15)
  assert.deepEqual([...new Set(percents)].sort(), [80, 90])
  const years = Object.values(retentions).map((one) => one.years)
  assert.deepEqual([...new Set(years)].sort(), [10, 20, 5, null])
})

test('periods end after they begin, and a day of the year is one of the calendar', () => {
  const periods = objectsOf({ layers, cutOffs: [cutOffPeriod('halfYear', 2025), cutOffPeriod('year', 2025)] })
    .filter((one) => typeof one.from === 'string' && typeof one.to === 'string')
    .map(({ from, to }) => [String(from), String(to)])
  assert.equal(periods.length, 10)
  assert.deepEqual(
    periods.filter(([from = '', to = '']) => !isDay(from) || !isDay(to) || from >= to),
    [],
  )
  const monthDays = objectsOf({ workflows, reportCycles, statisticalForms }).flatMap((one) => [
    ...(one.monthDay === undefined ? [] : [one.monthDay]),
    ...(one.opensOn === undefined ? [] : [one.opensOn]),
  ])
  assert.ok(monthDays.length > 10)
  assert.deepEqual(
    monthDays.filter((monthDay) => !isDay(`2025-${String(monthDay)}`)),
    [],
  )
  for (const { id, stages = [], years = [] } of reportCycles) {
    assert.deepEqual(
      stages.filter(({ fromYear, toYear }) => fromYear >= toYear),
      [],
      id,
    )
    assert.deepEqual(years, years.toSorted(), id)
  }
})

test('one regime passes into the next on the day on which the next begins', () => {
  assert.deepEqual(
    transitions.map(({ from, to }) => [from, to]),
    regimeOrder.slice(1, -1).map((from, index) => [from, regimeOrder[index + 2]]),
  )
  assert.deepEqual(
    transitions.map(({ on }) => on),
    transitions.map(({ to }) => regimes[to].from),
  )
})

test('a form that a dossier asks for belongs to the regimes of the procedure', () => {
  const foreign = workflows.flatMap(({ id, regimes: own, parts }) =>
    parts
      .flatMap((part) => part.forms)
      .filter((code) => !own.some((regime) => regime === forms[code].regime))
      .map((code) => `${id}: ${code}`),
  )
  assert.deepEqual(foreign, [])
})

test('a procedure that decides something says which papers come out of it', () => {
  const decided = workflows.filter((one) => one.decider !== null)
  assert.equal(decided.length, 23)
  for (const { id, steps } of decided) {
    const results = steps.filter((step) => step.result)
    assert.equal(results.length, 1, id)
    assert.ok(results[0]!.documents.length > 0, id)
  }
})

// Look-ups.

test('a dossier follows the procedure of its honour, its regime and its kind of commendation', () => {
  const asked: [Honour, Regime, Cycle | undefined, string | null][] = [
    ['LDTT', 'R2017', undefined, 'danh-hieu-co-so.R2017'],
    ['CSTDCS', 'R2025', 'annual', 'danh-hieu-co-so.R2025'],
    ['CSTDT', 'R2024', undefined, 'cap-bo-tinh.R2024'],
    ['CSTDTQ', 'R2024', undefined, 'cstdtq.R2024'],
    ['CTDCP', 'R2025', 'movement', 'co-thi-dua-chinh-phu.R2025'],
    ['HCLD3', 'R2025', undefined, 'huan-chuong.R2025'],
    ['HCHN', 'R2017', undefined, 'huan-chuong.R2017'],
    ['HCHN', 'R2024', 'external', 'doi-ngoai.R2024'],
    ['AHLD', 'R2024', 'adHoc', 'anh-hung.R2024'],
    ['KNCB', 'R2017', undefined, 'ky-niem-chuong.R2017'],
    // One honour, several ways.
    ['BKT', 'R2024', 'merit', 'cap-bo-tinh.R2024'],
    ['BKT', 'R2024', 'movement', 'chuyen-de.R2024'],
    ['BKT', 'R2024', 'adHoc', 'don-gian.R2024'],
    ['BKT', 'R2024', 'external', 'doi-ngoai.R2024'],
    ['HCLD3', 'R2024', 'contribution', 'cong-hien.R2024'],
    ['HCLD3', 'R2025', 'contribution', 'cong-hien.R2024'],
    ['HCLD3', 'R2017', 'contribution', 'huan-chuong.R2017'],
    ['HUYCSVV1', 'R2025', 'longService', 'don-gian.R2025'],
    // Not entered.
    ['HUYCSVV1', 'R2025', undefined, null],
    ['GKX', 'R2024', undefined, null],
    ['LDTT', 'R2010', undefined, null],
    ['GKX', 'R2024', 'merit', null],
    // No way of that kind: the own one.
    ['CSTDTQ', 'R2024', 'merit', 'cstdtq.R2024'],
    ['BKT', 'R2017', 'external', 'cap-bo-tinh.R2017'],
  ]
  assert.deepEqual(
    asked.map(([honour, regime, cycle]) => [honour, regime, cycle, workflowFor(honour, regime, cycle)?.id ?? null]),
    asked,
  )
})

test('under a law that was not read the procedure is that of the regime before, and says so', () => {
  assert.equal(workflowFor('BKTTG', 'R2026'), workflowFor('BKTTG', 'R2025'))
  assert.ok(workflowFor('BKTTG', 'R2026') !== null)
  assert.deepEqual(Object.keys(carriedOver), ['R2026'])
  assert.equal(carriedOver.R2026?.basis.confidence, 'recalled')
})

test('no two procedures name one honour under one regime for one kind of commendation', () => {
  const claims = workflows.flatMap((one) =>
    one.honours
      .flatMap(honoursOf)
      .flatMap((honour) => one.regimes.flatMap((regime) => one.cycles.map((cycle) => `${honour} ${regime} ${cycle}`))),
  )
  assert.ok(claims.length > 200)
  assert.deepEqual(repeated(claims), [])
})

test('every procedure of nomination is found for some honour, no other one is', () => {
  const found = new Set<string>()
  for (const honour of Object.keys(honours) as Honour[]) {
    for (const regime of regimeOrder) {
      for (const cycle of new Set(workflows.flatMap((one) => one.cycles))) {
        const workflow = workflowFor(honour, regime, cycle)
        if (workflow) found.add(workflow.id)
      }
    }
  }
  const nominations = workflows.filter((one) => workflowFamilies[one.family].purpose === 'nomination')
  assert.deepEqual([...found].sort(), nominations.map((one) => one.id).sort())
})

test('a procedure is found by its id and has a name', () => {
  assert.equal(workflowName(workflowOf('cap-doi.R2017')!), 'Cấp đổi hiện vật khen thưởng')
  assert.equal(workflowOf('cap-doi'), null)
  assert.equal(workflowOf(''), null)
})

test('a dossier asks for the parts of its honour', () => {
  const grassroots = workflowOf('danh-hieu-co-so.R2024')!
  const codes = (honour?: Honour) => dossierPartsOf(grassroots, honour).map((part) => part.code)
  assert.deepEqual(codes(), ['letter', 'report', 'minutes', 'initiativeCertificate'])
  assert.deepEqual(codes('CSTDCS'), ['letter', 'report', 'minutes', 'initiativeCertificate'])
  assert.deepEqual(codes('LDTT'), ['letter', 'minutes'])
  assert.deepEqual(dossierPartsOf(workflowOf('phong-trao-thi-dua')!), [])
})

test('a step has the limit of the honour, and none where time must pass or the case decides', () => {
  assert.equal(daysOf('huan-chuong.R2024', 4, 'HCLD1'), 30)
  assert.equal(daysOf('huan-chuong.R2024', 4, 'HCDL1'), 40)
  assert.equal(daysOf('huan-chuong.R2017', 4, 'HCSV'), 30)
  assert.equal(daysOf('huan-chuong.R2017', 4), 20)
  assert.equal(daysOf('huan-chuong.R2024', 1), null)
  assert.equal(daysOf('huan-chuong.R2017', 6), 20)
  assert.equal(daysOf('huy-bo-thu-hoi.R2025', 1), null)
  assert.equal(daysOf('cap-bo-tinh.R2017', 1), null)
  assert.equal(limitOf(workflowOf('cap-doi.R2017')!.steps[1]!)?.dayUnit, 'calendar')
})

test('an appraisal lasts as long as the decree of the period says, and no day is reckoned from what is only remembered', () => {
  assert.deepEqual(term('CSTDCS', 'R2017'), [20, 20])
  assert.deepEqual(term('BKT', 'R2017'), [20, 25])
  assert.deepEqual(term('BKTTG', 'R2017'), [20, 20])
  assert.deepEqual(term('HCDL1', 'R2017'), [20, 30])
  assert.deepEqual(term('BKT', 'R2024'), [20, 25])
  assert.deepEqual(term('BKTTG', 'R2024'), [20, 30])
  assert.deepEqual(term('HCDL1', 'R2024'), [20, 40])
  assert.deepEqual(term('BKT', 'R2025'), [null, null], 'the decree leaves it to ministries and provinces')
  assert.deepEqual(term('BKTTG', 'R2025'), [null, 30])
  assert.deepEqual(term('HCDL1', 'R2026'), [null, 40])
  assert.deepEqual(term('BKT', 'R2010'), [null, null])
  assert.equal(appraisalLimit('BKTTG', 'R2025', 'ministryProvince')?.basis.article, 'NĐ 152/2025 Điều 35 khoản 3')
  const steps = workflows.flatMap((workflow) => workflow.steps).filter(({ appraisedAt }) => appraisedAt !== undefined)
  assert.ok(
    steps.every(({ limits }) => limits.every(({ dayUnit, bound }) => dayUnit === 'working' && bound === 'atMost')),
  )
})

test('a form is found by its number and regime', () => {
  assert.equal(formOf('01', 'R2024'), forms['M01.R2024'])
  assert.equal(formOf('01', 'R2017'), forms['M01.R2017'])
  assert.equal(formOf('4.2b', 'R2017'), forms['4.2b.ND85'])
  for (const number of ['1', '12', '', 'W-BBHD', 'toString']) assert.equal(formOf(number, 'R2024'), null)
  assert.equal(formOf('01', 'R2010'), null)
})

test('papers are kept as long as the list says', () => {
  assert.equal(retentionOf('stateDossiers')?.years, null)
  assert.equal(retentionOf('unitDossiers')?.years, 10)
  for (const code of ['', 'dossiers', 'toString', '__proto__']) assert.equal(retentionOf(code), null)
})

test('"trước ngày" ends a day earlier than "chậm nhất"', () => {
  assert.equal(lastDayOf(atLatest('03-31'), 2022), '2022-03-31')
  assert.equal(lastDayOf(before('03-31'), 2022), '2022-03-30')
  assert.equal(lastDayOf(before('03-01'), 2024), '2024-02-29')
  assert.throws(() => dayOf('02-30' as MonthDay, 2024), RangeError)
})

test('the figures of a half-year report end on 14 June, those of a year on 14 December', () => {
  assert.deepEqual(cutOffPeriod('halfYear', 2025), { from: '2024-12-15', to: '2025-06-15' })
  assert.deepEqual(cutOffPeriod('year', 2025), { from: '2024-12-15', to: '2025-12-15' })
})

// As it is written.

test('procedures are plain data: they survive being written out and read again', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(data)), data)
})

test('everything that an officer may read is Vietnamese in composed letters', () => {
  const titles = Object.values(sources).map(({ title, seen }) => ({ title, seen }))
  const texts = textsOf({ data, words, titles })
  assert.ok(texts.length > 2_000)
  assert.deepEqual(
    texts.filter((text) => text !== text.normalize('NFC') || text.trim() !== text || text === ''),
    [],
  )
  assert.deepEqual([...new Set(texts.flatMap(foreignWords))], [])
})

test('an English word left in a sentence would be noticed', () => {
  const left = [
    '30 with hiệp y',
    'rule of one ministry',
    'day count not verified',
    'set by the council rules',
    'carried over from R2024',
    'Từ 10 năm trở lên (the source prints 14 twice)',
    'calendar days in the source',
    'no annual date',
  ]
  assert.deepEqual(
    left.filter((text) => foreignWords(text).length === 0),
    [],
  )
  const vietnamese = [
    'Tờ trình của bộ, ban, ngành, tỉnh (Mẫu 4.1a)',
    'NĐ 91/2017 Điều 48 khoản 2 điểm b',
    'Giấy khen của Chủ tịch UBND xã',
    'quyền, nguyên, khuyến khích, nghiêm, giờ, quốc, gìn giữ, xoong, oằn',
  ]
  assert.deepEqual(vietnamese.flatMap(foreignWords), [])
})

// Helpers.

function term(honour: Honour, regime: Regime) {
  return (['unit', 'ministryProvince'] as const).map((at) => appraisalLimit(honour, regime, at)?.workingDays ?? null)
}

function daysOf(id: string, order: number, honour?: Honour): number | null {
  return limitOf(workflowOf(id)!.steps[order - 1]!, honour)?.days ?? null
}

/** Every object inside, itself included. */
function objectsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsOf)]
}

function basesOf(value: unknown): Basis[] {
  return objectsOf(value).filter((one): one is typeof one & Basis => 'sourceIds' in one)
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

/** Fields that hold a code, or a day; all other strings are for people. */
const codeFields = new Set(
  'id family code regime regimes honours cycles levels decider ballot quorum base absent body bound period purpose'
    .concat(
      ' pinnedBy exception except confidence certainty sourceIds forms variant of place mode on monthDay opensOn dayUnit appraisedAt',
    )
    .split(' '),
)

function textsOf(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return isDay(value) || (codeFields.has(field) && isCode(value)) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, key))
}

/** A code has no space and no letter beyond those of ASCII and our forms. */
function isCode(text: string): boolean {
  return /^[\w.Đ/-]+$/.test(text)
}

/** Names and abbreviations that are written as they are. */
const names = new Set(['LawNet', 'VietnamPlus', 'VietJack', 'TTg'])
/** English words that are built like Vietnamese syllables. */
const english = new Set(['the', 'that', 'then', 'them', 'day', 'date', 'one', 'no', 'at', 'it', 'not'])

/** Words that are neither a Vietnamese syllable nor an abbreviation. */
function foreignWords(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).filter(
    (word) =>
      !names.has(word) &&
      word !== word.toUpperCase() &&
      word.length > 1 &&
      (english.has(word.toLowerCase()) || !syllable.test(fold(word))),
  )
}

/** A syllable without its marks: initial, vowels, final. */
const syllable =
  /^(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?([aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(ch?|m|ng?|nh|p|t)?$/
