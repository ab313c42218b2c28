/**
 * Sách luật in a real browser: an officer who searches while typing, compares the periods of an honour and comes from a verdict
 * to its article; somebody who uses the keyboard only; and a member of the public without scripts.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'

let world: Province
let site: Site

before(async () => {
  world = await smallProvince()
  site = await openSiteFor(world, 'thi.lan')
})

describe('the law book of the officers', () => {
  test('is opened from the nav and searched while typing, whatever the marks', async () => {
    const page = await site.visit('thi.lan')
    await page.getByRole('link', { name: 'Sách luật' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sách luật' }).waitFor()
    await page.getByText('73 danh hiệu, hình thức').waitFor()
    await accessibleAtBothWidths(page)
    await keepPicture(page, 'law-list')

    const search = page.getByRole('searchbox', { name: 'Tên, chữ tắt, điều khoản, lời văn' })
    await search.pressSequentially('chien si thi dua co so')
    const first = page.locator('[data-row]').first()
    await first.getByRole('link', { name: 'Chiến sĩ thi đua cơ sở', exact: true }).waitFor()
    assert.match(page.url(), /\/can-bo\/luat\?q=chien/)
    assert.equal(await search.evaluate((input) => document.activeElement === input), true, 'the focus stays in the box')
    await keepPicture(page, 'law-search')

    await search.fill('Điều 74')
    await page.locator('mark', { hasText: 'Điều 74' }).first().waitFor()
    await search.fill('HCLĐ')
    await first.getByRole('link', { name: 'Huân chương Lao động hạng Nhất' }).waitFor()
    await search.fill('bánh mì')
    await page.getByRole('heading', { name: 'Không có chỗ nào khớp 1 điều kiện' }).waitFor()
    await page.getByRole('button', { name: 'Bỏ điều kiện này' }).click()
    await page.getByText('73 danh hiệu, hình thức').waitFor()
  })

  test('is narrowed by kind and by what is only recalled; the address keeps it', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/luat?kind=order&subject=collective')
    await page.getByText('11 danh hiệu, hình thức').waitFor()
    await page.getByRole('button', { name: 'Xoá lọc' }).click()
    await page.getByText('73 danh hiệu, hình thức').waitFor()
    await page.getByRole('button', { name: 'Thêm điều kiện' }).click()
    await page.getByRole('button', { name: 'Chỉ điều' }).click()
    await page.getByRole('button', { name: 'chưa đối chiếu văn bản gốc' }).click()
    await page.getByRole('link', { name: 'Lao động tiên tiến', exact: true }).waitFor()
    assert.match(page.url(), /recalled=yes/)
    assert.equal(await page.getByRole('link', { name: 'Huân chương Sao vàng' }).count(), 0)
  })

  test('compares the periods of an honour side by side, and below each other on a phone', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/luat/HCLD3')
    const table = page.getByRole('table', { name: 'Tiêu chuẩn Huân chương Lao động hạng Ba theo từng thời kỳ' })
    await table.waitFor()
    assert.deepEqual(await table.getByRole('columnheader').locator('b').allInnerTexts(), [
      'Từ 01/10/2017 đến hết 31/12/2023',
      'Từ 01/01/2024 đến hết 30/6/2025',
      'Từ 01/7/2025 đến hết 30/9/2026',
    ])
    const [older, both] = [page.locator('[id="HCLD3.R2017.1"]'), page.locator('[id="HCLD3.R2025.4"]')]
    assert.ok((await both.boundingBox())!.x > (await older.boundingBox())!.x + 200, 'the newer law stands on the right')
    assert.ok(
      (await both.boundingBox())!.width > (await older.boundingBox())!.width * 1.6,
      'what did not change reaches over',
    )
    await accessibleAtBothWidths(page)
    await keepPicture(page, 'law-honour')

    await page.setViewportSize({ width: 390, height: 844 })
    assert.ok((await both.boundingBox())!.y < (await older.boundingBox())!.y, 'the newest comes first')
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, 'nothing scrolls sideways')
  })

  test('opens at the very provision that an address names, with its rule in words', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/luat/HCLD3#HCLD3.R2024.1')
    const provision = page.locator('[id="HCLD3.R2024.1"]')
    await provision.getByText('Trong thời gian đó có 03 lần được tặng Chiến sĩ thi đua cơ sở').waitFor()
    assert.equal(await provision.evaluate((place) => document.activeElement === place), true)
    const { y } = (await provision.boundingBox())!
    assert.ok(y > 48 && y < 400, `below the head of the table, not under it: ${y}`)
    await page.getByRole('link', { name: 'Bằng khen của Thủ tướng Chính phủ' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Bằng khen của Thủ tướng Chính phủ' }).waitFor()
  })

  test('is where the article of a verdict leads', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/ho-so/moi')
    await page.getByLabel('Người được đề nghị').fill('a thoai')
    await page.getByRole('button', { name: /A Thoại/ }).click()
    await page.getByText('Chiến sĩ thi đua cơ sở', { exact: true }).click()
    await page.getByRole('heading', { name: /Đủ điều kiện/ }).waitFor()
    const article = page.locator('.verdict-article a').first()
    const href = await article.getAttribute('href')
    assert.match(href!, /^\/can-bo\/luat\/CSTDCS#CSTDCS\.R2017\.\d$/)
    await article.click()
    await page.getByRole('heading', { level: 1, name: 'Chiến sĩ thi đua cơ sở' }).waitFor()
    await page.locator('[data-named]').getByText('NĐ 91/2017 Điều 9 khoản 3').first().waitFor()
  })

  test('shows staircase, principles, procedures and periods, each readable and within reach', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/luat')
    const parts: [tab: string, title: string, file: string][] = [
      ['Bậc thang', 'Bậc thang', 'law-staircase'],
      ['Nguyên tắc', 'Nguyên tắc chung', 'law-principles'],
      ['Thủ tục', 'Thủ tục', 'law-procedures'],
      ['Quy định, nguồn', 'Quy định theo thời kỳ', 'law-regimes'],
    ]
    for (const [tab, title, file] of parts) {
      await page.locator('.tabs').getByRole('link', { name: tab }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      // Long pages of one kind: the narrow width is the harder one.
      await accessibleAt(page, 390)
      await page.setViewportSize({ width: 1440, height: 960 })
      await keepPicture(page, file)
    }
    await page.goto('/can-bo/luat/bac-thang?regime=R2025')
    await page.locator('.law-staircase-wide').first().getByRole('link', { name: 'Chiến sĩ thi đua cơ sở' }).click()
    await page.getByRole('heading', { level: 1, name: 'Chiến sĩ thi đua cơ sở' }).waitFor()
    await page.goto('/can-bo/luat/thu-tuc/huan-chuong.R2017')
    await page.getByRole('heading', { level: 1, name: 'Xét tặng huân chương' }).waitFor()
    await accessibleAtBothWidths(page)
    await keepPicture(page, 'law-procedure')
  })

  test('says so when a code is unknown, and suggests the nearest', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/luat/HCLDD3')
    await page.getByRole('heading', { level: 1, name: 'Không có danh hiệu, hình thức này' }).waitFor()
    await page.getByRole('link', { name: 'Huân chương Lao động hạng Ba' }).click()
    await page.getByRole('heading', { level: 1, name: 'Huân chương Lao động hạng Ba' }).waitFor()
  })
})

test('the law book is worked by the keyboard alone', async () => {
  const page = await site.visit('thi.lan')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await page.getByRole('heading', { level: 1, name: 'Sách luật' }).waitFor()
  await page.keyboard.press('f')
  await page.keyboard.type('hcld3')
  await page.locator('[data-row]').first().getByText('Huân chương Lao động hạng Ba').waitFor()
  await page.keyboard.press('Tab')
  for (let press = 0; press < 8 && !(await onLink(page, 'Huân chương Lao động hạng Ba')); press++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Huân chương Lao động hạng Ba' }).waitFor()
  const summary = page.locator('[id="HCLD3.R2024.1"] summary')
  for (let press = 0; press < 80 && !(await summary.evaluate((place) => document.activeElement === place)); press++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByText('Trong thời gian đó có 03 lần được tặng Chiến sĩ thi đua cơ sở').first().waitFor()
  const outline = await summary.evaluate((place) => getComputedStyle(place).outlineStyle)
  assert.equal(outline, 'solid', 'where the keyboard stands is seen')
})

describe('the law book of the public', () => {
  test('is read, searched and compared without an account and without scripts', async () => {
    const page = await site.visit(null, 390)
    await page.goto('/')
    await page.getByRole('link', { name: 'Sách luật' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sách luật thi đua, khen thưởng' }).waitFor()
    await page.getByRole('searchbox').fill('huan chuong lao dong hang ba')
    await page.getByRole('button', { name: 'Tra sách luật' }).click()
    await page.locator('.law-hits a').first().click()
    await page.getByRole('heading', { level: 1, name: 'Huân chương Lao động hạng Ba' }).waitFor()
    await page.locator('[id="HCLD3.R2025.1"] summary').click()
    await page.locator('[id="HCLD3.R2025.1"]').getByText('03 lần được tặng Chiến sĩ thi đua cơ sở').waitFor()
    await keepPicture(page, 'law-public-honour')
    await page.goto('/luat')
    await keepPicture(page, 'law-public')
    await page.goto('/luat/HCLD3#HCLD3.R2024.4')
    assert.ok(await page.locator('[id="HCLD3.R2025.4"]').isVisible())
  })

  test('is within reach of everybody, at a desk and on a phone', async () => {
    // Axe needs scripts; the pages are the same for who has them.
    const page = await site.visit('thi.lan')
    for (const address of [
      '/luat',
      '/luat?q=Điều+74',
      '/luat/LDTT',
      '/luat/thu-tuc/huan-chuong.R2017',
      '/luat/HCLDD3',
    ]) {
      await page.goto(address)
      await accessibleAtBothWidths(page)
    }
  })
})

/** At the width of a desk last, so that the test goes on there. */
async function accessibleAtBothWidths(page: Page): Promise<void> {
  for (const width of [390, 1440]) await accessibleAt(page, width)
}

async function accessibleAt(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < 768 ? 844 : 960 })
  await assertAccessible(page)
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.equal(needed, width, `${page.url()} scrolls sideways at ${width}`)
}

async function onLink(page: Page, name: string): Promise<boolean> {
  return (await page.evaluate(() => document.activeElement?.textContent)) === name
}
