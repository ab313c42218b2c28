import { CheckField } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import type { Listed } from './draft-differences.ts'
import { letterHref, type WaitingRow } from './letter-draft.ts'

export interface LetterDossiersProps {
  rows: readonly WaitingRow[]
  total: number
  /** Dossiers of the draft that cannot be carried any more. */
  gone: readonly Listed[]
  chosen: ReadonlySet<string>
  onTurn: (dossierId: string, isIn: boolean) => void
  error: string | undefined
}

/** Chọn hồ sơ vào tờ trình; one that stands in another draft says in which, and waits there. */
export function LetterDossiers({ rows, total, gone, chosen, onTurn, error }: LetterDossiersProps) {
  const free = rows.filter((row) => row.otherDraft === null)
  const carried = free.filter((row) => chosen.has(row.id))
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>
        Hồ sơ{' '}
        <span className="field-optional">
          ({carried.length}/{free.length} hồ sơ vào tờ trình này)
        </span>
      </legend>
      {gone.length > 0 && (
        <p className="field-hint">
          {gone.map((one) => one.code).join(', ')} không còn chờ tờ trình nữa; lưu dự thảo thì ra khỏi danh sách.
        </p>
      )}
      {error && <p className="field-error">{error}</p>}
      <div>
        {rows.map((row, index) => (
          <CheckField
            key={row.id}
            name={index === 0 ? 'dossierIds' : `dossierIds.${index}`}
            checked={chosen.has(row.id)}
            onChange={(isIn) => onTurn(row.id, isIn)}
            label={<Named row={row} />}
            {...(row.otherDraft && { blocked: <Elsewhere draft={row.otherDraft} /> })}
          />
        ))}
      </div>
      {total > rows.length && (
        <p className="field-hint">
          Còn {total - rows.length} hồ sơ nữa đang chờ; một tờ trình mang nhiều nhất {rows.length} hồ sơ.
        </p>
      )}
    </fieldset>
  )
}

function Named({ row }: { row: WaitingRow }) {
  return (
    <>
      {row.nominee_name}: {row.title}
      <br />
      <small className="quiet">
        {row.code} · {row.organisation_name}
      </small>
    </>
  )
}

function Elsewhere({ draft: { letterId, title } }: { draft: NonNullable<WaitingRow['otherDraft']> }) {
  return (
    <>
      đang ở dự thảo <Link href={letterHref(letterId)}>“{title}”</Link>
    </>
  )
}
