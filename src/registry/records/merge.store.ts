/** Bản ghi đã gộp và lần gộp của chúng: the tables; what is done with them stands in `duplicates`. */
import type { Day } from '../../base/days.ts'

declare module '../../base/database/database.ts' {
  interface Database {
    person_merges: {
      id: string
      kept_id: string
      merged_id: string
      reason: string
      merged_on: Day
      undone_on: Day | null
      undone_reason: string | null
    }
    duplicate_dismissals: { one_id: string; other_id: string; reason: string; dismissed_on: Day }
  }
}
