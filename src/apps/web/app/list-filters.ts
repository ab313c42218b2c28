/** Điều kiện lọc of a list page: what can be asked for, read from the address and written back to it. */
import type { FilterTokensProps } from '../kit/filter-tokens.tsx'
import type { useListSearch } from './list-state.ts'

/** One condition: its name in the address, how it reads, and what it can be. */
export interface FilterCondition {
  key: string
  /** "Đơn vị"; a condition with one option reads by the option alone. */
  name: string
  options: readonly { value: string; label: string; detail?: string }[]
}

/** The tokens of the conditions in force, and a list of the others to choose from. */
export function listFilters(
  conditions: readonly FilterCondition[],
  { search, change }: ReturnType<typeof useListSearch>,
): FilterTokensProps {
  const inForce = conditions.filter((condition) => search[condition.key] !== undefined)
  const set = (key: string, value: string | undefined) => change({ [key]: value })
  return {
    tokens: inForce.map((condition) => ({
      key: condition.key,
      name: condition.name,
      value: condition.options.find((option) => option.value === search[condition.key])?.label ?? 'đã chọn',
    })),
    onRemove: (key) => set(key, undefined),
    onClear: () => change(Object.fromEntries(inForce.map((condition) => [condition.key, undefined]))),
    choices: conditions
      .filter((condition) => search[condition.key] === undefined && condition.options.length > 0)
      .map((condition) => ({
        key: condition.key,
        label: condition.name,
        items: condition.options.map((option) => ({
          key: option.value,
          label: option.label,
          ...(option.detail !== undefined && { detail: option.detail }),
          onAct: () => set(condition.key, option.value),
        })),
      })),
  }
}
