import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dispositionOf } from './downloads.ts'

test('only a PDF and a picture without scripts are shown inside a page; everything else is saved', () => {
  const manners = [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'image/svg+xml',
    'text/html; charset=utf-8',
    'text/csv; charset=utf-8',
    'application/octet-stream',
  ].map((type) => [type, dispositionOf({ name: 'a', type }).split(';')[0]])
  assert.deepEqual(manners, [
    ['application/pdf', 'inline'],
    ['image/png', 'inline'],
    ['image/jpeg', 'inline'],
    ['image/svg+xml', 'attachment'],
    ['text/html; charset=utf-8', 'attachment'],
    ['text/csv; charset=utf-8', 'attachment'],
    ['application/octet-stream', 'attachment'],
  ])
  const scan = dispositionOf({ name: 'a', type: 'application/pdf', saveOnly: true })
  assert.match(scan, /^attachment;/)
})

test('a file keeps its Vietnamese name, and has a plain one for old browsers', () => {
  const names: [name: string, plain: string, whole: string][] = [
    ['Hồ sơ.csv', 'Ho so.csv', 'H%E1%BB%93%20s%C6%A1.csv'],
    [
      'Đề nghị "A" (bản 1)*\'.pdf',
      "De nghi _A_ (ban 1)*'.pdf",
      '%C4%90%E1%BB%81%20ngh%E1%BB%8B%20%22A%22%20%28b%E1%BA%A3n%201%29%2A%27.pdf',
    ],
    ['100%.pdf', '100_.pdf', '100%25.pdf'],
    ['a\r\nSet-Cookie: b=c', 'a__Set-Cookie: b=c', 'a%0D%0ASet-Cookie%3A%20b%3Dc'],
    ['nửa \ud800 cặp', 'nua _ cap', 'n%E1%BB%ADa%20%EF%BF%BD%20c%E1%BA%B7p'],
  ]
  for (const [name, plain, whole] of names) {
    assert.equal(
      dispositionOf({ name, type: 'application/pdf' }),
      `inline; filename="${plain}"; filename*=UTF-8''${whole}`,
    )
  }
})
