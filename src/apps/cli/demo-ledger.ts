/** Sổ khen thưởng và sổ sáng kiến: entries from old papers with a scan, corrections, revocations, a restoration; initiatives. */
import { day } from '../../base/days.ts'
import type { OfficialPaper } from '../../base/papers/paper.ts'
import { renderPaper } from '../../base/papers/render.ts'
import {
  attachPaper,
  correctAward,
  enterOldDecision,
  restoreAward,
  revokeAward,
} from '../../registry/awards/award.actions.ts'
import {
  changeInitiative,
  enterInitiative,
  recogniseInitiative,
} from '../../registry/initiatives/initiative.actions.ts'
import { floodLetters, newcomersHonoured, newInitiatives } from '../../../demo/ledger.ts'
import { organisationOf, personOf, type Scene, type Stage } from './demo-stage.ts'

const department = 'STNMT-62'
const province = 'KT-UBND'

export function ledgerScenes(): Scene[] {
  const awards = new Map<string, string>()
  const { corrected, revoked, restored } = floodLetters
  return [
    { on: '2021-07-06', time: '08:00', play: enterNewcomers },
    { on: '2021-07-06', time: '09:00', play: (stage) => enterFlood(stage, awards) },
    { on: '2021-07-06', time: '10:00', play: enterInitiatives },
    { on: corrected.on, time: '14:00', play: (stage) => correct(stage, awards) },
    { on: revoked.on, time: '15:00', play: (stage) => revoke(stage, awards) },
    { on: restored.by.on, time: '15:00', play: (stage) => restore(stage, awards) },
  ]
}

async function enterNewcomers(stage: Stage): Promise<void> {
  const clerk = await stage.user('ngoc.anh')
  for (const { recipients, line, year, achievement, ...decision } of newcomersHonoured) {
    await stage.perform(
      clerk,
      enterOldDecision,
      {
        ...decision,
        decider: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
        deciderId: stage.ids.of('organisation', province),
        keeperId: stage.ids.of('organisation', department),
        scan: await scanOf(decision.symbol, decision.signedOn, achievement),
        awards: recipients.map((newcomer) => ({
          recipientKind: newcomer.kind === 'foreignOrganisation' ? 'collective' : newcomer.kind,
          newcomer,
          line,
          from: year,
          to: year,
          achievement,
        })),
      },
      `${decision.symbol}: ${recipients.map((one) => one.name).join('; ')}`,
    )
  }
}

function floodDecision(stage: Stage) {
  const { symbol, signedOn, honour, cycle } = floodLetters
  const deciderId = stage.ids.of('organisation', department)
  return { symbol, signedOn, honour, cycle, decider: `Giám đốc ${organisationOf(department).name}`, deciderId }
}

function floodAward(stage: Stage, code: string) {
  const { year, achievement } = floodLetters
  const { posts } = personOf(code)
  const post = posts.findLast(({ from }) => from === null || from <= `${year}-12-31`) ?? posts[0]!
  return {
    recipientKind: 'person',
    recipientId: stage.ids.of('person', code),
    line: `${post.title}, ${organisationOf(post.organisation).name}`,
    from: year,
    to: year,
    achievement,
  }
}

async function enterFlood(stage: Stage, awards: Map<string, string>): Promise<void> {
  const clerk = await stage.user('ngoc.anh')
  const { people, symbol, signedOn, achievement } = floodLetters
  const entry = { ...floodDecision(stage), awards: people.map((code) => floodAward(stage, code)) }
  const { awardIds } = await stage.perform(clerk, enterOldDecision, entry, `${symbol}: ${people.length} cá nhân`)
  for (const [index, code] of people.entries()) awards.set(code, awardIds[index]!)
  const scan = await scanOf(symbol, signedOn, achievement)
  await stage.perform(clerk, attachPaper, { awardId: awardIds[0], scan }, ({ awards }) => `${symbol}: ${awards} mục`)
}

async function correct(stage: Stage, awards: Map<string, string>): Promise<void> {
  const { wrong, right, document, on, reason } = floodLetters.corrected
  const entry = { ...floodDecision(stage), ...floodAward(stage, right), document, correctedOn: on, reason }
  await stage.perform(
    await stage.user('ngoc.anh'),
    correctAward,
    { awardId: awards.get(wrong), ...entry },
    `${personOf(wrong).name} thành ${personOf(right).name}`,
  )
}

async function revoke(stage: Stage, awards: Map<string, string>): Promise<void> {
  for (const { person, symbol, on, reason } of [floodLetters.revoked, floodLetters.restored]) {
    await stage.perform(
      await stage.user('huu.thanh'),
      revokeAward,
      { awardId: awards.get(person), decisionSymbol: symbol, decidedOn: on, reason },
      personOf(person).name,
    )
  }
}

async function restore(stage: Stage, awards: Map<string, string>): Promise<void> {
  const { person, by } = floodLetters.restored
  await stage.perform(
    await stage.user('huu.thanh'),
    restoreAward,
    { awardId: awards.get(person), decisionSymbol: by.symbol, decidedOn: by.on, reason: by.reason },
    personOf(person).name,
  )
}

async function enterInitiatives(stage: Stage): Promise<void> {
  const standing = await stage.user('ngoc.anh')
  for (const { code, clerk, authors, year, entered, name, recognised } of newInitiatives) {
    const officer = await stage.user(clerk)
    const content = {
      code,
      authors: authors.map(({ person, share }) => ({ personId: stage.ids.of('person', person), share })),
      year,
      scope: 'grassroots',
      kind: 'initiative',
    }
    const { initiativeId } = await stage.perform(officer, enterInitiative, { ...content, name: entered ?? name }, code)
    if (entered)
      await stage.perform(officer, changeInitiative, { initiativeId, version: 1, ...content, name }, `${code}: ${name}`)
    if (!recognised) continue
    const { by, symbol, on } = recognised
    await stage.perform(
      standing,
      recogniseInitiative,
      {
        initiativeId,
        version: entered ? 2 : 1,
        bodyId: stage.ids.of('organisation', by),
        symbol,
        recognisedOn: on,
        scope: 'grassroots',
      },
      `${code}: ${organisationOf(by).name}`,
    )
  }
}

/** A paper as a scanner would bring it in. */
async function scanOf(symbol: string, signedOn: string, achievement: string) {
  const bytes = await renderPaper(paperOf(symbol, signedOn, achievement))
  return {
    name: `${symbol.replace('/', '-')}.pdf`,
    type: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  }
}

function paperOf(symbol: string, signedOn: string, achievement: string): OfficialPaper {
  const body = organisationOf(symbol.endsWith('UBND') ? province : department)
  const [number, mark] = symbol.split('/') as [string, string]
  return {
    layout: 'official',
    governingBody: '',
    issuingBody: body.name.toLocaleUpperCase('vi'),
    number: Number(number),
    symbol: mark,
    place: body.place ?? '',
    date: day(signedOn),
    typeName: 'QUYẾT ĐỊNH',
    abstract: 'Về việc khen thưởng',
    authority: `NGƯỜI ĐỨNG ĐẦU ${body.name.toLocaleUpperCase('vi')}`,
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    enactingWords: 'QUYẾT ĐỊNH:',
    blocks: [
      { kind: 'article', number: 1, text: `Khen thưởng những người có tên trong danh sách kèm theo. ${achievement}` },
      { kind: 'article', number: 2, text: 'Quyết định này có hiệu lực kể từ ngày ký' },
    ],
    signatures: [{ post: ['NGƯỜI ĐỨNG ĐẦU'], name: '' }],
    recipients: ['Lưu: VT'],
    annexes: [],
  }
}
