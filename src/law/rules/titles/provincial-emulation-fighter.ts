import { provinceChair } from '../authorities.ts'
import { ministryProvinceFighter } from './ministry-province-fighter.ts'

/** Chiến sĩ thi đua tỉnh. */
export const CSTDT = ministryProvinceFighter('CSTDT', provinceChair)
