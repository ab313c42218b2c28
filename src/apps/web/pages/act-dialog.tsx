/** Một việc ghi vào hồ sơ: a short form in a dialog, told as data; the same way to fill in, be refused and be done everywhere. */
import { Button } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { lowerFirst } from '../../../base/text.ts'
import { fieldsOf, useAct, type PostInput } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { Consequences } from '../kit/confirm-dialog.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { CheckField, DateField, problemOf, SelectField, TextField, type Option } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'
import { UnitField } from './unit-field.tsx'

/** What a field holds. */
export type FieldValue = string | boolean | Day | null

/** One field; `only` says for which values of the others it is asked at all. */
export interface ActField {
  kind: 'text' | 'day' | 'select' | 'check' | 'unit'
  name: string
  label: string
  hint?: string
  optional?: boolean
  rows?: number
  options?: readonly Option[]
  /** What it holds at first. */
  start?: FieldValue
  /** Of a unit: its name at first. */
  startName?: string
  only?: (values: Record<string, FieldValue>) => boolean
}

type PostPath = Parameters<typeof useAct>[0]

export interface ActDialogProps<Path extends PostPath> {
  path: Path
  title: string
  /** What it will mean, before the fields. */
  lead?: ReactNode
  /** Of what cannot be undone: everything that it changes. Then the focus starts on the way out. */
  consequences?: readonly ReactNode[]
  fields: readonly ActField[]
  /** What the action is given besides the fields. */
  given: Partial<PostInput<Path>>
  /** Repeats the verb: "Ghi kỷ luật". */
  verb: string
  wayOut?: string
  /** Told once it is done. */
  done: string
  destructive?: boolean
  onClose: () => void
  onDone?: () => void
}

export function ActDialog<Path extends PostPath>(props: ActDialogProps<Path>) {
  const { path, title, lead, consequences, fields, given, verb, wayOut = 'Chưa ghi', done, onClose } = props
  const [values, setValues] = useState<Record<string, FieldValue>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, field.start ?? emptyOf(field)])),
  )
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const act = useAct(path, () => {
    tell({ text: done })
    onClose()
    props.onDone?.()
  })
  const asked = fields.filter((field) => field.only?.(values) ?? true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = asked
      .filter((field) => !field.optional && isEmpty(values[field.name]))
      .map((field) => ({ path: field.name, message: missingWords(field) }))
    setProblems(missing)
    if (missing.length > 0) return
    const told = Object.fromEntries(asked.map((field) => [field.name, valueOf(field, values[field.name]!)]))
    act.mutate({ ...given, ...told } as PostInput<Path>, { onError: (error) => setProblems(fieldsOf(error)) })
  }
  const failed = `Chưa ${lowerFirst(verb)} được`
  return (
    <Dialog opened onClose={onClose} title={title}>
      {lead !== undefined && <div className="quiet">{lead}</div>}
      {consequences && <Consequences list={consequences} />}
      <form onSubmit={submit} noValidate>
        <Refused title={failed} problems={problems} error={act.error} />
        {asked.map((field) => (
          <OneField
            key={field.name}
            field={field}
            value={values[field.name]!}
            error={problemOf(problems, field.name)}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <div className="dialog-acts">
          <Button
            type="submit"
            variant={props.destructive ? 'default' : 'filled'}
            className={props.destructive ? 'button-red' : undefined}
            loading={act.isPending}
          >
            {verb}
          </Button>
          <Button data-autofocus={consequences && true} onClick={onClose} disabled={act.isPending}>
            {wayOut}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

export interface OneFieldProps {
  field: ActField
  value: FieldValue
  error: string | undefined
  onChange: (value: FieldValue) => void
}

export function OneField({ field, value, error, onChange }: OneFieldProps) {
  const { kind, name, label, hint, optional, rows, options = [] } = field
  const common = { name, label, error: error ?? null, ...(hint && { hint }), ...(optional && { optional }) }
  if (kind === 'day') return <DateField {...common} value={value as Day | null} onChange={(on) => onChange(on)} />
  if (kind === 'check')
    return <CheckField name={name} label={label} checked={value === true} onChange={(checked) => onChange(checked)} />
  if (kind === 'unit')
    return (
      <UnitField
        {...common}
        value={value as string}
        onChange={onChange}
        {...(field.startName && { name0: field.startName })}
      />
    )
  if (kind === 'select')
    return (
      <SelectField
        {...common}
        value={value as string}
        onChange={onChange}
        options={options}
        placeholder={optional ? 'Chưa rõ' : 'Chọn'}
      />
    )
  return <TextField {...common} value={value as string} onChange={onChange} {...(rows && { rows })} />
}

function emptyOf({ kind }: ActField): FieldValue {
  if (kind === 'day') return null
  return kind === 'check' ? false : ''
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** A choice that may be left open is null; a text that may is empty. */
function valueOf({ kind, optional }: ActField, value: FieldValue): FieldValue {
  return (kind === 'select' || kind === 'unit') && optional && value === '' ? null : value
}

function missingWords({ kind, label }: ActField): string {
  return `${kind === 'select' || kind === 'unit' ? 'Chọn' : 'Ghi'} ${lowerFirst(label)}.`
}
