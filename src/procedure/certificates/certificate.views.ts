import * as z from 'zod'
import { view, type Download, type Later } from '../../base/action.ts'
import { showDay } from '../../base/days.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import { drawnLater } from '../../base/papers/render.ts'
import { awardStandings } from '../../registry/awards/award.ts'
import { letterheadOf } from '../../registry/organisations/letterhead.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { findDecision } from '../decisions/decision.store.ts'
import { certificatePaper } from './certificate.papers.ts'

/** In bằng: the certificate of one award of our own decisions. */
export const readCertificate = view({
  name: 'certificate.paper',
  title: 'Bản in bằng, giấy chứng nhận',
  input: z.object({ code: z.string().max(30) }),
  load: async ({ db, input, today }) => {
    const found = await db
      .selectFrom('certificates as c')
      .innerJoin('awards as a', (join) =>
        join
          .onRef('a.id', '=', 'c.award_id')
          .onRef('a.year', '=', 'c.award_year')
          .onRef('a.recipient_id', '=', 'c.recipient_id'),
      )
      .selectAll('a')
      .select(['c.code', 'c.issued_on'])
      .where('c.code', '=', input.code)
      .executeTakeFirst()
    if (!found?.decision_id) throw new NotFound('Không có bằng nào mang mã này.')
    const voided = await db
      .selectFrom('voided_awards')
      .select(['ended', 'document'])
      .where('award_id', '=', found.id)
      .executeTakeFirst()
    if (voided)
      throw new Conflict(`Khen thưởng này ${awardStandings[voided.ended]} theo ${voided.document}, không in bằng nữa.`)
    const receivers = found.organisation_id ? [found.organisation_id] : []
    return {
      award: found,
      decision: await findDecision(db, found.decision_id),
      related: await relatedTo(db, found.decider_id!, today, receivers),
    }
  },
  may: ({ related }) => ({ related }),
  show: async ({ db, office, object: { award, decision } }): Promise<Download | Later<Download>> => {
    const head = await letterheadOf(db, decision.body_id, decision.signed_on!)
    const name = `${award.code} ${showDay(award.issued_on).replaceAll('/', '-')}.pdf`
    return drawnLater(name, certificatePaper(award, decision, head, office.publicUrl))
  },
})
