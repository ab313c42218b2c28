import assert from 'node:assert/strict'
import { test } from 'node:test'
import { honours } from '../../../law/vocabulary.ts'
import { lawHits, lawRows, shownHits, type LawFilter } from './law-book-rows.ts'

test('the list holds every honour, with the ways of the period in force', () => {
  const rows = lawRows({}, 'R2025')
  assert.deepEqual(
    rows.map(({ code }) => code),
    Object.keys(honours),
  )
  assert.deepEqual(
    rows.filter(({ code }) => ['HCLD3', 'XPTTTB'].includes(code)).map(({ code, ways, href }) => [code, ways, href]),
    [
      ['XPTTTB', 1, '/can-bo/luat/XPTTTB'],
      ['HCLD3', 13, '/can-bo/luat/HCLD3'],
    ],
  )
  assert.equal(lawRows({}, 'R2017').find(({ code }) => code === 'XPTTTB')?.ways, 0)
  assert.equal(lawRows({}, null)[0]?.ways, 0)
})

test('the list is narrowed by kind, level, subject, period and by what is only recalled', () => {
  assert.deepEqual(codes({ kind: 'statePrize' }), ['GTHCM', 'GTNN'])
  assert.deepEqual(codes({ level: 'commune', subject: 'household' }), ['GDVH', 'GKX'])
  assert.ok(!codes({ regime: 'R2017' }).includes('XPTTTB'))
  assert.ok(codes({ recalled: 'yes' }).includes('LDTT') && !codes({ recalled: 'yes' }).includes('HCLD3'))
  assert.deepEqual(codes({ kind: 'no such kind' }), [])
})

test('what a search finds is narrowed by the same conditions', () => {
  assert.equal(lawHits('Chiến sĩ thi đua cơ sở', {})[0]?.href, '/can-bo/luat/CSTDCS')
  const orders = lawHits('Chiến sĩ thi đua cơ sở', { kind: 'order', regime: 'R2025' })
  assert.ok(orders.length > 0)
  for (const { name, href } of orders) assert.match(`${name} ${href}`, /^Huân chương .*#HC\w+\.R2025\./)
  const recalled = lawHits('06 tháng', { recalled: 'yes' })
  assert.deepEqual(
    recalled.map(({ href }) => href),
    ['/can-bo/luat/LDTT#LDTT.R2025.3'],
  )
  assert.ok(lawHits('tỷ lệ phiếu', {}).some(({ href }) => href === '/can-bo/luat/nguyen-tac#P17'))
  assert.ok(!lawHits('tỷ lệ phiếu', { kind: 'order' }).some(({ href }) => href.includes('nguyen-tac')))
  assert.equal(lawHits('huân chương', {}).length, shownHits)
  assert.deepEqual(lawHits('a', {}), [])
})

function codes(filter: LawFilter): string[] {
  return lawRows(filter, 'R2025').map(({ code }) => code)
}
