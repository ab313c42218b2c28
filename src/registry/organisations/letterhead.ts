/** Phần đầu văn bản: which names, symbol and place stand on the papers of a body (NĐ 30/2020/NĐ-CP, Phụ lục I). */
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { organisationKinds, type OrganisationKind } from './organisation.ts'
import { authoritiesOf, findOrganisation } from './organisation.store.ts'

/** What stands at the head of a body's papers. */
export interface Letterhead {
  /** Cơ quan chủ quản, in capitals; none for a ministry or a provincial People's Committee. */
  governingBody: string | undefined
  issuingBody: string
  /** Tên cơ quan as written in running text. */
  bodyName: string
  /** Ký hiệu cơ quan: `STNMT`. */
  symbol: string
  place: string
  /** Chức vụ người đứng đầu, `Giám đốc`: stands under a draft, which nobody has signed yet. */
  headPost: string
  /** Tập thể lãnh đạo in whose name the head signs what the body issues, `Ủy ban nhân dân`; none where one person leads. */
  collective: string | undefined
}

/** Phần đầu văn bản of a body as of a day. */
export async function letterheadOf(db: Db | Trx, organisationId: string, today: Day): Promise<Letterhead> {
  const body = await findOrganisation(db, organisationId)
  const [parentId] = (await authoritiesOf(db, organisationId, today)).administrative
  const parent = parentId && !standsAlone.has(body.kind) ? await findOrganisation(db, parentId) : null
  return {
    governingBody: parent?.name.toLocaleUpperCase('vi'),
    issuingBody: body.name.toLocaleUpperCase('vi'),
    bodyName: body.name,
    symbol: body.symbol ?? body.code,
    place: body.place ?? parent?.place ?? '',
    headPost: headPosts[body.kind] ?? 'Thủ trưởng',
    collective: body.kind === 'peoplesCommittee' ? organisationKinds.peoplesCommittee : undefined,
  }
}

/**
 * Thẩm quyền: the head of a body by post, `Giám đốc Sở Tài nguyên và Môi trường`; where the body is its own head, as the Prime
 * Minister, the post is not said twice.
 */
export function authorityOf(headPost: string, bodyName: string): string {
  return bodyName.startsWith(headPost) ? bodyName : `${headPost} ${bodyName}`
}

/** Chức vụ người đứng đầu by kind of body; of a kind that is not here the head is called `Thủ trưởng`. */
export const headPosts: Partial<Record<OrganisationKind, string>> = {
  primeMinister: 'Thủ tướng',
  ministry: 'Bộ trưởng',
  generalDepartment: 'Tổng cục trưởng',
  agency: 'Cục trưởng',
  department: 'Vụ trưởng',
  inspectorate: 'Chánh Thanh tra',
  office: 'Chánh Văn phòng',
  publicServiceUnit: 'Giám đốc',
  peoplesCommittee: 'Chủ tịch',
  provincialDepartment: 'Giám đốc',
  subDepartment: 'Chi cục trưởng',
  division: 'Trưởng phòng',
  districtDivision: 'Trưởng phòng',
}

const standsAlone: ReadonlySet<string> = new Set([
  'ministry',
  'peoplesCommittee',
  'government',
  'primeMinister',
  'council',
])
