import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { Form, problemOf, TextField } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { SittingAnswer } from './sitting.tsx'

/** Kết luận phiên họp: written after the count, then read with the minutes. */
export function SittingConclusion({ answer }: { answer: SittingAnswer }) {
  if (answer.next.some((act) => act.action === 'sitting.conclude')) return <Write answer={answer} />
  if (answer.sitting.stage !== 'concluded') return null
  return <Read answer={answer} />
}

function Read({ answer: { sitting } }: { answer: SittingAnswer }) {
  return (
    <Section
      title="Kết luận của Hội đồng"
      action={
        <Link href={`/api/sittings/${sitting.id}/minutes`} target="_blank">
          Xem biên bản (PDF)
        </Link>
      }
    >
      {sitting.conclusion === '' ? (
        <p className="quiet">Biên bản ghi kết quả bỏ phiếu, không có kết luận riêng.</p>
      ) : (
        <div className="prose">
          {sitting.conclusion.split(/\n+/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
    </Section>
  )
}

function Write({ answer: { sitting, cases } }: { answer: SittingAnswer }) {
  const tell = useUndo()
  const [text, setText] = useState(() => proposalFor(cases))
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const act = useAct('/api/sittings/:sittingId/conclusion', () =>
    tell({ text: `Đã kết luận; biên bản vào ${cases.length} hồ sơ` }),
  )
  const conclude = () =>
    act.mutate(
      { sittingId: sitting.id, version: sitting.version, conclusion: text },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  return (
    <div className="wide-form">
      <Form
        title="Kết luận của Hội đồng"
        onSubmit={conclude}
        acts={
          <Button type="submit" variant="filled" loading={act.isPending}>
            Kết luận và lập biên bản
          </Button>
        }
      >
        <Refused title="Chưa lập được biên bản" problems={problems} error={act.error} />
        <TextField
          name="conclusion"
          label="Kết luận"
          hint="Ghi vào phần III của biên bản; xuống dòng là sang đoạn mới. Kết quả từng trường hợp đã có trong bảng."
          error={problemOf(problems, 'conclusion')}
          optional
          rows={7}
          value={text}
          onChange={setText}
        />
      </Form>
    </div>
  )
}

/** A first sentence with the figures of the count; the secretary writes on from it. */
function proposalFor(cases: SittingAnswer['cases']): string {
  const passed = cases.filter((one) => one.passed)
  const failed = cases.filter((one) => !one.passed)
  const sentences = [
    passed.length > 0 &&
      `Hội đồng thống nhất đề nghị khen thưởng ${passed.length} trường hợp đạt tỷ lệ phiếu: ${passed.map((one) => one.nominee_name).join(', ')}.`,
    failed.length > 0 &&
      `${failed.length} trường hợp chưa đạt tỷ lệ phiếu: ${failed.map((one) => `${one.nominee_name} (${one.votes_for}/${one.members} phiếu)`).join(', ')}.`,
  ]
  return sentences.filter(Boolean).join('\n')
}
