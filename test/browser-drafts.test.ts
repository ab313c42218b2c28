/**
 * Drafts on the screen: what two officers of one division do to each other's letters, and how a draft that was cancelled by
 * mistake comes back. The rules themselves are tested beside the actions.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { approveOverride, nominate, requestOverride, submitDossier } from '../src/procedure/dossiers/dossier.actions.ts'
import { draftLetter } from '../src/procedure/letters/letter.actions.ts'
import { showLetter } from '../src/procedure/letters/letter.views.ts'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'
import { act, look } from './world.ts'

describe('a draft letter on the screen', () => {
  let world: Province
  let site: Site
  let letterId: string
  let thoai: string
  let minh: string
  before(async () => {
    world = await smallProvince()
    thoai = await submitted('thoai')
    minh = await submitted('minh')
    letterId = await drafted('Đề nghị đợt một', [thoai])
    site = await openSiteFor(world, 'thi.lan', 'van.minh')
  })

  test('offers no dossier that stands in another draft, and leads to that draft', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/to-trinh/moi')
    await page.getByText('(1/1 hồ sơ vào tờ trình này)').waitFor()
    const taken = page.getByRole('checkbox', { name: /A Thoại/ })
    assert.deepEqual([await taken.isDisabled(), await taken.isChecked()], [true, false])
    await assertAccessible(page)
    await keepPicture(page, 'draft-taken')
    await page.getByRole('link', { name: '“Đề nghị đợt một”' }).click()
    await page.getByRole('heading', { level: 1, name: 'Đề nghị đợt một' }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main', 'the keyboard goes on in the page')
  })

  test('shows the second of two editors where the versions differ, and saves what was chosen', async () => {
    const lan = await site.visit('thi.lan')
    const other = await site.visit('van.minh')
    await openForm(lan)
    await openForm(other)
    await other.getByLabel('Trích yếu').fill('Đề nghị của Minh')
    await other.getByRole('checkbox', { name: /Phạm Văn Minh/ }).check()
    await save(other)
    await other.getByRole('heading', { level: 1, name: 'Đề nghị của Minh' }).waitFor()

    await lan.getByLabel('Trích yếu').fill('Đề nghị của Lan')
    await lan.getByLabel('Nội dung').fill('Kính trình.\nXin cảm ơn.')
    await save(lan)
    const panel = lan.getByRole('alert')
    await panel.getByText('Chọn giữ bản nào ở 3 chỗ khác nhau:').waitFor()
    assert.equal(await lan.evaluate(() => document.activeElement?.querySelector('[role=alert]') !== null), true)
    await assertAccessible(lan)
    await keepPicture(lan, 'draft-conflict')
    await panel.getByLabel(/^2 hồ sơ, có thêm HS-2021-0002 Phạm Văn Minh/).check()
    await panel.getByLabel(/^Đề nghị của Lan/).check()
    await panel.getByLabel(/^\(1 dòng giống nhau\)\s*Xin cảm ơn\./).check()
    await panel.getByRole('button', { name: 'Lưu bản đã chọn' }).click()
    await lan.getByRole('heading', { level: 1, name: 'Đề nghị của Lan' }).waitFor()

    const { letter, dossiers } = await look(world, world.officer, showLetter, { letterId })
    assert.deepEqual(
      [letter.title, letter.content, letter.version, dossiers.map((one) => one.id)],
      ['Đề nghị của Lan', 'Kính trình.\nXin cảm ơn.', 3, [thoai, minh]],
    )
  })

  test('that is cancelled by mistake is drafted again as it was', async () => {
    const page = await site.visit('thi.lan')
    await page.goto(`/can-bo/to-trinh/${letterId}`)
    await page.getByRole('button', { name: 'Bỏ dự thảo' }).click()
    await page.getByText('Đã bỏ dự thảo; 2 hồ sơ trở lại chờ tờ trình').waitFor()
    await page.getByText('Dự thảo tờ trình · đã bỏ').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Bạn có thể làm gì')
    await assertAccessible(page)
    await keepPicture(page, 'draft-cancelled')
    await page.keyboard.press('z')
    await page.getByText('Đã soạn lại dự thảo tờ trình').waitFor()
    await page.getByText('Dự thảo tờ trình, lấy số khi ký').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
    const again = page.url().split('/').at(-1)!
    assert.notEqual(again, letterId)
    const { letter, dossiers } = await look(world, world.officer, showLetter, { letterId: again })
    assert.deepEqual(
      [letter.stage, letter.title, letter.content, dossiers.map((one) => one.id)],
      ['draft', 'Đề nghị của Lan', 'Kính trình.\nXin cảm ơn.', [thoai, minh]],
    )
  })

  async function submitted(person: string): Promise<string> {
    const nomineeId = world.person[person]!
    const report =
      'Năm 2021, chủ trì chỉnh lý 1.240 thửa đất, rút ngắn thời gian trả hồ sơ từ mười lăm ngày xuống còn chín ngày làm việc.'
    const { dossierId } = await act(world, world.officer, nominate, { nomineeId, honour: 'CSTDCS', year: 2021, report })
    await act(world, world.officer, requestOverride, { dossierId, reason: 'Giấy tờ đang chờ xác nhận.' })
    await act(world, world.divisionHead, approveOverride, { dossierId })
    await act(world, world.officer, submitDossier, { dossierId, version: 3 })
    return dossierId
  }

  async function drafted(title: string, dossierIds: string[]): Promise<string> {
    const letter = { organisationId: world.org.DAT, title, content: 'Kính trình.', dossierIds }
    return (await act(world, world.officer, draftLetter, letter)).letterId
  }

  async function openForm(page: Page): Promise<void> {
    await page.goto(`/can-bo/to-trinh/moi?sua=${letterId}`)
    await page.getByRole('button', { name: 'Lưu dự thảo' }).waitFor()
  }
})

function save(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Lưu dự thảo' }).click()
}
