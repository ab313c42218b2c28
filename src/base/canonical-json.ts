/**
 * Canonical JSON of RFC 8785: the one spelling of a value that is hashed. JavaScript writes numbers and strings as the
 * standard asks, and its default sort is by UTF-16 units; what is left to do is the order of keys and refusing what JSON
 * cannot say. A Date or a Map is refused too: it would be hashed as `{}` and stored as something else.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/** Throws a TypeError for a value that has no canonical form. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) {
    const entries = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key]!)}`)
    return `{${entries.join(',')}}`
  }
  if (!isSayable(value))
    throw new TypeError(`JSON cannot say ${Object.prototype.toString.call(value)} ${String(value)}`)
  return JSON.stringify(value)
}

function isPlainObject(value: Json): value is { [key: string]: Json | undefined } {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function isSayable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || typeof value === 'boolean'
}
