import { Problem } from '../failures.ts'
import { yearlyHonours, type YearlyHonour } from '../../../law/vocabulary.ts'
import type { DerivedFacts } from './derived-facts.ts'

/** Bộ máy quy tắc khác, that is given derived facts; each person's answer has one bit per honour. */
export interface FactsPeer {
  code: 'json-rules-engine' | 'zen-engine' | 'zen-expression'
  decide(people: readonly DerivedFacts[]): Promise<number[]> | number[]
}

/** One bit per honour: set when the person may be proposed, whatever a council still has to say. */
export function bitOf(honour: YearlyHonour): number {
  return 1 << yearlyHonours.indexOf(honour)
}

/** The bits of the honours for which this holds. */
export function bitsWhere(holds: (honour: YearlyHonour) => boolean): number {
  let bits = 0
  for (const honour of yearlyHonours) if (holds(honour)) bits |= bitOf(honour)
  return bits
}

/** Packages of others come with the development packages only. */
export async function peerPackage<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
    const why = isMissing ? 'chưa có' : `không nạp được (${message.split('\n', 1)[0]})`
    throw new Problem(
      `Không so được với các phần mềm khác: ${why} gói ${name}. Hãy chạy “npm ci” (đủ cả gói phát triển) rồi thử lại.`,
    )
  }
}
