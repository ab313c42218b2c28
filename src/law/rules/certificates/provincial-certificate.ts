import { provinceChair } from '../authorities.ts'
import { ministryProvinceCertificate } from './ministry-province-certificate.ts'

/** Bằng khen của Chủ tịch UBND tỉnh. */
export const BKT = ministryProvinceCertificate('BKT', provinceChair)
