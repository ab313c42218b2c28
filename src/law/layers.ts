import * as z from 'zod'
import { isDay, showDay, type Day } from '../base/days.ts'
import { BadInput, type FieldProblem } from '../base/errors.ts'
import { text } from '../base/text.ts'
import { honourField } from './facts.ts'
import { sentence, upperFirst } from './law-text.ts'
import { regimeOn, regimeOrder, regimes, type Regime } from './regimes.ts'
import {
  all,
  anyInitiativeKind,
  cited,
  type Citation,
  type HonourRules,
  type LawBook,
  type LocalJudgement,
  type Principle,
  type Provision,
  type Rule,
} from './rule.ts'
import {
  disciplines,
  honours,
  initiativeScopes,
  ratings,
  subjects,
  type Discipline,
  type Family,
  type Honour,
  type InitiativeScope,
  type Rating,
  type SubjectKind,
} from './vocabulary.ts'
import { civilKind } from './ways.ts'

/**
 * Quy định riêng của bộ, ngành, tỉnh: a layer of data over the law, with its document and its dates. What a layer adds is asked
 * beside what the law asks, so it is never weaker than the law. Where the law itself leaves the criteria to the authority,
 * the layer fills the gap. And what the software only recalls of the law may be confirmed by who has read it.
 */

const percent = z.int().min(1).max(100)
const few = z.int().min(1).max(20)
const code = <Code extends string>(list: Record<Code, unknown>) => z.enum(Object.keys(list) as [Code, ...Code[]])

/** Tiêu chí mà bộ, tỉnh đặt thêm được: figures and conditions that the evaluators know, or words for the council. */
const criterionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rated'), min: code<Rating>(ratings) }),
  z.strictObject({ kind: z.literal('ratedInARow'), min: code<Rating>(ratings), years: few }),
  z.strictObject({ kind: z.literal('titleInARow'), of: honourField, times: few }),
  z.strictObject({
    kind: z.literal('initiatives'),
    scope: code<InitiativeScope>(initiativeScopes),
    count: z.int().min(1).max(5),
  }),
  z.strictObject({ kind: z.literal('employed'), months: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('noDiscipline'), from: code<Discipline>(disciplines) }),
  z.strictObject({ kind: z.literal('quota'), percent }),
  z.strictObject({ kind: z.literal('vote'), percent }),
  z.strictObject({ kind: z.literal('memberShare'), percent }),
  z.strictObject({ kind: z.literal('noMemberDiscipline'), from: code<Discipline>(disciplines) }),
  z.strictObject({ kind: z.literal('words'), text: text(500, 5) }),
])
/** Tiêu chí của bộ, tỉnh. */
export type LocalCriterion = z.infer<typeof criterionSchema>

const place = {
  /** Điều, khoản của văn bản. */
  article: text(200),
  /** Trích yếu nội dung. */
  quote: text(1000, 5),
}

/** Một nội dung của quy định riêng. */
export const layerItemSchema = z.discriminatedUnion('kind', [
  /** Tiêu chí, số liệu đặt thêm cho một danh hiệu, hình thức. */
  z.strictObject({
    kind: z.literal('criterion'),
    ...place,
    honour: honourField,
    subject: code<SubjectKind>(subjects),
    criterion: criterionSchema,
  }),
  /** Tiêu chuẩn mà luật giao cho bộ, tỉnh quy định: all of these. Without a subject they hold for every one. */
  z.strictObject({
    kind: z.literal('detail'),
    ...place,
    honour: honourField,
    subject: code<SubjectKind>(subjects).optional(),
    criteria: z.array(criterionSchema).min(1).max(10),
  }),
  /** Thành phần hồ sơ đặt thêm. `key`: by it a file that is attached stays with the part, also when its name is mended. */
  z.strictObject({
    kind: z.literal('part'),
    ...place,
    honour: honourField,
    name: text(200, 3),
    key: z.uuid().optional(),
  }),
  /** Số ngày làm việc cho thẩm định: no longer than the law allows. */
  z.strictObject({ kind: z.literal('workingDays'), ...place, days: z.int().min(1).max(60) }),
  /** Hạn nộp hồ sơ hằng năm, as month and day: no later than the law allows. */
  z.strictObject({
    kind: z.literal('dueDay'),
    ...place,
    honour: honourField,
    due: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'phải là tháng và ngày, viết MM-DD'),
  }),
  /** Xác nhận một quy định mà phần mềm mới nhớ lại, or put its figure right. */
  z.strictObject({
    kind: z.literal('confirmed'),
    ...place,
    /** Mã của điểm, khoản trong sách luật. */
    provision: z.string().min(1).max(60),
    figure: z.number().min(0).max(1000).optional(),
  }),
])
/** Một nội dung của quy định riêng. */
export type LayerItem = z.infer<typeof layerItemSchema>

/** Quy định riêng, as far as the law cares. */
export interface Layer {
  id: string
  /** Số, ký hiệu văn bản. */
  symbol: string
  items: readonly LayerItem[]
}

/** Sách luật với các quy định riêng: the same book with what these layers add, for dossiers received on a day when they hold. */
export function withLayers(book: LawBook, layers: readonly Layer[]): LawBook {
  if (layers.length === 0) return book
  const composed: LawBook = {
    honours: Object.fromEntries(
      Object.entries(book.honours).map(([honour, rules]) => [honour, honourWith(rules, layers)]),
    ) as Record<Honour, HonourRules>,
    principles: Object.fromEntries(
      Object.entries(book.principles).map(([regime, principles]) => [
        regime,
        { ...principles, asked: principles.asked.map((principle) => confirmed(principle, layers)) },
      ]),
    ),
  }
  return composed
}

function honourWith(rules: HonourRules, layers: readonly Layer[]): HonourRules {
  const entries = Object.entries(rules.regimes).map(([regime, provisions]) => [
    regime,
    provisionsWith(rules, provisions, layers),
  ])
  return { ...rules, regimes: Object.fromEntries(entries) }
}

function provisionsWith(rules: HonourRules, provisions: Provision[], layers: readonly Layer[]): Provision[] {
  const written = provisions.map((provision) => confirmed(provision, layers))
  const details = detailsOf(rules.honour, layers)
  const detailed =
    details.length === 0 ? written : written.flatMap((provision) => withDetails(provision, rules, written, details))
  const added = layers.flatMap((layer) =>
    layer.items.flatMap((item, index) =>
      item.kind === 'criterion' && item.honour === rules.honour ? [requirementOf(layer, item, index)] : [],
    ),
  )
  return [...detailed, ...lawKeptBeside(added, written), ...added]
}

/**
 * What is asked of civil subjects is asked of soldiers and police only where nothing is written for them; so that a local
 * criterion for them does not take its place, it is then written for them too.
 */
function lawKeptBeside(added: readonly Provision[], written: readonly Provision[]): Provision[] {
  return [...new Set(added.map(({ subject }) => subject))].flatMap((subject) => {
    const required = written.filter(({ role }) => role === 'requirement')
    if (required.some((one) => one.subject === subject)) return []
    return required.filter((one) => one.subject === civilKind[subject]).map((one) => ({ ...one, subject }))
  })
}

// What the law leaves to an authority is what its layer says

/** Tiêu chuẩn mà một quy định riêng điền vào chỗ luật để ngỏ. */
interface Detail {
  subject: SubjectKind | undefined
  rule: Rule
}

function detailsOf(honour: Honour, layers: readonly Layer[]): Detail[] {
  return layers.flatMap((layer) =>
    layer.items.flatMap((item, index) => {
      if (item.kind !== 'detail' || item.honour !== honour) return []
      const of = item.criteria.map((criterion, at) => ruleOf(criterion, honour, `${layer.id}-${index}-${at}`))
      return [{ subject: item.subject, rule: cited(citationOf(layer, item), { kind: 'all', of }) }]
    }),
  )
}

/** Where all criteria are left open, the provision serves every subject for which nothing else is written: each has its own details. */
function withDetails(
  provision: Provision,
  rules: HonourRules,
  written: readonly Provision[],
  details: readonly Detail[],
): Provision[] {
  return subjectsServed(provision, rules, written).map((subject) => {
    const own = details.filter((detail) => detail.subject === undefined || detail.subject === subject)
    const [only] = own
    if (only === undefined) return { ...provision, subject }
    const filled = own.length === 1 ? only.rule : all(...own.map(({ rule }) => rule))
    return { ...provision, subject, rule: replaceDelegated(provision.rule, filled) }
  })
}

function subjectsServed({ subject, rule }: Provision, rules: HonourRules, written: readonly Provision[]) {
  if (rule.kind !== 'delegated') return [subject]
  const hasOwnWay = (kind: SubjectKind) =>
    written.some((one) => one.role === 'path' && (one.subject === kind || one.subject === civilKind[kind]))
  return [subject, ...rules.subjects.filter((kind) => kind !== subject && !hasOwnWay(kind))]
}

function replaceDelegated(rule: Rule, detail: Rule): Rule {
  switch (rule.kind) {
    case 'delegated':
      return detail
    case 'all':
    case 'any':
      return { ...rule, of: rule.of.map((part) => replaceDelegated(part, detail)) }
    case 'cited':
      return { ...rule, rule: replaceDelegated(rule.rule, detail) }
    default:
      return rule
  }
}

// What is asked beside the law

function requirementOf(layer: Layer, item: Extract<LayerItem, { kind: 'criterion' }>, index: number): Provision {
  return {
    id: `${layer.id}.${index + 1}`,
    role: 'requirement',
    subject: item.subject,
    cycle: 'any',
    citation: citationOf(layer, item),
    rule: ruleOf(item.criterion, item.honour, `${layer.id}-${index}`),
  }
}

function citationOf(layer: Layer, { article, quote }: LayerItem): Citation {
  return {
    article: articleOf(layer, article),
    quote,
    sourceIds: [],
    confidence: 'quoted',
    layerId: layer.id,
  }
}

function articleOf({ symbol }: Pick<Layer, 'symbol'>, article: string): string {
  return `${symbol} ${article}`
}

/** Titles of which a ceiling takes its share. */
const ceilingBase: Family = 'LDTT_CSTT'

/** Units of the armed forces, whose members have the soldiers' title. */
const ofSoldiers: ReadonlySet<Honour> = new Set<Honour>(['DVQT', 'DVTT'])

function ruleOf(criterion: LocalCriterion, honour: Honour, key: string): Rule {
  switch (criterion.kind) {
    case 'ratedInARow':
      return { kind: 'run', years: criterion.years, yearly: { kind: 'rated', min: criterion.min } }
    case 'titleInARow':
      return { kind: 'inARow', of: criterion.of, times: criterion.times }
    case 'initiatives':
      return { kind: 'initiatives', scope: criterion.scope, count: criterion.count, kinds: anyInitiativeKind }
    case 'quota':
      return { kind: 'quota', percent: criterion.percent, of: ceilingBase, granted: honour }
    case 'vote':
      return { kind: 'vote', percent: criterion.percent, bodies: ['submittingCouncil'] }
    case 'memberShare':
      return { kind: 'memberShare', who: ofSoldiers.has(honour) ? 'CSTT' : 'LDTT', percent: criterion.percent }
    case 'words': {
      const code: LocalJudgement = `local:${key}`
      return { kind: 'judgement', code, text: criterion.text }
    }
    default:
      return criterion
  }
}

// Confirming what is only recalled

function confirmed<Fact extends Provision | Principle>(fact: Fact, layers: readonly Layer[]): Fact {
  if (fact.citation.confidence === 'quoted') return fact
  for (const layer of layers) {
    for (const item of layer.items) {
      if (item.kind !== 'confirmed' || item.provision !== fact.id) continue
      const citation: Citation = { ...fact.citation, ...citationOf(layer, item) }
      const rule = item.figure === undefined ? fact.rule : withFigure(fact.rule, item.figure)
      return { ...fact, citation, rule }
    }
  }
  return fact
}

/** The one figure of a rule; null where it has none or several. */
function figureOf(rule: Rule): { name: string; value: number } | null {
  const figures = Object.entries(rule).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const [only] = figures
  return only !== undefined && figures.length === 1 ? { name: only[0], value: only[1] } : null
}

function withFigure(rule: Rule, value: number): Rule {
  const figure = figureOf(rule)
  return figure === null ? rule : { ...rule, [figure.name]: value }
}

/** A fact of the book that is only recalled, so that somebody may confirm it. */
export interface RecalledFact {
  id: string
  /** null: a principle, which holds for many. */
  honour: Honour | null
  article: string
  quote: string
  text: string
  rule: Rule
  /** Con số, where the rule has exactly one. */
  figure: number | null
  /** What the figure counts: `tháng`, `năm`, `%`; empty where it has no unit of its own. */
  unit: string
}

const units: Record<string, string> = { months: 'tháng', years: 'năm', fromYears: 'năm', min: 'năm', percent: '%' }

/** Những quy định mới nhớ lại, chưa đối chiếu văn bản gốc, as far as they decide. */
export function recalledFacts(book: LawBook): RecalledFact[] {
  const facts = [
    ...Object.values(book.honours).flatMap(({ honour, regimes: periods }) =>
      Object.values(periods).flatMap((provisions) => provisions.map((fact) => ({ ...fact, honour }))),
    ),
    ...Object.values(book.principles).flatMap(({ asked }) => asked.map((fact) => ({ ...fact, honour: null }))),
  ]
  return facts
    .filter(({ citation }) => citation.confidence === 'recalled')
    .map(({ id, honour, citation, rule }) => {
      const figure = figureOf(rule)
      return {
        id,
        honour,
        article: citation.article,
        quote: citation.quote,
        text: sentence(rule, false),
        rule,
        figure: figure?.value ?? null,
        unit: (figure && units[figure.name]) ?? '',
      }
    })
}

// What a layer says, in words

/** Một nội dung bằng lời: whom it is about, and each thing as it will be asked. */
export interface ItemText {
  about: string
  lines: string[]
}

/** `fact`: the recalled provision that a confirmation is about. */
export function tellItem(item: LayerItem, fact: Pick<RecalledFact, 'honour' | 'rule'> | null = null): ItemText {
  switch (item.kind) {
    case 'criterion':
      return { about: aboutHonour(item.honour, item.subject), lines: [criterionText(item.criterion, item.honour)] }
    case 'detail':
      return {
        about: aboutHonour(item.honour, item.subject),
        lines: item.criteria.map((criterion) => criterionText(criterion, item.honour)),
      }
    case 'part':
      return { about: honours[item.honour].name, lines: [`Hồ sơ có thêm: ${item.name}`] }
    case 'workingDays':
      return {
        about: 'Hồ sơ gửi đến',
        lines: [`Thẩm định trong ${item.days} ngày làm việc, khi thời hạn chung dài hơn`],
      }
    case 'dueDay':
      return {
        about: honours[item.honour].name,
        lines: [`Gửi hồ sơ chậm nhất ngày ${showMonthDay(item.due)} hằng năm (để nhắc; hồ sơ gửi sau vẫn nhận được)`],
      }
    case 'confirmed': {
      const about = fact?.honour ? honours[fact.honour].name : 'Nguyên tắc chung'
      if (fact === null) return { about, lines: [`Quy định ${item.provision} đã đối chiếu văn bản`] }
      const rule = item.figure === undefined ? fact.rule : withFigure(fact.rule, item.figure)
      return { about, lines: [sentence(rule, false)] }
    }
  }
}

function aboutHonour(honour: Honour, subject: SubjectKind | undefined): string {
  return `${honours[honour].name}, ${subject === undefined ? 'mọi đối tượng' : subjects[subject]}`
}

/** Một tiêu chí as it will be asked. */
export function criterionText(criterion: LocalCriterion, honour: Honour): string {
  return sentence(ruleOf(criterion, honour, ''), false)
}

/** `20/12`, `05/3`, of what is kept as `12-20`. */
export function showMonthDay(monthDay: string): string {
  return showDay(`2024-${monthDay}` as Day).slice(0, -5)
}

// What may stand in a layer

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
      if (unfit !== null) return { at: `criteria.${index}.${unfit.at}`, why: unfit.why }
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
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.flatMap(delegatedTo)
  if (rule.kind === 'cited') return delegatedTo(rule.rule)
  return rule.kind === 'delegated' ? [rule.to] : []
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
export const criterionSubjects: Partial<Record<LocalCriterion['kind'], readonly SubjectKind[]>> = {
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

function unfitFor(book: LawBook, criterion: LocalCriterion, honour: Honour, subject: SubjectKind): Fault | null {
  if (!(criterionSubjects[criterion.kind]?.includes(subject) ?? true))
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

// What does not decide a verdict

/** A place in a layer, for who wants to read it. */
export interface LayerPlace {
  article: string
  layerId: string
}

/** Thành phần hồ sơ đặt thêm cho một danh hiệu, hình thức. */
export function partsAdded(layers: readonly Layer[], honour: Honour): (LayerPlace & { key: string; name: string })[] {
  return itemsOf(layers, 'part').flatMap(({ item: { name, key, honour: of }, place, index }) =>
    of === honour ? [{ key: key ?? `${place.layerId}.${index + 1}`, name, ...place }] : [],
  )
}

/** Số ngày làm việc ngắn nhất mà các quy định riêng đặt ra; null: none does. */
export function workingDaysSet(layers: readonly Layer[]): (LayerPlace & { days: number }) | null {
  const set = itemsOf(layers, 'workingDays').map(({ item: { days }, place }) => ({ days, ...place }))
  return set.toSorted((a, b) => a.days - b.days)[0] ?? null
}

/** Hạn nộp hồ sơ của một danh hiệu, hình thức trong một năm, the earliest first. They remind and refuse nothing. */
export function dueDays(layers: readonly Layer[], honour: Honour, year: number): (LayerPlace & { due: Day })[] {
  return itemsOf(layers, 'dueDay')
    .flatMap(({ item, place }) => (item.honour === honour ? [{ due: dueIn(item.due, year), ...place }] : []))
    .toSorted((a, b) => a.due.localeCompare(b.due))
}

/** 29/02 is the last day of February in every year. */
function dueIn(monthDay: string, year: number): Day {
  const named = `${year}-${monthDay}`
  return isDay(named) ? named : (`${year}-02-28` as Day)
}

type ItemOf<Kind extends LayerItem['kind']> = Extract<LayerItem, { kind: Kind }>

function itemsOf<Kind extends LayerItem['kind']>(layers: readonly Layer[], kind: Kind) {
  return layers.flatMap((layer) =>
    layer.items.flatMap((item, index) => {
      if (item.kind !== kind) return []
      const place: LayerPlace = { article: articleOf(layer, item.article), layerId: layer.id }
      return [{ item: item as ItemOf<Kind>, index, place }]
    }),
  )
}
