import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signingPost } from './signer.store.ts'

/** Chức vụ as held, then: as written, of the head, and the lines above the name. */
const posts: [title: string, post: string, headPost: string, lines: string[]][] = [
  ['Giám đốc Sở Tài nguyên và Môi trường', 'Giám đốc', 'Giám đốc', ['GIÁM ĐỐC']],
  ['Phó Giám đốc Sở', 'Phó Giám đốc', 'Giám đốc', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  ['Phó trưởng phòng', 'Phó trưởng phòng', 'Trưởng phòng', ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
  ['trưởng phòng', 'trưởng phòng', 'trưởng phòng', ['TRƯỞNG PHÒNG']],
  ['Phó Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chánh Văn phòng', ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
  ['Phó Tổng cục trưởng', 'Phó Tổng cục trưởng', 'Tổng cục trưởng', ['KT. TỔNG CỤC TRƯỞNG', 'PHÓ TỔNG CỤC TRƯỞNG']],
  ['Cục trưởng Cục Viễn thám quốc gia', 'Cục trưởng', 'Cục trưởng', ['CỤC TRƯỞNG']],
  ['Thứ trưởng Bộ Tài nguyên và Môi trường', 'Thứ trưởng', 'Bộ trưởng', ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
  ['Phó Chủ tịch Ủy ban nhân dân tỉnh', 'Phó Chủ tịch', 'Chủ tịch', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['Phó Viện trưởng', 'Phó Viện trưởng', 'Viện trưởng', ['KT. VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG']],
  ['Hiệu trưởng', 'Hiệu trưởng', 'Hiệu trưởng', ['HIỆU TRƯỞNG']],
]

test('a head signs by the own post, a deputy for the head, a vice minister for the minister', () => {
  for (const [title, post, headPost, lines] of posts) {
    assert.deepEqual(signingPost(title), { post, headPost, lines }, title)
  }
})
