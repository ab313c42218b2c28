/** Hai người cùng sửa một hồ sơ: where two versions of who somebody is differ, in words an officer can choose by. */
import { showDay, type Day } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import { genders, identityNames, type Identity } from '../../../registry/people/person.ts'
import type { Difference } from '../kit/conflict-panel.tsx'
import type { PersonRecord } from './person-life.ts'

export function identityIn(person: PersonRecord['person']): Identity {
  return {
    name: person.name,
    gender: person.gender as Identity['gender'],
    birthYear: person.birth_year,
    recruitedOn: person.recruited_on,
    nationality: person.nationality ?? '',
  }
}

/** Only what differs, in words. */
export function identityDifferences(mine: Identity, theirs: Identity): Difference[] {
  return (Object.keys(identityNames) as (keyof Identity)[]).flatMap((field) => {
    const [own, other] = [inWords(field, mine), inWords(field, theirs)]
    const name = upperFirst(identityNames[field])
    return own === other ? [] : [{ field, name, mine: own, theirs: other }]
  })
}

/** The version that was chosen field by field. */
export function chosenIdentity(mine: Identity, theirs: Identity, kept: Record<string, 'mine' | 'theirs'>): Identity {
  const fields = (Object.keys(identityNames) as (keyof Identity)[]).filter((field) => kept[field] === 'theirs')
  return { ...mine, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) }
}

function inWords(field: keyof Identity, { [field]: value }: Identity): string {
  if (value === null || value === '') return field === 'nationality' ? 'Việt Nam' : '(để trống)'
  if (field === 'gender') return genders[value as keyof typeof genders]
  return field === 'recruitedOn' ? showDay(value as Day) : String(value).trim()
}
