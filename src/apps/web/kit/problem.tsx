import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

import { useCrumbs } from './crumbs.tsx'

export interface ProblemProps {
  /** What happened: "Chưa trình được hồ sơ". */
  title: string
  /** Why, and what was kept: "Máy chủ không trả lời trong 20 giây. Hồ sơ vẫn là bản nháp, không mất gì." */
  children: ReactNode
  /** What to do; the button repeats the verb. */
  retry?: { label: string; onRetry: () => void }
  /** To tell the administrator. */
  code?: string
  /** Nothing else is on the page: the title is its h1. */
  isPage?: boolean
}

/** Lỗi: what happened, what was kept, what to do, a code. */
export function Problem({ title, children, retry, code, isPage = false }: ProblemProps) {
  return (
    <section className="sheet notice notice-red" role="alert">
      {isPage ? <PageTitle>{title}</PageTitle> : <h2>{title}</h2>}
      <p>{children}</p>
      <div className="notice-acts">
        {retry && <Button onClick={retry.onRetry}>{retry.label}</Button>}
        {code !== undefined && <span className="notice-code">Mã lỗi {code} để báo quản trị</span>}
      </div>
    </section>
  )
}

export interface NoRightProps {
  /** Who has it: "Chỉ thành viên Hội đồng mở được phiếu." */
  children: ReactNode
  /** The actor's own role: "thư ký". */
  ownRole?: string
  /** A link, e.g. to the members. */
  action?: ReactNode
  /** Nothing else is on the page: then it has a title of its own. */
  isPage?: boolean
  title?: string
}

const noRightTitle = 'Bạn không có quyền xem trang này'

/** Không có quyền: who has it, what your role is. */
export function NoRight({ children, ownRole, action, isPage = false, title = noRightTitle }: NoRightProps) {
  return (
    <section className="sheet notice">
      {isPage && <PageTitle>{title}</PageTitle>}
      <p>
        {children}{' '}
        {ownRole !== undefined && (
          <>
            Vai trò của bạn: <b>{ownRole}</b>.{' '}
          </>
        )}
        {action}
      </p>
    </section>
  )
}

/** Title of a page that is only a notice: its h1, and the words in the top bar, where the last page's would stand else. */
export function PageTitle({ children }: { children: string }) {
  useCrumbs([{ text: children }])
  return <h1>{children}</h1>
}
