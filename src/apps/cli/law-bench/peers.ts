import { Problem } from '../failures.ts'
import { yearlyHonours, type YearlyHonour } from '../law-batch/honours.ts'
import type { DerivedFacts } from './derived-facts.ts'

/** Bộ máy quy tắc khác, that is given derived facts; each person's answer has one bit per honour. */
export interface FactsPeer {
  name: 'json-rules-engine' | 'zen-engine'
  decide(people: readonly DerivedFacts[]): Promise<number[]>
}

/** One bit per honour: set when the person may be proposed, whatever a council still has to say. */
export function bitOf(honour: YearlyHonour): number {
  return 1 << yearlyHonours.indexOf(honour)
}

/** The engines of others come with the development packages only. */
export async function peerPackage<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' ? '' : ` (${message.split('\n')[0]})`
    throw new Problem(
      `Chưa có gói ${name}, nên không so được${why}. Hãy chạy “npm ci” (đủ cả gói phát triển) rồi thử lại.`,
    )
  }
}
