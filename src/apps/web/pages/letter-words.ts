/** Lời văn soạn sẵn của tờ trình: official Vietnamese, made from the dossiers chosen; the officer edits it freely. */

/** What the wording needs of each dossier: "Chiến sĩ thi đua cơ sở năm 2021". */
export interface Proposed {
  title: string
  year: number
}

/** Trích yếu: "Đề nghị tặng danh hiệu …" for one honour, else of the year as a whole. */
export function letterTitle(dossiers: readonly Proposed[]): string {
  const titles = [...new Set(dossiers.map((dossier) => dossier.title))]
  if (titles.length === 1) return `Đề nghị ${conferring(titles[0]!)}`
  return `Đề nghị khen thưởng ${yearsOf(dossiers)}`.trimEnd()
}

export function letterContent(dossiers: readonly Proposed[], sender: string, receiver: string): string {
  const byTitle = [...Map.groupBy(dossiers, (dossier) => dossier.title)]
  const list = byTitle.map(([title, own]) => `${conferring(title)} cho ${twoDigits(own.length)} cá nhân`).join('; ')
  return [
    'Căn cứ Luật Thi đua, khen thưởng và các văn bản quy định chi tiết, hướng dẫn thi hành;',
    `Căn cứ thành tích đạt được trong ${yearsOf(dossiers)}, ${sender} kính trình ${receiver} xem xét, ${list}.`,
    `${sender} chịu trách nhiệm về tính chính xác của thành tích và các giấy tờ kèm theo hồ sơ.`,
    `Kính đề nghị ${receiver} xem xét, quyết định.`,
  ].join('\n')
}

/** A title is recognised, a certificate is given. */
function conferring(title: string): string {
  return /^(Bằng|Giấy|Huân|Huy|Kỷ|Cờ)/.test(title) ? `tặng ${title}` : `công nhận danh hiệu ${title}`
}

/** "năm 2021", "các năm 2020, 2021". */
function yearsOf(dossiers: readonly Proposed[]): string {
  const years = [...new Set(dossiers.map((dossier) => dossier.year))].toSorted()
  if (years.length === 0) return ''
  return years.length === 1 ? `năm ${years[0]}` : `các năm ${years.join(', ')}`
}

/** Official papers write small numbers with a zero before: 05. */
function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
