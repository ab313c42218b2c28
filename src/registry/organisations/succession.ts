/** Sắp xếp tổ chức: which bodies end on a day, who takes their place, and what must hold for it. Pure. */
import * as z from 'zod'
import { showDay, type Day } from '../../base/days.ts'
import type { FieldProblem } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { basisInput, dayInput, newBodyInput, reference } from './organisation.ts'

/** Một quan hệ kế thừa in an act. */
export const successionEdgeInput = z.object({
  predecessor: reference,
  /** None where the body is dissolved and nobody takes its place. */
  successor: reference.nullable(),
  kind: z.enum(['merge', 'split', 'rename', 'move', 'dissolve']),
  recordPolicy: z.enum(['all', 'main', 'any', 'none']),
  confidence: z.enum(['quoted', 'recalled', 'assumed', 'entered']).default('entered'),
})

/** Một văn bản sắp xếp: everything that it says of one day, however many bodies. The day may lie ahead. */
export const reorganisationInput = z.object({
  on: dayInput,
  basis: basisInput,
  /** Đơn vị mới. */
  bodies: z.array(newBodyInput).max(1000).default([]),
  successions: z.array(successionEdgeInput).min(1, 'Chọn ít nhất một đơn vị kết thúc.').max(2000),
  /** Who goes where, for those who do not go to the main successor. */
  assignments: z
    .array(z.object({ unit: reference.optional(), personId: id.optional(), successor: reference }))
    .max(5000)
    .default([])
    .refine(
      (list) => list.every((one) => (one.unit === undefined) !== (one.personId === undefined)),
      'Mỗi dòng phân về ghi một đơn vị trực thuộc hoặc một người.',
    ),
})

/** A body as the rules of a reorganisation ask about it. */
export interface KnownBody {
  id: string
  name: string
  from_on: Day | null
  to_on: Day | null
  /** It begins in this act. */
  isNew: boolean
  /** A reorganisation has been written for it already. */
  isSucceeded: boolean
}

/** A succession between bodies that have been found. */
export interface Edge {
  predecessor: string
  successor: string | null
  kind: z.output<typeof successionEdgeInput>['kind']
  recordPolicy: z.output<typeof successionEdgeInput>['recordPolicy']
}

/** Bodies that somebody has ended before; the same act by two people, and no fault of either. */
export function endedBefore(edges: readonly Edge[], bodies: ReadonlyMap<string, KnownBody>, on: Day): KnownBody[] {
  const predecessors = [...new Set(edges.map((edge) => edge.predecessor))].map((one) => bodies.get(one)!)
  // A book may say when a body ends before the act says how.
  return predecessors.filter((body) => body.isSucceeded || (body.to_on !== null && body.to_on !== on))
}

/** What is wrong with a reorganisation, by the field of the act; nothing where it may be written. */
export function faultsOf(edges: readonly Edge[], bodies: ReadonlyMap<string, KnownBody>, on: Day): FieldProblem[] {
  const ending = new Set(edges.map((edge) => edge.predecessor))
  const seen = new Set<string>()
  return edges.flatMap((edge, index) => {
    const fault = (field: string, message: string): FieldProblem => ({ path: `successions.${index}.${field}`, message })
    const before = bodies.get(edge.predecessor)!
    const after = edge.successor === null ? null : bodies.get(edge.successor)!
    const pair = `${edge.predecessor} ${edge.successor}`
    if (seen.has(pair)) return [fault('successor', `${before.name}: quan hệ này ghi hai lần.`)]
    seen.add(pair)
    const siblings = edges.filter((one) => one.predecessor === edge.predecessor)
    return [
      ...predecessorFault(before, on).map((message) => fault('predecessor', message)),
      ...successorFault(before, after, ending, on).map((message) => fault('successor', message)),
      ...kindFault(edge, before, siblings, edges, after).map((message) => fault('kind', message)),
      ...policyFault(edge, before, siblings).map((message) => fault('recordPolicy', message)),
    ]
  })
}

function predecessorFault(before: KnownBody, on: Day): string[] {
  if (before.isNew) return [`${before.name} mới thành lập trong cùng văn bản thì không thể kết thúc cùng ngày.`]
  if (before.from_on !== null && on <= before.from_on)
    return [`${before.name} có từ ngày ${showDay(before.from_on)}, nên chưa thể kết thúc ngày ${showDay(on)}.`]
  return []
}

function successorFault(before: KnownBody, after: KnownBody | null, ending: ReadonlySet<string>, on: Day): string[] {
  if (after === null) return []
  if (after.id === before.id)
    return [`${before.name} không thể kế thừa chính mình; nếu chỉ sửa tên thì dùng “Sửa đơn vị”.`]
  if (ending.has(after.id)) return [`${after.name} cũng kết thúc trong văn bản này, nên không kế thừa được.`]
  if (after.to_on !== null && after.to_on <= on)
    return [`${after.name} kết thúc ngày ${showDay(after.to_on)}, nên không kế thừa được từ ngày ${showDay(on)}.`]
  if (after.from_on !== null && after.from_on > on)
    return [`${after.name} có từ ngày ${showDay(after.from_on)}, sau ngày sắp xếp.`]
  return []
}

function kindFault(
  { kind, successor }: Edge,
  before: KnownBody,
  siblings: readonly Edge[],
  edges: readonly Edge[],
  after: KnownBody | null,
): string[] {
  if (siblings.some((one) => one.kind !== kind)) return [`${before.name} ghi hai hình thức sắp xếp khác nhau.`]
  if (successor === null) {
    if (kind !== 'dissolve') return [`${before.name}: ghi đơn vị kế thừa; chỉ giải thể mới có thể không có.`]
    return siblings.length > 1 ? [`${before.name} vừa có vừa không có đơn vị kế thừa.`] : []
  }
  if (kind === 'split' && siblings.length < 2) return [`${before.name} chia, tách thì phải có ít nhất hai đơn vị sau.`]
  if (kind !== 'split' && kind !== 'dissolve' && siblings.length > 1)
    return [`${before.name} có nhiều đơn vị kế thừa: ghi hình thức chia, tách.`]
  if (kind !== 'rename' && kind !== 'move') return []
  if (edges.filter((one) => one.successor === successor).length > 1)
    return [`${after!.name} đến từ nhiều đơn vị: ghi hình thức sáp nhập.`]
  return after!.isNew ? [] : [`${after!.name} đã có trong sổ: ghi hình thức sáp nhập.`]
}

function policyFault({ kind, recordPolicy, successor }: Edge, before: KnownBody, siblings: readonly Edge[]): string[] {
  if (successor === null && recordPolicy !== 'none')
    return [`${before.name} không có đơn vị kế thừa, nên thành tích không đi theo đơn vị nào.`]
  if (siblings.length < 2) return []
  if (recordPolicy === 'all')
    return [
      `${before.name} ${kind === 'split' ? 'chia, tách' : 'có nhiều đơn vị kế thừa'}: thành tích chỉ theo một đơn vị chính, hoặc không theo.`,
    ]
  const mains = siblings.filter((one) => one.recordPolicy === 'main').length
  return recordPolicy === 'main' && mains > 1 ? [`${before.name} có ${mains} đơn vị chính; chỉ chọn một.`] : []
}

/**
 * Đơn vị nhận: who takes over what a body leaves where nothing else is said: the main successor, or the only one. Null where
 * there is none, or where a body was divided and none is the main one.
 */
export function heirOf(predecessor: string, edges: readonly Edge[]): string | null {
  const own = edges.filter((edge) => edge.predecessor === predecessor && edge.successor !== null)
  const main = own.find((edge) => edge.recordPolicy === 'main')
  return main?.successor ?? (own.length === 1 ? own[0]!.successor : null)
}

/** A stretch of time at one body. */
export interface Span {
  organisationId: string
  from: Day | null
  to: Day | null
}

/** The part of a course that lies within [from, to). */
export function within(course: readonly Span[], from: Day | null, to: Day | null): Span[] {
  return course.flatMap((span) => {
    const start = later(span.from, from)
    const end = earlier(span.to, to)
    return start !== null && end !== null && start >= end ? [] : [{ ...span, from: start, to: end }]
  })
}

/** The later of two first days; null has always been. */
export function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/** The earlier of two last days; null never ends. */
export function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
