import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { pageInput } from '../../base/lists.ts'
import { noStanding } from '../../base/policy.ts'
import { honourSorts, listHonours } from '../../law/law-book-list.ts'
import { isSearch, searchBook } from '../../law/law-book-search.ts'
import { columnFor, columnsOf } from '../../law/law-book.ts'
import { regimeOn, type Regime } from '../../law/regimes.ts'
import { honourKinds, levels, subjects, type HonourKind, type Level, type SubjectKind } from '../../law/vocabulary.ts'

const codes = <Code extends string>(list: Record<Code, unknown>) => z.enum(Object.keys(list) as [Code, ...Code[]])

/** Danh mục danh hiệu, hình thức of the law book, with the ways of the period in force today. */
export const listLawHonours = view({
  name: 'law.honours',
  title: 'Danh hiệu, hình thức khen thưởng',
  input: z.object({
    ...pageInput(honourSorts),
    kind: codes<HonourKind>(honourKinds).optional(),
    level: codes<Level>(levels).optional(),
    subject: codes<SubjectKind>(subjects).optional(),
    regime: z.enum(columnsOf() as [Regime, ...Regime[]]).optional(),
    /** Chỉ danh hiệu, hình thức có điều chưa đối chiếu văn bản gốc. */
    recalled: z.literal('yes').optional(),
  }),
  load: nothing,
  may: () => noStanding,
  show: async ({ input, today }) => {
    const { q, sort, dir, page, size } = input
    const regime = regimeOn(today)
    const all = listHonours(input, regime && columnFor(regime), sort, dir)
    const found = isSearch(q) ? honoursFound(q) : null
    const rows = found === null ? all : all.filter(({ code }) => found.has(code))
    return {
      rows: rows.slice((page - 1) * size, page * size),
      page,
      size,
      total: rows.length,
      totalIsExact: true,
    }
  },
  sheet: {
    name: 'Danh hiệu, hình thức',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Danh hiệu, hình thức', value: (row) => row.name },
      { title: 'Loại', value: (row) => honourKinds[row.kind] },
      { title: 'Cấp', value: (row) => levels[row.level] },
      { title: 'Đối tượng', value: (row) => row.subjects.map((subject) => subjects[subject]).join('; ') },
      { title: 'Người quyết định', value: (row) => row.decider },
      { title: 'Cách đạt', value: (row) => row.ways },
      { title: 'Điều chưa đối chiếu', value: (row) => row.recalled },
    ],
  },
})

/** The honours in which a search finds anything. */
function honoursFound(typed: string): Set<string> {
  const places = searchBook(typed, 1_000).map(({ place }) => place)
  return new Set(places.flatMap((place) => ('honour' in place ? [place.honour] : [])))
}
