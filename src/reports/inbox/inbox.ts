/** Việc của tôi: what waits for this person, by deadline, each with its verb and a link. */
import type { PolicyRow } from '../../base/policy.ts'
import type { Day } from '../../base/days.ts'
import { fold } from '../../base/text.ts'

/** One thing to do. */
export interface Task {
  /** Verb of the task, as it stands in its own column: "Thẩm định". */
  verb: string
  title: string
  detail: string
  from: string
  /** Path in the officers' web. */
  link: string
  dueOn: Day | null
  /** Working days left; negative is overdue, null without a deadline. */
  daysLeft: number | null
}

/** What a person looks for among the tasks: words, and one kind of task by its verb. */
export interface TaskFilter {
  q: string
  verb: string
}

/** The screen and the file keep the same tasks. */
export function isSought(task: Task, { q, verb }: TaskFilter): boolean {
  if (verb && task.verb !== verb) return false
  return fold(`${task.title} ${task.detail} ${task.from}`).includes(fold(q))
}

/** Cách xếp. */
export const taskOrders = { due: 'Xếp theo hạn', from: 'Xếp theo nơi gửi', verb: 'Xếp theo loại việc' } as const
export type TaskOrder = keyof typeof taskOrders

/** Tasks, which come by deadline, brought together by what the order names; the group with the nearest deadline comes first. */
export function groupsOf(tasks: readonly Task[], order: Exclude<TaskOrder, 'due'>): Map<string, Task[]> {
  return Map.groupBy(tasks, (task) => task[order])
}

/** Everyone signed in has an inbox; what lies in it the policy of each noun says. */
export const inboxPolicy: PolicyRow[] = [{ action: 'inbox.mine', role: 'signedIn', relation: 'any' }]
