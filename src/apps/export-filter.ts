/** Điều kiện lọc of an exported list, in words. */
import type { Db } from '../base/database/database.ts'
import { isDay, showDay } from '../base/days.ts'
import { showRegimePeriod, regimeOrder } from '../law/regimes.ts'
import {
  honourKinds,
  honours,
  initiativeKinds,
  initiativeScopes,
  levels,
  subjects as lawSubjects,
} from '../law/vocabulary.ts'
import { sittingStages } from '../procedure/councils/council.ts'
import { decisionStages } from '../procedure/decisions/decision.ts'
import { dossierStages } from '../procedure/dossiers/dossier.ts'
import { exemplarStages } from '../procedure/exemplars/exemplar.ts'
import { letterStages } from '../procedure/letters/letter.ts'
import { faultKinds, importStates } from '../registry/imports/import.ts'
import { correctionSections, correctionStates } from '../registry/corrections/correction.ts'
import { postCategories, servings } from '../registry/people/person.ts'
import { transferStates } from '../registry/people/transfer.ts'
import { awardStandings, recipientKinds } from '../registry/awards/award.ts'
import { grounds, likelihoods } from '../registry/duplicates/duplicate.ts'
import { itemKinds, layerTimes } from '../registry/law-layers/layer.ts'
import { organisationKinds, unitViews } from '../registry/organisations/organisation.ts'
import { rollStates } from '../reports/qualifying/qualifying.ts'
import '../registry/organisations/organisation.store.ts'

/** The filter in words, so that who finds the file later knows what it leaves out. */
export async function filterNote(
  db: Db,
  view: string,
  input: Record<string, unknown>,
  told: readonly string[],
): Promise<string> {
  const noFilters = new Set(['page', 'size', 'sort', 'dir', ...told])
  const filters = Object.entries(input).filter(([name, value]) => value !== '' && !noFilters.has(name))
  const words = await Promise.all(
    filters.map(
      async ([name, value]) => `${filterNames[name] ?? name}: ${await inWords(db, view, name, String(value))}`,
    ),
  )
  return words.length ? `; lọc theo ${words.join('; ')}` : ''
}

/** Tên điều kiện, by the input that carries it. */
export const filterNames: Record<string, string> = {
  q: 'từ khoá',
  year: 'năm',
  on: 'ngày',
  honour: 'danh hiệu, hình thức',
  stage: 'tình trạng',
  kind: 'loại',
  view: 'cách xem',
  organisationId: 'đơn vị',
  unitView: 'cách tính đơn vị',
  issuerId: 'cơ quan ban hành',
  receiverId: 'nơi nhận',
  deciderId: 'cơ quan quyết định',
  under: 'thuộc',
  recipientKind: 'loại đối tượng',
  subjectKind: 'loại đối tượng',
  recipientId: 'người, tập thể',
  nomineeId: 'người được đề nghị',
  dossierId: 'hồ sơ',
  movementId: 'phong trào',
  ids: 'những dòng đã chọn',
  published: 'đã công bố',
  mine: 'của đơn vị mình',
  leader: 'người đứng đầu',
  category: 'nhóm chức vụ',
  serving: 'công tác',
  section: 'phần hồ sơ',
  unratedYear: 'chưa xếp loại năm',
  standing: 'hiệu lực',
  confidence: 'nguồn',
  whole: 'cả những đơn vị cấp dưới',
  people: 'kèm số người',
  paths: 'kèm đường lên cấp trên',
  sent: 'đã báo cáo',
  verb: 'việc',
  state: 'tình trạng xét',
  level: 'cấp',
  subject: 'đối tượng',
  regime: 'thời kỳ',
  faultKind: 'loại lỗi',
  sheet: 'tờ',
  ground: 'dấu hiệu',
  likelihood: 'mức độ',
  dismissed: 'đã xác nhận là hai người',
  recalled: 'có điều chưa đối chiếu văn bản gốc',
  symbol: 'số quyết định',
  hasPaper: 'có bản chụp',
  scope: 'phạm vi',
  recognised: 'đã công nhận',
  used: 'đã dùng để xét',
  personId: 'tác giả',
}

const subjects = { person: 'cá nhân', collective: 'tập thể' }

/** Codes as the screens say them, by the view where they differ. */
const codes: Record<string, Record<string, string>> = {
  'dossier stage': dossierStages,
  'letter stage': letterStages,
  'decision stage': decisionStages,
  'sitting stage': sittingStages,
  'exemplar stage': exemplarStages,
  'organisation kind': organisationKinds,
  'qualifying state': rollStates,
  'duplicates ground': grounds,
  'duplicates likelihood': likelihoods,
  'law kind': honourKinds,
  'law level': levels,
  'law subject': lawSubjects,
  'law regime': Object.fromEntries(regimeOrder.map((regime) => [regime, showRegimePeriod(regime)])),
  'import state': importStates,
  'import faultKind': faultKinds,
  'layer kind': itemKinds,
  'layer standing': layerTimes,
  'layer view': { applying: 'áp dụng cho đơn vị', all: 'tất cả' },
  honour: Object.fromEntries(Object.entries(honours).map(([code, { name }]) => [code, name])),
  recipientKind: recipientKinds,
  category: postCategories,
  serving: servings,
  'transfer stage': transferStates,
  'correction stage': correctionStates,
  section: correctionSections,
  unitView: unitViews,
  subjectKind: subjects,
  standing: awardStandings,
  'award level': levels,
  'initiative scope': initiativeScopes,
  'initiative kind': initiativeKinds,
  confidence: { quoted: 'đã đối chiếu văn bản', unchecked: 'chưa đối chiếu văn bản' },
  view: { toAppraise: 'chờ thẩm định', toTable: 'chờ hội đồng', done: 'đã xong', all: 'tất cả' },
}

const plain: Record<string, string> = { yes: 'có', no: 'không', true: 'có', false: 'không' }

/** Names for codes and for organisations, which all who are signed in may know; of anything else only how many were chosen. */
async function inWords(db: Db, view: string, name: string, value: string): Promise<string> {
  const noun = view.split('.')[0]!
  const word = (codes[`${noun} ${name}`] ?? codes[name])?.[value] ?? (name === 'q' ? value : plain[value])
  if (word !== undefined) return word
  if (isDay(value)) return showDay(value)
  const ids = value.split(',')
  if (!ids.every((one) => uuid.test(one))) return value
  const found = await db.selectFrom('organisations').select('name').where('id', 'in', ids).execute()
  return found.length === ids.length ? found.map((row) => row.name).join(', ') : `${ids.length} mục đã chọn`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
