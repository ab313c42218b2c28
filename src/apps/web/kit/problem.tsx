import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

export interface ProblemProps {
  /** What happened: "Chưa trình được hồ sơ". */
  title: string
  /** Why, and what was kept: "Máy chủ không trả lời trong 20 giây. Hồ sơ vẫn là bản nháp, không mất gì." */
  children: ReactNode
  /** What to do; the button repeats the verb. */
  retry?: { label: string; onRetry: () => void }
  /** To tell the administrator. */
  code?: string
}

/** Lỗi: what happened, what was kept, what to do, a code. */
export function Problem({ title, children, retry, code }: ProblemProps) {
  return (
    <section className="sheet notice notice-red" role="alert">
      <h2>{title}</h2>
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
}

/** Không có quyền: who has it, what your role is. */
export function NoRight({ children, ownRole, action }: NoRightProps) {
  return (
    <section className="sheet notice">
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
