/** Parts of the form for a reorganisation: who takes the place, and who goes where. */
import { useState } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import type { GetAnswer } from '../app/api.ts'
import { IconPlus } from '../kit/icons.ts'
import { CheckField, ChoiceField, problemOf, SelectField } from '../kit/form.tsx'
import { NewBodyFields } from './organisation-fields.tsx'
import { BodyField } from './organisation-picker.tsx'
import {
  emptySuccessor,
  nameOf,
  policyChoices,
  type Reorganisation,
  type Successor,
} from './organisation-reorganise-draft.ts'

type Like = GetAnswer<'/api/organisations/:organisationId'>

interface PartProps {
  draft: Reorganisation
  problems: readonly FieldProblem[]
  change: (patch: Partial<Reorganisation>) => void
}

/** Đơn vị kế thừa: new ones described, or ones that stand in the book. */
export function Successors({ draft, problems, change, like }: PartProps & { like: Like | undefined }) {
  const { successors, kind } = draft
  const isMany = kind === 'split'
  const add = (isNew: boolean) => change({ successors: [...successors, { ...fresh(successors, like), isNew }] })
  const patch = (key: number, more: Partial<Successor>) =>
    change({ successors: successors.map((one) => (one.key === key ? { ...one, ...more } : one)) })
  const mayHaveOld = kind === 'merge' || kind === 'split' || kind === 'dissolve'
  return (
    <fieldset className="field" id="field-successors" tabIndex={-1}>
      <legend>
        {kind === 'dissolve' ? (
          <>
            Đơn vị nhận nhiệm vụ <span className="field-optional">(không bắt buộc)</span>
          </>
        ) : (
          'Đơn vị kế thừa'
        )}
      </legend>
      {problemOf(problems, 'successors') && <p className="field-error">{problemOf(problems, 'successors')}</p>}
      {successors.map((one, index) => (
        <SuccessorFields
          key={one.key}
          one={one}
          title={isMany ? `Đơn vị thứ ${index + 1}` : null}
          problems={problems}
          on={draft.on}
          change={(more) => patch(one.key, more)}
          onMain={
            isMany
              ? (isMain) =>
                  change({
                    successors: successors.map((other) => ({ ...other, isMain: other.key === one.key && isMain })),
                  })
              : null
          }
          onDrop={() => change({ successors: successors.filter((other) => other.key !== one.key) })}
        />
      ))}
      {(successors.length === 0 || isMany) && (
        <p className="add-line">
          <button type="button" className="quiet-button" onClick={() => add(true)}>
            <IconPlus size={14} aria-hidden="true" />
            Thêm đơn vị mới
          </button>
          {mayHaveOld && (
            <button type="button" className="quiet-button" onClick={() => add(false)}>
              <IconPlus size={14} aria-hidden="true" />
              Chọn đơn vị đang có
            </button>
          )}
        </p>
      )}
      {!isMany && successors.length > 0 && (
        <ChoiceField
          name="policy"
          label="Thành tích của đơn vị kết thúc"
          hint="Quyết định việc xét khen thưởng của tập thể mới; mọi khen thưởng vẫn tìm được dù chọn cách nào."
          error={problemOf(problems, 'policy') ?? null}
          value={draft.policy}
          onChange={(policy) => change({ policy: policy as Reorganisation['policy'] })}
          options={policyChoices}
        />
      )}
    </fieldset>
  )
}

/** A new body begins where the one before it stood. */
function fresh(successors: readonly Successor[], like: Like | undefined): Successor {
  const key = Math.max(0, ...successors.map((one) => one.key)) + 1
  const above = (line: 'administrative' | 'sector') => {
    const found = like?.above.find((body) => body.line === line && body.depth === 1)
    return found ? { id: found.id, code: '', name: found.name } : null
  }
  return {
    ...emptySuccessor,
    key,
    kind: like?.organisation.kind ?? '',
    place: like?.organisation.place ?? '',
    parents: { administrative: above('administrative'), sector: above('sector') },
  }
}

interface SuccessorFieldsProps {
  one: Successor
  title: string | null
  problems: readonly FieldProblem[]
  on: Day | null
  change: (more: Partial<Successor>) => void
  onMain: ((isMain: boolean) => void) | null
  onDrop: () => void
}

function SuccessorFields({ one, title, problems, on, change, onMain, onDrop }: SuccessorFieldsProps) {
  const path = (field: string) => `successors.${one.key}.${field}`
  const error = (field: string) => problemOf(problems, path(field)) ?? null
  return (
    <fieldset className="successor">
      <legend>{title ?? (one.isNew ? 'Đơn vị mới' : 'Đơn vị đang có')}</legend>
      {one.isNew ? (
        <NewBodyFields body={one} change={change} errorAt={error} on={on} needsParent path={path('')} />
      ) : (
        <BodyField
          name={path('existing')}
          label="Đơn vị nhận"
          error={error('existing')}
          value={one.existing}
          {...(on && { on })}
          onChange={(existing) => change({ existing })}
        />
      )}
      {onMain && (
        <CheckField
          name={path('isMain')}
          label="Đơn vị chính: mang theo thành tích, nhận những người và đơn vị không phân riêng"
          checked={one.isMain}
          onChange={onMain}
        />
      )}
      <button type="button" className="link" onClick={onDrop}>
        Bỏ {one.isNew ? 'đơn vị mới' : 'đơn vị nhận'} này
      </button>
    </fieldset>
  )
}

type Consequences = GetAnswer<'/api/reorganisations/consequences'>

/** Phân về: units and people of a body that goes on in several; who is not named goes to the main one. */
export function Assignments({ draft, change, consequences, problems }: PartProps & { consequences: Consequences }) {
  const { successors } = draft
  const [shown, setShown] = useState(false)
  const main = successors.find((one) => one.isMain)
  const rest = main ? `theo đơn vị chính: ${nameOf(main)}` : 'chọn nơi nhận'
  const options = [
    { value: '', label: rest },
    ...successors.filter((one) => one !== main).map((one) => ({ value: String(one.key), label: nameOf(one) })),
  ]
  const assign = (subject: string, to: string, isPerson: boolean) =>
    change({
      assigned: { ...draft.assigned, [subject]: to },
      people: isPerson && !draft.people.includes(subject) ? [...draft.people, subject] : draft.people,
    })
  const { units, someone, people } = consequences
  const persons = draft.kind === 'split' ? someone : []
  if (units.length + persons.length === 0) return null
  return (
    <fieldset className="field" id="field-assignments" tabIndex={-1}>
      <legend>Phân về từng đơn vị</legend>
      {problemOf(problems, 'assignments') && <p className="field-error">{problemOf(problems, 'assignments')}</p>}
      {units.map((unit) =>
        successors.length === 0 ? (
          <HeirOfUnit key={unit.id} unit={unit} on={draft.on} onChoose={(to) => assign(unit.id, to, false)} />
        ) : (
          <SelectField
            key={unit.id}
            name={`assignments.${unit.id}`}
            label={unit.name}
            value={draft.assigned[unit.id] ?? ''}
            onChange={(to) => assign(unit.id, to, false)}
            options={options}
          />
        ),
      )}
      {persons.length > 0 && !shown && (
        <button type="button" className="link" onClick={() => setShown(true)}>
          Phân {people} người
        </button>
      )}
      {shown &&
        persons.map((person) => (
          <SelectField
            key={person.id}
            name={`assignments.${person.id}`}
            label={`${person.name}, ${person.title}`}
            value={draft.assigned[person.id] ?? ''}
            onChange={(to) => assign(person.id, to, true)}
            options={options}
          />
        ))}
      {shown && people > persons.length && (
        <p className="field-hint">Ở đây phân được {persons.length} người đầu; những người còn lại theo đơn vị chính.</p>
      )}
    </fieldset>
  )
}

/** A unit of a body that nobody follows goes to any other. */
function HeirOfUnit(props: { unit: Consequences['units'][number]; on: Day | null; onChoose: (to: string) => void }) {
  const [chosen, choose] = useState<{ id: string; code: string; name: string } | null>(null)
  return (
    <BodyField
      name={`assignments.${props.unit.id}`}
      label={`${props.unit.name} chuyển về`}
      value={chosen}
      {...(props.on && { on: props.on })}
      except={[props.unit.id, props.unit.parentId]}
      onChange={(body) => {
        choose(body)
        props.onChoose(body?.id ?? '')
      }}
    />
  )
}
