import assert from 'node:assert/strict'
import { test } from 'node:test'
import { honours } from '../../../law/vocabulary.ts'
import type { HonourFilter } from '../../../law/law-book-list.ts'
import { lawHits, lawRows, shownHits } from './law-book-rows.ts'

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

test('the list is put in order by what its heads name, and an honour that is conferred no more has no way', () => {
  const byName = lawRows({}, 'R2025', { sort: 'name' }).map(({ name }) => name)
  assert.deepEqual(byName, byName.toSorted(new Intl.Collator('vi').compare))
  assert.deepEqual(lawRows({}, 'R2025', { sort: 'name', dir: 'desc' })[0]?.name, byName.at(-1))
  const ways = lawRows({}, 'R2025', { sort: 'ways', dir: 'desc' }).map((row) => row.ways)
  assert.deepEqual(
    ways,
    ways.toSorted((a, b) => b - a),
  )
  assert.deepEqual(lawRows({}, 'R2025', { sort: 'weather' }), lawRows({}, 'R2025'))
  const district = (['R2024', 'R2025'] as const).map(
    (regime) => lawRows({}, regime).find(({ code }) => code === 'GKH')?.ways,
  )
  assert.deepEqual(district, [1, 0])
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

function codes(filter: HonourFilter): string[] {
  return lawRows(filter, 'R2025').map(({ code }) => code)
}
