/** Văn bản đi: head, number and signature, the same on every paper that a body numbers and signs. */
import type { Day } from '../base/days.ts'
import { showNumberOfPaper } from '../base/numbers.ts'
import type { OfficialPaper } from '../base/papers/paper.ts'
import type { Signer } from '../registry/accounts/signer.store.ts'
import type { Letterhead } from '../registry/organisations/letterhead.ts'

/** Number, day and signer; a draft has none of them. */
export interface Signature {
  number: number
  on: Day
  signer: Signer
}

/** Ai ban hành: the body, for which a head signs in the name of those who lead it together (TM.), or its head alone. */
export type Issuer = 'body' | 'head'

/** Head, number line and signer's block of a paper of a book, signed or as a draft of the year (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function paperFrame(book: string, issuer: Issuer, head: Letterhead, signed: Signature | null, year: number) {
  const collective = issuer === 'body' && head.collective ? [`TM. ${head.collective.toLocaleUpperCase('vi')}`] : []
  const own = signed?.signer.lines ?? [head.headPost.toLocaleUpperCase('vi')]
  return {
    layout: 'official',
    ...(head.governingBody && { governingBody: head.governingBody }),
    issuingBody: head.issuingBody,
    number: signed?.number ?? null,
    symbol: `${book}-${head.symbol}`,
    place: head.place,
    date: signed?.on ?? { year },
    draft: signed === null,
    signatures: [{ post: [...collective, ...own], name: signed?.signer.name ?? '' }],
  } satisfies Partial<OfficialPaper>
}

/** Số và ký hiệu: `05/QĐ-STNMT`. */
export function symbolOf(number: number, book: string, head: Letterhead): string {
  return `${showNumberOfPaper(number)}/${book}-${head.symbol}`
}
