import { showDay, spellDay, type Day } from '../../base/days.ts'
import type { OfficialPaper } from '../../base/papers/paper.ts'
import type { Honour } from '../../law/vocabulary.ts'
import type { Letterhead } from '../../registry/organisations/letterhead.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { seats, votesNeeded, type Seat } from './council.ts'
import type { Sitting } from './council.store.ts'

/** What the minutes tell (biên bản họp hội đồng). */
export interface MinutesFacts {
  sitting: Sitting
  conclusion: string
  roster: { name: string; seat: Seat; attendance: string; voted: boolean }[]
  cases: {
    code: string
    nominee_name: string
    nominee_line: string
    honour: Honour
    year: number
    percent: number
    strict: boolean
    basis: string
    votes_for: number | null
    votes_against: number | null
    passed: boolean | null
  }[]
  head: Letterhead
  today: Day
}

/** Biên bản họp hội đồng kèm kết quả kiểm phiếu: who was there, votes by case over all members, conclusion. */
export function minutesPaper({ sitting, conclusion, roster, cases, head, today }: MinutesFacts): OfficialPaper {
  const present = roster.filter((member) => member.attendance === 'present')
  const absent = roster.filter((member) => member.attendance !== 'present')
  const voted = roster.filter((member) => member.voted).length
  const named = (list: typeof roster) => list.map((member) => `${member.name}, ${seats[member.seat]}`)
  return {
    layout: 'official',
    governingBody: head.issuingBody,
    issuingBody: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
    number: null,
    place: head.place,
    date: today,
    typeName: 'BIÊN BẢN',
    abstract: sitting.title,
    blocks: [
      {
        kind: 'paragraph',
        text: `Hôm nay, ${spellDay(sitting.held_on)}, tại ${sitting.place}, ${sitting.council_name} họp xét khen thưởng.`,
      },
      { kind: 'heading', level: 1, text: 'I. THÀNH PHẦN' },
      { kind: 'paragraph', text: `Có mặt ${present.length}/${roster.length} thành viên:` },
      { kind: 'list', marker: 'dash', items: named(present) },
      ...(absent.length
        ? ([
            { kind: 'paragraph', text: `Vắng mặt ${absent.length} thành viên (ý kiến gửi về được tính vào tổng số):` },
            { kind: 'list', marker: 'dash', items: named(absent) },
          ] as const)
        : []),
      { kind: 'heading', level: 1, text: 'II. KẾT QUẢ BỎ PHIẾU KÍN' },
      {
        kind: 'paragraph',
        text: `Số phiếu phát ra ${roster.length}, thu về ${voted}. Tỷ lệ tính trên tổng số ${roster.length} thành viên Hội đồng.`,
      },
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 10, align: 'center' },
          { title: 'Họ và tên, chức vụ', width: 'rest' },
          { title: 'Đề nghị', width: 38 },
          { title: 'Đồng ý', width: 15, align: 'center' },
          { title: 'Không đồng ý', width: 17, align: 'center' },
          { title: 'Cần', width: 14, align: 'center' },
          { title: 'Kết quả', width: 20, align: 'center' },
        ],
        rows: cases.map((one, index) => [
          String(index + 1),
          `${one.nominee_name}, ${one.nominee_line}`,
          honourTitle(one.honour, one.year),
          `${one.votes_for}/${roster.length}`,
          String(one.votes_against),
          `${votesNeeded(roster.length, one)}/${roster.length}`,
          one.passed ? 'Đạt' : 'Chưa đạt',
        ]),
      },
      { kind: 'paragraph', text: `Căn cứ tỷ lệ phiếu: ${[...new Set(cases.map((one) => one.basis))].join('; ')}.` },
      { kind: 'heading', level: 1, text: 'III. KẾT LUẬN' },
      ...(
        conclusion ||
        `Hội đồng đề nghị khen thưởng ${cases.filter((one) => one.passed).length} trường hợp đạt tỷ lệ phiếu nêu trên.`
      )
        .split(/\n+/)
        .map((text) => ({ kind: 'paragraph', text }) as const),
      { kind: 'paragraph', text: `Biên bản được lập ngày ${showDay(today)} và được Hội đồng thông qua` },
    ],
    signatures: [
      { post: ['THƯ KÝ'], name: roster.find((member) => member.seat === 'secretary')?.name ?? '' },
      { post: ['CHỦ TRÌ'], name: chairOf(present)?.name ?? '' },
    ],
  }
}

/** The chair presides; without the chair, a vice chair who is present. */
function chairOf(present: MinutesFacts['roster']) {
  return present.find((member) => member.seat === 'chair') ?? present.find((member) => member.seat === 'viceChair')
}
