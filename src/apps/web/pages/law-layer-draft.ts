/** Quy định riêng đang nhập: what was typed into the form, what is still missing, and how it becomes the action's input. */
import * as z from 'zod'
import { showTime, systemClock } from '../../../base/clock.ts'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { showMonthDay, tellItem } from '../../../law/layer-text.ts'
import { layerItemSchema, type LayerItem, type LocalCriterion } from '../../../law/layers.ts'
import type { Discipline, Honour, InitiativeScope, Rating, SubjectKind } from '../../../law/vocabulary.ts'
import type { ItemKind, LayerContent } from '../../../registry/law-layers/layer.ts'
import { readDay } from '../kit/typed-text.ts'
import type { RecalledRow } from './law-layer-words.ts'

type CriterionKind = LocalCriterion['kind']

/** One criterion: of the fields below its kind needs a few. */
export interface CriterionDraft {
  key: number
  kind: CriterionKind | ''
  min: Rating | ''
  of: Honour | ''
  scope: InitiativeScope | ''
  from: Discipline | ''
  /** Years, times, months, share: what there is to count. */
  figure: number | null
  text: string
}

export interface ItemDraft {
  key: number
  kind: ItemKind | ''
  honour: Honour | ''
  subject: SubjectKind | ''
  criteria: CriterionDraft[]
  /** Of an added part. */
  name: string
  partKey: string | null
  days: number | null
  /** As it is typed: `20/12`. */
  due: string
  provision: string
  figure: number | null
  article: string
  quote: string
}

export interface LayerDraft {
  organisationId: string
  symbol: string
  issuedOn: Day | null
  title: string
  fromOn: Day | null
  toOn: Day | null
  items: ItemDraft[]
}

export type ChangeLayer = (patch: Partial<LayerDraft>) => void

export const emptyCriterion: CriterionDraft = {
  key: 1,
  kind: '',
  min: '',
  of: '',
  scope: '',
  from: '',
  figure: null,
  text: '',
}

export const emptyItem: ItemDraft = {
  key: 1,
  kind: '',
  honour: '',
  subject: '',
  criteria: [emptyCriterion],
  name: '',
  partKey: null,
  days: null,
  due: '',
  provision: '',
  figure: null,
  article: '',
  quote: '',
}

export const emptyLayer: LayerDraft = {
  organisationId: '',
  symbol: '',
  issuedOn: null,
  title: '',
  fromOn: null,
  toOn: null,
  items: [emptyItem],
}

/** What a kind of criterion is made of, in the order of the form, and the name of its figure in the input. */
export const criterionFields: Record<
  CriterionKind,
  { choices: readonly ('min' | 'of' | 'scope' | 'from')[]; figure?: string; unit?: string }
> = {
  rated: { choices: ['min'] },
  ratedInARow: { choices: ['min'], figure: 'years', unit: 'năm' },
  titleInARow: { choices: ['of'], figure: 'times', unit: 'lần' },
  initiatives: { choices: ['scope'], figure: 'count', unit: 'sáng kiến, đề tài' },
  employed: { choices: [], figure: 'months', unit: 'tháng' },
  noDiscipline: { choices: ['from'] },
  quota: { choices: [], figure: 'percent', unit: '%' },
  vote: { choices: [], figure: 'percent', unit: '%' },
  memberShare: { choices: [], figure: 'percent', unit: '%' },
  noMemberDiscipline: { choices: ['from'] },
  words: { choices: [] },
}

// From the form to the action

/** `12-20` of `20/12`; the year that is read along has a 29 February. */
export function readMonthDay(text: string): string | null {
  const { value } = readDay(`${text.trim()}/2024`)
  return value === null ? null : value.slice(5)
}

function criterionOf(draft: CriterionDraft): unknown {
  if (draft.kind === '') return null
  if (draft.kind === 'words') return { kind: 'words', text: draft.text }
  const { choices, figure } = criterionFields[draft.kind]
  return {
    kind: draft.kind,
    ...Object.fromEntries(choices.map((field) => [field, draft[field]])),
    ...(figure !== undefined && { [figure]: draft.figure }),
  }
}

/** The item as the action takes it; what is not yet chosen is wrong in it. */
function itemOf(draft: ItemDraft): unknown {
  const { kind, article, quote, honour, subject, criteria, name, partKey, days, due, provision, figure } = draft
  const place = { kind, article, quote }
  switch (kind) {
    case '':
      return null
    case 'criterion':
      return { ...place, honour, subject, criterion: criterionOf(criteria[0]!) }
    case 'detail':
      return { ...place, honour, ...(subject !== '' && { subject }), criteria: criteria.map(criterionOf) }
    case 'part':
      return { ...place, honour, name, ...(partKey !== null && { key: partKey }) }
    case 'workingDays':
      return { ...place, days }
    case 'dueDay':
      return { ...place, honour, due: readMonthDay(due) }
    case 'confirmed':
      return { ...place, provision, ...(figure !== null && { figure }) }
  }
}

/** Only for a draft that `checkLayer` finds whole. */
export function layerContentOf({ symbol, issuedOn, title, fromOn, toOn, items }: LayerDraft) {
  return { symbol, issuedOn: issuedOn!, title, fromOn: fromOn!, toOn, items: items.map(itemOf) as LayerItem[] }
}

/** Câu sẽ hỏi; null while something of it is not yet chosen. */
export function previewOf(draft: ItemDraft, facts: readonly RecalledRow[]): ReturnType<typeof tellItem> | null {
  const read = layerItemSchema.safeParse(itemOf({ ...draft, article: 'Điều', quote: 'Nội dung' }))
  if (!read.success) return null
  return tellItem(read.data, facts.find(({ id }) => id === draft.provision) ?? null)
}

/** A figure has one box in the form, whatever it counts. */
export function layerFieldOf(path: string): string {
  return path.replace(/^(items\.\d+\.criteri(?:on|a\.\d+))\.(?:years|times|count|months|percent)$/, '$1.figure')
}

// From what is kept to the form

export function layerDraftOf(organisationId: string, { items, ...content }: LayerContent): LayerDraft {
  return { organisationId, ...content, items: items.map((item, index) => itemDraftOf(item, index + 1)) }
}

function itemDraftOf(item: LayerItem, key: number): ItemDraft {
  const { kind, article, quote } = item
  const draft: ItemDraft = { ...emptyItem, key, kind, article, quote }
  switch (item.kind) {
    case 'criterion': {
      const { honour, subject, criterion } = item
      return { ...draft, honour, subject, criteria: [criterionDraftOf(criterion, 1)] }
    }
    case 'detail': {
      const { honour, subject, criteria } = item
      const drafts = criteria.map((criterion, index) => criterionDraftOf(criterion, index + 1))
      return { ...draft, honour, subject: subject ?? '', criteria: drafts }
    }
    case 'part':
      return { ...draft, honour: item.honour, name: item.name, partKey: item.key ?? null }
    case 'workingDays':
      return { ...draft, days: item.days }
    case 'dueDay':
      return { ...draft, honour: item.honour, due: showMonthDay(item.due) }
    case 'confirmed':
      return { ...draft, provision: item.provision, figure: item.figure ?? null }
  }
}

function criterionDraftOf(criterion: LocalCriterion, key: number): CriterionDraft {
  const { figure } = criterionFields[criterion.kind]
  const { kind, ...fields } = criterion
  const known = fields as Partial<Record<string, string | number>>
  const texts = Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === 'string'))
  const counted = figure === undefined ? null : (known[figure] as number)
  return { ...emptyCriterion, ...texts, key, kind, figure: counted }
}

// What is missing

type Check = [isWrong: boolean, path: string, message: string]

/** What keeps the document from being entered, in the order of the form. */
export function checkLayer(draft: LayerDraft): FieldProblem[] {
  const { symbol, issuedOn, title, fromOn, toOn, items } = draft
  const checks: Check[] = [
    [isEmpty(symbol), 'symbol', 'Chưa ghi số, ký hiệu của văn bản.'],
    [issuedOn === null, 'issuedOn', 'Chưa ghi ngày ban hành.'],
    [isEmpty(title), 'title', 'Chưa ghi trích yếu.'],
    [fromOn === null, 'fromOn', 'Chưa ghi ngày có hiệu lực.'],
    [
      fromOn !== null && issuedOn !== null && fromOn < issuedOn,
      'fromOn',
      'Ngày có hiệu lực không thể trước ngày ban hành.',
    ],
    [fromOn !== null && toOn !== null && toOn <= fromOn, 'toOn', 'Ngày hết hiệu lực phải sau ngày có hiệu lực.'],
    [items.length === 0, 'items', 'Ghi ít nhất một nội dung.'],
    ...items.flatMap(checkItem),
  ]
  return checks.flatMap(([isWrong, path, message]) => (isWrong ? [{ path, message }] : []))
}

function checkItem(item: ItemDraft, index: number): Check[] {
  const at = `items.${index}`
  const which = `Nội dung ${index + 1}`
  const { kind, honour, subject, criteria, name, days, due, provision, article, quote } = item
  if (kind === '') return [[true, `${at}.kind`, `${which} chưa chọn loại.`]]
  const hasHonour = kind !== 'workingDays' && kind !== 'confirmed'
  return [
    [hasHonour && honour === '', `${at}.honour`, `${which} chưa chọn danh hiệu, hình thức.`],
    [kind === 'criterion' && subject === '', `${at}.subject`, `${which} chưa chọn đối tượng.`],
    ...(kind === 'criterion' ? checkCriterion(criteria[0]!, `${at}.criterion`, which) : []),
    ...(kind === 'detail'
      ? criteria.flatMap((one, place) =>
          checkCriterion(one, `${at}.criteria.${place}`, `${which}, tiêu chí ${place + 1}`),
        )
      : []),
    [kind === 'part' && isEmpty(name), `${at}.name`, `${which} chưa ghi tên giấy tờ.`],
    [kind === 'workingDays' && days === null, `${at}.days`, `${which} chưa ghi số ngày làm việc.`],
    [kind === 'dueDay' && readMonthDay(due) === null, `${at}.due`, `${which} chưa có ngày và tháng, ví dụ 20/12.`],
    [kind === 'confirmed' && provision === '', `${at}.provision`, `${which} chưa chọn quy định được xác nhận.`],
    [isEmpty(article), `${at}.article`, `${which} chưa ghi điều, khoản.`],
    [quote.trim().length < shortestQuote, `${at}.quote`, `${which} chưa trích nội dung của điều, khoản ấy.`],
  ]
}

const shortestQuote = 5

function checkCriterion(draft: CriterionDraft, at: string, which: string): Check[] {
  const { kind } = draft
  if (kind === '') return [[true, `${at}.kind`, `${which} chưa chọn loại tiêu chí.`]]
  const { choices, figure } = criterionFields[kind]
  return [
    ...choices.map((field): Check => [
      draft[field] === '',
      `${at}.${field}`,
      `${which} chưa chọn ${choiceNames[field]}.`,
    ]),
    [figure !== undefined && draft.figure === null, `${at}.figure`, `${which} chưa ghi con số.`],
    [
      kind === 'words' && draft.text.trim().length < shortestQuote,
      `${at}.text`,
      `${which} chưa ghi nội dung cần đánh giá.`,
    ],
  ]
}

/** What is chosen, in the middle of a sentence. */
export const choiceNames = {
  min: 'mức xếp loại',
  of: 'danh hiệu',
  scope: 'phạm vi',
  from: 'hình thức kỷ luật',
} as const

function isEmpty(text: string): boolean {
  return text.trim() === ''
}

// Kept while it is being typed

/** Bản đang nhập dở in this tab, with the version of the rule from which it began; 0: a new one. */
export interface KeptLayer {
  draft: LayerDraft
  version: number
  savedAt: string
}

const keptShape = z.object({
  draft: z.object({ organisationId: z.string(), items: z.array(z.object({ key: z.number() }).loose()) }).loose(),
  version: z.number().int(),
  savedAt: z.string(),
})

/** Whose draft, of which rule: a second person at the same browser is not offered what the first wrote. */
const placeOf = (who: string, layerId: string | null) => `sovang.layer.${who}.${layerId ?? 'moi'}`

export function keepLayer(who: string, layerId: string | null, draft: LayerDraft, version: number): KeptLayer {
  const kept = { draft, version, savedAt: showTime(systemClock.now()) }
  sessionStorage.setItem(placeOf(who, layerId), JSON.stringify(kept))
  return kept
}

export function dropLayer(who: string, layerId: string | null): void {
  sessionStorage.removeItem(placeOf(who, layerId))
}

export function readLayer(who: string, layerId: string | null): KeptLayer | null {
  return keptLayer(sessionStorage.getItem(placeOf(who, layerId)))
}

/** What another version of the software left behind and cannot be read is no draft. */
export function keptLayer(stored: string | null): KeptLayer | null {
  if (stored === null) return null
  try {
    const { draft, version, savedAt } = keptShape.parse(JSON.parse(stored))
    const items = draft.items.map((item) => ({ ...emptyItem, ...item }))
    return { draft: { ...emptyLayer, ...draft, items }, version, savedAt }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
