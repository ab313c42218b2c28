/** Bản thảo báo cáo: what is typed before a report of a unit goes out, and what it starts from when it is sent again. */
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { checkItems, type ReportKind, type SentReport } from '../../../procedure/movements/movement.ts'

export interface ReportDraft {
  kind: ReportKind | null
  periodFrom: Day | null
  periodTo: Day | null
  symbol: string
  headcount: number | null
  summary: string
  difficulties: string
  /** By indicator. */
  figures: Record<string, FigureDraft>
}

/** A figure as typed; null while nothing that can be read stands there. */
export interface FigureDraft {
  value: number | null
  problem: string | null
  items: readonly ItemDraft[]
}

export interface ItemDraft {
  key: number
  text: string
  value: number | null
  on: Day | null
}

type Indicator = { id: string; name: string }

export const emptyFigure: FigureDraft = { value: null, problem: null, items: [] }

export function emptyReport(kind: ReportKind | null): ReportDraft {
  return {
    kind,
    periodFrom: null,
    periodTo: null,
    symbol: '',
    headcount: null,
    summary: '',
    difficulties: '',
    figures: {},
  }
}

/** The unit's last report of the chosen kind, if it has sent one; while no kind is chosen, of the kind that it sent last. */
export function lastReport<Report extends SentReport>(
  reports: readonly Report[],
  kind: ReportKind | null,
): Report | undefined {
  return reports.find((report) => kind === null || report.kind === kind)
}

/** Version of the report that the draft takes the place of: the one it began with, while it is for the same period. */
export function versionReplaced(draft: ReportDraft, from: SentReport | undefined): number {
  return from && isSamePeriod(from, draft) ? from.version : 0
}

/** A unit has one report of a kind for a period, which is named by its first day. */
export function isSamePeriod(
  one: { kind: ReportKind; periodFrom: string } | undefined,
  { kind, periodFrom }: ReportDraft,
): boolean {
  return one?.kind === kind && one.periodFrom === periodFrom
}

export function draftOf({ figures, ...report }: SentReport): ReportDraft {
  const { kind, periodFrom, periodTo, symbol, headcount, summary, difficulties } = report
  return {
    kind,
    periodFrom,
    periodTo,
    symbol,
    headcount,
    summary,
    difficulties,
    figures: Object.fromEntries(
      figures.map(({ indicatorId, value, items }) => [
        indicatorId,
        { value, problem: null, items: items.map((item, at) => ({ key: at + 1, ...item })) },
      ]),
    ),
  }
}

/** `unread`: what is wrong with the boxes whose text could not be read. */
export function checkReportDraft(
  draft: ReportDraft,
  indicators: readonly Indicator[],
  unread: Record<string, string | null>,
): FieldProblem[] {
  const { kind, periodFrom, periodTo, summary, figures } = draft
  return [
    ...(kind === null ? [{ path: 'kind', message: 'Chưa chọn loại báo cáo.' }] : []),
    ...(periodFrom === null ? [{ path: 'periodFrom', message: unread.periodFrom ?? 'Chưa ghi ngày đầu kỳ.' }] : []),
    ...(periodTo === null ? [{ path: 'periodTo', message: unread.periodTo ?? 'Chưa ghi ngày cuối kỳ.' }] : []),
    ...(unread.headcount ? [{ path: 'headcount', message: unread.headcount }] : []),
    ...indicators.flatMap((one, index) => checkFigure(one.name, figures[one.id] ?? emptyFigure, `figures.${index}`)),
    ...(summary.trim() === '' ? [{ path: 'summary', message: 'Chưa ghi kết quả chính.' }] : []),
  ]
}

function checkFigure(name: string, figure: FigureDraft, path: string): FieldProblem[] {
  const { value, problem, items } = figure
  return [
    ...(problem ? [{ path: `${path}.value`, message: `${name}: ${problem}` }] : []),
    ...(items.length > 0 && value === null && !problem
      ? [{ path: `${path}.value`, message: `${name}: đã ghi khoản riêng nhưng chưa ghi tổng số.` }]
      : []),
    ...(value !== null && value < 0 ? [{ path: `${path}.value`, message: `${name}: số liệu không được âm.` }] : []),
    ...checkItems(name, figure, path),
    ...items.flatMap((item, at) => checkItem(item, `${path}.items.${at}`, name)),
  ]
}

function checkItem({ text, value, on }: ItemDraft, path: string, name: string): FieldProblem[] {
  return [
    ...(value === null ? [{ path: `${path}.value`, message: `${name}: chưa ghi số của khoản riêng.` }] : []),
    ...(on === null ? [{ path: `${path}.on`, message: `${name}: chưa ghi ngày của khoản riêng.` }] : []),
    ...(text.trim() === '' ? [{ path: `${path}.text`, message: `${name}: chưa ghi khoản riêng là gì.` }] : []),
  ]
}

/** Only what was filled in goes out. */
export function figuresInput(indicators: readonly Indicator[], figures: ReportDraft['figures']) {
  return indicators.flatMap(({ id }) => {
    const figure = figures[id]
    if (!figure || figure.value === null) return []
    const items = figure.items.map(({ text, value, on }) => ({ text, value: value!, on: on! }))
    return [{ indicatorId: id, value: figure.value, items }]
  })
}

/** The server counts the figures that were sent, the form its boxes, of which some were left empty: leads back to the box. */
export function atBoxes(
  problems: readonly FieldProblem[],
  indicators: readonly Indicator[],
  figures: ReportDraft['figures'],
): FieldProblem[] {
  const sent = figuresInput(indicators, figures).map((figure) => figure.indicatorId)
  const boxOf = (at: string) => indicators.findIndex((one) => one.id === sent[Number(at)])
  return problems.map(({ path, message }) => ({
    path: path.replace(/^figures\.(\d+)/, (_, at: string) => `figures.${boxOf(at)}`),
    message,
  }))
}
