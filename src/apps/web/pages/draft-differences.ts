/** Hai người cùng sửa một dự thảo: where two versions of a letter or a decision differ, in words an officer can choose by. */
import type { Difference } from '../kit/conflict-panel.tsx'

/** What the list of a draft needs to say of a dossier. */
export interface Listed {
  id: string
  code: string
  nominee_name: string
}

/** A draft as it is written: `text` is the content of a letter, the bases of a decision. */
export interface DraftVersion<Dossier extends Listed = Listed> {
  title: string
  text: string
  dossiers: readonly Dossier[]
}

/** Which side is kept in a field. */
export type Kept = Record<string, 'mine' | 'theirs'>

/** Only what differs; the order of the list is no difference. */
export function differencesOf(mine: DraftVersion, theirs: DraftVersion, textName: string): Difference[] {
  const fields = [
    { field: 'dossiers', name: 'Hồ sơ', ...listsInWords(mine.dossiers, theirs.dossiers) },
    { field: 'title', name: 'Trích yếu', mine: mine.title.trim(), theirs: theirs.title },
    { field: 'text', name: textName, ...textsInWords(mine.text.trim(), theirs.text) },
  ]
  return fields
    .filter((one) => one.mine !== one.theirs)
    .map((one) => ({ ...one, mine: one.mine || '(để trống)', theirs: one.theirs || '(để trống)' }))
}

/** The version that was chosen field by field. */
export function chosenOf<Dossier extends Listed>(
  mine: DraftVersion<Dossier>,
  theirs: DraftVersion<Dossier>,
  kept: Kept,
): DraftVersion<Dossier> {
  const side = (field: string) => (kept[field] === 'theirs' ? theirs : mine)
  return { title: side('title').title, text: side('text').text, dossiers: side('dossiers').dossiers }
}

/** To who was about to sign. */
export const changedMeanwhile = 'Dự thảo vừa được người khác sửa. Hãy đóng hộp này, đọc bản mới rồi ký.'

function listsInWords(mine: readonly Listed[], theirs: readonly Listed[]) {
  return { mine: inWords(mine, theirs), theirs: inWords(theirs, mine) }
}

/** A long text differs in a line or two: the lines that both have are only counted, unless nothing but their order differs. */
function textsInWords(mine: string, theirs: string) {
  const [own, other] = [mine.split('\n'), theirs.split('\n')]
  const shared = new Set(own).intersection(new Set(other))
  if ([...own, ...other].every((line) => shared.has(line))) return { mine, theirs }
  return { mine: shortened(own, shared), theirs: shortened(other, shared) }
}

/** `(3 dòng giống nhau)` in the place of three shared lines, one after the other. */
function shortened(lines: readonly string[], shared: ReadonlySet<string>): string {
  const told: string[] = []
  let alike = 0
  for (const line of lines) {
    if (!shared.has(line)) {
      told.push(line)
      alike = 0
      continue
    }
    if (alike > 0) told.pop()
    alike++
    told.push(`(${alike} dòng giống nhau)`)
  }
  return told.join('\n')
}

const mostNamed = 8

/** `3 hồ sơ, có thêm HS-2021-0004 A Thoại`; what only this side lists is named, not what both do. */
function inWords(own: readonly Listed[], other: readonly Listed[]): string {
  const there = new Set(other.map((one) => one.id))
  const alone = own.filter((one) => !there.has(one.id))
  const named = alone.slice(0, mostNamed).map((one) => `${one.code} ${one.nominee_name}`)
  const rest = alone.length > mostNamed ? ` và ${alone.length - mostNamed} hồ sơ khác` : ''
  return `${own.length} hồ sơ${alone.length > 0 ? `, có thêm ${named.join(', ')}${rest}` : ''}`
}
