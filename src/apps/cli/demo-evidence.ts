/** Minh chứng sáng kiến: the decision that recognised the initiatives of the year, as a paper that nominees attach. */
import { day } from '../../base/days.ts'
import { renderPaper } from '../../base/papers/render.ts'
import type { OfficialPaper } from '../../base/papers/paper.ts'
import { people } from '../../../demo/people.ts'
import type { DecisionReference } from '../../../demo/types.ts'
import { holdsOn, isHead, organisationOf } from './demo-stage.ts'

export interface Evidence {
  name: string
  type: 'application/pdf'
  base64: string
}

const made = new Map<string, Promise<Evidence>>()

/** The same decision is one paper, however many nominees attach it. */
export function evidenceOf(decision: DecisionReference): Promise<Evidence> {
  const found = made.get(decision.symbol) ?? make(decision)
  made.set(decision.symbol, found)
  return found
}

async function make(decision: DecisionReference): Promise<Evidence> {
  const bytes = await renderPaper(paperOf(decision))
  const name = `${decision.symbol.replace('/', '-')}.pdf`
  return { name, type: 'application/pdf', base64: Buffer.from(bytes).toString('base64') }
}

function paperOf({ symbol, issuedOn, issuer }: DecisionReference): OfficialPaper {
  const body = organisationOf(issuer)
  const above = organisationOf(body.parents.find((parent) => holdsOn(parent, issuedOn))!.code)
  const [number, mark] = symbol.split('/') as [string, string]
  const year = issuedOn.slice(0, 4)
  return {
    layout: 'official',
    governingBody: above.name.toLocaleUpperCase('vi'),
    issuingBody: body.name.toLocaleUpperCase('vi'),
    number: Number(number),
    symbol: mark,
    place: body.place ?? '',
    date: day(issuedOn),
    typeName: 'QUYẾT ĐỊNH',
    abstract: `Về việc công nhận sáng kiến cấp cơ sở năm ${year}`,
    authority: `GIÁM ĐỐC ${body.name.toLocaleUpperCase('vi')}`,
    legalBases: [
      'Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012 của Chính phủ ban hành Điều lệ Sáng kiến',
      'Theo đề nghị của Chánh Văn phòng Sở',
    ],
    enactingWords: 'QUYẾT ĐỊNH:',
    blocks: [
      {
        kind: 'article',
        number: 1,
        text: `Công nhận các sáng kiến có tên trong danh sách kèm theo là sáng kiến cấp cơ sở năm ${year}.`,
      },
      {
        kind: 'article',
        number: 2,
        text: 'Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các đơn vị và các tác giả có tên trong danh sách chịu trách nhiệm thi hành Quyết định này',
      },
    ],
    signatures: [{ post: ['GIÁM ĐỐC'], name: people.find((person) => isHead(person, issuer))?.name ?? '' }],
    recipients: ['Như Điều 2', 'Lưu: VT'],
    annexes: [
      {
        title: 'Danh sách sáng kiến được công nhận',
        issuedBy: `Giám đốc ${body.name}`,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'Mã', width: 28 },
              { title: 'Tên sáng kiến', width: 'rest' },
              { title: 'Tác giả', width: 45 },
            ],
            rows: initiativesOf(symbol, issuedOn),
          },
        ],
      },
    ],
  }
}

function initiativesOf(symbol: string, issuedOn: string): string[][] {
  return people
    .flatMap(({ name, initiatives }) =>
      initiatives
        .filter(({ decision }) => decision.symbol === symbol && decision.issuedOn === issuedOn)
        .map((initiative) => [initiative.code, initiative.name, name]),
    )
    .toSorted((a, b) => a[0]!.localeCompare(b[0]!))
}
