/** Bằng khen, giấy khen, giấy chứng nhận danh hiệu: printed from the ledger, checked by anyone at the address in its QR. */
import type { PolicyRow } from '../../base/policy.ts'

/** The address that the QR leads to. */
export function checkAddress(publicUrl: string, code: string): string {
  return `${publicUrl}/kiem-tra/${code}`
}

/** A code as it is printed, however it was typed: small letters, spaces, hyphens left out. */
export function readCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 16)
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}

/** Ai được in bằng: who decided, and the unit whose people were honoured. */
export const certificatePolicy: PolicyRow[] = (['standing', 'leader', 'officer'] as const).flatMap(
  (role): PolicyRow[] => [
    { action: 'certificate.paper', role, relation: 'self' },
    { action: 'certificate.paper', role, relation: 'receiver' },
  ],
)
