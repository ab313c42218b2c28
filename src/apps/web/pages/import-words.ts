/** Nhập từ tệp: addresses and words that its pages share. */
import { showNumber } from '../../../base/text.ts'
import type { ImportState } from '../../../registry/imports/import.ts'
import type { GetAnswer } from '../app/api.ts'
import { OFFICE } from '../kit/link.tsx'
import type { MarkState } from '../kit/mark.tsx'

export const importsHref = `${OFFICE}/nhap-tu-tep`

export function importHref(importId: string): string {
  return `${importsHref}/${importId}`
}

export type ImportAnswer = GetAnswer<'/api/imports/:importId'>

/** Who keeps a register of people: officers, standing bodies, operators. */
export function mayImport(grants: readonly { role: string }[]): boolean {
  return grants.some(({ role }) => role === 'officer' || role === 'standing' || role === 'operator')
}

export const stateMarks: Record<ImportState, MarkState> = {
  reading: 'pending',
  checked: 'unknown',
  entering: 'pending',
  entered: 'met',
  cancelled: 'notCounted',
  failed: 'unmet',
}

export function rowsInWords(count: number): string {
  return `${showNumber(count)} dòng`
}

/** "Còn khoảng 40 giây.", "Còn khoảng 3 phút."; nothing while it cannot be told. */
export function timeLeft(seconds: number | null): string {
  if (seconds === null) return ''
  return seconds < 90 ? `Còn khoảng ${Math.max(seconds, 1)} giây. ` : `Còn khoảng ${Math.ceil(seconds / 60)} phút. `
}
