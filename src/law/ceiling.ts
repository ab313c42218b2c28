import type { Regime } from './regimes.ts'
import type { Citation, LawBook, Rule } from './rule.ts'
import { rulesOf } from './ruling.ts'
import type { Honour, SubjectKind } from './vocabulary.ts'
import { waysOf } from './ways.ts'

/** Tỷ lệ tối đa của một danh hiệu: of how many a share may have it, and by which article. */
export interface Ceiling {
  /** Phần trăm. */
  percent: number
  /** The share is of those with these titles; absent: of the leading collectives that meet the standard. */
  of?: Extract<Rule, { kind: 'quota' }>['of']
  citation: Citation
}

/** The ceiling that the rules set for an honour; null: none. */
export function ceilingOf(
  { book, regime, kind }: { book: LawBook; regime: Regime; kind: SubjectKind },
  honour: Honour,
): Ceiling | null {
  const spoken = waysOf(book, rulesOf(regime), honour, kind)
  if (spoken.kind !== 'ways') return null
  const asked = [...spoken.shared, ...spoken.ways.flatMap((way) => way.own)]
  for (const { rule, citation } of asked) {
    for (const part of partsOf(rule)) {
      if (part.kind === 'quota') return { percent: part.percent, of: part.of, citation }
      if (part.kind === 'proposalQuota') return { percent: part.percent, citation }
    }
  }
  return null
}

function partsOf(rule: Rule): Rule[] {
  return rule.kind === 'all' || rule.kind === 'any' ? rule.of.flatMap(partsOf) : [rule]
}

/** Tình hình sử dụng tỷ lệ của một đơn vị. */
export interface CeilingUse {
  /** Of how many the share is taken. */
  base: number
  /** Số tối đa, làm tròn xuống. */
  most: number
  /** Số đạt tiêu chuẩn. */
  qualified: number
  /** Vượt tỷ lệ. */
  over: number
}

/** Bước xét tỷ lệ: a ceiling is a matter of the whole unit, after each member has been judged by itself. */
export function useOf({ percent }: Pick<Ceiling, 'percent'>, base: number, qualified: number): CeilingUse {
  const most = Math.floor((base * percent) / 100)
  return { base, most, qualified, over: Math.max(0, qualified - most) }
}
