import type { OfficialPaper } from '../../base/papers/paper.ts'
import type { Letterhead } from '../../registry/organisations/letterhead.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import type { Dossier } from '../dossiers/dossier.store.ts'
import { paperFrame, type Signature } from '../signed-paper.ts'
import type { Letter } from './letter.store.ts'
import { letterBook } from './letter.ts'

/** Tờ trình đề nghị khen thưởng with its list of nominees (NĐ 30/2020; NĐ 91/2017 Điều 51–54). */
export function letterPaper(
  letter: Pick<Letter, 'title' | 'content'>,
  head: Letterhead,
  receiverName: string,
  dossiers: Pick<Dossier, 'nominee_name' | 'nominee_line' | 'honour' | 'year'>[],
  signed: Signature | null,
  year: number,
): OfficialPaper {
  return {
    ...paperFrame(letterBook, 'body', head, signed, year),
    typeName: 'TỜ TRÌNH',
    abstract: letter.title,
    addressees: [receiverName],
    blocks: [
      ...letter.content.split(/\n+/).map((text) => ({ kind: 'paragraph', text }) as const),
      { kind: 'paragraph', text: `Danh sách ${dossiers.length} trường hợp đề nghị kèm theo` },
    ],
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [
      {
        title: 'Danh sách đề nghị khen thưởng',
        issuedBy: head.bodyName,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'TT', width: 10, align: 'center' },
              { title: 'Họ và tên', width: 42 },
              { title: 'Chức vụ, đơn vị', width: 'rest' },
              { title: 'Đề nghị', width: 46 },
            ],
            rows: dossiers.map((d, index) => [
              String(index + 1),
              d.nominee_name,
              d.nominee_line,
              honourTitle(d.honour, d.year),
            ]),
          },
        ],
      },
    ],
  }
}
