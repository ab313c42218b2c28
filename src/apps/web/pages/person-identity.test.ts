import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../base/days.ts'
import type { Identity } from '../../../registry/people/person.ts'
import { chosenIdentity, identityDifferences } from './person-identity-differences.ts'

const mine: Identity = {
  name: 'A Thoại',
  gender: 'male',
  birthYear: 1986,
  recruitedOn: day('2010-01-04'),
  nationality: '',
}

test('two versions of a person differ where an officer would see it, each told in words', () => {
  const theirs: Identity = {
    ...mine,
    name: 'A Thoại ',
    gender: null,
    recruitedOn: day('2010-02-01'),
    nationality: 'Lào',
  }
  assert.deepEqual(identityDifferences(mine, theirs), [
    { field: 'gender', name: 'Giới tính', mine: 'nam', theirs: '(để trống)' },
    { field: 'recruitedOn', name: 'Ngày tuyển dụng', mine: '04/01/2010', theirs: '01/02/2010' },
    { field: 'nationality', name: 'Quốc tịch', mine: 'Việt Nam', theirs: 'Lào' },
  ])
  assert.deepEqual(identityDifferences(mine, { ...mine }), [])
})

test('what was chosen is taken field by field, and what nobody asked about stays one’s own', () => {
  const theirs: Identity = { ...mine, name: 'A Thoài', birthYear: 1987 }
  assert.deepEqual(chosenIdentity(mine, theirs, { name: 'mine', birthYear: 'theirs' }), { ...mine, birthYear: 1987 })
})
