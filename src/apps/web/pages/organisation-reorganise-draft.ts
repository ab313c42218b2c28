/** Bản ghi sắp xếp on the screen: one kind, the bodies that end, those that take their place; and the act that comes of it. */
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { recordPolicies, type OrganisationKind } from '../../../registry/organisations/organisation.ts'
import type { GetAnswer, PostInput } from '../app/api.ts'
import { basisProblems, emptyBody, type NewBody } from './organisation-draft.ts'
import type { ChosenBody } from './organisation-picker.tsx'

/** A body that takes the place: one of the book, or a new one. */
export interface Successor extends NewBody {
  key: number
  existing: ChosenBody | null
  isNew: boolean
  /** Đơn vị chính of a division. */
  isMain: boolean
}

/** What is written. */
export interface Reorganisation {
  basis: string
  on: Day | null
  kind: 'merge' | 'split' | 'rename' | 'move' | 'dissolve' | '' | null
  predecessors: ChosenBody[]
  successors: Successor[]
  /** Thành tích of whom the record follows, of what is no division. */
  policy: 'all' | 'any' | 'none'
  /** By unit or person: key of the successor, or the id of another body. */
  assigned: Record<string, string>
  /** Which of the assigned are people. */
  people: readonly string[]
}

export const emptySuccessor: Omit<Successor, 'key'> = {
  ...emptyBody,
  existing: null,
  isNew: true,
  isMain: false,
}

export const emptyReorganisation: Reorganisation = {
  basis: '',
  on: null,
  kind: null,
  predecessors: [],
  successors: [],
  policy: 'all',
  assigned: {},
  people: [],
}

export const kindChoices = [
  { value: 'merge', label: 'Sáp nhập, hợp nhất', hint: 'một hay nhiều đơn vị vào một đơn vị mới hoặc đang có' },
  { value: 'split', label: 'Chia, tách', hint: 'một đơn vị thành nhiều đơn vị; một đơn vị chính mang theo thành tích' },
  { value: 'rename', label: 'Đổi tên', hint: 'cùng con người, nhiệm vụ, tên mới' },
  { value: 'move', label: 'Chuyển cơ quan chủ quản', hint: 'thành đơn vị mới thuộc cơ quan khác' },
  { value: 'dissolve', label: 'Giải thể', hint: 'không có, hoặc có đơn vị nhận nhiệm vụ' },
] as const

/** The policies that fit what is no division. */
export const policyChoices = (['all', 'any', 'none'] as const).map((value) => ({
  value,
  label: recordPolicies[value],
}))

/** The successors that are bodies of the book. */
export function successorsOf({ successors }: Reorganisation): ChosenBody[] {
  return successors.flatMap((one) => (!one.isNew && one.existing ? [one.existing] : []))
}

export function nameOf(one: Successor): string {
  return one.isNew ? one.name.trim() || 'đơn vị mới' : (one.existing?.name ?? 'đơn vị đang chọn')
}

/** Where what hangs on the bodies goes: "sang Phòng Đo đạc". */
export function heirLabel({ successors }: Reorganisation): string {
  const heir = successors.find((one) => one.isMain) ?? successors[0]
  return heir ? `sang ${nameOf(heir)}` : 'chưa có đơn vị nhận'
}

/** What is missing, in the order of the form; who and what would be left without a place, where the server has told it. */
export function checkReorganisation(
  draft: Reorganisation,
  known: GetAnswer<'/api/reorganisations/consequences'> | undefined,
): FieldProblem[] {
  const { basis, on, kind, predecessors, successors } = draft
  return [
    ...basisProblems(basis),
    ...(on === null ? [problem('on', 'Ghi ngày bắt đầu theo tổ chức mới.')] : []),
    ...(kind === null || kind === '' ? [problem('kind', 'Chọn hình thức sắp xếp.')] : []),
    ...(predecessors.length === 0 ? [problem('predecessors', 'Chọn đơn vị kết thúc.')] : []),
    ...(predecessors.length > 1 && (kind === 'split' || kind === 'rename' || kind === 'move')
      ? [problem('predecessors', 'Hình thức này ghi cho từng đơn vị một.')]
      : []),
    ...(kind !== null && kind !== 'dissolve' && successors.length === 0
      ? [problem('successors', 'Ghi đơn vị kế thừa.')]
      : []),
    ...(kind === 'split' && successors.length === 1
      ? [problem('successors', 'Chia, tách thì có ít nhất hai đơn vị sau.')]
      : []),
    ...(kind !== null && kind !== '' && kind !== 'split' && successors.length > 1
      ? [problem('successors', 'Hình thức này có một đơn vị sau. Hãy bỏ bớt, hoặc chọn Chia, tách.')]
      : []),
    ...successors.flatMap((one) => successorProblems(one)),
    ...(kind === 'split' && successors.length > 1 && known && isSomebodyLeft(draft, known)
      ? [problem('assignments', 'Chọn đơn vị chính, hoặc phân hết người và đơn vị trực thuộc về từng đơn vị.')]
      : []),
  ]
}

function isSomebodyLeft(
  { successors, assigned }: Reorganisation,
  known: GetAnswer<'/api/reorganisations/consequences'>,
) {
  if (successors.some((one) => one.isMain)) return false
  return Object.values(assigned).filter(Boolean).length < known.units.length + known.people
}

function successorProblems(one: Successor): FieldProblem[] {
  const path = (field: string) => `successors.${one.key}.${field}`
  if (!one.isNew) return one.existing === null ? [{ path: path('existing'), message: 'Chọn đơn vị nhận đang có.' }] : []
  return [
    ...(one.name.trim() === '' ? [{ path: path('name'), message: 'Ghi tên đơn vị mới.' }] : []),
    ...(/^[A-Z0-9][A-Z0-9-]*$/.test(one.code)
      ? []
      : [{ path: path('code'), message: 'Ghi mã: chữ in hoa không dấu, số và gạch nối.' }]),
    ...(one.kind === '' ? [{ path: path('kind'), message: 'Chọn loại đơn vị.' }] : []),
    ...(one.parents.administrative === null && one.parents.sector === null
      ? [{ path: path('administrative'), message: 'Chọn cơ quan cấp trên.' }]
      : []),
  ]
}

function problem(path: string, message: string): FieldProblem {
  return { path, message }
}

/** How the act names a successor. */
function wordOf(one: Successor): string {
  return one.isNew ? one.code : one.existing!.id
}

/** The act as the server takes it. */
export function actOf(draft: Reorganisation): PostInput<'/api/reorganisations'> {
  const { successors, kind, predecessors, policy } = draft
  const policyOf = (one: Successor) => {
    if (successors.length < 2) return policy
    return one.isMain ? 'main' : 'none'
  }
  return {
    on: draft.on!,
    basis: draft.basis,
    bodies: successors
      .filter((one) => one.isNew)
      .map((one) => ({
        code: one.code,
        kind: one.kind as OrganisationKind,
        name: one.name,
        shortName: one.shortName,
        symbol: one.symbol,
        place: one.place,
        parents: (['administrative', 'sector'] as const).flatMap((line) => {
          const parent = one.parents[line]
          return parent ? [{ organisation: parent.id, line }] : []
        }),
      })),
    successions: predecessors.flatMap((before): PostInput<'/api/reorganisations'>['successions'] => {
      const edge = { predecessor: before.id, kind: kind as 'merge' }
      if (successors.length === 0) return [{ ...edge, successor: null, recordPolicy: 'none' as const }]
      return successors.map((one) => ({ ...edge, successor: wordOf(one), recordPolicy: policyOf(one) }))
    }),
    assignments: Object.entries(draft.assigned).flatMap(([subject, to]) => {
      const successor = successors.find((one) => String(one.key) === to)
      if (to === '' || (successors.length > 0 && !successor)) return []
      const where = successor ? wordOf(successor) : to
      return [
        draft.people.includes(subject) ? { personId: subject, successor: where } : { unit: subject, successor: where },
      ]
    }),
  }
}

/** The field of the form that a path of the act stands in. */
export function fieldOf(path: string, draft: Reorganisation): string {
  const body = /^bodies\.(\d+)\.(\w+)/.exec(path)
  if (body) {
    const one = draft.successors.filter((successor) => successor.isNew)[Number(body[1])]
    return one ? `successors.${one.key}.${body[2] === 'parents' ? 'administrative' : body[2]}` : 'successors'
  }
  const edge = /^successions\.(\d+)\.(\w+)/.exec(path)
  if (edge?.[2] === 'predecessor') return 'predecessors'
  if (edge?.[2] === 'kind') return 'kind'
  if (edge) return edge[2] === 'recordPolicy' ? 'policy' : 'successors'
  return path.startsWith('assignments') ? 'assignments' : path
}
