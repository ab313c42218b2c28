/** JSON typed by hand: when it is broken, the answer names the line and the column. */
import { Problem } from './failures.ts'

/** Reads JSON; `source` names where it came from, at the head of a sentence: `Tệp ca.json`. */
export function readJson(source: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Problem(`${source} không phải JSON đọc được: ${placeOf(faultIn(text), text)}.`)
  }
}

/** The place of a fault, as whoever wrote the text counts it. */
export function placeOf(offset: number, text: string): string {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1
  if (offset >= text.length) return `hết nội dung ở dòng ${line}, cột ${column} khi còn dang dở`
  const [shown] = text.slice(offset).split(/[\r\n]/, 1) as [string]
  return `sai ở dòng ${line}, cột ${column}, chỗ “${Array.from(shown).slice(0, 12).join('')}”`
}

const space = /[ \t\n\r]*/y
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\x7f-\x9f])*"/uy
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const mark = /[[\]{}:,]/y

type Expected = 'value' | 'firstItem' | 'key' | 'firstKey' | 'colon' | 'next'

/** Where the first word stands that JSON does not allow there. The engine's own message tells no place for most faults. */
function faultIn(text: string): number {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  for (;;) {
    take(space)
    const start = at
    const word = take(string) ?? take(scalar) ?? take(mark)
    const after: Expected | null = word === undefined ? null : following(word, expected, open)
    if (after === null) return start
    expected = after
  }
}

function following(word: string, expected: Expected, open: ('[' | '{')[]): Expected | null {
  const isKey = expected === 'key' || expected === 'firstKey'
  const isValue = expected === 'value' || expected === 'firstItem'
  if (word === ':') return expected === 'colon' ? 'value' : null
  if (word === ',') return expected === 'next' && open.length > 0 ? (open.at(-1) === '{' ? 'key' : 'value') : null
  if (word === ']') return open.at(-1) === '[' && (expected === 'next' || expected === 'firstItem') ? close(open) : null
  if (word === '}') return open.at(-1) === '{' && (expected === 'next' || expected === 'firstKey') ? close(open) : null
  if (isKey) return word.startsWith('"') ? 'colon' : null
  if (!isValue) return null
  if (word !== '[' && word !== '{') return 'next'
  open.push(word)
  return word === '[' ? 'firstItem' : 'firstKey'
}

function close(open: string[]): Expected {
  open.pop()
  return 'next'
}
