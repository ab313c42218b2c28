/** Việc của tôi in its groups: overdue, today, this week, next week, later, without a deadline. */
import { addDays, showDay, spellWeekday, type Day } from '../../../base/days.ts'
import { lowerFirst } from '../../../base/text.ts'
import type { Task } from '../../../reports/inbox/inbox.ts'

export interface TaskGroup {
  key: string
  title: string
  tasks: Task[]
}

/** Nhóm việc theo hạn. Weeks run from Monday to Sunday. The order inside a group is that of the list given. */
export function groupTasks(tasks: readonly Task[], today: Day): TaskGroup[] {
  const weekday = spellWeekday(today).split(',')[0]
  const titles: Record<GroupKey, string> = {
    overdue: 'Quá hạn',
    today: `Hôm nay, ${weekday} ${showDay(today).slice(0, -5)}`,
    thisWeek: 'Tuần này',
    nextWeek: 'Tuần sau',
    later: 'Sau đó',
    open: 'Không có hạn',
  }
  return groupKeys.flatMap((key) => {
    const own = tasks.filter((task) => groupOf(task.dueOn, today) === key)
    return own.length ? [{ key, title: titles[key], tasks: own }] : []
  })
}

const groupKeys = ['overdue', 'today', 'thisWeek', 'nextWeek', 'later', 'open'] as const
type GroupKey = (typeof groupKeys)[number]

function groupOf(dueOn: Day | null, today: Day): GroupKey {
  if (dueOn === null) return 'open'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7)
  if (dueOn <= sunday) return 'thisWeek'
  return dueOn <= addDays(sunday, 7) ? 'nextWeek' : 'later'
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(on: Day): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay() || 7
}

/**
 * "thẩm định hồ sơ Lao động tiên tiến": a task as part of a sentence. Words with which the verb ends and the title begins are
 * said once: "Gửi kế hoạch" and "Kế hoạch thực hiện phong trào" make "gửi kế hoạch thực hiện phong trào".
 */
export function taskInWords(task: Pick<Task, 'verb' | 'title'>): string {
  const verb = lowerFirst(task.verb).split(' ')
  const title = lowerFirst(task.title)
  const shared = verb.findIndex((_, at) => `${title} `.startsWith(`${verb.slice(at).join(' ')} `))
  const before = shared === -1 ? verb : verb.slice(0, shared)
  return [...before, title].join(' ')
}
