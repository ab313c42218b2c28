import { minister } from '../authorities.ts'
import { ministryProvinceCertificate } from './ministry-province-certificate.ts'

/** Bằng khen của Bộ, ban, ngành. */
export const BKB = ministryProvinceCertificate('BKB', minister)
