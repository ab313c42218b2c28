/** Bậc thang: the way from the lowest title to the orders as a stair; each step says what is held and what is near. */
import { useId } from 'react'
import { Link } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { heldWords, markOfRung, rungNow, rungWords, shortHonour, type Rung } from './ladder-rung.ts'

export interface LadderStepsProps {
  title: string
  /** By which law, and that it is only foretold. */
  note: string
  rungs: readonly Rung[]
  /** The rung whose verdict stands open. */
  opened: string | undefined
  hrefOf(rung: Rung): string
}

export function LadderSteps({ title, note, rungs, opened, hrefOf }: LadderStepsProps) {
  const id = useId()
  const steps = [...Map.groupBy(rungs.filter(isStep), (rung) => rung.step!).entries()].toSorted(([a], [b]) => a - b)
  return (
    <section className="sheet section ladder" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        <span className="section-note">{note}</span>
      </header>
      <ol className="ladder-steps" style={{ '--steps': steps.length } as React.CSSProperties}>
        {steps.map(([step, alike], index) => (
          <li key={step} className={isHeld(alike) ? 'ladder-step ladder-step-held' : 'ladder-step'} style={rise(index)}>
            <span className="ladder-mark">
              <Mark state={isHeld(alike) ? 'conferred' : markOfRung(alike[0]!)} silent />
            </span>
            {alike.map((rung) => (
              <StepRung key={rung.honour} rung={rung} isOpened={opened === rung.honour} href={hrefOf(rung)} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepRung({ rung, isOpened, href }: { rung: Rung; isOpened: boolean; href: string }) {
  const held = heldWords(rung.held)
  const now = rungNow(rung)
  const isNear = now === 'open' || now === 'later'
  return (
    <p className="ladder-rung">
      <Link href={href} aria-current={isOpened ? 'true' : undefined} title={rung.name}>
        {shortHonour(rung.honour)}
      </Link>
      {held !== null && <span>{held}</span>}
      {/* What is held of this very year has been said. */}
      {now !== 'conferred' && <span className={isNear ? 'gold' : undefined}>{rungWords(rung)}</span>}
    </p>
  )
}

function isStep(rung: Rung): boolean {
  return rung.step !== null
}

function isHeld(alike: readonly Rung[]): boolean {
  return alike.some(({ held }) => held.length > 0)
}

function rise(index: number): React.CSSProperties {
  return { '--step': index } as React.CSSProperties
}
