/** How events about a dossier are told in its timeline. */
import { lowerFirst } from '../../base/text.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { told, type Sentences } from '../../registry/accounts/history.ts'

/** Diễn biến: one sentence for each kind of event, with what an officer would want to see beside it. */
export const dossierSentences: Sentences = {
  'dossier.nominate': (c) => told('Lập hồ sơ đề nghị', `${honours[c.honour as Honour]?.name ?? ''}, gửi ${c.receiver}`),
  'dossier.edit': () => told('Sửa báo cáo thành tích'),
  'dossier.attach': (c) => told(`Thêm ${lower(c.name)}`, c.note),
  'dossier.rely': (c) => {
    const codes = Array.isArray(c.initiatives) ? c.initiatives.join(', ') : ''
    return told(codes ? 'Chọn sáng kiến làm căn cứ' : 'Bỏ chọn sáng kiến làm căn cứ', codes)
  },
  'dossier.requestOverride': (c) => told('Xin trình kèm giải trình', c.reason),
  'dossier.approveOverride': (c) => told('Chấp thuận trình kèm giải trình', c.reason),
  'dossier.submit': (c) =>
    told('Trình hồ sơ', c.overrideReason ? `trình kèm giải trình: ${c.overrideReason}` : c.heading),
  'dossier.withdraw': (c) => told('Rút hồ sơ', c.reason),
  'dossier.appraise': (c) => told('Thẩm định đạt', c.opinion),
  'dossier.return': (c) => told('Trả lại hồ sơ', c.reason),
  'letter.draft': (c) => told('Đưa vào dự thảo tờ trình', c.title),
  'letter.edit': (c) => told('Sửa dự thảo tờ trình', listChange(c)),
  'letter.cancel': (c) => told('Bỏ dự thảo tờ trình', c.title),
  'letter.sign': (c) => told(`Ký tờ trình ${c.symbol}`, `gửi ${c.receiver}`),
  'sitting.plan': (c) => told('Đưa vào phiên họp hội đồng', c.title),
  'sitting.count': () => told('Hội đồng bỏ phiếu, đã kiểm phiếu'),
  'sitting.conclude': () => told('Hội đồng kết luận, lập biên bản'),
  'decision.draft': (c) => told('Soạn quyết định', c.title),
  'decision.edit': (c) => told('Sửa dự thảo quyết định', listChange(c)),
  'decision.cancel': (c) => told('Bỏ dự thảo quyết định', c.title),
  'decision.sign': (c) => told(`Ký quyết định ${c.symbol}`, 'ghi vào sổ khen thưởng'),
}

/** Which dossiers an edited draft took in and gave back: `thêm HS-2021-0004; bỏ HS-2021-0001, HS-2021-0002`. */
export function listChange({ added, removed }: { added?: unknown; removed?: unknown }): string {
  const told = [
    ['thêm', added],
    ['bỏ', removed],
  ] as const
  return told
    .flatMap(([verb, codes]) => (Array.isArray(codes) && codes.length > 0 ? `${verb} ${few(codes)}` : []))
    .join('; ')
}

const mostCodes = 20

function few(codes: readonly unknown[]): string {
  const named = codes.slice(0, mostCodes).join(', ')
  return codes.length > mostCodes ? `${named} và ${codes.length - mostCodes} hồ sơ khác` : named
}

function lower(name: unknown): string {
  return typeof name === 'string' ? lowerFirst(name) : 'thành phần hồ sơ'
}
