import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { casesOf } from '../../law/law-book-cases.ts'
import { allHonourPages, honourPage } from '../../law/law-book.ts'
import { workflows } from '../../law/procedure/procedure.ts'
import { principleTexts } from '../../law/rules/principle-texts.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { freshOffice, type TestOffice } from '../../../test/world.ts'
import { buildServer } from '../server/http.ts'
import { mountPortal } from './portal.ts'

let world: TestOffice
let server: FastifyInstance

before(async () => {
  world = await freshOffice('2025-11-28')
  server = await buildServer(world.office)
  await mountPortal(server, { office: world.office, portal: world.portal })
})

after(() => server.close())

/** Every page of the book, as a search machine would find it. */
const addresses = [
  '/luat',
  '/luat/nguyen-tac',
  '/luat/thu-tuc',
  ...Object.keys(honours).map((code) => `/luat/${code}`),
  ...workflows.map(({ id }) => `/luat/thu-tuc/${id}`),
]

describe('the law book for the public', () => {
  test('has a whole Vietnamese page for every honour, every procedure and the principles', async () => {
    for (const address of addresses) {
      const text = await page(address)
      assert.match(text, /^<!doctype html><html lang="vi">/, address)
      assert.equal(text.split('<h1').length, 2, address)
      assert.ok(!/undefined|\[object|NaN/.test(text), address)
      assert.equal(text, text.normalize('NFC'), address)
      assert.ok(!/<script(?! type="application\/ld\+json")/.test(text), address)
      assert.match(text, /<meta name="description" content="[^"]{40,}"/, address)
    }
  })

  test('leads nowhere that is not there: every link of its own, down to the place in the page', async () => {
    const seen = new Map<string, Set<string>>()
    const anchors = async (address: string) => {
      const known = seen.get(address)
      if (known) return known
      const ids = idsIn(await page(address))
      assert.equal(new Set(ids).size, ids.length, `${address} names a place twice`)
      seen.set(address, new Set(ids))
      return seen.get(address)!
    }
    for (const address of addresses) {
      const links = [...(await page(address)).matchAll(/href="([^"]*)"/g)].map((match) =>
        match[1]!.replaceAll('&amp;', '&'),
      )
      for (const link of new Set(links.filter((one) => one.startsWith('/luat') || one.startsWith('#')))) {
        if (link.startsWith('/luat.css')) continue
        const [path = '', place] = link.startsWith('#') ? [address, link.slice(1)] : link.split('#')
        const ids = await anchors(path)
        if (place !== undefined) assert.ok(ids.has(place), `${address} leads to ${link}`)
      }
    }
  })

  test('has a place for every provision and every worked case, and tells the rule in words', async () => {
    for (const { code, provisions } of allHonourPages()) {
      const text = await page(`/luat/${code}`)
      const ids = new Set(idsIn(text))
      for (const { id } of provisions) assert.ok(ids.has(id), id)
      for (const { cases } of casesOf(code)) for (const { id } of cases) assert.ok(ids.has(`ca-${id}`), id)
    }
    const text = await page('/luat/HCLD3')
    for (const said of [
      'Huân chương, cấp Nhà nước',
      'Quy định đang áp dụng (từ 01/7/2025) có <b>13 cách đạt</b>',
      'Trong thời gian đó có 03 lần được tặng Chiến sĩ thi đua cơ sở',
      'Chủ tịch nước',
      'Cá nhân 4,5; tập thể 9 lần mức lương cơ sở',
      'từ 01/7/2025 giữ nguyên',
      'Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022',
      'Như ca ',
    ]) {
      assert.ok(text.includes(said), said)
    }
    for (const neighbour of honourPage('HCLD3').buildsOn) assert.ok(text.includes(`href="/luat/${neighbour.honour}"`))
  })

  test('says what is only recalled, and that the coming law must be checked', async () => {
    const recalled = (await page('/luat/LDTT')).split('chưa đối chiếu văn bản gốc').length - 1
    assert.ok(recalled >= 3, String(recalled))
    assert.match(
      await page('/luat/HCLD3'),
      /Từ 01\/10\/2026<\/b> tạm đọc như cột “Từ 01\/7\/2025”, <span[^>]*>cần đối chiếu/,
    )
    assert.match(await page('/luat/HCLD3'), /sách chưa ghi tiêu chuẩn/)
  })

  test('is searched by a plain form, in any spelling', async () => {
    assert.match(await page('/luat'), /<form class="search" action="\/luat" method="get">/)
    const found: [typed: string, first: string][] = [
      ['chien si thi dua co so', '/luat/CSTDCS'],
      ['Điều 74', '/luat/BKB#BKB.R2025.1'],
      ['HCLĐ', '/luat/HCLD1'],
      ['tỷ lệ phiếu', '/luat/nguyen-tac#P17'],
    ]
    for (const [typed, first] of found) {
      const text = await page(`/luat?q=${encodeURIComponent(typed)}`)
      assert.equal(/<ol class="law-hits"><li><a href="([^"]+)"/.exec(text)?.[1], first, typed)
      assert.match(text, /<meta name="robots" content="noindex"/, typed)
    }
    assert.match(await page('/luat?q=khongcogi'), /Không thấy “khongcogi” trong sách luật/)
    const exact = await server.inject('/luat?q=hcl%C4%913')
    assert.deepEqual([exact.statusCode, exact.headers.location], [303, '/luat/HCLD3'])
  })

  test('shows what was typed as text only', async () => {
    const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>`
    for (const address of [
      `/luat?q=${encodeURIComponent(hostile)}`,
      `/luat/${encodeURIComponent(hostile)}`,
      `/luat/thu-tuc/${encodeURIComponent(hostile)}`,
    ]) {
      const { body } = await server.inject(address)
      assert.ok(body.includes('alert(1)'), address)
      assert.ok(!/<script>|<img/.test(body), address)
    }
  })

  test('refuses an address that is far too long in words', async () => {
    const answer = await server.inject(`/luat/${'a'.repeat(200)}`)
    assert.deepEqual([answer.statusCode, answer.json().message], [422, 'Địa chỉ quá dài. Hãy kiểm tra đường dẫn.'])
  })

  test('answers an unknown code with a page that suggests the nearest', async () => {
    const answer = await server.inject('/luat/HCLDD3')
    assert.equal(answer.statusCode, 404)
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.match(answer.body, /<h1>Không có trang này<\/h1>/)
    assert.match(answer.body, /Có phải bạn tìm:.*href="\/luat\/HCLD3"/s)
    for (const odd of [
      '/luat/%00',
      '/luat/..%2fx',
      '/luat/constructor',
      '/luat/thu-tuc/khong-co',
      `/luat/${'x'.repeat(90)}`,
    ]) {
      assert.equal((await server.inject(odd)).statusCode, 404, odd)
    }
    assert.match(
      (await server.inject('/luat/thu-tuc/huan-chuong.R2010')).body,
      /href="\/luat\/thu-tuc\/huan-chuong\.R2025"/,
    )
  })

  test('understands a code in other letters', async () => {
    const answer = await server.inject('/luat/hcl%C4%913')
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/luat/HCLD3'])
  })

  test('draws the staircase of the period in force, or of the one that is asked for, with a list beside it', async () => {
    const now = await page('/luat')
    assert.match(now, /Theo quy định từ 01\/7\/2025/)
    assert.equal(now.split('<svg class="law-staircase-narrow"').length - 1, 4)
    assert.match(now, /<summary>Đọc dạng danh sách<\/summary>/)
    assert.match(
      now,
      /dựa trên Chiến sĩ thi đua cơ sở \(được tặng trong thời gian tính thành tích\), Bằng khen của Bộ, ban, ngành, tỉnh/,
    )
    assert.match(await page('/luat?thoi-ky=R2017'), /Theo quy định từ 01\/10\/2017/)
    assert.match(await page('/luat?thoi-ky=R1999'), /Theo quy định từ 01\/7\/2025/)
  })

  test('lists the principles, the periods and what they are made of', async () => {
    const text = await page('/luat')
    for (const { id, name } of principleTexts)
      assert.ok(text.includes(`href="/luat/nguyen-tac#${id}">${id}. ${name}`), id)
    for (const said of ['06/2022/QH15, có hiệu lực từ 01/01/2024', '152/2025/NĐ-CP', 'R2010', 'R2026']) {
      assert.ok(text.includes(said), said)
    }
  })

  test('tells a procedure with its steps, limits, papers and how long they are kept', async () => {
    const text = await page('/luat/thu-tuc/huan-chuong.R2017')
    for (const said of [
      '8 bước',
      'Trong 20 ngày làm việc',
      'Mẫu số 01',
      'Vĩnh viễn',
      '3 bộ (bản chính), gửi tiếp 2 bộ',
    ]) {
      assert.ok(text.includes(said), said)
    }
    assert.match(text, /suy ra, chưa đối chiếu văn bản gốc/)
  })

  test('is asked for again cheaply', async () => {
    for (const address of [
      '/luat',
      '/luat/HCLD3',
      '/luat/nguyen-tac',
      '/luat/thu-tuc',
      '/luat/thu-tuc/huan-chuong.R2025',
    ]) {
      const answer = await server.inject(address)
      assert.equal(answer.headers['cache-control'], 'public, max-age=60', address)
      const again = await server.inject({ url: address, headers: { 'if-none-match': String(answer.headers.etag) } })
      assert.deepEqual([again.statusCode, again.body], [304, ''], address)
    }
  })

  test('brings its own small style sheet, which the other pages need not load', async () => {
    const path = /href="(\/luat\.css\?[^"]+)"/.exec(await page('/luat'))![1]!
    const styles = await server.inject(path)
    assert.match(String(styles.headers['content-type']), /^text\/css/)
    assert.match(String(styles.headers['cache-control']), /immutable/)
    assert.ok(styles.body.length < 20_000, String(styles.body.length))
    assert.ok(!(await page('/')).includes('/luat.css'))
    assert.ok((await page('/')).includes('href="/luat"'))
  })

  test('stands in the sitemap, page by page, and tells search machines what a page is about', async () => {
    const robots = await server.inject('/robots.txt')
    assert.match(robots.body, /^Sitemap: \S+\/sitemap\.xml$/m)
    const sitemap = await server.inject('/sitemap.xml')
    assert.match(String(sitemap.headers['content-type']), /^application\/xml/)
    const listed = [...sitemap.body.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname)
    assert.deepEqual(
      addresses.filter((address) => !listed.includes(address)),
      [],
    )
    for (const path of listed) assert.equal((await server.inject(path)).statusCode, 200, path)
    const facts = factsIn(await page('/luat/HCLD3'))
    assert.deepEqual([facts['@type'], facts.termCode, facts.name], ['DefinedTerm', 'HCLD3', honours.HCLD3.name])
    assert.equal((factsIn(await page('/luat')).hasDefinedTerm as unknown[]).length, Object.keys(honours).length)
  })
})

async function page(address: string): Promise<string> {
  const answer = await server.inject(address)
  assert.equal(answer.statusCode, 200, address)
  return answer.body
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!)
}

function factsIn(text: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)![1]!)
}

/** Keeps the list of honours honest: a new code has a page without anything being added here. */
test('the pages are those of the vocabulary', () => {
  assert.deepEqual(
    allHonourPages().map(({ code }) => code),
    Object.keys(honours) as Honour[],
  )
})
