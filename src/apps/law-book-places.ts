/** Chỗ trong sách luật: the addresses of the book, which is one book under two roofs, the portal's and the officers'. */
import type { FormCode } from '../law/procedure/forms.ts'
import { isHonour, type Honour } from '../law/vocabulary.ts'
import type { HitPlace } from '../law/law-book-search.ts'

/** Where the parts of the book stand. */
export interface BookRoof {
  front: string
  staircase: string
  regimes: string
  principles: string
  procedures: string
}

export const publicBook: BookRoof = {
  front: '/luat',
  staircase: '/luat#bac-thang',
  regimes: '/luat#quy-dinh',
  principles: '/luat/nguyen-tac',
  procedures: '/luat/thu-tuc',
}

export const officeBook: BookRoof = {
  front: '/can-bo/luat',
  staircase: '/can-bo/luat/bac-thang',
  regimes: '/can-bo/luat/quy-dinh',
  principles: '/can-bo/luat/nguyen-tac',
  procedures: '/can-bo/luat/thu-tuc',
}

export function honourAddress({ front }: BookRoof, honour: Honour, provision?: string): string {
  return `${front}/${honour}${provision === undefined ? '' : `#${provision}`}`
}

export function principleAddress({ principles }: BookRoof, id: string): string {
  return `${principles}#${id}`
}

export function procedureAddress({ procedures }: BookRoof, id: string): string {
  return `${procedures}/${id}`
}

export function formAddress({ procedures }: BookRoof, code: FormCode): string {
  return `${procedures}#${code}`
}

export function hitAddress(roof: BookRoof, place: HitPlace): string {
  switch (place.kind) {
    case 'honour':
      return honourAddress(roof, place.honour)
    case 'provision':
      return honourAddress(roof, place.honour, place.id)
    case 'principle':
      return principleAddress(roof, place.id)
    case 'workflow':
      return procedureAddress(roof, place.id)
  }
}

/**
 * Where the article of a condition stands in the book: a condition carries the id of its provision (`HCLD3.R2025.1.2.held`)
 * or principle (`P27.R2025.1`) in front, and a period that was not read yet has its own; null when it has none, as where the
 * book is silent.
 */
export function conditionAddress(roof: BookRoof, id: string): string | null {
  if (id === 'unread') return roof.regimes
  const [, code, regime, number] = /^([A-Z0-9]+)\.(R\d{4})(?:\.(u?\d+))?/.exec(id) ?? []
  if (code === undefined) return null
  if (isHonour(code)) return number === undefined ? null : honourAddress(roof, code, `${code}.${regime}.${number}`)
  return /^P\d\d$/.test(code) ? principleAddress(roof, `${code}.${regime}`) : null
}
