import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isDay } from '../src/base/days.ts'
import { accounts } from './accounts.ts'
import {
  acknowledgements,
  answeringPlans,
  difficulties,
  doubtfulFigures,
  movementRegistrations,
  movementReports,
} from './answers.ts'
import { cases } from './cases.ts'
import { collectives } from './collectives.ts'
import { council, councilsAbove } from './council.ts'
import { dossiers } from './dossiers.ts'
import { exemplars } from './exemplars.ts'
import { layers } from './layers.ts'
import { movements } from './movements.ts'
import { organisations, successions } from './organisations.ts'
import { people } from './people.ts'
import { appraisals, decisions as drafts, letters, sittings } from './thread.ts'
import { honours, organisationKinds, ratings } from './types.ts'
import type { AwardRecord, DayPeriod, DecisionReference, HonourCode, Organisation, Person } from './types.ts'

const byCode = new Map(organisations.map((organisation) => [organisation.code, organisation]))
const today = '2021-12-20'
const letter = 'PT-2021-04'
const everything = {
  organisations,
  successions,
  people,
  collectives,
  cases,
  movements,
  answeringPlans,
  acknowledgements,
  movementRegistrations,
  movementReports,
  doubtfulFigures,
  difficulties,
  council,
  accounts,
  exemplars,
  councilsAbove,
  dossiers,
  letters,
  appraisals,
  sittings,
  drafts,
  layers,
}

describe('the whole of the demo', () => {
  test('every text is NFC, trimmed and without double spaces', () => {
    for (const { path, value } of values(everything)) {
      if (typeof value !== 'string') continue
      assert.equal(value, value.normalize('NFC'), path)
      assert.equal(value, value.trim().replaceAll(/\s+/g, ' '), path)
      assert.notEqual(value, '', path)
    }
  })

  test('every day is in the calendar and every period is half-open with a day in it', () => {
    for (const { path, value } of values(everything)) {
      if (typeof value === 'string' && /^\d{4}-/.test(value)) assert.ok(isDay(value), `${path}: ${value}`)
      if (isPeriod(value) && value.from && value.to) assert.ok(value.from < value.to, path)
    }
  })

  test('every code that is referred to exists', () => {
    const known: Record<string, Set<string>> = {
      organisation: codesOf(organisations),
      person: codesOf(people),
      movement: codesOf(movements),
    }
    const kindOf: Record<string, string> = {
      organisation: 'organisation',
      issuer: 'organisation',
      authority: 'organisation',
      standingBody: 'organisation',
      by: 'organisation',
      body: 'organisation',
      predecessor: 'organisation',
      successor: 'organisation',
      person: 'person',
      movement: 'movement',
    }
    let seen = 0
    for (const { path, key, value } of values(everything)) {
      const kind = kindOf[key] ?? (/organisations\.\d+$/.test(path) ? 'organisation' : undefined)
      if (!kind || typeof value !== 'string' || path.includes('.signer.')) continue
      seen++
      assert.ok(known[kind]?.has(value), `${path}: ${value}`)
    }
    assert.ok(seen > 1500, String(seen))
  })

  test('no code stands twice', () => {
    for (const list of [organisations, people, movements, cases, exemplars]) {
      assert.equal(codesOf(list).size, list.length)
    }
    const initiatives = people.flatMap((person) => person.initiatives)
    assert.equal(codesOf(initiatives).size, initiatives.length)
  })

  test('a body gives its decisions rising numbers through the year, one day for one number', () => {
    const books = Map.groupBy(decisions(), (decision) => `${decision.issuer} ${decision.issuedOn.slice(0, 4)}`)
    for (const [book, list] of books) {
      const days = new Map<number, string>()
      for (const decision of list) {
        const number = Number.parseInt(decision.symbol, 10)
        assert.equal(days.get(number) ?? decision.issuedOn, decision.issuedOn, `${book}: ${decision.symbol}`)
        days.set(number, decision.issuedOn)
      }
      const inOrder = [...days].sort(([a], [b]) => a - b).map(([, on]) => on)
      assert.deepEqual(inOrder, inOrder.toSorted(), book)
    }
  })

  test('no decision is signed after the day of the demo or at a weekend', () => {
    for (const { symbol, issuedOn } of decisions()) {
      assert.ok(issuedOn <= today, symbol)
      assert.ok(![0, 6].includes(new Date(issuedOn).getUTCDay()), `${symbol} ${issuedOn}`)
    }
  })
})

describe('organisations', () => {
  test('there are 403, each of a known kind, with a code the register takes', () => {
    assert.equal(organisations.length, 404)
    for (const { code, kind } of organisations) {
      assert.ok(kind in organisationKinds, code)
      assert.match(code, /^[A-Z0-9][A-Z0-9-]*$/)
    }
  })

  test('a link to a parent, a member or a standing body holds only while both exist', () => {
    for (const organisation of organisations) {
      const links = [...organisation.parents, ...(organisation.members ?? []), ...(organisation.standingBodies ?? [])]
      for (const link of links) {
        const other = organisationOf(link.code)
        assert.ok(within(link, organisation) && within(link, other), `${organisation.code} - ${link.code}`)
      }
    }
  })

  test('nobody is its own ancestor', () => {
    for (const { code } of organisations) assert.ok(!ancestors(code).has(code), code)
  })

  test('in 2021 all 63 departments answer to the ministry, Kon Tum also to its province', () => {
    const departments = organisations.filter(({ code }) => code.startsWith('STNMT-'))
    assert.equal(departments.length, 63)
    for (const { code } of departments) assert.equal(parentOn(code, 'sector'), 'BTNMT')
    assert.equal(parentOn('STNMT-62', 'administrative'), 'KT-UBND')
    assert.equal(parentOn('KT-SNV', 'administrative'), 'KT-UBND')
    assert.equal(parentOn('KT-STNMT-HD', 'administrative'), 'STNMT-62')
  })

  test('a district division answers to its committee and, in its sector, to the Sở', () => {
    const divisions = organisations.filter(({ code }) => code.startsWith('PTNMT-'))
    assert.equal(divisions.length, 10)
    for (const { code } of divisions) {
      assert.equal(parentOn(code, 'administrative'), code.replace('PTNMT', 'UBND'))
      assert.equal(parentOn(code, 'sector'), 'STNMT-62')
    }
  })

  test('a succession takes place on the day on which the predecessor ends', () => {
    for (const { predecessor, successor, on, kind } of successions) {
      assert.equal(organisationOf(predecessor).to, on, predecessor)
      assert.equal(successor === null, kind === 'dissolve', predecessor)
      if (successor) assert.ok(holds(organisationOf(successor), on), successor)
    }
  })

  test('a unit that is split has one main successor, which carries the record', () => {
    const splits = Map.groupBy(
      successions.filter(({ kind }) => kind === 'split'),
      ({ predecessor }) => predecessor,
    )
    assert.equal(splits.size, 3)
    for (const [code, edges] of splits) {
      assert.equal(edges.filter(({ main, recordPolicy }) => main && recordPolicy === 'main').length, 1, code)
    }
  })
})

describe('people', () => {
  test('sixty people work in the leadership of the Sở and eight units', () => {
    assert.equal(people.length, 60)
    assert.deepEqual(
      people.map(({ code }) => code),
      people.map((_, index) => `CN-${String(index + 1).padStart(4, '0')}`),
    )
    assert.equal(new Set(people.map(({ name }) => name)).size, 60)
    const sizes = Map.groupBy(people, (person) => unitOn(person, today))
    assert.deepEqual(Object.fromEntries([...sizes].map(([unit, list]) => [unit, list.length])), {
      'STNMT-62': 4,
      'KT-STNMT-VP': 9,
      'KT-STNMT-TTRA': 6,
      'KT-STNMT-QLDD': 8,
      'KT-STNMT-KSTNN': 6,
      'KT-STNMT-CCBVMT': 8,
      'KT-STNMT-VPDKDD': 9,
      'PTNMT-615': 5,
      'PTNMT-611': 5,
    })
  })

  test('a career has no gap and begins with the recruitment of an adult', () => {
    for (const { name, posts, recruitedOn, birthYear } of people) {
      assert.equal(posts[0]?.from, recruitedOn, name)
      assert.equal(posts.at(-1)?.to, null, name)
      for (const [index, post] of posts.entries()) {
        if (index > 0) assert.equal(posts[index - 1]?.to, post.from, name)
        assert.ok(within(post, organisationOf(post.organisation)), name)
      }
      assert.ok(Number(recruitedOn.slice(0, 4)) - birthYear >= 18, name)
    }
  })

  test('every unit has one head, and the Sở three deputies', () => {
    const leaders = people.flatMap((person) => person.posts.filter((post) => post.to === null && post.leader))
    const heads = leaders.filter(({ leader }) => leader === 'head').map(({ organisation }) => organisation)
    assert.equal(heads.length, 9)
    assert.equal(new Set(heads).size, 9)
    assert.equal(leaders.filter((post) => post.organisation === 'STNMT-62' && post.leader === 'deputy').length, 3)
  })

  test('ratings are known words, from the year of recruitment on, and some of 2021 are still missing', () => {
    for (const person of people) {
      for (const [year, rating] of Object.entries(person.ratings)) {
        assert.ok(rating in ratings, person.name)
        assert.ok(year >= person.recruitedOn.slice(0, 4), person.name)
      }
    }
    assert.deepEqual(
      people.filter((person) => !(2021 in person.ratings)).map(({ name }) => name),
      ['Huỳnh Tấn Phước', 'A Hyưh', 'Ngô Thị Bảo Trâm', 'Mai Xuân Trường', 'Võ Khắc Huy', 'Lê Minh Đạt', 'A Phương'],
    )
  })

  test('LĐTT rests on a good rating, ten months of work, registration and no discipline in the year', () => {
    for (const person of people) {
      for (const { achievementTo: year } of person.awards.filter(({ honour }) => honour === 'LDTT')) {
        const place = `${person.name} ${year}`
        assert.ok(['HTTNV', 'HTXSNV'].includes(person.ratings[year] ?? ''), place)
        assert.ok(person.recruitedOn <= `${year}-03-01`, place)
        assert.notEqual(person.registered[year], false, place)
        assert.ok(!person.disciplines.some(({ decidedOn }) => decidedOn.startsWith(String(year))), place)
      }
    }
  })

  test('CSTĐCS rests on LĐTT and an initiative of the year, and keeps to 15 % of the LĐTT of the Sở', () => {
    for (const person of people) {
      for (const { achievementTo: year } of person.awards.filter(({ honour }) => honour === 'CSTDCS')) {
        assert.ok(has(person, 'LDTT', year), `${person.name} ${year}`)
        assert.ok(initiativesIn(person, year, year) > 0, `${person.name} ${year}`)
      }
    }
    for (let year = 2012; year <= 2021; year++) {
      const granted = (honour: HonourCode) => people.filter((person) => has(person, honour, year, 'STNMT-62')).length
      assert.ok(granted('CSTDCS') * 100 <= granted('LDTT') * 15, String(year))
    }
  })

  test('a title of the year is decided by the body above the unit where the person worked then', () => {
    const issuers: Record<string, string> = { 'PTNMT-615': 'UBND-615', 'PTNMT-611': 'UBND-611' }
    for (const person of people) {
      for (const { cycle, achievementTo, decision } of person.awards) {
        if (cycle !== 'annual') continue
        const unit = unitOn(person, `${achievementTo}-12-15`) ?? ''
        assert.equal(decision.issuer, issuers[unit] ?? 'STNMT-62', `${person.name} ${achievementTo}`)
      }
    }
  })

  test('an initiative is recognised in its own year', () => {
    for (const { code, year, decision } of people.flatMap((person) => person.initiatives)) {
      assert.equal(code.slice(3, 7), String(year))
      assert.ok(decision.issuedOn.startsWith(String(year)), code)
    }
  })
})

describe('collectives', () => {
  test('the eight units have a record', () => {
    assert.equal(new Set(collectives.map(({ organisation }) => organisation)).size, 8)
    assert.equal(collectives.length, 8)
  })

  test('TTLĐTT goes to a unit with more than half LĐTT, TTLĐXS to one rated excellent with 70 % and a CSTĐCS', () => {
    for (const { organisation, awards, ratings: rated } of collectives) {
      for (const { honour, achievementTo: year } of awards.filter(({ cycle }) => cycle === 'annual')) {
        const staff = people.filter(
          (person) => unitOn(person, `${year}-12-15`) === organisation && year in person.ratings,
        )
        const good = staff.filter((person) => has(person, 'LDTT', year)).length
        const place = `${organisation} ${honour} ${year}`
        if (honour === 'TTLDTT') assert.ok(good * 2 > staff.length, place)
        if (honour !== 'TTLDXS') continue
        assert.equal(rated[year], 'HTXSNV', place)
        assert.ok(good * 100 >= staff.length * 70, place)
        assert.ok(
          staff.some((person) => has(person, 'CSTDCS', year)),
          place,
        )
      }
    }
  })
})

describe('movements', () => {
  test('the documents carry the numbers and days of their sources, and null where the source has none', () => {
    assert.deepEqual(
      movements.map(({ document }) => [document.number, document.symbol, document.issuedOn]),
      [
        [1497, 'QĐ-TTg', '2021-09-10'],
        [1956, 'QĐ-BTNMT', null],
        [3510, 'KH-UBND', '2021-09-30'],
        [null, 'STNMT-VP', null],
        [57, 'KH-SNV', '2021-11-11'],
        [19, 'CT-TTg', '2021-07-16'],
        [16, 'KH-HĐTĐKT', '2021-08-31'],
        [null, 'KH-BTNMT', '2021-11-08'],
        [3, 'KH-BTNMT', '2021-07-27'],
      ],
    )
    for (const { code, document } of movements) {
      if (document.number === null || !document.issuedOn || !document.signer)
        assert.ok(document.missing.length > 0, code)
    }
  })

  test('the letter of the Sở answers its province and its ministry', () => {
    assert.deepEqual(movementOf(letter).parents, [
      { movement: 'PT-2021-03', line: 'administrative' },
      { movement: 'PT-2021-02', line: 'sector' },
    ])
  })

  test('a movement answers only earlier ones that name its issuer among the recipients', () => {
    for (const { code, parents, document } of movements) {
      for (const { movement, line } of parents) {
        assert.ok(movement < code)
        const found = movementOf(movement).recipients.find((recipient) => recipient.organisation === document.issuer)
        assert.equal(found?.line, line, `${code} - ${movement}`)
      }
    }
  })

  test('a recipient stands once in a movement and exists on the day of the demo', () => {
    for (const { code, recipients } of movements) {
      assert.equal(new Set(recipients.map(({ organisation }) => organisation)).size, recipients.length, code)
      for (const { organisation } of recipients) assert.ok(holds(organisationOf(organisation), today), organisation)
    }
    assert.equal(movementOf(letter).recipients.length, 20)
  })

  test('criteria are joined as the sources join them', () => {
    assert.deepEqual(criteriaOf('PT-2021-02'), [['general', 'any', 6]])
    assert.deepEqual(criteriaOf('PT-2021-09'), [
      ['general', 'all', 3],
      ['collective', 'all', 7],
      ['individual', 'all', 6],
      ['leader', 'all', 1],
    ])
  })

  test('the exemplar plan has two phases without a gap and a deadline before 15/9/2021', () => {
    const { phases, period, recipients } = movementOf('PT-2021-09')
    assert.deepEqual(
      phases.map(({ from, to }) => [from, to]),
      [
        [period.from, '2023-07-01'],
        ['2023-07-01', period.to],
      ],
    )
    for (const { registrationDueOn } of recipients) assert.equal(registrationDueOn, '2021-09-14')
  })

  test('the targets of the units add up to the target of the Sở', () => {
    const { targets, unitTargets } = movementOf(letter)
    const fund = targets.find(({ indicator }) => indicator === 'quy-vac-xin')
    assert.equal(sum(unitTargets.map(({ value }) => value)), fund?.value)
    assert.equal(unitTargets.length, 20)
  })
})

describe('answers to the letter of the Sở', () => {
  const units = movementOf(letter).recipients.map(({ organisation }) => organisation)
  const plans = answeringPlans.filter(({ movement }) => movement === letter)

  test('two units have no plan and two were late', () => {
    assert.deepEqual(absent(units, plans), ['PTNMT-617', 'PTNMT-618'])
    assert.deepEqual(
      plans.filter(({ issuedOn }) => issuedOn > '2021-11-15').map(({ organisation }) => organisation),
      ['KT-STNMT-VPDKDD', 'PTNMT-616'],
    )
  })

  test('two units have no report and two were late', () => {
    assert.deepEqual(absent(units, movementReports), ['KT-STNMT-CCBVMT', 'PTNMT-617'])
    assert.deepEqual(
      movementReports.filter(({ submittedOn }) => submittedOn > '2021-12-15').map(({ organisation }) => organisation),
      ['PTNMT-616', 'PTNMT-618'],
    )
  })

  test('every unit was sent the letter, one has not confirmed, and readers belong to the unit', () => {
    assert.deepEqual(absent(units, acknowledgements), [])
    assert.deepEqual(
      acknowledgements.filter(({ readOn }) => !readOn).map(({ organisation }) => organisation),
      ['PTNMT-617'],
    )
    for (const { organisation, readers } of acknowledgements) {
      for (const { person, readOn } of readers) assert.equal(unitOn(personOf(person), readOn), organisation, person)
    }
  })

  test('the figures of the units add up, in tenths', () => {
    assert.deepEqual(['quy-vac-xin', 'suat-qua', 'tuyen-dau', 'sang-kien'].map(tenthsOf), [2864, 12400, 640, 90])
  })

  test('every report gives every indicator once, and its percentage is one of whole people', () => {
    const indicators = movementOf(letter).targets.map(({ indicator }) => indicator)
    for (const report of movementReports) {
      assert.deepEqual(
        report.figures.map(({ indicator }) => indicator),
        indicators,
      )
      const percent = figureOf(report, 'tiem-du').value
      const whole = Math.round((percent * report.headcount) / 100)
      assert.equal(Math.round((whole * 1000) / report.headcount) / 10, percent, report.organisation)
    }
  })

  test('no unit reports more initiatives or fewer staff than the register knows of it', () => {
    for (const report of movementReports) {
      const staff = people.filter((person) => unitOn(person, today) === report.organisation)
      if (staff.length === 0) continue
      const recognised = sum(staff.map((person) => initiativesIn(person, 2021, 2021)))
      assert.ok(figureOf(report, 'sang-kien').value <= recognised, report.organisation)
      assert.ok(report.headcount >= staff.length, report.organisation)
    }
  })

  test('the doubtful sum stands in the reports of both units, on one day, and items add up to their figure', () => {
    for (const { organisations: claimants, indicator, value } of doubtfulFigures) {
      const days = claimants.map((code) => {
        const report = movementReports.find(({ organisation }) => organisation === code)
        assert.ok(report)
        const { items = [], value: figure } = figureOf(report, indicator)
        assert.equal(sum(items.map((item) => item.value)), figure)
        return items.find((item) => item.value === value)?.on
      })
      assert.equal(days[0], '2021-11-19')
      assert.equal(days[0], days[1])
    }
    assert.equal(doubtfulFigures.length, 1)
  })

  test('a registered person works in the unit that registers, and one unit registered late', () => {
    for (const { subject, organisation, registeredOn } of movementRegistrations) {
      if (subject.kind === 'collective') assert.equal(subject.organisation, organisation)
      else assert.equal(unitOn(personOf(subject.person), registeredOn), organisation, subject.person)
    }
    const late = movementRegistrations.filter(({ movement, organisation, registeredOn }) => {
      const recipient = movementOf(movement).recipients.find((item) => item.organisation === organisation)
      return recipient?.registrationDueOn && registeredOn > recipient.registrationDueOn
    })
    assert.deepEqual(
      late.map(({ organisation }) => organisation),
      ['KT-STNMT-KSTNN'],
    )
  })

  test('the Sở answered the exemplar plan and sent its registrations in time', () => {
    const own = answeringPlans.find(({ movement }) => movement === 'PT-2021-09')
    assert.equal(own?.organisation, 'STNMT-62')
    const registered = movementRegistrations.filter(({ movement }) => movement === 'PT-2021-09')
    assert.equal(registered.filter(({ subject }) => subject.kind === 'collective').length, 2)
    assert.equal(registered.filter(({ subject }) => subject.kind === 'individual').length, 4)
    for (const { registeredOn } of registered) assert.ok(registeredOn <= (own?.issuedOn ?? ''), registeredOn)
  })
})

describe('council, accounts and exemplars', () => {
  test('the council has eleven different members with the director in the chair', () => {
    assert.equal(new Set(council.members.map(({ person }) => person)).size, 11)
    const chair = council.members.filter(({ role }) => role === 'chair').map(({ person }) => personOf(person))
    assert.equal(chair.length, 1)
    assert.equal(chair[0]?.posts.at(-1)?.title, 'Giám đốc Sở')
    assert.equal(council.members.filter(({ role }) => role === 'secretary').length, 1)
  })

  test('the rules of the council name a share of votes for each of its three honours', () => {
    assert.deepEqual(
      council.thresholds.map(({ honour, percent, strict }) => [honour, percent, strict]),
      [
        ['CSTDCS', 50, true],
        ['BKT', 50, true],
        ['BKTTG', 50, true],
      ],
    )
  })

  test('user names are plain and unique, and an account bears the name of its person', () => {
    assert.equal(new Set(accounts.map(({ username }) => username)).size, accounts.length)
    for (const { username, person, displayName } of accounts) {
      assert.match(username, /^[a-z]+\.[a-z]+$/)
      if (person) assert.equal(personOf(person).name, displayName)
    }
  })

  test('exactly the members of the council hold the right to vote', () => {
    const voters = accounts.filter(({ grants }) => grants.some(({ role }) => role === 'member'))
    assert.deepEqual(new Set(voters.map(({ person }) => person)), new Set(council.members.map(({ person }) => person)))
  })

  test('every role of the demo is held by somebody', () => {
    const held = new Set(accounts.flatMap(({ grants }) => grants.map(({ role }) => role)))
    assert.deepEqual([...held].sort(), ['auditor', 'leader', 'member', 'officer', 'operator', 'staff', 'standing'])
  })

  test('two stories of exemplars are published and one is not', () => {
    assert.deepEqual(
      exemplars.map(({ publishedOn }) => publishedOn !== null),
      [true, true, false],
    )
    for (const { code, foundOn, publishedOn, figure, series } of exemplars) {
      if (publishedOn) assert.ok(foundOn < publishedOn && publishedOn <= today, code)
      const last = series?.points.at(-1)
      if (last) assert.equal(Number.parseInt(figure.value, 10), last.value, code)
    }
  })
})

describe('dossiers and what becomes of them', () => {
  const keys = dossiers.map(({ person, honour }) => `${person} ${honour}`)
  const usernames = new Set(accounts.map(({ username }) => username))

  test('a person is nominated once for an honour, by a report of their own that says something', () => {
    assert.equal(new Set(keys).size, keys.length)
    const reports = dossiers.map(({ report }) => report.join(' ')).filter((report) => report !== '')
    assert.equal(new Set(reports).size, reports.length)
    for (const report of reports) assert.ok(report.length > 250, report)
  })

  test('the evidence of a dossier are initiatives of the nominee', () => {
    for (const { person, evidence } of dossiers) {
      const own = new Set(personOf(person).initiatives.map(({ code }) => code))
      for (const code of evidence) assert.ok(own.has(code), `${person} ${code}`)
    }
  })

  test('every letter, appraisal, sitting and decision names dossiers that exist, no dossier twice', () => {
    for (const list of [letters, appraisals, sittings, drafts]) {
      for (const { dossiers: named } of list) {
        assert.equal(new Set(named).size, named.length)
        for (const key of named) assert.ok(keys.includes(key), key)
      }
    }
    const tabled = sittings.flatMap(({ dossiers: named }) => named)
    assert.equal(new Set(tabled).size, tabled.length)
  })

  test('everyone who drafts, signs or appraises has an account', () => {
    const actors = [
      ...letters.flatMap(({ drafter, signed }) => [drafter, ...(signed ? [signed.signer] : [])]),
      ...appraisals.map(({ appraiser }) => appraiser),
      ...drafts.flatMap(({ signed }) => (signed ? [signed.signer] : [])),
    ]
    for (const username of actors) assert.ok(usernames.has(username), username)
  })

  test('those who vote sit in the council, and nobody votes in the case of whom they step aside', () => {
    const seated = new Set(council.members.map(({ person }) => person))
    for (const { voting } of sittings) {
      for (const person of [...(voting?.voters ?? []), ...(voting?.absent ?? [])]) assert.ok(seated.has(person), person)
      for (const { person, dossier } of voting?.recusals ?? []) {
        assert.ok(!voting?.against[dossier]?.includes(person), `${person} ${dossier}`)
      }
    }
  })

  test('offices work on working days', () => {
    const days = [...values({ dossiers, letters, appraisals, sittings, drafts })].flatMap(({ value }) =>
      typeof value === 'string' && /^2021-\d\d-\d\d$/.test(value) ? [value] : [],
    )
    assert.ok(days.length > 80, String(days.length))
    for (const day of days) assert.ok(![0, 6].includes(new Date(day).getUTCDay()), day)
  })

  test('a body that signs papers in the demo has a symbol and a place', () => {
    for (const { organisation } of letters) {
      const { symbol, place } = organisationOf(organisation)
      assert.ok(symbol && place, organisation)
    }
  })
})

describe('cases', () => {
  const facts: Record<string, (person: Person) => unknown[]> = {
    'TH-01': (y) => [has(y, 'LDTT', 2021), initiativesIn(y, 2021, 2021), y.registered[2021]],
    'TH-02': (y) => [has(y, 'LDTT', 2021), initiativesIn(y, 2021, 2021), y.registered[2021]],
    'TH-03': (y) => [has(y, 'LDTT', 2021), initiativesIn(y, 2021, 2021), y.registered[2021]],
    'TH-04': (y) => [has(y, 'LDTT', 2021), initiativesIn(y, 2021, 2021), y.disciplines[0]?.decidedOn],
    'TH-05': (y) => [excellentYears(y, 2021), initiativesIn(y, 2020, 2021)],
    'TH-06': (y) => [excellentYears(y, 2021), initiativesIn(y, 2020, 2021)],
    'TH-07': (y) => [y.ratings[2021], excellentYears(y, 2020), initiativesIn(y, 2020, 2021)],
    'TH-08': (y) => [merits(y), excellentYears(y, 2021) >= 5, initiativesIn(y, 2017, 2021)],
    'TH-09': (y) => [merits(y), excellentYears(y, 2021) >= 5, initiativesIn(y, 2017, 2021)],
    'TH-10': (y) => [merits(y), excellentYears(y, 2021) >= 5, initiativesIn(y, 2017, 2021)],
    'TH-11': (y) => [excellentYears(y, 2021), initiativesIn(y, 2020, 2021), y.pending.map((item) => item.clearedOn)],
    'TH-12': (y) => [
      excellentYears(y, 2021),
      initiativesIn(y, 2020, 2021),
      unitOn(y, '2020-12-31'),
      unitOn(y, '2021-01-01'),
    ],
    'TH-13': (y) => [excellentYears(y, 2021), initiativesIn(y, 2020, 2021), y.pending.map((item) => item.clearedOn)],
    'TH-14': (y) => [y.recruitedOn, has(y, 'LDTT', 2021)],
  }
  const expected: Record<string, unknown[]> = {
    'TH-01': [true, 1, true],
    'TH-02': [true, 0, true],
    'TH-03': [false, 1, false],
    'TH-04': [false, 1, '2021-05-12'],
    'TH-05': [2, 2],
    'TH-06': [2, 1],
    'TH-07': [undefined, 1, 2],
    'TH-08': [[2016], true, 5],
    'TH-09': [[], true, 5],
    'TH-10': [[2016], true, 3],
    'TH-11': [2, 2, [null]],
    'TH-12': [2, 2, 'PTNMT-615', 'KT-STNMT-QLDD'],
    'TH-13': [2, 2, ['2021-10-15']],
    'TH-14': ['2021-04-01', false],
  }

  test('every case rests on facts that are in the register', () => {
    for (const { code, person, sentence } of cases) {
      assert.deepEqual(facts[code]?.(personOf(person)), expected[code], code)
      assert.ok(sentence.includes(personOf(person).name), code)
    }
    assert.deepEqual(
      cases.map(({ code }) => code),
      Object.keys(expected),
    )
  })

  test('every honour of a case is one that the demo confers', () => {
    for (const { honour } of cases) assert.ok(honour in honours)
  })
})

function* values(value: unknown, path = '', key = ''): Generator<{ path: string; key: string; value: unknown }> {
  yield { path, key, value }
  if (typeof value !== 'object' || value === null) return
  for (const [name, part] of Object.entries(value)) yield* values(part, path ? `${path}.${name}` : name, name)
}

function isPeriod(value: unknown): value is DayPeriod {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value
}

function codesOf(list: readonly { code: string }[]): Set<string> {
  return new Set(list.map(({ code }) => code))
}

function decisions(): DecisionReference[] {
  const awards = [...people, ...collectives].flatMap((subject) => subject.awards)
  return [
    ...awards.map(({ decision }) => decision),
    ...people.flatMap((person) => [...person.initiatives, ...person.disciplines].map(({ decision }) => decision)),
    council.establishment,
    council.rules,
  ]
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The demo has no ${what}`)
  return value
}

function organisationOf(code: string): Organisation {
  return found(byCode.get(code), code)
}

function personOf(code: string): Person {
  return found(
    people.find((person) => person.code === code),
    code,
  )
}

function movementOf(code: string) {
  return found(
    movements.find((movement) => movement.code === code),
    code,
  )
}

function figureOf(report: (typeof movementReports)[number], indicator: string) {
  return found(
    report.figures.find((figure) => figure.indicator === indicator),
    indicator,
  )
}

function criteriaOf(code: string) {
  return movementOf(code).criteria.map((item) => [item.kind, item.logic, item.parts.length])
}

/** Tenths are whole numbers, so that they add up exactly. */
function tenthsOf(indicator: string): number {
  return sum(movementReports.map((report) => Math.round(figureOf(report, indicator).value * 10)))
}

function holds(period: DayPeriod, on: string): boolean {
  return (period.from === null || period.from <= on) && (period.to === null || on < period.to)
}

function within(inner: DayPeriod, outer: DayPeriod): boolean {
  const begins = outer.from === null || (inner.from !== null && outer.from <= inner.from)
  return begins && (outer.to === null || inner.to === null || inner.to <= outer.to)
}

function parentOn(code: string, line: 'administrative' | 'sector'): string | undefined {
  return organisationOf(code).parents.find((parent) => parent.line === line && holds(parent, today))?.code
}

function ancestors(code: string, seen = new Set<string>()): Set<string> {
  for (const parent of organisationOf(code).parents) {
    if (seen.has(parent.code)) continue
    seen.add(parent.code)
    ancestors(parent.code, seen)
  }
  return seen
}

function unitOn(person: Person, on: string): string | undefined {
  return person.posts.find((post) => holds(post, on))?.organisation
}

function has(person: { awards: AwardRecord[] }, honour: HonourCode, year: number, issuer?: string): boolean {
  return person.awards.some(
    (award) => award.honour === honour && award.achievementTo === year && (!issuer || award.decision.issuer === issuer),
  )
}

/** Achievement years of the certificates on merit. */
function merits(person: Person): number[] {
  return person.awards
    .filter(({ honour, cycle }) => ['BKT', 'BKB'].includes(honour) && cycle === 'merit')
    .map(({ achievementTo }) => achievementTo)
}

/** How many years in a row, up to this one, were rated excellent. */
function excellentYears(person: Person, last: number): number {
  let year = last
  while (person.ratings[year] === 'HTXSNV') year--
  return last - year
}

function initiativesIn(person: Person, from: number, to: number): number {
  return person.initiatives.filter(({ year }) => from <= year && year <= to).length
}

function absent(units: string[], answers: { organisation: string }[]): string[] {
  const answered = new Set(answers.map(({ organisation }) => organisation))
  return units.filter((unit) => !answered.has(unit))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
