import { useEffect, useRef, useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from 'react'

import { showDay, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { readDay, readNumber, writeNumber, type Typed } from './typed-text.ts'

/** What every field has. The input's id is `field-<name>`, so that the summary can lead to it. */
export interface FieldProps {
  /** Path of the field in the action's input, e.g. `decisionNumber`. */
  name: string
  label: string
  hint?: ReactNode
  /** The same words as in the summary. */
  error?: string | null
  /** Fields are required unless they say so: "(không bắt buộc)" is added. */
  optional?: boolean
}

/** Trường: label, hint, error, input, in that order. `children` gets the attributes that tie them together. */
export function Field(props: FieldProps & { children: (attributes: FieldAttributes) => ReactNode }) {
  const { name, label, hint, error, optional = false, children } = props
  const id = `field-${name}`
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (không bắt buộc)</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
    </div>
  )
}

export interface FieldAttributes {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** More than one line. */
  rows?: number
  input?: Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'type' | 'maxLength' | 'inputMode' | 'onBlur'>
}

/** Ô chữ. */
export function TextField({ value, onChange, rows, input, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(attributes) =>
        rows === undefined ? (
          <input
            className="input"
            {...attributes}
            {...input}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <textarea
            className="input"
            {...attributes}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  )
}

export interface Option {
  value: string
  label: string
  hint?: string
  disabled?: boolean
}

export interface SelectFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  options: readonly Option[]
  /** First line while nothing is chosen: "Chọn đơn vị". */
  placeholder?: string
}

/** Ô chọn: the system's own list, which every keyboard, phone and reader knows. */
export function SelectField({ value, onChange, options, placeholder, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          className="input"
          {...attributes}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value} disabled={one.disabled}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export interface TypedFieldProps<Value> extends FieldProps {
  value: Value | null
  /** `problem` is set while the text cannot be read; the value is then null. */
  onChange: (value: Value | null, problem: string | null) => void
}

/** Ô ngày: typed as ngày/tháng/năm. 31/02 is refused with a message, never moved to another day. */
export function DateField(props: TypedFieldProps<Day>) {
  return <TypedField hint="ngày/tháng/năm" {...props} read={readDay} show={showDay} />
}

/** Ô số: `1.240`, `286,4`. */
export function NumberField({ unit, ...props }: TypedFieldProps<number> & { unit?: string }) {
  return <TypedField {...props} read={readNumber} show={writeNumber} unit={unit} />
}

/** Keeps the text as typed and shows what is wrong only when the field is left, not while it is being typed. */
function TypedField<Value extends string | number>(
  props: TypedFieldProps<Value> & {
    read: (text: string) => Typed<Value>
    show: (value: Value) => string
    unit?: string
  },
) {
  const { value, onChange, read, show, unit, error, ...field } = props
  const [text, setText] = useState(value === null ? '' : show(value))
  const [problem, setProblem] = useState<string | null>(null)

  const [known, setKnown] = useState(value)

  // The form was filled from elsewhere (a draft, another version): show its value, not the text typed before.
  if (value !== known) {
    setKnown(value)
    if (read(text).value !== value) setText(value === null ? '' : show(value))
  }

  const type = (next: string) => {
    const typed = read(next)
    setText(next)
    if (typed.problem === null) setProblem(null)
    onChange(typed.value, typed.problem)
  }
  return (
    <Field {...field} error={problem ?? error}>
      {(attributes) => (
        <span className="input-with-unit">
          <input
            className="input input-short"
            {...attributes}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={() => setProblem(read(text).problem)}
          />
          {unit}
        </span>
      )}
    </Field>
  )
}

export interface ChoiceFieldProps extends FieldProps {
  value: string | null
  onChange: (value: string) => void
  options: readonly Option[]
  /** Side by side, for two or three short answers; targets are 48 px high. */
  inline?: boolean
}

/** Chọn một: radio buttons with large targets; nothing is chosen beforehand. */
export function ChoiceField({ value, onChange, options, inline = false, ...field }: ChoiceFieldProps) {
  const { name, label, hint, error, optional } = field
  const id = `field-${name}`
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend>
        {label}
        {optional === true && <span className="field-optional"> (không bắt buộc)</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((one, index) => (
          <label key={one.value} className="choice">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={one.value}
              checked={one.value === value}
              disabled={one.disabled}
              onChange={() => onChange(one.value)}
            />
            <span>
              {one.label}
              {one.hint !== undefined && <small>{one.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export interface CheckFieldProps {
  name: string
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  /** Why it cannot be ticked, in words that may hold a link; then it is not. */
  blocked?: ReactNode
}

/** Ô đánh dấu: one yes-or-no. */
export function CheckField({ name, label, checked, onChange, blocked }: CheckFieldProps) {
  const id = `field-${name}`
  if (blocked !== undefined) {
    return (
      <div className="check check-blocked">
        <input type="checkbox" id={id} disabled checked={false} readOnly aria-describedby={`${id}-why`} />
        <span>
          <label htmlFor={id}>{label}</label>
          <small id={`${id}-why`}>{blocked}</small>
        </span>
      </div>
    )
  }
  return (
    <label className="check">
      <input
        type="checkbox"
        id={id}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

export interface ErrorSummaryProps {
  /** "Chưa sang bước sau được: có 2 chỗ cần sửa". */
  title: string
  problems: readonly FieldProblem[]
}

/** Tóm tắt lỗi: on top, in the order of the form, the same words as at the fields; the focus moves to it. */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) place.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={place}>
      <h2>{title}</h2>
      <ul>
        {problems.map((one) => (
          <li key={one.path}>
            <a href={`#field-${one.path}`} onClick={(event) => leadTo(event, one.path)}>
              {one.message.replace(/\.$/, '')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function leadTo(event: React.MouseEvent, path: string) {
  event.preventDefault()
  document.querySelector<HTMLElement>(`#${CSS.escape(`field-${path}`)}`)?.focus()
}

/** The message for a field, if it is among the problems. */
export function problemOf(problems: readonly FieldProblem[], path: string): string | undefined {
  return problems.find((one) => one.path === path)?.message
}

export interface FormProps {
  /** "Bước 2/4". */
  step?: string
  /** When the draft was last saved: "09:41"; null while it is not yet saved. */
  savedAt?: string | null
  title?: string
  onSubmit: () => void
  /** Buttons: the primary first, the way out last. */
  acts: ReactNode
  children: ReactNode
}

/** Biểu mẫu: one column; says where we are and when the draft was saved. */
export function Form({ step, savedAt, title, onSubmit, acts, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="sheet form" onSubmit={submit} noValidate>
      {(step !== undefined || savedAt !== undefined) && (
        <p className="form-step">
          {step}
          {savedAt !== undefined && <DraftSaved at={savedAt} isAlone={step === undefined} />}
        </p>
      )}
      {title !== undefined && <h2 className="form-title">{title}</h2>}
      {children}
      <div className="form-acts">{acts}</div>
    </form>
  )
}

function DraftSaved({ at, isAlone }: { at: string | null; isAlone: boolean }) {
  return (
    <output>
      {isAlone ? '' : ' · '}
      {at === null ? 'Chưa lưu nháp' : `Đã lưu nháp lúc ${at}`}
    </output>
  )
}
