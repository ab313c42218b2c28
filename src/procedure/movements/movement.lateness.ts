/** Chậm: by how many working days recipients are late, and how many of them, counted by pure code. */
import type { Day } from '../../base/days.ts'
import { workingDaysLeft } from '../../base/working-days.ts'
import { officeCalendar } from '../../registry/calendar.ts'
import type { CascadeNode, RecipientState } from './movement.ts'

type StateWithDue = Pick<RecipientState, 'planDueOn' | 'planReceivedOn' | 'reportDueOn' | 'reportSentOn'>

/** Working days by which a recipient is late, or was when it gave; 0 when in time or not due. */
export function lateness(state: StateWithDue, today: Day): { plan: number; report: number } {
  return {
    plan: daysLate(state.planDueOn, state.planReceivedOn ?? today),
    report: daysLate(state.reportDueOn, state.reportSentOn ?? today),
  }
}

/** Working days from what was due on one day to what came on another; 0 when in time or not due. */
export function daysLate(due: Day | null, at: Day): number {
  return due && at > due ? -workingDaysLeft(at, due, officeCalendar) : 0
}

/** Một dòng của cây văn bản, with its lateness in working days. */
export interface CascadeLine extends Omit<CascadeNode, 'children'> {
  late: { plan: number; report: number } | null
  children: CascadeLine[]
}

export function withLateness(nodes: CascadeNode[], today: Day): CascadeLine[] {
  return nodes.map((node) => ({
    ...node,
    late: node.state && lateness(node.state, today),
    children: withLateness(node.children, today),
  }))
}

/** How many were asked, how many have answered, how many still owe what is over its day. */
export function summarise(recipients: { state: StateWithDue }[], today: Day) {
  const isOver = (due: Day | null, given: Day | null) => due !== null && given === null && due < today
  return {
    recipients: recipients.length,
    answered: recipients.filter(({ state }) => state.planReceivedOn).length,
    plansLate: recipients.filter(({ state }) => isOver(state.planDueOn, state.planReceivedOn)).length,
    reportsLate: recipients.filter(({ state }) => isOver(state.reportDueOn, state.reportSentOn)).length,
  }
}
