import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'

import { showDay } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { reportKinds, type ReportKind, type SentReport } from '../../../procedure/movements/movement.ts'
import { fieldsOf, messageOf, newerOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { ChoiceField, DateField, ErrorSummary, Form, NumberField, TextField, problemOf } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { NotOwed } from './movement-answer.tsx'
import { FigureFields } from './movement-figures.tsx'
import {
  atBoxes,
  checkReportDraft,
  draftOf,
  emptyReport,
  figuresInput,
  lastReport,
  isSamePeriod,
  versionReplaced,
  type ReportDraft,
} from './movement-report-draft.ts'
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

interface Typed {
  draft: ReportDraft
  /** The report with which the form was filled before anything was typed. */
  from: SentReport | undefined
}

function ReportForm({ shown: { movement, indicators }, owed }: { shown: Shown; owed: Owed }) {
  const [kind, setKind] = useState<ReportKind | null>(null)
  // Null while nothing is typed: till then the form shows the last report of the chosen kind as it is now.
  const [typed, setTyped] = useState<Typed | null>(null)
  const [unread, setUnread] = useState<Record<string, string | null>>({})
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const send = useAct('/api/movements/:movementId/reports', ({ version }) => {
    tell({ text: version > 1 ? 'Đã gửi báo cáo, thay bản trước của cùng kỳ' : 'Đã gửi báo cáo' })
    go(movementHref(movement.id))
  })
  const { draft, from } = typed ?? startOf(owed.reports, kind)
  const set = (patch: Partial<ReportDraft>) =>
    setTyped((before) => ({ from, draft: { ...(before?.draft ?? draft), ...patch } }))
  const setRead =
    <Key extends 'periodFrom' | 'periodTo' | 'headcount'>(key: Key) =>
    (value: ReportDraft[Key], problem: string | null) => {
      set({ [key]: value })
      setUnread((before) => ({ ...before, [key]: problem }))
    }
  const startAnew = () => {
    setTyped({ draft: emptyReport(draft.kind), from: undefined })
    tell({ text: 'Đã để trống các ô', undo: () => setTyped(typed) })
  }
  const takeTheirs = () => {
    send.reset()
    setKind(draft.kind)
    setTyped(null)
    tell({ text: 'Đã lấy bản mới gửi vào các ô', undo: () => setTyped(typed) })
  }
  const choose = (chosen: ReportKind) => {
    setKind(chosen)
    if (typed !== null) set({ kind: chosen })
  }
  const overtaken = isSamePeriod(send.variables, draft) ? (newerOf(send.error)?.version ?? null) : null
  const errorAt = (path: string) => problemOf(problems, path) ?? null
  const submit = () => {
    const found = checkReportDraft(draft, indicators, unread)
    setProblems(found)
    if (found.length > 0) return
    const { figures, ...rest } = draft
    send.mutate(
      {
        ...rest,
        movementId: movement.id,
        organisationId: owed.organisationId,
        kind: rest.kind!,
        periodFrom: rest.periodFrom!,
        periodTo: rest.periodTo!,
        figures: figuresInput(indicators, figures),
        // Who was told of another report and sends all the same takes its place.
        version: overtaken ?? versionReplaced(draft, from),
      },
      { onError: (error) => setProblems(atBoxes(fieldsOf(error), indicators, figures)) },
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
      {from && <StartsFrom report={from} onAnew={startAnew} />}
      <ChoiceField
        name="kind"
        label="Loại báo cáo"
        inline
        error={errorAt('kind')}
        value={draft.kind}
        onChange={(chosen) => choose(chosen as ReportKind)}
        options={Object.entries(reportKinds).map(([value, label]) => ({ value, label: `Báo cáo ${label}` }))}
      />
      <div className="field-pair">
        <DateField
          name="periodFrom"
          label="Kỳ báo cáo từ ngày"
          error={errorAt('periodFrom')}
          value={draft.periodFrom}
          onChange={setRead('periodFrom')}
        />
        <DateField
          name="periodTo"
          label="đến ngày"
          error={errorAt('periodTo')}
          value={draft.periodTo}
          onChange={setRead('periodTo')}
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
        onChange={setRead('headcount')}
      />
      {indicators.length > 0 && (
        <FigureFields
          indicators={indicators}
          figures={draft.figures}
          problems={problems}
          onChange={(id, figure) => set({ figures: { ...draft.figures, [id]: figure } })}
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
      {overtaken !== null && (
        <Problem title="Chưa gửi được báo cáo">
          Đơn vị đã có báo cáo khác của kỳ này, gửi sau khi bạn mở trang. Những gì bạn ghi vẫn ở đây: gửi lần nữa thì
          bản của bạn thay bản ấy
          {isSamePeriod(lastReport(owed.reports, draft.kind), draft) && (
            <>
              , hoặc{' '}
              <button type="button" className="link" onClick={takeTheirs}>
                lấy bản ấy vào các ô
              </button>
            </>
          )}
          .
        </Problem>
      )}
      {send.error && overtaken === null && fieldsOf(send.error).length === 0 && (
        <Problem title="Chưa gửi được báo cáo">{messageOf(send.error)}</Problem>
      )}
    </Form>
  )
}

function startOf(reports: Owed['reports'], kind: ReportKind | null): Typed {
  const from = lastReport(reports, kind)
  return { draft: from ? draftOf(from) : emptyReport(kind), from }
}

/** Gửi lại: what stands in the boxes is what was sent; what becomes of it when it is sent again. */
function StartsFrom({ report, onAnew }: { report: SentReport; onAnew: () => void }) {
  const { symbol, periodFrom, periodTo, sentOn } = report
  return (
    <p className="quiet">
      Các ô ghi sẵn báo cáo {symbol || 'không ghi số'} đã gửi {showDay(sentOn)}, kỳ {showDay(periodFrom)} –{' '}
      {showDay(periodTo)}. Gửi lại cùng loại, cùng ngày đầu kỳ thì bản mới thay bản này; cả hai vẫn ở “Diễn biến”. Báo
      cáo kỳ khác thì{' '}
      <button type="button" className="link" onClick={onAnew}>
        để trống các ô
      </button>
      .
    </p>
  )
}
