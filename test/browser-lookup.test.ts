/**
 * Tra cứu and người ghi trùng on the screen: a person is found by keyboard without marks; two entries are compared, merged, and
 * taken apart again.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { enterPerson } from '../src/registry/people/person.actions.ts'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'
import { act } from './world.ts'

describe('looking up, on the screen', () => {
  let world: Province
  let site: Site
  before(async () => {
    world = await smallProvince()
    site = await openSiteFor(world, 'thi.hoa', 'thi.lan')
  })

  test('an officer finds a person by keyboard, typing without marks', async () => {
    const page = await site.visit('thi.hoa')
    await page.keyboard.press('/')
    const box = page.getByRole('combobox', { name: 'Tra cứu người, đơn vị, hồ sơ, số quyết định' })
    await page.keyboard.type('a thoai')
    await page.getByRole('option', { name: 'A Thoại mã thoai' }).waitFor()
    assert.equal(await box.getAttribute('aria-expanded'), 'true')
    await page.getByRole('status').filter({ hasText: 'Người: 1' }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'lookup-box')
    await page.keyboard.press('ArrowDown')
    const active = await box.getAttribute('aria-activedescendant')
    assert.equal(await page.locator(`[id="${active}"]`).getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Escape')
    assert.equal(await box.getAttribute('aria-expanded'), 'false')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'A Thoại' }).waitFor()
  })

  test('all results stand on a page of their own, by kind; what was looked for is kept on this device until it is cleared', async () => {
    const page = await site.visit('thi.hoa')
    await page.keyboard.press('/')
    await page.keyboard.type('412/qd-stnmt')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tra cứu' }).waitFor()
    await page.getByRole('link', { name: '412/QĐ-STNMT' }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'lookup')
    await page.keyboard.press('/')
    await page.getByRole('option', { name: '412/qd-stnmt' }).waitFor()
    await page.getByRole('button', { name: 'Xoá danh sách đã tìm' }).click()
    await page.getByRole('option').waitFor({ state: 'detached' })
    await page.goto('/can-bo/tra-cuu?honour=LDTT&year=2021')
    await page.getByRole('link', { name: /^Xem tất cả 20 khen thưởng/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Sổ khen thưởng' }).waitFor()
  })

  test('two entries of one person are compared side by side, merged and taken apart again', async () => {
    const entry = { name: 'Đinh Thị Mỹ Hạnh', birthYear: 1985 }
    const post = { organisationId: world.org.DAT, title: 'Chuyên viên', from: '2016-01-01' }
    await act(world, world.operator, enterPerson, {
      ...entry,
      code: 'hanh-1',
      posts: [post],
      ratings: [{ year: 2019, rating: 'HTXSNV' }],
    })
    const { personId } = await act(world, world.operator, enterPerson, {
      ...entry,
      code: 'hanh-2',
      posts: [post],
      ratings: [{ year: 2019, rating: 'HTNV' }],
    })
    const page = await site.visit('thi.hoa')
    await page.goto('/can-bo/nguoi')
    await page.getByRole('button', { name: 'Việc khác' }).click()
    await page.getByRole('link', { name: 'Người có thể ghi trùng' }).click()
    await page.getByText('cùng tên, cùng năm sinh, cùng từng ở Phòng Quản lý đất đai').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'duplicates')
    await page.getByRole('link', { name: 'Đinh Thị Mỹ Hạnh' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Đinh Thị Mỹ Hạnh' }).waitFor()
    await page.getByText('Gần như chắc chắn là một người').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'same-person')
    await page.getByRole('button', { name: 'Gộp hai bản ghi' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Hai bản ghi xếp loại khác nhau năm 2019').waitFor()
    await dialog.getByRole('radio', { name: /mã hanh-1/ }).check()
    await dialog.getByRole('button', { name: 'Gộp vào mã hanh-1' }).click()
    await dialog.getByText('Chưa gộp được').waitFor()
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Cùng một căn cước')
    await assertAccessible(page)
    await keepPicture(page, 'same-person-merge')
    await dialog.getByRole('button', { name: 'Gộp vào mã hanh-1' }).click()
    await page.getByText('Bản ghi đã gộp vào người này').waitFor()
    await page.getByText('Năm 2019 còn một kết quả khác').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'merged-person')
    // Whoever still has the address of the other entry comes to the one that stands.
    await page.goto(`/can-bo/nguoi/${personId}`)
    await page.getByText('mã hanh-1').first().waitFor()
    assert.ok(!page.url().includes(personId))
    await page.getByRole('button', { name: 'Tách lại mã hanh-2' }).click()
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Khác ngày sinh')
    await dialog.getByRole('button', { name: 'Tách lại mã hanh-2' }).click()
    await page.getByText('Có thể ghi trùng').waitFor()
    await page.getByText('Bản ghi đã gộp vào người này').waitFor({ state: 'detached' })
  })
})
