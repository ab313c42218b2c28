/** Every way in, tried by everybody: what the policy says must also be so at the door. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { newId } from '../../base/ids.ts'
import type { Role } from '../../registry/roles.ts'
import { openAccount } from '../../registry/accounts/account.actions.ts'
import { castBallot, countBallots, openSitting, planSitting } from '../../procedure/councils/council.actions.ts'
import { draftDecision } from '../../procedure/decisions/decision.actions.ts'
import {
  appraiseDossier,
  approveOverride,
  attachPart,
  nominate,
  requestOverride,
  submitDossier,
} from '../../procedure/dossiers/dossier.actions.ts'
import { enterExemplar } from '../../procedure/exemplars/exemplar.actions.ts'
import { draftLetter, signLetter } from '../../procedure/letters/letter.actions.ts'
import { launchMovement } from '../../procedure/movements/movement.actions.ts'
import { smallProvince, type OrganisationCode, type Province } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { askCorrection } from '../../registry/corrections/correction.actions.ts'
import { addAbsence, discipline, openProceeding } from '../../registry/people/career.actions.ts'
import { proposeTransfer } from '../../registry/people/transfer.actions.ts'
import { attachPaper } from '../../registry/awards/award.actions.ts'
import { enterInitiative } from '../../registry/initiatives/initiative.actions.ts'
import { enterLayer } from '../../registry/law-layers/layer.actions.ts'
import { upload, workbook } from '../../../test/imports.ts'
import { routes } from '../routes.ts'
import { callerOf, type Caller } from './caller.ts'
import { buildServer } from './http.ts'

const password = 'mat-khau-kiem-thu'

/** Người dân, cán bộ của đơn vị, cán bộ của đơn vị khác, thường trực hội đồng, công chức của đơn vị. */
const names = ['nobody', 'officer', 'outsider', 'standing', 'staff'] as const
type Name = (typeof names)[number]

let world: Province
let server: FastifyInstance
let callers: Record<Name, Caller>
/** One object of the land division behind every name in a path. */
let ids: Record<string, string>

before(async () => {
  world = await smallProvince()
  await open('officer', 'lan', 'officer', 'DAT')
  await open('outsider', 'uv1', 'officer', 'MT')
  await open('standing', 'hoa', 'standing', 'SO')
  await open('staff', 'minh', 'staff', 'DAT')
  ids = await enterObjects()
  server = await buildServer(world.office)
  const [nobody, officer, outsider, standing, staff] = await Promise.all(
    names.map((name) => callerOf(server, name === 'nobody' ? null : name, password)),
  )
  callers = { nobody: nobody!, officer: officer!, outsider: outsider!, standing: standing!, staff: staff! }
})

after(() => server.close())

test('who is not signed in is asked to sign in, whatever is asked for', async () => {
  for (const { method, path, behind } of routes) {
    for (const url of [pathTo(path), pathTo(path, newId()), pathTo(path, 'abc')]) {
      const answer = await (method === 'POST' ? callers.nobody.post(url, {}) : callers.nobody.get(url))
      assert.deepEqual(
        [answer.statusCode, answer.json()],
        [401, { status: 401, code: 'unauthenticated', message: 'Hãy đăng nhập để làm việc này.' }],
        `${behind.name} ${url}`,
      )
    }
  }
  for (const url of ['/api/health', '/api/openapi.json']) assert.equal((await callers.nobody.get(url)).statusCode, 200)
})

describe('an object of a unit', () => {
  const seen: Record<string, [query: string, Record<Name, number>]> = {
    'dossier.show': ['', only('officer', 'standing')],
    'dossier.part': ['', only('officer', 'standing')],
    'person.show': ['', only('officer', 'standing')],
    'dossier.preview': ['?honour=LDTT&year=2021', only('officer', 'standing')],
    'dossier.ladder': ['', only('officer', 'standing')],
    'dossier.collectiveLadder': ['', only('officer', 'standing')],
    'organisation.record': ['', only('officer', 'standing')],
    'qualifying.list': ['', only('officer', 'standing')],
    'letter.show': ['', only('officer')],
    'letter.paper': ['', only('officer')],
    'letter.waiting': ['', only('officer')],
    'award.show': ['', only('officer', 'standing')],
    'award.paper': ['', only('officer', 'standing')],
    'initiative.show': ['', only('officer', 'standing')],
    'decision.show': ['', only('standing')],
    'decision.paper': ['', only('standing')],
    'transfer.show': ['', only('officer', 'standing')],
    'correction.show': ['', only('officer', 'standing')],
    // A rule is for everybody to read whom it may concern.
    'layer.show': ['', only('officer', 'outsider', 'standing', 'staff')],
    'import.show': ['', only('officer', 'standing')],
    'import.faults': ['', only('officer', 'standing')],
  }

  test('is shown to those who work on it, and to nobody else', async () => {
    for (const [name, [query, expected]] of Object.entries(seen)) {
      const { path } = routes.find((route) => route.behind.name === name)!
      const found: Partial<Record<Name, number>> = {}
      for (const who of names) found[who] = (await callers[who].get(pathTo(path) + query)).statusCode
      // Behind the wall of the database the object of another body is not even known to be there.
      const walled = /:(dossierId|letterId|decisionId|importId|transferId|correctionId|awardId|initiativeId)\b/.test(
        path,
      )
      assert.deepEqual(found, walled ? { ...expected, outsider: 404 } : expected, name)
    }
  })

  test('is in no list of those who may not see it', async () => {
    const lists: [path: string, id: string, Record<Name, boolean>][] = [
      ['/api/dossiers?view=all', ids.dossierId!, listed('officer', 'standing')],
      ['/api/people', ids.personId!, listed('officer', 'standing')],
      ['/api/letters', ids.letterId!, listed('officer')],
      ['/api/decisions', ids.decisionId!, listed('standing')],
      ['/api/imports', ids.importId!, listed('officer', 'standing')],
      ['/api/transfers', ids.transferId!, listed('officer', 'standing')],
      ['/api/corrections', ids.correctionId!, listed('officer', 'standing')],
    ]
    for (const [path, id, expected] of lists) {
      const found: Partial<Record<Name, boolean>> = {}
      for (const who of names) found[who] = (await callers[who].get(path)).body.includes(id)
      assert.deepEqual(found, expected, path)
    }
  })

  test('is changed by nobody from outside, however right the request', async () => {
    const before = await state()
    const changes = routes.filter(
      ({ method, path }) =>
        method === 'POST' && /:(dossierId|letterId|decisionId|personId|awardId|initiativeId)\b/.test(path),
    )
    assert.ok(changes.length >= 28)
    for (const { path, behind } of changes) {
      for (const who of ['outsider', 'staff'] as const) {
        const answer = await callers[who].post(pathTo(path), await rightBody(path))
        const walled = who === 'outsider' && !path.includes(':personId')
        assert.equal(answer.statusCode, walled ? 404 : 403, `${behind.name} by ${who}: ${answer.body}`)
      }
    }
    assert.deepEqual(await state(), before)
    const right = await callers.officer.post(`/api/dossiers/${ids.dossierId}/report`, await rightBody('/:dossierId'))
    assert.equal(right.statusCode, 200, 'the same request by the officer of the unit')
  })
})

test('no request of anybody makes the server fail', async () => {
  const queries = [
    '?page=0',
    '?page=99999999999999999999',
    '?size=1e9',
    '?sort=name;drop',
    '?year=99999999999',
    '?on=2021-02-31',
    `?q=${encodeURIComponent(`%_\\'"; drop table people --`)}`,
    `?q=${'a'.repeat(5000)}`,
    '?q=a&q=b',
    '?format=exe',
  ]
  const failed: string[] = []
  const ask = async (who: Name, { method, path, behind }: (typeof routes)[number], url: string, body: object = {}) => {
    const answer = await (method === 'POST' ? callers[who].post(url, body) : callers[who].get(url))
    const { statusCode } = answer
    if (statusCode >= 500 || statusCode === 429) failed.push(`${behind.name} ${path} by ${who}: ${answer.body}`)
  }
  for (const route of routes) {
    const { method, path } = route
    const urls = [pathTo(path), pathTo(path, newId()), pathTo(path, 'abc')]
    await Promise.all(names.flatMap((who) => urls.map((url) => ask(who, route, url))))
    const isList = method === 'GET' && !path.includes(':')
    if (isList) await Promise.all(queries.map((query) => ask('standing', route, path + query)))
  }
  for (const route of routes.filter(({ method }) => method === 'POST')) {
    const right = await rightBody(route.path)
    for (const who of ['officer', 'standing'] as const) await ask(who, route, pathTo(route.path), right)
  }
  assert.deepEqual(failed, [])
})

function only(...allowed: Name[]): Record<Name, number> {
  const statusOf = (name: Name) => (name === 'nobody' ? 401 : allowed.includes(name) ? 200 : 403)
  return Object.fromEntries(names.map((name) => [name, statusOf(name)])) as Record<Name, number>
}

function listed(...allowed: Name[]): Record<Name, boolean> {
  return Object.fromEntries(names.map((name) => [name, allowed.includes(name)])) as Record<Name, boolean>
}

/** The address of a route on our objects, or with something else in every place. */
function pathTo(path: string, instead?: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const key = name === 'code' && path.includes('/certificates/') ? 'certificateCode' : name
    const id = ids[key]
    if (id === undefined) throw new Error(`${path}: enter an object for :${name} in enterObjects`)
    return instead ?? id
  })
}

/** Fields of every kind of request on our objects; a schema takes what it knows and leaves the others. */
async function rightBody(path: string) {
  const now = await state()
  const key = ['dossierId', 'letterId', 'decisionId'].find((name) => path.includes(`:${name}`))
  return {
    version: key ? now[key] : 1,
    report: 'Báo cáo thành tích',
    reason: 'Lý do cụ thể',
    code: 'initiativeCertificate',
    note: 'Quyết định số 12/QĐ-STNMT',
    year: 2020,
    rating: 'HTTNV',
    basis: 'Quyết định 15/QĐ-STNMT',
    organisationId: world.org.DAT,
    bodyId: world.org.SO,
    honour: 'LDTT',
    title: 'Về việc đề nghị khen thưởng',
    content: 'Kính trình.',
    bases: ['Luật Thi đua, khen thưởng'],
    dossierIds: [ids.submittedId!],
    nomineeId: world.person.nghia!,
    initiativeIds: [],
    authors: [{ personId: world.person.son! }],
    ...(path.includes('/people/') ? entryInRecord(path) : { ...entryOnAward(), ...recognition }),
  }
}

/** What a change of somebody's record says. */
function entryInRecord(path: string) {
  return {
    name: 'Vũ Hồng Sơn',
    category: 'direct',
    from: '2021-12-01',
    to: '2021-12-10',
    kind: path.includes('absences') ? 'sick' : 'complaint',
    form: 'khienTrach',
    decidedOn: '2021-12-01',
    endedOn: '2021-12-10',
    since: '2021-12-01',
    clearedOn: '2021-12-10',
    registered: true,
    fields: ['phone'],
    purpose: 'Đối chiếu hồ sơ',
    phone: '0912345678',
    toOrganisationId: world.org.VP,
    onDay: '2022-01-01',
  }
}

/** What a correction, a revocation and a scan say of an entry. */
function entryOnAward() {
  return {
    symbol: '412/QĐ-STNMT',
    signedOn: '2021-12-17',
    decider: 'Giám đốc Sở Tài nguyên và Môi trường',
    cycle: 'annual',
    recipientKind: 'person',
    recipientId: world.person.son!,
    line: 'Trưởng phòng',
    from: 2021,
    to: 2021,
    document: '15/STNMT-VP',
    correctedOn: '2021-12-18',
    decisionSymbol: '5/QĐ-STNMT',
    decidedOn: '2021-12-18',
    scan,
  }
}

const scan = { name: 'quyet-dinh.pdf', type: 'application/pdf', base64: 'JVBERi0=' }
const recognition = { name: 'Sổ hẹn', scope: 'grassroots', kind: 'initiative', recognisedOn: '2021-12-01' }

/** Versions of what stands behind the ids, and how many ratings the person has. */
async function state(): Promise<Record<string, number>> {
  const db = world.owner
  const versionOf = async (table: 'dossiers' | 'letters' | 'decisions', id: string) =>
    (await db.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
  const events = await db.selectFrom('event_head').select('seq').executeTakeFirstOrThrow()
  return {
    dossierId: await versionOf('dossiers', ids.dossierId!),
    letterId: await versionOf('letters', ids.letterId!),
    decisionId: await versionOf('decisions', ids.decisionId!),
    events: events.seq,
  }
}

async function open(username: Name, person: string, role: Role, organisation: OrganisationCode): Promise<void> {
  await act(world, world.operator, openAccount, {
    username,
    name: username,
    personId: world.person[person]!,
    password,
    grants: [{ role, organisationId: world.org[organisation], from: '2020-01-01', basis: 'Quyết định phân công' }],
  })
}

/** A decision in draft on one dossier, a letter in draft with another, a third dossier still at the unit. */
async function enterObjects(): Promise<Record<string, string>> {
  const decided = await submitted('thoai')
  const { sittingId, decisionId } = await decide(decided)
  const submittedId = await submitted('nghia')
  const { letterId } = await act(world, world.officer, draftLetter, letterWith(submittedId))
  const { dossierId } = await act(world, world.officer, nominate, {
    nomineeId: world.person.son!,
    honour: 'CSTDCS',
    year: 2021,
  })
  const file = { name: 'sang-kien.pdf', type: 'application/pdf', base64: 'JVBERi0=' }
  await act(world, world.officer, attachPart, { dossierId, code: 'initiativeCertificate', file })
  const { movementId } = await act(world, world.standing, launchMovement, {
    issuerId: world.org.SO,
    documentType: 'plan',
    name: 'Phong trào chuyển đổi số',
    title: 'Phát động phong trào chuyển đổi số',
    body: {},
    periodText: 'Năm 2022',
    recipients: [{ organisationId: world.org.DAT, line: 'administrative' }],
  })
  const { exemplarId } = await act(world, world.officer, enterExemplar, {
    code: 'DH-01',
    subjectKind: 'person',
    subjectId: world.person.thoai!,
    organisationId: world.org.DAT,
    title: 'Người rút ngắn thời gian trả hồ sơ',
    lead: 'Từ mười lăm ngày xuống còn chín ngày.',
    figure: '9 ngày',
    figureLabel: 'thời gian trả hồ sơ',
    foundOn: '2021-06-01',
    story: { story: ['Chuyện'], method: ['Cách làm'] },
  })
  const { layerId } = await act(world, world.standing, enterLayer, {
    organisationId: world.org.SO,
    symbol: '8/QĐ-STNMT',
    issuedOn: '2021-01-04',
    title: 'Quy định về công tác thi đua, khen thưởng của Sở',
    fromOn: '2021-01-04',
    items: [{ kind: 'dueDay', article: 'Điều 4', quote: 'Gửi hồ sơ trước ngày 25/12.', honour: 'BKT', due: '12-24' }],
  })
  const people = [['N-1', 'A Nhập', '', '', '', '', '', '', '']]
  const importId = await upload(world, world.officer, world.org.DAT, await workbook({ Người: people }))
  const record = await enterRecord(world.person.son!)
  const award = await world.owner
    .selectFrom('awards')
    .select('id')
    .where('recipient_id', '=', world.person.son!)
    .executeTakeFirstOrThrow()
  await act(world, world.standing, attachPaper, { awardId: award.id, scan })
  const { file_hash: hash } = await world.owner.selectFrom('award_papers').select('file_hash').executeTakeFirstOrThrow()
  const { initiativeId } = await act(world, world.officer, enterInitiative, {
    authors: [{ personId: world.person.son! }],
    code: 'SK-01',
    year: 2021,
    ...recognition,
  })
  return {
    dossierId,
    submittedId,
    letterId,
    decisionId,
    sittingId,
    movementId,
    exemplarId,
    layerId,
    importId,
    ...record,
    personId: world.person.son!,
    otherId: world.person.minh!,
    oneId: world.person.son!,
    keptId: world.person.son!,
    // Nobody was merged: what is asked of a merger is asked of none.
    mergeId: newId(),
    awardId: award.id,
    hash,
    initiativeId,
    organisationId: world.org.DAT,
    bodyId: world.org.SO,
    code: 'initiativeCertificate',
    certificateCode: 'KHONG-CO-MA',
  }
}

/** One entry of each kind in the record of a person, an open transfer and a request for correction. */
async function enterRecord(personId: string): Promise<Record<string, string>> {
  const basis = '15/QĐ-STNMT'
  const over = async () => {
    const person = world.owner.selectFrom('people').select('version').where('id', '=', personId)
    return { personId, version: (await person.executeTakeFirstOrThrow()).version, basis }
  }
  const { officer } = world
  const sick = { ...(await over()), kind: 'sick', from: '2021-03-01', to: '2021-03-08' }
  const { absenceId } = await act(world, officer, addAbsence, sick)
  const punished = { ...(await over()), form: 'khienTrach', decidedOn: '2020-01-06' }
  const { disciplineId } = await act(world, officer, discipline, punished)
  const asked = { ...(await over()), kind: 'complaint', since: '2021-12-01' }
  const { proceedingId } = await act(world, officer, openProceeding, asked)
  const post = world.owner.selectFrom('posts').select('id').where('person_id', '=', personId)
  const move = { personId, toOrganisationId: world.org.VP, title: 'Chuyên viên', onDay: '2022-01-01', basis }
  const { transferId } = await act(world, officer, proposeTransfer, move)
  const own = { section: 'other', wrong: 'Sai', right: 'Đúng' }
  const { correctionId } = await act(world, world.divisionHead, askCorrection, own)
  const { id: postId } = await post.executeTakeFirstOrThrow()
  return { absenceId, disciplineId, proceedingId, postId, transferId, correctionId }
}

/** A dossier that has gone up with an explanation which a second person approved. */
async function submitted(person: string): Promise<string> {
  const { dossierId } = await act(world, world.officer, nominate, {
    nomineeId: world.person[person]!,
    honour: 'CSTDCS',
    year: 2021,
  })
  await act(world, world.officer, requestOverride, { dossierId, reason: 'Hồ sơ giấy đã nộp' })
  await act(world, world.divisionHead, approveOverride, { dossierId })
  await act(world, world.officer, submitDossier, { dossierId, version: await dossierVersion(dossierId) })
  return dossierId
}

async function decide(dossierId: string): Promise<{ sittingId: string; decisionId: string }> {
  const { letterId } = await act(world, world.officer, draftLetter, letterWith(dossierId))
  await act(world, world.divisionHead, signLetter, { letterId, version: 1 })
  await act(world, world.standing, appraiseDossier, { dossierId, version: await dossierVersion(dossierId) })
  const { sittingId } = await act(world, world.standing, planSitting, {
    bodyId: world.org.SO,
    title: 'Phiên họp',
    heldOn: '2021-12-20',
    place: 'Phòng họp',
    dossierIds: [dossierId],
  })
  const presentIds = world.members.map((member) => member.personId!)
  await act(world, world.standing, openSitting, { sittingId, version: 1, presentIds })
  const { id } = await world.owner.selectFrom('sitting_cases').select('id').executeTakeFirstOrThrow()
  for (const [index, member] of world.members.entries()) {
    const secret = `phieu-bi-mat-cua-toi-${String(index).padStart(6, '0')}`
    await act(world, member, castBallot, { sittingId, secret, choices: { [id]: 'for' } })
  }
  const sitting = world.owner.selectFrom('sittings').select('version').where('id', '=', sittingId)
  const { version } = await sitting.executeTakeFirstOrThrow()
  await act(world, world.standing, countBallots, { sittingId, version })
  const { decisionId } = await act(world, world.standing, draftDecision, {
    bodyId: world.org.SO,
    honour: 'CSTDCS',
    title: 'Quyết định công nhận',
    bases: ['Luật Thi đua, khen thưởng'],
    dossierIds: [dossierId],
  })
  return { sittingId, decisionId }
}

async function dossierVersion(dossierId: string): Promise<number> {
  const dossier = world.owner.selectFrom('dossiers').select('version').where('id', '=', dossierId)
  return (await dossier.executeTakeFirstOrThrow()).version
}

function letterWith(dossierId: string) {
  return {
    organisationId: world.org.DAT,
    title: 'Đề nghị khen thưởng',
    content: 'Kính trình.',
    dossierIds: [dossierId],
  }
}
