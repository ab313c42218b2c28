/** Kết luận của một bậc, opened on its ladder: every condition with its article, and what can be done with it. */
import { useEffect, useRef } from 'react'
import { DossierVerdict } from '../app/law-verdict.tsx'
import { Link } from '../kit/link.tsx'
import { Tag } from '../kit/section.tsx'
import { heldWords, rungNow, type DossierRow, type Rung } from './ladder-rung.ts'

export interface LadderVerdictProps {
  rung: Rung
  /** The dossier that is on its way already. */
  dossier?: DossierRow
  /** Where a dossier for it is opened; absent: not by this person. */
  nominateHref?: string
  closeHref: string
}

export function LadderVerdict({ rung, dossier, nominateHref, closeHref }: LadderVerdictProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { honour } = rung
  const shown = useRef<string>(null)
  // Whoever opens it reads on here; the same verdict told anew takes the focus from nobody.
  useEffect(() => {
    if (shown.current === honour) return
    shown.current = honour
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('section')?.scrollIntoView({ block: 'start' })
  }, [honour])
  const held = heldWords(rung.held)
  return (
    <section className="ladder-verdict" aria-label={rung.name}>
      <header className="ladder-verdict-head">
        <h2 tabIndex={-1} ref={heading}>
          {rung.name}
        </h2>
        <p className="quiet">
          {[held, `năm xét ${rung.verdict.year}`, `do ${rung.decider} quyết định`].filter(Boolean).join(' · ')}
        </p>
        <p className="ladder-verdict-acts">
          {!rung.isNominable && <Tag>chưa lập hồ sơ trong phần mềm</Tag>}
          {dossier && <Link href={`/can-bo/ho-so/${dossier.id}`}>Hồ sơ {dossier.code}</Link>}
          {rung.isNominable && !dossier && nominateHref !== undefined && rungNow(rung) !== 'conferred' && (
            <Link href={nominateHref}>Lập hồ sơ đề nghị</Link>
          )}
          <Link href={closeHref}>Đóng kết luận</Link>
        </p>
      </header>
      <DossierVerdict verdict={rung.verdict} />
    </section>
  )
}
