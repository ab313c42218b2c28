import { isDay, type Day } from '../../../base/days.ts'

/** What was read from typed text: a value, nothing typed, or a sentence that says what is wrong. */
export type Typed<Value> = { value: Value | null; problem: null } | { value: null; problem: string }

/** Reads `22/5/2019`, `22-05-2019`, `22.5.2019` or `22052019`; a day that the calendar lacks is refused, never moved. */
export function readDay(text: string): Typed<Day> {
  const typed = text.trim()
  if (typed === '') return { value: null, problem: null }
  const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (!parts) return wrong('Nhập ngày theo dạng ngày/tháng/năm, ví dụ 22/5/2019.')
  const [date, month, year] = parts.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12) return wrong(`Không có tháng ${month}. Kiểm tra lại tháng.`)
  const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (!isDay(written)) return wrong(`Tháng ${month}/${year} không có ngày ${date}. Kiểm tra lại ngày.`)
  return { value: written, problem: null }
}

/** Reads `1.240`, `286,4`, `32292000`: points group thousands, a comma is the decimal sign. */
export function readNumber(text: string): Typed<number> {
  const typed = text.replaceAll(/\s/g, '')
  if (typed === '') return { value: null, problem: null }
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(typed)) {
    return wrong('Nhập số, ví dụ 1.240 hoặc 286,4: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ.')
  }
  return { value: Number(typed.replaceAll('.', '').replace(',', '.')), problem: null }
}

/** Writes a number so that `readNumber` reads the very same: a box that is filled in beforehand must not round what is sent. */
export function writeNumber(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 20 })
}

function wrong(problem: string): { value: null; problem: string } {
  return { value: null, problem }
}
