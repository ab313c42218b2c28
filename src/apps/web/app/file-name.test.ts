import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dispositionOf } from '../../downloads.ts'
import { fileNameOf } from './file-name.ts'

test('a file is saved under the very name that the server sent', () => {
  for (const name of ['Hồ sơ 2021-12-20.xlsx', "Đơn vị (50%); 'mới'.csv", 'a"b\\c.csv']) {
    assert.equal(fileNameOf(dispositionOf({ name, type: 'text/csv; charset=utf-8' })), name)
  }
})

test('a file without a name still has one', () => assert.equal(fileNameOf(null), 'so-vang'))
