import type { ReactNode } from 'react'

import { useCrumbs, type Crumb } from './crumbs.tsx'
import { Stepper, type Step } from './stepper.tsx'
import { Tabs, type TabItem } from './tabs.tsx'

export interface ObjectPageProps {
  crumbs: readonly Crumb[]
  /** Above the title: kind, code, line: "Hồ sơ HS-2024-0187 · Khen thưởng công trạng · tuyến hành chính". */
  kind: ReactNode
  title: string
  /** Under the title, one line: who, where. */
  context?: ReactNode
  /** Buttons, the primary last; on a phone they stand at the thumb. */
  actions?: ReactNode
  steps?: readonly Step[]
  tabs?: { tabs: readonly TabItem[]; current: string }
  children: ReactNode
  /** NextActs, deadlines, History; goes under the main part below 1100 px and in print. */
  aside?: ReactNode
}

/** Trang của một hồ sơ, phong trào, người: who it is, where it stands, what can be done. */
export function ObjectPage({ crumbs, kind, title, context, actions, steps, tabs, children, aside }: ObjectPageProps) {
  useCrumbs(crumbs)
  return (
    <article className="object">
      <header className="page-head">
        <div>
          <p className="page-kind">{kind}</p>
          <h1>{title}</h1>
          {context !== undefined && <p className="page-context">{context}</p>}
        </div>
        {actions !== undefined && <div className="page-acts page-acts-thumb">{actions}</div>}
      </header>
      {steps && <Stepper steps={steps} />}
      {tabs && <Tabs tabs={tabs.tabs} current={tabs.current} label="Các phần" />}
      <div className={aside === undefined ? 'object-body' : 'object-body object-body-aside'}>
        <div className="object-main">{children}</div>
        {aside !== undefined && <aside className="object-aside">{aside}</aside>}
      </div>
    </article>
  )
}
