import type { ReactNode } from 'react'
import type { GetAnswer } from '../app/api.ts'
import { markOf, verdictWords } from '../app/law-verdict.tsx'
import { useSession } from '../app/session.tsx'
import { Link } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'

/** What the choice shows of a dossier. */
export type CaseRow = Pick<
  GetAnswer<'/api/dossiers'>['rows'][number],
  'id' | 'code' | 'nominee_name' | 'nominee_line' | 'title' | 'verdict_state'
>

export interface CaseChoiceProps<Row extends CaseRow> {
  title: string
  dossiers: readonly Row[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  error?: string | undefined
  /** What this choice depends on: the threshold, the deciding body. */
  last: { head: string; cell: (row: Row) => ReactNode; width?: string }
}

/** Chọn hồ sơ cho một phiên họp hay một quyết định. */
export function CaseChoice<Row extends CaseRow>(props: CaseChoiceProps<Row>) {
  const { title, dossiers, chosen, onChange, error, last } = props
  return (
    <div id="field-dossierIds" tabIndex={-1} className={error ? 'field-wrong' : undefined}>
      {error && <p className="field-error">{error}</p>}
      <Section title={title} note={`đã chọn ${chosen.size}/${dossiers.length}`} flush>
        <RegisterTable
          label={title}
          columns={[...columns, { key: 'last', width: '160px', ...last }]}
          rows={dossiers}
          rowKey={(row) => row.id}
          rowLabel={(row) => `Chọn hồ sơ của ${row.nominee_name}, ${row.title}`}
          selection={{ chosen, onChange }}
        />
      </Section>
    </div>
  )
}

const columns: Column<CaseRow>[] = [
  { key: 'code', head: 'Mã', cell: (row) => row.code, quiet: true, width: '112px', card: 'start' },
  { key: 'name', head: 'Người, tập thể', cell: (row) => <Nominee row={row} />, isName: true },
  { key: 'title', head: 'Đề nghị', cell: (row) => row.title },
  { key: 'law', head: 'Theo luật', cell: (row) => <Lawful row={row} />, width: '136px', card: 'end' },
]

function Nominee({ row }: { row: CaseRow }) {
  return (
    <>
      <Link href={`/can-bo/ho-so/${row.id}`}>{row.nominee_name}</Link>
      <small className="quiet case-line">{row.nominee_line}</small>
    </>
  )
}

function Lawful({ row }: { row: CaseRow }) {
  if (row.verdict_state === null) return <span className="quiet">chưa xét</span>
  return <Mark state={markOf(row.verdict_state)}>{verdictWords[row.verdict_state]}</Mark>
}

/** Ids from the address, `?hoSo=a,b`: the dossiers that another page sends here. */
export function caseIdsOf(written: string | undefined): string[] {
  return (written ?? '').split(',').filter(Boolean)
}

/** Bodies whose council I keep; first the one under which I work now. */
export function useStandingBodies() {
  const { me, organisationId } = useSession()
  const bodies = me.grants
    .filter((grant) => grant.role === 'standing')
    .map((grant) => ({ id: grant.organisation_id, name: grant.organisation_name }))
  const first = bodies.find((body) => body.id === organisationId) ?? bodies[0]
  return { bodies, first: first?.id }
}
