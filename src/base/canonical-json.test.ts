import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { canonicalJson, type Json } from './canonical-json.ts'

test('keys stand in the order of their UTF-16 units, on every level', () => {
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7, đ: 8, Đ: 9, b: 10, B: 11 }
  assert.equal(
    canonicalJson(keys),
    '{"\\r":2,"1":4,"B":11,"b":10,"\u0080":6,"ö":7,"Đ":9,"đ":8,"\u20ac":1,"😀":5,"\ufb33":3}',
  )
  assert.equal(canonicalJson({ b: [{ d: 1, c: 2 }], a: { z: {}, y: [] } }), '{"a":{"y":[],"z":{}},"b":[{"c":2,"d":1}]}')
  assert.equal(canonicalJson({ 10: 'a', 9: 'b', 1: 'c' }), '{"1":"c","10":"a","9":"b"}')
})

const numbers: [number, string][] = [
  [0, '0'],
  [-0, '0'],
  [1, '1'],
  [-1, '-1'],
  [0.1, '0.1'],
  [0.1 + 0.2, '0.30000000000000004'],
  [4.5, '4.5'],
  [2e-3, '0.002'],
  [1e-6, '0.000001'],
  [1e-7, '1e-7'],
  [1e-27, '1e-27'],
  [1e20, '100000000000000000000'],
  [1e21, '1e+21'],
  [1e30, '1e+30'],
  [1e9 / 3, '333333333.3333333'],
  [Number.MIN_VALUE, '5e-324'],
  [Number.MAX_VALUE, '1.7976931348623157e+308'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [295147905179352830000, '295147905179352830000'],
]

for (const [number, written] of numbers) {
  test(`a number has one spelling: ${written}`, () => assert.equal(canonicalJson(number), written))
}

test('texts are escaped only where they must be, with the short escapes and small letters', () => {
  assert.equal(canonicalJson('\b\t\n\f\r"\\/'), '"\\b\\t\\n\\f\\r\\"\\\\/"')
  assert.equal(canonicalJson('\u0000\u000f\u001f\u007f\u2028'), '"\\u0000\\u000f\\u001f\u007f\u2028"')
  assert.equal(canonicalJson('Sổ Vàng 😀 €'), '"Sổ Vàng 😀 €"')
})

test('two spellings of a Vietnamese letter are two texts: normalising is done before, not here', () => {
  assert.notEqual(canonicalJson('ổ'.normalize('NFC')), canonicalJson('ổ'.normalize('NFD')))
})

test('null, true and false are written; what is undefined is left out of an object', () => {
  assert.equal(canonicalJson([null, true, false]), '[null,true,false]')
  assert.equal(canonicalJson({ a: undefined, b: null }), '{"b":null}')
})

test('what JSON cannot say is refused instead of being written as something else', () => {
  const unsayable = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    [undefined],
    new Date(0),
    { on: new Date(0) },
    new Map([['a', 1]]),
    10n,
    () => 1,
    Symbol('a'),
    '\ud800',
    { 'a\udc00': 1 },
  ]
  for (const value of unsayable) assert.throws(() => canonicalJson(value as Json), TypeError)
})

test('the canonical form reads back as the same value, and does not depend on the order of keys', () => {
  const values = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }) as fc.Arbitrary<Json>
  fc.assert(
    fc.property(values, (value) => {
      const written = canonicalJson(value)
      assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(value)))
      assert.equal(canonicalJson(backwards(value)), written)
      assert.equal(canonicalJson(JSON.parse(written)), written)
    }),
  )
})

function backwards(value: Json): Json {
  if (Array.isArray(value)) return value.map(backwards)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [key, backwards(inner!)])
  return Object.fromEntries(entries.toReversed())
}
