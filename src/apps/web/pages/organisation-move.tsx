/** Chuyển cơ quan cấp trên: a form in a dialog; letting a row go over another in the tree opens it filled in. */
import { basisProblems } from './organisation-draft.ts'
import { BasisField } from './organisation-fields.tsx'
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import type { Line } from '../../../registry/organisations/organisation.ts'
import { fieldsOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ChoiceField, DateField, problemOf } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'
import { BodyField, type ChosenBody } from './organisation-picker.tsx'
import { lineNames } from './organisation-words.ts'

type Shown = GetAnswer<'/api/organisations/:organisationId'>

export interface OrganisationMoveProps {
  organisationId: string
  /** Where it was dropped. */
  parent?: ChosenBody
  line?: Line
  onClose: () => void
}

export function OrganisationMove(props: OrganisationMoveProps) {
  const shown = useView('/api/organisations/:organisationId', { organisationId: props.organisationId })
  return (
    <Dialog opened onClose={props.onClose} title="Chuyển cơ quan cấp trên" closeLabel="Đóng, chưa chuyển">
      <Asked query={shown} isPart>
        {(data) => <MoveForm {...props} shown={data} />}
      </Asked>
    </Dialog>
  )
}

function MoveForm({ shown, parent: dropped, line: droppedLine, onClose }: OrganisationMoveProps & { shown: Shown }) {
  const { organisation, above } = shown
  const { me } = useSession()
  const [line, setLine] = useState<Line>(droppedLine ?? 'administrative')
  const [parent, setParent] = useState<ChosenBody | null>(dropped ?? null)
  const [on, setOn] = useState<Day | null>(me.today)
  const [basis, setBasis] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const move = useAct('/api/organisations/:organisationId/authority', () => {
    tell({ text: `Đã chuyển ${organisation.name}` })
    onClose()
  })
  const now = above.find((body) => body.line === line && body.depth === 1)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...(parent === null ? [{ path: 'parent', message: 'Chọn cơ quan cấp trên mới.' }] : []),
      ...(on === null ? [{ path: 'on', message: 'Ghi ngày bắt đầu.' }] : []),
      ...basisProblems(basis),
    ]
    setProblems(missing)
    if (parent === null || on === null || missing.length > 0) return
    const { id: organisationId, version } = organisation
    move.mutate(
      { organisationId, version, line, parent: parent.id, on, basis },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>
        <b>{organisation.name}</b>
        <br />
        <span className="quiet">
          {now
            ? `${lineNames[line]} hiện trực thuộc ${now.name}.`
            : `${lineNames[line]} hiện chưa có cơ quan cấp trên.`}
        </span>
      </p>
      <Refused title="Chưa chuyển được" problems={problems} error={move.error} />
      <ChoiceField
        name="line"
        label="Trên tuyến"
        inline
        value={line}
        onChange={(next) => setLine(next as Line)}
        options={(['administrative', 'sector'] as const).map((value) => ({ value, label: lineNames[value] }))}
      />
      <BodyField
        name="parent"
        label="Cơ quan cấp trên mới"
        error={problemOf(problems, 'parent') ?? null}
        value={parent}
        {...(on && { on })}
        except={[organisation.id]}
        onChange={setParent}
      />
      <DateField name="on" label="Từ ngày" error={problemOf(problems, 'on') ?? null} value={on} onChange={setOn} />
      <BasisField error={problemOf(problems, 'basis') ?? null} value={basis} onChange={setBasis} />
      <div className="dialog-acts">
        <Button type="submit" variant="filled" loading={move.isPending}>
          Chuyển cơ quan cấp trên
        </Button>
        <Button onClick={onClose} disabled={move.isPending}>
          Chưa chuyển
        </Button>
      </div>
    </form>
  )
}
