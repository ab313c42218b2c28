/** Thẩm định: what only people can judge, one by one; nothing is chosen beforehand. */
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, messageOf, useAct } from '../app/api.ts'
import { ChoiceField, ErrorSummary, problemOf, TextField } from '../kit/form.tsx'
import { Problem } from '../kit/problem.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { places } from './dossier-acts.tsx'
import type { DossierAnswer } from './dossier-words.ts'

export function DossierAppraisal({ data }: { data: DossierAnswer }) {
  const act = data.next.find((one) => one.action === 'dossier.appraise')
  if (!act) return null
  return (
    <div id={places.appraisal}>
      <Section
        title="Thẩm định"
        note={
          data.judgements.length === 0
            ? 'không có nội dung nào luật để riêng cho người đánh giá'
            : `${data.judgements.length} nội dung cần bạn đánh giá`
        }
      >
        {act.blocked === null ? <Appraisal data={data} /> : <p className="quiet">{act.blocked}</p>}
      </Section>
    </div>
  )
}

const answers = [
  { value: 'yes', label: 'Đạt' },
  { value: 'no', label: 'Chưa đạt' },
]

function Appraisal({ data: { dossier, judgements } }: { data: DossierAnswer }) {
  const [judged, setJudged] = useState<Record<string, boolean>>({})
  const [opinion, setOpinion] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const appraise = useAct('/api/dossiers/:dossierId/appraisal', () =>
    tell({ text: `Đã thẩm định hồ sơ ${dossier.code}, chờ đưa vào phiên họp` }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    appraise.mutate(
      { dossierId: dossier.id, version: dossier.version, judged, opinion },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  const answerOf = (code: string) => (judged[code] === undefined ? null : judged[code] ? 'yes' : 'no')
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={`Chưa ghi được: còn ${problems.length} nội dung`} problems={problems} />
      {appraise.error && fieldsOf(appraise.error).length === 0 && (
        <Problem title="Chưa ghi được kết quả thẩm định">{messageOf(appraise.error)}</Problem>
      )}
      {judgements.map(({ code, text }) => (
        <ChoiceField
          key={code}
          inline
          name={`judged.${code}`}
          label={text}
          value={answerOf(code)}
          onChange={(value) => setJudged({ ...judged, [code]: value === 'yes' })}
          options={answers}
          error={problemOf(problems, `judged.${code}`)}
        />
      ))}
      <TextField
        name="opinion"
        label="Ý kiến thẩm định"
        hint="Đi theo hồ sơ đến hội đồng"
        rows={3}
        value={opinion}
        onChange={setOpinion}
        error={problemOf(problems, 'opinion')}
        optional
      />
      <div className="form-acts">
        <Button type="submit" variant="filled" loading={appraise.isPending}>
          Ghi thẩm định đạt
        </Button>
        {judgements.length > 0 && <span className="quiet">Có nội dung chưa đạt thì trả lại hồ sơ kèm lý do.</span>}
      </div>
    </form>
  )
}
