/**
 * The small province of the tests: a department (Sở) with an office and two divisions under a provincial committee and a
 * ministry, a council of eleven, and a few named people. Everything is entered by the actions that users have.
 */
import { dayAt } from '../src/base/clock.ts'
import { day, type Day } from '../src/base/days.ts'
import { newId } from '../src/base/ids.ts'
import type { Actor, Grant } from '../src/base/policy.ts'
import type { Rating } from '../src/law/vocabulary.ts'
import { establishCouncil } from '../src/procedure/councils/council.actions.ts'
import { enterOldDecision } from '../src/registry/awards/award.actions.ts'
import { enterOrganisationBook } from '../src/registry/organisations/organisation.actions.ts'
import { enterPerson } from '../src/registry/people/person.actions.ts'
import { act, playedOffice, type TestOffice } from './world.ts'

export type OrganisationCode = 'TTG' | 'BO' | 'UBND' | 'SO' | 'VP' | 'DAT' | 'MT'

/** Who is who: Lan and Minh are officers of the land division, Hoa keeps the council, Director Khanh signs. */
export interface Province extends TestOffice {
  org: Record<OrganisationCode, string>
  person: Record<string, string>
  operator: Actor
  officer: Actor
  secondOfficer: Actor
  divisionHead: Actor
  standing: Actor
  director: Actor
  members: Actor[]
}

export async function smallProvince(on = '2021-12-20'): Promise<Province> {
  const { told, ...world } = await playedOffice(`province of ${on}`, on, enterProvince)
  const { operator, org, person } = told
  const members = ['khanh', 'hoa', ...Array.from({ length: 9 }, (_, index) => `uv${index + 1}`)]
  return {
    ...world,
    org,
    person,
    operator,
    officer: actor('Lê Thị Lan', person.lan!, [{ role: 'officer', organisationId: org.DAT }]),
    secondOfficer: actor('Phạm Văn Minh', person.minh!, [{ role: 'officer', organisationId: org.DAT }]),
    divisionHead: actor('Vũ Hồng Sơn', person.son!, [{ role: 'leader', organisationId: org.DAT }]),
    standing: actor('Trần Thị Hoa', person.hoa!, [{ role: 'standing', organisationId: org.SO }]),
    director: actor('Nguyễn Đình Khánh', person.khanh!, [{ role: 'leader', organisationId: org.SO }]),
    members: members.map((code) => actor(code, person[code]!, [{ role: 'member', organisationId: org.SO }])),
  }
}

async function enterProvince(world: TestOffice) {
  const operator = actor('Quản trị', null, [{ role: 'operator', organisationId: newId() }])
  const org = await enterOrganisations(world, operator)
  const person: Record<string, string> = {}
  const enter = async (
    code: string,
    name: string,
    organisationId: string,
    title: string,
    record: Partial<CareerInput> = {},
  ) => {
    const answer = await act(world, operator, enterPerson, {
      code,
      name,
      recruitedOn: '2010-01-04',
      posts: [{ organisationId, title, from: '2015-01-01' }],
      ...record,
    })
    person[code] = answer.personId
  }
  await enter('khanh', 'Nguyễn Đình Khánh', org.SO, 'Giám đốc Sở Tài nguyên và Môi trường')
  await enter('hoa', 'Trần Thị Hoa', org.VP, 'Chánh Văn phòng')
  await enter('lan', 'Lê Thị Lan', org.DAT, 'Chuyên viên')
  await enter('minh', 'Phạm Văn Minh', org.DAT, 'Chuyên viên')
  await enter('son', 'Vũ Hồng Sơn', org.DAT, 'Trưởng phòng')
  await enter('thoai', 'A Thoại', org.DAT, 'Chuyên viên', excellent(2021, 1))
  await enter('hrim', 'Y Hrim', org.MT, 'Chuyên viên', excellent(2021, 1))
  await enter('nghia', 'Trần Hữu Nghĩa', org.DAT, 'Chuyên viên', { ...excellent(2021, 0) })
  for (let seat = 1; seat <= 9; seat++) await enter(`uv${seat}`, `Ủy viên Số ${seat}`, org.MT, 'Chuyên viên')
  await enterTitles(world, operator, org, person)
  await establish(world, operator, org, person)
  return { operator, org, person }
}

export function actor(name: string, personId: string | null, grants: Grant[]): Actor {
  return { name, personId, accountId: newId(), grants }
}

interface CareerInput {
  ratings: { year: number; rating: Rating }[]
  initiatives: { code: string; year: number; name: string; scope: 'grassroots'; kind: 'initiative'; decision: string }[]
  registrations: { year: number; registered: boolean }[]
}

let initiativeCount = 0

/** Outstanding in the year and the year before, registered, with so many initiatives in the year. */
export function excellent(year: number, initiatives: number): CareerInput {
  return {
    ratings: [year - 1, year].map((y) => ({ year: y, rating: 'HTXSNV' })),
    registrations: [{ year, registered: true }],
    initiatives: Array.from({ length: initiatives }, () => ({
      code: `SK-${++initiativeCount}-${newId().slice(-6)}`,
      year,
      name: 'Rút ngắn thời gian chỉnh lý bản đồ địa chính',
      scope: 'grassroots',
      kind: 'initiative',
      decision: '12/QĐ-STNMT',
    })),
  }
}

async function enterOrganisations(world: TestOffice, operator: Actor): Promise<Record<OrganisationCode, string>> {
  await act(world, operator, enterOrganisationBook, {
    organisations: [
      { code: 'TTG', kind: 'primeMinister', name: 'Thủ tướng Chính phủ', symbol: 'TTg', place: 'Hà Nội' },
      {
        code: 'BO',
        kind: 'ministry',
        name: 'Bộ Tài nguyên và Môi trường',
        symbol: 'BTNMT',
        place: 'Hà Nội',
        parents: [above('TTG')],
      },
      {
        code: 'UBND',
        kind: 'peoplesCommittee',
        name: 'Ủy ban nhân dân tỉnh Kon Tum',
        symbol: 'UBND',
        place: 'Kon Tum',
        parents: [above('TTG')],
      },
      {
        code: 'SO',
        kind: 'provincialDepartment',
        name: 'Sở Tài nguyên và Môi trường',
        symbol: 'STNMT',
        place: 'Kon Tum',
        parents: [above('UBND'), above('BO', 'sector')],
      },
      { code: 'VP', kind: 'office', name: 'Văn phòng Sở', symbol: 'VP', place: 'Kon Tum', parents: [above('SO')] },
      {
        code: 'DAT',
        kind: 'division',
        name: 'Phòng Quản lý đất đai',
        symbol: 'QLDD',
        place: 'Kon Tum',
        parents: [above('SO')],
      },
      {
        code: 'MT',
        kind: 'subDepartment',
        name: 'Chi cục Bảo vệ môi trường',
        symbol: 'CCBVMT',
        place: 'Kon Tum',
        parents: [above('SO')],
      },
    ],
  })
  const rows = await world.office.db.selectFrom('organisations').select(['code', 'id']).execute()
  return Object.fromEntries(rows.map((row) => [row.code, row.id])) as Record<OrganisationCode, string>
}

/** Twenty people of the department are Lao động tiên tiến 2021, so that 15% leaves room for three titles of emulation fighter. */
async function enterTitles(
  world: TestOffice,
  operator: Actor,
  org: Record<OrganisationCode, string>,
  person: Record<string, string>,
) {
  const own = [
    'thoai',
    'hrim',
    'nghia',
    'lan',
    'minh',
    'son',
    'hoa',
    'khanh',
    ...Array.from({ length: 9 }, (_, i) => `uv${i + 1}`),
  ]
  const others = ['p18', 'p19', 'p20']
  for (const code of others) {
    const answer = await act(world, operator, enterPerson, {
      code,
      name: `Người ${code}`,
      posts: [{ organisationId: org.MT, title: 'Chuyên viên' }],
    })
    person[code] = answer.personId
  }
  const entered = dayAt(world.clock.now())
  await act(world, operator, enterOldDecision, {
    symbol: '412/QĐ-STNMT',
    signedOn: entered < '2021-12-17' ? entered : '2021-12-17',
    // No body of the register is named in full: the decision uses no number of its book.
    decider: 'Giám đốc Sở',
    honour: 'LDTT',
    cycle: 'annual',
    awards: [...own, ...others].map((code) => ({
      recipientKind: 'person',
      recipientId: person[code]!,
      organisationId: org.DAT,
      line: 'Sở Tài nguyên và Môi trường',
      from: 2021,
      to: 2021,
    })),
  })
}

async function establish(
  world: TestOffice,
  operator: Actor,
  org: Record<OrganisationCode, string>,
  person: Record<string, string>,
) {
  const rules = 'Quy chế làm việc của Hội đồng, Điều 7'
  await act(world, operator, establishCouncil, {
    bodyId: org.SO,
    standingId: org.VP,
    name: 'Hội đồng Thi đua - Khen thưởng Sở Tài nguyên và Môi trường',
    quorum: { numerator: 2, denominator: 3, basis: 'Quy chế làm việc của Hội đồng, Điều 5' },
    seats: [
      { personId: person.khanh!, seat: 'chair' },
      { personId: person.hoa!, seat: 'secretary' },
      ...Array.from({ length: 9 }, (_, index) => ({ personId: person[`uv${index + 1}`]!, seat: 'member' })),
    ],
    thresholds: [
      { honour: 'CSTDCS', percent: 50, strict: true, basis: rules },
      { honour: 'BKT', percent: 90, strict: false, basis: rules },
    ],
  })
}

/** A day later, at nine: offices do not do everything in one minute. */
export function nextDay(world: TestOffice, on: string, time = '09:00'): Day {
  world.clock.moveTo(new Date(`${on}T${time}:00+07:00`))
  return day(on)
}

function above(code: string, line: 'administrative' | 'sector' = 'administrative') {
  return { code, line }
}
