import * as z from 'zod'
import { isDay, type Day } from '../base/days.ts'
import { text } from '../base/text.ts'
import { honourField } from './facts.ts'
import { sentence } from './law-text.ts'
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
  /** Hạn nộp hồ sơ hằng năm, as month and day: it reminds and refuses nothing. */
  z.strictObject({
    kind: z.literal('dueDay'),
    ...place,
    honour: honourField,
    due: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Phải là tháng và ngày, viết MM-DD.'),
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

/** Whom a provision serves: its own subject, and where it leaves everything open also those for whom nothing is written. */
export function subjectsServed({ subject, rule }: Provision, rules: HonourRules, written: readonly Provision[]) {
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

/** `key` names what only the council can answer. */
export function ruleOf(criterion: LocalCriterion, honour: Honour, key: string): Rule {
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
      const citation = citationOf(layer, item)
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

/** The rule with its one figure put right. */
export function withFigure(rule: Rule, value: number): Rule {
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
