/** Sửa thông tin cá nhân; where a colleague was first, chosen field by field. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { yearOf, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { genders, type Identity } from '../../../registry/people/person.ts'
import { fieldsOf, newerOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { SavedBefore } from '../app/saved-before.tsx'
import { DateField, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'
import { chosenIdentity, identityDifferences, identityIn } from './person-identity-differences.ts'
import type { PersonRecord } from './person-life.ts'

export interface IdentityFormProps {
  record: PersonRecord
  today: Day
  onClose: () => void
}

/** Thông tin as it was when the form was opened, with the version over which it is written. */
export function IdentityForm({ record, today, onClose }: IdentityFormProps) {
  const [base] = useState(() => ({ identity: identityIn(record.person), version: record.person.version }))
  const [mine, setMine] = useState(base.identity)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const change = useAct('/api/people/:personId/identity', () => {
    tell({ text: 'Đã lưu thông tin cá nhân' })
    onClose()
  })
  const save = (identity: Identity, version: number) =>
    change.mutate(
      { personId: record.person.id, version, ...identity },
      {
        onError: (error) => {
          setProblems(fieldsOf(error))
          const newer = newerOf<Identity>(error)
          // A colleague wrote elsewhere in the record: nothing to choose, it is saved over the newer version.
          if (newer && identityDifferences(base.identity, newer).length === 0) save(identity, newer.version)
        },
      },
    )
  const newer = newerOf<Identity>(change.error)
  const isContested = newer !== null && identityDifferences(base.identity, newer).length > 0
  const patch = (part: Partial<Identity>) => setMine((before) => ({ ...before, ...part }))
  const isPerson = record.person.kind === 'person'
  return (
    <>
      {isContested && (
        <SavedBefore
          what="thông tin cá nhân"
          history={record.history}
          action="person.change"
          see={{ href: `/can-bo/nguoi/${record.person.id}`, text: 'Xem hồ sơ' }}
          differences={identityDifferences(mine, newer)}
          onResolve={(kept) => {
            const chosen = chosenIdentity(mine, newer, kept)
            setMine(chosen)
            // What is chosen may be the newer version as it stands: there is nothing left to save then.
            if (identityDifferences(chosen, newer).length === 0) onClose()
            else save(chosen, newer.version)
          }}
        />
      )}
      <Form
        title="Sửa thông tin cá nhân"
        onSubmit={() => save(mine, base.version)}
        acts={
          <>
            <Button type="submit" variant="filled" loading={change.isPending}>
              Lưu thông tin
            </Button>
            <Button onClick={onClose}>Chưa sửa</Button>
          </>
        }
      >
        <Refused title="Chưa lưu được thông tin" problems={problems} error={newer ? null : change.error} />
        <IdentityFields value={mine} onChange={patch} problems={problems} isPerson={isPerson} today={today} />
      </Form>
    </>
  )
}

export interface IdentityFieldsProps {
  value: Identity
  onChange: (part: Partial<Identity>) => void
  problems: readonly FieldProblem[]
  isPerson: boolean
  today: Day
}

export function IdentityFields({ value, onChange, problems, isPerson, today }: IdentityFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label={isPerson ? 'Họ và tên' : 'Tên hộ gia đình'}
        error={problemOf(problems, 'name') ?? null}
        value={value.name}
        onChange={(name) => onChange({ name })}
      />
      {isPerson && (
        <>
          <div className="field-pair">
            <SelectField
              name="gender"
              label="Giới tính"
              optional
              placeholder="Chưa rõ"
              error={problemOf(problems, 'gender') ?? null}
              value={value.gender ?? ''}
              onChange={(gender) => onChange({ gender: gender === '' ? null : (gender as Identity['gender']) })}
              options={Object.entries(genders).map(([code, label]) => ({ value: code, label }))}
            />
            <BirthYearField
              hint={`Bốn chữ số, ví dụ ${yearOf(today) - 40}`}
              error={problemOf(problems, 'birthYear') ?? null}
              value={value.birthYear}
              onChange={(birthYear) => onChange({ birthYear })}
            />
          </div>
          <div className="field-pair">
            <DateField
              name="recruitedOn"
              label="Ngày tuyển dụng"
              optional
              error={problemOf(problems, 'recruitedOn') ?? null}
              value={value.recruitedOn}
              onChange={(recruitedOn) => onChange({ recruitedOn })}
            />
            <TextField
              name="nationality"
              label="Quốc tịch"
              optional
              hint="Để trống nếu là Việt Nam"
              error={problemOf(problems, 'nationality') ?? null}
              value={value.nationality}
              onChange={(nationality) => onChange({ nationality })}
            />
          </div>
        </>
      )}
    </>
  )
}

interface BirthYearProps {
  hint: string
  error: string | null
  value: number | null
  onChange: (year: number | null) => void
}

/** A year is no quantity: it has no dot between its digits. */
function BirthYearField({ hint, error, value, onChange }: BirthYearProps) {
  return (
    <TextField
      name="birthYear"
      label="Năm sinh"
      optional
      hint={hint}
      error={error}
      input={{ inputMode: 'numeric', maxLength: 4, autoComplete: 'off' }}
      value={value === null ? '' : String(value)}
      onChange={(typed) => {
        const digits = typed.replace(/\D/g, '')
        onChange(digits === '' ? null : Number(digits))
      }}
    />
  )
}
