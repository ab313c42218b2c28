import type { HonourRules, LawBook } from '../rule.ts'
import type { Honour } from '../vocabulary.ts'
import { LDTT } from './titles/advanced-labourer.ts'
import { CSTT } from './titles/advanced-soldier.ts'
import { CSTDCS } from './titles/grassroots-emulation-fighter.ts'
import { CSTDB } from './titles/ministry-emulation-fighter.ts'
import { CSTDT } from './titles/provincial-emulation-fighter.ts'
import { CSTDTQ } from './titles/national-emulation-fighter.ts'
import { CTDCP } from './titles/government-emulation-flag.ts'
import { CTDB } from './titles/ministry-emulation-flag.ts'
import { CTDT } from './titles/provincial-emulation-flag.ts'
import { CTDQK } from './titles/army-emulation-flag.ts'
import { TTLDXS } from './titles/excellent-labour-collective.ts'
import { DVQT } from './titles/determined-to-win-unit.ts'
import { TTLDTT } from './titles/advanced-labour-collective.ts'
import { DVTT } from './titles/advanced-unit.ts'
import { XPTTTB } from './titles/exemplary-commune.ts'
import { TTDPVH } from './titles/cultural-village.ts'
import { GDVH } from './titles/cultural-family.ts'
import { HCSV } from './orders/gold-star-order.ts'
import { HCHCM } from './orders/ho-chi-minh-order.ts'
import { HCDL1 } from './orders/independence-order-first-class.ts'
import { HCDL2 } from './orders/independence-order-second-class.ts'
import { HCDL3 } from './orders/independence-order-third-class.ts'
import { HCQC1 } from './orders/military-exploit-order-first-class.ts'
import { HCQC2 } from './orders/military-exploit-order-second-class.ts'
import { HCQC3 } from './orders/military-exploit-order-third-class.ts'
import { HCLD1 } from './orders/labour-order-first-class.ts'
import { HCLD2 } from './orders/labour-order-second-class.ts'
import { HCLD3 } from './orders/labour-order-third-class.ts'
import { HCBVTQ1 } from './orders/fatherland-defence-order-first-class.ts'
import { HCBVTQ2 } from './orders/fatherland-defence-order-second-class.ts'
import { HCBVTQ3 } from './orders/fatherland-defence-order-third-class.ts'
import { HCCC1 } from './orders/feat-of-arms-order-first-class.ts'
import { HCCC2 } from './orders/feat-of-arms-order-second-class.ts'
import { HCCC3 } from './orders/feat-of-arms-order-third-class.ts'
import { HCDDK } from './orders/great-national-unity-order.ts'
import { HCDC } from './orders/bravery-order.ts'
import { HCHN } from './orders/friendship-order.ts'
import { HUYQKQT } from './medals/determined-to-win-military-flag-medal.ts'
import { HUYVANTQ } from './medals/for-national-security-medal.ts'
import { HUYCSVV1 } from './medals/glorious-fighter-medal-first-class.ts'
import { HUYCSVV2 } from './medals/glorious-fighter-medal-second-class.ts'
import { HUYCSVV3 } from './medals/glorious-fighter-medal-third-class.ts'
import { HUYHN } from './medals/friendship-medal.ts'
import { HUYTNXP } from './medals/glorious-youth-volunteer-medal.ts'
import { TAH } from './honorary-titles/hero-province.ts'
import { BMVNAH } from './honorary-titles/heroic-mother.ts'
import { AHLLVT } from './honorary-titles/hero-of-the-armed-forces.ts'
import { AHLD } from './honorary-titles/hero-of-labour.ts'
import { NGND } from './honorary-titles/peoples-teacher.ts'
import { NGUT } from './honorary-titles/meritorious-teacher.ts'
import { TTND } from './honorary-titles/peoples-physician.ts'
import { TTUT } from './honorary-titles/meritorious-physician.ts'
import { NSND } from './honorary-titles/peoples-artist.ts'
import { NSUT } from './honorary-titles/meritorious-artist.ts'
import { NNND } from './honorary-titles/peoples-artisan.ts'
import { NNUT } from './honorary-titles/meritorious-artisan.ts'
import { GTHCM } from './prizes/ho-chi-minh-prize.ts'
import { GTNN } from './prizes/state-prize.ts'
import { KNCQH } from './commemorative-medals/national-assembly-badge.ts'
import { KNCB } from './commemorative-medals/ministry-badge.ts'
import { KNCT } from './commemorative-medals/provincial-badge.ts'
import { KNCTC } from './commemorative-medals/organisation-badge.ts'
import { BKTTG } from './certificates/prime-minister-certificate.ts'
import { BKB } from './certificates/ministry-certificate.ts'
import { BKT } from './certificates/provincial-certificate.ts'
import { BKQK } from './certificates/army-certificate.ts'
import { BKTC } from './certificates/organisation-certificate.ts'
import { GKDV } from './letters/unit-letter.ts'
import { GKDN } from './letters/enterprise-letter.ts'
import { GKS } from './letters/department-letter.ts'
import { GKH } from './letters/district-letter.ts'
import { GKX } from './letters/commune-letter.ts'
import { GKHS } from './letters/pupil-letter.ts'
import { principles } from './principles.ts'

/** Tiêu chuẩn của tất cả danh hiệu, hình thức. */
const honourRules: Record<Honour, HonourRules> = {
  LDTT,
  CSTT,
  CSTDCS,
  CSTDB,
  CSTDT,
  CSTDTQ,
  CTDCP,
  CTDB,
  CTDT,
  CTDQK,
  TTLDXS,
  DVQT,
  TTLDTT,
  DVTT,
  XPTTTB,
  TTDPVH,
  GDVH,
  HCSV,
  HCHCM,
  HCDL1,
  HCDL2,
  HCDL3,
  HCQC1,
  HCQC2,
  HCQC3,
  HCLD1,
  HCLD2,
  HCLD3,
  HCBVTQ1,
  HCBVTQ2,
  HCBVTQ3,
  HCCC1,
  HCCC2,
  HCCC3,
  HCDDK,
  HCDC,
  HCHN,
  HUYQKQT,
  HUYVANTQ,
  HUYCSVV1,
  HUYCSVV2,
  HUYCSVV3,
  HUYHN,
  HUYTNXP,
  TAH,
  BMVNAH,
  AHLLVT,
  AHLD,
  NGND,
  NGUT,
  TTND,
  TTUT,
  NSND,
  NSUT,
  NNND,
  NNUT,
  GTHCM,
  GTNN,
  KNCQH,
  KNCB,
  KNCT,
  KNCTC,
  BKTTG,
  BKB,
  BKT,
  BKQK,
  BKTC,
  GKDV,
  GKDN,
  GKS,
  GKH,
  GKX,
  GKHS,
}

/** Sách luật: every honour and regime whose rules have been entered. What is not here is answered with "cần đối chiếu văn bản". */
export const lawBook: LawBook = { honours: honourRules, principles }
