import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { scope, type Actor, type Policy } from '../../base/policy.ts'
import { levels, type Honour, type Level } from '../../law/vocabulary.ts'
import { honour } from '../../registry/awards/award.ts'
import { unitView, type UnitView } from '../../registry/organisations/organisation.ts'
import { year } from '../../registry/people/person.ts'
import type { FoundGroup } from './lookup.ts'
import {
  findAwards,
  findCertificates,
  findDecisions,
  findDossiers,
  findLetters,
  findMovements,
  findOldDecisions,
  findOrganisations,
  findPeople,
  type Seeking,
} from './lookup.store.ts'

/** Tra cứu: the few best of every kind, with how many there are; nothing that the list of that kind would not show. */
export const search = view({
  name: 'lookup.search',
  title: 'Tra cứu',
  input: z.object({
    q: z.string().max(200).default(''),
    /** How many of each kind. */
    most: z.coerce.number().int().min(1).max(20).default(5),
    year: year.optional(),
    honour: honour.optional(),
    level: z.enum(Object.keys(levels) as [Level, ...Level[]]).optional(),
    /** The unit itself and every unit below it. */
    organisationId: id.optional(),
    unitView,
    /** Số, ký hiệu of a decision. */
    symbol: z.string().max(80).default(''),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, office, actor, input, today }): Promise<{ groups: FoundGroup[] }> => {
    const seeking = seekingOf(db, office.policy, actor, input, today)
    const groups: FoundGroup[] = []
    // One after another: they share one moment of the database, and so one connection.
    for (const find of waysFor(input)) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- see above
      const group = await find(seeking)
      if (group && group.rows.length > 0) groups.push(group)
    }
    return { groups }
  },
})

interface Input {
  q: string
  most: number
  year?: number | undefined
  honour?: Honour | undefined
  level?: Level | undefined
  organisationId?: string | undefined
  unitView: UnitView
  symbol: string
}

function seekingOf(db: Db, policy: Policy, actor: Actor, input: Input, today: Day): Seeking {
  return {
    db,
    ...input,
    q: input.q.trim(),
    symbol: input.symbol.trim(),
    today,
    visibleIn: (list) => (relations, stage, conflicted) => scope(policy, actor, list, relations, stage, conflicted),
  }
}

/** Which kinds a question can be about: who names an honour, a year or a decision asks for awards and their papers. */
function waysFor({ q, year, honour, level, symbol }: Input) {
  const hasFilters = Boolean(year || honour || level || symbol)
  if (!q.trim() && !hasFilters) return []
  if (hasFilters) return [findDecisions, findOldDecisions, findDossiers, findAwards]
  return [
    findPeople,
    findOrganisations,
    findCertificates,
    findDecisions,
    findOldDecisions,
    findDossiers,
    findLetters,
    findMovements,
    findAwards,
  ]
}
