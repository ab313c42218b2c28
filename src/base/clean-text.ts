/** What every text goes through before it is stored, whether a person typed it or a file brought it. */

/** Làm sạch: composed (NFC), trimmed, with plain spaces and line ends, and without signs that nobody can see. */
export function clean(value: string): string {
  const composed = value.toWellFormed().normalize('NFC')
  return composed.replace(/\r\n?/g, '\n').replace(fixedSpaces, ' ').replace(forbidden, '').trim()
}

/** Có ký tự ẩn: signs that nobody can see, or half of one; whoever cleans a text of others should say so. */
export function hidesSigns(value: string): boolean {
  return value.search(forbidden) !== -1 || !value.isWellFormed()
}

/** Spaces that do not break, as Word leaves them between names: a search would not find a name that holds one. */
const fixedSpaces = /[\u00a0\u2007\u202f]/g

/** Control characters, zero-width marks and direction overrides: never meant, and good for deceiving a reader. */
const forbidden =
  // oxlint-disable-next-line eslint/no-control-regex -- control characters are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
