/**
 * Sổ khen thưởng on the screen: an officer enters an old decision with its scan and a household, corrects it and sees both
 * entries; the standing body revokes one, and who has a certificate is told the truth.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { enterInitiative } from '../src/registry/initiatives/initiative.actions.ts'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'
import { act } from './world.ts'

describe('the ledger of awards on the screen', () => {
  let world: Province
  let site: Site
  before(async () => {
    world = await smallProvince()
    site = await openSiteFor(world, 'thi.lan', 'thi.hoa')
  })

  test('an officer enters an old decision with its scan, for a person and a household that was not known', async () => {
    const page = await site.visit('thi.lan')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Ghi quyết định cũ vào sổ' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ghi quyết định cũ vào sổ' }).waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Ghi quyết định vào sổ' }).click()
    await page.getByRole('heading', { name: 'Chưa ghi được vào sổ' }).waitFor()
    await page.getByLabel('Số, ký hiệu quyết định').fill('716/QĐ-UBND')
    await page.getByLabel('Ngày ký').fill('12/10/2020')
    await page.getByLabel('Người, cơ quan quyết định').fill('Chủ tịch Ủy ban nhân dân tỉnh Kon Tum')
    await page.getByLabel('Danh hiệu, hình thức').selectOption('BKT')
    await page.getByLabel('Loại hình khen thưởng').selectOption('adHoc')
    await page.getByLabel('Bản chụp quyết định').setInputFiles({
      name: 'quyet-dinh-716.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 bản chụp'),
    })
    await page.getByLabel('Người, hộ, tập thể được khen').fill('a thoai')
    await page.getByRole('button', { name: /^A Thoại/ }).click()
    await page.getByLabel('Thành tích từ năm').fill('2020')
    await page.getByLabel('Đến năm').fill('2020')
    await page.getByRole('button', { name: 'Thêm một dòng' }).click()
    const second = page.locator('.row-box').nth(1)
    await second.getByRole('button', { name: 'Chưa có trong sổ' }).click()
    await second.getByLabel('Tên', { exact: true }).fill('Hộ ông A Dim, thôn Đăk Blái')
    await second.getByLabel('Khi đó là').fill('Thôn Đăk Blái, xã Đăk Ang')
    await assertAccessible(page)
    await keepPicture(page, 'awards-form')
    await page.getByRole('button', { name: 'Ghi quyết định vào sổ' }).click()
    await page.getByText('Đã ghi 2 mục theo 716/QĐ-UBND vào sổ').waitFor()
    await page.getByRole('link', { name: 'Hộ ông A Dim, thôn Đăk Blái' }).waitFor()
    assert.match(page.url(), /symbol=716/)
    await page.getByRole('link', { name: 'A Thoại' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bằng khen của Chủ tịch UBND tỉnh (đột xuất, 2020)' }).waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'quyet-dinh-716.pdf' }).click()
    assert.equal((await saved).suggestedFilename(), 'quyet-dinh-716.pdf')
    await assertAccessible(page)
    await keepPicture(page, 'award')
  })

  test('corrects it by an entry of its own; the wrong one says what stands in its place', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/so-khen-thuong?symbol=716%2FQ%C4%90-UBND')
    await page.getByRole('link', { name: 'A Thoại' }).click()
    await page.getByRole('button', { name: 'Đính chính' }).click()
    await page.getByRole('heading', { level: 1, name: /^Đính chính: Bằng khen/ }).waitFor()
    await page.getByLabel('Đến năm').fill('2020')
    await page.getByLabel('Thành tích từ năm').fill('2019')
    await page.getByLabel('Đính chính theo văn bản').fill('15/CV-QLDD')
    await page.getByLabel('Ngày văn bản').fill('15/12/2021')
    await page.getByLabel('Lý do').fill('Chép nhầm năm đầu')
    await assertAccessible(page)
    await keepPicture(page, 'award-correction')
    await page.getByRole('button', { name: 'Ghi mục đúng' }).click()
    await page.getByText('Đã đính chính; đây là mục đúng').waitFor()
    await page.getByRole('heading', { level: 1, name: /2019–2020/ }).waitFor()
    await page.getByRole('link', { name: 'mục ghi chưa đúng' }).click()
    await page.getByRole('heading', { name: 'Đã đính chính theo 15/CV-QLDD ngày 15/12/2021' }).waitFor()
    await keepPicture(page, 'award-corrected')
  })

  test('the standing body revokes an award and restores it; the list tells each state', async () => {
    const page = await site.visit('thi.hoa')
    await page.goto('/can-bo/so-khen-thuong?recipientKind=household')
    await page.getByRole('link', { name: 'Hộ ông A Dim, thôn Đăk Blái' }).click()
    await page.getByRole('button', { name: 'Thu hồi khen thưởng' }).click()
    await page.getByText('Sau đó chỉ khôi phục được bằng một quyết định khác').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Chưa thu hồi')
    await page.getByLabel('Quyết định thu hồi').fill('88/QĐ-UBND')
    await page.getByLabel('Ngày ký').fill('11/10/2020')
    await page.getByLabel('Lý do').fill('Kê khai không đúng')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Thu hồi khen thưởng' }).click()
    await dialog.getByRole('link', { name: 'Ngày này không thể trước ngày khen thưởng 12/10/2020' }).waitFor()
    await page.getByLabel('Ngày ký').fill('01/12/2021')
    await assertAccessible(page)
    await keepPicture(page, 'award-revoke')
    await dialog.getByRole('button', { name: 'Thu hồi khen thưởng' }).click()
    await page.getByRole('heading', { name: 'Đã thu hồi theo 88/QĐ-UBND ngày 01/12/2021' }).waitFor()
    await page.getByRole('button', { name: 'Khôi phục khen thưởng' }).click()
    await page.getByLabel('Quyết định khôi phục').fill('91/QĐ-UBND')
    await page.getByLabel('Ngày ký').fill('10/12/2021')
    await page.getByLabel('Lý do').fill('Đã xác minh lại')
    await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục khen thưởng' }).click()
    await page.getByText('2 mục', { exact: true }).waitFor()
    await page.goto('/can-bo/so-khen-thuong?recipientKind=household')
    await page.getByText('đã khôi phục, 91/QĐ-UBND').waitFor()
  })

  test('an initiative waits for its recognition, which a body of the right level gives', async () => {
    await act(world, world.officer, enterInitiative, {
      authors: [{ personId: world.person.thoai! }],
      code: 'SK-M-1',
      year: 2021,
      name: 'Mẫu phiếu hẹn hai thứ tiếng',
      scope: 'grassroots',
      kind: 'initiative',
    })
    const page = await site.visit('thi.hoa')
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await page.getByRole('heading', { level: 1, name: 'Sáng kiến' }).waitFor()
    await page.getByText('chưa công nhận').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'initiatives')
    await page.getByRole('link', { name: 'Mẫu phiếu hẹn hai thứ tiếng' }).click()
    await page.getByRole('button', { name: 'Ghi quyết định công nhận' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Cơ quan, hội đồng công nhận').fill('so tai nguyen')
    await dialog.getByRole('button', { name: /^Sở Tài nguyên và Môi trường/ }).click()
    await dialog.getByLabel('toàn quốc').check()
    await dialog.getByLabel('Số, ký hiệu quyết định').fill('12/QĐ-STNMT')
    await dialog.getByLabel('Ngày ký').fill('30/11/2021')
    await dialog.getByRole('button', { name: 'Ghi quyết định công nhận' }).click()
    await dialog.getByRole('link', { name: /không công nhận được phạm vi toàn quốc/ }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'initiative-recognition')
    await dialog.getByLabel('cơ sở', { exact: true }).check()
    await dialog.getByRole('button', { name: 'Ghi quyết định công nhận' }).click()
    await page.getByText('Quyết định số 12/QĐ-STNMT ngày 30/11/2021, Sở Tài nguyên và Môi trường').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'initiative')
  })
})
