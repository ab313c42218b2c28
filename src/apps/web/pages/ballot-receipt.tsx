import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { showDay, spellWeekday } from '../../../base/days.ts'
import { useSession } from '../app/session.tsx'
import { IconCheck, IconFileText, IconPrinter, IconUsers } from '../kit/icons.ts'
import { useGo } from '../kit/link.tsx'
import type { SittingAnswer } from './sitting.tsx'

/** Mã kiểm phiếu, right after casting: shown once, to write down or print; what was chosen is not shown. */
export function BallotReceipt({ answer, receipt }: { answer: SittingAnswer; receipt: string }) {
  const { sitting, roster } = answer
  const { me } = useSession()
  const go = useGo()
  const [today] = useState(me.today)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const voted = roster.filter((member) => member.voted).length
  return (
    <div className="ballot ballot-receipt">
      <span className="ballot-sealed">
        <IconCheck size={26} aria-hidden="true" />
      </span>
      <h1 ref={heading} tabIndex={-1}>
        Phiếu của đồng chí đã được niêm phong
      </h1>
      <p>
        {sitting.title}, {spellWeekday(today)}. Không màn hình, báo cáo hay nhật ký nào cho biết đồng chí đã chọn gì.
      </p>
      <h2>Mã kiểm phiếu</h2>
      <p className="receipt-code">{receipt}</p>
      <p className="quiet">
        Ghi lại hoặc in ra: mã chỉ hiện lần này. Sau khi kiểm phiếu, đồng chí dùng mã để tự kiểm tra phiếu đã được đếm.
      </p>
      <ul className="ballot-notes">
        <li>
          <IconUsers size={16} aria-hidden="true" />
          <span>
            Đã bỏ phiếu{' '}
            <b>
              {voted}/{roster.length}
            </b>
            . Kết quả chỉ mở sau khi thường trực đóng bỏ phiếu.
          </span>
        </li>
        <li>
          <IconFileText size={16} aria-hidden="true" />
          <span>
            Phiên họp ngày {showDay(sitting.held_on)}. Tỷ lệ phiếu tính trên tổng số {roster.length} thành viên.
          </span>
        </li>
      </ul>
      <div className="ballot-acts">
        <Button variant="filled" onClick={() => go(`/can-bo/hoi-dong/${sitting.id}`)}>
          Về chương trình phiên họp
        </Button>
        <Button leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => window.print()}>
          In mã kiểm phiếu
        </Button>
      </div>
    </div>
  )
}
