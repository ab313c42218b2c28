/** Bây giờ, sắp tới, còn lại: what each honour still asks, from when, and by which article. */
import { dossierStages, firstReason } from '../../../procedure/dossiers/dossier.ts'
import { Link } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section, Tag } from '../kit/section.tsx'
import {
  dossierFor,
  heldWords,
  markOfRung,
  rungNow,
  type DossierRow,
  type LadderAnswer,
  type Rung,
} from './ladder-rung.ts'

export interface LadderGroupsProps {
  ladder: LadderAnswer
  dossiers: readonly DossierRow[]
  hrefOf(rung: Rung): string
}

export function LadderGroups({ ladder, dossiers, hrefOf }: LadderGroupsProps) {
  const far = ladder.rungs.filter(({ group }) => group === 'rest')
  // Said once where it holds for all of them.
  const isNominable = ladder.rungs.some((rung) => rung.isNominable)
  const columns = columnsOf(hrefOf, isNominable)
  const now = rowsOf(ladder, ladder.now, dossiers)
  const soon = rowsOf(ladder, ladder.soon, dossiers)
  return (
    <div className="ladder-groups">
      <Section
        title="Bây giờ"
        note={`xét cho năm ${ladder.year}${isNominable ? '' : '; phần mềm chưa lập được hồ sơ của tập thể'}`}
        flush
      >
        {now.length === 0 ? (
          <p className="section-body quiet">Năm nay chưa có danh hiệu, hình thức nào đủ điều kiện.</p>
        ) : (
          <RegisterTable label="Bây giờ" columns={columns} rows={now} rowKey={keyOf} />
        )}
      </Section>
      {soon.length > 0 && (
        <Section title="Sắp tới" note="gần nhất trước; là dự tính, không phải hứa hẹn" flush>
          <RegisterTable label="Sắp tới" columns={columns} rows={soon} rowKey={keyOf} />
        </Section>
      )}
      <Rest far={far} rest={ladder.rest} hrefOf={hrefOf} />
    </div>
  )
}

/** One line: an honour, or two that ministry and province give alike and of which the law says the same. */
interface Row {
  rungs: readonly [Rung, ...Rung[]]
  dossier: DossierRow | undefined
}

function rowsOf(ladder: LadderAnswer, honours: readonly string[], dossiers: readonly DossierRow[]): Row[] {
  const rungs = honours.flatMap((honour) => ladder.rungs.filter((rung) => rung.honour === honour))
  const alike = Map.groupBy(rungs, (rung) => {
    const dossier = dossierFor(rung, dossiers)
    const { heading, missing, earliest } = rung.verdict
    return rung.step === null || dossier
      ? rung.honour
      : [rung.step, rungNow(rung), heading, ...missing, earliest?.year].join('|')
  })
  return [...alike.values()].map((same) => ({
    rungs: same as unknown as Row['rungs'],
    dossier: dossierFor(same[0]!, dossiers),
  }))
}

function keyOf({ rungs }: Row): string {
  return rungs[0].honour
}

function columnsOf(hrefOf: LadderGroupsProps['hrefOf'], saysNominable: boolean): Column<Row>[] {
  return [
    {
      key: 'honour',
      head: 'Danh hiệu, hình thức',
      isName: true,
      cell: ({ rungs, dossier }) => (
        <span className="rung">
          <Mark state={markOfRung(rungs[0])} />
          <span>
            {rungs.map((rung) => (
              <span key={rung.honour} className="rung-name">
                <Link href={hrefOf(rung)}>{rung.name}</Link>
                <RungDossier rung={rung} dossier={dossier} saysNominable={saysNominable} />
              </span>
            ))}
          </span>
        </span>
      ),
    },
    { key: 'missing', head: 'Theo luật', cell: ({ rungs: [rung] }) => <Missing rung={rung} /> },
    { key: 'when', head: 'Từ khi nào', cell: ({ rungs }) => <When rungs={rungs} /> },
  ]
}

/** The dossier that is on its way, or that there can be none yet. */
function RungDossier({
  rung,
  dossier,
  saysNominable,
}: {
  rung: Rung
  dossier: DossierRow | undefined
  saysNominable: boolean
}) {
  if (dossier)
    return (
      <small>
        <Link href={`/can-bo/ho-so/${dossier.id}`}>{dossier.code}</Link>,{' '}
        {dossierStages[dossier.stage].toLocaleLowerCase('vi')}
      </small>
    )
  return rung.isNominable || !saysNominable ? null : <small className="quiet">chưa lập hồ sơ trong phần mềm</small>
}

function Missing({ rung }: { rung: Rung }) {
  const { verdict } = rung
  const now = rungNow(rung)
  if (now === 'conferred') return <>Đã đạt năm {verdict.year}</>
  if (now === 'open' || verdict.missing.length === 0) return <>{verdict.heading}</>
  return (
    <>
      {now === 'unknown' && 'Chưa rõ, sổ còn thiếu:'}
      <ul className="plain-lines">
        {verdict.missing.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      {now === 'later' && verdict.earliest && (
        <small className="quiet">Dự tính {assumption(verdict.earliest.assumption)}</small>
      )}
    </>
  )
}

function When({ rungs }: { rungs: Row['rungs'] }) {
  const [{ verdict }] = rungs
  const now = rungNow(rungs[0])
  if (now === 'conferred') return <span className="quiet">xét lại từ năm {verdict.year + 1}</span>
  if (now === 'later' && verdict.earliest) return <b>Năm {verdict.earliest.year}</b>
  if (now === 'unknown') return <span className="quiet">khi có đủ dữ liệu</span>
  return (
    <>
      <b>Năm {verdict.year}</b>
      <small className="quiet">do {[...new Set(rungs.map(({ decider }) => decider))].join('; ')} quyết định</small>
    </>
  )
}

/** The words before it already say that it is foretold. */
function assumption(text: string): string {
  return text.replace(/^Dự tính, /, '').replace(/\.$/, '')
}

/** Còn lại: folded, for who wants to know why. */
function Rest({ far, rest, hrefOf }: { far: readonly Rung[]; rest: LadderAnswer['rest']; hrefOf(rung: Rung): string }) {
  if (far.length + rest.length === 0) return null
  return (
    <details className="sheet ladder-rest">
      <summary>
        Còn lại{' '}
        <span className="quiet">{far.length + rest.length} danh hiệu, hình thức chưa tới, kèm lý do đầu tiên</span>
      </summary>
      <dl>
        {far.map((rung) => (
          <div key={rung.honour}>
            <dt>
              <Link href={hrefOf(rung)}>{rung.name}</Link>
            </dt>
            <dd>
              {firstReason(rung.verdict)} <Held held={rung.held} />
            </dd>
          </div>
        ))}
        {rest.map(({ honour, name, held, reason }) => (
          <div key={honour}>
            <dt>{name}</dt>
            <dd>
              {reason} <Held held={held} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Held({ held }: { held: readonly number[] }) {
  const words = heldWords(held)
  return words === null ? null : <Tag tone="gold">{words}</Tag>
}
