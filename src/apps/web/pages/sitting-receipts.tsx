import { useState } from 'react'
import { TextField } from '../kit/form.tsx'
import { Mark } from '../kit/mark.tsx'
import { Section } from '../kit/section.tsx'
import type { SittingAnswer } from './sitting.tsx'

/** Mã kiểm phiếu: after the count each voter looks for the own code among all that were counted. */
export function SittingReceipts({ answer: { receipts } }: { answer: SittingAnswer }) {
  const [typed, setTyped] = useState('')
  if (receipts.length === 0) return null
  const wanted = plain(typed)
  const isFound = receipts.some((receipt) => plain(receipt) === wanted)
  return (
    <Section title="Tự kiểm tra phiếu đã được đếm" note={`${receipts.length} phiếu trong hòm`}>
      <p className="quiet">
        Mỗi mã là một phiếu đã đếm, không theo thứ tự bỏ phiếu. Mã cho biết phiếu có trong hòm, không cho biết phiếu ghi
        gì.
      </p>
      <div className="receipt-find">
        <TextField
          name="receipt"
          label="Mã kiểm phiếu của đồng chí"
          hint="Dạng 7F3K-9QTD-24; không phân biệt hoa thường, dấu nối"
          value={typed}
          onChange={setTyped}
          input={{ autoComplete: 'off', maxLength: 20 }}
        />
      </div>
      <output className="receipt-answer">
        {wanted.length >= 10 &&
          (isFound ? (
            <Mark state="met">Phiếu này đã được đếm.</Mark>
          ) : (
            <Mark state="unmet">Không có mã này trong hòm phiếu. Kiểm tra lại từng ký tự.</Mark>
          ))}
      </output>
      <ul className="receipts">
        {receipts.map((receipt) => (
          <li key={receipt} data-own={(isFound && plain(receipt) === wanted) || undefined}>
            {receipt}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
