/**
 * Bảng mã cũ: before Unicode, Vietnamese was written with Western letters and signs that a font showed as Vietnamese ones:
 * `NguyÔn V¨n Hïng` in .VnTime (TCVN3, also called ABC), `Nguyeãn Vaên Huøng` in VNI-Times. What is in a file
 * are the Western letters; they are told from Vietnamese ones by the font, or by whether they read as Vietnamese at all.
 */

export type OldCode = 'TCVN3' | 'VNI'

/** Letters of one font. In fonts for headings (.VnTimeH) small letters are shown as capitals. */
export interface Letters {
  code: OldCode
  capitals: boolean
}

/** What is to be done with a column. `doubtfulToo`: also with cells that would read as Vietnamese either way. */
export interface ColumnLetters {
  code: OldCode
  doubtfulToo: boolean
}

/** Old letters by the name of a font; null for fonts of Unicode. */
export function lettersOfFont(font: string): Letters | null {
  if (/^\.?vn[a-z]/i.test(font) && font.startsWith('.')) return { code: 'TCVN3', capitals: font.endsWith('H') }
  if (/^vni[-\s]/i.test(font)) return { code: 'VNI', capitals: false }
  return null
}

/**
 * The text in Unicode. A text that holds a letter of Unicode Vietnamese, or none that an old font would show otherwise, comes
 * back as it is; so does one of which neither font nor column says that its letters are old.
 */
export function inUnicode(text: string, font: Letters | null, column: ColumnLetters | null): string {
  if (!oldSign.test(text) || hasUnicodeLetter(text)) return text
  if (font) return font.capitals ? decode(text, font.code).toUpperCase() : decode(text, font.code)
  if (column === null) return text
  const words = markedWords(text)
  const isMeant =
    words.some((word) => readingOf(word) === column.code) ||
    (column.doubtfulToo && words.every((word) => isSyllable(decode(word, column.code))))
  return isMeant ? decode(text, column.code) : text
}

/** What is known of the letters of one column after some of its cells. */
export interface Evidence {
  words: Record<OldCode, Set<string>>
  cells: Record<OldCode, number>
  /** By the fonts of cells; null when none has such a font and signs in it. */
  fontCode: OldCode | null
  unicodeCells: number
  /** Words that read as Vietnamese in no way. */
  foreign: number
}

export function newEvidence(): Evidence {
  return {
    words: { TCVN3: new Set(), VNI: new Set() },
    cells: { TCVN3: 0, VNI: 0 },
    fontCode: null,
    unicodeCells: 0,
    foreign: 0,
  }
}

/** Looks at one more cell. */
export function addEvidence(evidence: Evidence, text: string, font: Letters | null): void {
  if (hasUnicodeLetter(text)) evidence.unicodeCells += 1
  else if (!oldSign.test(text)) return
  else if (font) evidence.fontCode ??= font.code
  else {
    const codes = new Set<OldCode>()
    for (const word of markedWords(text)) {
      const reading = readingOf(word)
      if (reading === 'foreign') evidence.foreign += 1
      if (reading !== 'TCVN3' && reading !== 'VNI') continue
      codes.add(reading)
      if (evidence.words[reading].size < enoughWords) evidence.words[reading].add(word)
    }
    for (const code of codes) evidence.cells[code] += 1
  }
}

/** What a column is written in; null for Unicode. `known`: the code of another column of the sheet, so that one word will do. */
export function lettersOfColumn(evidence: Evidence, known: OldCode | null): ColumnLetters | null {
  const [code, other] =
    evidence.cells.TCVN3 > evidence.cells.VNI ? (['TCVN3', 'VNI'] as const) : (['VNI', 'TCVN3'] as const)
  const cells = evidence.cells[code]
  const words = evidence.words[code].size
  const isSure = words >= 2 || (words === 1 && known === code)
  if (!isSure || cells <= evidence.cells[other] || cells <= evidence.foreign) return null
  return { code, doubtfulToo: cells >= 2 * evidence.unicodeCells }
}

const enoughWords = 10

/** Letters and signs of the upper half of Latin-1: where old fonts kept Vietnamese letters. */
const oldSign = /[\u00a1-\u00ff]/

/** No old font has letters beyond Latin-1: who writes them writes Unicode. Dashes and quotes beyond it are no letters. */
function hasUnicodeLetter(text: string): boolean {
  return /[\u0100-\u1fff\u2c00-\uffff]/.test(text)
}

/** Words with a sign of the upper half in them. */
function markedWords(text: string): string[] {
  return text.split(/[^A-Za-z\u00a1-\u00ff]+/).filter((word) => oldSign.test(word))
}

type Reading = OldCode | 'unicode' | 'foreign' | 'unknown'

/** How a word with signs reads as Vietnamese. A sign alone (`©`, `½`) says nothing. */
function readingOf(word: string): Reading {
  if (!/[a-z]/i.test(word)) return 'unknown'
  if (isSyllable(word)) return 'unicode'
  const codes = (['TCVN3', 'VNI'] as const).filter((code) => isSyllable(decode(word, code)))
  return codes.length === 1 ? codes[0]! : codes.length === 0 ? 'foreign' : 'unknown'
}

/** Âm tiết tiếng Việt: first consonants, a rhyme, at most one tone. The `k` at the end is of names of the Highlands (Đắk). */
function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const toneless = parts.replace(tones, '').normalize('NFC')
  return parts.length - parts.replace(tones, '').length <= 1 && syllable.test(toneless)
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const first = 'b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x'
const closed = 'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|uâ|uê|uô|uy|uyê|ươ|ưo|uơ'
const open =
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|oai|oao|oay|oeo|oi|ôi|ơi|ua|uai|uây|uao|ui|uôi|uya|uyu|ưa|ưi|ươi|ươu|ưu|ya|yêu'
const syllable = new RegExp(`^(${first})?((${closed})(c|ch|k|m|n|ng|nh|p|t)?|${open})$`)

const unicodeLetters = {
  small: 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ',
  capital: 'ĂÂÊÔƠƯĐ',
}

/** TCVN 5712:1993, third table: capitals with a tone have no place in it. */
const tcvn3Letters = {
  small:
    '\u00b5\u00b6\u00b7\u00b8\u00b9\u00a8\u00bb\u00bc\u00bd\u00be\u00c6\u00a9\u00c7\u00c8\u00c9\u00ca\u00cb\u00ae' +
    '\u00cc\u00ce\u00cf\u00d0\u00d1\u00aa\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de' +
    '\u00df\u00e1\u00e2\u00e3\u00e4\u00ab\u00e5\u00e6\u00e7\u00e8\u00e9\u00ac\u00ea\u00eb\u00ec\u00ed\u00ee' +
    '\u00ef\u00f1\u00f2\u00f3\u00f4\u00ad\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe',
  capital: '\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7',
}

/** VNI writes most letters as a plain one and a sign after it, in the order of the marks here. */
const vniMarks: [base: string, shape: string, marked: string][] = [
  ['a', 'ø û õ ù ï ê è ú ü é ë â à å ã á ä', 'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ'],
  ['e', 'ø û õ ù ï â à å ã á ä', 'è ẻ ẽ é ẹ ê ề ể ễ ế ệ'],
  ['o', 'ø û õ ù ï â à å ã á ä', 'ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ'],
  ['ô', 'ø û õ ù ï', 'ờ ở ỡ ớ ợ'],
  ['u', 'ø û õ ù ï', 'ù ủ ũ ú ụ'],
  ['ö', 'ø û õ ù ï', 'ừ ử ữ ứ ự'],
  ['y', 'ø û õ ù', 'ỳ ỷ ỹ ý'],
]
const vniSingles: [sign: string, letter: string][] = [
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
]

/** Từ bảng mã cũ sang Unicode, letter by letter, in small letters and capitals. */
export const oldLetters: Record<OldCode, ReadonlyMap<string, string>> = { TCVN3: tcvn3(), VNI: vni() }

function tcvn3(): Map<string, string> {
  const kinds = ['small', 'capital'] as const
  return new Map(
    kinds.flatMap((kind) => [...tcvn3Letters[kind]].map((old, at) => [old, unicodeLetters[kind][at]!] as const)),
  )
}

function vni(): Map<string, string> {
  const pairs = vniMarks.flatMap(([base, shapes, marked]) => {
    const letters = marked.split(' ')
    return shapes.split(' ').map((shape, at) => [base, shape, letters[at]!] as const)
  })
  return new Map([
    ...vniSingles.flatMap(([sign, letter]) => [
      [sign, letter] as const,
      [sign.toUpperCase(), letter.toUpperCase()] as const,
    ]),
    ...pairs.flatMap(([base, shape, letter]) => [
      [base + shape, letter] as const,
      [base.toUpperCase() + shape.toUpperCase(), letter.toUpperCase()] as const,
      [base.toUpperCase() + shape, letter.toUpperCase()] as const,
    ]),
  ])
}

const patterns: Record<OldCode, RegExp> = { TCVN3: patternOf(oldLetters.TCVN3), VNI: patternOf(oldLetters.VNI) }

/** Longer signs before shorter ones: `ôù` is one letter, not two. */
function patternOf(letters: ReadonlyMap<string, string>): RegExp {
  const signs = [...letters.keys()].sort((a, b) => b.length - a.length)
  return new RegExp(signs.join('|'), 'g')
}

function decode(text: string, code: OldCode): string {
  return text.replace(patterns[code], (sign) => oldLetters[code].get(sign)!)
}
