/**
 * Đơn vị on the screen: the tree of a day, a unit taken hold of and let go over another, the same by the form and the keyboard, a
 * reorganisation with its consequences, and a list as it was.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openAccount } from '../src/registry/accounts/account.actions.ts'
import { foundOrganisation } from '../src/registry/organisations/organisation.actions.ts'
import { assertAccessible, keepPicture, openSiteFor, password, type Site } from './browser.ts'
import { nextDay, smallProvince, type Province } from './province.ts'
import { act } from './world.ts'

describe('organisations through time, on the screen', () => {
  let world: Province
  let site: Site
  before(async () => {
    world = await smallProvince()
    await act(world, world.operator, openAccount, {
      username: 'quan.tri',
      name: 'Quản trị',
      password,
      grants: [{ role: 'operator', organisationId: world.org.SO, from: '2020-01-01', basis: 'Phân công' }],
    })
    await act(world, world.operator, foundOrganisation, {
      code: 'CUM',
      kind: 'emulationCluster',
      name: 'Cụm thi đua số I',
      on: '2020-01-01',
      basis: 'Quyết định 5/QĐ-BTNMT',
      parents: [{ organisation: 'BO', line: 'administrative' }],
    })
    site = await openSiteFor(world, 'thi.hoa')
  })

  test('the tree opens down to what is searched for, says how many people work there, and shows any day', async () => {
    const page = await site.visit('thi.hoa')
    await page.goto('/can-bo/don-vi')
    const tree = page.getByRole('treegrid')
    await openDepartment(page)
    await tree
      .getByRole('row', { name: /Chi cục Bảo vệ môi trường/ })
      .first()
      .waitFor()
    assert.match((await page.locator('tr[aria-current]').textContent())!, /20/)
    await page.getByPlaceholder('Tìm tên hoặc mã').fill('quan ly dat')
    await page.locator('mark', { hasText: 'Phòng Quản lý đất đai' }).first().waitFor()
    await page.getByText('1 đơn vị khớp').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'organisations-found')
    assert.equal(await page.getByRole('link', { name: 'Ghi sắp xếp tổ chức' }).count(), 0, 'only who runs the office')
  })

  test('a unit is dragged onto another; the drop opens the form, and a day and a document are asked for', async () => {
    const page = await site.visit('quan.tri')
    await page.goto('/can-bo/don-vi')
    const row = (name: string) =>
      page
        .getByRole('treegrid')
        .getByRole('row', { name: new RegExp(name) })
        .first()
    await openDepartment(page)
    await row('Chi cục Bảo vệ môi trường').waitFor()
    await row('Phòng Quản lý đất đai').dragTo(row('Chi cục Bảo vệ môi trường'))
    const dialog = page.getByRole('dialog', { name: 'Chuyển cơ quan cấp trên' })
    await dialog.getByText('hiện trực thuộc Sở Tài nguyên và Môi trường').waitFor()
    await dialog.getByText('Chi cục Bảo vệ môi trường', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Chuyển cơ quan cấp trên' }).click()
    await dialog.getByRole('link', { name: 'Ghi số, ký hiệu, ngày của văn bản' }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'organisation-move')
    await dialog.getByLabel('Theo văn bản').fill('Quyết định 77/QĐ-STNMT')
    await dialog.getByRole('button', { name: 'Chuyển cơ quan cấp trên' }).click()
    await page.getByText('Đã chuyển Phòng Quản lý đất đai').waitFor()
  })

  test('the same by keyboard alone, from the page of the unit', async () => {
    const page = await site.visit('quan.tri')
    await page.goto(`/can-bo/don-vi/${world.org.DAT}`)
    await page.getByRole('button', { name: 'Chuyển cơ quan cấp trên' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Chuyển cơ quan cấp trên' })
    await dialog.getByText('hiện trực thuộc Chi cục Bảo vệ môi trường').waitFor()
    await dialog.getByLabel('Cơ quan cấp trên mới').focus()
    await page.keyboard.type('so tai nguyen')
    await dialog.getByRole('option', { name: /Sở Tài nguyên và Môi trường/ }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Từ ngày').fill('01/01/2022')
    await dialog.getByLabel('Theo văn bản').focus()
    await page.keyboard.type('Quyết định 78/QĐ-STNMT')
    await page.keyboard.press('Enter')
    await page.getByText('Đã chuyển Phòng Quản lý đất đai').waitFor()
  })

  test('a reorganisation is confirmed with its consequences, in numbers', async () => {
    const page = await site.visit('quan.tri')
    await page.goto(`/can-bo/don-vi/${world.org.DAT}`)
    await page.getByRole('link', { name: 'Ghi sắp xếp tổ chức' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ghi sắp xếp tổ chức' }).waitFor()
    await page.getByRole('button', { name: 'Xem hệ quả và ghi' }).click()
    await page.getByRole('heading', { name: 'Chưa ghi được sắp xếp: có 3 chỗ cần sửa' }).waitFor()
    await page.getByLabel('Theo văn bản').fill('Quyết định 90/QĐ-UBND')
    await page.getByLabel('Từ ngày').fill('01/02/2022')
    await page.getByRole('radio', { name: /Đổi tên/ }).check()
    await page.getByRole('button', { name: 'Thêm đơn vị mới' }).click()
    await page.getByLabel('Tên đơn vị mới').fill('Phòng Đất đai và Đo đạc')
    await page.getByLabel('Mã', { exact: true }).fill('ddd')
    await page.getByText('5 người giữ vị trí công tác').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'reorganisation')
    await page.getByRole('button', { name: 'Xem hệ quả và ghi' }).click()
    const dialog = page.getByRole('dialog', { name: 'Kết thúc Phòng Quản lý đất đai từ ngày 01/02/2022?' })
    await dialog.getByText('5 người tiếp tục với chức vụ hiện có sang Phòng Đất đai và Đo đạc.').waitFor()
    await dialog.getByText('20 mục khen thưởng vẫn tìm được').waitFor()
    await keepPicture(page, 'reorganisation-consequences')
    await dialog.getByRole('button', { name: 'Ghi sắp xếp tổ chức' }).click()
    await page.getByRole('heading', { level: 1, name: 'Phòng Đất đai và Đo đạc' }).waitFor()
    await page.getByText('Quyết định 90/QĐ-UBND').first().waitFor()
    await assertAccessible(page)
  })

  test('the page of a body that ends says what follows it', async () => {
    const page = await site.visit('thi.hoa')
    await page.goto(`/can-bo/don-vi/${world.org.DAT}`)
    await page.getByText('Đơn vị sẽ kết thúc ngày 01/02/2022. Kế thừa: Phòng Đất đai và Đo đạc').waitFor()
    await page
      .getByRole('list', { name: 'Dòng kế thừa' })
      .getByRole('link', { name: 'Phòng Đất đai và Đo đạc' })
      .waitFor()
    await keepPicture(page, 'organisation-ending')
  })

  test('a cluster is made up for a year, with who leads it', async () => {
    const page = await site.visit('quan.tri')
    const { id } = await world.owner
      .selectFrom('organisations')
      .select('id')
      .where('code', '=', 'CUM')
      .executeTakeFirstOrThrow()
    await page.goto(`/can-bo/don-vi/${id}`)
    await page.getByRole('button', { name: 'Thành lập khối, cụm năm' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thành lập khối, cụm năm' })
    await dialog.getByRole('button', { name: 'Chép từ năm 2021' }).click()
    await dialog.getByText('Năm 2021 chưa ghi thành viên nào').waitFor()
    await dialog.getByLabel('Theo văn bản').fill('Quyết định 9/QĐ-BTNMT')
    for (const name of ['Văn phòng Sở', 'Chi cục Bảo vệ môi trường']) {
      await dialog.getByLabel('Thêm đơn vị').fill(name)
      await dialog.getByRole('option', { name: new RegExp(name) }).click()
    }
    await dialog.getByLabel('Vai của Văn phòng Sở').selectOption('lead')
    await assertAccessible(page)
    await keepPicture(page, 'cluster-compose')
    await dialog.getByRole('button', { name: 'Thành lập năm 2022' }).click()
    const members = page.getByRole('table', { name: 'Thành viên' })
    await members.getByRole('row', { name: /Văn phòng Sở trưởng/ }).waitFor()
  })

  test('after its day the list by unit is read as it is and as it was', async () => {
    nextDay(world, '2022-02-02')
    const { id } = await world.owner
      .selectFrom('organisations')
      .select('id')
      .where('code', '=', 'DDD')
      .executeTakeFirstOrThrow()
    const page = await site.visit('thi.hoa')
    await page.goto(`/can-bo/so-khen-thuong?organisationId=${id}`)
    await page.getByText('20 mục').waitFor()
    await page.getByText('nay là Phòng Đất đai và Đo đạc').first().waitFor()
    await page.getByRole('button', { name: 'Như khi đó' }).click()
    await page.waitForURL(/unitView=asItWas/)
    await page.getByText('0 mục').waitFor()
    await page.goto(`/can-bo/so-khen-thuong?organisationId=${world.org.DAT}&unitView=asItWas`)
    await page.getByText('20 mục').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'awards-as-it-was')
  })
})

/** The way down to one's own unit is open; what is below it is opened by hand. */
async function openDepartment(page: Page): Promise<void> {
  await page.locator('tr[aria-current]').getByRole('button', { name: 'Mở cấp dưới' }).click()
}
