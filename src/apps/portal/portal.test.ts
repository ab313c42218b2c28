import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { KyselyPlugin } from 'kysely'
import { day } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { insertAwards, newCertificateCode } from '../../registry/awards/award.store.ts'
import { mergePeople, undoMerge } from '../../registry/duplicates/duplicate.actions.ts'
import { storeFile } from '../../registry/files/file.store.ts'
import '../../procedure/decisions/decision.store.ts'
import '../../procedure/exemplars/exemplar.store.ts'
import '../../procedure/movements/movement.store.ts'
import { movementBody, type MovementBody } from '../../procedure/movements/movement.ts'
import { exemplarStory } from '../../procedure/exemplars/exemplar.ts'
import { actor } from '../../../test/province.ts'
import { act, freshOffice, type TestOffice } from '../../../test/world.ts'
import { buildServer } from '../server/http.ts'
import { mountPortal } from './portal.ts'
import { lineIn, pageIn, sameProvince } from './visit.ts'

/** Stands in every text that is not published; no page may ever show it. */
const canary = 'chimhoangyen'

/** What somebody may have typed into any field. */
const hostile = `<script>alert(1)</script></script><img src=x onerror=alert(2)> "'&amp;`

let world: TestOffice
let server: FastifyInstance
let body: string
let leader: string
let queries = 0

before(async () => {
  world = await freshOffice('2021-12-20')
  body = await organisation('Sở Tài nguyên và Môi trường tỉnh Kon Tum')
  leader = newId()
  await world.owner.insertInto('people').values({ id: leader, code: 'GD', name: 'Đặng Hữu Thành' }).execute()
  server = await portalServer()
})

after(() => server.close())

describe('a decision', () => {
  let published: Decision
  before(async () => {
    published = await decision({ symbol: '01/QĐ-STNMT', names: ['Y Bích Hạnh', 'Đinh Thuỷ Hoà'] })
    await publish('decisions', published.id)
  })

  test('that is published stands in the register, on its page, in the feed and in the search', async () => {
    for (const address of ['/', '/quyet-dinh', '/quyet-dinh?nam=2021', '/rss.xml', '/tra-cuu?q=01/qd-stnmt']) {
      assert.match(await page(address), /\/quyet-dinh\/[0-9a-f-]{36}/, address)
    }
    const shown = await page(`/quyet-dinh/${published.id}`)
    const said = ['Căn cứ Luật Thi đua', 'Đặng Hữu Thành, Giám đốc', 'Y Bích Hạnh', 'Đinh Thuỷ Hoà', '13/12/2021']
    for (const text of said) assert.ok(shown.includes(text), text)
  })

  test('is found by the name of anyone it honours, in any spelling', async () => {
    for (const typed of ['y bich hanh', 'BÍCH HẠNH', 'đinh thủy hòa', 'Dinh  Thuy Hoa']) {
      assert.match(await page(`/tra-cuu?q=${encodeURIComponent(typed)}`), /Có 1 lượt khen thưởng khớp/, typed)
    }
  })

  test('gives its signed paper, and the very bytes that were signed', async () => {
    const answer = await server.inject(`/quyet-dinh/${published.id}/van-ban.pdf`)
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.headers['content-type'], 'application/pdf')
    assert.deepEqual(answer.rawPayload, Buffer.from(published.paper))
  })

  test('with one award revoked says so, and the award is no longer counted', async () => {
    const revoked = await decision({
      symbol: '77/QĐ-STNMT',
      names: ['Kẻ Gian Dối', 'Người Ngay Thẳng'],
      on: '2019-05-05',
    })
    await publish('decisions', revoked.id)
    await revoke(revoked, 0)
    assert.match(await page(`/quyet-dinh/${revoked.id}`), /Kẻ Gian Dối<span class="red"> \(đã thu hồi\)/)
    assert.match(
      await page('/'),
      /<b>1<span class="only-read"> lượt, <\/span><\/b><i[^>]*><\/i><span><span class="only-read">năm <\/span>2019/,
    )
  })

  test('of a year without any is said to be missing', async () => {
    assert.match(await page('/quyet-dinh?nam=1999'), /Chưa có quyết định nào ký năm 1999 được công bố/)
  })
})

describe('a person entered twice', () => {
  let standing: Actor
  let older: Decision
  let newer: Decision
  let mergeId: string
  before(async () => {
    standing = actor('Thường trực', leader, [{ role: 'standing', organisationId: body }])
    older = await decision({ symbol: '31/QĐ-STNMT', names: ['Rơ Châm Thuý Vân'], on: '2018-12-13' })
    newer = await decision({ symbol: '32/QĐ-STNMT', names: ['Rơ Chăm Vân', 'Bùi Đăng Khoa'], on: '2019-12-13' })
    for (const { id } of [older, newer]) await publish('decisions', id)
    await register(older.awards[0]!.recipient, 'Rơ Châm Thuý Vân')
    await register(newer.awards[0]!.recipient, 'Rơ Chăm Vân')
    await register(newer.awards[1]!.recipient, 'Bùi Đăng Khoa')
  })

  test('is two for the public until the entries are merged, then one under either name, and says so', async () => {
    assert.deepEqual(await found('thuy van'), [['Rơ Châm Thuý Vân', '31/QĐ-STNMT']])
    ;({ mergeId } = await act(world, standing, mergePeople, {
      keptId: newer.awards[0]!.recipient,
      mergedId: older.awards[0]!.recipient,
      reason: 'Một người ghi hai lần',
    }))
    const both = [
      ['Rơ Chăm Vân', '32/QĐ-STNMT'],
      ['Rơ Châm Thuý Vân', '31/QĐ-STNMT'],
    ]
    for (const typed of ['thuy van', 'ro cham van']) assert.deepEqual(await found(typed), both, typed)
    const text = await search('thuy van')
    assert.match(text, /Có 2 lượt khen thưởng khớp/)
    for (const other of ['Rơ Châm Thuý Vân', 'Rơ Chăm Vân'])
      assert.ok(text.includes(`(cùng một người: ${other})`), other)
    assert.deepEqual(await found('bui dang khoa'), [['Bùi Đăng Khoa', '32/QĐ-STNMT']], 'others stay as they are')
  })

  test('stands in each decision and on each certificate as it was signed', async () => {
    const shown = await page(`/quyet-dinh/${older.id}`)
    assert.ok(shown.includes('Rơ Châm Thuý Vân') && !shown.includes('Rơ Chăm Vân'))
    const certificate = await page(`/kiem-tra/${older.codes[0]}`)
    assert.ok(certificate.includes('Rơ Châm Thuý Vân') && !certificate.includes('Rơ Chăm Vân'))
  })

  test('is told by no name and in no decision that is not published, merged or not', async () => {
    const secret = await decision({ symbol: `33/${canary}`, names: [`Tên ${canary}`], on: '2020-12-13' })
    await register(secret.awards[0]!.recipient, `Tên ${canary}`)
    const third = await act(world, standing, mergePeople, {
      keptId: newer.awards[0]!.recipient,
      mergedId: secret.awards[0]!.recipient,
      reason: 'Ghi lần thứ ba',
    })
    for (const typed of ['thuy van', canary]) assert.ok(!(await search(typed)).includes(`Tên ${canary}`), typed)
    assert.deepEqual(await found(canary), [])
    await publish('decisions', secret.id)
    assert.equal((await found('thuy van')).length, 3)
    await world.owner.updateTable('decisions').set({ published_at: null }).where('id', '=', secret.id).execute()
    assert.equal((await found('thuy van')).length, 2)
    await act(world, standing, undoMerge, { mergeId: third.mergeId, reason: 'Thử xong' })
  })

  test('whose award has ended is told so under either name', async () => {
    await revoke(older, 0)
    assert.match(await search('ro cham van'), /31\/QĐ-STNMT<b class="red"> · đã thu hồi/)
  })

  test('is two again once the merger is taken back', async () => {
    await act(world, standing, undoMerge, { mergeId, reason: 'Gộp nhầm' })
    assert.deepEqual(await found('thuy van'), [['Rơ Châm Thuý Vân', '31/QĐ-STNMT']])
    assert.doesNotMatch(await search('thuy van'), /cùng một người/)
  })
})

describe('what is not published', () => {
  const hidden: { address: string; table: Table; id: string }[] = []
  let open: string
  before(async () => {
    const secretDecision = await decision({ symbol: `${canary}/QĐ`, names: [canary], text: canary })
    const draft = await draftDecision()
    const above = await movement(canary)
    const below = await movement(canary)
    open = await movement('Phong trào mở', { internal: canary })
    await publish('movements', open)
    await answers(open, above)
    await answers(below, open)
    const story = await exemplar(canary)
    hidden.push(
      { address: `/quyet-dinh/${secretDecision.id}`, table: 'decisions', id: secretDecision.id },
      { address: `/quyet-dinh/${secretDecision.id}/van-ban.pdf`, table: 'decisions', id: secretDecision.id },
      { address: `/phong-trao/${above}`, table: 'movements', id: above },
      { address: `/phong-trao/${below}`, table: 'movements', id: below },
      { address: `/guong-dien-hinh/${story}`, table: 'exemplars', id: story },
    )
    assert.equal((await server.inject(`/quyet-dinh/${draft}`)).statusCode, 404)
  })

  test('appears on no page that can be reached, and in no feed', async () => {
    const seen = await crawl()
    assert.ok(seen.size > 12, [...seen.keys()].join(' '))
    for (const [address, text] of seen) assert.ok(!text.includes(canary), address)
  })

  test('is not found by searching', async () => {
    assert.match(await page(`/tra-cuu?q=${canary}`), new RegExp(`Không tìm thấy “${canary}”`))
  })

  test('answers 404 at its address, until it is published', async () => {
    for (const { address } of hidden) {
      const answer = await server.inject(address)
      assert.equal(answer.statusCode, 404, address)
      assert.ok(!answer.body.includes(canary), address)
    }
    for (const { table, id } of new Map(hidden.map((one) => [one.id, one])).values()) await publish(table, id)
    for (const { address } of hidden) assert.equal((await server.inject(address)).statusCode, 200, address)
    const seen = await crawl()
    for (const { address } of hidden.filter((one) => !one.address.endsWith('.pdf'))) {
      assert.ok(seen.get(address)?.includes(canary), address)
    }
    const chained = seen.get(`/phong-trao/${open}`)!
    assert.equal(chained.split(`>${canary}</a>`).length - 1, 2, 'the chain shows the one above and the one below')
  })
})

describe('a certificate', () => {
  let signed: Decision
  before(async () => {
    signed = await decision({ symbol: '09/QĐ-STNMT', names: ['Lê Thị Tuyết Nhung', 'Trần Khai Man'] })
  })

  test('that stands in the book is shown line by line, however its code is typed', async () => {
    const [code] = signed.codes as [string]
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' '), ` ${code}.`]) {
      const shown = await page(`/kiem-tra/${encodeURIComponent(typed)}`)
      assert.match(shown, /Bằng này có trong sổ vàng<\/h2>/, typed)
      assert.ok(shown.includes('Lê Thị Tuyết Nhung') && shown.includes('09/QĐ-STNMT ngày 13/12/2021'), typed)
    }
  })

  test('of a decision that is not published leads to no decision', async () => {
    const [code] = signed.codes as [string]
    assert.ok(!(await page(`/kiem-tra/${code}`)).includes(`/quyet-dinh/${signed.id}`))
    await publish('decisions', signed.id)
    assert.ok((await page(`/kiem-tra/${code}`)).includes(`/quyet-dinh/${signed.id}`))
  })

  test('that was revoked says by which decision, and not the reason', async () => {
    await revoke(signed, 1)
    const shown = await page(`/kiem-tra/${signed.codes[1]}`)
    assert.match(shown, /Đã thu hồi theo quyết định 99\/QĐ-STNMT ngày 15\/12\/2021/)
    assert.ok(shown.includes('result-red') && !shown.includes('khai man thành tích'))
  })

  test('that was corrected says so and leads to the one in its place; restored, it stands again', async () => {
    const made = await decision({
      symbol: '78/QĐ-STNMT',
      names: ['Ghi Nhầm Tên', 'Tên Ghi Đúng', 'Người Được Khôi Phục'],
    })
    const [wrong, right, third] = made.awards as [Awarded, Awarded, Awarded]
    await world.owner
      .insertInto('award_corrections')
      .values({
        award_id: wrong.id,
        award_year: wrong.year,
        recipient_id: wrong.recipient,
        by_award_id: right.id,
        by_award_year: right.year,
        by_recipient_id: right.recipient,
        document: '15/STNMT-VP',
        corrected_on: day('2021-12-15'),
        reason: 'ghi nhầm người',
        entered_on: day('2021-12-15'),
      })
      .execute()
    const shown = await page(`/kiem-tra/${made.codes[0]}`)
    assert.match(shown, /Bằng này ghi chưa đúng, đã được đính chính/)
    assert.match(shown, /Đã đính chính theo 15\/STNMT-VP ngày 15\/12\/2021/)
    assert.ok(shown.includes(`href="/kiem-tra/${made.codes[1]}"`) && !shown.includes('ghi nhầm người'))
    await revoke(made, 2)
    const { id } = await world.owner
      .selectFrom('award_revocations')
      .select('id')
      .where('award_id', '=', third.id)
      .executeTakeFirstOrThrow()
    await world.owner
      .insertInto('award_restorations')
      .values({
        revocation_id: id,
        award_id: third.id,
        award_year: third.year,
        recipient_id: third.recipient,
        decision_symbol: '101/QĐ-STNMT',
        decided_on: day('2021-12-16'),
        reason: 'xác minh lại',
        entered_on: day('2021-12-16'),
      })
      .execute()
    const again = await page(`/kiem-tra/${made.codes[2]}`)
    assert.match(again, /Có hiệu lực: đã thu hồi rồi khôi phục theo quyết định 101\/QĐ-STNMT ngày 16\/12\/2021/)
    assert.ok(!again.includes('result-red'))
  })

  const mistyped: [typed: string, hint: RegExp][] = [
    ['7F3K-9QTD-24MX-8HNP', /Dễ nhầm/],
    ['7F3K-9QTD-24MX-8HN', /Mã có 16 ký tự, bạn đã nhập 15/],
    ['7F3K-9QTD-O4MX-8HNP', /Mã không dùng số 0/],
    ['7F3K-9QTĐ-24MX-8HNP', /tắt bộ gõ tiếng Việt/],
  ]
  for (const [typed, hint] of mistyped) {
    test(`${typed} is not in the book, and what to look at is said`, async () => {
      const answer = await server.inject(`/kiem-tra/${encodeURIComponent(typed)}`)
      assert.equal(answer.statusCode, 404)
      assert.match(answer.body, /Không tìm thấy mã này trong sổ vàng/)
      assert.match(answer.body, hint)
    })
  }

  test('costs one look-up whether it is there or not, and is never kept in a cache', async () => {
    const costs = []
    for (const code of [signed.codes[0]!, '7F3K-9QTD-24MX-8HNP', 'x', '%C4%90']) {
      queries = 0
      const answer = await server.inject(`/kiem-tra/${code}`)
      assert.equal(answer.headers['cache-control'], 'no-store')
      costs.push(queries)
    }
    assert.deepEqual(costs, [2, 2, 2, 2])
  })

  test('is reached from the form, from the search box, and from the whole address pasted there', async () => {
    const [code] = signed.codes as [string]
    const wholeAddress = encodeURIComponent(`https://khenthuong.example/kiem-tra/${code}/`)
    for (const address of [`/kiem-tra?ma=${code}`, `/kiem-tra?ma=${wholeAddress}`, `/tra-cuu?q=${code}`]) {
      const answer = await server.inject(address)
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, `/kiem-tra/${code}`], address)
    }
    assert.match(await page('/kiem-tra?ma=---'), /Mã gồm chữ cái và chữ số/)
  })

  test('may be asked for sixty times a minute by one visitor, and the refusal is a page', async () => {
    const other = await portalServer()
    const statuses = []
    for (let asked = 0; asked < 61; asked++) statuses.push((await other.inject('/kiem-tra/7F3K')).statusCode)
    assert.deepEqual(statuses, [...Array.from({ length: 60 }, () => 404), 429])
    const refusal = await other.inject('/kiem-tra/7F3K')
    assert.match(refusal.body, /<h1>Hãy đợi một phút<\/h1>/)
    assert.equal((await other.inject('/quyet-dinh')).statusCode, 200)
    await other.close()
  })
})

describe('what strangers and colleagues type', () => {
  test('is shown as text on every page and in the feed', async () => {
    const paper = await decision({ symbol: hostile, names: [hostile], text: hostile })
    await publish('decisions', paper.id)
    const above = await movement(hostile)
    await publish('movements', above)
    const below = await movement(hostile)
    await publish('movements', below)
    await answers(below, above)
    const story = await exemplar(hostile)
    await publish('exemplars', story)
    const seen = await crawl([`/tra-cuu?q=${encodeURIComponent(hostile)}`, `/kiem-tra/${encodeURIComponent(hostile)}`])
    const shown = [...seen].filter(([, text]) => text.includes('alert(1)'))
    assert.ok(shown.length >= 8, shown.map(([address]) => address).join(' '))
    for (const [address, text] of seen) if (!address.endsWith('.pdf')) assertTextOnly(text, address)
    const facts = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(seen.get(`/guong-dien-hinh/${story}`)!)
    assert.equal(JSON.parse(facts![1]!).headline, hostile)
    const feed = (await page('/rss.xml')).replace(/<\?xml[^>]*\?>|<\/?[a-zA-Z:]+( [a-zA-Z:]+="[^"<]*")*\/?>/g, '')
    assert.ok(feed.includes('alert(1)'))
    assert.ok(!/[<>"']|&(?!#\d+;)/.test(feed))
  })

  const odd = [
    '/quyet-dinh/1',
    '/quyet-dinh/%00',
    '/phong-trao/..%2f',
    '/guong-dien-hinh/x',
    '/khong-co',
    '/assets/fonts/..%2fportal.ts',
  ]
  for (const address of odd) {
    test(`${address} is answered by a page that says it is not there`, async () => {
      const answer = await server.inject(address)
      assert.equal(answer.statusCode, 404)
      assert.match(answer.body, /<h1>Không có trang này<\/h1>/)
    })
  }

  const strange = ['q=%00a', 'q=a', 'q=%25%25', 'q=a&q=b', `q=${'x'.repeat(5000)}`, 'q=%ED%A0%80', 'q=__', 'trang=x']
  for (const query of strange) {
    test(`searching with ${query.slice(0, 20)} is answered calmly`, async () => {
      assert.equal((await server.inject(`/tra-cuu?${query}`)).statusCode, 200)
    })
  }

  test('pages and lines are bounded', () => {
    assert.deepEqual(['', '0', '-1', '2', '1.5', '999', 'x'].map(pageIn), [1, 1, 1, 2, 1, 200, 1])
    assert.equal(lineIn('  Kon\n\tTum\u200b '), 'Kon Tum')
    assert.equal([...lineIn('ữ'.repeat(300))].length, 100)
  })
})

describe('every page', () => {
  test('is one whole Vietnamese document without scripts, and is asked for again cheaply', async () => {
    for (const address of [
      '/',
      '/tra-cuu',
      '/quyet-dinh',
      '/guong-dien-hinh',
      '/phong-trao',
      '/kiem-tra',
      '/kha-nang-tiep-can',
    ]) {
      const answer = await server.inject(address)
      assert.match(answer.body, /^<!doctype html><html lang="vi">/, address)
      assert.equal(answer.body.split('<h1').length, 2, address)
      assert.equal(answer.headers['cache-control'], 'public, max-age=60', address)
      const again = await server.inject({ url: address, headers: { 'if-none-match': String(answer.headers.etag) } })
      assert.deepEqual([again.statusCode, again.body], [304, ''], address)
    }
  })

  test('costs the same few queries however long the registers are', async () => {
    const most: Record<string, number> = {
      '/': 6,
      '/tra-cuu?q=nguoi': 4,
      '/quyet-dinh': 3,
      '/guong-dien-hinh': 2,
      '/phong-trao': 2,
    }
    assert.deepEqual(await costs(Object.keys(most)), most)
    for (let more = 0; more < 12; more++) {
      const paper = await decision({ symbol: `${200 + more}/QĐ-STNMT`, names: ['Người Thứ Nhất', 'Người Thứ Hai'] })
      await publish('decisions', paper.id)
      await publish('exemplars', await exemplar(`Gương ${more}`))
      await publish('movements', await movement(`Phong trào ${more}`))
    }
    assert.deepEqual(await costs(Object.keys(most)), most)
  })

  test('names the province when all deciding bodies agree on one', () => {
    const so = 'Sở Tài nguyên và Môi trường tỉnh Kon Tum'
    assert.equal(sameProvince([so, 'Ủy ban nhân dân tỉnh Kon Tum']), 'tỉnh Kon Tum')
    assert.equal(sameProvince([so, 'Ủy ban nhân dân tỉnh Gia Lai']), null)
    assert.equal(sameProvince([so, 'Bộ Tài nguyên và Môi trường']), null)
    assert.equal(sameProvince([]), null)
  })

  test('says in a demo that it is one', async () => {
    const said = 'Bản dùng thử: số liệu và con người là hư cấu, hôm nay là 20/12/2021'
    assert.ok(!(await page('/')).includes(said))
    const demo = await portalServer(true)
    assert.ok((await demo.inject('/')).body.includes(said))
    await demo.close()
  })

  test('finds its style sheet and fonts, kept by browsers for ever', async () => {
    const home = await page('/')
    const styles = await server.inject(/href="(\/portal\.css\?[^"]+)"/.exec(home)![1]!)
    const fonts = [...styles.body.matchAll(/url\('([^']+)'\)/g)].map((match) => match[1]!)
    assert.equal(fonts.length, 11)
    for (const address of fonts) {
      const font = await server.inject(address)
      assert.deepEqual([font.statusCode, font.headers['content-type']], [200, 'font/woff2'], address)
      assert.match(String(font.headers['cache-control']), /immutable/)
    }
    assert.match(String(styles.headers['cache-control']), /immutable/)
    assert.equal((await server.inject('/portal.css?another')).headers['cache-control'], 'public, max-age=60')
  })
})

test('a chart has few round ticks that hold all its values', async () => {
  const { ticksFor } = await import('./line-chart.tsx')
  assert.deepEqual(ticksFor([72, 79, 86, 91]), [70, 80, 90, 100])
  assert.deepEqual(ticksFor([14, 31]), [10, 20, 30, 40])
  assert.deepEqual(ticksFor([5, 5]), [4, 6])
  assert.deepEqual(ticksFor([0, 0]), [0, 0.5])
  assert.deepEqual(ticksFor([-0.2, 0.1]), [-0.2, 0, 0.2])
  assert.deepEqual(ticksFor([1_240_000, 3_000_000]), [1_000_000, 2_000_000, 3_000_000])
})

async function portalServer(demo = false): Promise<FastifyInstance> {
  const office = { ...world.office, demo }
  const made = await buildServer(office)
  await mountPortal(made, { office, portal: world.portal.withPlugin(counting) })
  return made
}

const counting: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    queries++
    return result
  },
}

async function costs(addresses: string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const address of addresses) {
    queries = 0
    await page(address)
    found[address] = queries
  }
  return found
}

async function page(address: string): Promise<string> {
  const answer = await server.inject(address)
  assert.equal(answer.statusCode, 200, address)
  return answer.body
}

function search(typed: string): Promise<string> {
  return page(`/tra-cuu?q=${encodeURIComponent(typed)}`)
}

/** Names and decisions that a search shows, in its order. */
async function found(typed: string) {
  const shown = await search(typed)
  return [...shown.matchAll(/#[0-9a-f-]{36}">([^<]*)<\/a>.*?<span class="number">[^<]*, ([^<]*)/g)].map(
    ([, name, symbol]) => [name, symbol],
  )
}

async function register(id: string, name: string) {
  await world.owner.insertInto('people').values({ id, code: id, name }).execute()
  await world.owner
    .insertInto('posts')
    .values({ id: newId(), person_id: id, organisation_id: body, title: 'Chuyên viên', category: 'direct' } as never)
    .execute()
}

/** Follows every link of our own from the first page on, as a search machine would. */
async function crawl(also: string[] = []): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = ['/', '/rss.xml', '/kiem-tra', '/tra-cuu', '/robots.txt', ...also]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address)) continue
    const answer = await server.inject(address)
    assert.ok(answer.statusCode === 200 || also.includes(address), `${answer.statusCode} ${address}`)
    seen.set(address, answer.body)
    for (const [, href] of answer.body.matchAll(/(?:href|action)="(\/[^"#]*)/g)) {
      const next = href!.replaceAll('&amp;', '&')
      if (!next.startsWith('/can-bo/') && !next.startsWith('/assets/')) waiting.push(next)
    }
  }
  return seen
}

/** No element but those the pages are made of, no handler, and no script but the data that nobody runs. */
function assertTextOnly(text: string, address: string): void {
  const markup = text.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
  assert.ok(!/<script|<img|<iframe|\son[a-z]+="|javascript:/i.test(markup.replace(/&[a-z0-9#x]+;/g, '_')), address)
}

type Table = 'decisions' | 'movements' | 'exemplars'

async function publish(table: Table, id: string): Promise<void> {
  await world.owner.updateTable(table).set({ published_at: world.clock.now() }).where('id', '=', id).execute()
}

async function organisation(name: string): Promise<string> {
  const id = newId()
  await world.owner
    .insertInto('organisations')
    .values({ id, code: id, kind: 'department', name, confidence: 'entered' } as never)
    .execute()
  return id
}

type Awarded = { id: string; recipient: string; year: number }

interface Decision {
  id: string
  awards: Awarded[]
  codes: string[]
  paper: Uint8Array
}

/** A signed decision with its file, its awards and their certificates; not yet published. */
async function decision(of: { symbol: string; names: string[]; text?: string; on?: string }): Promise<Decision> {
  const id = newId()
  const text = of.text ?? ''
  const on = day(of.on ?? '2021-12-13')
  const year = Number(on.slice(0, 4))
  const paper = Buffer.from(`%PDF-1.7 ${id} ${text}`)
  return world.owner.transaction().execute(async (trx) => {
    const file = { bytes: paper, name: `${text}.pdf`, type: 'application/pdf' }
    const file_hash = await storeFile(trx, world.office.folder, file, world.clock.now())
    await trx
      .insertInto('decisions')
      .values({
        id,
        body_id: body,
        honour: 'LDTT',
        title: `Về việc công nhận Lao động tiên tiến ${text}`,
        stage: 'signed',
        bases: [`Căn cứ Luật Thi đua, khen thưởng ${text}`],
        number: 1,
        symbol: of.symbol,
        signed_on: on,
        signed_by: leader,
        signer_name: `Đặng Hữu Thành`,
        signer_post: `Giám đốc ${text}`,
        file_hash,
        drafted_by: leader,
        drafted_on: on,
      })
      .execute()
    const recipients = of.names.map((name) => ({ name, recipient: newId() }))
    const ids = await insertAwards(
      trx,
      recipients.map(({ name, recipient }, index) => ({
        recipientKind: 'person',
        recipientId: recipient,
        recipientName: name,
        recipientLine: `Chuyên viên ${text}`,
        organisationId: body,
        honour: 'LDTT',
        cycle: 'annual',
        from: year,
        to: year,
        achievement: `Hoàn thành tốt nhiệm vụ ${text}`,
        decisionId: id,
        dossierId: null,
        decisionSymbol: of.symbol,
        decisionOn: on,
        decider: 'Sở Tài nguyên và Môi trường tỉnh Kon Tum',
        deciderId: body,
        goldenNumber: index + 1,
      })),
      on,
    )
    const awards = recipients.map(({ recipient }, index) => ({ id: ids[index]!, recipient, year }))
    const codes = awards.map(newCertificateCode)
    const certificates = awards.map((award, index) => ({
      code: codes[index]!,
      award_id: award.id,
      award_year: year,
      recipient_id: award.recipient,
      issued_on: on,
    }))
    await trx.insertInto('certificates').values(certificates).execute()
    return { id, awards, codes, paper }
  })
}

async function draftDecision(): Promise<string> {
  const id = newId()
  await world.owner
    .insertInto('decisions')
    .values({
      id,
      body_id: body,
      honour: 'LDTT',
      title: canary,
      stage: 'draft',
      bases: [canary],
      drafted_by: leader,
      drafted_on: day('2021-12-13'),
    })
    .execute()
  return id
}

async function revoke(from: Decision, index: number): Promise<void> {
  const award = from.awards[index]!
  await world.owner
    .insertInto('award_revocations')
    .values({
      id: newId(),
      award_id: award.id,
      award_year: award.year,
      recipient_id: award.recipient,
      decision_symbol: '99/QĐ-STNMT',
      decided_on: day('2021-12-15'),
      reason: 'khai man thành tích',
      entered_on: day('2021-12-15'),
    })
    .execute()
}

/** A launched movement with the same text everywhere; not yet published. */
async function movement(text: string, more: { internal?: string } = {}): Promise<string> {
  const id = newId()
  const lines = [text]
  const content: MovementBody = movementBody.parse({
    bases: lines,
    purpose: lines,
    requirements: lines,
    contents: lines,
    criteria: [{ kind: 'general', logic: 'any', text, parts: lines }],
    commendations: lines,
    phases: [{ name: text, from: null, to: null, task: text }],
    tasks: [{ assignee: text, text }],
    recipientLines: lines,
    reporting: text,
    invented: lines,
  })
  await world.owner
    .insertInto('movements')
    .values({
      id,
      issuer_id: body,
      document_type: 'plan',
      symbol: text,
      issued_on: null,
      signer: canary,
      name: text,
      title: `${text} ${text}`,
      body: JSON.stringify({ ...content, ...more }),
      period_from: null,
      period_to: null,
      period_text: text,
      stage: 'launched',
      published_at: null,
      missing: [canary],
      source: canary,
      created_at: world.clock.now(),
    })
    .execute()
  return id
}

async function answers(below: string, above: string): Promise<void> {
  await world.owner
    .insertInto('movement_parents')
    .values({ movement_id: below, parent_id: above, line: 'administrative' })
    .execute()
}

async function exemplar(text: string): Promise<string> {
  const id = newId()
  const story = exemplarStory.parse({
    story: [text, `${text} hai`],
    method: [text],
    series: {
      title: text,
      unit: '%',
      source: text,
      points: [
        { year: 2020, value: 1 },
        { year: 2021, value: 2 },
      ],
    },
    takenOverBy: [{ name: text, on: '2021-06-01', note: text }],
    effect: { reviewedOn: '2021-11-15', text },
  })
  await world.owner
    .insertInto('exemplars')
    .values({
      id,
      code: id,
      subject_kind: 'collective',
      subject_id: body,
      organisation_id: body,
      movement_id: null,
      field: text,
      title: text,
      lead: text,
      figure: '91%',
      figure_label: text,
      story: JSON.stringify(story),
      found_on: day('2021-01-01'),
      stage: 'found',
      published_at: null,
    })
    .execute()
  return id
}
