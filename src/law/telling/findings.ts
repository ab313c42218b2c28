/** What was found about one condition, in the words of an officer: what is there, what is asked, what does not count and why. */
import { showDay } from '../../base/days.ts'
import { lowerFirst, upperFirst } from '../../base/text.ts'
import type { AwardRecord } from '../facts.ts'
import { endOf, isDecidedBy, isForMerit, isRecorded, ratingAt, type Bench } from '../judging/bench.ts'
import { disciplinesOf } from '../judging/facts-of-candidate.ts'
import { lastDay, overlapping, proposalYearOf, stateFormsOf } from '../judging/facts-of-procedure.ts'
import { codeOf } from '../judging/judge.ts'
import { COUNCIL, MET, UNKNOWN, UNMET, type Proof, type Window } from '../judging/proof.ts'
import { yearState, type Of } from '../judging/years.ts'
import { kindsInWords, ratedAtLeast, scopeAtLeast, sentence, twoDigits, yearlyInWords } from '../law-text.ts'
import type { Rule, Yearly } from '../rule.ts'
import type { YearMark } from '../verdict.ts'
import {
  cycles,
  disciplines,
  honourName,
  honoursOf,
  initiativeKinds,
  pendingKinds,
  positions,
  ratingOrder,
  ratings,
  scopeOrder,
  trainingGrades,
  type Family,
  type Honour,
} from '../vocabulary.ts'

/** The words of one condition; the sentence, the id and the article come from elsewhere. */
export interface Words {
  /** Có. */
  have?: string
  /** Cần. */
  need?: string
  years?: YearMark[]
  details?: string[]
  /** Còn thiếu, for when it is not met. */
  gap?: string
  /** The code under which a person's judgement is entered. */
  asks?: string
}

/** Lời của một điều kiện đơn. */
export function wordsOf(proof: Proof, bench: Bench): Words {
  const { rule } = proof
  switch (rule.kind) {
    case 'rated':
      return ratedWords(rule, proof, bench)
    case 'title':
      return titleWords(rule, proof, bench)
    case 'run':
      return runWords(rule.yearly, proof, bench)
    case 'inARow':
      return inARowWords(rule, proof, bench)
    case 'blocks':
      return blocksWords(rule, proof, bench)
    case 'awards':
      return awardsWords(rule, proof, bench)
    case 'ratings':
      return ratingsWords(rule, proof, bench)
    case 'everyYear':
      return everyYearWords(rule, proof, bench)
    case 'initiatives':
      return initiativesWords(rule, proof, bench)
    case 'held':
      return heldWords(rule, proof, bench)
    case 'judgement':
    case 'deed':
      return peopleWords(rule, proof, bench)
    case 'delegated':
      return {
        details: proof.state === MET ? [] : [`Chờ quy định của ${rule.to}`],
        gap: `Xác nhận đạt tiêu chuẩn do ${rule.to} quy định`,
      }
    case 'quota':
      return quotaWords(rule, proof, bench)
    case 'noPending':
      return pendingWords(rule, proof, bench)
    case 'newSpan':
      return newSpanWords(rule, proof, bench)
    case 'oneStateForm':
      return stateFormWords(rule, proof, bench)
    default:
      return plainWords(rule, proof, bench)
  }
}

/** Conditions that a figure or a fact settles. */
function plainWords(rule: Rule, proof: Proof, bench: Bench): Words {
  const { state, have, need } = proof
  switch (rule.kind) {
    case 'group':
      return { gap: 'hồ sơ không thuộc nhóm đối tượng này' }
    case 'neverHeld':
      return { gap: `đã được tặng theo ${cycles[rule.cycle]}` }
    case 'employed': {
      const { recruitedOn } = bench.subject
      if (recruitedOn === undefined)
        return state === MET
          ? { details: ['Không thuộc diện tuyển dụng'] }
          : { details: ['Chưa có ngày tuyển dụng'], gap: 'ngày tuyển dụng' }
      return {
        have: `${have} tháng`,
        need: `${need} tháng`,
        details: [`Tuyển dụng ngày ${showDay(recruitedOn)}`],
        gap: `đủ ${need} tháng kể từ ngày tuyển dụng`,
      }
    }
    case 'noDiscipline': {
      const grave = disciplinesOf(rule, bench)
      const details = grave.map(
        ({ form, decidedOn }) =>
          `Bị ${disciplines[form]}${decidedOn === undefined ? '' : ` ngày ${showDay(decidedOn)}`}`,
      )
      if (state === UNKNOWN) return { gap: `dữ liệu về kỷ luật năm ${bench.year}` }
      return state === MET
        ? { have: 'không có' }
        : { details, gap: `một năm không bị kỷ luật (năm ${bench.year} bị kỷ luật)` }
    }
    case 'trained':
      return trainedWords(rule, proof, bench)
    case 'posts':
      return postsWords(rule, proof, bench)
    case 'service':
    case 'profession':
    case 'contribution':
    case 'existence':
      return state === UNKNOWN
        ? { details: ['Chưa có số năm'], gap: missingFigure(rule) }
        : { have: `${figure(have)} năm`, need: `${need} năm`, gap: lowerSentence(rule) }
    case 'anniversary':
      return state === UNKNOWN
        ? { details: ['Chưa có năm thành lập'], gap: 'năm thành lập' }
        : { details: [`Năm ${bench.year} là năm thứ ${have} kể từ khi thành lập`], gap: 'năm tròn ngày thành lập' }
    case 'flagIneligible':
    case 'clusterLeader':
      return { ...(state === UNKNOWN && { details: ['Chưa rõ'] }), gap: lowerSentence(rule) }
    case 'memberShare':
      return state === UNKNOWN
        ? { details: ['Chưa có số liệu của tập thể'], gap: 'số liệu về cá nhân của tập thể' }
        : {
            have: `${have}/${need} người`,
            need: `${rule.strictly ? 'trên' : 'từ'} ${rule.percent}%`,
            gap: lowerSentence(rule),
          }
    case 'memberCount':
      return state === UNKNOWN
        ? { details: ['Chưa có số liệu của tập thể'], gap: 'số liệu về cá nhân của tập thể' }
        : { have: String(have), need: String(need), gap: lowerSentence(rule) }
    case 'noMemberDiscipline':
      return state === UNKNOWN
        ? { details: ['Chưa có số liệu về kỷ luật của tập thể'], gap: 'số liệu về kỷ luật của tập thể' }
        : { have: have === 0 ? 'không có' : `${have} người`, gap: lowerSentence(rule) }
    case 'proposalQuota':
      return state === UNKNOWN
        ? { details: ['Chưa có số tập thể dẫn đầu'], gap: 'số tập thể dẫn đầu cụm, khối và số đã đề nghị' }
        : { have: String(have), need: `tối đa ${need}`, gap: `một chỗ trong tỷ lệ được đề nghị (tối đa ${need})` }
    case 'vote':
      return state === COUNCIL
        ? { have: 'chờ hội đồng', details: ['Hội đồng chưa bỏ phiếu'] }
        : {
            have: `${have}/${need} phiếu`,
            need: `${rule.percent}%`,
            gap: `đủ ${rule.percent}% phiếu của tổng số thành viên`,
          }
    case 'deadline':
      return deadlineWords(rule, proof, bench)
    case 'registered': {
      if (state === UNKNOWN) return { details: ['Chưa rõ có đăng ký thi đua hay không'], gap: 'bản đăng ký thi đua' }
      return {
        have: state === MET ? 'đã đăng ký' : 'không đăng ký',
        gap: `đăng ký thi đua từ đầu năm (năm ${bench.year} không đăng ký)`,
      }
    }
    case 'retiring':
      return state === UNKNOWN
        ? { details: ['Chưa rõ có thông báo nghỉ hưu hay không'], gap: 'thông báo hoặc quyết định nghỉ hưu' }
        : { gap: 'thông báo hoặc quyết định nghỉ hưu' }
    case 'cleanPost':
      return {
        ...(state !== MET && { details: ['Bị kỷ luật trong thời gian giữ chức vụ'] }),
        gap: 'thời gian giữ chức vụ không bị kỷ luật',
      }
    default:
      return {}
  }
}

function lowerSentence(rule: Rule): string {
  return lowerFirst(sentence(rule, false))
}

function missingFigure(rule: Of<'service' | 'profession' | 'contribution' | 'existence'>): string {
  switch (rule.kind) {
    case 'service':
      return 'thời gian phục vụ'
    case 'profession':
      return 'thời gian làm nghề'
    case 'contribution':
      return 'thời gian công tác, đóng góp'
    case 'existence':
      return 'năm thành lập'
  }
}

/** `3,34`: a number of years as written in Vietnamese. */
function figure(years: number): string {
  return String(Math.round(years * 100) / 100).replace('.', ',')
}

// What the years hold

function ratedWords(rule: Of<'rated'>, { state }: Proof, { year, history }: Bench): Words {
  const rating = history.years?.find((record) => record.year === year)?.rating
  return {
    years: [{ year, state: markOf(state) }],
    details: rating ? [`Năm ${year}: ${ratings[rating]}`] : [`Chưa có kết quả xếp loại năm ${year}`],
    gap:
      state === UNKNOWN
        ? `kết quả xếp loại năm ${year}`
        : `kết quả xếp loại ${ratedAtLeast(rule.min)} trong năm ${year}`,
  }
}

function titleWords(rule: Of<'title'>, { state }: Proof, { year, history }: Bench): Words {
  const titles = history.years?.find((record) => record.year === year)?.titles ?? []
  const found = titles.find((title) => honoursOf(rule.of).includes(title.code))
  return {
    have: state === MET ? '1' : '0',
    need: '1',
    years: [{ year, state: markOf(state) }],
    details: found ? [`${honourName(found.code)} năm ${year}`] : [`Năm ${year} chưa ghi nhận danh hiệu này`],
    gap: `danh hiệu ${honourName(rule.of)} năm ${year}`,
  }
}

function runWords(yearly: Yearly, proof: Proof, bench: Bench): Words {
  const { have, need } = proof
  const window = proof.window as Window
  const from = Math.max(Math.min(window.from, bench.year - need + 1), window.since ?? Number.NEGATIVE_INFINITY)
  const marks = marksOf(yearly, from, bench)
  const unknown = marks.filter((mark) => mark.state === 'unknown').map((mark) => mark.year)
  const couldHold = marks.length - marks.findLastIndex((mark) => mark.state === 'unmet') - 1
  return {
    have: String(have),
    need: String(need),
    years: marks,
    details: yearDetails(marks, bench),
    gap:
      couldHold >= need
        ? `kết quả xếp loại ${yearsInWords(unknown)}`
        : `${twoDigits(need - couldHold)} năm liên tục nữa ${yearlyInWords(yearly)}`,
  }
}

function marksOf(yearly: Yearly, from: number, bench: Bench): YearMark[] {
  return yearsBetween(from, bench.year).map((year) => ({
    year,
    state: markOf(yearState(bench, yearly, bench.year - year)),
  }))
}

function yearDetails(marks: YearMark[], bench: Bench): string[] {
  const unknown = marks.filter(({ state }) => state === 'unknown').map(({ year }) => year)
  const low = marks.flatMap(({ year, state }) => {
    const place = ratingAt(bench, bench.year - year)
    return state === 'unmet' && place >= 0 ? [`Năm ${year}: ${ratings[ratingOrder[place]!]}`] : []
  })
  return unknown.length === 0 ? low : [...low, `Chưa có kết quả xếp loại ${yearsInWords(unknown)}`]
}

function inARowWords(rule: Of<'inARow'>, { have, need, window }: Proof, bench: Bench): Words {
  const marks = marksOf({ kind: 'title', of: rule.of }, window!.from, bench)
  const lacking = marks.filter(({ state }) => state !== 'met').map(({ year }) => year)
  return {
    have: String(have),
    need: String(need),
    years: marks,
    gap: `danh hiệu ${honourName(rule.of)} ${yearsInWords(lacking)}`,
  }
}

function blocksWords(rule: Of<'blocks'>, { have, need, window }: Proof, bench: Bench): Words {
  const found = bench.grants.filter(({ honour }) => honoursOf(rule.of).includes(honour))
  return {
    have: String(have),
    need: String(need),
    details: found.map(({ record }) => awardInWords(record)),
    gap: `${twoDigits(need - have)} lần đạt danh hiệu ${honourName(rule.of)}, cho các thời kỳ ba năm liền nhau từ ${window!.from} đến ${bench.year}`,
  }
}

function ratingsWords(rule: Of<'ratings'>, { have, need, window }: Proof, bench: Bench): Words {
  const marks = marksOf({ kind: 'rated', min: rule.min }, window!.from, bench)
  return {
    have: String(have),
    need: String(need),
    years: marks,
    gap: `${twoDigits(need - have)} năm ${ratedAtLeast(rule.min)}, trong ${yearsInWords(marks.map(({ year }) => year))}`,
  }
}

function everyYearWords(rule: Of<'everyYear'>, { have, need, window }: Proof, bench: Bench): Words {
  const marks = yearsBetween(window!.from, window!.to).map((year) => ({
    year,
    state: markOf(yearState(bench, { kind: 'rated', min: rule.min }, bench.year - year)),
  }))
  const lacking = marks.filter(({ state }) => state !== 'met').map(({ year }) => year)
  if (marks.length === 0) return { details: ['Không có năm nào ngoài thời gian liên tục'] }
  return {
    have: String(have),
    need: String(need),
    years: marks,
    details: yearDetails(marks, bench),
    gap: `xếp loại ${ratedAtLeast(rule.min)} ${yearsInWords(lacking)}`,
  }
}

function initiativesWords(rule: Of<'initiatives'>, proof: Proof, bench: Bench): Words {
  const window = proof.window as Window
  const years = yearsBetween(window.from, window.to)
  const records = (bench.history.years ?? []).filter(({ year }) => year >= window.from && year <= window.to)
  const listed = records
    .flatMap(({ year, initiatives }) => (initiatives ?? []).map((initiative) => ({ year, initiative })))
    .sort((a, b) => a.year - b.year)
    .map((one) => ({ ...one, refused: refusalOf(one.initiative, rule, bench, window.from === window.to) }))
  const counted = listed.filter(({ refused }) => refused === null)
  const unrecorded = years.filter((year) => !isRecorded(bench, bench.year - year))
  return {
    have: String(proof.have),
    need: String(proof.need),
    years: years.map((year) => ({
      year,
      state: unrecorded.includes(year) ? 'unknown' : counted.some((one) => one.year === year) ? 'met' : 'unmet',
    })),
    details: [
      ...counted.flatMap(({ year, initiative: { name } }) => (name === undefined ? [] : [`Năm ${year}: ${name}`])),
      ...listed.flatMap(({ year, initiative, refused }) =>
        refused === null ? [] : [`Năm ${year}: ${initiativeName(initiative)} không tính, vì ${refused}`],
      ),
      ...(rule.mixed === 'review' && counted.length >= rule.count && proof.state !== MET
        ? ['Sáng kiến và đề tài, đề án, công trình có được cộng chung hay không: văn bản chưa rõ']
        : []),
      ...(unrecorded.length === 0 ? [] : [`Chưa có dữ liệu ${yearsInWords(unrecorded)}`]),
    ],
    gap: `${twoDigits(proof.need - proof.have)} ${kindsInWords(rule.kinds)} ${scopeAtLeast(rule.scope)}, trong ${yearsInWords(years)}`,
  }
}

type Initiative = Bench['initiatives'][number]['record']

/** Why an initiative does not count; null when it does. */
function refusalOf(
  { kind, scope, usedFor }: Initiative,
  rule: Of<'initiatives'>,
  bench: Bench,
  isYear: boolean,
): string | null {
  if (!rule.kinds.includes(kind)) return `ở đây chỉ tính ${kindsInWords(rule.kinds)}`
  if (scopeOrder.indexOf(scope) < scopeOrder.indexOf(rule.scope)) return `chưa đạt phạm vi ${scopeAtLeast(rule.scope)}`
  const once = bench.principles.initiativeOnce
  const isUsedHere = usedFor === bench.honour && isYear
  return usedFor && once !== undefined && !isUsedHere ? `đã dùng để xét ${honourName(usedFor)} (${once.article})` : null
}

function initiativeName({ kind, name }: Initiative): string {
  return name === undefined ? initiativeKinds[kind] : `${initiativeKinds[kind]} “${name}”`
}

// Awards

function awardsWords(rule: Of<'awards'>, proof: Proof, bench: Bench): Words {
  const window = proof.window as Window
  const members = honoursOf(rule.of)
  const years = yearsBetween(window.from, window.to)
  const granted = bench.grants.filter(
    ({ honour, end }) => members.includes(honour) && end !== null && end >= window.from && end <= window.to,
  )
  const titled = years.filter((year) => yearState(bench, { kind: 'title', of: rule.of }, bench.year - year) === MET)
  const inYears = new Set([...granted.map(({ end }) => end as number), ...titled])
  return {
    have: String(proof.have),
    need: String(proof.need),
    years: [...inYears].sort((a, b) => a - b).map((year) => ({ year, state: 'met' as const })),
    details: [...granted.map(({ record }) => awardInWords(record)), ...notCounted(rule.of, bench)],
    gap: `${twoDigits(proof.need - proof.have)} lần được tặng ${honourName(rule.of)}, trong ${yearsInWords(years)}`,
  }
}

function heldWords(rule: Of<'held'>, proof: Proof, bench: Bench): Words {
  const name = honourName(rule.of)
  const excluded = notCounted(rule.of, bench)
  const base = proof.window?.base
  if (base === undefined) {
    return {
      have: proof.state === MET ? '1' : '0',
      need: '1',
      details: excluded,
      gap: `${name} theo công trạng, có trước năm ${bench.year}`,
    }
  }
  const end = endOf(base)
  return {
    ...(proof.state === MET && { have: '1' }),
    need: '1',
    details: [awardInWords(base), ...excluded],
    ...(proof.state === MET && end !== null && { years: [{ year: end, state: 'met' as const }] }),
    gap: `thời gian lập thành tích hoặc ngày quyết định của ${name}`,
  }
}

/** A sentence for each award of this form that is no ground for more, with the reason. */
function notCounted(of: Honour | Family, bench: Bench): string[] {
  const { notCounted: rule } = bench.principles
  const listed = (bench.history.awards ?? []).filter((award) => honoursOf(of).includes(award.award))
  return listed.flatMap((award) => {
    const end = endOf(award)
    if (!isForMerit(award.cycle)) {
      const article = rule.cycles.includes(award.cycle) ? ` (${rule.citation.article})` : ''
      return [`${awardInWords(award)}: khen thưởng ${cycles[award.cycle]}, không tính làm căn cứ${article}`]
    }
    if (end !== null && end > bench.year)
      return [`${awardInWords(award)}: thành tích không kết thúc trước năm xét, chưa là căn cứ`]
    if (!isDecidedBy(award, bench.history, bench.year))
      return [`${awardInWords(award)}: quyết định sau khi đề nghị, chưa là căn cứ`]
    return []
  })
}

/** `Bằng khen của Chủ tịch UBND tỉnh, thành tích 2015–2016, quyết định 486/QĐ-UBND ngày 20/02/2017`. */
export function awardInWords({ award, achievementFrom, achievementTo, decisionDate, decision }: AwardRecord): string {
  const start = achievementFrom && achievementFrom !== achievementTo ? `${achievementFrom}–` : ''
  const span = achievementTo ? `, thành tích ${start}${achievementTo}` : ''
  const number = decision === undefined ? '' : `${decision} `
  return `${honourName(award)}${span}${decisionDate ? `, quyết định ${number}ngày ${showDay(decisionDate)}` : ''}`
}

function newSpanWords(rule: Of<'newSpan'>, { state }: Proof, bench: Bench): Words {
  const years = yearsInWords(yearsBetween(bench.year - rule.years + 1, bench.year))
  return {
    details: overlapping(rule, bench).map(awardInWords),
    gap:
      state === UNKNOWN
        ? `thời gian lập thành tích của ${honourName(rule.of)} đã có`
        : `thành tích mới: ${years} đã được khen`,
  }
}

function stateFormWords(rule: Of<'oneStateForm'>, { state }: Proof, bench: Bench): Words {
  return {
    details: stateFormsOf(rule, bench).map(awardInWords),
    gap:
      state === UNKNOWN
        ? 'ngày quyết định của hình thức cấp Nhà nước đã có'
        : `một năm đề nghị khác (năm ${proposalYearOf(bench)} đã có hình thức cấp Nhà nước)`,
  }
}

// What people judge, what the candidate is

function peopleWords(rule: Of<'judgement' | 'deed'>, { state }: Proof, bench: Bench): Words {
  const asks = codeOf(rule)
  if (state === MET) return { asks, details: ['Người có thẩm quyền đã xác nhận'] }
  if (state === UNMET)
    return { asks, details: ['Không có xác nhận'], gap: `Xác nhận nội dung “${sentence(rule, false)}”` }
  return {
    asks,
    have: 'chờ hội đồng',
    details: [
      bench.history.judged === 'open' ? 'Phần mềm không tự kết luận; hội đồng đánh giá' : 'Hội đồng chưa đánh giá',
    ],
  }
}

function trainedWords(rule: Of<'trained'>, { state }: Proof, { history, year }: Bench): Words {
  const record = history.years?.find((one) => one.year === year)
  if (record === undefined) return { details: [`Chưa có dữ liệu năm ${year}`], gap: `dữ liệu về đào tạo năm ${year}` }
  const { training } = record
  if (!training || (training.years !== undefined && training.years < rule.fromYears))
    return { details: [`Năm ${year} không học từ ${twoDigits(rule.fromYears)} năm trở lên`] }
  if (training.graded === false) return { details: ['Khóa học không xếp loại kết quả'] }
  if (state === UNKNOWN && training.grade)
    return { details: ['Chưa rõ khóa học dài bao nhiêu năm'], gap: 'thời gian của khóa đào tạo' }
  if (state === UNKNOWN) return { details: ['Chưa có kết quả khóa học'], gap: 'kết quả xếp loại khóa đào tạo' }
  return {
    have: trainingGrades[training.grade!],
    need: trainingGrades[rule.grade],
    gap: `kết quả đào tạo từ loại ${trainingGrades[rule.grade]} trở lên`,
  }
}

function postsWords(rule: Of<'posts'>, { state, have, need }: Proof, { history }: Bench): Words {
  const listed = (history.positions ?? []).map(({ group, years }) => {
    const name = Object.hasOwn(positions, group) ? positions[group as keyof typeof positions] : group
    return `${upperFirst(name)}: ${years === undefined ? 'chưa rõ bao nhiêu năm' : `${figure(years)} năm`}`
  })
  const isUntold = history.positions?.some(({ years }) => years === undefined)
  return {
    ...(have > 0 && { have: `${figure(have)} năm`, need: `${need} năm` }),
    details: listed,
    gap:
      state !== UNKNOWN
        ? lowerSentence(rule)
        : isUntold
          ? 'thời gian giữ chức vụ'
          : 'giới tính của cá nhân (nữ được giảm 1/3 thời gian)',
  }
}

function quotaWords(rule: Of<'quota'>, { state, have, need }: Proof, { history }: Bench): Words {
  if (state === UNKNOWN) {
    const gap = `số ${honourName(rule.of)} và số ${honourName(rule.granted)} đã xét của đơn vị`
    return { details: [`Chưa có ${gap}`], gap }
  }
  return {
    have: String(have),
    need: `tối đa ${need}`,
    details: [`Đơn vị có ${history.unit!.ldttCount} ${honourName(rule.of)}; đã xét ${have - 1} người trước người này`],
    gap: `một chỗ trong tỷ lệ của đơn vị (tối đa ${need} người, đã có ${have - 1})`,
  }
}

function pendingWords(rule: Of<'noPending'>, { have }: Proof, { history }: Bench): Words {
  const matters = history.pending ?? []
  const open = matters.filter((matter) => !matter.clearedOn && rule.kinds.includes(matter.kind))
  return {
    have: have === 0 ? 'không có' : String(have),
    details: [
      ...open.map(
        ({ kind, since }) => `Đang ${pendingKinds[kind]}${since === undefined ? '' : ` từ ngày ${showDay(since)}`}`,
      ),
      ...matters.flatMap(({ kind, clearedOn }) =>
        clearedOn ? [`${upperFirst(pendingKinds[kind])}: đã có kết luận không vi phạm ngày ${showDay(clearedOn)}`] : [],
      ),
    ],
    gap: 'kết luận không vi phạm của vụ việc đang xem xét',
  }
}

function deadlineWords(rule: Of<'deadline'>, { state }: Proof, bench: Bench): Words {
  const received = bench.history.dossierReceivedOn
  const last = lastDay(rule, bench)
  if (state === UNKNOWN)
    return {
      details: [received ? 'Chưa có ngày quyết định của lần tặng thứ hai' : 'Chưa có ngày tiếp nhận hồ sơ'],
      gap: received ? 'ngày quyết định của lần tặng thứ hai' : 'ngày tiếp nhận hồ sơ',
    }
  return {
    have: showDay(received!),
    need: `đến ${showDay(last!)}`,
    gap: `hồ sơ được tiếp nhận trong hạn (chậm nhất ${showDay(last!)})`,
  }
}

// Small words

function markOf(state: Proof['state']): YearMark['state'] {
  return state === MET ? 'met' : state === UNMET ? 'unmet' : 'unknown'
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** `năm 2021`, `các năm 2017–2021`, `các năm 2017, 2019`. */
export function yearsInWords(years: readonly number[]): string {
  if (years.length < 2) return `năm ${years.join('')}`
  const [first, last] = [years[0] as number, years.at(-1) as number]
  return `các năm ${last - first === years.length - 1 ? `${first}–${last}` : years.join(', ')}`
}
