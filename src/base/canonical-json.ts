/**
 * Canonical JSON of RFC 8785: the one spelling of a value that is hashed. JavaScript writes numbers and strings as the
 * standard asks, and its default sort is by UTF-16 units; what is left to do is the order of keys and refusing what JSON cannot say.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`)
    return `{${entries.join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON cannot say ${value}`)
  return JSON.stringify(value)
}
