import { minister } from '../authorities.ts'
import { ministryProvinceFighter } from './ministry-province-fighter.ts'

/** Chiến sĩ thi đua Bộ, ban, ngành. */
export const CSTDB = ministryProvinceFighter('CSTDB', minister)
