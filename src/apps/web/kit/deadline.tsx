import { showDay, type Day } from '../../../base/days.ts'
import { leftInWords } from './left-in-words.ts'

export { leftInWords }

export interface DeadlineProps {
  /** Working days left; below 0 is overdue, 0 is today. The server counts them with the calendar of holidays. */
  workingDaysLeft: number
  due: Day
  /** The date under it; a table with a date column of its own leaves it out. */
  bare?: boolean
  /** The year drops where the whole table is of the current year. */
  withYear?: boolean
}

/** Thời hạn: relative first, date second. Counted in working days; the page says so once. */
export function Deadline({ workingDaysLeft, due, bare = false, withYear = false }: DeadlineProps) {
  const date = withYear ? showDay(due) : showDay(due).slice(0, -5)
  const left = leftInWords(workingDaysLeft)
  const className = ['deadline', workingDaysLeft < 0 && 'deadline-over', bare && 'deadline-bare']
  return (
    <span className={className.filter(Boolean).join(' ')}>
      <span className="deadline-left">{bare ? left.toLowerCase() : left}</span>
      {!bare && <span className="deadline-due">hạn {date}</span>}
    </span>
  )
}
