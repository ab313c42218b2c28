/** What is written wherever the tree of bodies is changed: the paper, and a body that begins. */
import type { FieldProblem } from '../../../base/errors.ts'
import type { Line, OrganisationKind } from '../../../registry/organisations/organisation.ts'
import type { ChosenBody } from './organisation-picker.tsx'

/** What is wrong with a basis that was left out. */
export function basisProblems(basis: string): FieldProblem[] {
  return basis.trim() === '' ? [{ path: 'basis', message: 'Ghi số, ký hiệu, ngày của văn bản.' }] : []
}

/** Đơn vị mới as it is written. */
export interface NewBody {
  code: string
  kind: OrganisationKind | ''
  name: string
  shortName: string
  symbol: string
  place: string
  parents: Record<Line, ChosenBody | null>
}

export const emptyBody: NewBody = {
  code: '',
  kind: '',
  name: '',
  shortName: '',
  symbol: '',
  place: '',
  parents: { administrative: null, sector: null },
}
