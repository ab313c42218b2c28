/** Hồ sơ từ lúc lập đến quyết định: nominations, letters, appraisal, sittings with secret ballots, decisions. */
import { randomBytes } from 'node:crypto'
import { showDay, type Day } from '../../base/days.ts'
import type { Actor } from '../../base/policy.ts'
import {
  castBallot,
  concludeSitting,
  countBallots,
  openSitting,
  planSitting,
  recuse,
} from '../../procedure/councils/council.actions.ts'
import { showSitting } from '../../procedure/councils/council.views.ts'
import { draftDecision, publishDecision, signDecision } from '../../procedure/decisions/decision.actions.ts'
import { showDecision } from '../../procedure/decisions/decision.views.ts'
import {
  appraiseDossier,
  approveOverride,
  attachPart,
  editDossier,
  nominate,
  relyOnInitiatives,
  requestOverride,
  returnDossier,
  submitDossier,
  withdrawDossier,
} from '../../procedure/dossiers/dossier.actions.ts'
import { honourTitle } from '../../procedure/dossiers/dossier.ts'
import { showDossier } from '../../procedure/dossiers/dossier.views.ts'
import { draftLetter, signLetter } from '../../procedure/letters/letter.actions.ts'
import { showLetter } from '../../procedure/letters/letter.views.ts'
import { accounts } from '../../../demo/accounts.ts'
import { dossiers } from '../../../demo/dossiers.ts'
import { reliedOn } from '../../../demo/ledger.ts'
import { people } from '../../../demo/people.ts'
import { appraisals, decisions, letters, sittings } from '../../../demo/thread.ts'
import type {
  DemoAppraisal,
  DemoDecision,
  DemoDossier,
  DemoLetter,
  DemoSitting,
  DossierKey,
  PersonCode,
  Username,
} from '../../../demo/types.ts'
import { evidenceOf } from './demo-evidence.ts'
import { isHead, organisationOf, personOf, type Scene, type Stage } from './demo-stage.ts'

/** The body whose council judges and whose director decides in the demo, and who prepares for both. */
const department = 'STNMT-62'
const standing: Username = 'ngoc.anh'

export function dossierScenes(): Scene[] {
  return [
    ...dossiers.flatMap(scenesOfDossier),
    ...letters.flatMap(scenesOfLetter),
    ...appraisals.map((appraisal): Scene => ({
      on: appraisal.on,
      time: '14:30',
      play: (stage) => appraise(stage, appraisal),
    })),
    ...sittings.flatMap(scenesOfSitting),
    ...decisions.flatMap(scenesOfDecision),
  ]
}

// What the unit does

function scenesOfDossier(dossier: DemoDossier): Scene[] {
  const { openedOn, submittedOn, withdrawn, returned } = dossier
  return [
    { on: openedOn, time: '08:30', play: (stage) => prepare(stage, dossier) },
    ...scene(submittedOn, '09:30', (stage) => submit(stage, dossier)),
    ...scene(withdrawn?.on, '08:10', (stage) => withdraw(stage, dossier)),
    ...scene(returned?.on, '10:00', (stage) => sendBack(stage, dossier)),
    ...scene(returned?.mendedOn, '09:00', (stage) => mend(stage, dossier)),
  ]
}

async function prepare(stage: Stage, dossier: DemoDossier): Promise<void> {
  const officer = await officerOf(stage, dossier)
  const { person, honour, year } = dossier
  const { dossierId } = await stage.perform(
    officer,
    nominate,
    { nomineeId: stage.ids.of('person', person), honour, year },
    ({ code }) => `${code} · ${titleOf(dossier)}`,
  )
  stage.ids.set('dossier', keyOf(dossier), dossierId)
  if (dossier.report.length) await writeReport(stage, officer, dossier, dossier.report)
  if (dossier.evidence.length) {
    // For the certificate of the Prime Minister the decree names no confirmation of initiatives among the parts.
    const code = honour === 'BKTTG' ? 'relatedDocuments' : 'initiativeCertificate'
    await stage.perform(officer, attachPart, { dossierId, code, ...(await evidence(dossier)) }, titleOf(dossier))
  }
  if (person === reliedOn.person && honour === reliedOn.honour) {
    const { initiatives } = await stage.ask(officer, showDossier, { dossierId })
    const initiativeIds = initiatives.filter(({ code }) => code === reliedOn.initiative).map(({ id }) => id)
    await stage.perform(officer, relyOnInitiatives, { dossierId, initiativeIds }, reliedOn.initiative)
  }
  if (dossier.addedParts === undefined) return
  const { parts } = await stage.ask(officer, showDossier, { dossierId })
  for (const { code, layerId } of parts) {
    const part = { dossierId, code, note: dossier.addedParts }
    if (layerId !== undefined) await stage.perform(officer, attachPart, part, titleOf(dossier))
  }
}

async function writeReport(stage: Stage, officer: Actor, dossier: DemoDossier, report: string[]): Promise<void> {
  const of = await versioned(stage, officer, keyOf(dossier))
  await stage.perform(officer, editDossier, { ...of, report: report.join('\n') }, titleOf(dossier))
}

async function submit(stage: Stage, dossier: DemoDossier): Promise<void> {
  const officer = await officerOf(stage, dossier)
  const dossierId = stage.ids.of('dossier', keyOf(dossier))
  if (dossier.override) {
    await stage.perform(officer, requestOverride, { dossierId, reason: dossier.override }, titleOf(dossier))
    const head = await userOf(stage, headOf(unitOf(dossier.person)))
    await stage.perform(head, approveOverride, { dossierId }, titleOf(dossier))
  }
  await stage.perform(officer, submitDossier, await versioned(stage, officer, keyOf(dossier)), titleOf(dossier))
}

async function withdraw(stage: Stage, dossier: DemoDossier): Promise<void> {
  const dossierId = stage.ids.of('dossier', keyOf(dossier))
  const { reason } = dossier.withdrawn!
  await stage.perform(await officerOf(stage, dossier), withdrawDossier, { dossierId, reason }, titleOf(dossier))
}

async function mend(stage: Stage, dossier: DemoDossier): Promise<void> {
  const officer = await officerOf(stage, dossier)
  await writeReport(stage, officer, dossier, dossier.returned!.report)
  await stage.perform(officer, submitDossier, await versioned(stage, officer, keyOf(dossier)), titleOf(dossier))
}

/** What is attached: every recognition by its number, and the latest decision itself. */
async function evidence({ person, evidence: codes }: DemoDossier) {
  const attached = personOf(person).initiatives.filter(({ code }) => codes.includes(code))
  const notes = attached.map(
    ({ code, decision }) => `${code}: Quyết định số ${decision.symbol} ngày ${showDay(decision.issuedOn as Day)}`,
  )
  return { note: notes.join('; '), file: await evidenceOf(attached.at(-1)!.decision) }
}

function scenesOfLetter(letter: DemoLetter): Scene[] {
  let letterId: string
  const name = organisationOf(letter.organisation).name
  const draft = async (stage: Stage) => {
    const answer = await stage.perform(
      await stage.user(letter.drafter),
      draftLetter,
      {
        organisationId: stage.ids.of('organisation', letter.organisation),
        title: letter.title,
        content: letter.content.join('\n'),
        dossierIds: dossierIds(stage, letter.dossiers),
      },
      `${name}: ${letter.dossiers.length} hồ sơ`,
    )
    letterId = answer.letterId
  }
  const sign = async (stage: Stage) => {
    const signer = await stage.user(letter.signed!.signer)
    const { version } = (await stage.ask(signer, showLetter, { letterId })).letter
    await stage.perform(signer, signLetter, { letterId, version }, ({ symbol }) => symbol)
  }
  return [{ on: letter.draftedOn, time: '10:20', play: draft }, ...scene(letter.signed?.on, '13:40', sign)]
}

// What the standing body and the council do

async function sendBack(stage: Stage, dossier: DemoDossier): Promise<void> {
  const keeper = await stage.user(standing)
  const of = await versioned(stage, keeper, keyOf(dossier))
  const { reason } = dossier.returned!
  await stage.perform(keeper, returnDossier, { ...of, reason }, titleOf(dossier))
}

async function appraise(stage: Stage, { appraiser, dossiers: keys, opinion }: DemoAppraisal): Promise<void> {
  const keeper = await stage.user(appraiser)
  for (const key of keys) {
    const of = await versioned(stage, keeper, key)
    // What only people can judge of these three honours is whether the nominee has kept the law.
    const judged = { compliance: true }
    await stage.perform(keeper, appraiseDossier, { ...of, judged, opinion }, titleOf(dossierOf(key)))
  }
}

function scenesOfSitting(sitting: DemoSitting, index: number): Scene[] {
  const name = String(index)
  const { plannedOn, heldOn, voting, conclusion } = sitting
  return [
    { on: plannedOn, time: plannedOn === heldOn ? '09:30' : '15:30', play: (stage) => plan(stage, name, sitting) },
    ...scene(voting && heldOn, '08:30', (stage) => vote(stage, name, sitting)),
    ...scene(conclusion && heldOn, '10:30', (stage) => conclude(stage, name, sitting)),
  ]
}

async function plan(stage: Stage, name: string, sitting: DemoSitting): Promise<void> {
  const { title, heldOn, place } = sitting
  const { sittingId } = await stage.perform(
    await stage.user(standing),
    planSitting,
    {
      bodyId: stage.ids.of('organisation', department),
      title,
      heldOn,
      place,
      dossierIds: dossierIds(stage, sitting.dossiers),
    },
    `${title}, ${showDay(heldOn as Day)}: ${sitting.dossiers.length} trường hợp`,
  )
  stage.ids.set('sitting', name, sittingId)
}

async function vote(stage: Stage, name: string, sitting: DemoSitting): Promise<void> {
  const { absent, recusals, voters, against } = sitting.voting!
  const { of, roster, caseOf } = await sittingNow(stage, name)
  const { sittingId } = of
  for (const { person, dossier, reason } of recusals) {
    const caseId = caseOf(dossier)
    await stage.perform(await userOf(stage, person), recuse, { sittingId, caseId, reason }, titleOf(dossierOf(dossier)))
  }
  const away = new Set(absent.map((person) => stage.ids.of('person', person)))
  const presentIds = roster.map((member) => member.person_id).filter((personId) => !away.has(personId))
  await stage.perform(
    await stage.user(standing),
    openSitting,
    { ...of, presentIds },
    ({ members }) => `có mặt ${presentIds.length}/${members} thành viên`,
  )
  for (const voter of voters) {
    const voted = sitting.dossiers.filter((key) => !stepsAside(voter, key, sitting))
    const choices = voted.map((key) => [caseOf(key), against[key]?.includes(voter) ? 'against' : 'for'])
    const ballot = { sittingId, secret: randomBytes(24).toString('base64url'), choices: Object.fromEntries(choices) }
    await stage.perform(await userOf(stage, voter), castBallot, ballot, 'đã bỏ phiếu')
  }
}

/** A nominee does not vote on the own case, nor does a member who has declared so. */
function stepsAside(voter: PersonCode, key: DossierKey, { voting }: DemoSitting): boolean {
  const declared = voting!.recusals.some(({ person, dossier }) => person === voter && dossier === key)
  return declared || dossierOf(key).person === voter
}

async function conclude(stage: Stage, name: string, sitting: DemoSitting): Promise<void> {
  const keeper = await stage.user(standing)
  await stage.perform(keeper, countBallots, (await sittingNow(stage, name)).of, ({ results, voted }) => {
    const passed = results.filter((result) => result.passed).length
    return `${voted} phiếu, ${passed}/${results.length} trường hợp đạt`
  })
  const conclusion = sitting.conclusion!.join('\n')
  await stage.perform(keeper, concludeSitting, { ...(await sittingNow(stage, name)).of, conclusion }, sitting.title)
}

function scenesOfDecision(decision: DemoDecision): Scene[] {
  let decisionId: string
  const draft = async (stage: Stage) => {
    const { honour, title, bases } = decision
    const answer = await stage.perform(
      await stage.user(standing),
      draftDecision,
      {
        bodyId: stage.ids.of('organisation', department),
        honour,
        title,
        bases,
        dossierIds: dossierIds(stage, decision.dossiers),
      },
      `${title}: ${decision.dossiers.length} cá nhân`,
    )
    decisionId = answer.decisionId
  }
  const sign = async (stage: Stage) => {
    const director = await stage.user(decision.signed!.signer)
    const { version } = (await stage.ask(director, showDecision, { decisionId })).decision
    await stage.perform(director, signDecision, { decisionId, version }, ({ symbol }) => symbol)
  }
  const publish = async (stage: Stage) =>
    stage.perform(await stage.user(standing), publishDecision, { decisionId }, decision.title)
  return [
    { on: decision.draftedOn, time: '16:00', play: draft },
    ...scene(decision.signed?.on, '14:10', sign),
    ...scene(decision.publishedOn, '15:00', publish),
  ]
}

// Names of the demo

function scene(on: string | null | undefined, time: string, play: Scene['play']): Scene[] {
  return on ? [{ on, time, play }] : []
}

function keyOf({ person, honour }: DemoDossier): DossierKey {
  return `${person} ${honour}`
}

function dossierOf(key: DossierKey): DemoDossier {
  const dossier = dossiers.find((one) => keyOf(one) === key)
  if (!dossier) throw new Error(`The demo has no dossier ${key}`)
  return dossier
}

function titleOf({ person, honour, year }: DemoDossier): string {
  return `${personOf(person).name} · ${honourTitle(honour, year)}`
}

function dossierIds(stage: Stage, keys: readonly DossierKey[]): string[] {
  return keys.map((key) => stage.ids.of('dossier', key))
}

function unitOf(person: PersonCode): string {
  return personOf(person).posts.at(-1)!.organisation
}

function officerOf(stage: Stage, { person }: DemoDossier): Promise<Actor> {
  return stage.deskOf(unitOf(person))
}

function userOf(stage: Stage, person: PersonCode): Promise<Actor> {
  return stage.user(accounts.find((account) => account.person === person)!.username)
}

function headOf(unit: string): PersonCode {
  return people.find((person) => isHead(person, unit))!.code
}

async function versioned(stage: Stage, actor: Actor, key: DossierKey): Promise<{ dossierId: string; version: number }> {
  const dossierId = stage.ids.of('dossier', key)
  const { version } = (await stage.ask(actor, showDossier, { dossierId })).dossier
  return { dossierId, version }
}

/** What the standing body sees of a sitting: its version, its roster, and which case is whose. */
async function sittingNow(stage: Stage, name: string) {
  const sittingId = stage.ids.of('sitting', name)
  const { sitting, roster, cases } = await stage.ask(await stage.user(standing), showSitting, { sittingId })
  const caseOf = (key: DossierKey) => cases.find((one) => one.dossier_id === stage.ids.of('dossier', key))!.id
  return { of: { sittingId, version: sitting.version }, roster, caseOf }
}
