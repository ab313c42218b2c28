import book from './organisations.json' with { type: 'json' }
import type { Organisation, OrganisationBook, Succession } from './types.ts'

const typed = book as OrganisationBook

/** Cơ quan, tổ chức, đơn vị: the ministry, 63 and 34 provinces, the Sở and its units, before and after the mergers. */
export const organisations: Organisation[] = typed.organisations

/** Kế thừa giữa các đơn vị. */
export const successions: Succession[] = typed.successions
