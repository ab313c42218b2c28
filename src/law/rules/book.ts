import type { LawBook } from '../rule.ts'
import { advancedLabourer } from './advanced-labourer.ts'
import { grassrootsEmulationFighter } from './grassroots-emulation-fighter.ts'
import { primeMinisterCertificateOfMerit } from './prime-minister-certificate-of-merit.ts'
import { principles2017 } from './principles.ts'
import { provincialCertificateOfMerit } from './provincial-certificate-of-merit.ts'

/** Sách luật: every honour and regime whose rules have been entered. What is not here is answered with "cần đối chiếu văn bản". */
export const lawBook: LawBook = {
  honours: {
    LDTT: advancedLabourer,
    CSTDCS: grassrootsEmulationFighter,
    BKT: provincialCertificateOfMerit,
    BKTTG: primeMinisterCertificateOfMerit,
  },
  principles: { R2017: principles2017 },
}
