import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'

import { showDay, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { Refused } from '../app/refused.tsx'
import { DateField, Form, TextField, problemOf } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import {
  documentInWords,
  dueInWords,
  movementHref,
  movementsPath,
  quoted,
  useRoleNames,
  type Owed,
  type Shown,
} from './movement-words.tsx'

/** Gửi kế hoạch thực hiện: the unit's answer to a movement. */
export function MovementAnswer() {
  const { movementId, organisationId } = useParams({ strict: false }) as { movementId: string; organisationId: string }
  const query = useView('/api/movements/:movementId', { movementId })
  return (
    <Asked query={query}>
      {(shown) => {
        const owed = shown.owed.find((one) => one.organisationId === organisationId)
        if (!owed) return <NotOwed shown={shown} title="Gửi kế hoạch thực hiện" />
        return <Answer shown={shown} owed={owed} />
      }}
    </Asked>
  )
}

/** Shown when the unit is not among the recipients, or the person may not answer for it. */
export function NotOwed({ shown: { movement }, title }: { shown: Shown; title: string }) {
  const roles = useRoleNames()
  return (
    <ObjectPage
      crumbs={[
        { text: 'Phong trào', href: movementsPath },
        { text: movement.name, href: movementHref(movement.id) },
        { text: title },
      ]}
      kind={movement.name}
      title={title}
    >
      <NoRight ownRole={roles} action={<Link href={movementHref(movement.id)}>Về phong trào</Link>}>
        Chỉ cán bộ thi đua, thường trực hoặc thủ trưởng của đơn vị có tên ở nơi nhận làm được việc này.
      </NoRight>
    </ObjectPage>
  )
}

function Answer({ shown: { movement }, owed }: { shown: Shown; owed: Owed }) {
  const { state, late, planSymbol } = owed
  const [symbol, setSymbol] = useState('')
  const [issuedOn, setIssuedOn] = useState<Day | null>(null)
  const [dayProblem, setDayProblem] = useState<string | null>(null)
  const [summary, setSummary] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const send = useAct('/api/movements/:movementId/answers', () => {
    tell({ text: `Đã gửi kế hoạch ${symbol} của ${owed.organisationName}` })
    go(movementHref(movement.id))
  })
  const submit = () => {
    const found = [
      ...(symbol.trim() === '' ? [{ path: 'symbol', message: 'Chưa ghi số, ký hiệu của kế hoạch.' }] : []),
      ...(issuedOn === null ? [{ path: 'issuedOn', message: dayProblem ?? 'Chưa ghi ngày ký kế hoạch.' }] : []),
      ...(summary.trim() === '' ? [{ path: 'summary', message: 'Chưa ghi tóm tắt nội dung.' }] : []),
    ]
    setProblems(found)
    if (found.length > 0) return
    send.mutate(
      { movementId: movement.id, organisationId: owed.organisationId, symbol, issuedOn: issuedOn!, summary },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <ObjectPage
      crumbs={[
        { text: 'Phong trào', href: movementsPath },
        { text: movement.name, href: movementHref(movement.id) },
        { text: 'Gửi kế hoạch' },
      ]}
      kind={owed.organisationName}
      title="Gửi kế hoạch thực hiện"
      context={
        <>
          Trả lời {documentInWords(movement)}: {quoted(movement.title)}. Kế hoạch{' '}
          {dueInWords(state.planReceivedOn, state.planDueOn, late.plan)}.
        </>
      }
    >
      <Form
        onSubmit={submit}
        acts={
          <>
            <Button type="submit" variant="filled" loading={send.isPending}>
              Gửi kế hoạch
            </Button>
            <Link href={movementHref(movement.id)} className="link">
              Chưa gửi
            </Link>
          </>
        }
      >
        {planSymbol !== null && (
          <p className="quiet">
            Đã gửi {planSymbol}
            {owed.planIssuedOn && ` ngày ${showDay(owed.planIssuedOn)}`}. Kế hoạch mới thay bản này; cả hai vẫn ở “Diễn
            biến”.
          </p>
        )}
        <Refused title="Chưa gửi được kế hoạch" problems={problems} error={send.error} isLong />
        <TextField
          name="symbol"
          label="Số, ký hiệu"
          hint="Như trên văn bản, ví dụ 06/KH-QLĐĐ."
          error={problemOf(problems, 'symbol') ?? null}
          value={symbol}
          onChange={setSymbol}
        />
        <DateField
          name="issuedOn"
          label="Ngày ký"
          error={problemOf(problems, 'issuedOn') ?? null}
          value={issuedOn}
          onChange={(day, problem) => {
            setIssuedOn(day)
            setDayProblem(problem)
          }}
        />
        <TextField
          name="summary"
          label="Tóm tắt nội dung"
          hint="Việc đơn vị sẽ làm, ai phụ trách, bao giờ xong."
          rows={5}
          error={problemOf(problems, 'summary') ?? null}
          value={summary}
          onChange={setSummary}
        />
      </Form>
    </ObjectPage>
  )
}
