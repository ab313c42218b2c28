/**
 * Quy định riêng on the screen: entered by the standing body of the province, seen in the verdict of a unit below it, changed by
 * two at once, and used to confirm what the software only recalls. The rules themselves are tested beside the actions.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { changeLayer, enterLayer } from '../src/registry/law-layers/layer.actions.ts'
import { showLayer } from '../src/registry/law-layers/layer.views.ts'
import { assertAccessible, keepPicture, openSiteFor, type Site } from './browser.ts'
import { actor, nextDay, smallProvince, type Province } from './province.ts'
import { act, look } from './world.ts'

const place = { article: 'Điều 9 khoản 2', quote: 'Tỷ lệ không quá 10% tổng số Lao động tiên tiến.' }

describe('a layer on the screen', () => {
  let world: Province
  let site: Site
  let layerId: string
  before(async () => {
    world = await smallProvince()
    site = await openSiteFor(world, 'lan.phuong', 'thi.lan')
  })

  test('is not there at first, and only the standing body is offered to enter one', async () => {
    const officer = await site.visit('thi.lan')
    await officer.goto('/can-bo/quy-dinh-rieng')
    await officer.getByText('Chưa có quy định riêng nào áp dụng cho Phòng Quản lý đất đai').waitFor()
    assert.equal(await officer.getByRole('button', { name: 'Nhập quy định riêng' }).count(), 0)
    await officer.goto('/can-bo/quy-dinh-rieng/moi')
    await officer.getByText('do thường trực hội đồng của chính cơ quan ban hành nhập và sửa').waitFor()
    await keepPicture(officer, 'layer-no-right')
  })

  test('is entered by the province: what is missing is said, the sentence is shown, a reload loses nothing', async () => {
    const page = await site.visit('lan.phuong')
    await page.goto('/can-bo/quy-dinh-rieng')
    await page.getByRole('button', { name: 'Nhập quy định riêng' }).click()
    // The list has a button of the same name: the form is waited for.
    await page.getByLabel('Số, ký hiệu').waitFor()
    const send = page.getByRole('button', { name: 'Nhập quy định riêng' })
    await send.click()
    await page.getByText('Chưa nhập được quy định riêng: có 5 chỗ cần sửa').waitFor()
    await assertAccessible(page)

    await page.getByLabel('Số, ký hiệu').fill('27/2020/QĐ-UBND')
    await page.getByLabel('Ngày ban hành').fill('15/9/2020')
    await page.getByLabel('Trích yếu').fill('Ban hành Quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh')
    await page.getByLabel('Có hiệu lực từ ngày').fill('1/10/2020')
    await item(page, 0).getByLabel('Loại nội dung').selectOption('Tiêu chí, số liệu đặt thêm')
    await item(page, 0).getByLabel('Danh hiệu, hình thức').selectOption('Chiến sĩ thi đua cơ sở')
    await item(page, 0).getByLabel('Đối tượng').selectOption('cá nhân')
    await item(page, 0).getByLabel('Tiêu chí', { exact: true }).selectOption('Tỷ lệ tối đa trong đơn vị')
    await item(page, 0).getByLabel('Không quá').fill('20')
    await page.getByText('Số Chiến sĩ thi đua cơ sở không quá 20% số Lao động tiên tiến').waitFor()
    await item(page, 0).getByLabel('Điều, khoản', { exact: true }).fill(place.article)
    await item(page, 0).getByLabel('Trích nội dung').fill(place.quote)

    await page.getByRole('button', { name: 'Thêm nội dung' }).click()
    await item(page, 1).getByLabel('Loại nội dung').selectOption('Hạn nộp hồ sơ hằng năm')
    await item(page, 1).getByLabel('Danh hiệu, hình thức').selectOption('Chiến sĩ thi đua cơ sở')
    await item(page, 1).getByLabel('Gửi hồ sơ chậm nhất').fill('24/12')
    await item(page, 1).getByLabel('Điều, khoản', { exact: true }).fill('Điều 24 khoản 1')
    await item(page, 1).getByLabel('Trích nội dung').fill('Gửi hồ sơ chậm nhất ngày 24 tháng 12 hằng năm.')
    await page.getByText('Đã lưu nháp lúc').waitFor()
    await keepPicture(page, 'layer-form')

    await page.reload()
    assert.equal(await page.getByLabel('Số, ký hiệu').inputValue(), '27/2020/QĐ-UBND')
    assert.equal(await item(page, 1).getByLabel('Gửi hồ sơ chậm nhất').inputValue(), '24/12')
    await send.click()
    await page.getByRole('alert').getByText('Luật đã quy định 15% (NĐ 91/2017 Điều 9 khoản 3)').waitFor()
    assert.equal(await item(page, 0).getByLabel('Không quá').getAttribute('aria-invalid'), 'true')
    await assertAccessible(page)
    await keepPicture(page, 'layer-form-refused')

    await item(page, 0).getByLabel('Không quá').fill('10')
    await send.click()
    await page.getByText('Đã nhập quy định riêng').waitFor()
    await page.getByText('Ủy ban nhân dân tỉnh Kon Tum và đơn vị bên dưới: 4 theo tuyến hành chính').waitFor()
    layerId = page.url().split('/').at(-1)!
    await assertAccessible(page)
    await keepPicture(page, 'layer')
    await page.goto('/can-bo/quy-dinh-rieng/moi')
    assert.equal(await page.getByLabel('Số, ký hiệu').inputValue(), '', 'the draft is gone once it is entered')
  })

  test('is asked of a unit below it, with its article and the day until which to send', async () => {
    const page = await site.visit('thi.lan')
    await page.goto(`/can-bo/ho-so/moi?nguoi=${world.person.thoai}&danhHieu=CSTDCS&nam=2021`)
    await page.getByText('Số Chiến sĩ thi đua cơ sở không quá 10% số Lao động tiên tiến').waitFor()
    await page.getByText('Còn 4 ngày làm việc, theo').waitFor()
    await page.getByText('để nhắc; hồ sơ gửi sau vẫn nhận được').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'layer-nominate')
    await page.getByRole('link', { name: '27/2020/QĐ-UBND Điều 9 khoản 2' }).click()
    await page.getByRole('heading', { level: 1, name: /^Ban hành Quy định/ }).waitFor()
    assert.equal(await page.getByText('Lúc này không có việc nào chờ bạn ở đây.').count(), 1)
    await page.goto('/can-bo/quy-dinh-rieng')
    await page.getByRole('link', { name: /^Ban hành Quy định/ }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'layers')
  })

  test('shows the second of two editors where the versions differ, and saves what was chosen', async () => {
    const page = await site.visit('lan.phuong')
    await page.goto(`/can-bo/quy-dinh-rieng/${layerId}`)
    await page.getByRole('button', { name: 'Sửa quy định riêng' }).click()
    await page.getByLabel('Trích yếu').fill('Trích yếu của tôi')
    await item(page, 0).getByLabel('Không quá').fill('12')
    const other = actor('Đồng nghiệp', world.person.uv8!, [{ role: 'standing', organisationId: world.org.UBND }])
    const { layer } = await look(world, other, showLayer, { layerId })
    await act(world, other, changeLayer, {
      layerId,
      version: 1,
      symbol: layer.symbol,
      issuedOn: layer.issued_on,
      title: 'Trích yếu của đồng nghiệp',
      fromOn: layer.from_on,
      items: layer.items,
    })
    await page.getByRole('button', { name: 'Lưu quy định riêng' }).click()
    const panel = page.getByRole('alert')
    await panel.getByText('Chọn giữ bản nào ở 2 chỗ khác nhau:').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'layer-conflict')
    await panel.getByLabel(/^Trích yếu của đồng nghiệp/).check()
    await panel.getByLabel(/không quá 12%/).check()
    await panel.getByRole('button', { name: 'Lưu bản đã chọn' }).click()
    await page.getByRole('heading', { level: 1, name: 'Trích yếu của đồng nghiệp' }).waitFor()
    await page.getByText('Số Chiến sĩ thi đua cơ sở không quá 12%').waitFor()
  })

  test('ends by a document, and then offers no change', async () => {
    const page = await site.visit('lan.phuong')
    await page.goto(`/can-bo/quy-dinh-rieng/${layerId}`)
    await page.getByRole('button', { name: 'Ghi hết hiệu lực' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Ghi hết hiệu lực' }).click()
    await dialog.getByText('Ghi số, ký hiệu của văn bản thay thế hoặc bãi bỏ').first().waitFor()
    await dialog.getByLabel('Hết hiệu lực từ ngày').fill('1/1/2022')
    await dialog.getByLabel('Theo văn bản').fill('41/2021/QĐ-UBND')
    await dialog.getByLabel('Lý do').fill('Thay thế toàn bộ.')
    await assertAccessible(page)
    await keepPicture(page, 'layer-end')
    await dialog.getByRole('button', { name: 'Ghi hết hiệu lực' }).click()
    await page.getByText('hết hiệu lực từ 01/01/2022').waitFor()
    await page.getByText('Đã ghi hết hiệu lực; hãy nhập văn bản mới.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Sửa quy định riêng' }).count(), 0)
  })

  test('confirms what the software only recalls, with the figure of the document', async () => {
    nextDay(world, '2025-11-28')
    const page = await site.visit('lan.phuong')
    await page.goto('/can-bo/quy-dinh-rieng/chua-doi-chieu')
    await page.getByText('3/3 quy định còn chờ').waitFor()
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Xác nhận theo văn bản LDTT.R2025.3' }).click()
    await page.getByText('Phần mềm mới nhớ lại: TT 15/2025/TT-BNV').waitFor()
    await page.getByText('Đã được tuyển dụng từ 6 tháng trở lên').last().waitFor()
    await page.getByLabel('Số, ký hiệu').fill('15/2025/TT-BNV')
    await page.getByLabel('Ngày ban hành').fill('4/8/2025')
    await page.getByLabel('Trích yếu').fill('Quy định biện pháp thi hành Luật Thi đua, khen thưởng')
    await page.getByLabel('Có hiệu lực từ ngày').fill('5/8/2025')
    await item(page, 0).getByLabel('Con số đúng theo văn bản').fill('9')
    await item(page, 0).getByLabel('Điều, khoản', { exact: true }).fill('Điều 5 khoản 3')
    await item(page, 0).getByLabel('Trích nội dung').fill('Không xét người mới tuyển dụng dưới 09 tháng.')
    await page.getByText('Đã được tuyển dụng từ 9 tháng trở lên').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'layer-confirm')
    await page.getByRole('button', { name: 'Nhập quy định riêng' }).click()
    await page.getByText('Đã nhập quy định riêng').waitFor()
    await page.getByRole('link', { name: 'Quy định riêng', exact: true }).first().click()
    await page.getByRole('link', { name: 'Chưa đối chiếu văn bản gốc' }).click()
    await page.getByText('2/3 quy định còn chờ').waitFor()
    await page.getByText('Ủy ban nhân dân tỉnh Kon Tum, 28/11/2025').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'layer-recalled')
  })

  test('of a higher body is read by everybody, and not touched by those below', async () => {
    const ministry = actor('Thường trực bộ', null, [{ role: 'standing', organisationId: world.org.BO }])
    const entered = await act(world, ministry, enterLayer, {
      organisationId: world.org.BO,
      symbol: '09/2021/TT-BTNMT',
      issuedOn: '2021-06-01',
      title: 'Hướng dẫn công tác thi đua, khen thưởng ngành tài nguyên và môi trường',
      fromOn: '2021-07-15',
      items: [{ kind: 'workingDays', ...place, days: 15 }],
    })
    const page = await site.visit('lan.phuong')
    await page.goto(`/can-bo/quy-dinh-rieng/moi?sua=${entered.layerId}`)
    await page.getByText('do thường trực hội đồng của chính cơ quan ban hành nhập và sửa').waitFor()
  })
})

/** The box of one item in the form. */
function item(page: Page, index: number) {
  return page.locator('.rows > .row-box').nth(index)
}
