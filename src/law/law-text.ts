import { showDay, type Day } from '../base/days.ts'
import { lowerFirst, upperFirst } from '../base/text.ts'
import type { Deed, Organiser, Rule, Yearly } from './rule.ts'
import {
  areas,
  cycles,
  deadlines,
  disciplines,
  forces,
  honourKinds,
  honourName,
  impacts,
  initiativeKinds,
  initiativeScopes,
  isJudgementCode,
  judgements,
  launchers,
  meritDegrees,
  pendingKinds,
  positions,
  ratingOrder,
  ratings,
  subjectGroups,
  trainingGrades,
  votingBodies,
  type Area,
  type Impact,
  type InitiativeKind,
  type Rating,
} from './vocabulary.ts'

/** Một quy tắc viết bằng lời, with what it is made of. */
export interface RuleText {
  text: string
  children: RuleText[]
}

/** The whole rule in Vietnamese, as the law book shows it. */
export function tellRule(rule: Rule, nested = false): RuleText {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { text: sentence(rule, nested), children: rule.of.map((part) => tellRule(part, nested)) }
    case 'cited':
      return tellRule(rule.rule, nested)
    case 'run':
    case 'after':
    case 'inARow':
      return { text: sentence(rule, nested), children: rule.within === undefined ? [] : [tellRule(rule.within, true)] }
    default:
      return { text: sentence(rule, nested), children: [] }
  }
}

/** One node in one sentence. `nested`: it stands inside the years of a run. */
export function sentence(rule: Rule, nested: boolean): string {
  const when = nested ? 'Trong thời gian đó' : 'Trong năm xét'
  switch (rule.kind) {
    case 'all':
      return 'Có đủ các điều kiện sau'
    case 'any':
      return 'Có một trong các điều kiện sau'
    case 'cited':
      return sentence(rule.rule, nested)
    case 'rated':
      return `${when} được xếp loại ${ratedAtLeast(rule.min)}`
    case 'title':
      return `${when} đạt danh hiệu ${honourName(rule.of)}`
    case 'run':
      return `Có từ ${twoDigits(rule.years)} năm liên tục ${yearlyInWords(rule.yearly)}`
    case 'after':
      return `Đã được tặng ${awardsInWords(rule)}, sau đó có từ ${twoDigits(rule.years)} năm liên tục ${yearlyInWords(rule.yearly)}`
    case 'inARow':
      return `Có ${twoDigits(rule.times)} lần liên tục đạt danh hiệu ${honourName(rule.of)}`
    case 'blocks':
      return `Có ${twoDigits(rule.times)} lần liên tục đạt danh hiệu ${honourName(rule.of)}, mỗi lần cho ba năm liền nhau`
    case 'awards':
      return `${when} có ${twoDigits(rule.count)} lần được tặng ${honourName(rule.of)}`
    case 'ratings':
      return `${when} có từ ${twoDigits(rule.count)} năm được xếp loại ${ratedAtLeast(rule.min)}`
    case 'everyYear':
      return rule.outsideRun
        ? `Các năm còn lại từ sau lần khen trước được xếp loại ${ratedAtLeast(rule.min)}`
        : `Từ sau lần khen trước đến khi đề nghị, năm nào cũng được xếp loại ${ratedAtLeast(rule.min)}`
    case 'initiatives':
      return `${when} có ${twoDigits(rule.count)} ${kindsInWords(rule.kinds)} được công nhận, phạm vi ${scopeAtLeast(rule.scope)}`
    case 'held':
      return `Đã được tặng ${honourName(rule.of)}`
    case 'neverHeld':
      return `Chưa được tặng ${honourKinds[rule.honourKind]} theo ${cycles[rule.cycle]}`
    case 'judgement':
      return judgementInWords(rule)
    case 'deed':
      return deedInWords(rule.deed)
    case 'delegated':
      return `Đạt tiêu chuẩn do ${rule.to} quy định${rule.frame === undefined ? '' : ` (khung: ${rule.frame})`}`
    case 'group':
      return `Là ${rule.anyOf.map((group) => subjectGroups[group]).join(', ')}`
    case 'employed':
      return `Đã được tuyển dụng từ ${rule.months} tháng trở lên tính đến hết năm xét`
    case 'noDiscipline':
      return `Không bị kỷ luật từ hình thức ${disciplines[rule.from]} trở lên trong năm xét`
    case 'trained':
      return `Đào tạo, bồi dưỡng từ ${twoDigits(rule.fromYears)} năm trở lên thì kết quả từ loại ${trainingGrades[rule.grade]} trở lên`
    case 'meets':
      return `Đạt tiêu chuẩn ${honourName(rule.of)}`
    case 'posts':
      return `Giữ chức vụ: ${rule.anyOf.map(postInWords).join('; ')}${rule.womenReduced ? ' (nữ được giảm 1/3 thời gian)' : ''}`
    case 'service':
      return serviceInWords(rule)
    case 'profession':
      return professionInWords(rule)
    case 'contribution':
      return `Có thời gian đóng góp từ ${twoDigits(rule.years)} năm trở lên`
    case 'existence':
      return `Có quá trình xây dựng, phát triển từ ${twoDigits(rule.years)} năm trở lên`
    case 'anniversary':
      return 'Nhân dịp năm tròn ngày thành lập'
    case 'flagIneligible':
      return 'Là tập thể không thuộc đối tượng tặng cờ thi đua'
    case 'clusterLeader':
      return `Dẫn đầu cụm, khối thi đua do ${organisers[rule.organisedBy]} tổ chức`
    case 'memberShare':
      return rule.who === 'done'
        ? `${rule.percent}% cá nhân hoàn thành nhiệm vụ`
        : `${rule.strictly ? 'Trên' : 'Ít nhất'} ${rule.percent}% cá nhân đạt ${honourName(rule.who)}`
    case 'memberCount':
      return `Có ít nhất ${twoDigits(rule.count)} cá nhân đạt ${honourName(rule.who)}`
    case 'noMemberDiscipline':
      return `Không có cá nhân bị kỷ luật từ hình thức ${disciplines[rule.from]} trở lên`
    case 'quota':
      return `Số ${honourName(rule.granted)} không quá ${rule.percent}% số ${honourName(rule.of)} của đơn vị`
    case 'proposalQuota':
      return `Số đề nghị không quá ${rule.percent}% số tập thể dẫn đầu cụm, khối đạt tiêu chuẩn cờ của Bộ, ban, ngành, tỉnh`
    case 'vote':
      return `${rule.bodies.map((body) => votingBodies[body]).join(', ')} bỏ phiếu đạt từ ${rule.percent}% tổng số thành viên`
    case 'deadline':
      return deadlines[rule.code]
    case 'registered':
      return 'Đã đăng ký thi đua từ đầu năm'
    case 'noPending':
      return `Không trong thời gian ${rule.kinds.map((kind) => pendingKinds[kind]).join(', ')}`
    case 'newSpan':
      return newSpanText(rule)
    case 'oneStateForm':
      return 'Trong năm đề nghị không có hình thức khen thưởng cấp Nhà nước khác'
    case 'retiring':
      return 'Đã có thông báo hoặc quyết định nghỉ hưu'
    case 'cleanPost':
      return 'Không bị kỷ luật trong thời gian giữ chức vụ thuộc đối tượng xét'
  }
}

function newSpanText({ of, years, except = [] }: Extract<Rule, { kind: 'newSpan' }>): string {
  const span = years === 1 ? 'năm được xét' : `${twoDigits(years)} năm được xét`
  const besides = except.length === 0 ? '' : ` (không kể ${except.map(honourName).join(', ')})`
  return `Thành tích ${span} chưa được tặng ${honourName(of)}${besides}`
}

/** `hoàn thành tốt nhiệm vụ trở lên`; the highest mark needs no "trở lên". */
export function ratedAtLeast(min: Rating): string {
  return min === ratingOrder.at(-1) ? ratings[min] : `${ratings[min]} trở lên`
}

/** What each year of a run is: `hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc …`. */
export function yearlyInWords(yearly: Yearly): string {
  switch (yearly.kind) {
    case 'rated':
      return ratedAtLeast(yearly.min)
    case 'title':
      return `đạt ${honourName(yearly.of)}`
    case 'any':
      return yearly.of.map(yearlyInWords).join(' hoặc ')
    case 'judgement':
      return lowerFirst(judgementInWords(yearly))
  }
}

function judgementInWords({ code, text }: Extract<Rule, { kind: 'judgement' }>): string {
  return text ?? (isJudgementCode(code) ? judgements[code].text : code)
}

function awardsInWords({ award }: Extract<Rule, { kind: 'after' }>): string {
  return award.map(honourName).join(' hoặc ')
}

/** `sáng kiến`, `sáng kiến hoặc đề tài, đề án, công trình khoa học`. */
export function kindsInWords(kinds: readonly InitiativeKind[]): string {
  const works = kinds.filter((kind) => kind !== 'initiative').map((kind) => initiativeKinds[kind])
  const science = works.length === 0 ? [] : [`${works.join(', ')} khoa học`]
  return [...(kinds.includes('initiative') ? [initiativeKinds.initiative] : []), ...science].join(' hoặc ')
}

/** `cấp cơ sở trở lên`, `toàn quốc`. */
export function scopeAtLeast(scope: keyof typeof initiativeScopes): string {
  return scope === 'national' ? initiativeScopes[scope] : `cấp ${initiativeScopes[scope]} trở lên`
}

/** `05`, as official papers write small numbers. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}

const organisers: Record<Organiser, string> = {
  centralCouncil: 'Hội đồng Thi đua - Khen thưởng Trung ương',
  ministryProvince: 'Bộ, ban, ngành, tỉnh',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
}

const prizeTiers: Record<'1' | '2' | '3' | 'regional', string> = {
  1: 'Được giải thưởng cao của thế giới',
  2: 'Được giải thưởng quốc tế cao nhất của khu vực',
  3: 'Được giải thưởng quốc tế cao của khu vực',
  regional: 'Được giải thưởng cao ở khu vực hoặc thế giới',
}

function deedInWords(deed: Deed): string {
  switch (deed.code) {
    case 'adHoc':
      return `${upperFirst(meritDegrees[deed.degree].replace('có ', ''))} đột xuất, phạm vi ảnh hưởng trong ${impacts[deed.impact]}`
    case 'movement': {
      const by = deed.launchedBy.map((launcher) => launchers[launcher]).join(', ')
      const when = `khi ${deed.stages.includes('interim') ? 'sơ kết, ' : ''}tổng kết`
      const length = deed.years === undefined ? '' : ` thực hiện từ ${twoDigits(deed.years)} năm trở lên`
      const merit = deed.leading ? 'Dẫn đầu' : 'Có thành tích xuất sắc được bình xét trong'
      return `${merit} phong trào thi đua do ${by} phát động${length}, ${when}`
    }
    case 'invention':
      return `Có phát minh, sáng chế, công trình khoa học, tác phẩm xuất sắc, ảnh hưởng trong ${impacts[deed.impact]}`
    case 'internationalPrize':
      return deed.detail === undefined ? prizeTiers[deed.tier] : `Được giải thưởng quốc tế: ${lowerFirst(deed.detail)}`
    case 'contributionEconomy':
      return `${upperFirst(meritDegrees[deed.degree])} vào phát triển kinh tế - xã hội, an sinh xã hội, từ thiện nhân đạo, ứng dụng khoa học`
    case 'foreignerMerit':
      return `${upperFirst(meritDegrees[deed.level])} với Việt Nam, được cơ quan có thẩm quyền công nhận`
    case 'household':
      return `Hộ gia đình gương mẫu, ${meritDegrees[deed.degree]} về công sức, đất đai, tài sản`
    case 'martyr':
      return 'Được công nhận là liệt sĩ'
    case 'authorOf':
      return `Là tác giả của tác phẩm, công trình được công bố, sử dụng từ ngày ${showDay(deed.since as Day)}`
    case 'workerInitiative':
      return `Công nhân có ${twoDigits(deed.count)} phát minh, sáng chế, sáng kiến mang lại giá trị cao${recognised(deed)}`
    case 'farmerModel':
      return `Nông dân có mô hình sản xuất hiệu quả, ổn định từ ${twoDigits(deed.years)} năm trở lên${recognised(deed)}`
    case 'clusterAwarded':
      return `Được bình xét trong cụm, khối thi đua do ${organisers[deed.organisedBy]} tổ chức`
  }
}

function recognised({ recognisedBy, scope }: { recognisedBy?: Impact; scope?: Impact }): string {
  if (recognisedBy !== undefined) return `, được ${impacts[recognisedBy]} công nhận`
  return scope === undefined ? '' : `, ảnh hưởng trong ${impacts[scope]}`
}

function postInWords({ post, min, below }: Extract<Rule, { kind: 'posts' }>['anyOf'][number]): string {
  const from = min === undefined ? '' : ` từ ${twoDigits(min)}`
  if (min === undefined) return positions[post]
  return `${positions[post]}${from}${below === undefined ? ' năm trở lên' : ` đến dưới ${twoDigits(below)} năm`}`
}

function serviceInWords({ min, below, force, areas: only, doubled }: Extract<Rule, { kind: 'service' }>): string {
  const where = force === undefined ? '' : ` trong ${forces[force]}`
  const inAreas = only === undefined ? '' : ` ở ${namesOf(only)}`
  const length =
    below === undefined ? `từ ${twoDigits(min)} năm trở lên` : `từ ${twoDigits(min)} đến dưới ${twoDigits(below)} năm`
  return `Có thời gian phục vụ${where}${inAreas} ${length}${twiceIn(doubled)}`
}

function professionInWords({ direct, total, fields, doubled }: Extract<Rule, { kind: 'profession' }>): string {
  const who = fields === undefined ? '' : ` (${fields.map((field) => fieldNames[field] ?? field).join(', ')})`
  const years = `từ ${twoDigits(direct)} năm trở lên`
  return total === undefined
    ? `Có thời gian trực tiếp làm nghề${who} ${years}${twiceIn(doubled)}`
    : `Là cán bộ quản lý, công tác trong ngành từ ${twoDigits(total)} năm trở lên, trong đó trực tiếp ${years}${twiceIn(doubled)}`
}

const fieldNames: Record<string, string> = { circus: 'xiếc', dance: 'múa' }

function twiceIn(doubled: readonly Area[] | undefined): string {
  return doubled === undefined ? '' : ` (thời gian ở ${namesOf(doubled)} được nhân hệ số 02)`
}

function namesOf(codes: readonly Area[]): string {
  return codes.map((code) => areas[code]).join(', ')
}
