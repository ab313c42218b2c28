import type { Selectable } from 'kysely'
import type { Database } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import type { CertificatePaper } from '../../base/papers/paper.ts'
import { honours } from '../../law/vocabulary.ts'
import { signingPost } from '../../registry/accounts/signer.store.ts'
import { authorityOf, type Letterhead } from '../../registry/organisations/letterhead.ts'
import { verbOf } from '../decisions/decision.ts'
import type { Decision } from '../decisions/decision.store.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { checkAddress } from './certificate.ts'

/** Bằng, giấy chứng nhận of one award, as its decision was signed; the QR leads to the public check at `publicUrl`. */
export function certificatePaper(
  award: Selectable<Database['awards']> & { code: string; issued_on: Day },
  decision: Decision,
  head: Letterhead,
  publicUrl: string,
): CertificatePaper {
  const isTitle = honours[award.honour].kind === 'emulationTitle'
  const { headPost, lines } = signingPost(decision.signer_post!)
  const address = checkAddress(publicUrl, award.code)
  return {
    layout: 'certificate',
    kind: isTitle ? 'title' : 'certificateOfMerit',
    authority: [authorityOf(headPost, head.bodyName).toLocaleUpperCase('vi')],
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
    post: lines,
    signer: decision.signer_name!,
    check: { address: address.replace(/^https?:\/\//, ''), payload: address, code: award.code },
  }
}
