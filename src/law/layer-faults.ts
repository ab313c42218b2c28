/** Nội dung nào được đặt trong quy định riêng: never weaker than the law, and only where the law leaves room. */
import { isDay, type Day } from '../base/days.ts'
import { BadInput, type FieldProblem } from '../base/errors.ts'
import { upperFirst } from '../base/text.ts'
import { recalledFacts, ruleOf, subjectsServed, type LayerItem, type LocalCriterion } from './layers.ts'
import { regimeOn, regimeOrder, regimes, type Regime } from './regimes.ts'
import { leavesOf, type HonourRules, type LawBook, type Rule } from './rule.ts'
import { honours, subjects, type Honour, type SubjectKind } from './vocabulary.ts'

/** Cấp của cơ quan ban hành: the law leaves criteria to ministries and provinces, and only they may say what it says. */
export type LayerAuthor = 'ministry' | 'province' | 'other'

/** Under whose name and from which day the items are to hold. */
export interface LayerFrame {
  by: LayerAuthor
  from: Day
}

/**
 * Từ chối nội dung không được phép: criteria for subjects that the honour does not name, details of criteria that the law has
 * not left open, confirmations of what is not in doubt, and figures that are weaker than the law of the first day.
 *
 * @throws BadInput naming the place of each fault
 */
export function refuseUnlawful(book: LawBook, items: readonly LayerItem[], frame: LayerFrame): void {
  const problems = items.flatMap((item, index): FieldProblem[] => {
    const fault = faultOf(book, item, frame)
    return fault === null ? [] : [{ path: `items.${index}.${fault.at}`, message: `${upperFirst(fault.why)}.` }]
  })
  const [first] = problems
  if (first === undefined) return
  const place = Number(first.path.split('.')[1]) + 1
  throw new BadInput(`Nội dung thứ ${place}: ${first.message}`, problems)
}

/** What is wrong with an item, at which of its fields. */
interface Fault {
  at: string
  why: string
}

/** Thời hạn thẩm định dài nhất (NĐ 91/2017 Điều 48 khoản 2, ở bộ, tỉnh). */
const mostWorkingDays = 25

function faultOf(book: LawBook, item: LayerItem, frame: LayerFrame): Fault | null {
  switch (item.kind) {
    case 'criterion':
      return criterionFault(book, item, frame)
    case 'detail':
      return detailFault(book, item, frame)
    case 'workingDays':
      return item.days > mostWorkingDays
        ? { at: 'days', why: `thời hạn thẩm định là ${mostWorkingDays} ngày làm việc, chỉ đặt được ngắn hơn` }
        : null
    case 'dueDay':
      return isDay(`2024-${item.due}`) ? null : { at: 'due', why: `không có ngày ${item.due} trong lịch` }
    case 'confirmed':
      return confirmationFault(book, item, frame)
    case 'part':
      return null
  }
}

function confirmationFault(
  book: LawBook,
  { provision, figure }: Extract<LayerItem, { kind: 'confirmed' }>,
  { by }: LayerFrame,
): Fault | null {
  if (by === 'other') return { at: 'kind', why: 'chỉ bộ, tỉnh xác nhận quy định của luật cho các đơn vị của mình' }
  const fact = recalledFacts(book).find(({ id }) => id === provision)
  if (fact === undefined) return { at: 'provision', why: `“${provision}” không phải là quy định đang chờ đối chiếu` }
  if (figure === undefined) return null
  if (fact.figure === null) return { at: 'figure', why: `quy định ${provision} không có con số để sửa` }
  if (Number.isInteger(fact.figure) && !Number.isInteger(figure)) return { at: 'figure', why: 'phải là số nguyên' }
  return fact.unit === '%' && figure > 100 ? { at: 'figure', why: 'không quá 100%' } : null
}

function criterionFault(
  book: LawBook,
  { honour, subject, criterion }: Extract<LayerItem, { kind: 'criterion' }>,
  { from }: LayerFrame,
): Fault | null {
  const rules = book.honours[honour]
  if (!rules.subjects.includes(subject))
    return { at: 'subject', why: `${honours[honour].name} không tặng cho ${subjects[subject]}` }
  const unfit = unfitFor(book, criterion, honour, subject)
  if (unfit !== null) return { at: `criterion.${unfit.at}`, why: unfit.why }
  const asked = lawShare(book, rules, criterion, from)
  if (asked === null || !('percent' in criterion)) return null
  const weaker = criterion.kind === 'quota' ? criterion.percent > asked.percent : criterion.percent < asked.percent
  return weaker
    ? {
        at: 'criterion.percent',
        why: `luật đã quy định ${asked.percent}% (${asked.article}), không được đặt mức nhẹ hơn`,
      }
    : null
}

function detailFault(
  book: LawBook,
  { honour, subject, criteria }: Extract<LayerItem, { kind: 'detail' }>,
  { by, from }: LayerFrame,
): Fault | null {
  const rules = book.honours[honour]
  const left = regimesFrom(from).flatMap((regime) => {
    const written = rules.regimes[regime] ?? []
    return written.filter(({ rule }) => delegatedTo(rule).length > 0).map((provision) => ({ provision, written }))
  })
  if (left.length === 0)
    return { at: 'honour', why: `luật không giao bộ, tỉnh quy định tiêu chuẩn ${honours[honour].name}` }
  if (!left.some(({ provision }) => delegatedTo(provision.rule).some((to) => isLeftTo(to, by)))) {
    const to = [...new Set(left.flatMap(({ provision }) => delegatedTo(provision.rule)))].join('; ')
    return { at: 'honour', why: `luật giao ${to} quy định tiêu chuẩn này` }
  }
  const served = new Set(left.flatMap(({ provision, written }) => subjectsServed(provision, rules, written)))
  if (subject !== undefined && !served.has(subject))
    return {
      at: 'subject',
      why: `luật không giao quy định tiêu chuẩn ${honours[honour].name} cho ${subjects[subject]}`,
    }
  for (const [index, criterion] of criteria.entries()) {
    for (const kind of subject === undefined ? served : [subject]) {
      const unfit = unfitFor(book, criterion, honour, kind)
      const hint = subject === undefined && !isAskedOf(criterion.kind, kind) ? '; hãy chọn riêng từng đối tượng' : ''
      if (unfit !== null) return { at: `criteria.${index}.${unfit.at}`, why: unfit.why + hint }
    }
  }
  return null
}

/** The words of the law name to whom it leaves the criteria: "Bộ, ban, ngành, tỉnh", "UBND cấp tỉnh". */
function isLeftTo(to: string, by: LayerAuthor): boolean {
  return (by === 'ministry' && to.includes('Bộ')) || (by === 'province' && to.includes('tỉnh'))
}

/** Những chỗ luật giao bộ, tỉnh quy định, on a day and later. */
export function delegations(book: LawBook, by: LayerAuthor, from: Day): Honour[] {
  return Object.values(book.honours).flatMap(({ honour, regimes: periods }) => {
    const rules = regimesFrom(from).flatMap((regime) => (periods[regime] ?? []).map(({ rule }) => rule))
    return rules.some((rule) => delegatedTo(rule).some((to) => isLeftTo(to, by))) ? [honour] : []
  })
}

function delegatedTo(rule: Rule): string[] {
  return leavesOf(rule).flatMap((part) => (part.kind === 'delegated' ? [part.to] : []))
}

/** The period of that day and those after it, also one that has no rules of its own yet. */
function regimesFrom(from: Day): Regime[] {
  const first = regimeOn(from)
  return first === null ? regimeOrder : regimeOrder.slice(regimeOrder.indexOf(first))
}

// Criteria that can be asked of a subject

const people: readonly SubjectKind[] = ['individual', 'armedForcesIndividual']
const bodies: readonly SubjectKind[] = ['collective', 'armedForcesCollective']

/** Of whom each kind of criterion can be asked; absent: of everybody. */
const criterionSubjects: Partial<Record<LocalCriterion['kind'], readonly SubjectKind[]>> = {
  rated: [...people, ...bodies],
  ratedInARow: [...people, ...bodies],
  titleInARow: [...people, ...bodies],
  initiatives: people,
  employed: people,
  noDiscipline: people,
  quota: people,
  memberShare: bodies,
  noMemberDiscipline: bodies,
}

/** Tiêu chí loại này xét được với đối tượng này. */
export function isAskedOf(kind: LocalCriterion['kind'], subject: SubjectKind): boolean {
  return criterionSubjects[kind]?.includes(subject) ?? true
}

function unfitFor(book: LawBook, criterion: LocalCriterion, honour: Honour, subject: SubjectKind): Fault | null {
  if (!isAskedOf(criterion.kind, subject))
    return { at: 'kind', why: `tiêu chí này không xét được với ${subjects[subject]}` }
  // The register counts the holders of this one title for its ceiling.
  if (criterion.kind === 'quota' && honour !== 'CSTDCS')
    return { at: 'kind', why: `sổ chỉ đếm được tỷ lệ của ${honours.CSTDCS.name}; nội dung khác hãy ghi bằng lời` }
  if (criterion.kind !== 'titleInARow') return null
  const title = book.honours[criterion.of]
  if (honours[criterion.of].kind !== 'emulationTitle' || !title.cycles.includes('annual'))
    return { at: 'of', why: `${honours[criterion.of].name} không phải danh hiệu xét hằng năm` }
  return title.subjects.includes(subject)
    ? null
    : { at: 'of', why: `${honours[criterion.of].name} không tặng cho ${subjects[subject]}` }
}

// Shares that the law itself sets

interface Share {
  percent: number
  article: string
}

/** The strictest share that the law sets on the day from which the layer is to hold. */
function lawShare(book: LawBook, { honour, regimes: periods }: HonourRules, criterion: LocalCriterion, from: Day) {
  const local = ruleOf(criterion, honour, '')
  const shares = (periods[readRegime(book, from)] ?? []).flatMap(({ rule, citation }) =>
    sharesIn(rule, local, citation.article),
  )
  const inOrder = shares.toSorted((a, b) => a.percent - b.percent)
  return inOrder.at(criterion.kind === 'quota' ? 0 : -1) ?? null
}

/** The period whose rules are read for a day. */
function readRegime(book: LawBook, on: Day): Regime {
  const known = regimeOrder.filter((regime) => book.principles[regime] !== undefined)
  return known.findLast((regime) => (regimes[regime].from ?? '') <= on) ?? known[0]!
}

function sharesIn(rule: Rule, local: Rule, article: string): Share[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.flatMap((part) => sharesIn(part, local, article))
  if (rule.kind === 'cited') return sharesIn(rule.rule, local, rule.citation.article)
  if (rule.kind !== local.kind || !('percent' in rule)) return []
  const isOfOthers = rule.kind === 'memberShare' && local.kind === 'memberShare' && rule.who !== local.who
  return isOfOthers ? [] : [{ percent: rule.percent, article }]
}
