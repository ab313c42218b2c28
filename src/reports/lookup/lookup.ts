/** Tra cứu: one box for people, collectives, papers and awards; what was found stands by kind. */
import type { PolicyRow } from '../../base/policy.ts'
import { fold } from '../../base/text.ts'

/** What can be found, in the order in which it is shown. */
export const lookupKinds = {
  people: 'Người',
  organisations: 'Đơn vị, tập thể',
  certificates: 'Bằng, giấy chứng nhận',
  decisions: 'Quyết định',
  oldDecisions: 'Quyết định trong sổ khen thưởng',
  dossiers: 'Hồ sơ',
  letters: 'Tờ trình',
  movements: 'Phong trào',
  awards: 'Khen thưởng',
} as const
/** One kind. */
export type LookupKind = keyof typeof lookupKinds

/** One line of what was found. */
export interface Found {
  id: string
  title: string
  detail: string
  /** Path in the officers' web. */
  link: string
}

/** What was found of one kind. */
export interface FoundGroup {
  kind: LookupKind
  rows: Found[]
  total: number
  /** False when counting stopped at `total`. */
  totalIsExact: boolean
  /** The list of all of them, filtered alike; null where no list shows them together. */
  allLink: string | null
}

/** Ký hiệu as it may be written in the books: `12/qd-stnmt` means 12/QĐ-STNMT. */
export function symbolsOf(q: string): string[] {
  const written = q.normalize('NFC').replace(/\s+/g, '').toUpperCase()
  return [...new Set([written, written.replace(/\/QD(?=-|$)/, '/QĐ'), written.replace(/\/QĐ(?=-|$)/, '/QD')])]
}

/** Mã kiểm tra of a certificate, with or without its hyphens; null when it is none. */
export function certificateCodeOf(q: string): string | null {
  const letters = q.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (!/^[2-9A-HJ-NP-Z]{16}$/.test(letters) || !/\d|-/.test(q)) return null
  return letters.match(/.{4}/g)!.join('-')
}

/** So few letters begin nearly every name: only what begins so is looked for. */
export function isShort(q: string): boolean {
  return fold(q).length < 3
}

/** Ai được tra cứu: whoever is signed in; each kind then shows what its own list would. */
export const lookupPolicy: PolicyRow[] = [{ action: 'lookup.search', role: 'signedIn', relation: 'any' }]
