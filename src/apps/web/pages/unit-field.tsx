/** Chọn một đơn vị trong toàn danh mục: typed by name, then taken from what was found. */
import { useState } from 'react'
import { useView } from '../app/api.ts'
import { Field, type FieldProps } from '../kit/form.tsx'

export interface UnitFieldProps extends FieldProps {
  value: string
  onChange: (organisationId: string) => void
  /** Name of what is chosen at first. */
  name0?: string
}

/** As many as fit under a field. */
const shown = 20

export function UnitField({ value, onChange, name0, ...field }: UnitFieldProps) {
  const [typed, setTyped] = useState(name0 ?? '')
  const q = typed.trim()
  const found = useView('/api/organisations', { q, size: shown }, { enabled: q.length > 1 })
  const rows = q.length > 1 ? (found.data?.rows ?? []) : []
  const listId = `field-${field.name}-found`
  const type = (text: string) => {
    setTyped(text)
    const exact = rows.filter((row) => row.name === text)
    onChange(exact.length === 1 ? exact[0]!.id : '')
  }
  return (
    <Field hint="Gõ một phần tên hoặc mã, rồi chọn trong danh sách" {...field}>
      {(attributes) => (
        <div className="unit-field">
          <input
            className="input"
            {...attributes}
            autoComplete="off"
            aria-controls={listId}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <ul id={listId} className="unit-found">
            {value === '' &&
              rows.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    onClick={() => {
                      setTyped(row.name)
                      onChange(row.id)
                    }}
                  >
                    {row.name}
                    <small>{row.parents.map((parent) => parent.name).join(', ')}</small>
                  </button>
                </li>
              ))}
          </ul>
          {value === '' && q.length > 1 && found.data && rows.length === 0 && (
            <p className="field-hint">Không có đơn vị nào khớp “{q}”.</p>
          )}
        </div>
      )}
    </Field>
  )
}
