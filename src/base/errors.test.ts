import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as errors from './errors.ts'

const { answerTo, BadInput, Conflict, isRefusal, NotAllowed, NotFound, TooMany, Unauthenticated } = errors

test('each refusal is answered with its own number and its own sentence', () => {
  const refusals = [BadInput, Unauthenticated, NotAllowed, NotFound, Conflict, TooMany]
  assert.deepEqual(
    refusals.map((Refusal) => answerTo(new Refusal('Vì sao.'), 'm1')),
    [
      { status: 422, code: 'badInput', message: 'Vì sao.' },
      { status: 401, code: 'unauthenticated', message: 'Vì sao.' },
      { status: 403, code: 'notAllowed', message: 'Vì sao.' },
      { status: 404, code: 'notFound', message: 'Vì sao.' },
      { status: 409, code: 'conflict', message: 'Vì sao.' },
      { status: 429, code: 'tooMany', message: 'Vì sao.' },
    ],
  )
})

test('fields to mend are told as fields, everything else that helps as details', () => {
  const fields = [{ path: 'title', message: 'Không được để trống.' }]
  assert.deepEqual(answerTo(new BadInput('Sai.', fields), 'm1').fields, fields)
  assert.deepEqual(answerTo(new BadInput('Sai.', { row: 7 }), 'm1').details, { row: 7 })
  assert.deepEqual(answerTo(new Conflict('Trùng.', { theirs: 2, yours: 1 }), 'm1').details, { theirs: 2, yours: 1 })
})

test('of a fault only a code leaves the house, never its text', () => {
  for (const fault of [new Error('password=bí mật'), 'bí mật', undefined, { status: 404, message: 'bí mật' }]) {
    const answer = answerTo(fault, 'm17')
    assert.deepEqual([answer.status, answer.code, isRefusal(fault)], [500, 'failed', false])
    assert.match(answer.message, /báo quản trị mã m17\.$/)
    assert.doesNotMatch(JSON.stringify(answer), /bí mật/)
  }
})
