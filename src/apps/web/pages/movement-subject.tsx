/** Chọn người hoặc tập thể: type part of a name, choose from what the register knows. */
import { useState } from 'react'

import { useView } from '../app/api.ts'
import { Field } from '../kit/form.tsx'

/** What was chosen, with its name to show. */
export interface Chosen {
  id: string
  name: string
  detail?: string
}

export interface FinderProps {
  name: string
  label: string
  hint?: string
  error?: string | null
  optional?: boolean
  kind: 'person' | 'organisation'
  chosen: Chosen | null
  onChoose: (chosen: Chosen | null) => void
}

const shownMatches = 8

/** Ô tìm: the chosen one stands as a line with its way out; before that the matches stand as buttons. */
export function Finder(props: FinderProps) {
  const { name, label, hint, error, optional, kind, chosen, onChoose } = props
  const [typed, setTyped] = useState('')
  const matches = useMatches(kind, chosen === null ? typed : '')
  return (
    <Field name={name} label={label} {...(hint && { hint })} {...(error && { error })} {...(optional && { optional })}>
      {(attributes) =>
        chosen ? (
          <p className="finder-chosen">
            <span>
              <b>{chosen.name}</b>
              {chosen.detail && <small className="quiet">{chosen.detail}</small>}
            </span>
            <button type="button" className="link" id={attributes.id} onClick={() => onChoose(null)}>
              Chọn lại
            </button>
          </p>
        ) : (
          <>
            <input
              className="input"
              {...attributes}
              type="search"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Matches matches={matches} typed={typed} onChoose={onChoose} />
          </>
        )
      }
    </Field>
  )
}

function Matches({
  matches,
  typed,
  onChoose,
}: {
  matches: Chosen[] | undefined
  typed: string
  onChoose: (one: Chosen) => void
}) {
  if (typed.trim() === '' || matches === undefined) return null
  if (matches.length === 0) {
    return <output className="field-hint">Không có tên nào khớp “{typed}” trong phạm vi bạn được xem.</output>
  }
  return (
    <ul className="finder-matches" aria-label="Kết quả tìm">
      {matches.map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => onChoose(one)}>
            {one.name}
            {one.detail && <small>{one.detail}</small>}
          </button>
        </li>
      ))}
    </ul>
  )
}

function useMatches(kind: FinderProps['kind'], typed: string): Chosen[] | undefined {
  const q = typed.trim()
  const people = useView('/api/people', { q, size: shownMatches }, { enabled: kind === 'person' && q !== '' })
  const units = useView(
    '/api/organisations',
    { q, size: shownMatches },
    { enabled: kind === 'organisation' && q !== '' },
  )
  if (kind === 'person') {
    return people.data?.rows.map((row) => ({
      id: row.id,
      name: row.name,
      detail: [row.post_title, row.organisation_name].filter(Boolean).join(', '),
    }))
  }
  return units.data?.rows.map((row) => ({ id: row.id, name: row.name, detail: row.code }))
}
