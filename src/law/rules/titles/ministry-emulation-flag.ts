import { minister } from '../authorities.ts'
import { ministryProvinceFlag } from './ministry-province-flag.ts'

/** Cờ thi đua của Bộ, ban, ngành. */
export const CTDB = ministryProvinceFlag('CTDB', minister)
