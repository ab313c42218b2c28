import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { isWithin, relationsOf } from '../organisations/organisation.store.ts'
import { year } from './person.ts'
import { peopleToday } from './person.store.ts'

/** Danh sách người, with the post held today. */
export const listPeople = view({
  name: 'person.list',
  title: 'Người và tập thể',
  input: z.object({
    ...pageInput(['name', 'code', 'organisation', 'recruited']),
    /** The unit itself and every unit below it. */
    organisationId: id.optional(),
    leader: z.enum(['yes', 'no']).optional(),
    /** Only those of whom no rating of this year is entered. */
    unratedYear: year.optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    let query = peopleToday(db, today).where(visible(relationsOf(sql`post.organisation_id`, today)))
    if (input.q) {
      query = query.where((where) =>
        where.or([
          where('p.name_folded', 'like', containing(input.q)),
          where('p.code', '=', input.q.trim().toUpperCase()),
        ]),
      )
    }
    if (input.organisationId) query = query.where(isWithin(sql`post.organisation_id`, input.organisationId, today))
    if (input.leader) query = query.where('post.leader', '=', input.leader === 'yes')
    if (input.unratedYear) {
      query = query.where(
        sql<boolean>`not exists (select from ratings where subject_id = p.id and year = ${input.unratedYear})`,
      )
    }
    const sorts = {
      // Vietnamese lists stand by given name: the last word first.
      name: sql`(regexp_replace(p.name, '^.*\\s', '') || ' ' || p.name) collate vietnamese`,
      code: sql`p.code`,
      organisation: sql`post.organisation_name collate vietnamese`,
      recruited: sql`p.recruited_on`,
    }
    return onePage(db, query, input, sorts, sql`p.id`)
  },
  sheet: {
    name: 'Người',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Họ và tên', value: (row) => row.name },
      { title: 'Năm sinh', value: (row) => row.birth_year },
      { title: 'Chức vụ', value: (row) => row.post_title },
      { title: 'Đơn vị', value: (row) => row.organisation_name },
      { title: 'Tuyển dụng', value: (row) => row.recruited_on },
    ],
  },
})
