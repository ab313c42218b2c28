import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'

import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { reportKinds, type ReportKind } from '../../../procedure/movements/movement.ts'
import { fieldsOf, messageOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { ChoiceField, DateField, ErrorSummary, Form, NumberField, TextField, problemOf } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { NotOwed } from './movement-answer.tsx'
import { checkFigures, emptyFigure, FigureFields, figuresInput, type FigureDraft } from './movement-figures.tsx'
import { documentInWords, dueInWords, movementHref, movementsPath, type Owed, type Shown } from './movement-words.tsx'

/** Gửi báo cáo sơ kết, tổng kết: the period, the figures with their separate sums, what was hard. */
export function MovementReport() {
  const { movementId, organisationId } = useParams({ strict: false }) as { movementId: string; organisationId: string }
  const query = useView('/api/movements/:movementId', { movementId })
  return (
    <Asked query={query}>
      {(shown) => {
        const owed = shown.owed.find((one) => one.organisationId === organisationId)
        if (!owed) return <NotOwed shown={shown} title="Gửi báo cáo" />
        return <ReportPage shown={shown} owed={owed} />
      }}
    </Asked>
  )
}

function ReportPage({ shown, owed }: { shown: Shown; owed: Owed }) {
  const { movement } = shown
  const { state, late } = owed
  return (
    <ObjectPage
      crumbs={[
        { text: 'Phong trào', href: movementsPath },
        { text: movement.name, href: movementHref(movement.id) },
        { text: 'Gửi báo cáo' },
      ]}
      kind={owed.organisationName}
      title="Gửi báo cáo"
      context={
        <>
          Thực hiện {documentInWords(movement)}. Báo cáo{' '}
          {dueInWords(state.reportSentOn, state.reportDueOn, late.report)}.
        </>
      }
    >
      <ReportForm shown={shown} owed={owed} />
    </ObjectPage>
  )
}

interface Draft {
  kind: ReportKind | null
  periodFrom: Day | null
  periodTo: Day | null
  symbol: string
  headcount: number | null
  summary: string
  difficulties: string
  figures: Record<string, FigureDraft>
}

const empty: Omit<Draft, 'figures'> = {
  kind: null,
  periodFrom: null,
  periodTo: null,
  symbol: '',
  headcount: null,
  summary: '',
  difficulties: '',
}

function ReportForm({ shown: { movement, indicators }, owed }: { shown: Shown; owed: Owed }) {
  const [draft, setDraft] = useState<Draft>(() => ({
    ...empty,
    figures: Object.fromEntries(indicators.map((one) => [one.id, emptyFigure])),
  }))
  const [unread, setUnread] = useState<Record<string, string | null>>({})
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const send = useAct('/api/movements/:movementId/reports', ({ version }) => {
    tell({ text: version > 1 ? 'Đã gửi báo cáo, thay bản trước của cùng kỳ' : 'Đã gửi báo cáo' })
    go(movementHref(movement.id))
  })
  const set = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const typed =
    <Key extends 'periodFrom' | 'periodTo' | 'headcount'>(key: Key) =>
    (value: Draft[Key], problem: string | null) => {
      set({ [key]: value })
      setUnread((before) => ({ ...before, [key]: problem }))
    }
  const errorAt = (path: string) => problemOf(problems, path) ?? null
  const submit = () => {
    const found = [...checkDraft(draft, unread), ...checkFigures(indicators, draft.figures)]
    setProblems(found)
    if (found.length > 0) return
    const { kind, periodFrom, periodTo, symbol, summary, difficulties, headcount, figures } = draft
    send.mutate(
      {
        movementId: movement.id,
        organisationId: owed.organisationId,
        kind: kind!,
        periodFrom: periodFrom!,
        periodTo: periodTo!,
        symbol,
        summary,
        difficulties,
        headcount,
        figures: figuresInput(indicators, figures),
      },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <Form
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" variant="filled" loading={send.isPending}>
            Gửi báo cáo
          </Button>
          <Link href={movementHref(movement.id)} className="link">
            Chưa gửi
          </Link>
        </>
      }
    >
      <ErrorSummary title={`Chưa gửi được báo cáo: có ${problems.length} chỗ cần sửa`} problems={problems} />
      {send.error && fieldsOf(send.error).length === 0 && (
        <Problem title="Chưa gửi được báo cáo">{messageOf(send.error)}</Problem>
      )}
      <ChoiceField
        name="kind"
        label="Loại báo cáo"
        inline
        error={errorAt('kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as ReportKind })}
        options={Object.entries(reportKinds).map(([value, label]) => ({ value, label: `Báo cáo ${label}` }))}
      />
      <div className="field-pair">
        <DateField
          name="periodFrom"
          label="Kỳ báo cáo từ ngày"
          error={errorAt('periodFrom')}
          value={draft.periodFrom}
          onChange={typed('periodFrom')}
        />
        <DateField
          name="periodTo"
          label="đến ngày"
          error={errorAt('periodTo')}
          value={draft.periodTo}
          onChange={typed('periodTo')}
        />
      </div>
      <TextField
        name="symbol"
        label="Số báo cáo"
        optional
        hint="Như trên văn bản, ví dụ 07/BC-QLĐĐ."
        error={errorAt('symbol')}
        value={draft.symbol}
        onChange={(symbol) => set({ symbol })}
      />
      <NumberField
        name="headcount"
        label="Số người của đơn vị"
        optional
        unit="người"
        hint="Dùng khi tổng hợp số phần trăm của nhiều đơn vị."
        error={errorAt('headcount')}
        value={draft.headcount}
        onChange={typed('headcount')}
      />
      {indicators.length > 0 && (
        <FigureFields
          indicators={indicators}
          figures={draft.figures}
          problems={problems}
          onChange={(id, figure) => setDraft((before) => ({ ...before, figures: { ...before.figures, [id]: figure } }))}
        />
      )}
      <TextField
        name="summary"
        label="Kết quả chính"
        rows={5}
        error={errorAt('summary')}
        value={draft.summary}
        onChange={(summary) => set({ summary })}
      />
      <TextField
        name="difficulties"
        label="Vướng mắc, kiến nghị"
        optional
        rows={3}
        hint="Cơ quan phát động đọc được phần này trong bảng tổng hợp."
        error={errorAt('difficulties')}
        value={draft.difficulties}
        onChange={(difficulties) => set({ difficulties })}
      />
    </Form>
  )
}

function checkDraft(draft: Draft, unread: Record<string, string | null>): FieldProblem[] {
  const { kind, periodFrom, periodTo, summary } = draft
  return [
    ...(kind === null ? [{ path: 'kind', message: 'Chưa chọn loại báo cáo.' }] : []),
    ...(periodFrom === null ? [{ path: 'periodFrom', message: unread.periodFrom ?? 'Chưa ghi ngày đầu kỳ.' }] : []),
    ...(periodTo === null ? [{ path: 'periodTo', message: unread.periodTo ?? 'Chưa ghi ngày cuối kỳ.' }] : []),
    ...(unread.headcount ? [{ path: 'headcount', message: unread.headcount }] : []),
    ...(summary.trim() === '' ? [{ path: 'summary', message: 'Chưa ghi kết quả chính.' }] : []),
  ]
}
