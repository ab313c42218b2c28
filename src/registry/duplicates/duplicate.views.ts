import { sql } from 'kysely'
import * as z from 'zod'
import { view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { pageInput, type Page, type PageRequest } from '../../base/lists.ts'
import { can, nextActs } from '../../base/policy.ts'
import { compareVietnamese, wordsOf } from '../../base/text.ts'
import { findOrganisation } from '../organisations/organisation.store.ts'
import { findPerson, organisationsInReach, standingOfPerson } from '../people/person.store.ts'
import { awardsWithPapers, careerOf, mergedEntries } from '../records/record.views.ts'
import { dismissDuplicate, mergePeople } from './duplicate.actions.ts'
import { compare, grounds, likelihoods, type Ground, type Likelihood, type Likeness } from './duplicate.ts'
import { mostSeeds, pairsOf, pairsWithin, standingOfPair, type Pair } from './duplicate.store.ts'

/** One possible duplicate as a row of the list. */
export interface DuplicateRow extends Pair, Likeness {
  /** Both ids, for there is no other. */
  key: string
}

/** Danh sách người có thể ghi trùng of one unit and all below it: those of them whom both the officer reaches. */
export const listDuplicates = view({
  name: 'duplicates.list',
  title: 'Người có thể ghi trùng',
  input: z.object({
    ...pageInput(['score', 'name', 'organisation'], true),
    organisationId: id,
    ground: z.enum(Object.keys(grounds) as [Ground, ...Ground[]]).optional(),
    likelihood: z.enum(Object.keys(likelihoods) as [Likelihood, ...Likelihood[]]).optional(),
    /** Đã xác nhận là hai người khác nhau: shown instead of the others. */
    dismissed: z.enum(['yes', 'no']).default('no'),
  }),
  load: ({ db, input }) => findOrganisation(db, input.organisationId),
  may: () => 'scoped',
  show: async ({
    db,
    input,
    visible,
    today,
  }): Promise<Page<DuplicateRow> & { isWhole: boolean; mostSeeds: number }> => {
    const inReach = async (asked?: string) => {
      const units = organisationsInReach(visible, today, asked)
      const { rows } = await sql<{ id: string }>`select id from ${units} as unit (id)`.execute(db)
      return rows.map((row) => row.id)
    }
    const { pairs, isWhole } = await pairsWithin(db, await inReach(input.organisationId), today)
    const rows = withinReach(pairs, new Set(await inReach())).filter((row) => isAskedFor(row, input))
    return { ...onePageOf(rows, input), isWhole, mostSeeds }
  },
  sheet: {
    name: 'Người có thể ghi trùng',
    columns: [
      { title: 'Mức độ', value: (row) => likelihoods[row.likelihood] },
      { title: 'Điểm', value: (row) => row.score },
      { title: 'Vì sao', value: (row) => row.reason },
      { title: 'Mã thứ nhất', value: (row) => row.one.code },
      { title: 'Họ và tên thứ nhất', value: (row) => row.one.name },
      { title: 'Năm sinh thứ nhất', value: (row) => row.one.birth_year },
      { title: 'Đơn vị thứ nhất', value: (row) => row.one.organisation_name },
      { title: 'Mã thứ hai', value: (row) => row.other.code },
      { title: 'Họ và tên thứ hai', value: (row) => row.other.name },
      { title: 'Năm sinh thứ hai', value: (row) => row.other.birth_year },
      { title: 'Đơn vị thứ hai', value: (row) => row.other.organisation_name },
      { title: 'Đã xác nhận khác nhau', value: (row) => row.dismissed },
    ],
  },
})

/** Ai có thể là cùng một người với người này, the likeliest first. */
export const listDuplicatesOfPerson = view({
  name: 'duplicates.ofPerson',
  title: 'Có thể ghi trùng với người này',
  input: z.object({ personId: id }),
  load: async ({ db, input, today }) => {
    const person = await findPerson(db, input.personId, today)
    return { person, standing: await standingOfPerson(db, person, today) }
  },
  may: ({ standing }) => ({ related: standing.related }),
  show: async ({ db, object: { person }, visible, today }) => {
    const { rows: reach } = await sql<{ id: string }>`
      select id from ${organisationsInReach(visible, today)} as unit (id)`.execute(db)
    const rows = withinReach(await pairsOf(db, person.id, today), new Set(reach.map((row) => row.id)))
    return {
      rows: rows
        .filter((row) => row.dismissed === null)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, 20),
    }
  },
})

function withinReach(pairs: readonly Pair[], reach: ReadonlySet<string>): DuplicateRow[] {
  const isInReach = ({ organisation_id: id }: Pair['one']) => id !== null && reach.has(id)
  return pairs.flatMap((pair) => {
    const likeness = isInReach(pair.one) && isInReach(pair.other) ? compare(pair.one, pair.other, pair) : null
    return likeness ? [{ ...pair, ...likeness, key: `${pair.one.id} ${pair.other.id}` }] : []
  })
}

interface Asked extends PageRequest {
  q: string
  ground?: Ground | undefined
  likelihood?: Likelihood | undefined
  dismissed: 'yes' | 'no'
}

function isAskedFor(row: DuplicateRow, { q, ground, likelihood, dismissed }: Asked): boolean {
  const words = wordsOf(`${row.one.name} ${row.one.code} ${row.other.name} ${row.other.code}`)
  return (
    (row.dismissed !== null) === (dismissed === 'yes') &&
    (!ground || row.grounds.includes(ground)) &&
    (!likelihood || row.likelihood === likelihood) &&
    wordsOf(q).every((word) => words.some((one) => one.startsWith(word)))
  )
}

/** A unit has so few pairs that they are put in order here. */
function onePageOf(rows: DuplicateRow[], { sort, dir, page, size }: Asked): Page<DuplicateRow> {
  const order = {
    score: (a: DuplicateRow, b: DuplicateRow) => a.score - b.score,
    name: (a: DuplicateRow, b: DuplicateRow) => compareVietnamese(givenFirst(a.one.name), givenFirst(b.one.name)),
    organisation: (a: DuplicateRow, b: DuplicateRow) =>
      compareVietnamese(a.one.organisation_name ?? '', b.one.organisation_name ?? ''),
  }[sort as 'score' | 'name' | 'organisation']
  const turn = dir === 'desc' ? -1 : 1
  const sorted = rows.toSorted((a, b) => turn * order(a, b) || (a.key < b.key ? -1 : 1))
  return { rows: sorted.slice((page - 1) * size, page * size), page, size, total: rows.length, totalIsExact: true }
}

function givenFirst(name: string): string {
  return `${name.split(' ').at(-1)} ${name}`
}

/** Hai bản ghi đặt cạnh nhau: all that is written about each, what they share, and what may be done about it. */
export const compareEntries = view({
  name: 'duplicates.compare',
  title: 'So sánh hai bản ghi',
  input: z.object({ personId: id, otherId: id }),
  load: async ({ db, input, today }) => {
    if (input.personId === input.otherId) throw new NotFound('Hai bản ghi cần so sánh là một.')
    const [one, other] = [await findPerson(db, input.personId, today), await findPerson(db, input.otherId, today)]
    return { one, other, standing: await standingOfPair(db, one.id, other.id, today) }
  },
  may: ({ standing }) => ({ related: standing.related }),
  show: async ({ db, office, actor, object: { one, other, standing }, today }) => {
    if (one.id === other.id) return { merged: one, one: null, other: null, likeness: null, dismissed: null, next: [] }
    const pair = (await pairsOf(db, one.id, today)).find((found) => [found.one.id, found.other.id].includes(other.id))
    const mayMerge = can(office.policy, actor, 'duplicates.merge', standing)
    return {
      /** Đã gộp: the one entry under which both stand. */
      merged: null,
      one: await wholeEntry(db, one.id, today),
      other: await wholeEntry(db, other.id, today),
      likeness: pair ? compare(pair.one, pair.other, pair) : null,
      dismissed: pair?.dismissed ?? null,
      next: nextActs(office.policy, actor, standing, [mergePeople, ...(pair?.dismissed ? [] : [dismissDuplicate])]),
      /** Why not, for who may only look. */
      whyNot: mayMerge.allowed ? null : mayMerge.reason,
    }
  },
})

/** Everything about one entry, as its own page tells it. */
async function wholeEntry(db: Db, personId: string, today: Day) {
  const [person, career, awards, merged] = await Promise.all([
    findPerson(db, personId, today),
    careerOf(db, personId),
    awardsWithPapers(db, personId),
    mergedEntries(db, personId),
  ])
  return { person, ...career, awards, merged }
}
