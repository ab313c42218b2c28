/** When a page cannot be shown at all: its code is gone after an update, it broke, or there is no such address. */
import { useLocation, type ErrorComponentProps } from '@tanstack/react-router'

import { Link, OFFICE } from '../kit/link.tsx'
import { PageTitle, Problem } from '../kit/problem.tsx'
import { messageOf, Refused } from './api.ts'

/** Trang không dựng được. Both are mended by loading anew: kept answers that a page cannot show would only break it again. */
export function RouteFault({ error }: ErrorComponentProps) {
  if (isOldEdition(error)) {
    return (
      <Problem isPage title="Trang vừa được cập nhật" retry={{ label: 'Tải lại trang', onRetry: reload }}>
        Trình duyệt còn giữ bản cũ nên chưa mở được phần này. Những gì bạn đã lưu vẫn còn nguyên; tải lại để dùng bản
        mới.
      </Problem>
    )
  }
  return (
    <Problem isPage title="Chưa mở được trang" retry={{ label: 'Tải lại trang', onRetry: reload }}>
      {error instanceof Refused ? messageOf(error) : 'Trang này gặp lỗi khi dựng lên.'} Những gì bạn đã lưu vẫn còn
      nguyên. Hãy tải lại; nếu vẫn không được, báo quản trị kèm giờ và địa chỉ của trang, hoặc về{' '}
      <Link href={`${OFFICE}/viec`}>Việc của tôi</Link>.
    </Problem>
  )
}

/** Địa chỉ không có: says which one, and where to go on. */
export function UnknownAddress() {
  const { pathname } = useLocation()
  return (
    <section className="sheet notice">
      <PageTitle>Không có trang này</PageTitle>
      <p>
        Địa chỉ <b className="any-break">{`${OFFICE}${pathname}`}</b> không thuộc trang nào của Sổ Vàng. Có thể địa chỉ
        bị gõ thiếu hoặc đường dẫn đã cũ.
      </p>
      <div className="notice-acts">
        <Link href={`${OFFICE}/viec`}>Việc của tôi</Link>
      </div>
    </section>
  )
}

/** Files of a page are named by their content: after an update the old names are gone. Each browser says so in its own words. */
function isOldEdition(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module script failed|Unable to preload CSS/.test(error.message)
  )
}

function reload() {
  window.location.reload()
}
