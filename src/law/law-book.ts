/**
 * Sách luật as a person reads it: one page for each honour, with the provisions of every period side by side, and the principles.
 * All of it is derived from the rules and the vocabulary; nothing here is kept by hand, so that a new provision is in the book
 * as soon as the software judges by it.
 */
import { upperFirst } from '../base/text.ts'
import {
  changesOf,
  layOut,
  noveltiesIn,
  spansOf,
  type Cell,
  type Change,
  type Comparing,
  type Span,
} from './law-book-columns.ts'
import { neighboursOf, type Neighbour } from './law-book-staircase.ts'
import { tellRule, type RuleText } from './law-text.ts'
import { regimeOrder, type Confidence, type Regime } from './regimes.ts'
import type { BonusLevel, Citation, HonourRules, LawBook, Principle, Provision, RegimePrinciples } from './rule.ts'
import { lawBook } from './rules/book.ts'
import { principleTexts, type PrincipleId, type PrincipleText } from './rules/principle-texts.ts'
import type { SourceId } from './sources.ts'
import { waysOf } from './ways.ts'
import {
  cycles,
  honourKinds,
  honours,
  subjects,
  type Cycle,
  type Honour,
  type HonourKind,
  type Level,
  type SubjectKind,
} from './vocabulary.ts'

/** Điểm, khoản as the book shows it. */
export interface BookProvision {
  id: string
  regime: Regime
  role: Provision['role']
  subject: SubjectKind
  cycle: Cycle
  citation: Citation
  told: RuleText
  /** Only of a requirement: the ids of the ways that it is asked for; empty: of every one. */
  appliesTo: readonly string[]
  /** What it is against the period before, where that is worth saying beside what the whole group became. */
  mark: 'fresh' | 'recited' | null
}

/** Một đối tượng, một loại hình: what each period says, side by side. */
export interface BookGroup {
  id: string
  subject: SubjectKind
  cycle: Cycle
  rows: Cell<BookProvision>[][]
  /** By column, against the column before. */
  changes: (Change | null)[]
}

/** Một điều chung của danh hiệu, hình thức trong một thời kỳ: who decides, how much money goes with it. */
export interface BookTerm {
  regime: Regime
  text: string
  article: string
  sourceIds: readonly SourceId[]
  confidence: Confidence
  note?: string
}

/** A row of terms: periods in which it is the same stand together. */
export interface BookTerms {
  name: string
  spans: Span<BookTerm>[]
  /** Of the row as a whole. */
  note?: string
}

/** Nguyên tắc được xét với danh hiệu, hình thức. */
export interface BookConcern {
  principle: PrincipleText
  /** In each period in which it is asked: its place in the book and what is asked. */
  asked: { regime: Regime; id: string; citation: Citation; told: RuleText }[]
}

/** Một danh hiệu, hình thức trong sách luật. */
export interface BookHonour {
  code: Honour
  name: string
  kind: HonourKind
  level: Level
  subjects: readonly SubjectKind[]
  cycles: readonly Cycle[]
  period: NonNullable<HonourRules['period']> | null
  notes: readonly string[]
  armedForcesHave: Honour | null
  /** The periods in which the book has provisions of it. */
  regimes: readonly Regime[]
  provisions: readonly BookProvision[]
  groups: readonly BookGroup[]
  terms: readonly BookTerms[]
  concerns: readonly BookConcern[]
  buildsOn: readonly Neighbour[]
  leadsTo: readonly Neighbour[]
  /** In the order in which the page names them; their numbers on the page. */
  sources: readonly SourceId[]
  /** How many of its provisions and terms are only recalled. */
  recalled: number
}

/** Các thời kỳ mà sách có tiêu chuẩn: the columns of every comparison. */
export function columnsOf(book: LawBook = lawBook): readonly Regime[] {
  return regimeOrder.filter((regime) =>
    Object.values(book.honours).some((rules) => rules.regimes[regime] !== undefined),
  )
}

/**
 * Thời kỳ được đọc thay: a period whose text was not read yet is read as the one before it, and every such reading must be
 * checked; before the first one the book is silent.
 */
export function columnFor(regime: Regime, book: LawBook = lawBook): Regime | null {
  const place = regimeOrder.indexOf(regime)
  return columnsOf(book).findLast((column) => regimeOrder.indexOf(column) <= place) ?? null
}

const written = new WeakMap<LawBook, Map<Honour, BookHonour>>()

/** Trang của một danh hiệu, hình thức: made when it is first asked for. */
export function honourPage(honour: Honour, book: LawBook = lawBook): BookHonour {
  let pages = written.get(book)
  if (pages === undefined) written.set(book, (pages = new Map()))
  let page = pages.get(honour)
  if (page === undefined) pages.set(honour, (page = writePage(honour, book)))
  return page
}

/** Every page, in the order of the law. */
export function allHonourPages(book: LawBook = lawBook): BookHonour[] {
  return (Object.keys(honours) as Honour[]).map((honour) => honourPage(honour, book))
}

function writePage(honour: Honour, book: LawBook): BookHonour {
  const rules = book.honours[honour]
  const columns = columnsOf(book)
  const provisions = marked(columns, provisionsOf(rules, columns))
  const terms = termsOf(rules, columns)
  const concerns = concernsOf(honour, rules, book, columns)
  const { buildsOn, leadsTo } = neighboursOf(honour, book)
  const told = terms.flatMap(({ spans }) => spans.flatMap(({ items }) => items))
  return {
    code: honour,
    ...honours[honour],
    subjects: rules.subjects,
    cycles: rules.cycles,
    period: rules.period ?? null,
    notes: rules.notes ?? [],
    armedForcesHave: rules.armedForcesHave ?? null,
    regimes: columns.filter((regime) => rules.regimes[regime] !== undefined),
    provisions,
    groups: groupsOf(honour, columns, provisions),
    terms,
    concerns,
    buildsOn,
    leadsTo,
    sources: [
      ...new Set([
        ...provisions.flatMap(({ citation }) => citation.sourceIds),
        ...told.flatMap(({ sourceIds }) => sourceIds),
      ]),
    ],
    recalled:
      provisions.filter(({ citation }) => citation.confidence === 'recalled').length +
      told.filter(({ confidence }) => confidence === 'recalled').length,
  }
}

// Provisions

function provisionsOf(rules: HonourRules, columns: readonly Regime[]): BookProvision[] {
  return columns.flatMap((regime) =>
    (rules.regimes[regime] ?? []).map(({ id, role, subject, cycle, citation, rule, appliesTo }) => ({
      id,
      regime,
      role,
      subject,
      cycle,
      citation,
      told: tellRule(rule),
      appliesTo: appliesTo ?? [],
      mark: null,
    })),
  )
}

/** Two provisions are the same when they say the same; of which period they are does not matter. */
const comparing: Comparing<BookProvision> = {
  whole: ({ role, citation, told, appliesTo, regime }) =>
    JSON.stringify([role, citation, told, appliesTo.map((id) => id.replace(regime, ''))]),
  asked: ({ role, told }) => JSON.stringify([role, told]),
}

/** Where all is new, no single one is called new: the group says it. */
function marked(columns: readonly Regime[], provisions: BookProvision[]): BookProvision[] {
  const marks = new Map<BookProvision, BookProvision['mark']>()
  for (const own of groupedByPlace(provisions)) {
    const sides = byColumn(columns, own)
    const { fresh, recited } = noveltiesIn(sides, comparing)
    for (const side of sides) {
      const isMixed = side.some((provision) => !fresh.has(provision))
      for (const provision of side) {
        if (recited.has(provision)) marks.set(provision, 'recited')
        else if (isMixed && fresh.has(provision)) marks.set(provision, 'fresh')
      }
    }
  }
  return provisions.map((provision) => ({ ...provision, mark: marks.get(provision) ?? null }))
}

function groupsOf(honour: Honour, columns: readonly Regime[], provisions: BookProvision[]): BookGroup[] {
  return groupedByPlace(provisions).map((own) => {
    const { subject, cycle } = own[0]!
    const sides = byColumn(columns, own)
    return {
      id: `${honour}.${subject}.${cycle}`,
      subject,
      cycle,
      rows: layOut(columns.length, spansOf(sides, comparing)),
      changes: changesOf(sides, comparing),
    }
  })
}

/** By subject and kind of commendation, in the order in which the law names them. */
function groupedByPlace(provisions: readonly BookProvision[]): BookProvision[][] {
  return (Object.keys(subjects) as SubjectKind[]).flatMap((subject) =>
    (Object.keys(cycles) as Cycle[]).flatMap((cycle) => {
      const own = provisions.filter((one) => one.subject === subject && one.cycle === cycle)
      return own.length === 0 ? [] : [own]
    }),
  )
}

function byColumn<Item extends { regime: Regime }>(columns: readonly Regime[], items: readonly Item[]): Item[][] {
  return columns.map((regime) => items.filter((item) => item.regime === regime))
}

/** `Cá nhân · công trạng`. */
export function placeName({ subject, cycle }: { subject: SubjectKind; cycle: Cycle }): string {
  return `${upperFirst(subjects[subject])} · ${cycles[cycle]}`
}

// Terms

function termsOf(rules: HonourRules, columns: readonly Regime[]): BookTerms[] {
  const stated = columns.filter((regime) => rules.regimes[regime] !== undefined)
  const named = rules.names === undefined ? [] : stated.map((regime) => nameIn(rules, regime))
  const rows: [string, BookTerm[]][] = [
    ['Tên gọi', named],
    [deciderRow, stated.map((regime) => decidedIn(rules, regime, 'decider'))],
    ['Người đề nghị', stated.map((regime) => decidedIn(rules, regime, 'proposer'))],
    ['Tiền thưởng', stated.flatMap((regime) => bonusIn(rules, regime))],
  ]
  return rows
    .filter(([, terms]) => terms.length > 0)
    .map(([name, terms]) => ({
      name,
      ...(name === deciderRow && rules.authority.note !== undefined && { note: rules.authority.note }),
      spans: spansOf(byColumn(columns, terms), comparingTerms),
    }))
}

const deciderRow = 'Người quyết định'

/** The same words with another article are told once, with both articles. */
const comparingTerms: Comparing<BookTerm> = {
  whole: ({ text, confidence, note }) => JSON.stringify([text, confidence, note]),
  asked: ({ text }) => text,
}

function nameIn({ honour, names }: HonourRules, regime: Regime): BookTerm {
  return {
    regime,
    text: names?.[regime] ?? honours[honour].name,
    article: '',
    sourceIds: [],
    confidence: 'quoted',
  }
}

function decidedIn({ authority }: HonourRules, regime: Regime, who: 'decider' | 'proposer'): BookTerm {
  return {
    regime,
    text: withRemark(authority[who], authority[`${who}In`]?.[regime]),
    article: authority.articleIn?.[regime] ?? authority.article,
    sourceIds: authority.sourceIds,
    confidence: authority.recalledIn?.includes(regime) ? 'recalled' : 'quoted',
  }
}

/** What a period has of its own stands in the place of the general words, unless it is written as an addition to them. */
function withRemark(general: string, own: string | undefined): string {
  if (own === undefined) return general
  if (own.startsWith('+ ')) return `${general}; ${own.slice(2)}`
  return own.charAt(0) === own.charAt(0).toLowerCase() ? `${general}. Lưu ý: ${own}` : own
}

function bonusIn({ bonus }: HonourRules, regime: Regime): BookTerm[] {
  const level = bonus[regime]
  if (level === undefined) return []
  const { article, sourceId, confidence, note } = level
  return [
    {
      regime,
      text: bonusInWords(level),
      article,
      sourceIds: [sourceId],
      confidence,
      ...(note !== undefined && { note }),
    },
  ]
}

/** `Cá nhân 4,5; tập thể 9 lần mức lương cơ sở`. */
export function bonusInWords({ individual, collective, household, atMost }: BonusLevel): string {
  const levels = [
    ['cá nhân', individual],
    ['tập thể', collective],
    ['hộ gia đình', household],
  ] as const
  const told = levels.flatMap(([who, times]) =>
    times === undefined ? [] : [`${who} ${String(times).replace('.', ',')}`],
  )
  if (told.length === 0) return 'Không quy định mức tiền thưởng'
  return `${upperFirst(told.join('; '))} lần mức lương cơ sở${atMost ? ' (mức tối đa)' : ''}`
}

// Principles

/** The principles that the evaluator asks beside the ways of this honour, whoever the candidate is. */
function concernsOf(honour: Honour, rules: HonourRules, book: LawBook, columns: readonly Regime[]): BookConcern[] {
  const asked = columns.flatMap((regime) => {
    const found = rules.subjects.flatMap((subject) => {
      const spoken = waysOf(book, regime, honour, subject)
      return spoken.kind === 'ways' ? [...spoken.shared, ...spoken.ways.flatMap(({ own }) => own)] : []
    })
    const byId = new Map(found.filter(({ id }) => principleOf(id) !== null).map((one) => [one.id, one]))
    return [...byId.values()].map(({ id, citation, rule }) => ({ regime, id, citation, told: tellRule(rule) }))
  })
  return principleTexts.flatMap((principle) => {
    const own = asked.filter(({ id }) => principleOf(id) === principle.id)
    return own.length === 0 ? [] : [{ principle, asked: own }]
  })
}

/** `P27` of `P27.R2025.1`; null when it is the id of a provision. */
function principleOf(id: string): PrincipleId | null {
  return principleTexts.find((principle) => id.startsWith(`${principle.id}.`))?.id ?? null
}

/** Một nguyên tắc trong sách luật. */
export interface BookPrinciple {
  id: PrincipleId
  name: string
  severity: PrincipleText['severity']
  rows: Cell<PrincipleSaying>[][]
  changes: (Change | null)[]
  /** Under a period that has no column, because most of its text was not read. */
  others: PrincipleSaying[]
  /** What the software does with it, and in which periods. */
  uses: { told: RuleText; regimes: Regime[] }[]
}

/** What a principle says in a period. */
export interface PrincipleSaying {
  regime: Regime
  citation: Citation
}

const principlesWritten = new WeakMap<LawBook, BookPrinciple[]>()

/** The 36 principles, in their order. */
export function principlePages(book: LawBook = lawBook): readonly BookPrinciple[] {
  let pages = principlesWritten.get(book)
  if (pages === undefined) principlesWritten.set(book, (pages = writePrinciples(book)))
  return pages
}

function writePrinciples(book: LawBook): BookPrinciple[] {
  const columns = columnsOf(book)
  return principleTexts.map((text) => {
    const sayings = text.texts.flatMap(({ regimes, citation }) => regimes.map((regime) => ({ regime, citation })))
    const sides = byColumn(columns, sayings)
    return {
      id: text.id,
      name: text.name,
      severity: text.severity,
      rows: layOut(columns.length, spansOf(sides, { ...comparingSayings, whole: wordsOfSaying })),
      changes: changesOf(sides, comparingSayings),
      others: sayings.filter(({ regime }) => !columns.includes(regime)),
      uses: togetherByText(columns.flatMap((regime) => usesOf(text, regime, book.principles[regime]))),
    }
  })
}

/** The same words with another article are told once, with both articles. */
function wordsOfSaying({ citation: { quote, note, confidence } }: PrincipleSaying): string {
  return JSON.stringify([quote, note, confidence])
}

const comparingSayings: Comparing<PrincipleSaying> = {
  whole: ({ citation }) => JSON.stringify(citation),
  asked: ({ citation }) => citation.quote,
}

function togetherByText(uses: { regime: Regime; told: RuleText }[]): BookPrinciple['uses'] {
  const byText = Map.groupBy(uses, ({ told }) => told.text)
  return [...byText.values()].map((own) => ({ told: own[0]!.told, regimes: own.map(({ regime }) => regime) }))
}

function usesOf(
  text: PrincipleText,
  regime: Regime,
  principles: RegimePrinciples | undefined,
): { regime: Regime; told: RuleText }[] {
  if (principles === undefined) return []
  const texts = text.texts.filter(({ regimes }) => regimes.includes(regime))
  const own = new Set(texts.map(({ citation }) => citation))
  const isOf = (citation: Citation | undefined) => citation !== undefined && own.has(citation)
  const asked = principles.asked.filter(({ id }) => principleOf(id) === text.id).map(askedInWords)
  const { notCounted, noDoubleReward, noAccumulation, restartAfterDiscipline, initiativeOnce, cancellation } =
    principles
  const held: [boolean, string][] = [
    [isOf(notCounted.citation), `Khi xét công trạng không tính khen thưởng ${namesOf(notCounted.cycles)}`],
    [isOf(noDoubleReward), 'Những năm được xét chưa được tặng cùng hình thức theo công trạng'],
    [isOf(noAccumulation), 'Những năm được xét chưa được tặng huân chương, Bằng khen của Thủ tướng theo công trạng'],
    [isOf(restartAfterDiscipline), 'Các năm được tính từ khi chấp hành xong kỷ luật'],
    [isOf(initiativeOnce), 'Mỗi sáng kiến, đề tài được tính một lần'],
    [isOf(cancellation.citation), 'Có kết luận thuộc trường hợp này thì nêu để người có thẩm quyền hủy bỏ quyết định'],
  ]
  const told = held.filter(([holds]) => holds).map(([, text]): RuleText => ({ text, children: [] }))
  return [...asked, ...told].map((told) => ({ regime, told }))
}

/** `Đã có thông báo hoặc quyết định nghỉ hưu (huân chương, bằng khen; quá trình cống hiến)`. */
function askedInWords({ rule, kinds, cycles: only }: Principle): RuleText {
  const told = tellRule(rule)
  const concerned = [
    ...(kinds === undefined ? [] : [kinds.map((kind) => honourKinds[kind]).join(', ')]),
    ...(only === undefined ? [] : [`theo ${only.map((cycle) => cycles[cycle]).join(', ')}`]),
  ]
  return concerned.length === 0 ? told : { ...told, text: `${told.text} (${concerned.join('; ')})` }
}

function namesOf(codes: readonly Cycle[]): string {
  return codes.map((code) => cycles[code]).join('; ')
}
