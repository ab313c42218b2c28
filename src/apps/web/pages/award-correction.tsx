/** Đính chính một mục: the right content as a whole entry, begun from what is written now. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { Refused } from '../app/refused.tsx'
import { DateField, Form, problemOf, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import {
  decisionInput,
  decisionOf,
  missingOfDecision,
  missingOfRecipient,
  recipientInput,
  recipientOf,
} from './award-draft.ts'
import { DecisionFields, KeeperField, RecipientFields, useKeepers } from './award-fields.tsx'
import { awardsHref, type AwardAnswer } from './award-words.ts'
import { awardHref, awardTitle } from './person-awards.tsx'

export function AwardCorrection() {
  const { awardId = '' } = useParams({ strict: false })
  const query = useView('/api/awards/:awardId', { awardId })
  return <Asked query={query}>{(data) => <CorrectionPage key={data.award.id} data={data} />}</Asked>
}

function CorrectionPage({ data }: { data: AwardAnswer }) {
  const { award, next } = data
  const may = next.some((act) => act.action === 'award.correct')
  return (
    <ObjectPage
      crumbs={[
        { text: 'Sổ khen thưởng', href: awardsHref },
        { text: award.recipient_name, href: awardHref(award.id) },
        { text: 'Đính chính' },
      ]}
      kind={`${award.recipient_name} · ${award.decision_symbol ?? 'chưa rõ số'}`}
      title={`Đính chính: ${awardTitle(award)}`}
      context="Ghi nội dung đúng. Mục cũ giữ nguyên trong sổ, không còn tính, và dẫn tới mục mới."
    >
      {may ? (
        <Writing data={data} />
      ) : (
        <NoRight action={<Link href={awardHref(award.id)}>Xem lại mục này</Link>}>
          {award.ended === null
            ? 'Mục của quyết định đã ký do thường trực hội đồng của cơ quan quyết định đính chính; mục chép từ giấy tờ cũ do nơi ghi sổ đính chính.'
            : 'Mục này đã thu hồi hoặc đã đính chính, nên không đính chính được nữa.'}
        </NoRight>
      )}
    </ObjectPage>
  )
}

function Writing({ data }: { data: AwardAnswer }) {
  const { award } = data
  const isDecided = award.decision_id !== null
  const keepers = useKeepers()
  const [decision, setDecision] = useState(() => decisionOf(data))
  const [row, setRow] = useState(() => recipientOf(data))
  const [keeperId, setKeeper] = useState(keepers[0]?.value ?? '')
  const [document, setDocument] = useState('')
  const [on, setOn] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const correct = useAct('/api/awards/:awardId/correction', ({ awardId }) => {
    tell({ text: 'Đã đính chính; đây là mục đúng' })
    go(awardHref(awardId))
  })
  const submit = () => {
    const found = [
      ...(isDecided ? [] : missingOfDecision(decision)),
      ...missingOfRecipient(row),
      ...(document.trim() === '' ? [{ path: 'document', message: 'Ghi văn bản đính chính.' }] : []),
      ...(on === null ? [{ path: 'correctedOn', message: 'Ghi ngày văn bản.' }] : []),
      ...(reason.trim() === '' ? [{ path: 'reason', message: 'Ghi lý do.' }] : []),
    ]
    setProblems(found)
    if (found.length > 0) return
    // Who stays the same stays in the register of the unit where the entry stands.
    const isSame = row.chosen?.id === award.recipient_id && row.to === String(award.achievement_to)
    const input = {
      awardId: award.id,
      ...decisionInput(decision),
      ...recipientInput(row),
      ...(isSame && { organisationId: award.organisation_id }),
      keeperId: row.newcomer ? keeperId : null,
      document,
      ...(on !== null && { correctedOn: on }),
      reason,
    }
    correct.mutate(input as never, { onError: (error) => setProblems(fieldsOf(error)) })
  }
  const error = (path: string) => problemOf(problems, path) ?? null
  return (
    <Form
      onSubmit={submit}
      acts={
        <>
          <Button variant="filled" type="submit" loading={correct.isPending}>
            Ghi mục đúng
          </Button>
          <Button onClick={() => go(awardHref(award.id))}>Chưa đính chính</Button>
        </>
      }
    >
      <Refused title="Chưa đính chính được" problems={problems} error={correct.error} />
      {isDecided ? (
        <p className="field-hint">
          Số, ngày, cơ quan và danh hiệu theo quyết định {award.decision_symbol} đã ký trong phần mềm nên giữ nguyên.
        </p>
      ) : (
        <DecisionFields
          draft={decision}
          change={(patch) => setDecision({ ...decision, ...patch })}
          problems={problems}
        />
      )}
      <RecipientFields path="" row={row} change={setRow} problems={problems} />
      {row.newcomer && <KeeperField value={keeperId} onChange={setKeeper} problems={problems} />}
      <div className="field-pair">
        <TextField
          name="document"
          label="Đính chính theo văn bản"
          hint="Số, ký hiệu quyết định hoặc công văn đính chính"
          error={error('document')}
          value={document}
          onChange={setDocument}
        />
        <DateField name="correctedOn" label="Ngày văn bản" error={error('correctedOn')} value={on} onChange={setOn} />
      </div>
      <TextField name="reason" label="Lý do" rows={2} error={error('reason')} value={reason} onChange={setReason} />
    </Form>
  )
}
