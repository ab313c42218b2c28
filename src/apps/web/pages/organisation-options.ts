/** Đơn vị as choices of a filter: those where I have a role, those right below them, and the one already chosen. */
import { useQueries } from '@tanstack/react-query'
import { getView, useView } from '../app/api.ts'
import { useSession } from '../app/session.tsx'

interface UnitOption {
  value: string
  label: string
}

export function useUnitOptions(chosen?: string): UnitOption[] {
  const { me } = useSession()
  const own = unique(me.grants.map((grant) => ({ value: grant.organisation_id, label: grant.organisation_name })))
  const levels = useQueries({
    queries: own.map(({ value: under }) => ({
      queryKey: ['/api/organisations', { under, size: 500 }],
      queryFn: () => getView('/api/organisations', { under, size: 500 }),
    })),
  })
  const below = levels.flatMap((level) => (level.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name })))
  const options = unique([...own, ...below])
  const isNamed = chosen === undefined || options.some((option) => option.value === chosen)
  const other = useView('/api/organisations/:organisationId', { organisationId: chosen ?? '' }, { enabled: !isNamed })
  if (isNamed || !other.data) return options
  return [...options, { value: other.data.organisation.id, label: other.data.organisation.name }]
}

function unique(options: readonly UnitOption[]): UnitOption[] {
  return [...new Map(options.map((option) => [option.value, option])).values()]
}
