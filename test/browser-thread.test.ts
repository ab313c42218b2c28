/**
 * The whole thread in a real browser, as the people of the office would do it: an officer of a division, its head, the standing
 * body, a council member on a phone, the director; and a member of the public without an account and without scripts.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { castBallot } from '../src/procedure/councils/council.actions.ts'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { smallProvince, type Province } from './province.ts'
import { act } from './world.ts'

let world: Province
let site: Site

before(async () => {
  world = await smallProvince()
  site = await openSiteFor(world, 'thi.lan', 'hong.son', 'thi.hoa', 'uy.vien', 'dinh.khanh')
})

describe('the golden thread on the screen', () => {
  let code = ''

  test('an officer sees what the law says, completes the dossier, submits it and drafts the letter', async () => {
    const page = await site.visit('thi.lan')
    await page.goto('/can-bo/ho-so/moi')
    await page.getByLabel('Người được đề nghị').fill('a thoai')
    await page.getByRole('button', { name: /A Thoại/ }).click()
    await page.getByText('Chiến sĩ thi đua cơ sở', { exact: true }).click()
    await page.getByRole('heading', { name: /Đủ điều kiện/ }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, '01-nominate')
    await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
    await page.getByRole('heading', { level: 1, name: 'Chiến sĩ thi đua cơ sở năm 2021' }).waitFor()
    await page.getByText(/Chưa được: còn thiếu báo cáo thành tích/).waitFor()

    await page.getByRole('button', { name: 'Viết báo cáo' }).click()
    await page
      .getByLabel('Nội dung')
      .fill(
        'Năm 2021, ông A Thoại chỉnh lý 1.240 thửa đất và rút ngắn thời gian trả hồ sơ từ mười lăm ngày xuống chín ngày làm việc.',
      )
    await page.getByRole('button', { name: /^Lưu/ }).click()
    await page.getByRole('button', { name: 'Sửa báo cáo' }).waitFor()

    await page.getByRole('table', { name: 'Thành phần hồ sơ' }).getByRole('button').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Thêm vào hồ sơ' }).click()
    await dialog.getByRole('alert').or(dialog.getByText('Chưa thêm được')).first().waitFor()
    await dialog.getByLabel('Ghi chú').fill('Quyết định số 12/QĐ-STNMT ngày 05/11/2021')
    await dialog.getByRole('button', { name: 'Thêm vào hồ sơ' }).click()
    await dialog.waitFor({ state: 'hidden' })

    await press(page, 'Trình hồ sơ')
    await page.getByText(/Đã trình hồ sơ HS-2021-0001/).waitFor()
    await assertAccessible(page)
    await keepPicture(page, '02-dossier')

    await pressOrFollow(page, 'Soạn tờ trình')
    await page.getByRole('heading', { level: 1, name: 'Soạn tờ trình' }).waitFor()
    await page.getByRole('button', { name: 'Soạn tờ trình' }).click()
    await page.getByText('Dự thảo tờ trình, lấy số khi ký').waitFor()
  })

  test('the head of the division finds the letter among the tasks and signs it after reading what follows', async () => {
    const page = await site.visit('hong.son')
    await page.getByRole('heading', { level: 1, name: '1 việc đang chờ bạn' }).waitFor()
    await keepPicture(page, '03-inbox')
    await page
      .getByRole('link', { name: /Tờ trình:/ })
      .first()
      .click()
    await press(page, 'Ký tờ trình')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    assert.match(
      (await page.evaluate(() => document.activeElement?.textContent)) ?? '',
      /^Chưa ký/,
      'the focus starts on the way out',
    )
    await assertAccessible(page)
    await dialog.getByRole('button', { name: 'Ký tờ trình' }).click()
    await page.getByText('Tờ trình số 01/TTr-QLDD').waitFor()
    await keepPicture(page, '04-letter')
  })

  test('the standing body appraises the dossier, prepares the sitting and opens the ballot', async () => {
    const page = await site.visit('thi.hoa')
    await page
      .getByRole('link', { name: /Hồ sơ Chiến sĩ thi đua cơ sở/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Ghi thẩm định đạt' }).click()
    await page.getByText(/Đã thẩm định hồ sơ/).waitFor()
    await pressOrFollow(page, 'Đưa vào phiên họp')
    await page.getByLabel('Tên phiên họp').fill('Phiên họp xét danh hiệu năm 2021')
    await page.getByLabel(/Địa điểm|Nơi họp/).fill('Phòng họp số 1')
    await page.getByRole('button', { name: 'Lập phiên họp' }).click()
    await page.getByRole('heading', { level: 1, name: 'Phiên họp xét danh hiệu năm 2021' }).waitFor()
    await press(page, 'Mở bỏ phiếu')
    await page.getByRole('button', { name: 'Cả 11 thành viên có mặt' }).click()
    await page.getByText('Đủ số để họp.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Mở bỏ phiếu' }).click()
    await page.getByText('0/11 đã bỏ phiếu').first().waitFor()
    await assertAccessible(page)
    await keepPicture(page, '05-sitting')
  })

  test('a council member votes in secret on a phone and is given a receipt', async () => {
    const page = await site.visit('uy.vien', 390)
    await page
      .getByRole('link', { name: /Phiên họp xét danh hiệu/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Xem lại phiếu' }).click()
    await page.getByText(/còn 1 trường hợp chưa chọn/).waitFor()
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'nothing is chosen beforehand')
    await page.getByText('Đồng ý', { exact: true }).click()
    await assertAccessible(page)
    await keepPicture(page, '06-ballot')
    await page.getByRole('button', { name: 'Xem lại phiếu' }).click()
    await page.getByRole('button', { name: 'Bỏ phiếu' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ phiếu', exact: true }).click()
    await page.getByRole('heading', { name: 'Phiếu của đồng chí đã được niêm phong' }).waitFor()
    assert.match(await page.locator('.receipt-code').innerText(), /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/)
    await keepPicture(page, '07-receipt')
    await othersVote()
  })

  test('the standing body counts, concludes and drafts the decision', async () => {
    const page = await site.visit('thi.hoa')
    await page
      .getByRole('link', { name: /Phiên họp xét danh hiệu/ })
      .first()
      .click()
    await press(page, 'Đóng và kiểm phiếu')
    await page.getByRole('dialog').getByText('Cả 11 thành viên đã bỏ phiếu').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng và kiểm phiếu' }).click()
    await page.getByText('Đã kiểm phiếu: 1/1 trường hợp đạt').waitFor()
    await page.locator('form').getByRole('button', { name: 'Kết luận và lập biên bản' }).click()
    await page.getByText(/biên bản vào 1 hồ sơ/).waitFor()
    await keepPicture(page, '08-counted')
    await page.goto('/can-bo/quyet-dinh/moi')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /Soạn quyết định|Lưu dự thảo/ }).click()
    await page
      .getByText(/Dự thảo/)
      .first()
      .waitFor()
  })

  test('the director signs: number, ledger and certificate come at once; then it is published', async () => {
    const page = await site.visit('dinh.khanh')
    await page
      .getByRole('link', { name: /Chiến sĩ thi đua cơ sở/ })
      .first()
      .click()
    await press(page, 'Ký quyết định')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('01/QĐ-STNMT').waitFor()
    await keepPicture(page, '09-sign')
    await dialog.getByRole('button', { name: 'Ký quyết định' }).click()
    await page.getByText('Đã ký 01/QĐ-STNMT; 1 dòng vào sổ khen thưởng').waitFor()
    await press(page, 'Công bố quyết định')
    await page.getByRole('dialog').getByRole('button', { name: 'Công bố quyết định' }).click()
    await page.getByText('Đã công bố 01/QĐ-STNMT trên cổng công khai').waitFor()
    await assertAccessible(page)
    await keepPicture(page, '10-decision')
    code = (await world.owner.selectFrom('certificates').select('code').executeTakeFirstOrThrow()).code
    const paper = await page.request.get(`/api/certificates/${code}/paper`)
    assert.equal(paper.headers()['content-type'], 'application/pdf')
  })

  test('anyone checks the certificate without an account and without scripts, however the code is typed', async () => {
    const page = await site.visit(null, 390)
    await page.goto('/kiem-tra')
    await page.getByRole('textbox').fill(code.replaceAll('-', ' ').toLowerCase())
    await page.getByRole('button', { name: /Kiểm tra/ }).click()
    await page.getByRole('heading', { name: 'Bằng này có trong sổ vàng' }).waitFor()
    const text = await page.locator('main').innerText()
    for (const fact of ['A Thoại', 'Chiến sĩ thi đua cơ sở', '01/QĐ-STNMT']) assert.ok(text.includes(fact), fact)
    await keepPicture(page, '11-check')
    await page.goto('/')
    await page
      .getByRole('link', { name: /Chiến sĩ thi đua cơ sở năm 2021/ })
      .first()
      .click()
    await page.getByText('01/QĐ-STNMT').first().waitFor()
    await keepPicture(page, '12-public-decision')
    const stranger = await page.request.get('/api/dossiers')
    assert.equal(stranger.status(), 401)
  })
})

describe('a stranger and a wrong hand', () => {
  test('a wrong password is refused in words, and says nothing of whether the name exists', async () => {
    const page = await site.visit(null)
    const tries = await Promise.all(
      ['thi.lan', 'khong.co'].map((username) =>
        page.request.post('/api/session', { data: { username, password: 'sai-mat-khau' } }),
      ),
    )
    const answers = await Promise.all(tries.map((answer) => answer.json()))
    assert.deepEqual(answers[0], answers[1])
    assert.equal(answers[0].message, 'Tên đăng nhập hoặc mật khẩu không đúng.')
  })

  test('a division’s officer is told that a sitting is not theirs to open', async () => {
    const page = await site.visit('thi.lan')
    const { id } = await world.owner.selectFrom('sittings').select('id').executeTakeFirstOrThrow()
    await page.goto(`/can-bo/hoi-dong/${id}`)
    await page
      .getByText(/nằm ngoài phạm vi của bạn/)
      .first()
      .waitFor()
    await keepPicture(page, '13-no-right')
  })
})

/** Ten other members vote at the same moment, eight in favour. */
async function othersVote(): Promise<void> {
  const sitting = await world.owner.selectFrom('sittings').select('id').executeTakeFirstOrThrow()
  const cases = await world.owner.selectFrom('sitting_cases').select('id').execute()
  const others = world.members.filter((member) => member.personId !== world.person.uv1)
  await Promise.all(
    others.map((member, index) => {
      const choices = Object.fromEntries(cases.map((one) => [one.id, index < 8 ? 'for' : 'against']))
      return act(world, member, castBallot, {
        sittingId: sitting.id,
        secret: `bi-mat-cua-thanh-vien-${index}`,
        choices,
      })
    }),
  )
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
}

/** An act that leads to another place is a link in one place of the page and a button in another. */
async function pressOrFollow(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
}
