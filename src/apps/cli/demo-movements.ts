/** Phong trào: documents in the order of their days, then what the units below do with them; exemplars beside. */
import { showNumberOfPaper } from '../../base/numbers.ts'
import { enterExemplar, publishExemplar } from '../../procedure/exemplars/exemplar.actions.ts'
import {
  acknowledgeMovement,
  answerMovement,
  launchMovement,
  publishMovement,
  registerInMovement,
  reportOnMovement,
} from '../../procedure/movements/movement.actions.ts'
import {
  acknowledgements,
  answeringPlans,
  difficulties,
  movementRegistrations,
  movementReports,
} from '../../../demo/answers.ts'
import { exemplars } from '../../../demo/exemplars.ts'
import { movements } from '../../../demo/movements.ts'
import type {
  Acknowledgement,
  AnsweringPlan,
  DayText,
  Exemplar,
  Movement,
  MovementDocument,
  MovementRegistration,
  MovementReport,
} from '../../../demo/types.ts'
import { organisationOf, personOf, type Names, type Scene, type Stage } from './demo-stage.ts'

export function movementScenes(): Scene[] {
  return [
    ...movements.map((movement): Scene => ({
      on: enteredOn(movement),
      time: '08:00',
      play: (stage) => launch(stage, movement),
    })),
    ...acknowledgements.flatMap((one): Scene[] =>
      one.readOn ? [{ on: one.readOn, time: '09:30', play: (stage) => acknowledge(stage, one) }] : [],
    ),
    ...answeringPlans.map((plan): Scene => ({
      on: plan.issuedOn,
      time: '14:00',
      play: (stage) => answer(stage, plan),
    })),
    ...movementRegistrations.map((one): Scene => ({
      on: one.registeredOn,
      time: '15:00',
      play: (stage) => register(stage, one),
    })),
    ...movementReports.map((report): Scene => ({
      on: report.submittedOn,
      time: '10:30',
      play: (stage) => sendReport(stage, report),
    })),
    ...exemplars.flatMap(exemplarScenes),
  ]
}

/** Ngày nhập văn bản: two documents came without a day; they are entered when they must have been there. */
function enteredOn({ document, period }: Movement): DayText {
  return document.issuedOn ?? period.from ?? '2021-09-20'
}

async function launch(stage: Stage, movement: Movement): Promise<void> {
  const { ids } = stage
  const { document, targets } = movement
  const issuer = await stage.deskOf(document.issuer)
  const { movementId, indicatorIds } = await stage.perform(
    issuer,
    launchMovement,
    movementInput(movement, ids),
    `${symbolOf(document) || '(chưa rõ số)'} · ${movement.shortTitle}`,
  )
  ids.set('movement', movement.code, movementId)
  for (const [position, { indicator }] of targets.entries()) {
    ids.set('indicator', `${movement.code} ${indicator}`, indicatorIds[position]!)
  }
  await stage.perform(issuer, publishMovement, { movementId }, movement.shortTitle)
}

function movementInput(movement: Movement, ids: Names) {
  const { document, period } = movement
  const { signer } = document
  return {
    issuerId: ids.of('organisation', document.issuer),
    documentType: document.type,
    symbol: symbolOf(document),
    issuedOn: document.issuedOn,
    signer: signer ? `${signer.authority ? `${signer.authority}, ` : ''}${signer.post} ${signer.name}` : '',
    name: movement.shortTitle,
    title: movement.title ?? document.abstract,
    body: {
      bases: movement.legalBases,
      purpose: movement.purpose,
      requirements: movement.requirements,
      contents: movement.contents,
      criteria: movement.criteria.map(({ kind, logic, text, parts }) => ({
        kind,
        logic,
        text,
        parts: parts.map((part) => part.text),
      })),
      commendations: movement.commendations.map(({ name }) => name),
      phases: movement.phases.map(({ name, from, to, task }) => ({ name, from, to, task })),
      tasks: movement.tasks.map(({ assignee, text }) => ({ assignee, text })),
      recipientLines: movement.recipientLines,
      reporting: movement.reporting ?? '',
      invented: movement.invented,
    },
    periodFrom: period.from,
    periodTo: period.to,
    periodText: period.text,
    parents: movement.parents.map(({ movement: code, line }) => ({ movementId: ids.of('movement', code), line })),
    recipients: movement.recipients.map(({ organisation, ...rest }) => ({
      organisationId: ids.of('organisation', organisation),
      ...rest,
    })),
    indicators: movement.targets.map(({ name, unit, consolidation, value, invented }) => ({
      name,
      unit,
      consolidation,
      target: value,
      invented,
    })),
    missing: document.missing,
  }
}

/** `03/KH-BTNMT`; empty where the source gives no number. */
function symbolOf({ number, symbol }: MovementDocument): string {
  return number === null ? '' : `${showNumberOfPaper(number)}/${symbol}`
}

async function acknowledge(stage: Stage, { movement, organisation }: Acknowledgement): Promise<void> {
  await stage.perform(
    await stage.deskOf(organisation),
    acknowledgeMovement,
    { movementId: stage.ids.of('movement', movement), organisationId: stage.ids.of('organisation', organisation) },
    nameOf(organisation),
  )
}

async function answer(stage: Stage, plan: AnsweringPlan): Promise<void> {
  const symbol = `${showNumberOfPaper(plan.number)}/${plan.symbol}`
  await stage.perform(
    await stage.deskOf(plan.organisation),
    answerMovement,
    {
      movementId: stage.ids.of('movement', plan.movement),
      organisationId: stage.ids.of('organisation', plan.organisation),
      symbol,
      issuedOn: plan.issuedOn,
      summary: plan.summary,
    },
    `${symbol} · ${nameOf(plan.organisation)}`,
  )
}

/** The exemplar plan was sent to the Sở alone, so the Sở registers the people and units that its divisions named. */
async function register(stage: Stage, registration: MovementRegistration): Promise<void> {
  const { subject, field, pledge } = registration
  const { recipients } = movements.find(({ code }) => code === registration.movement)!
  const asked = recipients.some(({ organisation }) => organisation === registration.organisation)
  const organisation = asked ? registration.organisation : 'STNMT-62'
  await stage.perform(
    await stage.deskOf(organisation),
    registerInMovement,
    {
      movementId: stage.ids.of('movement', registration.movement),
      organisationId: stage.ids.of('organisation', organisation),
      ...subjectInput(subject, stage.ids),
      field: fieldOf(field),
      pledge,
    },
    ({ late }) => `${subjectName(subject)}${late ? ' (sau hạn)' : ''}`,
  )
}

async function sendReport(stage: Stage, report: MovementReport): Promise<void> {
  const { ids } = stage
  const symbol = `${showNumberOfPaper(report.number)}/${report.symbol}`
  const asked = difficulties.filter(
    ({ movement, organisation }) => movement === report.movement && organisation === report.organisation,
  )
  await stage.perform(
    await stage.deskOf(report.organisation),
    reportOnMovement,
    {
      movementId: ids.of('movement', report.movement),
      organisationId: ids.of('organisation', report.organisation),
      kind: report.kind,
      periodFrom: report.period.from,
      periodTo: report.period.to,
      symbol,
      summary: report.summary,
      difficulties: asked.map(({ question }) => question).join('\n'),
      headcount: report.headcount,
      figures: report.figures.map(({ indicator, value, items }) => ({
        indicatorId: ids.of('indicator', `${report.movement} ${indicator}`),
        value,
        items: items ?? [],
      })),
    },
    `${symbol} · ${nameOf(report.organisation)}`,
  )
}

/** A story is entered once its effect has been reviewed, or when it is found; its movement is there by then. */
function exemplarScenes(exemplar: Exemplar): Scene[] {
  const { code, foundOn, publishedOn, effect } = exemplar
  const entered = [foundOn, effect?.reviewedOn ?? foundOn].toSorted().at(-1)!
  return [
    { on: entered, time: '16:00', play: (stage) => tellExemplar(stage, exemplar) },
    ...(publishedOn
      ? [
          {
            on: publishedOn,
            time: '16:20',
            play: async (stage: Stage) =>
              stage.perform(
                await stage.deskOf('STNMT-62'),
                publishExemplar,
                { exemplarId: stage.ids.of('exemplar', code) },
                exemplar.title,
              ),
          },
        ]
      : []),
  ]
}

async function tellExemplar(stage: Stage, exemplar: Exemplar): Promise<void> {
  const { ids } = stage
  const { code, subject, organisation, movement, field, title, lead, figure, foundOn } = exemplar
  const { story, method, series, takenOverBy, effect } = exemplar
  const { exemplarId } = await stage.perform(
    await stage.deskOf(organisation),
    enterExemplar,
    {
      code,
      ...subjectInput(subject, ids),
      organisationId: ids.of('organisation', organisation),
      movementId: ids.of('movement', movement),
      field: fieldOf(field),
      title,
      lead,
      figure: figure.value,
      figureLabel: figure.label,
      foundOn,
      story: {
        story,
        method,
        series,
        takenOverBy: takenOverBy.map(({ organisation, on, note }) => ({ name: nameOf(organisation), on, note })),
        effect,
      },
    },
    title,
  )
  ids.set('exemplar', code, exemplarId)
}

type Subject = MovementRegistration['subject']

function subjectInput(subject: Subject, ids: Names) {
  return subject.kind === 'individual'
    ? { subjectKind: 'person', subjectId: ids.of('person', subject.person) }
    : { subjectKind: 'collective', subjectId: ids.of('organisation', subject.organisation) }
}

function subjectName(subject: Subject): string {
  return subject.kind === 'individual' ? personOf(subject.person).name : nameOf(subject.organisation)
}

function fieldOf(field: MovementRegistration['field']): string {
  return field.kind === 'field' ? field.name : ''
}

function nameOf(code: string): string {
  return organisationOf(code).name
}
