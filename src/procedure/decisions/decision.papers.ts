import type { OfficialPaper } from '../../base/papers/paper.ts'
import { honours } from '../../law/vocabulary.ts'
import { decisionBook } from '../../registry/awards/award.ts'
import { authorityOf, type Letterhead } from '../../registry/organisations/letterhead.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { paperFrame, type Signature } from '../signed-paper.ts'
import { verbOf } from './decision.ts'
import type { Decision, itemsOf } from './decision.store.ts'

type Item = Awaited<ReturnType<typeof itemsOf>>[number]

/** Quyết định khen thưởng with its annex (NĐ 30/2020; Điều 1 awards, Điều 2 bonus, Điều 3 who carries it out). */
export function decisionPaper(
  decision: Pick<Decision, 'title' | 'bases' | 'honour'>,
  head: Letterhead,
  items: Item[],
  signed: Signature | null,
  year: number,
): OfficialPaper {
  const one = items.length === 1 ? items[0]! : null
  const what = honourTitle(decision.honour, items[0]?.year ?? year)
  const whom = one
    ? `ông (bà) ${one.nominee_name}, ${one.nominee_line}`
    : `${items.length} cá nhân có tên trong danh sách kèm theo`
  // A deputy signs for the head, but the decision is the head's.
  const authority = authorityOf(signed?.signer.headPost ?? head.headPost, head.bodyName)
  return {
    // Conferring is for the head alone, also of a People's Committee (Luật Thi đua, khen thưởng).
    ...paperFrame(decisionBook, 'head', head, signed, year),
    typeName: 'QUYẾT ĐỊNH',
    abstract: decision.title,
    authority: authority.toLocaleUpperCase('vi'),
    legalBases: decision.bases,
    enactingWords: 'QUYẾT ĐỊNH:',
    blocks: [
      {
        kind: 'article',
        number: 1,
        text: `${verbOf(decision.honour)} ${honours[decision.honour].kind === 'emulationTitle' ? 'danh hiệu ' : ''}“${what}” cho ${whom}.`,
      },
      {
        kind: 'article',
        number: 2,
        text: 'Cá nhân được khen thưởng được hưởng tiền thưởng theo quy định của pháp luật về thi đua, khen thưởng hiện hành.',
      },
      {
        kind: 'article',
        number: 3,
        text: 'Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các đơn vị liên quan và cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này',
      },
    ],
    recipients: ['Như Điều 3', 'Cổng thông tin điện tử', 'Lưu: VT'],
    ...(one
      ? {}
      : {
          annexes: [
            {
              title: `Danh sách cá nhân được ${verbOf(decision.honour).toLocaleLowerCase('vi')} “${what}”`,
              issuedBy: authority,
              blocks: [
                {
                  kind: 'table',
                  columns: [
                    { title: 'TT', width: 12, align: 'center' },
                    { title: 'Họ và tên', width: 55 },
                    { title: 'Chức vụ, đơn vị', width: 'rest' },
                  ],
                  rows: items.map((item, index) => [String(index + 1), item.nominee_name, item.nominee_line]),
                },
              ],
            },
          ],
        }),
  }
}
