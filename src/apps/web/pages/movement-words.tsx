/** Words that the pages of movements share: names in quotation marks, symbols, short days, lateness. */
import { useState } from 'react'

import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { documentTypes, type DocumentType } from '../../../procedure/movements/movement.ts'
import type { Line } from '../../../registry/organisations/organisation.ts'
import type { GetAnswer } from '../app/api.ts'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty } from '../kit/empty.tsx'
import { IconCheck, IconSearch } from '../kit/icons.ts'
import { Link } from '../kit/link.tsx'

/** A movement as its page receives it. */
export type Shown = GetAnswer<'/api/movements/:movementId'>
export type CascadeRow = Shown['cascade'][number]
export type Owed = Shown['owed'][number]

export const movementsPath = '/can-bo/phong-trao'

export function movementHref(movementId: string, part?: string): string {
  return `${movementsPath}/${movementId}${part === undefined ? '' : `?phan=${part}`}`
}

/** Tuyến, as the tag in the tree says it. */
export const lineTags: Record<Line, string> = { administrative: 'tuyến tỉnh', sector: 'tuyến ngành' }

/** Tên phong trào stands in quotation marks, as documents print it. */
export function quoted(title: string): string {
  return `“${title.replace(/^[“"]|[”"]$/g, '')}”`
}

/** "Kế hoạch 03/KH-BTNMT, ngày 27/7/2021, của Bộ …", with what is not known said. */
export function documentInWords(one: {
  document_type: DocumentType
  symbol: string | null
  issued_on: Day | null
  issuer_name: string
}): string {
  const day = one.issued_on === null ? 'chưa rõ ngày' : `ngày ${showDay(one.issued_on)}`
  return `${documentTypes[one.document_type]} ${one.symbol ?? 'chưa có số'}, ${day}, của ${one.issuer_name}`
}

/** "300 triệu đồng", "98%": the sign stands without a space. */
export function withUnit(value: number, unit: string): string {
  return `${showNumber(value)}${unit === '%' ? '' : ' '}${unit}`
}

/** Lọc không ra: which condition to drop first, the last filter before the words that are looked for. */
export function dropHint(tokens: readonly { name: string; value: string }[], typed: string): string {
  const last = tokens.at(-1)
  return last ? `Bỏ “${last.name} ${last.value}” để xem thêm.` : `Không có tên nào chứa “${typed}”.`
}

/** `12/11`: the year may drop while it is the current one. */
export function shortDay(on: Day, today: Day): string {
  return yearOf(on) === yearOf(today) ? showDay(on).slice(0, -5) : showDay(on)
}

/** What was due: given (late or in time), overdue, or still to come. Days are working days. */
export function Due(props: { given: Day | null; due: Day | null; late: number; today: Day; none?: string }) {
  const { given, due, late, today, none = '–' } = props
  if (given !== null) {
    return (
      <span className="whole">
        <IconCheck size={14} aria-hidden="true" className="done-check" />
        <span className="only-read">Đã gửi </span> {shortDay(given, today)}
        {late > 0 && <span className="red"> muộn {late}</span>}
      </span>
    )
  }
  if (late > 0) return <b className="red whole">quá {late} ngày</b>
  if (due !== null) return <span className="whole">hạn {shortDay(due, today)}</span>
  return <span className="quiet">{none}</span>
}

/** The same in a sentence, for hints and facts. */
export function dueInWords(given: Day | null, due: Day | null, late: number): string {
  if (given !== null) return `đã gửi ${showDay(given)}${late > 0 ? `, muộn ${late} ngày làm việc` : ''}`
  if (due === null) return 'văn bản không đặt hạn'
  return late > 0 ? `quá ${late} ngày làm việc, hạn ${showDay(due)}` : `hạn ${showDay(due)}`
}

/** Only the desk, the standing body and the head of a body launch. */
export function useMayLaunch(): boolean {
  const { has } = useSession()
  return has('officer') || has('standing') || has('leader')
}

/** My roles in words, for saying why something is not mine to do. */
export function useRoleNames(): string {
  const { me } = useSession()
  return [...new Set(me.grants.map((grant) => grant.role_name))].join(', ')
}

/** Ô tìm within a part of the page; the address follows what is typed. */
export function SearchBox({ label }: { label: string }) {
  const { search, change } = useListSearch()
  // The text is kept here too: the address follows a moment later, and a letter typed meanwhile must not be lost.
  const [typed, setTyped] = useState(search.q ?? '')
  return (
    <label className="search">
      <IconSearch size={16} aria-hidden="true" />
      <span className="only-read">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          change({ q: event.currentTarget.value })
        }}
      />
    </label>
  )
}

/** An address may name a page that is not there, or not any more. */
export function NoSuchPage() {
  const { hrefWith } = useListSearch()
  return (
    <Empty title="Không có trang này" action={<Link href={hrefWith({ page: undefined })}>Về trang đầu</Link>}>
      Danh sách ngắn hơn số trang ghi trong địa chỉ.
    </Empty>
  )
}
