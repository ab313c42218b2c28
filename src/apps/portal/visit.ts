/** What a page of the portal is given and what it gives back, and how it reads the address that a stranger typed. */
import type { ReactNode } from 'react'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { fold, optionalText } from '../../base/text.ts'

/** One request for a page. */
export interface Visit {
  portal: Db
  today: Day
  publicUrl: string
  params: Record<string, string>
  query: Record<string, string | string[] | undefined>
}

/** One page: what stands in the frame. */
export interface Page {
  title: string
  /** One sentence for search machines and previews. */
  description?: string
  body?: ReactNode
  /** Where to go instead. */
  redirect?: string
  status?: number
  /** Not for search machines. */
  hidden?: boolean
  /** Must be asked for anew each time: what it says may change at any moment. */
  fresh?: boolean
  /** schema.org facts as JSON-LD. */
  facts?: object
  /** A page of the law book, which brings a style sheet of its own. */
  isLaw?: true
}

/** What the frame says about where we are. */
export interface Setting {
  path: string
  stylesPath: string
  lawStylesPath: string
  publicUrl: string
  /** `tỉnh Kon Tum`, when all bodies whose decisions are shown belong to it. */
  province: string | null
  /** The day on which a demo office lives; null in a real one. */
  demoDay: Day | null
}

/** An id from the address; what is none cannot be found. */
export function idIn(typed: string): string {
  const read = id.safeParse(typed)
  if (!read.success) throw new NotFound('Không có trang này. Có thể địa chỉ bị thiếu ký tự.')
  return read.data
}

/** A parameter as one clean line of at most `max` characters. */
export function lineIn(value: string | string[] | undefined, max = 100): string {
  const typed = (Array.isArray(value) ? value[0] : value) ?? ''
  const read = optionalText(4_000).safeParse(typed.slice(0, 4_000))
  return read.success ? [...read.data.replace(/\s+/g, ' ')].slice(0, max).join('') : ''
}

/** A page number from 1; nonsense is the first page. No page lies deeper than the two hundredth. */
export function pageIn(value: string | string[] | undefined): number {
  const page = Number(lineIn(value, 10))
  return Number.isInteger(page) && page >= 1 ? Math.min(page, 200) : 1
}

/** `tỉnh Kon Tum` from `Sở Tài nguyên và Môi trường tỉnh Kon Tum`; null when the names do not agree on one. */
export function sameProvince(bodies: readonly string[]): string | null {
  const provinces = new Set(bodies.map((name) => / ((?:tỉnh|thành phố) [^,]+)$/u.exec(name)?.[1] ?? ''))
  const [only] = provinces
  return provinces.size === 1 && only ? only : null
}

/** Too short a word finds everybody. */
export function isSearchable(typed: string): boolean {
  return fold(typed).length >= 2
}
