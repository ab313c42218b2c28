/** Tệp chọn từ máy, as an action takes it: the types that are taken, and the content as text. */

import type { FieldProblem } from '../../../base/errors.ts'

/** PDF and pictures: what a scanner makes. */
export const fileTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type FileType = (typeof fileTypes)[number]

/** The largest file, in bytes. */
export const largestFile = 10 * 1024 * 1024

/** Why a file cannot be taken, at the field of that name; nothing where it can, or where none was chosen. */
export function problemsOfFile(file: File | null, path = 'file'): FieldProblem[] {
  if (file && file.size > largestFile)
    return [{ path, message: 'Tệp lớn hơn 10 MB. Hãy quét lại ở độ phân giải thấp hơn hoặc chia nhỏ.' }]
  if (file && !(fileTypes as readonly string[]).includes(file.type))
    return [{ path, message: 'Chỉ nhận tệp PDF, PNG hoặc JPEG. Hãy lưu văn bản thành PDF rồi chọn lại.' }]
  return []
}

/** Name, type and content of a file that has no problem. */
export async function contentOf(file: File): Promise<{ name: string; type: FileType; base64: string }> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')))
    reader.readAsDataURL(file)
  })
  return { name: file.name, type: file.type as FileType, base64: url.slice(url.indexOf(',') + 1) }
}
