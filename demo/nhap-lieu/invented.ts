/**
 * Năm trăm người bịa ra for trying the import: ten years (2012 to 2021) at the Sở of the demo province. Everything comes from
 * one seed, so that the workbook is the same whenever it is made. Nobody of them is a real person.
 */
import { addDays, day, type Day, yearOf } from '../../src/base/days.ts'
import type { Honour, InitiativeKind, InitiativeScope, Rating } from '../../src/law/vocabulary.ts'
import type { PostCategory } from '../../src/registry/people/person.ts'
import { initiativeDecisions, titleDecisions } from '../record.ts'

export const count = 500
export const years = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021]

export interface InventedPost {
  unit: string
  title: string
  category: PostCategory
  from: Day
  /** Last day in it; null while it is held. */
  until: Day | null
}

export interface InventedAward {
  honour: Honour
  from: number
  to: number
  symbol: string
  signedOn: Day
  decider: string
  achievement: string
}

export interface InventedInitiative {
  code: string
  year: number
  name: string
  scope: InitiativeScope
  kind: InitiativeKind
  decision: string
  recognisedOn: Day
}

export interface InventedPerson {
  code: string
  name: string
  gender: 'nam' | 'nữ'
  bornOn: Day
  identityNumber: string
  phone: string
  email: string
  recruitedOn: Day
  posts: InventedPost[]
  ratings: { year: number; rating: Rating; basis: string }[]
  initiatives: InventedInitiative[]
  awards: InventedAward[]
}

export interface InventedUnit {
  code: string
  ratings: { year: number; rating: Rating; basis: string }[]
  awards: InventedAward[]
}

/** All of them, in the order of their codes. */
export function inventPeople(): InventedPerson[] {
  const chance = chanceFrom(20_211_220)
  return Array.from({ length: count }, (_, at) => inventPerson(chance, at))
}

/** Collectives, in years of which the demo's own records tell nothing. */
export function inventUnits(): InventedUnit[] {
  const chance = chanceFrom(20_120_101)
  return departmentUnits.map((code) => {
    const ratings = [2012, 2013, 2014].map((year) => ({
      year,
      rating: chance.of<Rating>(['HTTNV', 'HTTNV', 'HTTNV', 'HTXSNV']),
      basis: noticeOf(year),
    }))
    const awards = ratings.filter(() => chance.is(0.8)).map(({ year }) => title('TTLDTT', year, 'STNMT-62'))
    return { code, ratings, awards }
  })
}

const departmentUnits = [
  'KT-STNMT-VP',
  'KT-STNMT-TTRA',
  'KT-STNMT-QLDD',
  'KT-STNMT-KSTNN',
  'KT-STNMT-DDBD',
  'KT-STNMT-CCBVMT',
  'KT-STNMT-VPDKDD',
  'KT-STNMT-TTQT',
  'KT-STNMT-TTPTQD',
  'KT-STNMT-TTCNTT',
]

/** Whose people are rewarded by the chairman of their district; those that have no title decisions of their own in the demo. */
const districts: Record<string, string> = {
  'PTNMT-608': 'thành phố Kon Tum',
  'PTNMT-610': 'huyện Đắk Glei',
  'PTNMT-612': 'huyện Đắk Tô',
  'PTNMT-613': 'huyện Kon Plông',
  'PTNMT-614': 'huyện Kon Rẫy',
  'PTNMT-616': 'huyện Sa Thầy',
  'PTNMT-617': 'huyện Tu Mơ Rông',
}

interface Chance {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number
  is(probability: number): boolean
  of<Item>(list: readonly Item[]): Item
}

/** Mulberry32: enough to look like chance, always the same. */
function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, is: (probability) => next() < probability, of: (list) => list[below(list.length)]! }
}

function inventPerson(chance: Chance, at: number): InventedPerson {
  const number = 1001 + at
  const gender = chance.is(0.45) ? 'nữ' : 'nam'
  const name = inventName(chance, gender)
  const bornOn = addDays(day(`${1962 + chance.below(36)}-01-01`), chance.below(365))
  const bornIn = yearOf(bornOn)
  const hiredIn = Math.min(2020, bornIn + 22 + chance.below(6))
  const recruitedOn = day(`${hiredIn}-${String(1 + chance.below(12)).padStart(2, '0')}-01`)
  const unit = at % 7 === 6 ? chance.of(Object.keys(districts)) : chance.of(departmentUnits)
  const posts = inventPosts(chance, unit, recruitedOn)
  const ratings = years
    .filter((year) => day(`${year}-07-01`) > recruitedOn)
    .map((year) => ({ year, rating: inventRating(chance), basis: noticeOf(year) }))
  return {
    code: `CN-${number}`,
    name,
    gender,
    bornOn,
    identityNumber: `062${gender === 'nam' ? 0 : 1}${String(bornIn).slice(2)}${String(100_000 + number * 7).slice(-6)}`,
    phone: `09${String(10_000_000 + chance.below(89_999_999))}`,
    email: `cn${number}@kontum.gov.vn`,
    recruitedOn,
    posts,
    ratings,
    initiatives: inventInitiatives(chance, number, ratings),
    awards: inventAwards(chance, unit, ratings),
  }
}

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Trương',
  'Lương',
  'Mai',
]
const middles = {
  nam: ['Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Xuân', 'Công', 'Đình', 'Thanh', 'Ngọc', 'Tiến', 'Quốc'],
  nữ: ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Minh', 'Thu', 'Thanh', 'Ngọc', 'Kim', 'Bích', 'Hồng', 'Mỹ', 'Thùy'],
}
const givens = {
  nam: [
    'An',
    'Bình',
    'Cường',
    'Dũng',
    'Đạt',
    'Giang',
    'Hải',
    'Hiếu',
    'Hùng',
    'Khánh',
    'Lâm',
    'Long',
    'Nam',
    'Nghĩa',
    'Phong',
    'Phúc',
    'Quân',
    'Sơn',
    'Tài',
    'Thắng',
    'Thịnh',
    'Toàn',
    'Trung',
    'Tuấn',
    'Việt',
    'Vinh',
  ],
  nữ: [
    'Anh',
    'Chi',
    'Diệp',
    'Dung',
    'Giang',
    'Hà',
    'Hạnh',
    'Hằng',
    'Hiền',
    'Hoa',
    'Huệ',
    'Hương',
    'Lan',
    'Linh',
    'Loan',
    'Mai',
    'Nga',
    'Nhung',
    'Oanh',
    'Phương',
    'Quyên',
    'Thảo',
    'Thủy',
    'Trang',
    'Tuyết',
    'Vân',
    'Yến',
  ],
}
const highlandGivens = [
  'Blơi',
  'Đum',
  'Hiêng',
  'Khiêm',
  'Kiêu',
  'Lợi',
  'Ngân',
  'Nguyệt',
  'Pher',
  'Thiên',
  'Thoa',
  'Tru',
  'Vơ',
  'Xuân',
]

/** One in eight has a name of the Xơ Đăng or Ba Na: `A` before a man's, `Y` before a woman's. */
function inventName(chance: Chance, gender: 'nam' | 'nữ'): string {
  if (chance.is(0.12)) return `${gender === 'nam' ? 'A' : 'Y'} ${chance.of(highlandGivens)}`
  return `${chance.of(families)} ${chance.of(middles[gender])} ${chance.of(givens[gender])}`
}

/** A career of one to three posts, one after the other, the last of which is held today. */
function inventPosts(chance: Chance, unit: string, recruitedOn: Day): InventedPost[] {
  const first = {
    unit,
    title: chance.of(['Chuyên viên', 'Chuyên viên', 'Viên chức', 'Kế toán viên', 'Văn thư viên']),
    category: 'direct',
  } as const
  const changes = chance.below(3)
  const posts: InventedPost[] = [{ ...first, from: recruitedOn, until: null }]
  for (let change = 0; change < changes; change++) {
    const before = posts.at(-1)!
    const from = day(`${yearOf(before.from) + 3 + chance.below(6)}-${chance.of(['01', '04', '07', '10'])}-01`)
    if (from > '2021-06-01') break
    before.until = addDays(from, -1)
    const leads = change === 1 || chance.is(0.2)
    const next = leads
      ? ({
          title: chance.of(['Phó Trưởng phòng', 'Trưởng phòng', 'Phó Giám đốc Trung tâm']),
          category: 'otherLeader',
        } as const)
      : ({ title: 'Chuyên viên chính', category: 'direct' } as const)
    posts.push({ unit, ...next, from, until: null })
  }
  return posts
}

function inventRating(chance: Chance): Rating {
  const at = chance.below(100)
  return at < 20 ? 'HTXSNV' : at < 90 ? 'HTTNV' : at < 99 ? 'HTNV' : 'KHTNV'
}

function noticeOf(year: number): string {
  return `Thông báo ${(year % 10) * 3 + 21}/TB-STNMT ngày 20/12/${year}`
}

const subjects = [
  'hồ sơ địa chính',
  'giao đất, cho thuê đất',
  'cấp phép khai thác khoáng sản',
  'quan trắc nước mặt',
  'thẩm định báo cáo môi trường',
  'bản đồ hiện trạng sử dụng đất',
  'tiếp nhận đơn thư',
  'kiểm kê đất đai',
  'quản lý kho lưu trữ',
  'theo dõi nguồn thải',
]
const ways = [
  'Rút ngắn thời gian xử lý',
  'Số hóa',
  'Quy trình phối hợp liên thông',
  'Bảng theo dõi tự động',
  'Phần mềm tra cứu',
  'Sổ tay hướng dẫn',
]

function inventInitiatives(chance: Chance, number: number, ratings: InventedPerson['ratings']): InventedInitiative[] {
  return ratings
    .filter(({ rating }) => rating === 'HTXSNV' && chance.is(0.25))
    .map(({ year }) => {
      const [decision, recognisedOn] = initiativeDecisions['STNMT-62'][year]!
      return {
        code: `SK-${year}-${number}`,
        year,
        name: `${chance.of(ways)} ${chance.of(subjects)}`,
        scope: chance.is(0.1) ? 'ministryProvince' : 'grassroots',
        kind: chance.is(0.1) ? 'scienceTopic' : 'initiative',
        decision,
        recognisedOn: day(recognisedOn),
      }
    })
}

function inventAwards(chance: Chance, unit: string, ratings: InventedPerson['ratings']): InventedAward[] {
  const good = ratings.filter(({ rating }) => rating === 'HTXSNV' || rating === 'HTTNV')
  const titled = good.filter(() => chance.is(0.75))
  const awards = titled.map(({ year }) => title('LDTT', year, unit))
  for (const { year, rating } of titled) {
    if (rating !== 'HTXSNV' || year === 2021) continue
    if (chance.is(0.4) && !unit.startsWith('PTNMT')) awards.push(title('CSTDCS', year, 'STNMT-62'))
    if (chance.is(0.15) && ratings.some((one) => one.year === year - 1)) awards.push(certificate(year))
  }
  return awards.sort((a, b) => a.to - b.to)
}

/** Titles are given by the one decision that the Sở, or the district, signs for a year. */
function title(honour: Honour, year: number, unit: string): InventedAward {
  const district = districts[unit]
  const [symbol, signedOn] = district
    ? [`${year - 1950}/QĐ-UBND`, year === 2021 ? '2021-12-02' : `${year + 1}-01-20`]
    : titleDecisions['STNMT-62'][year]!
  const decider = district
    ? `Chủ tịch Ủy ban nhân dân ${district}`
    : 'Giám đốc Sở Tài nguyên và Môi trường tỉnh Kon Tum'
  return { honour, from: year, to: year, symbol, signedOn: day(signedOn), decider, achievement: '' }
}

/** Bằng khen for two years of work, signed in the spring after them. */
function certificate(year: number): InventedAward {
  return {
    honour: 'BKT',
    from: year - 1,
    to: year,
    symbol: `${year - 1700}/QĐ-UBND`,
    signedOn: day(`${year + 1}-03-15`),
    decider: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
    achievement: `Có thành tích xuất sắc trong công tác từ năm ${year - 1} đến năm ${year}.`,
  }
}
