/** Gương đang viết: what was typed into the form, what is still missing in it, and how it becomes the action's input. */
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import type { PostInput } from '../app/api.ts'
import { linesOf } from './movement-launch-draft.ts'

export interface PointDraft {
  key: number
  year: string
  value: number | null
}

export interface TakenDraft {
  key: number
  name: string
  on: Day | null
  note: string
}

/** Story and method are kept as typed; each line becomes one paragraph. */
export interface ExemplarDraft {
  organisationId: string
  kind: 'person' | 'collective'
  subject: { id: string; name: string; detail?: string } | null
  movementId: string
  /** Toàn diện, or in one field; nothing is chosen beforehand. */
  scope: 'whole' | 'field' | null
  field: string
  foundOn: Day | null
  title: string
  lead: string
  figure: string
  figureLabel: string
  story: string
  method: string
  seriesTitle: string
  seriesUnit: string
  seriesSource: string
  points: PointDraft[]
  takenOverBy: TakenDraft[]
}

export const emptyExemplar: ExemplarDraft = {
  organisationId: '',
  kind: 'person',
  subject: null,
  movementId: '',
  scope: null,
  field: '',
  foundOn: null,
  title: '',
  lead: '',
  figure: '',
  figureLabel: '',
  story: '',
  method: '',
  seriesTitle: '',
  seriesUnit: '',
  seriesSource: '',
  points: [],
  takenOverBy: [],
}

export type ChangeExemplar = (patch: Partial<ExemplarDraft>) => void

/** Bodies for which I may tell of an exemplar: where I am officer or keep the council. */
export function tellersOf(
  grants: readonly { role: string; organisation_id: string; organisation_name: string }[],
): { value: string; label: string }[] {
  const mine = grants.filter((grant) => grant.role === 'officer' || grant.role === 'standing')
  return [...new Map(mine.map((grant) => [grant.organisation_id, grant.organisation_name]))].map(([value, label]) => ({
    value,
    label,
  }))
}

/** What keeps the exemplar from being told, in the order of the form. */
export function checkExemplar(draft: ExemplarDraft): FieldProblem[] {
  const who = draft.kind === 'person' ? 'người' : 'tập thể'
  const checks: [boolean, string, string][] = [
    [draft.subject === null, 'subjectId', `Chưa chọn ${who} được giới thiệu.`],
    [draft.scope === null, 'scope', 'Chưa chọn toàn diện hay theo lĩnh vực.'],
    [draft.scope === 'field' && isEmpty(draft.field), 'field', 'Chưa ghi lĩnh vực.'],
    [draft.foundOn === null, 'foundOn', 'Chưa ghi ngày phát hiện.'],
    [isEmpty(draft.title), 'title', 'Chưa ghi tên gương.'],
    [isEmpty(draft.lead), 'lead', 'Chưa ghi lời dẫn.'],
    [isEmpty(draft.figure), 'figure', 'Chưa ghi con số nổi bật.'],
    [isEmpty(draft.figureLabel), 'figureLabel', 'Chưa ghi con số ấy nói về gì.'],
    [isEmpty(draft.story), 'story', 'Chưa kể câu chuyện.'],
    ...checkSeries(draft),
    ...draft.takenOverBy.flatMap((one, index): [boolean, string, string][] => [
      [isEmpty(one.name), `takenOverBy.${index}.name`, `Nơi áp dụng ${index + 1} chưa có tên.`],
      [one.on === null, `takenOverBy.${index}.on`, `Nơi áp dụng ${index + 1} chưa có ngày.`],
    ]),
  ]
  return checks.flatMap(([isWrong, path, message]) => (isWrong ? [{ path, message }] : []))
}

/** Two years are the least that can be compared. */
const fewestYears = 2

function checkSeries({ points, seriesTitle, seriesUnit }: ExemplarDraft): [boolean, string, string][] {
  if (points.length === 0) return []
  return [
    [points.length < fewestYears, 'points', 'Số liệu theo năm cần ít nhất hai năm. Thêm năm, hoặc bỏ dòng đã ghi.'],
    [isEmpty(seriesTitle), 'seriesTitle', 'Chưa ghi số liệu theo năm nói về gì.'],
    [isEmpty(seriesUnit), 'seriesUnit', 'Chưa ghi đơn vị tính của số liệu.'],
    ...points.flatMap((one, index): [boolean, string, string][] => [
      [!/^\d{4}$/.test(one.year.trim()), `points.${index}.year`, `Dòng ${index + 1} chưa có năm gồm bốn chữ số.`],
      [
        points.slice(0, index).some((other) => other.year.trim() !== '' && other.year.trim() === one.year.trim()),
        `points.${index}.year`,
        `Năm ${one.year.trim()} đã có ở dòng trên.`,
      ],
      [one.value === null, `points.${index}.value`, `Dòng ${index + 1} chưa có số.`],
    ]),
  ]
}

/** Only for a draft that `checkExemplar` finds whole. */
export function exemplarInputOf(draft: ExemplarDraft): PostInput<'/api/exemplars'> {
  const { organisationId, kind, subject, movementId, scope, field, foundOn } = draft
  const { title, lead, figure, figureLabel, points } = draft
  return {
    organisationId,
    subjectKind: kind,
    subjectId: subject!.id,
    movementId: movementId || null,
    field: scope === 'field' ? field : '',
    foundOn: foundOn!,
    title,
    lead,
    figure,
    figureLabel,
    story: {
      story: linesOf(draft.story),
      method: linesOf(draft.method),
      series:
        points.length === 0
          ? null
          : {
              title: draft.seriesTitle,
              unit: draft.seriesUnit,
              source: draft.seriesSource,
              points: points
                .map(({ year, value }) => ({ year: Number(year), value: value! }))
                .toSorted((a, b) => a.year - b.year),
            },
      takenOverBy: draft.takenOverBy.map(({ name, on, note }) => ({ name, on: on!, note })),
    },
  }
}

/** The server names `story.story.2` or `story.series.title`; the form has one box `story`, one `seriesTitle`. */
export function exemplarFieldOf(path: string): string {
  const [head, part, ...rest] = path.split('.')
  if (head !== 'story' || part === undefined) return path
  if (part === 'takenOverBy') return ['takenOverBy', ...rest].join('.')
  if (part !== 'series') return part
  if (rest[0] === 'points') return rest.join('.')
  return `series${(rest[0] ?? 'title').replace(/^./, (letter) => letter.toUpperCase())}`
}

function isEmpty(text: string): boolean {
  return text.trim() === ''
}
