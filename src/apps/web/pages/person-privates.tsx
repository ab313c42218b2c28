/** Dữ liệu riêng on the page of a person: masked until somebody says what it is needed for. */
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import {
  privateFieldNames,
  privateFieldsOf,
  privateFields,
  showPrivate,
  type PrivateField,
} from '../../../registry/people/private.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Facts } from '../kit/facts.tsx'
import { CheckField, problemOf, TextField } from '../kit/form.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { ActDialog, OneField, type ActField } from './act-dialog.tsx'
import type { PersonRecord } from './person-life.ts'

type Values = Partial<Record<PrivateField, string>>

export function Privates({ record }: { record: PersonRecord }) {
  const { person, privates, next } = record
  const [open, setOpen] = useState<'see' | 'edit' | 'erase' | null>(null)
  const may = (action: string) => next.some((act) => act.action === action)
  if (privates === null) return null
  const close = () => setOpen(null)
  const act = (key: typeof open, label: string) => (
    <button type="button" className="link" onClick={() => setOpen(key)}>
      {label}
    </button>
  )
  return (
    <Section
      title="Dữ liệu riêng"
      note="mỗi lần xem đều ghi vào diễn biến"
      action={
        <span className="row-acts">
          {privates.length > 0 && may('person.revealPrivates') && act('see', 'Xem')}
          {may('person.setPrivates') && act('edit', 'Sửa dữ liệu riêng')}
          {privates.length > 0 && may('person.erasePrivates') && act('erase', 'Xoá')}
        </span>
      }
    >
      <Facts
        facts={privateFieldsOf(person.kind).map((field) => ({
          name: privateFields[field],
          value: privates.find((one) => one.field === field)?.mask ?? <span className="quiet">chưa ghi</span>,
        }))}
      />
      {open === 'see' && <Reveal personId={person.id} kept={privates.map(({ field }) => field)} onClose={close} />}
      {open === 'edit' && <EditPrivates record={record} kept={privates} onClose={close} />}
      {open === 'erase' && (
        <ActDialog
          path="/api/people/:personId/private-fields/erasure"
          title={`Xoá dữ liệu riêng của ${person.name}?`}
          lead="Khoá giải mã bị huỷ: không ai đọc lại được nữa, kể cả từ bản sao lưu. Họ tên, quá trình và khen thưởng vẫn còn."
          given={{ personId: person.id, version: person.version }}
          fields={[{ kind: 'text', name: 'reason', label: 'Lý do', rows: 2 }]}
          verb="Xoá dữ liệu riêng"
          wayOut="Chưa xoá"
          done="Đã xoá dữ liệu riêng"
          destructive
          onClose={close}
        />
      )}
    </Section>
  )
}

interface RevealProps {
  personId: string
  kept: readonly PrivateField[]
  onClose: () => void
}

/** Xem: which fields, what for; then the values, which are gone again when the dialog is closed. */
function Reveal({ personId, kept, onClose }: RevealProps) {
  const [chosen, setChosen] = useState<ReadonlySet<PrivateField>>(new Set(kept.length === 1 ? kept : []))
  const [purpose, setPurpose] = useState('')
  const [values, setValues] = useState<Values | null>(null)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const reveal = useAct('/api/people/:personId/private-fields/reading', (answer) => setValues(answer.values))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...(chosen.size === 0 ? [{ path: kept[0]!, message: 'Chọn ít nhất một mục cần xem.' }] : []),
      ...(purpose.trim() === '' ? [{ path: 'purpose', message: 'Ghi mục đích xem.' }] : []),
    ]
    setProblems(missing)
    if (missing.length > 0) return
    reveal.mutate({ personId, fields: [...chosen], purpose }, { onError: (error) => setProblems(fieldsOf(error)) })
  }
  if (values !== null)
    return (
      <Dialog opened onClose={onClose} title="Dữ liệu riêng">
        <Facts
          facts={[...chosen].map((field) => ({
            name: privateFields[field],
            value: values[field] === undefined ? null : showPrivate(field, values[field]),
          }))}
        />
        <p className="field-hint">Lần xem này đã ghi vào diễn biến với mục đích: {purpose.trim()}</p>
        <div className="dialog-acts">
          <Button data-autofocus onClick={onClose}>
            Xem xong
          </Button>
        </div>
      </Dialog>
    )
  return (
    <Dialog opened onClose={onClose} title="Xem dữ liệu riêng">
      <form onSubmit={submit} noValidate>
        <Refused title="Chưa xem được" problems={problems} error={reveal.error} />
        <fieldset className="private-checks">
          <legend>Mục cần xem</legend>
          {kept.map((field) => (
            <CheckField
              key={field}
              name={field}
              label={privateFields[field]}
              checked={chosen.has(field)}
              onChange={(isChosen) =>
                setChosen((before) => new Set([...before].filter((one) => one !== field).concat(isChosen ? field : [])))
              }
            />
          ))}
        </fieldset>
        <TextField
          name="purpose"
          label="Mục đích"
          hint="Ví dụ: đối chiếu danh sách trình khen. Người có hồ sơ đọc được dòng này."
          error={problemOf(problems, 'purpose') ?? null}
          value={purpose}
          onChange={setPurpose}
        />
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={reveal.isPending}>
            Xem dữ liệu riêng
          </Button>
          <Button onClick={onClose}>Chưa xem</Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The fields of a form; `prefix` where they stand inside a larger input. */
export function privateActFields(kept: NonNullable<PersonRecord['privates']>, prefix = ''): ActField[] {
  const hints: Partial<Record<PrivateField, string>> = {
    identityNumber: '12 chữ số của căn cước, 9 chữ số của CMND, hoặc số hộ chiếu',
  }
  return privateFieldNames.map((field) => {
    const mask = kept.find((one) => one.field === field)?.mask
    const hint = mask ? `Đang ghi ${mask}; để trống là giữ nguyên` : hints[field]
    return {
      kind: field === 'birthday' ? 'day' : 'text',
      name: `${prefix}${field}`,
      label: privateFields[field],
      optional: true,
      ...(hint && { hint }),
    }
  })
}

interface EditProps {
  record: PersonRecord
  kept: NonNullable<PersonRecord['privates']>
  onClose: () => void
}

/** Sửa: what is left empty stays as it is. */
function EditPrivates({ record, kept, onClose }: EditProps) {
  const [values, setValues] = useState<Record<string, string | null>>({})
  const [erased, setErased] = useState<ReadonlySet<PrivateField>>(new Set())
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const set = useAct('/api/people/:personId/private-fields', () => {
    tell({ text: 'Đã lưu dữ liệu riêng' })
    onClose()
  })
  const possible: ReadonlySet<string> = new Set(privateFieldsOf(record.person.kind))
  const ownFields = privateActFields(kept).filter(({ name }) => possible.has(name))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const told = privateFieldNames.flatMap((field): [PrivateField, string | null][] => {
      if (erased.has(field)) return [[field, null]]
      const value = values[field]
      return value ? [[field, value]] : []
    })
    set.mutate(
      { personId: record.person.id, version: record.person.version, ...Object.fromEntries(told) },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <Dialog opened onClose={onClose} title="Sửa dữ liệu riêng">
      <form onSubmit={submit} noValidate>
        <Refused title="Chưa lưu được dữ liệu riêng" problems={problems} error={set.error} />
        {ownFields.map((field) => {
          const name = field.name as PrivateField
          const isKept = kept.some((one) => one.field === name)
          return (
            <div key={name}>
              {!erased.has(name) && (
                <OneField
                  field={field}
                  value={values[name] ?? (field.kind === 'day' ? null : '')}
                  error={problemOf(problems, name)}
                  onChange={(value) => setValues((before) => ({ ...before, [name]: value as string | null }))}
                />
              )}
              {isKept && (
                <CheckField
                  name={`${name}-erase`}
                  label={`Bỏ ${privateFields[name].toLocaleLowerCase('vi').replace('cmnd', 'CMND')} đang ghi`}
                  checked={erased.has(name)}
                  onChange={(isErased) =>
                    setErased(
                      (before) => new Set([...before].filter((one) => one !== name).concat(isErased ? name : [])),
                    )
                  }
                />
              )}
            </div>
          )
        })}
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={set.isPending}>
            Lưu dữ liệu riêng
          </Button>
          <Button onClick={onClose}>Chưa sửa</Button>
        </div>
      </form>
    </Dialog>
  )
}
