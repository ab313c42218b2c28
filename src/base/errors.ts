/**
 * The few ways in which the office can refuse. Each carries a Vietnamese sentence that says what happened, why, and what
 * to do; `answerTo` turns any error into the one shape that screens, REST and the command line show.
 */
export type RefusalCode = 'badInput' | 'unauthenticated' | 'notAllowed' | 'notFound' | 'conflict' | 'tooMany' | 'failed'

/** One field that is not right: the path in the input and what is wrong with it. */
export interface FieldProblem {
  path: string
  message: string
}

/** What the outside sees of an error. */
export interface Answer {
  status: number
  code: RefusalCode
  message: string
  /** Fields to mend, in the order of the form. */
  fields?: FieldProblem[]
  /** What else helps to go on, e.g. both versions of a conflict. */
  details?: unknown
}

abstract class Refusal extends Error {
  abstract readonly status: number
  abstract readonly code: RefusalCode
  readonly details: unknown

  constructor(message: string, details?: unknown) {
    super(message)
    this.name = new.target.name
    this.details = details
  }
}

/** Dữ liệu nhập chưa đúng. `details` may hold `fields`. */
export class BadInput extends Refusal {
  readonly status = 422
  readonly code = 'badInput'
}

/** One field is wrong, and that is all there is to say. */
export function wrongField(path: string, message: string): BadInput {
  return new BadInput(message, [{ path, message }])
}

/** Chưa đăng nhập, hoặc phiên đã hết hạn. */
export class Unauthenticated extends Refusal {
  readonly status = 401
  readonly code = 'unauthenticated'
}

/** Không có quyền làm việc này. The message names who has the right. */
export class NotAllowed extends Refusal {
  readonly status = 403
  readonly code = 'notAllowed'
}

/** Không tìm thấy, hoặc người hỏi không được biết là có. */
export class NotFound extends Refusal {
  readonly status = 404
  readonly code = 'notFound'
}

/** Người khác đã làm trước, hoặc việc không còn ở bước này. */
export class Conflict extends Refusal {
  readonly status = 409
  readonly code = 'conflict'
}

/** Quá nhiều lượt trong thời gian ngắn. */
export class TooMany extends Refusal {
  readonly status = 429
  readonly code = 'tooMany'
}

/** Turns any thrown value into the answer that is shown. Only refusals are told; of other faults only a code leaves the house. */
export function answerTo(error: unknown, faultId: string): Answer {
  if (!(error instanceof Refusal)) {
    return {
      status: 500,
      code: 'failed',
      message: `Máy chủ gặp lỗi khi xử lý, chưa có gì được ghi. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã ${faultId}.`,
    }
  }
  const answer: Answer = { status: error.status, code: error.code, message: error.message }
  if (error instanceof BadInput && isFields(error.details)) answer.fields = error.details
  else if (error.details !== undefined) answer.details = error.details
  return answer
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal
}

function isFields(details: unknown): details is FieldProblem[] {
  return Array.isArray(details) && details.every((d) => typeof d === 'object' && d !== null && 'path' in d)
}
