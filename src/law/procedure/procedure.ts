import type { Regime } from '../regimes.ts'
import { honoursOf, type Cycle, type Family, type Honour } from '../vocabulary.ts'
import { carriedOver } from './transitions.ts'
import type { Basis } from './basis.ts'
import {
  workflowFamilies,
  type AppraisalLevel,
  type Limit,
  type RequiredPart,
  type Step,
  type Workflow,
} from './workflow.ts'
import { aftercare } from './workflows/aftercare.ts'
import { byCycle } from './workflows/by-cycle.ts'
import { emulation } from './workflows/emulation.ts'
import { governmentFlag } from './workflows/government-flag.ts'
import { grassrootsTitles } from './workflows/grassroots-titles.ts'
import { heroOfLabour } from './workflows/hero-of-labour.ts'
import { lettersAndMedals } from './workflows/letters-and-medals.ts'
import { ministryProvince } from './workflows/ministry-province.ts'
import { nationalEmulationFighter } from './workflows/national-emulation-fighter.ts'
import { orders } from './workflows/orders.ts'
import { primeMinisterCertificate } from './workflows/prime-minister-certificate.ts'
import { simplified } from './workflows/simplified.ts'

/** Mọi thủ tục đã nhập. */
export const workflows: readonly Workflow[] = [
  ...grassrootsTitles,
  ...ministryProvince,
  ...nationalEmulationFighter,
  ...governmentFlag,
  ...orders,
  ...primeMinisterCertificate,
  ...heroOfLabour,
  ...lettersAndMedals,
  ...simplified,
  ...byCycle,
  ...aftercare,
  ...emulation,
]

/** Tên thủ tục. */
export function workflowName(workflow: Workflow): string {
  return workflowFamilies[workflow.family].name
}

export function workflowOf(id: string): Workflow | null {
  return workflows.find((workflow) => workflow.id === id) ?? null
}

/**
 * Thủ tục mà hồ sơ đề nghị danh hiệu, hình thức này theo; null when none was entered. Where an honour has several ways
 * (bằng khen theo công trạng, theo chuyên đề) the kind of commendation decides: first a procedure that names the honour
 * for this kind, then the simplified one, which serves any honour, at last the own way of the honour. Under a regime that
 * was not read the answer is the procedure of the regime before, as `carriedOver` says: the screen must say so too.
 */
export function workflowFor(honour: Honour, regime: Regime, cycle?: Cycle): Workflow | null {
  const read = carriedOver[regime]?.from ?? regime
  const open = workflows.filter((one) => one.regimes.includes(read))
  const named = open.filter((one) => includesHonour(one.honours, honour))
  const ofKind = (one: Workflow) => cycle !== undefined && one.cycles.includes(cycle)
  return (
    named.find(ofKind) ??
    open.find((one) => one.family === 'simplified' && ofKind(one)) ??
    named.find((one) => !('byCycle' in workflowFamilies[one.family])) ??
    null
  )
}

/** Thành phần hồ sơ: all of them, or those that a dossier for this honour needs. */
export function dossierPartsOf(workflow: Workflow, honour?: Honour): readonly RequiredPart[] {
  return workflow.parts.filter(
    (part) => honour === undefined || part.honours === undefined || includesHonour(part.honours, honour),
  )
}

/**
 * Thời hạn của bước đối với danh hiệu, hình thức này; null when none is fixed. What holds only in some case (`when`) is
 * left to the reader, and time that must pass is no deadline. Whoever has the calendar of the office counts the days.
 */
export function limitOf(step: Step, honour?: Honour): Limit | null {
  const limits = step.limits.filter((limit) => limit.bound === 'atMost' && limit.when === undefined)
  const ofHonour = limits.find(
    (limit) => honour !== undefined && limit.honours !== undefined && includesHonour(limit.honours, honour),
  )
  return ofHonour ?? limits.find((limit) => limit.honours === undefined) ?? null
}

/**
 * Thời hạn thẩm định của cấp đã tiếp nhận hồ sơ. null: the period leaves it to ministries and provinces, or its number is
 * only remembered; then no day is reckoned from it.
 */
export function appraisalLimit(
  honour: Honour,
  regime: Regime,
  at: AppraisalLevel,
): { workingDays: number; basis: Basis } | null {
  // A unit below the ministry or province appraises what goes further up as it does its own titles.
  const workflow = workflowFor(at === 'unit' ? 'LDTT' : honour, regime)
  const steps = workflow?.steps.filter(({ appraisedAt }) => appraisedAt !== undefined) ?? []
  const step = steps.find(({ appraisedAt }) => appraisedAt === at) ?? steps[0]
  const limit = step === undefined ? null : limitOf(step, honour)
  if (step === undefined || limit === null) return null
  const basis = limit.basis ?? step.basis
  return basis.confidence === 'quoted' ? { workingDays: limit.days, basis } : null
}

function includesHonour(codes: readonly (Honour | Family)[], honour: Honour): boolean {
  return codes.some((code) => honoursOf(code).includes(honour))
}
