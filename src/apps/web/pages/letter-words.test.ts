import assert from 'node:assert/strict'
import { test } from 'node:test'

import { letterContent, letterTitle } from './letter-words.ts'

const fighter = { title: 'Chiến sĩ thi đua cơ sở năm 2021', year: 2021 }
const certificate = { title: 'Bằng khen của Chủ tịch UBND tỉnh', year: 2021 }

test('a letter about one honour names it; a title is recognised, a certificate is given', () => {
  assert.equal(letterTitle([fighter, fighter]), 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021')
  assert.equal(letterTitle([certificate]), 'Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh')
})

test('a letter about several honours names their years', () => {
  assert.equal(letterTitle([fighter, certificate]), 'Đề nghị khen thưởng năm 2021')
  assert.equal(letterTitle([fighter, { ...certificate, year: 2020 }]), 'Đề nghị khen thưởng các năm 2020, 2021')
})

test('the text counts the nominees of each honour', () => {
  const [, body] = letterContent([fighter, certificate, fighter], 'Thanh tra Sở', 'Sở').split('\n')
  assert.equal(
    body,
    'Căn cứ thành tích đạt được trong năm 2021, Thanh tra Sở kính trình Sở xem xét, công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 cho 02 cá nhân; tặng Bằng khen của Chủ tịch UBND tỉnh cho 01 cá nhân.',
  )
})
