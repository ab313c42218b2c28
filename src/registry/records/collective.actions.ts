import * as z from 'zod'
import { action } from '../../base/action.ts'
import { id } from '../../base/ids.ts'
import { optionalText } from '../../base/text.ts'
import { findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import { rating, year } from '../people/person.ts'
import { saveRatings } from '../people/person.store.ts'

/** Một năm của tập thể. */
const ratedYear = z.object({
  year,
  rating,
  basis: optionalText(300),
  /** Đã đăng ký thi đua đầu năm; left out: what is known stays. */
  registered: z.boolean().optional(),
})

/**
 * Ghi kết quả xếp loại năm của tập thể, one year or many, and whether it had registered. A later entry for the same year
 * replaces the figure; both stay in the record of events.
 */
export const rateCollective = action({
  name: 'organisation.rate',
  title: 'Ghi kết quả xếp loại tập thể',
  input: z.object({
    organisationId: id,
    ratings: z
      .array(ratedYear)
      .min(1, 'Ghi ít nhất một năm.')
      .max(80)
      .refine((list) => new Set(list.map((one) => one.year)).size === list.length, 'Có năm ghi xếp loại hai lần.'),
  }),
  load: async ({ trx, input, today }) => {
    const organisation = await findOrganisation(trx, input.organisationId)
    return { organisation, related: await relatedTo(trx, organisation.id, today) }
  },
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { organisation }, record }) => {
    await saveRatings(trx, organisation.id, input.ratings)
    const registered = input.ratings.flatMap((one) =>
      one.registered === undefined ? [] : [{ subject_id: organisation.id, year: one.year, registered: one.registered }],
    )
    if (registered.length > 0) {
      await trx
        .insertInto('yearly_registrations')
        .values(registered)
        .onConflict((conflict) =>
          conflict
            .columns(['subject_id', 'year'])
            .doUpdateSet((row) => ({ registered: row.ref('excluded.registered') })),
        )
        .execute()
    }
    record({ subjects: [organisation.id], changes: { ratings: input.ratings } })
    return { organisationId: organisation.id, years: input.ratings.map((one) => one.year) }
  },
})
