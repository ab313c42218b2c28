import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/days.ts'
import { bodiesByName, bodySaid, type NamedBody } from './said-body.ts'

const bodies = bodiesByName([
  body('ttg', 'primeMinister', 'Thủ tướng Chính phủ'),
  body('cp', 'government', 'Chính phủ'),
  body('bo', 'ministry', 'Bộ Tài nguyên và Môi trường', { short_name: 'Bộ TN&MT', to_on: '2025-03-01' }),
  body('kontum', 'peoplesCommittee', 'Ủy ban nhân dân tỉnh Kon Tum', { to_on: '2025-07-01' }),
  body('quangngai', 'peoplesCommittee', 'Ủy ban nhân dân tỉnh Quảng Ngãi'),
  body('pleiku', 'peoplesCommittee', 'Ủy ban nhân dân thành phố Pleiku'),
  body('so', 'provincialDepartment', 'Sở Tài nguyên và Môi trường tỉnh Kon Tum', {
    short_name: 'Sở TN&MT tỉnh Kon Tum',
  }),
  body('cu', 'provincialDepartment', 'Sở Địa chính', { to_on: '2003-07-01' }),
  body('moi', 'provincialDepartment', 'Sở Địa chính', { from_on: '2003-07-01' }),
  body('vp1', 'office', 'Văn phòng Sở'),
  body('vp2', 'office', 'Văn phòng Sở'),
])

describe('who decided, as old papers write it', () => {
  const said: [string, string | null, string?][] = [
    ['Ủy ban nhân dân tỉnh Kon Tum', 'kontum'],
    ['Chủ tịch Uỷ ban Nhân dân tỉnh KON TUM', 'kontum'],
    ['Chủ tịch UBND tỉnh Kon Tum', 'kontum'],
    ['TM. UBND tỉnh Kon Tum', 'kontum'],
    ['KT. Chủ tịch UBND tỉnh Kon Tum', 'kontum'],
    ['Phó Chủ tịch UBND tỉnh Kon Tum', 'kontum'],
    ['chu tich ubnd tp. pleiku', 'pleiku'],
    ['Giám đốc Sở Tài nguyên và Môi trường tỉnh Kon Tum', 'so'],
    ['Giám đốc Sở TN&MT tỉnh Kon Tum', 'so'],
    ['Bộ trưởng Bộ TN & MT', 'bo'],
    ['Thủ tướng Chính phủ', 'ttg'],
    ['Chính phủ', 'cp'],
    // On the day of the paper.
    ['Chủ tịch UBND tỉnh Kon Tum', null, '2025-07-01'],
    ['Chủ tịch UBND tỉnh Kon Tum', 'kontum', '2025-06-30'],
    ['Giám đốc Sở Địa chính', 'cu', '2003-06-30'],
    ['Giám đốc Sở Địa chính', 'moi', '2003-07-01'],
    // Which province, which office: nobody can say.
    ['Chủ tịch UBND tỉnh', null],
    ['Giám đốc Sở', null],
    ['Giám đốc Sở Tài nguyên và Môi trường', null],
    ['Chánh Văn phòng Sở', null],
    ['Văn phòng Sở', null],
    // Not the head of such a body, or not in the register.
    ['Giám đốc Ủy ban nhân dân tỉnh Kon Tum', null],
    ['Chủ tịch Sở Tài nguyên và Môi trường tỉnh Kon Tum', null],
    ['Chủ tịch nước', null],
    ['Phó Thủ tướng Chính phủ', null],
    ['Ông Nguyễn Văn A, Chủ tịch UBND tỉnh Kon Tum', null],
    ['…', null],
    ['', null],
  ]
  for (const [text, meant, on = '2020-12-17'] of said)
    test(`“${text}” on ${on} ${meant === null ? 'stays text' : `is ${meant}`}`, () =>
      assert.equal(bodySaid(text, bodies, day(on)), meant))
})

function body(id: string, kind: NamedBody['kind'], name: string, more: object = {}): NamedBody {
  return { id, kind, name, short_name: null, from_on: null, to_on: null, ...more }
}
