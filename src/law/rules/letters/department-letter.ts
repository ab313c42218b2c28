import { letter } from './letter.ts'

/** Giấy khen của Thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh. */
export const GKS = letter({
  honour: 'GKS',
  decider: 'Thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh và tương đương',
  point: 'c',
  ofHouseholds: true,
})
