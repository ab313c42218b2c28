/** What the pages of letters share: their answers and their addresses. */
import type { GetAnswer } from '../app/api.ts'
import { OFFICE } from '../kit/link.tsx'

/** Tờ trình as the server shows it. */
export type LetterAnswer = GetAnswer<'/api/letters/:letterId'>

/** Hồ sơ chờ tờ trình of a body. */
export type Waiting = GetAnswer<'/api/organisations/:organisationId/waiting-dossiers'>
export type WaitingRow = Waiting['rows'][number]

export const lettersHref = `${OFFICE}/to-trinh`

export function letterHref(letterId: string): string {
  return `${lettersHref}/${letterId}`
}

export function letterEditHref(letterId: string): string {
  return `${lettersHref}/moi?sua=${letterId}`
}
