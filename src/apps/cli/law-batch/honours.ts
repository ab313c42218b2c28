import type { Honour } from '../../../law/vocabulary.ts'

/** Danh hiệu, hình thức that an office considers for its people year after year: what whole populations are asked about. */
export const yearlyHonours = [
  'LDTT',
  'CSTDCS',
  'CSTDB',
  'CSTDT',
  'CSTDTQ',
  'BKB',
  'BKT',
  'BKTTG',
  'HCLD3',
  'HCLD2',
  'HCLD1',
] as const satisfies Honour[]
export type YearlyHonour = (typeof yearlyHonours)[number]
