/** Tổng hợp theo danh hiệu: how many stand in which state, and where the law sets a ceiling, how much of it is used. */
import { honours } from '../../../law/vocabulary.ts'
import { rollCounted, rollStates, type RollState } from '../../../reports/qualifying/qualifying.ts'
import type { ListSearch } from '../app/list-state.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Link } from '../kit/link.tsx'
import { Section, Tag } from '../kit/section.tsx'
import { shortHonour } from './ladder-rung.ts'
import type { QualifyingAnswer } from './qualifying.tsx'

type Count = QualifyingAnswer['summary'][number]
type Ceiling = Count['ceilings'][number]

export interface QualifyingSummaryProps {
  answer: QualifyingAnswer
  hrefWith(patch: ListSearch): string
}

export function QualifyingSummary({ answer, hrefWith }: QualifyingSummaryProps) {
  const { subject, summary, honour } = answer
  const asked = honour === null ? summary : summary.filter((count) => count.honour === honour)
  const nobody = asked.filter(isEmpty)
  const shown = asked.filter((count) => !isEmpty(count))
  const states = (Object.keys(rollStates) as RollState[]).filter((state) =>
    summary.some(({ counts }) => counts[state] > 0),
  )
  return (
    <div className="qualifying-summary">
      <Section
        title="Theo danh hiệu, hình thức"
        note={`số ${rollCounted[subject]}; bấm vào số để xem`}
        {...(honour !== null && {
          action: <Link href={hrefWith({ honour: undefined, state: undefined })}>Xem mọi danh hiệu</Link>,
        })}
        flush
      >
        {shown.length > 0 && <Counts of={rollCounted[subject]} counts={shown} states={states} hrefWith={hrefWith} />}
        {nobody.length > 0 && (
          <p className="section-body quiet">
            Chưa có ai, còn điều kiện chưa đạt: {nobody.map((count) => shortHonour(count.honour)).join('; ')}.
          </p>
        )}
      </Section>
      {asked
        .filter(({ ceilings }) => ceilings.length > 0)
        .map((count) => (
          <Section
            key={count.honour}
            title={`Tỷ lệ tối đa: ${honours[count.honour].name}`}
            {...(areAlike(count.ceilings) && { note: <CeilingBasis ceiling={count.ceilings[0]!} /> })}
          >
            <CeilingBars ceilings={count.ceilings} />
          </Section>
        ))}
    </div>
  )
}

/** A province may have set a lower one for its own bodies. */
function areAlike(ceilings: readonly Ceiling[]): boolean {
  return ceilings.every(({ percent, article }) => percent === ceilings[0]?.percent && article === ceilings[0].article)
}

function CeilingBasis({ ceiling: { percent, article, isRecalled } }: { ceiling: Ceiling }) {
  return (
    <>
      {percent}%, {article} {isRecalled && <Tag>chưa đối chiếu văn bản gốc</Tag>}
    </>
  )
}

function isEmpty({ counts }: Count): boolean {
  return Object.values(counts).every((count) => count === 0)
}

/** Numbers say nothing without their heads, so on a phone this stays a table. */
function Counts({
  of,
  counts,
  states,
  hrefWith,
}: {
  of: string
  counts: readonly Count[]
  states: readonly RollState[]
  hrefWith: QualifyingSummaryProps['hrefWith']
}) {
  return (
    <table className="table qualifying-counts" aria-label={`Số ${of} theo danh hiệu, hình thức và tình trạng`}>
      <thead>
        <tr>
          <th scope="col">Danh hiệu, hình thức</th>
          {states.map((state) => (
            <th key={state} scope="col" className="end">
              {heads[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ honour, counts: own }) => (
          <tr key={honour}>
            <th scope="row">
              <Link href={hrefWith({ honour, state: undefined })}>{honours[honour].name}</Link>
            </th>
            {states.map((state) => (
              <td key={state} className="end">
                {own[state] === 0 ? (
                  <span className="quiet">0</span>
                ) : (
                  <Link
                    href={hrefWith({ honour, state })}
                    aria-label={`${showNumber(own[state])} ${of}, ${honours[honour].name}: ${rollStates[state]}`}
                  >
                    {showNumber(own[state])}
                  </Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const heads: Record<RollState, string> = {
  eligible: 'Đủ',
  awaitsCouncil: 'Chờ hội đồng',
  unknown: 'Chưa rõ',
  needsReview: 'Cần đối chiếu',
  held: 'Đã tặng',
}

const shownFirst = 6

/** One bar for each deciding body: those over their ceiling first. */
function CeilingBars({ ceilings }: { ceilings: readonly Ceiling[] }) {
  const over = ceilings.filter((one) => (one.over ?? 0) > 0).length
  const hasBasis = !areAlike(ceilings)
  return (
    <>
      {ceilings.length > 1 && (
        <p>
          {over === 0
            ? `Cả ${ceilings.length} cơ quan quyết định đều trong tỷ lệ.`
            : `${over} trong ${ceilings.length} cơ quan quyết định vượt tỷ lệ nếu mọi người đủ điều kiện đều được đề nghị.`}
        </p>
      )}
      {ceilings.slice(0, shownFirst).map((one) => (
        <CeilingBar key={one.decider.id} ceiling={one} hasBasis={hasBasis} />
      ))}
      {ceilings.length > shownFirst && (
        <details>
          <summary>{ceilings.length - shownFirst} cơ quan nữa</summary>
          {ceilings.slice(shownFirst).map((one) => (
            <CeilingBar key={one.decider.id} ceiling={one} hasBasis={hasBasis} />
          ))}
        </details>
      )}
    </>
  )
}

function CeilingBar({ ceiling, hasBasis }: { ceiling: Ceiling; hasBasis: boolean }) {
  const { decider, base, most, qualified, granted, over } = ceiling
  const end = Math.max(qualified, most, 1) * 1.06
  const inside = Math.min(qualified, most)
  return (
    <div className="ceiling">
      <p className="ceiling-name">
        {decider.name}
        <span>
          <b>{showNumber(qualified)}</b> đủ, chờ hội đồng hoặc đã tặng; tối đa {showNumber(most)} (trong{' '}
          {showNumber(base)} người có danh hiệu của năm)
          {over !== null && over > 0 && <b className="red">, vượt {showNumber(over)}</b>}
          {granted !== null && `; đã tặng hoặc đã được hội đồng đề nghị ${showNumber(granted)} trong cả cơ quan`}
        </span>
        {hasBasis && (
          <span>
            <CeilingBasis ceiling={ceiling} />
          </span>
        )}
      </p>
      <svg className="bullet-bar" height={10} aria-hidden="true" preserveAspectRatio="none">
        <rect width="100%" y="10%" height="80%" fill="var(--track)" />
        <rect width={`${(inside / end) * 100}%`} y="10%" height="80%" fill="var(--action)" />
        {qualified > most && (
          <rect
            x={`${(most / end) * 100}%`}
            width={`${((qualified - most) / end) * 100}%`}
            y="10%"
            height="80%"
            fill="var(--red)"
            opacity="0.55"
          />
        )}
        <rect x={`${(most / end) * 100}%`} width="2" height="100%" fill="var(--red)" />
      </svg>
    </div>
  )
}
