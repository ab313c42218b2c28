/**
 * Bây giờ và sắp tới on the screen: who qualifies in a division, from the number to the person, from the person's ladder to the
 * verdict of a step; and the ladder of the division itself.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'

describe('who qualifies, and what comes next, on the screen', () => {
  let world: Province
  let site: Site
  before(async () => {
    world = await smallProvince()
    site = await openSiteFor(world, 'thi.lan', 'thi.hoa')
  })

  test('an officer goes by keyboard from the list to the person who qualifies, and on to the dossier form', async () => {
    const page = await site.visit('thi.lan')
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByRole('heading', { level: 1, name: 'Ai đủ điều kiện năm 2021' }).waitFor()
    await page.getByRole('link', { name: '1 người, Chiến sĩ thi đua cơ sở: đủ điều kiện' }).click()
    await page.getByText('tối đa 3 (trong 20 người có danh hiệu của năm)').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'qualifying')
    const form = await page
      .getByRole('link', { name: 'Lập hồ sơ Chiến sĩ thi đua cơ sở cho A Thoại' })
      .getAttribute('href')
    assert.match(form!, /nguoi=.*&danhHieu=CSTDCS/)
    // Off the link that was pressed.
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'A Thoại' }).waitFor()
  })

  test('a step of the ladder opens its whole verdict, takes the focus, and closes again', async () => {
    const page = await site.visit('thi.lan')
    await page.goto(`/can-bo/nguoi/${world.person.thoai}`)
    const ladder = page.getByRole('region', { name: 'Từ Lao động tiên tiến đến Huân chương Lao động' })
    await ladder.getByRole('link', { name: 'Chiến sĩ thi đua tỉnh' }).waitFor()
    assert.equal(await ladder.getByRole('listitem').count(), 9)
    await ladder.getByRole('link', { name: 'Chiến sĩ thi đua tỉnh' }).click()
    await page.getByText('Có 03 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Chiến sĩ thi đua tỉnh')
    await page
      .getByRole('region', { name: 'Chiến sĩ thi đua tỉnh' })
      .getByText('chưa lập hồ sơ trong phần mềm')
      .waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'ladder-person')
    await page.getByRole('link', { name: 'Đóng kết luận' }).click()
    await page.getByRole('region', { name: 'Chiến sĩ thi đua tỉnh' }).waitFor({ state: 'detached' })
  })

  test('a division shows its own ladder to who works with its people', async () => {
    const page = await site.visit('thi.hoa')
    await page.goto(`/can-bo/don-vi/${world.org.DAT}`)
    await page.getByRole('link', { name: 'Thành tích tập thể' }).click()
    await page.getByRole('heading', { name: 'Từ Tập thể lao động tiên tiến đến Huân chương Lao động' }).waitFor()
    await page.getByText('5 cá nhân giữ vị trí công tác ngày 20/12/2021').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'ladder-collective')
    const other = await site.visit('thi.lan')
    await other.goto(`/can-bo/don-vi/${world.org.MT}?phan=thanh-tich`)
    await other.getByText('Việc này do').waitFor()
  })
})
