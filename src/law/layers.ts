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
  const written = provisions.map((provision) => withDetail(confirmed(provision, layers), rules.honour, layers))
  const added = layers.flatMap((layer) =>
    layer.items.flatMap((item, index) =>
      item.kind === 'criterion' && item.honour === rules.honour ? [requirementOf(layer, item, index)] : [],
    ),
  )
  return [...written, ...added]
}

/** What the law leaves to an authority is what its layer says. */
function withDetail(provision: Provision, honour: Honour, layers: readonly Layer[]): Provision {
  for (const layer of layers) {
    for (const [index, item] of layer.items.entries()) {
      if (item.kind !== 'detail' || item.honour !== honour) continue
      const detail = cited(citationOf(layer, item), {
        kind: 'all',
        of: item.criteria.map((criterion, at) => ruleOf(criterion, honour, `${layer.id}-${index}-${at}`)),
      })
      return { ...provision, rule: replaceDelegated(provision.rule, detail) }
    }
  }
  return provision
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

function requirementOf(layer: Layer, item: Extract<LayerItem, { kind: 'criterion' }>, index: number): Provision {
  return {
    id: `${layer.symbol}.${index + 1}`,
    role: 'requirement',
    subject: item.subject,
    cycle: 'any',
    citation: citationOf(layer, item),
    rule: ruleOf(item.criterion, item.honour, `${layer.id}-${index}`),
  }
}

function citationOf(layer: Layer, { article, quote }: LayerItem): Citation {
  return { article: `${layer.symbol} ${article}`, quote, sourceIds: [], confidence: 'quoted' }
}

/** Titles of which a ceiling takes its share. */
const ceilingBase: Family = 'LDTT_CSTT'

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
      return { kind: 'memberShare', who: 'LDTT', percent: criterion.percent }
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
      const citation: Citation = {
        ...fact.citation,
        article: `${layer.symbol} ${item.article}`,
        quote: item.quote,
        confidence: 'quoted',
      }
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

// What may stand in a layer

/** A fact of the book that is only recalled, so that somebody may confirm it. */
export interface RecalledFact {
  id: string
  article: string
  quote: string
  text: string
  /** Con số, where the rule has exactly one. */
  figure: number | null
}

/** Những quy định mới nhớ lại, chưa đối chiếu văn bản gốc, as far as they decide. */
export function recalledFacts(book: LawBook): RecalledFact[] {
  const facts = [
    ...Object.values(book.honours).flatMap((rules) => Object.values(rules.regimes).flat()),
    ...Object.values(book.principles).flatMap((principles) => principles.asked),
  ]
  return facts
    .filter(({ citation }) => citation.confidence === 'recalled')
    .map(({ id, citation, rule }) => ({
      id,
      article: citation.article,
      quote: citation.quote,
      text: sentence(rule, false),
      figure: figureOf(rule)?.value ?? null,
    }))
}

/**
 * Từ chối nội dung không được phép: criteria for subjects that the honour does not name, details of criteria that the law has
 * not left open, confirmations of what is not in doubt, and figures that are weaker than the law.
 *
 * @throws BadInput naming the place of each fault
 */
export function refuseUnlawful(book: LawBook, items: readonly LayerItem[]): void {
  const problems = items.flatMap((item, index) => {
    const message = faultOf(book, item)
    return message === null ? [] : [{ path: `items.${index}`, message }]
  })
  const [first] = problems
  if (first !== undefined)
    throw new BadInput(`Nội dung thứ ${Number(first.path.slice(6)) + 1}: ${first.message}.`, problems)
}

function faultOf(book: LawBook, item: LayerItem): string | null {
  switch (item.kind) {
    case 'criterion':
      return criterionFault(book, item)
    case 'detail': {
      const provisions = Object.values(book.honours[item.honour].regimes).flat()
      return provisions.some(({ rule }) => hasDelegated(rule))
        ? null
        : `luật không giao bộ, tỉnh quy định tiêu chuẩn ${honours[item.honour].name}`
    }
    case 'confirmed': {
      const fact = recalledFacts(book).find(({ id }) => id === item.provision)
      if (fact === undefined) return `“${item.provision}” không phải là quy định đang chờ đối chiếu`
      return item.figure !== undefined && fact.figure === null
        ? `quy định ${item.provision} không có con số để sửa`
        : null
    }
    default:
      return null
  }
}

function criterionFault(
  book: LawBook,
  { honour, subject, criterion }: Extract<LayerItem, { kind: 'criterion' }>,
): string | null {
  const rules = book.honours[honour]
  if (!rules.subjects.includes(subject)) return `${honours[honour].name} không tặng cho ${subjects[subject]}`
  const asked = lawFigure(rules, criterion)
  if (asked === null || !('percent' in criterion)) return null
  const weaker = criterion.kind === 'quota' ? criterion.percent > asked : criterion.percent < asked
  return weaker ? `luật đã quy định ${asked}%, không được đặt mức nhẹ hơn` : null
}

/** The share that the law itself sets, under the latest period that sets one. */
function lawFigure({ regimes }: HonourRules, criterion: LocalCriterion): number | null {
  for (const regime of regimeOrder.toReversed()) {
    const shares = (regimes[regime] ?? []).flatMap(({ rule }) => sharesIn(rule, criterion.kind))
    if (shares.length > 0) return criterion.kind === 'quota' ? Math.min(...shares) : Math.max(...shares)
  }
  return null
}

function sharesIn(rule: Rule, kind: LocalCriterion['kind']): number[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.flatMap((part) => sharesIn(part, kind))
  return rule.kind === kind && 'percent' in rule ? [rule.percent] : []
}

function hasDelegated(rule: Rule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.some(hasDelegated)
  return rule.kind === 'delegated'
}

/** Thành phần hồ sơ đặt thêm cho một danh hiệu, hình thức. */
export function partsAdded(layers: readonly Layer[], honour: Honour): { name: string; article: string }[] {
  return layers.flatMap(({ symbol, items }) =>
    items.flatMap((item) =>
      item.kind === 'part' && item.honour === honour ? [{ name: item.name, article: `${symbol} ${item.article}` }] : [],
    ),
  )
}

/** Số ngày làm việc ngắn nhất mà các quy định riêng đặt ra; null: none does. */
export function workingDaysSet(layers: readonly Layer[]): { days: number; article: string } | null {
  const set = layers.flatMap(({ symbol, items }) =>
    items.flatMap((item) =>
      item.kind === 'workingDays' ? [{ days: item.days, article: `${symbol} ${item.article}` }] : [],
    ),
  )
  return set.toSorted((a, b) => a.days - b.days)[0] ?? null
}
