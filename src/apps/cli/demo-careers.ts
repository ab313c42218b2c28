/** Hồ sơ cá nhân of the demo: leave and study, private fields, an open transfer, a request for correction. */
import { showDay, type Day } from '../../base/days.ts'
import { askCorrection } from '../../registry/corrections/correction.actions.ts'
import { enterOldDecision } from '../../registry/awards/award.actions.ts'
import { absenceKinds } from '../../registry/people/career.ts'
import { addAbsence } from '../../registry/people/career.actions.ts'
import { setPrivates } from '../../registry/people/private.actions.ts'
import { enterPerson } from '../../registry/people/person.actions.ts'
import { proposeTransfer } from '../../registry/people/transfer.actions.ts'
import { showPerson } from '../../registry/records/record.views.ts'
import { corrections, enteredTwice, leaves, privates, transfers } from '../../../demo/careers.ts'
import { organisationOf, personOf, type Scene, type Stage } from './demo-stage.ts'

const department = 'STNMT-62'

export function careerScenes(): Scene[] {
  return [
    { on: '2021-07-06', time: '08:00', play: enterLeaves },
    { on: '2021-07-06', time: '08:30', play: enterPrivates },
    { on: '2021-07-07', time: '08:00', play: enterAgain },
    ...transfers.map((one): Scene => ({
      on: one.proposedOn,
      time: '14:30',
      play: async (stage) =>
        stage.perform(
          await stage.user(one.proposedBy),
          proposeTransfer,
          {
            personId: stage.ids.of('person', one.person),
            toOrganisationId: stage.ids.of('organisation', one.to),
            title: one.title,
            onDay: one.onDay,
            basis: one.basis,
          },
          `${personOf(one.person).name} đến ${organisationOf(one.to).name}`,
        ),
    })),
    ...corrections.map(({ askedBy, askedOn, ...content }): Scene => ({
      on: askedOn,
      time: '10:45',
      play: async (stage) => stage.perform(await stage.user(askedBy), askCorrection, content, content.right),
    })),
  ]
}

async function enterLeaves(stage: Stage): Promise<void> {
  for (const { person, enteredBy, kind, from, to, grade, basis } of leaves) {
    const { actor, over } = await recordOf(stage, person, enteredBy)
    const told = `${personOf(person).name}: ${absenceKinds[kind]} từ ${showDay(from as Day)}`
    await stage.perform(actor, addAbsence, { ...over, kind, from, to, grade, basis }, told)
  }
}

async function enterPrivates(stage: Stage): Promise<void> {
  for (const { person, enteredBy, ...values } of privates) {
    const { actor, over } = await recordOf(stage, person, enteredBy)
    await stage.perform(actor, setPrivates, { ...over, ...values }, personOf(person).name)
  }
}

/** One person a second time, with the award of those months. */
async function enterAgain(stage: Stage): Promise<void> {
  const { as: _as, enteredBy, post, letter, ...who } = enteredTwice
  const { organisation, ...held } = post
  const organisationId = stage.ids.of('organisation', organisation)
  const { personId } = await stage.perform(
    await stage.user(enteredBy),
    enterPerson,
    { ...who, keeperId: organisationId, posts: [{ organisationId, ...held }] },
    who.name,
  )
  const { enteredBy: clerk, year, achievement, ...decision } = letter
  await stage.perform(
    await stage.user(clerk),
    enterOldDecision,
    {
      ...decision,
      decider: `Giám đốc ${organisationOf(department).name}`,
      deciderId: stage.ids.of('organisation', department),
      awards: [
        {
          recipientKind: 'person',
          recipientId: personId,
          line: `${post.title}, ${organisationOf(organisation).name}`,
          from: year,
          to: year,
          achievement,
        },
      ],
    },
    `${decision.symbol}: ${who.name}`,
  )
}

/** As an officer does it: opens the page of the person, and writes over the version that is there. */
async function recordOf(stage: Stage, person: string, username: string) {
  const actor = await stage.user(username)
  const personId = stage.ids.of('person', person)
  const { version } = (await stage.ask(actor, showPerson, { personId })).person
  return { actor, over: { personId, version } }
}
