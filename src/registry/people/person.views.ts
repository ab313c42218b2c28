import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { id } from '../../base/ids.ts'
import { containing, isFew, onePage, pageInput } from '../../base/lists.ts'
import { year } from './person.ts'
import { organisationsInReach, ownedWithin, peopleToday } from './person.store.ts'

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
    const reach = organisationsInReach(visible, today, input.organisationId)
    let query = peopleToday(db, today).where(ownedWithin(sql`post.organisation_id`, reach))
    if (input.q) {
      query = query.where((where) =>
        where.or([
          where('p.name_folded', 'like', containing(input.q)),
          where('p.code', '=', input.q.trim().toUpperCase()),
        ]),
      )
    }
    if (input.leader) query = query.where('post.leader', '=', input.leader === 'yes')
    if (input.unratedYear) {
      query = query.where(
        sql<boolean>`not exists (select from ratings where subject_id = p.id and year = ${input.unratedYear})`,
      )
    }
    const sorts = {
      name: { neverNull: sql`p.name_order` },
      code: { neverNull: sql`p.code` },
      organisation: sql`o.name collate vietnamese`,
      recruited: sql`p.recruited_on`,
    }
    // A search leads through its own index. Without one, who serves under few people is led through their posts.
    const posts = db.selectFrom('posts').where(sql<boolean>`organisation_id = any(array${reach})`)
    const throughPosts = !input.q && (await isFew(db, posts))
    const narrow = throughPosts ? sql`p.id = any(array(${posts.select('person_id')}))` : undefined
    return onePage(db, query, input, sorts, sql`p.id`, narrow)
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
