/** Sáng kiến của nhiều người on the screen: entered with shares, refused while they do not make up the whole, found with each author. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'

describe('an initiative of several authors on the screen', () => {
  let world: Province
  let site: Site
  before(async () => {
    world = await smallProvince()
    site = await openSiteFor(world, 'thi.lan', 'thi.hoa')
  })

  test('is entered by who stands above both units, with shares that make up the whole', async () => {
    const page = await site.visit('thi.hoa')
    await page.goto('/can-bo/sang-kien/moi')
    await page.getByRole('heading', { level: 1, name: 'Ghi sáng kiến vào sổ' }).waitFor()
    await assertAccessible(page)
    await page.getByLabel('Tác giả').fill('a thoai')
    await page.getByRole('button', { name: /^A Thoại/ }).click()
    await page.getByRole('button', { name: 'Thêm đồng tác giả' }).click()
    const second = page.locator('.row-box').nth(1)
    await page.getByLabel('Tên sáng kiến, đề tài').fill('Sổ hẹn chung hai phòng')
    await page.getByLabel('Mã', { exact: true }).fill('SK-CHUNG-1')
    const save = page.getByRole('button', { name: 'Ghi sáng kiến vào sổ' })
    await save.click()
    await page.getByRole('link', { name: 'Chọn đồng tác giả, hoặc bỏ dòng này' }).waitFor()
    await second.getByLabel('Đồng tác giả').fill('y hrim')
    await second.getByRole('button', { name: /^Y Hrim/ }).click()
    const share = (row: number) => page.locator('.row-box').nth(row).getByLabel('Tỷ lệ đóng góp (%)')
    await share(0).fill('60')
    await share(1).fill('39')
    await save.click()
    await page.getByRole('link', { name: 'Tỷ lệ đóng góp của các tác giả cộng lại là 99%, phải đúng 100%' }).click()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-authors')
    await assertAccessible(page)
    await keepPicture(page, 'initiative-authors-form')
    await share(1).fill('40')
    await save.click()
    await page.getByRole('heading', { level: 1, name: 'Sổ hẹn chung hai phòng' }).waitFor()
    const authors = page.getByRole('table', { name: /^Tác giả và đồng tác giả/ })
    assert.deepEqual(
      (await authors.getByRole('row').allInnerTexts()).slice(1).map((line) => line.split(/\s*\t\s*/).slice(0, 4)),
      [
        ['A Thoại', 'thoai', '60%', 'Phòng Quản lý đất đai'],
        ['Y Hrim', 'hrim', '40%', 'Chi cục Bảo vệ môi trường'],
      ],
    )
    await assertAccessible(page)
    await keepPicture(page, 'initiative-authors')
    await authors.getByRole('link', { name: 'Y Hrim' }).click()
    await page.getByRole('heading', { level: 1, name: 'Y Hrim' }).waitFor()
    await page.getByRole('link', { name: /^Sáng kiến \d/ }).click()
    await page.getByText('góp 40%, cùng A Thoại (60%)').waitFor()
  })

  test('is mended by the officer of one of them but for its authors, and stands in the list of either unit', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/sang-kien?q=so+hen+chung')
    await page.getByText('A Thoại (60%), Y Hrim (40%)').waitFor()
    await page.getByRole('link', { name: 'Sổ hẹn chung hai phòng' }).click()
    await page.getByRole('link', { name: 'Sửa sáng kiến' }).click()
    await page.getByText('Có tác giả ở đơn vị khác, nên phần tác giả do cấp trên chung sửa.').waitFor()
    await page.getByLabel('Tên sáng kiến, đề tài').fill('Sổ hẹn chung')
    await page.getByRole('button', { name: 'Lưu sáng kiến' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sổ hẹn chung', exact: true }).waitFor()

    const above = await site.visit('thi.hoa')
    await above.goto(`/can-bo/sang-kien?organisationId=${world.org.MT}`)
    await above.getByRole('link', { name: 'Sổ hẹn chung' }).waitFor()
    await above.getByRole('button', { name: 'Như khi đó' }).click()
    await above.waitForURL(/unitView=asItWas/)
    await above.getByRole('link', { name: 'Sổ hẹn chung' }).waitFor()
    await above.setViewportSize({ width: 390, height: 844 })
    await assertAccessible(above)
    await keepPicture(above, 'initiatives-of-unit')
  })
})
