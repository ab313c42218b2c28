/** Pages that tell about the portal itself: how accessible it is, and what went wrong. */
import { SearchBox } from './parts.tsx'
import type { Page } from './visit.ts'

/** Khả năng tiếp cận. */
export function accessibilityPage(): Page {
  return {
    title: 'Khả năng tiếp cận',
    description: 'Cổng này dùng được bằng bàn phím, trình đọc màn hình, điện thoại và khi tắt mã lệnh.',
    body: (
      <div className="text">
        <h1>Khả năng tiếp cận</h1>
        <p className="lead">Ai cũng đọc và tra cứu được, bằng thiết bị nào cũng được.</p>
        <p>Cổng này được làm theo hướng dẫn WCAG 2.2 mức AA. Cụ thể:</p>
        <ul>
          <li>Các trang không dùng mã lệnh (JavaScript) nên mở được trên máy cũ và đường truyền chậm.</li>
          <li>Mọi việc làm được bằng bàn phím; chỗ đang chọn luôn có viền rõ.</li>
          <li>Trình đọc màn hình đọc được tiêu đề, danh sách, bảng; mỗi biểu đồ có bảng số liệu đi kèm.</li>
          <li>Phóng to 200% hoặc xem trên điện thoại không phải cuộn ngang.</li>
          <li>Không có điều gì chỉ được nói bằng màu.</li>
          <li>Tra cứu không cần gõ dấu.</li>
        </ul>
        <h2>Chỗ chưa tốt</h2>
        <p>
          Văn bản đã ký được đăng nguyên bản dạng PDF, có thể khó nghe bằng trình đọc màn hình. Số, ngày, người ký, căn
          cứ và danh sách được khen thưởng trong văn bản đều có trên trang của quyết định.
        </p>
        <h2>Khi gặp khó khăn</h2>
        <p>Hãy báo cho cơ quan ra quyết định mà bạn cần xem; bạn có quyền nhận nội dung ấy ở dạng đọc được.</p>
      </div>
    ),
  }
}

/** What went wrong, in the same frame, with ways on. */
export function problemPage(status: number, message: string): Page {
  return {
    title: headings[status] ?? 'Trang này chưa mở được',
    status,
    hidden: true,
    body: (
      <div className="text">
        <h1>{headings[status] ?? 'Trang này chưa mở được'}</h1>
        <p className="lead">{message}</p>
        {status === 404 && (
          <>
            <SearchBox />
            <p>
              Hoặc xem <a href="/quyet-dinh">quyết định khen thưởng</a>, <a href="/guong-dien-hinh">gương điển hình</a>,{' '}
              <a href="/phong-trao">phong trào thi đua</a>, hay <a href="/">về trang đầu</a>.
            </p>
          </>
        )}
      </div>
    ),
  }
}

const headings: Record<number, string> = { 404: 'Không có trang này', 429: 'Hãy đợi một phút' }
