/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- a combobox with a list of
   its own: the browser's lists neither search the server nor show where a body stands. */
/** Chọn một đơn vị: typed by name or code, in any spelling, from the bodies of a day. */
import { useId, useState, type KeyboardEvent } from 'react'
import type { Day } from '../../../base/days.ts'
import { useView } from '../app/api.ts'
import { Field, type FieldProps } from '../kit/form.tsx'

/** What is known of a chosen body. */
export interface ChosenBody {
  id: string
  code: string
  name: string
}

interface BodyFieldProps extends FieldProps {
  value: ChosenBody | null
  onChange: (value: ChosenBody | null) => void
  /** The day on which it must exist. */
  on?: Day
  /** Ids that are no choice. */
  except?: readonly string[]
}

const nothing: readonly string[] = []

/** Ô chọn đơn vị: arrows walk through what was found, Enter takes it, Esc closes. */
export function BodyField({ value, onChange, on, except = nothing, ...field }: BodyFieldProps) {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const listId = useId()
  const found = useView(
    '/api/organisations',
    { q: typed, size: 8, ...(on && { on }) },
    { enabled: isOpen && typed.trim() !== '' },
  )
  const rows = typed.trim() === '' ? [] : (found.data?.rows ?? []).filter((row) => !except.includes(row.id))
  const take = (row: ChosenBody) => {
    onChange({ id: row.id, code: row.code, name: row.name })
    setTyped('')
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      setOpen(false)
    }
    if (event.key === 'Enter' && isOpen && rows[active]) {
      event.preventDefault()
      take(rows[active])
    }
    if (step === 0 || rows.length === 0) return
    event.preventDefault()
    setActive((active + step + rows.length) % rows.length)
  }
  if (value)
    return (
      <Field {...field}>
        {(attributes) => (
          <span className="chosen-body">
            <b>{value.name}</b> <span className="quiet">{value.code}</span>
            <button type="button" id={attributes.id} className="link" onClick={() => onChange(null)}>
              Chọn đơn vị khác<span className="only-read"> thay cho {value.name}</span>
            </button>
          </span>
        )}
      </Field>
    )
  return (
    <Field {...field} hint={field.hint ?? 'Gõ tên hoặc mã'}>
      {({ 'aria-required': _required, ...attributes }) => (
        <span className="body-field">
          <input
            className="input"
            {...attributes}
            role="combobox"
            aria-expanded={isOpen && rows.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && rows[active] ? `${listId}-${active}` : undefined}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setActive(0)
              setOpen(true)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          <ul id={listId} role="listbox" aria-label="Đơn vị tìm được" hidden={!isOpen || rows.length === 0}>
            {rows.map((row, index) => (
              <li
                key={row.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                // The list closes when the field is left: pressing must not leave it.
                onMouseDown={(event) => {
                  event.preventDefault()
                  take(row)
                }}
              >
                {row.name}{' '}
                <span className="quiet">
                  {row.code}
                  {row.parents[0] && `, ${row.parents[0].name}`}
                </span>
              </li>
            ))}
          </ul>
          {isOpen && typed.trim() !== '' && found.data && rows.length === 0 && (
            <span className="field-hint">Không có đơn vị nào như vậy vào ngày đó.</span>
          )}
        </span>
      )}
    </Field>
  )
}
