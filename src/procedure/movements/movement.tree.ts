/** The cascade as a tree, built by pure code from flat rows: who launched, who answered with what, who is late, on which line. */
import type { Line } from '../../registry/organisations/organisation.ts'
import type { CascadeNode, RecipientState } from './movement.ts'

/** One movement of the cascade. */
export interface CascadeMovement {
  id: string
  issuerId: string
  issuerName: string
  symbol: string | null
  issuedOn: CascadeNode['issuedOn']
  parents: { parentId: string; line: Line }[]
}

/** One body asked to answer one movement. */
export interface CascadeRecipient {
  movementId: string
  organisationId: string
  organisationName: string
  line: Line
  planSymbol: string | null
  planIssuedOn: CascadeNode['issuedOn']
  state: RecipientState
}

/** The trees under the heads of a cascade (movements that answer nothing). */
export function buildCascade(movements: CascadeMovement[], recipients: CascadeRecipient[]): CascadeNode[] {
  const known = new Set(movements.map((movement) => movement.id))
  const heads = movements.filter((movement) => !movement.parents.some((parent) => known.has(parent.parentId)))
  const rows = {
    answers: answersByParent(movements),
    asked: Map.groupBy(recipients, (recipient) => recipient.movementId),
    shown: new Set<string>(),
  }
  return heads.map((head) => nodeOf(head, null, null, rows))
}

/** Sorted by what they belong to, because a cascade may have thousands. */
interface Rows {
  /** The movements that answer one, by its id. */
  answers: Map<string, CascadeMovement[]>
  /** The bodies that one asks, by its id. */
  asked: Map<string, CascadeRecipient[]>
  /** Movements already unfolded; a second meeting (the other line) is only a link. */
  shown: Set<string>
}

function answersByParent(movements: CascadeMovement[]): Map<string, CascadeMovement[]> {
  const pairs = movements.flatMap((answer) => answer.parents.map(({ parentId }) => ({ parentId, answer })))
  const byParent = Map.groupBy(pairs, (pair) => pair.parentId)
  return new Map([...byParent].map(([parentId, own]) => [parentId, own.map((pair) => pair.answer)]))
}

function nodeOf(movement: CascadeMovement, line: Line | null, state: RecipientState | null, rows: Rows): CascadeNode {
  const elsewhere = rows.shown.has(movement.id)
  rows.shown.add(movement.id)
  return {
    organisationId: movement.issuerId,
    organisationName: movement.issuerName,
    movementId: movement.id,
    symbol: movement.symbol,
    issuedOn: movement.issuedOn,
    line,
    bothLines: new Set(movement.parents.map((parent) => parent.line)).size > 1,
    elsewhere,
    state,
    children: elsewhere ? [] : childrenOf(movement, rows),
  }
}

/** Bodies asked by this movement (each with its own movement, if that was its answer), then answers nobody had asked for. */
function childrenOf(movement: CascadeMovement, rows: Rows): CascadeNode[] {
  const answers = rows.answers.get(movement.id) ?? []
  const asked = rows.asked.get(movement.id) ?? []
  const askedIds = new Set(asked.map((recipient) => recipient.organisationId))
  const unasked = answers.filter((answer) => !askedIds.has(answer.issuerId))
  // Who has answered more than once stands with the first answer.
  const answerOf = new Map(answers.toReversed().map((answer) => [answer.issuerId, answer]))
  return [
    ...asked.map((recipient) => {
      const answer = answerOf.get(recipient.organisationId)
      return answer ? nodeOf(answer, recipient.line, recipient.state, rows) : leafOf(recipient)
    }),
    ...unasked.map((answer) => nodeOf(answer, lineTo(answer, movement.id), null, rows)),
  ]
}

function leafOf(recipient: CascadeRecipient): CascadeNode {
  return {
    organisationId: recipient.organisationId,
    organisationName: recipient.organisationName,
    movementId: null,
    symbol: recipient.planSymbol,
    issuedOn: recipient.planIssuedOn,
    line: recipient.line,
    bothLines: false,
    elsewhere: false,
    state: recipient.state,
    children: [],
  }
}

function lineTo(answer: CascadeMovement, parentId: string): Line | null {
  return answer.parents.find((parent) => parent.parentId === parentId)?.line ?? null
}
