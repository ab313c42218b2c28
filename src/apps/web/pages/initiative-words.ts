/** Words and addresses that the pages of initiatives share. */
import type { GetAnswer } from '../app/api.ts'
import { OFFICE } from '../kit/link.tsx'

export type InitiativeAnswer = GetAnswer<'/api/initiatives/:initiativeId'>

export const initiativesHref = `${OFFICE}/sang-kien`
export const newInitiativeHref = `${OFFICE}/sang-kien/moi`

export function initiativeHref(initiativeId: string): string {
  return `${OFFICE}/sang-kien/${initiativeId}`
}

export function initiativeEditHref(initiativeId: string): string {
  return `${OFFICE}/sang-kien/${initiativeId}/sua`
}
