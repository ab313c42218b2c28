import * as z from 'zod'
import { view, type Download } from '../../base/action.ts'
import { showDay } from '../../base/days.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import { renderPaper } from '../../base/papers/render.ts'
import { honours } from '../../law/vocabulary.ts'
import { letterheadOf } from '../../registry/organisations/letterhead.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { verbOf } from '../decisions/decision.ts'
import { findDecision } from '../decisions/decision.store.ts'
import { checkAddress } from './certificate.ts'

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
    const revoked = await db
      .selectFrom('award_revocations')
      .select('decision_symbol')
      .where('award_id', '=', found.id)
      .executeTakeFirst()
    if (revoked) throw new Conflict(`Khen thưởng này đã thu hồi theo ${revoked.decision_symbol}, không in bằng nữa.`)
    const receivers = found.organisation_id ? [found.organisation_id] : []
    return {
      award: found,
      decision: await findDecision(db, found.decision_id),
      related: await relatedTo(db, found.decider_id!, today, receivers),
    }
  },
  may: ({ related }) => ({ related }),
  show: async ({ db, office, object: { award, decision } }): Promise<Download> => {
    const head = await letterheadOf(db, decision.body_id, decision.signed_on!)
    const isTitle = honours[award.honour].kind === 'emulationTitle'
    const signerPost = decision.signer_post!.toLocaleUpperCase('vi')
    const deputy = signerPost.startsWith('PHÓ ')
    const headPost = signerPost.replace(/^PHÓ /u, '')
    const address = checkAddress(office.publicUrl, award.code)
    const bytes = await renderPaper({
      layout: 'certificate',
      kind: isTitle ? 'title' : 'certificateOfMerit',
      authority: [`${headPost} ${head.bodyName}`.toLocaleUpperCase('vi')],
      verb: verbOf(award.honour).toLocaleUpperCase('vi'),
      honour: honours[award.honour].name.toLocaleUpperCase('vi'),
      recipient: award.recipient_name,
      recipientLine: award.recipient_line,
      achievement: isTitle ? `Đạt danh hiệu ${honourTitle(award.honour, award.year)}` : award.achievement,
      decisionNumber: award.decision_symbol!,
      decisionOn: award.decision_on!,
      goldenBookNumber: String(award.golden_number),
      place: head.place,
      issuedOn: award.issued_on,
      post: deputy ? [`KT. ${headPost}`, signerPost] : [signerPost],
      signer: decision.signer_name!,
      check: { address: address.replace(/^https?:\/\//, ''), payload: address, code: award.code },
    })
    return {
      download: {
        name: `${award.code} ${showDay(award.issued_on).replaceAll('/', '-')}.pdf`,
        type: 'application/pdf',
        bytes,
      },
    }
  },
})
