/** Every fault of the command line as one Vietnamese sentence: what happened, why, and what to do. */
import type { FieldProblem } from '../../base/errors.ts'

/** What the person at the keyboard can mend. Exit code 2: the command was not written rightly; 1: it did not succeed. */
export class Problem extends Error {
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Viết lệnh chưa đúng; `command` is the command whose help is named. */
export function misuse(message: string, command: string): Problem {
  return new Problem(`${message} Xem cách dùng: sovang ${command ? `${command} ` : ''}--help`, 2)
}

/** What is told of a fault. */
export interface Failure {
  sentence: string
  fields: FieldProblem[]
  exitCode: 1 | 2
}

export async function failureOf(error: unknown): Promise<Failure> {
  if (error instanceof Problem) return told(error.message, error.exitCode)
  // What the operator can mend is known by its class; these are loaded only now, for a quick start of every command.
  const [{ SettingsProblem }, { EmbeddedFailure }, { answerTo, isRefusal }] = await Promise.all([
    import('../office.ts'),
    import('../../base/database/embedded.ts'),
    import('../../base/errors.ts'),
  ])
  if (error instanceof SettingsProblem || error instanceof EmbeddedFailure) return told(error.message)
  if (isRefusal(error)) return { ...told(error.message), fields: answerTo(error, '').fields ?? [] }
  return told(systemFault(error, codeOf(error)))
}

/** Không mở được một tệp mà người dùng nêu tên. */
export function unreadable(path: string, error: unknown): Problem {
  const code = codeOf(error)
  const why = { ENOENT: 'không có tệp này', EISDIR: 'đây là thư mục', EACCES: 'không có quyền đọc' }[code] ?? code
  return new Problem(`Không đọc được tệp ${path}: ${why}. Hãy kiểm tra đường dẫn.`)
}

function told(sentence: string, exitCode: 1 | 2 = 1): Failure {
  return { sentence, fields: [], exitCode }
}

function systemFault(error: unknown, code: string): string {
  const { path, message } = error as { path?: string; message?: string }
  const place = path ? ` ${path}` : ''
  if (code === 'ENOSPC') return `Ổ đĩa đã đầy, không ghi được${place}. Hãy dọn bớt rồi chạy lại.`
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return `Không ghi được${place} (${code}). Hãy cấp quyền cho tài khoản đang chạy Sổ Vàng, hoặc chọn thư mục khác bằng biến SOVANG_DATA.`
  }
  return `Lệnh dừng vì một lỗi chưa lường trước: ${message ?? String(error)}. Chạy lại với SOVANG_DEBUG=1 để xem chi tiết mà báo lỗi.`
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '')
}
