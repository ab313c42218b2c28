import { sql } from 'kysely'
import { action } from '../../base/action.ts'
import type { Json } from '../../base/canonical-json.ts'
import { anyOfIds, type Trx } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { BadInput, Conflict, wrongField } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { noteUsedNumber } from '../../base/numbers.ts'
import type { Standing } from '../../base/policy.ts'
import { honours } from '../../law/vocabulary.ts'
import { storeFile } from '../files/file.store.ts'
import { giveBackInitiatives, markReliedOn } from '../initiatives/initiative.store.ts'
import { findBodySaid } from '../organisations/said-body.store.ts'
import {
  beginsAs,
  correctionInput,
  decisionBook,
  endingInput,
  numberOfDecision,
  oldDecisionInput,
  paperInput,
  type Scan,
} from './award.ts'
import { resolveRecipients } from './award.recipients.store.ts'
import {
  enteredBefore,
  insertAwards,
  keepsBookOf,
  lockAward,
  newCertificateCode,
  standingOfAward,
  unitsOf,
  type AwardEntry,
  type NewAward,
} from './award.store.ts'

/** Ghi một quyết định khen thưởng cũ vào sổ. */
export const enterOldDecision = action({
  name: 'award.enterOld',
  title: 'Ghi quyết định cũ vào sổ',
  input: oldDecisionInput,
  load: async ({ trx, input, today }) => {
    const ids = input.awards.flatMap((award) => award.recipientId ?? [])
    const units = await unitsOf(trx, ids, today)
    const keepers = input.keeperId === null ? [] : [input.keeperId]
    return standingOfEntry(ids, [...ids.map((id) => units.get(id) ?? null), ...keepers])
  },
  may: (standing) => standing,
  run: async ({ office, trx, input, organisationId, today, now, record }) => {
    refuseFuture('signedOn', input.signedOn, today)
    await refuseMergedRecipients(
      trx,
      input.awards.flatMap((award) => award.recipientId ?? []),
    )
    await lockDecision(trx, input)
    await requireKeeperInReach(trx, input.keeperId)
    const recipients = await resolveRecipients(trx, input.awards, input.keeperId, today)
    const deciderId = await deciderOf(trx, input)
    const awards = input.awards.map((award, index) => ({
      ...recipients[index]!,
      ...contentOf({ ...input, deciderId }, award),
      decisionId: null,
      dossierId: null,
      goldenNumber: null,
    }))
    await refuseTwice(trx, awards, null)
    const awardIds = await insertAwards(trx, awards, today)
    const number = numberOfDecision(input.symbol)
    // Another body's numbers are its own affair: a slip of the pen here must not make its book jump.
    if (number !== null && deciderId && (await keepsBookOf(trx, deciderId, organisationId)))
      await noteUsedNumber(trx, deciderId, decisionBook, number, input.signedOn)
    const entered = awards.map((award, index) => ({ ...award, id: awardIds[index]! }))
    const file = input.scan && (await bindScan({ office, trx, now, today }, input.scan, entered))
    record({
      subjects: [...awards.map((award) => award.recipientId), ...awardIds],
      changes: {
        symbol: input.symbol,
        signedOn: input.signedOn,
        decider: input.decider,
        honour: input.honour,
        cycle: input.cycle,
        awards: awardIds,
        ...(file !== undefined && { file }),
        ...newcomersIn(recipients, input.awards),
      },
    })
    return { awards: awardIds.length, awardIds }
  },
})

/** Đính chính: the right content as an entry of its own; the wrong one stays as it was written and no longer counts. */
export const correctAward = action({
  name: 'award.correct',
  title: 'Đính chính',
  input: correctionInput,
  load: loadAward,
  may: ({ standing }) => standing,
  run: async ({ trx, input: said, object: { award }, today, record }) => {
    const input = { ...said, deciderId: await deciderOf(trx, said) }
    refuseEnded(award)
    refuseDayBefore('correctedOn', input.correctedOn, award, today)
    refuseChangingDecision(award, input)
    refuseFuture('signedOn', input.signedOn, today)
    await lockDecision(trx, input)
    await requireKeeperInReach(trx, input.keeperId)
    const [recipient] = await resolveRecipients(trx, [input], input.keeperId, today)
    const staysWithRecipient = recipient!.recipientId === award.recipient_id && input.honour === award.honour
    const right: NewAward = {
      ...recipient!,
      ...contentOf(input, input),
      decisionId: award.decision_id,
      dossierId: staysWithRecipient ? award.dossier_id : null,
      goldenNumber: award.golden_number,
    }
    refuseNoDifference(award, right)
    await refuseTwice(trx, [right], award.id)
    const [byId] = await insertAwards(trx, [right], today)
    await trx
      .insertInto('award_corrections')
      .values({
        ...keyOf(award),
        by_award_id: byId!,
        by_award_year: right.to,
        by_recipient_id: right.recipientId,
        document: input.document,
        corrected_on: input.correctedOn,
        reason: input.reason,
        entered_on: today,
      })
      .execute()
    await carryPapers(trx, award, byId!, right)
    await issueInPlace(trx, award, byId!, right, today)
    const freed = staysWithRecipient ? [] : await giveBackInitiatives(trx, award.dossier_id)
    record({
      subjects: [award.id, byId!, ...new Set([award.recipient_id, right.recipientId]), ...decisionOf(award), ...freed],
      changes: {
        award: award.id,
        by: byId!,
        honour: right.honour,
        recipient: award.recipient_name,
        recipientNow: right.recipientName,
        document: input.document,
        correctedOn: input.correctedOn,
        reason: input.reason,
        ...(freed.length > 0 && { initiativesGivenBack: freed }),
        ...newcomersIn([recipient!], [input]),
      },
    })
    return { awardId: byId! }
  },
})

/** Thu hồi một khen thưởng: an entry beside the award, which itself stays as it was written. */
export const revokeAward = action({
  name: 'award.revoke',
  title: 'Thu hồi khen thưởng',
  input: endingInput,
  load: loadAward,
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { award }, today, record }) => {
    refuseEnded(award)
    refuseDayBefore('decidedOn', input.decidedOn, award, today)
    await trx
      .insertInto('award_revocations')
      .values({ id: newId(), ...endingOf(award, input), entered_on: today })
      .execute()
    const freed = await giveBackInitiatives(trx, award.dossier_id)
    record({
      subjects: [award.id, award.recipient_id, ...decisionOf(award), ...freed],
      changes: {
        ...toldOf(award, input),
        ...(freed.length > 0 && { initiativesGivenBack: freed }),
      },
    })
    return { awardId: award.id }
  },
})

/** Khôi phục: the revoked award stands again, by a decision of its own. */
export const restoreAward = action({
  name: 'award.restore',
  title: 'Khôi phục khen thưởng',
  input: endingInput,
  load: loadAward,
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { award }, today, record }) => {
    const revocation = await trx
      .selectFrom('award_revocations as v')
      .select(['v.id', 'v.decided_on'])
      .where('v.award_id', '=', award.id)
      .where(sql<boolean>`not exists (select from award_restorations r where r.revocation_id = v.id)`)
      .executeTakeFirst()
    if (award.ended !== 'revoked' || !revocation)
      throw new Conflict('Khen thưởng này không ở trong tình trạng đã thu hồi, nên không có gì để khôi phục.')
    refuseFuture('decidedOn', input.decidedOn, today)
    if (input.decidedOn < revocation.decided_on)
      throw wrongField('decidedOn', `Ngày khôi phục không thể trước ngày thu hồi ${showDay(revocation.decided_on)}.`)
    await trx
      .insertInto('award_restorations')
      .values({ revocation_id: revocation.id, ...endingOf(award, input), entered_on: today })
      .execute()
    const { used, taken } = await markReliedOn(trx, award.dossier_id, award.honour)
    record({
      subjects: [award.id, award.recipient_id, ...decisionOf(award), ...used],
      changes: {
        ...toldOf(award, input),
        ...(used.length > 0 && { initiativesUsed: used }),
        // Given back, they were free for others: who has used one since keeps it.
        ...(taken.length > 0 && { initiativesUsedElsewhere: taken.map((one) => one.code) }),
      },
    })
    return { awardId: award.id }
  },
})

/** Thêm bản chụp quyết định giấy, bound to every award of that decision in reach. */
export const attachPaper = action({
  name: 'award.attachPaper',
  title: 'Thêm bản chụp quyết định',
  input: paperInput,
  load: loadAward,
  may: ({ standing }) => standing,
  run: async ({ office, trx, input, object: { award }, today, now, record }) => {
    const ofDecision =
      award.decision_symbol === null
        ? []
        : await trx
            .selectFrom('awards')
            .select(['id', 'recipient_id', 'year'])
            .where('decision_symbol', '=', award.decision_symbol)
            .where('decision_on', '=', award.decision_on)
            .where('decider', '=', award.decider)
            .where('decision_id', 'is', null)
            .limit(5_000)
            .execute()
    const all = new Map([award, ...ofDecision].map((one) => [one.id, one]))
    const bound = [...all.values()].map((one) => ({ id: one.id, recipientId: one.recipient_id, to: one.year }))
    const file = await bindScan({ office, trx, now, today }, input.scan, bound)
    record({
      subjects: bound.map((one) => one.id),
      changes: { symbol: award.decision_symbol, file, awards: bound.length },
    })
    return { awards: bound.length }
  },
})

async function loadAward({ trx, input, today }: { trx: Trx; input: { awardId: string }; today: Day }) {
  const award = await lockAward(trx, input.awardId)
  return { award, standing: await standingOfAward(trx, award, today) }
}

/** An officer of one unit writes about its own people only: where the recipients are of several, no unit stands for all of them. */
function standingOfEntry(recipients: readonly string[], units: readonly (string | null)[]): Standing {
  const distinct = [...new Set(units)]
  const [only] = distinct
  return { related: { self: distinct.length === 1 && only ? [only] : [] }, conflicted: recipients }
}

/** Two who enter the same decision at once: one waits, and then finds what the other has written. */
async function lockDecision(trx: Trx, { symbol, signedOn }: { symbol: string; signedOn: Day }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${symbol.toUpperCase()} ${signedOn}`}, 1))`.execute(trx)
}

async function requireKeeperInReach(trx: Trx, keeperId: string | null): Promise<void> {
  if (keeperId === null) return
  const { rows } = await sql<{ reached: boolean }>`
    select (pass()).operator or reaches(${keeperId}) as reached`.execute(trx)
  if (!rows[0]?.reached) throw wrongField('keeperId', 'Đơn vị này nằm ngoài phạm vi của bạn.')
}

/** The body that is chosen, or else the one that is named in full: the same paper gives the same entry, by the form and from a file. */
async function deciderOf(trx: Trx, { deciderId, decider, signedOn }: DecisionFields): Promise<string | null> {
  return deciderId ?? findBodySaid(trx, decider, signedOn)
}

type DecisionFields = Pick<
  import('zod').output<typeof oldDecisionInput>,
  'symbol' | 'signedOn' | 'decider' | 'deciderId' | 'honour' | 'cycle'
>

/** What an entry says besides who is honoured. */
function contentOf(
  decision: DecisionFields,
  { line, from, to, achievement }: { line: string; from: number; to: number; achievement: string },
) {
  return {
    recipientLine: line,
    honour: decision.honour,
    cycle: decision.cycle,
    from,
    to,
    achievement: achievement || honours[decision.honour].name,
    decisionSymbol: decision.symbol,
    decisionOn: decision.signedOn,
    decider: decision.decider,
    deciderId: decision.deciderId,
  }
}

async function refuseTwice(trx: Trx, awards: readonly NewAward[], besides: string | null): Promise<void> {
  const known = await enteredBefore(trx, awards, besides)
  for (const award of awards) {
    const key = `${award.recipientId} ${award.to}`
    if (known.has(key))
      throw new Conflict(
        `${award.recipientName} đã có ${honours[award.honour].name} năm ${award.to} theo ${award.decisionSymbol} trong sổ. Mỗi khen thưởng ghi một lần; hãy bỏ dòng này.`,
      )
    known.add(key)
  }
}

/** Stores the scan and binds it to the awards that it proves; answers with its hash. */
async function bindScan(
  { office, trx, now, today }: { office: { folder: string }; trx: Trx; now: Date; today: Day },
  scan: Scan,
  awards: readonly { id: string; recipientId: string; to: number }[],
): Promise<string> {
  const bytes = Buffer.from(scan.base64, 'base64')
  if (!beginsAs(scan.type, bytes))
    throw wrongField('scan', 'Nội dung tệp không đúng là PDF, PNG hoặc JPEG. Hãy quét lại hoặc chọn tệp khác.')
  const hash = await storeFile(trx, office.folder, { ...scan, bytes }, now)
  const rows = awards.map((award) => ({
    award_id: award.id,
    award_year: award.to,
    recipient_id: award.recipientId,
    file_hash: hash,
    name: scan.name,
    entered_on: today,
  }))
  for (let from = 0; from < rows.length; from += 1000) {
    await trx
      .insertInto('award_papers')
      .values(rows.slice(from, from + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return hash
}

/** The paper of the wrong entry proves the right one as well. */
async function carryPapers(trx: Trx, award: AwardEntry, byId: string, right: NewAward): Promise<void> {
  await sql`
    insert into award_papers (award_id, award_year, recipient_id, file_hash, name, entered_on)
    select ${byId}, ${right.to}, ${right.recipientId}, p.file_hash, p.name, p.entered_on
    from award_papers p where p.award_id = ${award.id}`.execute(trx)
}

/** Cấp lại bằng: where the wrong entry had a certificate, the right one has one of its own. */
async function issueInPlace(trx: Trx, award: AwardEntry, byId: string, right: NewAward, today: Day): Promise<void> {
  const had = await trx.selectFrom('certificates').select('code').where('award_id', '=', award.id).executeTakeFirst()
  if (!had) return
  await trx
    .insertInto('certificates')
    .values({
      code: newCertificateCode(),
      award_id: byId,
      award_year: right.to,
      recipient_id: right.recipientId,
      issued_on: today,
    })
    .execute()
}

function refuseEnded({ ended }: AwardEntry): void {
  if (ended === 'revoked') throw new Conflict('Khen thưởng này đã được thu hồi.')
  if (ended === 'corrected')
    throw new Conflict('Mục này đã được đính chính. Hãy mở mục đúng đã thay nó rồi làm tiếp ở đó.')
}

/** Who signed here has signed number, day and honour: a correction of the ledger cannot say otherwise. */
function refuseChangingDecision(award: AwardEntry, input: DecisionFields): void {
  if (award.decision_id === null) return
  const same =
    input.symbol === award.decision_symbol &&
    input.signedOn === award.decision_on &&
    input.decider === award.decider &&
    input.deciderId === award.decider_id &&
    input.honour === award.honour &&
    input.cycle === award.cycle
  if (same) return
  throw new BadInput(
    'Số, ngày, cơ quan và danh hiệu lấy từ quyết định đã ký trong phần mềm nên giữ nguyên. Chỉ đính chính được người, đơn vị, năm và nội dung thành tích.',
  )
}

function refuseNoDifference(award: AwardEntry, right: NewAward): void {
  const changed =
    right.recipientId !== award.recipient_id ||
    right.recipientName !== award.recipient_name ||
    right.recipientLine !== award.recipient_line ||
    right.organisationId !== award.organisation_id ||
    right.honour !== award.honour ||
    right.cycle !== award.cycle ||
    right.from !== award.achievement_from ||
    right.to !== award.achievement_to ||
    right.achievement !== award.achievement ||
    right.decisionSymbol !== award.decision_symbol ||
    right.decisionOn !== award.decision_on ||
    right.decider !== award.decider ||
    right.deciderId !== award.decider_id
  if (!changed) throw new BadInput('Nội dung đúng giống hệt mục đang có, chưa có gì để đính chính.')
}

function refuseFuture(path: string, on: Day, today: Day): void {
  if (on > today) throw wrongField(path, `Ngày ${showDay(on)} chưa đến.`)
}

function refuseDayBefore(path: string, on: Day, award: AwardEntry, today: Day): void {
  refuseFuture(path, on, today)
  if (award.decision_on !== null && on < award.decision_on)
    throw wrongField(path, `Ngày này không thể trước ngày khen thưởng ${showDay(award.decision_on)}.`)
}

function keyOf(award: AwardEntry) {
  return { award_id: award.id, award_year: award.year, recipient_id: award.recipient_id }
}

interface EndingDecision {
  decisionSymbol: string
  decidedOn: Day
  reason: string
}

function endingOf(award: AwardEntry, { decisionSymbol, decidedOn, reason }: EndingDecision) {
  return { ...keyOf(award), decision_symbol: decisionSymbol, decided_on: decidedOn, reason }
}

function toldOf(award: AwardEntry, { decisionSymbol, decidedOn, reason }: EndingDecision) {
  return { honour: award.honour, recipient: award.recipient_name, decisionSymbol, decidedOn, reason }
}

function decisionOf(award: AwardEntry): string[] {
  return award.decision_id === null ? [] : [award.decision_id]
}

/** Who was entered on the spot, for the record of events. */
function newcomersIn(
  recipients: readonly { recipientName: string; recipientKind: string }[],
  asked: readonly { newcomer?: unknown }[],
): { [key: string]: Json } {
  const names = recipients.flatMap(({ recipientName, recipientKind }, index) =>
    asked[index]!.newcomer ? [{ name: recipientName, kind: recipientKind }] : [],
  )
  return names.length > 0 ? { newcomers: names } : {}
}

/** What is new is written to the entry that stands. */
async function refuseMergedRecipients(trx: Trx, recipientIds: readonly string[]): Promise<void> {
  const merged = await trx
    .selectFrom('people as p')
    .innerJoin('people as k', 'k.id', 'p.merged_into')
    .select(['p.code', 'k.code as kept_code', 'k.name as kept_name'])
    .where('p.id', '=', anyOfIds(recipientIds))
    .executeTakeFirst()
  if (!merged) return
  throw new Conflict(
    `Bản ghi mã ${merged.code} đã gộp vào ${merged.kept_name} (mã ${merged.kept_code}). Hãy ghi khen thưởng cho mã ${merged.kept_code}.`,
  )
}
