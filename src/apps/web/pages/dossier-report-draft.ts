/** Báo cáo đang viết dở: kept in this tab until it is saved or given up, so that leaving the page loses nothing. */
import * as z from 'zod'
import { dayAt, showTime, systemClock } from '../../../base/clock.ts'
import { showDay } from '../../../base/days.ts'

/** What is being written, and what it began from. */
export interface ReportDraft {
  text: string
  from: string
  version: number
}

/** Bản viết dở, with the instant of its last change. */
export interface KeptReport extends ReportDraft {
  at: string
}

const kept = z.object({ text: z.string(), from: z.string(), version: z.number().int(), at: z.iso.datetime() })

/** Whose draft, of which dossier: a second person at the same browser is not offered what the first wrote. */
export interface ReportPlace {
  personId: string
  dossierId: string
}

const keyOf = ({ personId, dossierId }: ReportPlace) => `sovang.report.${personId}.${dossierId}`

export function keepReport(place: ReportPlace, draft: ReportDraft): void {
  const now: KeptReport = { ...draft, at: systemClock.now().toISOString() }
  sessionStorage.setItem(keyOf(place), JSON.stringify(now))
}

export function dropReport(place: ReportPlace): void {
  sessionStorage.removeItem(keyOf(place))
}

export function readReport(place: ReportPlace, saved: string): KeptReport | null {
  return keptReport(sessionStorage.getItem(keyOf(place)), saved)
}

/** What is worth offering: nothing that cannot be read, nothing that says what is saved anyway. */
export function keptReport(stored: string | null, saved: string): KeptReport | null {
  if (stored === null) return null
  const read = kept.safeParse(parsed(stored))
  if (!read.success || read.data.text === saved || read.data.text === read.data.from) return null
  return read.data
}

/** "lúc 09:41"; with the day when that is not today. */
export function keptWhen(at: string, now: Date): string {
  const instant = new Date(at)
  const on = dayAt(instant)
  return on === dayAt(now) ? `lúc ${showTime(instant)}` : `lúc ${showTime(instant)} ngày ${showDay(on)}`
}

/** What another version left behind and cannot be read is no draft. */
function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
