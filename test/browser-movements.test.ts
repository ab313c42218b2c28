/**
 * Reports of a movement on the screen: a report is sent again from what was sent, and the table in which they are brought
 * together is taken along as a file, or the screen says why not. The rules themselves are tested beside the actions.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { launchMovement, reportOnMovement } from '../src/procedure/movements/movement.actions.ts'
import { showMovement } from '../src/procedure/movements/movement.views.ts'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'
import { act, look } from './world.ts'

let world: Province
let site: Site
let movementId: string
let indicatorIds: string[]

before(async () => {
  world = await smallProvince()
  const { SO, DAT } = world.org
  const launched = await act(world, world.director, launchMovement, {
    issuerId: SO,
    documentType: 'plan',
    name: 'Phòng, chống dịch',
    title: 'Cả nước đoàn kết phòng, chống đại dịch COVID-19',
    body: {},
    periodText: 'Từ tháng 9/2021',
    recipients: [{ organisationId: DAT, line: 'administrative' }],
    indicators: [
      { name: 'Suất quà', unit: 'suất' },
      { name: 'Kinh phí ủng hộ', unit: 'triệu đồng' },
    ],
  })
  movementId = launched.movementId
  indicatorIds = launched.indicatorIds
  await act(world, world.officer, reportOnMovement, firstReport())
  site = await openSiteFor(world, 'thi.lan', 'thi.hoa')
})

function firstReport() {
  return {
    movementId,
    organisationId: world.org.DAT,
    kind: 'halfYear',
    periodFrom: '2021-07-01',
    periodTo: '2021-12-31',
    symbol: '07/BC-QLĐĐ',
    headcount: 14,
    summary: 'Đã vận động ủng hộ.',
    difficulties: 'Thiếu người.',
    figures: [{ indicatorId: indicatorIds[1], value: 12.5, items: [{ text: 'Đợt 1', value: 6.5, on: '2021-09-10' }] }],
  }
}

describe('a report that is sent again', () => {
  test('starts from what was sent, and refuses separate sums that are more than their figure', async () => {
    const page = await site.visit('thi.lan')
    await page.goto(`/can-bo/phong-trao/${movementId}`)
    await page.getByRole('link', { name: /Gửi lại báo cáo/ }).click()
    await page.getByText(/^Các ô ghi sẵn báo cáo 07\/BC-QLĐĐ đã gửi 20\/12\/2021/).waitFor()
    assert.equal(await page.getByLabel('Báo cáo sơ kết 6 tháng').isChecked(), true)
    assert.deepEqual(
      await page
        .locator('main form')
        .getByRole('textbox')
        .evaluateAll((boxes) => boxes.map((one) => (one as HTMLInputElement).value)),
      [
        '01/7/2021',
        '31/12/2021',
        '07/BC-QLĐĐ',
        '14',
        '',
        '12,5',
        '6,5',
        '10/9/2021',
        'Đợt 1',
        'Đã vận động ủng hộ.',
        'Thiếu người.',
      ],
    )
    await assertAccessible(page)
    await keepPicture(page, 'report-again')

    await page.getByLabel('Trong đó, khoản').fill('13')
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: 'Kinh phí ủng hộ: các khoản riêng cộng lại lớn hơn tổng số' })
      .waitFor()
    await page.getByLabel('Kinh phí ủng hộ').fill('20')
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page.getByText('Đã gửi báo cáo, thay bản trước của cùng kỳ').waitFor()
    const { reports } = (await look(world, world.officer, showMovement, { movementId })).owed[0]!
    assert.deepEqual(
      reports.map(({ symbol, figures }) => [symbol, figures]),
      [
        [
          '07/BC-QLĐĐ',
          [{ indicatorId: indicatorIds[1], value: 20, items: [{ text: 'Đợt 1', value: 13, on: '2021-09-10' }] }],
        ],
      ],
    )
  })

  test('is not sent over one that a colleague has sent meanwhile, unless its sender says so', async () => {
    const page = await site.visit('thi.lan')
    await page.goto(`/can-bo/phong-trao/${movementId}/bao-cao/${world.org.DAT}`)
    await page.getByLabel('Kết quả chính').fill('Bản của Lan.')
    await act(world, world.officer, reportOnMovement, { ...firstReport(), summary: 'Bản của Minh.', version: 2 })
    const send = () => page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await send()
    await page.getByText(/Đơn vị đã có báo cáo khác của kỳ này, gửi sau khi bạn mở trang/).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'report-overtaken')
    await page.getByRole('button', { name: 'lấy bản ấy vào các ô' }).click()
    assert.equal(await page.getByLabel('Kết quả chính').inputValue(), 'Bản của Minh.')
    await page.getByLabel('Kết quả chính').fill('Bản của cả hai.')
    await send()
    await page.getByText('Đã gửi báo cáo, thay bản trước của cùng kỳ').waitFor()
    const { reports } = (await look(world, world.officer, showMovement, { movementId })).owed[0]!
    assert.deepEqual([reports[0]!.summary, reports[0]!.version], ['Bản của cả hai.', 4])
  })

  test('can be left for an empty form, of another kind or another period, and taken back', async () => {
    const page = await site.visit('thi.lan')
    await page.goto(`/can-bo/phong-trao/${movementId}/bao-cao/${world.org.DAT}`)
    const symbol = page.getByLabel('Số báo cáo')
    await page.getByText(/^Các ô ghi sẵn/).waitFor()
    await page.getByLabel('Báo cáo tổng kết năm').check()
    assert.equal(await symbol.inputValue(), '')
    await page.getByLabel('Báo cáo sơ kết 6 tháng').check()
    assert.equal(await symbol.inputValue(), '07/BC-QLĐĐ')
    await page.getByRole('button', { name: 'để trống các ô' }).click()
    assert.equal(await symbol.inputValue(), '')
    await page.getByRole('button', { name: /Hoàn tác/ }).click()
    assert.equal(await symbol.inputValue(), '07/BC-QLĐĐ')
    await symbol.fill('08/BC-QLĐĐ')
    await page.getByLabel('Báo cáo tổng kết năm').check()
    assert.equal(await symbol.inputValue(), '08/BC-QLĐĐ', 'what was typed stays')
  })
})

describe('a list taken along as a file', () => {
  test('is saved under the name that it has', async () => {
    const page = await openTable()
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Excel (.xlsx)')])
    assert.equal(download.suggestedFilename(), 'Tổng hợp báo cáo 2021-12-20.xlsx')
    await page.getByText('Đã tải xuống “Tổng hợp báo cáo 2021-12-20.xlsx”').waitFor()
    assert.equal(await focused(page), 'Xuất tệp')
  })

  test('says while it is being made, and can be stopped', async () => {
    const page = await openTable()
    await page.route('**/consolidation?*format=csv*', () => undefined)
    await choose(page, 'CSV')
    await page.getByRole('status').filter({ hasText: 'Đang lập tệp CSV' }).waitFor()
    assert.equal(await focused(page), 'Đang lập tệp…')
    await assertAccessible(page)
    await keepPicture(page, 'export-busy')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Đã dừng xuất tệp').waitFor()
    assert.equal(await focused(page), 'Xuất tệp')
  })

  test('that the server refuses is no broken download: the screen says why, and asks again once that is mended', async () => {
    const page = await openTable()
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await choose(page, 'CSV')
    const refusal = page.getByRole('alert').filter({ hasText: 'Chưa xuất được tệp' })
    await refusal.getByText('Hãy đăng nhập để làm việc này.').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'export-refused')
    await page.context().addCookies(cookies)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      refusal.getByRole('button', { name: 'Xuất lại' }).click(),
    ])
    assert.equal(download.suggestedFilename(), 'Tổng hợp báo cáo 2021-12-20.csv')
    assert.equal(await refusal.count(), 0)
    assert.equal(await focused(page), 'Xuất tệp')
  })
})

async function openTable(): Promise<Page> {
  const page = await site.visit('thi.hoa')
  await page.goto(`/can-bo/phong-trao/${movementId}?phan=tong-hop`)
  await page.getByRole('heading', { name: 'Báo cáo sơ kết 6 tháng' }).waitFor()
  return page
}

async function choose(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Xuất tệp' }).click()
  await page.getByRole('link', { name: file }).click()
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim())
}
