/** Chưa làm được: over a form, what is to be mended in which field, or why it was refused where no field is to blame. */
import type { FieldProblem } from '../../../base/errors.ts'
import { ErrorSummary } from '../kit/form.tsx'
import { Problem } from '../kit/problem.tsx'
import { messageOf } from './api.ts'

export interface RefusedProps {
  /** "Chưa lập được đơn vị". */
  title: string
  problems: readonly FieldProblem[]
  error: Error | null
  /** A form longer than a screen says how many places there are. */
  isLong?: boolean
}

export function Refused({ title, problems, error, isLong = false }: RefusedProps) {
  if (problems.length > 0)
    return <ErrorSummary title={isLong ? `${title}: có ${problems.length} chỗ cần sửa` : title} problems={problems} />
  return error && <Problem title={title}>{messageOf(error)}</Problem>
}
