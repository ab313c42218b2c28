/** Tệp minh chứng chosen on a screen, as an action takes it. */
import type { FieldProblem } from '../../../base/errors.ts'

export const evidenceTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
type EvidenceType = (typeof evidenceTypes)[number]

const mostBytes = 10 * 1024 * 1024

/** Why it cannot be sent; nothing where it can, or where none was chosen. */
export function evidenceProblem(file: File | null): FieldProblem[] {
  if (file && file.size > mostBytes)
    return [{ path: 'file', message: 'Tệp lớn hơn 10 MB. Hãy quét lại ở độ phân giải thấp hơn hoặc chia nhỏ.' }]
  if (file && !(evidenceTypes as readonly string[]).includes(file.type))
    return [{ path: 'file', message: 'Chỉ nhận tệp PDF, PNG hoặc JPEG. Hãy lưu văn bản thành PDF rồi chọn lại.' }]
  return []
}

export async function evidenceOf(file: File): Promise<{ name: string; type: EvidenceType; base64: string }> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')))
    reader.readAsDataURL(file)
  })
  return { name: file.name, type: file.type as EvidenceType, base64: url.slice(url.indexOf(',') + 1) }
}
