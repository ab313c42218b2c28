import type { AwardRecord } from '../facts.ts'
import type { Rule } from '../rule.ts'

/**
 * Kết quả của một điều kiện, as a number, so that joining conditions is comparing numbers: đạt 0, chờ hội đồng 1, chưa rõ 2,
 * cần đối chiếu văn bản 3, chưa đạt 4.
 */
export type State = 0 | 1 | 2 | 3 | 4
export const MET: State = 0
export const COUNCIL: State = 1
export const UNKNOWN: State = 2
export const REVIEW: State = 3
export const UNMET: State = 4

/** Years `from`…`to` of a run; those before `sureFrom` belong to it only if a year not yet known turns out well. */
export interface Window {
  from: number
  sureFrom: number
  to: number
  /** The first year after the award that the run starts from. */
  since?: number
  /** People vouch for the run: of its years only the least number is surely meant. */
  vouched?: number
  base?: AwardRecord
}

/** Chứng minh: one node of a rule with what was found; words are made from it only when somebody wants to read them. */
export class Proof {
  readonly rule: Rule
  readonly state: State
  readonly have: number
  readonly need: number
  /** How far from being met, to choose the nearest of several ways; 0 only when met. */
  readonly distance: number
  readonly window: Window | null
  readonly parts: readonly Proof[] | null

  constructor(
    rule: Rule,
    state: State,
    have: number,
    need: number,
    distance: number,
    window: Window | null,
    parts: readonly Proof[] | null,
  ) {
    this.rule = rule
    this.state = state
    this.have = have
    this.need = need
    this.distance = distance
    this.window = window
    this.parts = parts
  }
}

/** Có đủ: failure beats doubt; among doubts the text of the law comes first, then the missing fact, then the council. */
export function stateOfAll(proofs: readonly Proof[]): State {
  let state: State = MET
  for (const proof of proofs) if (proof.state > state) state = proof.state
  return state
}

/** Có một trong: one that is met is enough; else the gravest doubt; unmet only when every one is. */
export function stateOfAny(proofs: readonly Proof[]): State {
  let state: State = UNMET
  for (const proof of proofs) state = eitherState(state, proof.state)
  return state
}

/** Một trong hai. */
export function eitherState(a: State, b: State): State {
  if (a === MET || b === MET) return MET
  if (a === UNMET) return b
  if (b === UNMET) return a
  return a > b ? a : b
}

/** A number that is surely `sure` and at most `most`, against what is needed. */
export function stateOfCount(sure: number, most: number, need: number): State {
  return sure >= need ? MET : most < need ? UNMET : UNKNOWN
}

/** A condition that stands for itself. */
export function leaf(rule: Rule, state: State, have = 0, need = 0, window: Window | null = null): Proof {
  return new Proof(rule, state, have, need, state === MET ? 0 : Math.max(1, need - have), window, null)
}

/** The same where the figures do not say how far it is. */
export function farLeaf(rule: Rule, state: State, distance: number): Proof {
  return new Proof(rule, state, 0, 0, state === MET ? 0 : distance, null, null)
}
