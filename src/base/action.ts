/**
 * An action is the only way to change anything: parse → transaction → lock → may? → decide → save → record. Screens, REST, the
 * command line and tests all perform the same actions; a view is the same for reading. Neither can be written without an
 * input schema and a word on who may.
 */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { canonicalJson, type Json } from './canonical-json.ts'
import { dayAt, type Clock } from './clock.ts'
import type { Day } from './days.ts'
import type { Db, Trx } from './database/database.ts'
import { BadInput, Conflict, NotAllowed, Unauthenticated } from './errors.ts'
import { appendEvent, type Channel, type EventEntry } from './events.ts'
import { reading, showPass, type PassKey } from './pass.ts'
import {
  can,
  everyone,
  scope,
  type Actor,
  type ConflictSql,
  type Policy,
  type RelationSql,
  type Standing,
} from './policy.ts'
import type { Expression, RawBuilder } from 'kysely'

/** What everything runs in: one office, its database, its clock, its policy and where it keeps files and keys. */
export interface Office {
  db: Db
  clock: Clock
  policy: Policy
  /** Khoá niêm thẻ: by it the database knows for whom it is asked. */
  passKey: PassKey
  /** Thư mục dữ liệu: files by hash, keys. */
  folder: string
  /** Where the public reaches the portal, without a slash at the end; printed in QR codes. */
  publicUrl: string
  /** Bản dùng thử: the office lives on a day of its own, and its screens say so. */
  demo: boolean
}

/** One call of an action: who, by which way, and the client-made key that makes a repeat harmless. */
export interface Call {
  actor: Actor
  key: string
  channel: Channel
}

/** What an action is given once it may run. */
export interface Run<Input, Loaded> {
  office: Office
  trx: Trx
  input: Input
  object: Loaded
  actor: Actor
  /** The organisation under whose authority the actor acts; null where none matters. */
  organisationId: string | null
  today: Day
  now: Date
  /** Says what happened. Every action says it exactly once. */
  record(entry: EventEntry): void
}

export interface Action<Name extends string = string, Schema extends z.ZodType = z.ZodType, Out = unknown> {
  kind: 'action'
  name: Name
  /** Verb with its object, as it stands on a button: "Trình hồ sơ". */
  title: string
  input: Schema
  /** Runs the action from raw input to committed answer. */
  perform(office: Office, call: Call, raw: unknown): Promise<Out>
}

interface ActionPlan<Name extends string, Schema extends z.ZodType, Loaded, Out> {
  name: Name
  title: string
  input: Schema
  /**
   * Fields that must leave no trace, not even in the hash of the request: a password could be guessed from it. Or that differ
   * from one try to the next: `file.path` is where an upload lies. A dot leads into a group.
   */
  unhashed?: readonly string[]
  /** What a repeat of the same call is told, for an answer that must not be stored beside the caller's name. */
  again?: (input: z.output<Schema>) => Out
  /** Fetches and locks what the action is about; throws NotFound. */
  load(at: { trx: Trx; input: z.output<Schema>; today: Day; actor: Actor }): Promise<Loaded>
  /** How the object stands in the policy table; the kit asks the table. */
  may(object: Loaded, input: z.output<Schema>): Standing
  /**
   * What is kept now, under the names of the input: who saves over a newer version is shown it beside the own. Left out where
   * the action brings no words of its own.
   */
  kept?: (object: Loaded) => Partial<z.output<Schema>>
  /** Decides by pure code and saves. */
  run(run: Run<z.output<Schema>, Loaded>): Promise<Out>
  /** Long work that begins once this is committed; it is begun again by a repeat, and must not be done twice for that. */
  after?: (office: Office, call: Call, answer: Out) => void
}

export function action<const Name extends string, Schema extends z.ZodType, Loaded, Out>(
  plan: ActionPlan<Name, Schema, Loaded, Out>,
): Action<Name, Schema, Out> {
  return {
    kind: 'action',
    name: plan.name,
    title: plan.title,
    input: plan.input,
    perform: (office, call, raw) => perform(plan, office, call, raw),
  }
}

export interface View<Name extends string = string, Schema extends z.ZodType = z.ZodType, Out = unknown> {
  kind: 'view'
  name: Name
  title: string
  input: Schema
  /** How the rows of a list stand in an exported file; absent for what is not a list. */
  sheet?: Sheet
  /** How one object is taken along whole; absent for what is not. */
  extract?: Extract
  ask(office: Office, actor: Actor, raw: unknown): Promise<Out>
}

/** Bảng xuất ra tệp: its name, its columns, and where its rows are when the answer is no page of a list. */
// oxlint-disable-next-line typescript/no-explicit-any -- a sheet is read with the answer of its own view only
export interface Sheet<Row = any, Answer = any> {
  name: string
  /** As they always are, or as they follow from the answer. */
  columns: SheetColumn<Row>[] | ((answer: Answer) => SheetColumn<Row>[])
  /** Of an answer that comes whole, all its rows; a list goes out page by page. */
  rows?(answer: Answer): unknown[]
  /** What the file calls itself in its note, where the name would not do; `tells` are the inputs that are told by it. */
  heading?: { tells: readonly string[]; of(answer: Answer): string }
}

/** Trích lục: one object with all that belongs to it, as a few facts and some tables. */
// oxlint-disable-next-line typescript/no-explicit-any -- an extract is read with the answer of its own view only
export interface Extract<Answer = any> {
  /** "Hồ sơ A Thoại (CN-0012)". */
  name(answer: Answer): string
  facts(answer: Answer): { name: string; value: SheetCell | undefined }[]
  sheets: readonly ExtractSheet<Answer>[]
}

/** Một bảng của trích lục. */
// oxlint-disable-next-line typescript/no-explicit-any -- the rows of each table are of their own kind
export interface ExtractSheet<Answer, Row = any> {
  name: string
  columns: readonly SheetColumn<Row>[]
  rows(answer: Answer): readonly Row[]
}

/** Một cột; under its last row may stand totals and targets, in as many lines as the longest `foot` has. */
export interface SheetColumn<Row> {
  title: string
  value(row: Row): SheetCell | undefined
  foot?: SheetCell[]
}

/** A day of the calendar is written as `YYYY-MM-DD`; what is not known is null, never 0. */
export type SheetCell = string | number | null

/** What a view is given: the object already allowed, and `visible` to narrow a list to what the actor may see. */
export interface Look<Input, Loaded> {
  office: Office
  db: Db
  input: Input
  object: Loaded
  actor: Actor
  today: Day
  now: Date
  visible(relations: RelationSql, stage?: Expression<unknown>, conflicted?: ConflictSql): RawBuilder<boolean>
}

interface ViewPlan<Name extends string, Schema extends z.ZodType, Loaded, Out> {
  name: Name
  title: string
  input: Schema
  load(at: { db: Db; input: z.output<Schema>; today: Day; actor: Actor }): Promise<Loaded>
  /** Standing of one object, or `'scoped'`: a list that narrows itself by `visible`. */
  may(object: Loaded, input: z.output<Schema>): Standing | 'scoped'
  /** A view that draws a paper answers with what is left to do once the database has been read. */
  show(look: Look<z.output<Schema>, Loaded>): Promise<Out | Later<Out>>
  sheet?: Sheet<Out extends { rows: (infer Row)[] } ? Row : never, NoInfer<Out>>
  extract?: Extract<NoInfer<Out>>
}

/** Work that needs the database no more, such as drawing a paper: done after the reading is over. */
export type Later<Out> = () => Promise<Out>

export function view<const Name extends string, Schema extends z.ZodType, Loaded, Out>(
  plan: ViewPlan<Name, Schema, Loaded, Out>,
): View<Name, Schema, Out> {
  return {
    kind: 'view',
    name: plan.name,
    title: plan.title,
    input: plan.input,
    ...(plan.sheet && { sheet: plan.sheet }),
    ...(plan.extract && { extract: plan.extract }),
    ask: (office, actor, raw) => ask(plan, office, actor, raw),
  }
}

/** A view may answer with a file instead of data; the doors send it as a download. */
export interface Download {
  download: {
    name: string
    type: string
    bytes: Uint8Array
    /** Only to be saved, never shown by the browser itself, whatever its type. */
    saveOnly?: true
  }
}

/** For actions and views that are about no stored object. */
export async function nothing(): Promise<null> {
  return null
}

/** Checks a raw value against a schema; what is wrong is told field by field, in Vietnamese. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw, { error: vietnameseError })
  if (result.success) return result.data
  const fields = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new BadInput(fields.length === 1 ? fields[0]!.message : `Có ${fields.length} chỗ cần sửa.`, fields)
}

async function perform<Name extends string, Schema extends z.ZodType, Loaded, Out>(
  plan: ActionPlan<Name, Schema, Loaded, Out>,
  office: Office,
  call: Call,
  raw: unknown,
): Promise<Out> {
  const input = parse(plan.input, raw)
  const key = parse(
    z.uuid('Thiếu khoá chống lặp (Idempotency-Key): một UUID do phía gọi tạo cho mỗi lần bấm.'),
    call.key,
  )
  const attempt = () =>
    office.db.transaction().execute(async (trx) => {
      const now = office.clock.now()
      const today = dayAt(now)
      await showPass(trx, office.passKey, call.actor, today)
      const earlier = await claimKey(trx, key, plan.name, call.actor, without(raw, plan.unhashed), now)
      if (earlier) return plan.again ? plan.again(input) : (earlier.answer as Out)
      const object = await plan.load({ trx, input, today, actor: call.actor })
      const permission = can(office.policy, call.actor, plan.name, plan.may(object, input))
      if (!permission.allowed) throw refusal(call.actor, permission.reason)
      refuseStale(plan, object, input)
      const organisationId = permission.under?.organisationId ?? null
      let entry: EventEntry | undefined
      const record = (said: EventEntry) => {
        if (entry) throw new Error(`${plan.name} recorded twice`)
        entry = said
      }
      const answer = await plan.run({
        office,
        trx,
        input,
        object,
        actor: call.actor,
        organisationId,
        today,
        now,
        record,
      })
      if (!entry) throw new Error(`${plan.name} did not record what it did`)
      const head = {
        action: plan.name,
        actorId: identityOf(call.actor),
        organisationId,
        channel: call.channel,
        day: today,
        at: now,
      }
      await appendEvent(trx, head, entry)
      await trx
        .updateTable('idempotency_keys')
        .set({ answer: JSON.stringify(plan.again ? null : (answer ?? null)) })
        .where('key', '=', key)
        .execute()
      return answer
    })
  const answer = await retryWhenSerializationFails(attempt).catch(inWords)
  plan.after?.(office, call, answer)
  return answer
}

async function ask<Name extends string, Schema extends z.ZodType, Loaded, Out>(
  plan: ViewPlan<Name, Schema, Loaded, Out>,
  office: Office,
  actor: Actor,
  raw: unknown,
): Promise<Out> {
  const input = parse(plan.input, raw)
  const now = office.clock.now()
  const today = dayAt(now)
  const answer = await reading(office, actor, today, async (db) => {
    const object = await plan.load({ db, input, today, actor })
    requireMayAsk(office.policy, actor, plan.name, plan.may(object, input))
    const visible = (relations: RelationSql, stage?: Expression<unknown>, conflicted?: ConflictSql) =>
      scope(office.policy, actor, plan.name, relations, stage, conflicted)
    return plan.show({ office, db, input, object, actor, today, now, visible })
  })
  return isLater(answer) ? answer() : answer
}

function requireMayAsk(policy: Policy, actor: Actor, name: string, standing: Standing | 'scoped'): void {
  if (standing === 'scoped') {
    const forAll = policy.rows.some((row) => row.action === name && row.role === everyone)
    if (!actor.accountId && !forAll) throw refusal(actor, '')
    return
  }
  const permission = can(policy, actor, name, standing)
  if (!permission.allowed) throw refusal(actor, permission.reason)
}

function isLater<Out>(answer: Out | Later<Out>): answer is Later<Out> {
  return typeof answer === 'function'
}

function without(raw: unknown, fields: readonly string[] = []): unknown {
  if (fields.length === 0 || typeof raw !== 'object' || raw === null) return raw
  const within = (name: string) =>
    fields.flatMap((field) => (field.startsWith(`${name}.`) ? field.slice(name.length + 1) : []))
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      fields.includes(name) ? [] : [[name, without(value, within(name))]],
    ),
  )
}

/**
 * Takes the key for this transaction. A second call with the same key waits here for the first to finish and is given its
 * answer; the same key with another body, action or actor is a mistake of the client.
 */
async function claimKey(trx: Trx, key: string, action: string, actor: Actor, raw: unknown, now: Date) {
  const bodyHash = createHash('sha256').update(bodyOf(raw)).digest()
  const claimed = await trx
    .insertInto('idempotency_keys')
    .values({ key, actor_id: identityOf(actor), action, body_hash: bodyHash, answer: null, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return null
  // Somebody else's key lies behind the wall, as if it were not there.
  const earlier = await trx.selectFrom('idempotency_keys').selectAll().where('key', '=', key).executeTakeFirst()
  const sameCall =
    earlier?.action === action &&
    earlier.actor_id === identityOf(actor) &&
    Buffer.compare(earlier.body_hash, bodyHash) === 0
  if (!sameCall)
    throw new BadInput('Khoá chống lặp này đã dùng cho một yêu cầu khác. Hãy tạo khoá mới cho mỗi lần bấm.')
  return { answer: earlier.answer }
}

function bodyOf(raw: unknown): string {
  try {
    return canonicalJson((raw ?? null) as Json)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new BadInput('Yêu cầu có ký tự hoặc giá trị hỏng, không ghi được. Hãy nhập lại phần vừa dán vào.')
  }
}

/** Who is written down: the person; an account without one (a machine, the first operator) still has its own name in the record. */
function identityOf(actor: Actor): string | null {
  return actor.personId ?? actor.accountId
}

/** An object that people edit has a `version`; who saves over a newer one is shown both. */
function refuseStale<Name extends string, Schema extends z.ZodType, Loaded, Out>(
  plan: ActionPlan<Name, Schema, Loaded, Out>,
  object: Loaded,
  input: z.output<Schema>,
): void {
  if (!hasVersion(object) || !hasVersion(input) || object.version === input.version) return
  const advice = plan.kept
    ? 'Bản của bạn chưa lưu; hãy so hai bản rồi chọn giữ chỗ nào.'
    : 'Việc của bạn chưa làm; hãy đọc bản mới rồi làm lại.'
  // An object may hold what must stay inside, such as the key of a ballot box: what the input does not name is not told.
  const named = Object.entries({ ...plan.kept?.(object), version: object.version }).filter(([name]) => name in input)
  throw new Conflict(`Người khác vừa sửa nội dung này. ${advice}`, {
    theirs: Object.fromEntries(named),
    yours: input,
  })
}

function hasVersion(value: unknown): value is { version: number } {
  return typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
}

function refusal(actor: Actor, reason: string) {
  return actor.accountId ? new NotAllowed(reason) : new Unauthenticated('Hãy đăng nhập để làm việc này.')
}

/** Deadlocks and serialization failures undo the whole transaction, so repeating it is safe. */
async function retryWhenSerializationFails<Out>(attempt: () => Promise<Out>, tries = 5): Promise<Out> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      const code = (error as { code?: string }).code
      if (tried === tries || (code !== '40001' && code !== '40P01')) throw error
    }
  }
}

/** What the database refuses although the schema let it through: an id that names nothing, something that is there already. */
function inWords(error: unknown): never {
  const { code } = error as { code?: string }
  if (code === '23503') throw new BadInput('Nội dung nhắc đến một người, đơn vị hoặc mục không có trong sổ.')
  if (code === '23505') throw new Conflict('Mục này đã có trong sổ, có thể người khác vừa ghi.')
  throw error
}

const vietnameseLocale = z.locales.vi().localeError

/** Sentences an officer understands; zod's own Vietnamese ones for what remains. A schema's own message goes before both. */
const vietnameseError: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined || issue.input === null) return 'Chưa nhập mục này.'
    return kinds[issue.expected] ?? vietnameseLocale(issue)
  }
  if (issue.code === 'too_small') return tooSmall(issue.origin, issue.minimum, issue.inclusive !== false)
  if (issue.code === 'too_big') return tooBig(issue.origin, issue.maximum, issue.inclusive !== false)
  if (issue.code === 'invalid_value') return `Chỉ nhận một trong các giá trị: ${issue.values.join(', ')}.`
  if (issue.code === 'invalid_format') return issue.format === 'uuid' ? 'Mã không đúng dạng.' : 'Chưa đúng dạng.'
  return vietnameseLocale(issue)
}

const kinds: Record<string, string> = {
  string: 'Phải là chữ.',
  number: 'Phải là số.',
  int: 'Phải là số nguyên.',
  boolean: 'Phải là có (true) hoặc không (false).',
  array: 'Phải là danh sách.',
  object: 'Phải là một nhóm mục.',
}

function tooSmall(origin: string, minimum: number | bigint, inclusive: boolean): string {
  if (origin === 'string') return `Phải có ít nhất ${minimum} ký tự.`
  if (origin === 'array' || origin === 'set') return `Phải có ít nhất ${minimum} mục.`
  return inclusive ? `Phải từ ${minimum} trở lên.` : `Phải lớn hơn ${minimum}.`
}

function tooBig(origin: string, maximum: number | bigint, inclusive: boolean): string {
  if (origin === 'string') return `Dài quá ${maximum} ký tự.`
  if (origin === 'array' || origin === 'set') return `Không được quá ${maximum} mục.`
  return inclusive ? `Phải từ ${maximum} trở xuống.` : `Phải nhỏ hơn ${maximum}.`
}

declare module './database/database.ts' {
  interface Database {
    idempotency_keys: {
      key: string
      actor_id: string | null
      action: string
      body_hash: Uint8Array
      answer: unknown
      created_at: Date
    }
  }
}
