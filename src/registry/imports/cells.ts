/** Đọc một ô: from what stands in a cell to the value that the register keeps, or a sentence on what is wrong with it. */
import { isDay, type Day } from '../../base/days.ts'
import type { ReadCell } from '../../base/sheets/sheet.ts'
import { fold } from '../../base/text.ts'

/** What was read: the value, null for an empty cell, or what is wrong. */
export type Read<Value> = { value: Value | null; fault?: undefined } | { fault: string; value?: undefined }

/** Reads one cell that is not empty. */
export interface Reader<Value> {
  (cell: Exclude<ReadCell, null>): Read<Value>
  /** What can stand in it, where that is a list. */
  choices?: readonly string[]
}

/** Một dòng chữ, bounded. */
export function words(most: number): Reader<string> {
  return (cell) => {
    const said = plain(cell)
    return said.length > most ? { fault: `Dài quá ${most} ký tự. Hãy viết gọn lại.` } : { value: said }
  }
}

/** Mã: of a person, an initiative. */
export function code(most: number): Reader<string> {
  return (cell) => {
    const said = plain(cell)
    if (said.length > most) return { fault: `Mã dài quá ${most} ký tự.` }
    return { value: said }
  }
}

/** Mã đơn vị as it is entered. */
export function unitCode(cell: Exclude<ReadCell, null>): Read<string> {
  const said = plain(cell).toUpperCase()
  if (/^[A-Z0-9][A-Z0-9-]{0,39}$/.test(said)) return { value: said }
  return { fault: 'Mã đơn vị chỉ gồm chữ không dấu, số và gạch nối, ví dụ STNMT-62-VP.' }
}

/** Họ và tên: more than one word, without digits. */
export function personName(cell: Exclude<ReadCell, null>): Read<string> {
  const said = plain(cell)
  if (said.length > 120) return { fault: 'Họ và tên dài quá 120 ký tự.' }
  if (/\d/.test(said)) return { fault: 'Họ và tên có chữ số. Hãy kiểm tra lại tên.' }
  return { value: said }
}

/** Ngày: `20/12/2021`, `2021-12-20`, or a real date of the spreadsheet. */
export function dayCell(cell: Exclude<ReadCell, null>): Read<Day> {
  const said = plain(cell)
  const day = dayIn(said)
  if (day) return { value: day }
  if (typeof cell === 'number')
    return { fault: 'Ô này là số, không phải ngày. Hãy định dạng ô là ngày hoặc viết như 20/12/2021.' }
  if (looksLikeDay(said)) return { fault: 'Lịch không có ngày này. Viết theo ngày/tháng/năm, ví dụ 20/12/2021.' }
  return { fault: 'Không phải ngày. Viết theo ngày/tháng/năm, ví dụ 20/12/2021.' }
}

/** Ngày sinh, of which often only the year is known. */
export interface Birth {
  year: number
  day: Day | null
}

export function birthCell(cell: Exclude<ReadCell, null>): Read<Birth> {
  const said = plain(cell)
  if (/^\d{4}$/.test(said)) return { value: { year: Number(said), day: null } }
  const { value, fault } = dayCell(cell)
  if (!value) return { fault: `${fault} Chỉ biết năm sinh thì viết bốn chữ số.` }
  return { value: { year: Number(value.slice(0, 4)), day: value } }
}

/** Năm: four digits. */
export function yearCell(cell: Exclude<ReadCell, null>): Read<number> {
  const said = plain(cell).replace(/^năm\s+/i, '')
  const number = Number(said)
  if (!/^\d{4}$/.test(said)) return { fault: 'Năm phải là bốn chữ số, ví dụ 2021.' }
  if (number < 1945 || number > 2100) return { fault: 'Năm phải từ 1945 đến 2100.' }
  return { value: number }
}

/** Tỷ lệ phần trăm, whole: `60`, `60%`; of a cell that the spreadsheet shows as 60% it reads 0.6. */
export function percentCell(cell: Exclude<ReadCell, null>): Read<number> {
  const said = plain(cell).replace(/\s*%$/, '')
  const percent = typeof cell === 'number' && cell <= 1 ? Math.round(cell * 10_000) / 100 : Number(said)
  if (said !== '' && Number.isInteger(percent) && percent >= 1 && percent <= 100) return { value: percent }
  return { fault: 'Tỷ lệ phải là số nguyên từ 1 đến 100, ví dụ 60. Ba tác giả như nhau thì ghi 34, 33, 33.' }
}

/** Số định danh cá nhân, căn cước (12 digits) or chứng minh nhân dân (9). */
export function identityNumber(cell: Exclude<ReadCell, null>): Read<string> {
  const said = plain(cell).replace(/[\s.'-]/g, '')
  if (/^(\d{9}|\d{12})$/.test(said)) return { value: said }
  const lost = typeof cell === 'number' && said.length === 11 ? ' Có thể ô ở dạng số nên mất chữ số 0 đầu.' : ''
  const count = /^\d+$/.test(said) ? ` Ở đây có ${said.length} chữ số.${lost}` : ' Ở đây có ký tự không phải chữ số.'
  return { fault: `Số định danh phải có 12 chữ số (hoặc 9 chữ số của chứng minh nhân dân).${count}` }
}

/** Điện thoại: ten or eleven digits from 0 on, or with +84 before; a number of a spreadsheet has lost its 0. */
export function phone(cell: Exclude<ReadCell, null>): Read<string> {
  const said = plain(cell)
    .replace(/[\s.()-]/g, '')
    .replace(/^\+?84(?=\d{9,10}$)/, '0')
  const whole = typeof cell === 'number' && /^\d{9}$/.test(said) ? `0${said}` : said
  if (/^0\d{9,10}$/.test(whole)) return { value: whole }
  return { fault: 'Số điện thoại phải có 10 hoặc 11 chữ số, bắt đầu bằng 0, ví dụ 0912345678.' }
}

/** Thư điện tử. */
export function email(cell: Exclude<ReadCell, null>): Read<string> {
  const said = plain(cell).toLowerCase()
  if (said.length <= 200 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(said)) return { value: said }
  return { fault: 'Không đúng dạng thư điện tử, ví dụ ten@kontum.gov.vn.' }
}

/** One of a list, by its code or by the words for it in any spelling. */
export function choice<Code extends string>(
  list: Readonly<Record<Code, string>>,
  others: Readonly<Record<string, Code>> = {},
): Reader<Code> {
  const byWords = new Map<string, Code>()
  for (const [name, meant] of Object.entries(others)) byWords.set(bare(name), meant)
  for (const [meant, name] of Object.entries(list) as [Code, string][]) {
    byWords.set(bare(meant), meant)
    byWords.set(bare(name), meant)
  }
  const names = Object.values<string>(list)
  const hint =
    names.join('; ').length <= 120 ? ` Chọn một trong: ${names.join('; ')}.` : ' Xem danh sách trong tệp mẫu.'
  const known = new Map<string, Read<Code>>()
  const read = (cell: Exclude<ReadCell, null>) => {
    const said = plain(cell)
    let found = known.get(said)
    if (!found) {
      const meant = byWords.get(bare(said))
      found = meant ? { value: meant } : { fault: `Không có “${said}” trong danh mục.${hint}` }
      // The same few words stand in a hundred thousand rows.
      if (known.size < 1000) known.set(said, found)
    }
    return found
  }
  return Object.assign(read, { choices: names })
}

/** What stands in a cell, as one would read it aloud. */
export function plain(cell: ReadCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'đúng' : 'sai'
  return String(cell).replace(/\s+/g, ' ').trim()
}

/** For comparing words: no marks, no case, no punctuation. */
export function bare(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function dayIn(said: string): Day | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(said)
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(said)
  const [year, month, date] = iso ? iso.slice(1) : local ? local.slice(1).toReversed() : []
  if (!year) return null
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

function looksLikeDay(said: string): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(said)
}
