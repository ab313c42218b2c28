import { provinceChair } from '../authorities.ts'
import { ministryProvinceFlag } from './ministry-province-flag.ts'

/** Cờ thi đua của tỉnh. */
export const CTDT = ministryProvinceFlag('CTDT', provinceChair)
