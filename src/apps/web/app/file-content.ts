/** Tệp chọn từ máy, as an action takes it: the types that are taken, and the content as text. */

/** PDF and pictures: what a scanner makes. */
export const fileTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type FileType = (typeof fileTypes)[number]

/** The largest file, in bytes. */
export const largestFile = 10 * 1024 * 1024

/** Why a file cannot be taken, or null. */
export function problemOfFile(file: File): string | null {
  if (file.size > largestFile) return 'Tệp lớn hơn 10 MB. Hãy quét lại ở độ phân giải thấp hơn hoặc chia nhỏ.'
  if (!(fileTypes as readonly string[]).includes(file.type))
    return 'Chỉ nhận tệp PDF, PNG hoặc JPEG. Hãy lưu văn bản thành PDF rồi chọn lại.'
  return null
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
