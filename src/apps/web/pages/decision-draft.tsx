import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import type { Honour } from '../../../law/vocabulary.ts'
import { verbOf } from '../../../procedure/decisions/decision.ts'
import { honourTitle } from '../../../procedure/dossiers/dossier.ts'
import { fieldsOf, messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useSession } from '../app/session.tsx'
import { ErrorSummary, Form, problemOf, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { proposedBases } from './decision-bases.ts'
import { CaseChoice } from './sitting-choice.tsx'

type Row = GetAnswer<'/api/dossiers'>['rows'][number]

interface DecisionDraftProps {
  bodyId: string
  honour: Honour
  dossiers: readonly Row[]
  asked: readonly string[]
}

/** Waits for the council and its sitting, from which the bases are proposed. */
export function DecisionDraft(props: DecisionDraftProps) {
  const { bodyId, dossiers, asked } = props
  const first = dossiers.find((one) => asked.includes(one.id)) ?? dossiers[0]!
  const council = useView('/api/councils/:bodyId', { bodyId })
  const sittings = useView('/api/sittings', { dossierId: first.id })
  return (
    <Asked query={council} isPart>
      {(found) => (
        <Asked query={sittings} isPart>
          {({ rows }) => (
            <Draft
              {...props}
              bases={proposedBases(
                first.received_on ?? first.opened_on,
                rows.map(({ council_name, held_on }) => ({ council_name, held_on: held_on as Day })),
                found.standing,
              )}
            />
          )}
        </Asked>
      )}
    </Asked>
  )
}

function Draft({ bodyId, honour, dossiers, asked, bases }: DecisionDraftProps & { bases: string[] }) {
  const { me, organisationId } = useSession()
  const tell = useUndo()
  const go = useGo()
  const [title, setTitle] = useState(() => titleFor(honour, dossiers))
  const [written, setWritten] = useState(() => bases.join('\n'))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(dossiers.filter((one) => asked.includes(one.id)).map((one) => one.id)),
  )
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const act = useAct('/api/decisions', ({ decisionId }) => {
    tell({ text: `Đã soạn dự thảo cho ${chosen.size} trường hợp` })
    go(`/can-bo/quyet-dinh/${decisionId}`)
  })
  const body = me.grants.find((grant) => grant.organisation_id === bodyId)
  const save = () => {
    const lines = written.split('\n').map(withoutEndMark).filter(Boolean)
    const empty = [
      chosen.size === 0 && { path: 'dossierIds', message: 'Chọn ít nhất một trường hợp.' },
      title.trim() === '' && { path: 'title', message: 'Nhập trích yếu.' },
      lines.length === 0 && { path: 'bases', message: 'Ghi ít nhất một căn cứ.' },
    ].filter((one) => one !== false)
    setProblems(empty)
    if (empty.length > 0) return
    act.mutate(
      { bodyId, honour, title, bases: lines, dossierIds: [...chosen] },
      { onError: (error) => setProblems(atTheirFields(fieldsOf(error))) },
    )
  }
  return (
    <div className="case-form">
      <CaseChoice
        title="Trường hợp được khen thưởng"
        error={problemOf(problems, 'dossierIds')}
        dossiers={dossiers}
        chosen={chosen}
        onChange={setChosen}
        last={{ head: 'Đơn vị lập', cell: (one) => one.organisation_name }}
      />
      <Form
        onSubmit={save}
        acts={
          <>
            <Button type="submit" variant="filled" loading={act.isPending}>
              Lưu dự thảo
            </Button>
            <Link href="/can-bo/quyet-dinh">Chưa soạn</Link>
          </>
        }
      >
        <ErrorSummary title={`Chưa lưu được dự thảo: có ${problems.length} chỗ cần sửa`} problems={problems} />
        {act.error && fieldsOf(act.error).length === 0 && (
          <Problem title="Chưa lưu được dự thảo">{messageOf(act.error)}</Problem>
        )}
        {body && bodyId !== organisationId && (
          <p className="field quiet">Cơ quan quyết định: {body.organisation_name}.</p>
        )}
        <TextField
          name="title"
          label="Trích yếu"
          error={problemOf(problems, 'title')}
          value={title}
          onChange={setTitle}
        />
        <TextField
          name="bases"
          label="Căn cứ"
          hint="Mỗi dòng một căn cứ, không cần dấu chấm phẩy ở cuối. Đây là gợi ý theo luật của ngày nhận hồ sơ và phiên họp; bạn sửa được."
          error={problemOf(problems, 'bases')}
          rows={11}
          value={written}
          onChange={setWritten}
        />
      </Form>
    </div>
  )
}

/** `Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021`. */
function titleFor(honour: Honour, dossiers: readonly Row[]): string {
  const verb = verbOf(honour).toLocaleLowerCase('vi')
  const isTitle = verb === 'công nhận'
  return `Về việc ${verb} ${isTitle ? 'danh hiệu ' : ''}${honourTitle(honour, dossiers[0]!.year)}`
}

function withoutEndMark(line: string): string {
  return line.trim().replace(/[;.,]$/, '')
}

/** A problem of one line of the bases stands at the field of them all. */
function atTheirFields(problems: FieldProblem[]): FieldProblem[] {
  return problems.map(({ path, message }) => {
    const [field = '', index] = path.split('.')
    return { path: field, message: index === undefined ? message : `Dòng ${Number(index) + 1}: ${message}` }
  })
}
