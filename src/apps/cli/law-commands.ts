/** `sovang law …`: worked cases judged, and one person of the register asked about. */
import { readFile } from 'node:fs/promises'
import type { Office } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import { isDay, type Day } from '../../base/days.ts'
import type { Db } from '../../base/database/database.ts'
import { isRefusal, type FieldProblem } from '../../base/errors.ts'
import type { CaseFile, CaseOutcome } from '../../law/cases.ts'
import type { History, Subject } from '../../law/facts.ts'
import type { Condition, ConditionState, Verdict } from '../../law/verdict.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { required, type Command, type Given } from './command.ts'
import { misuse, Problem, unreadable } from './failures.ts'
import { inOffice, ownerOf } from './held.ts'
import { readJson } from './json-text.ts'
import { readYaml } from './yaml-text.ts'
import { suggestion } from './nearest.ts'
import { columns } from './terminal.ts'

/** Ca mẫu: a file of facts with the verdicts that the law gives. */
export const lawCasesCommand: Command = {
  name: 'law cases',
  title: 'Xét các ca mẫu trong một tệp và so với kết luận mong đợi',
  operands: [{ name: 'TỆP', help: 'tệp JSON hoặc YAML: một mảng ca mẫu, hoặc một đối tượng có mảng workedCases' }],
  options: { json: { help: 'in kết quả dạng JSON' } },
  notes: [
    'Mỗi ca gồm id, regime, subject, candidateAward, year, history, expected; có thể thêm because, summary, article.',
    'Mã thoát là 1 khi có ca khác mong đợi.',
  ],
  run: async (given) => {
    const [path] = given.operands as [string]
    const { judgeCases } = await import('../../law/cases.ts')
    const { cases, faults, total } = await casesOf(path)
    const outcomes = judgeCases(cases)
    const asExpected = outcomes.filter((outcome) => outcome.asExpected).length
    for (const fault of faults) console.error(faultLine(fault))
    if (given.has('json')) console.log(JSON.stringify({ cases: outcomes, faults, asExpected, total }))
    else console.log([...outcomeLines(outcomes), `${asExpected} of ${total} as expected`].join('\n'))
    return asExpected === total ? 0 : 1
  },
}

/** Reads a file of cases, JSON or YAML by its name. */
async function casesOf(path: string): Promise<CaseFile> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw unreadable(path, error)
  })
  const { readCases } = await import('../../law/cases.ts')
  const read = /\.ya?ml$/i.test(path) ? readYaml : readJson
  const content = read(`Tệp ${path}`, text.replace(/^\uFEFF/, ''))
  return readCases(content, (note) => console.error(note))
}

function faultLine({ path, message }: FieldProblem): string {
  return `Tệp ca mẫu chưa đúng ở ${path}: ${message}.`
}

function outcomeLines(outcomes: CaseOutcome[]): string[] {
  if (outcomes.length === 0) return []
  const rows = outcomes.flatMap((outcome) => {
    const { id, got, deciding, difference } = outcome
    const row = [outcome.asExpected ? '✔' : '✘', id, got, verdictNames[got], deciding ?? '']
    return difference === null ? [row] : [row, ['', '', '', '', `↳ ${difference}`]]
  })
  return [columns(rows, '')]
}

/** Kết luận, as the commands name it. */
export const verdictNames: Record<CaseOutcome['got'], string> = {
  eligible: 'đủ điều kiện',
  notEligible: 'chưa đủ điều kiện',
  unknown: 'chưa rõ',
  awaitsCouncil: 'chờ hội đồng',
  needsReview: 'cần đối chiếu văn bản',
  revoke: 'hủy bỏ quyết định',
}

/**
 * Giải thích: what the law says of a person or a collective of the register, as a dossier would show it before anyone has judged; or of the
 * facts of a worked case, which needs no register.
 */
export const lawExplainCommand: Command = {
  name: 'law explain',
  title: 'Giải thích một người, một tập thể trong sổ, hoặc một ca mẫu, có đủ điều kiện được đề nghị hay không',
  options: {
    person: { value: 'MÃ', help: 'mã của người trong sổ' },
    unit: { value: 'MÃ', help: 'mã của đơn vị trong sổ, khi xét tập thể' },
    honour: { value: 'MÃ', help: 'mã danh hiệu, hình thức: CSTDCS, BKT, BKTTG…' },
    year: { value: 'NĂM', help: 'năm xét: năm cuối của thời gian lập thành tích' },
    on: { value: 'NGÀY', help: 'ngày tiếp nhận hồ sơ, dạng 2021-12-20; mặc định là hôm nay' },
    case: { value: 'TỆP', help: 'tệp ca mẫu (JSON, YAML), thay cho người, đơn vị trong sổ' },
    id: { value: 'MÃ', help: 'mã của ca trong tệp; mặc định là ca đầu tiên' },
    json: { help: 'in kết luận dạng JSON' },
  },
  run: async (given) => {
    const path = given.value('case')
    if (path !== undefined) return explainCase(path, given)
    const unit = given.value('unit')
    if (unit !== undefined && given.value('person') !== undefined)
      throw misuse('Chọn một trong hai: --person hoặc --unit.', lawExplainCommand.name)
    const code = unit ?? required(given, lawExplainCommand, 'person')
    const honour = honourOf(required(given, lawExplainCommand, 'honour'))
    const year = yearAsked(required(given, lawExplainCommand, 'year'), lawExplainCommand)
    const on = dayOf(given)
    await inOffice({ migrate: false }, async (opened) => {
      const explainOne = unit === undefined ? explainPerson : explainCollective
      const { subject, verdict } = await explainOne(ownerOf(opened), opened.office, { code, honour, year, on })
      if (given.has('json'))
        console.log(JSON.stringify({ [unit === undefined ? 'person' : 'collective']: subject, verdict }))
      else console.log(verdictText(subject, verdict))
    })
  },
}

async function explainCase(path: string, given: Given): Promise<void> {
  const { cases, faults } = await casesOf(path)
  const id = given.value('id')
  const found = id === undefined ? cases[0] : cases.find((one) => one.id === id)
  if (found === undefined) {
    const fault = faults.find((one) => id === undefined || one.path.includes(`(${id})`))
    if (fault !== undefined) throw new Problem(faultLine(fault))
    const hint =
      id === undefined
        ? ''
        : suggestion(
            id,
            cases.map((one) => one.id),
          )
    throw new Problem(
      id === undefined ? `Tệp ${path} không có ca nào.` : `Tệp ${path} không có ca nào mang mã “${id}”.${hint}`,
    )
  }
  const { explain } = await import('../../law/explain.ts')
  const { candidateAward: honour, regime, year, subject, history } = found
  const verdict = explain({ honour, regime, year, subject, history })
  if (given.has('json')) console.log(JSON.stringify({ case: found.id, verdict }))
  else console.log(verdictText({ code: found.id, name: found.summary ?? 'Ca mẫu', organisation: null }, verdict))
}

function honourOf(typed: string): Honour {
  const code = typed.toUpperCase()
  if (Object.hasOwn(honours, code)) return code as Honour
  throw new Problem(
    `Không có danh hiệu, hình thức khen thưởng nào mang mã “${typed}”.${suggestion(code, Object.keys(honours))}`,
  )
}

/** Năm xét. */
export function yearAsked(typed: string, command: Pick<Command, 'name'>): number {
  const year = Number(typed)
  if (/^\d{4}$/.test(typed) && year >= 1948 && year <= 2100) return year
  throw misuse(`Năm xét phải là năm từ 1948 đến 2100, không phải “${typed}”.`, command.name)
}

function dayOf(given: Given): Day | null {
  const typed = given.value('on')
  if (typed === undefined || isDay(typed)) return typed ?? null
  throw misuse(`Ngày tiếp nhận viết theo dạng năm-tháng-ngày, không phải “${typed}”.`, lawExplainCommand.name)
}

/** Người hoặc tập thể được giải thích. */
interface Explained {
  code: string
  name: string
  organisation: string | null
}

interface Asked {
  code: string
  honour: Honour
  year: number
  on: Day | null
}

async function explainPerson(db: Db, { clock }: Office, { code, honour, year, on }: Asked) {
  const { peopleToday } = await import('../../registry/people/person.store.ts')
  const today = dayAt(clock.now())
  const found = await peopleToday(db, today).where('p.code', '=', code).executeTakeFirst()
  if (!found) throw new Problem(`Không có người nào mang mã “${code}” trong sổ.`)
  const subject = { code: found.code, name: found.name, organisation: found.organisation_name }
  const question = { honour, year, nominee_id: found.id, judged: {}, appraised: false, received_on: on ?? today }
  const unit = found.organisation_id
  const decider = await deciderFor(db, unit, honour, today)
  if (unit === null || decider === null) return { subject, verdict: await explainAlone(db, question, unit) }
  const { checkCandidate } = await import('../../procedure/dossiers/dossier.verdict.ts')
  const candidate = { ...question, organisation_id: unit, decider_id: decider }
  return { subject, verdict: await checkCandidate(db, candidate, today) }
}

/** The collective of today, with what it carries on from the bodies before it. */
async function explainCollective(db: Db, { clock }: Office, { code, honour, year, on }: Asked) {
  const [{ findOrganisation }, { recordOfCollective }] = await Promise.all([
    import('../../registry/organisations/organisation.store.ts'),
    import('../../registry/records/collective.store.ts'),
  ])
  const today = dayAt(clock.now())
  const row = await db.selectFrom('organisations').select('id').where('code', '=', code).executeTakeFirst()
  if (!row) throw new Problem(`Không có đơn vị nào mang mã “${code}” trong sổ.`)
  const organisation = await findOrganisation(db, row.id)
  const record = await recordOfCollective(db, organisation, year, today)
  const verdict = await explainRecord(db, record, { honour, year, unit: row.id, on: on ?? today })
  return { subject: { code, name: organisation.name, organisation: null }, verdict }
}

/** Who would decide; null where the person holds no post or no council stands above it. */
async function deciderFor(db: Db, organisationId: string | null, honour: Honour, today: Day): Promise<string | null> {
  if (organisationId === null) return null
  const { routeOf } = await import('../../procedure/dossiers/dossier.store.ts')
  try {
    return (await routeOf(db, organisationId, honour, today)).decider.id
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** Without a deciding body there are no figures of a unit: the verdict says that it does not know them. */
async function explainAlone(
  db: Db,
  { nominee_id, honour, year, received_on }: { nominee_id: string; honour: Honour; year: number; received_on: Day },
  unit: string | null,
): Promise<Verdict> {
  const { recordOfPerson } = await import('../../registry/records/record.store.ts')
  return explainRecord(db, await recordOfPerson(db, nominee_id, year), { honour, year, unit, on: received_on })
}

/** As for a dossier received on the day, before anybody has judged; by the rules of the unit, where there is one. */
async function explainRecord(
  db: Db,
  { subject, history }: { subject: Subject; history: History },
  { honour, year, unit, on }: { honour: Honour; year: number; unit: string | null; on: Day },
): Promise<Verdict> {
  const [{ bookFor }, { explain }, { askedOn }, { regimeFor }] = await Promise.all([
    import('../../registry/law-layers/layer.store.ts'),
    import('../../law/explain.ts'),
    import('../../law/facts.ts'),
    import('../../law/regimes.ts'),
  ])
  const book = unit === null ? undefined : await bookFor(db, unit, on)
  return explain({ honour, regime: regimeFor(on), year, subject, history: askedOn(history, on) }, book)
}

const marks: Record<ConditionState, string> = { met: '✔', unmet: '✘', unknown: '?', council: '○', review: '§' }
const doubts: Partial<Record<ConditionState, string>> = {
  unknown: 'chưa rõ',
  council: 'chờ hội đồng',
  review: 'cần đối chiếu văn bản',
}

function verdictText({ name, code, organisation }: Explained, verdict: Verdict): string {
  const { missing, earliest } = verdict
  return [
    `${name} (${[code, organisation].filter(Boolean).join(', ')}): ${honours[verdict.honour].name}, năm ${verdict.year}`,
    verdict.heading,
    verdict.basisSentence,
    '',
    ...verdict.conditions.flatMap((condition) => conditionLines(condition, '  ')),
    ...(missing.length > 0 ? ['', 'Còn thiếu:', ...missing.map((gap) => `  - ${gap}`)] : []),
    ...(earliest ? ['', `Sớm nhất: năm ${earliest.year}. ${earliest.assumption}`] : []),
  ].join('\n')
}

function conditionLines(condition: Condition, indent: string): string[] {
  const doubt = doubts[condition.state]
  const inside = `${indent}  `
  const figures = [condition.have, condition.need && `(cần ${condition.need})`].filter(Boolean).join(' ')
  const years = (condition.years ?? []).map(({ year, state }) => `${year} ${marks[state]}`)
  const caution = condition.citation.confidence === 'recalled' ? ' (chưa đối chiếu văn bản gốc)' : ''
  return [
    `${indent}${marks[condition.state]} ${condition.text}${doubt ? ` [${doubt}]` : ''}`,
    ...(figures && condition.state !== 'council' ? [`${inside}${figures}`] : []),
    ...(years.length > 0 ? [`${inside}${years.join('  ')}`] : []),
    ...condition.details.map((detail) => `${inside}${detail}`),
    `${inside}${condition.citation.article}${caution}`,
    ...(condition.reading === undefined ? [] : [`${inside}Cách hiểu của phần mềm: ${condition.reading}`]),
    ...(condition.children ?? []).flatMap((child) => conditionLines(child, inside)),
  ]
}
