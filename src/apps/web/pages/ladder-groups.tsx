/** Bậc tiếp theo: what each honour still asks of one person, from when, and by which article. */
import { showDay, type Day } from '../../../base/days.ts'
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import { Link } from '../kit/link.tsx'
import { Mark, type MarkState } from '../kit/mark.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section, Tag } from '../kit/section.tsx'
import type { PersonRecord } from './person-life.ts'
import { dossierFor, rungNow, type DossierRow, type Rung, type RungState } from './person-rung.ts'

interface Step {
  rung: Rung
  now: RungState
  /** The dossier already open for it. */
  dossier: DossierRow | undefined
}

export interface LadderProps {
  rungs: readonly Rung[]
  awards: PersonRecord['awards']
  dossiers: readonly DossierRow[]
  today: Day
}

export function Ladder({ rungs, awards, dossiers, today }: LadderProps) {
  const steps = rungs.map((rung): Step => ({ rung, now: rungNow(rung, awards), dossier: dossierFor(rung, dossiers) }))
  return (
    <Section
      title="Bậc tiếp theo"
      note={`Theo quy định có hiệu lực ngày ${showDay(today)}. Đây là dự tính, không phải kết luận khen thưởng.`}
      flush
    >
      <RegisterTable label="Bậc tiếp theo" columns={columns} rows={steps} rowKey={({ rung }) => rung.honour} />
    </Section>
  )
}

const columns: Column<Step>[] = [
  {
    key: 'honour',
    head: 'Danh hiệu, hình thức',
    isName: true,
    cell: ({ rung, now, dossier }) => (
      <span className="rung">
        <Mark state={markOf(rung, now)} />
        <span>
          {rung.name}
          {dossier && (
            <small>
              <Link href={`/can-bo/ho-so/${dossier.id}`}>{dossier.code}</Link>,{' '}
              {dossierStages[dossier.stage].toLocaleLowerCase('vi')}
            </small>
          )}
        </span>
      </span>
    ),
  },
  { key: 'missing', head: 'Còn thiếu', cell: (step) => <Missing {...step} /> },
  { key: 'earliest', head: 'Sớm nhất', cell: (step) => <Earliest {...step} /> },
  {
    key: 'article',
    head: 'Căn cứ',
    quiet: true,
    cell: ({ rung: { verdict } }) => (
      <>
        {verdict.deciding?.article}{' '}
        {verdict.deciding?.confidence === 'recalled' && <Tag>chưa đối chiếu văn bản gốc</Tag>}
      </>
    ),
  },
]

/** Gold only for what the law would allow, now or on the way; what the law cannot foretell keeps the mark of its verdict. */
function markOf({ verdict }: Rung, now: RungState): MarkState {
  if (now === 'conferred') return 'conferred'
  if (now === 'open' || now === 'later') return 'reachable'
  if (verdict.state === 'needsReview') return 'review'
  return verdict.state === 'unknown' ? 'unknown' : 'unmet'
}

function Missing({ rung: { verdict }, now }: Step) {
  if (now === 'conferred') return <>Đã đạt năm {verdict.year}</>
  if (now === 'open') return <>{verdict.heading}</>
  if (verdict.missing.length === 0) return <>{verdict.heading}</>
  return (
    <ul className="plain-lines">
      {verdict.missing.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  )
}

function Earliest({ rung: { verdict, decider }, now }: Step) {
  if (now === 'conferred') return <span className="quiet">xét lại từ năm {verdict.year + 1}</span>
  if (now === 'open')
    return (
      <>
        <b>Năm {verdict.year}</b>
        <small className="quiet">{decider ? `do ${decider} quyết định` : 'chưa rõ cơ quan quyết định'}</small>
      </>
    )
  if (!verdict.earliest) return <span className="quiet">chưa tính được</span>
  return (
    <>
      <b>Dự tính năm {verdict.earliest.year}</b>
      <small className="quiet">{assumption(verdict.earliest.assumption)}</small>
    </>
  )
}

/** The column head already says that it is foretold. */
function assumption(text: string): string {
  return text.replace(/^Dự tính, /, '').replace(/\.$/, '')
}
