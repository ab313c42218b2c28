import { letter } from './letter.ts'

/** Giấy khen của Thủ trưởng cơ quan, đơn vị thuộc Bộ, ban, ngành. */
export const GKDV = letter({
  honour: 'GKDV',
  decider: 'Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân thuộc và trực thuộc Bộ, ban, ngành',
  point: 'a',
  ofHouseholds: false,
})
