/**
 * Nhập từ tệp on the screen: a newcomer brings in the workbook of five hundred people, sees what is wrong with it, mends a part,
 * enters what is right and finds somebody by typing without marks.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, test } from 'node:test'
import { readXlsx, writeXlsx } from 'hucre'
import type { Page } from 'playwright-core'
import { file } from '../demo/nhap-lieu/generate.ts'
import { openAccount } from '../src/registry/accounts/account.actions.ts'
import { assertAccessible, keepPicture, openSite, password, type Site } from './browser.ts'
import { emptyDepartment, onDisk } from './imports.ts'
import { act } from './world.ts'

describe('a file brought in on the screen', () => {
  let site: Site
  before(async () => {
    const world = await emptyDepartment()
    const grant = {
      role: 'standing',
      organisationId: world.departmentId,
      from: '2020-01-01',
      basis: 'Quyết định phân công',
    }
    await act(world, world.operator, openAccount, {
      username: 'moi.den',
      name: 'Người mới đến',
      password,
      grants: [grant],
    })
    site = await openSite(world)
  })

  test('shows a newcomer its forty errors, thirty-eight when two are mended, and enters the rest', async () => {
    const page = await site.visit('moi.den')
    await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nhập từ tệp' }).waitFor()
    await page.getByText('Chưa nhập tệp nào').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'imports-empty')

    await bring(page, file)
    await page.getByRole('heading', { name: 'Tệp có 40 chỗ cần sửa' }).waitFor({ timeout: 60_000 })
    assert.equal(await faultRows(page), 40)
    await assertAccessible(page)
    await keepPicture(page, 'imports-checked')

    await onDisk(await mendTwo(), 'da-sua-hai-cho.xlsx', async (path) => {
      await page.getByRole('navigation').getByRole('link', { name: 'Nhập từ tệp' }).first().click()
      await bring(page, path)
      await page.getByRole('heading', { name: 'Tệp có 38 chỗ cần sửa' }).waitFor({ timeout: 60_000 })
    })
    assert.equal(await faultRows(page), 38)
    await page.getByRole('button', { name: 'Thêm điều kiện' }).click()
    await page.getByRole('button', { name: 'Tờ' }).click()
    await page.getByRole('button', { name: 'Khen thưởng' }).click()
    await page.getByText('7 chỗ').waitFor()
    await page.getByRole('button', { name: 'Xoá lọc' }).click()

    await page.getByRole('button', { name: /^Ghi .* dòng đúng, để lại/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Ghi mới:').waitFor()
    await keepPicture(page, 'imports-confirm')
    await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await page.getByRole('heading', { name: /^Đã ghi .* dòng vào sổ$/ }).waitFor({ timeout: 60_000 })
    await assertAccessible(page)
    await keepPicture(page, 'imports-entered')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Tải .* dòng cần sửa$/ }).click(),
    ])
    const left = await readXlsx(await readFile((await download.path())!))
    assert.equal(left.sheets.find((sheet) => sheet.name === 'Người')!.rows[0]!.at(-1), 'Chỗ cần sửa')

    await page.getByRole('link', { name: 'Xem người trong sổ' }).click()
    await page.getByRole('heading', { level: 1, name: 'Người và tập thể' }).waitFor()
    await page.getByPlaceholder('Tìm tên hoặc mã').fill('nguyen thi da sua')
    await page.getByRole('link', { name: 'Nguyễn Thị Đã Sửa' }).first().waitFor()
  })

  test('can be stopped, and is found again in the list with what became of it', async () => {
    const page = await site.visit('moi.den')
    await page.goto('/can-bo/nhap-tu-tep')
    await bring(page, file)
    await page
      .getByRole('button', { name: 'Dừng lại' })
      .or(page.getByRole('button', { name: 'Dừng lần nhập' }))
      .first()
      .click()
    await page.getByText('Nhập từ tệp · đã dừng').waitFor()
    await page.goto('/can-bo/nhap-tu-tep?state=cancelled')
    await page.getByRole('link', { name: 'nhap-lieu-mau.xlsx' }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'imports-list')
  })
})

async function bring(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path)
  await page.waitForURL(/nhap-tu-tep\/[0-9a-f-]{36}/)
}

function faultRows(page: Page): Promise<number> {
  return page.getByRole('table', { name: 'Chỗ cần sửa' }).locator('tbody tr').count()
}

/** The same workbook with a name and a birthday written rightly. */
async function mendTwo(): Promise<Uint8Array> {
  const book = await readXlsx(await readFile(file))
  const sheets = book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }))
  const people = sheets.find((sheet) => sheet.name === 'Người')!
  people.rows[38 - 1]![1] = 'Nguyễn Thị Đã Sửa'
  people.rows[71 - 1]![3] = '28/02/1979'
  return writeXlsx({ sheets })
}
