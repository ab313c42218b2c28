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
  return heads.map((head) => nodeOf(head, null, null, { movements, recipients, shown: new Set() }))
}

interface Rows {
  movements: CascadeMovement[]
  recipients: CascadeRecipient[]
  /** Movements already unfolded; a second meeting (the other line) is only a link. */
  shown: Set<string>
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
  const answers = rows.movements.filter((other) => other.parents.some((parent) => parent.parentId === movement.id))
  const asked = rows.recipients.filter((recipient) => recipient.movementId === movement.id)
  const unasked = answers.filter((answer) => !asked.some((recipient) => recipient.organisationId === answer.issuerId))
  return [
    ...asked.map((recipient) => {
      const answer = answers.find((other) => other.issuerId === recipient.organisationId)
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
