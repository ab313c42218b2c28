/** Diễn biến: events as the server tells them, on the kit's `History`. */
import type { ReactNode } from 'react'
import { dayAt, showTime } from '../../../base/clock.ts'
import { showDay } from '../../../base/days.ts'
import { lowerFirst } from '../../../base/text.ts'
import { History } from '../kit/history.tsx'

export interface Told {
  seq: number
  action: string
  at: string
  actorName: string | null
  sentence: string
  detail: string | null
}

/** `more` leads to the rest, where only the newest are given. */
export function ToldHistory({ events, more }: { events: readonly Told[]; more?: ReactNode }) {
  const entries = events.map((event) => ({
    id: String(event.seq),
    time: showInstant(event.at),
    text: event.actorName ? `${event.actorName}: ${lowerFirst(event.sentence)}` : event.sentence,
    ...(event.detail && { detail: event.detail }),
  }))
  return <History entries={entries} more={more} />
}

/** Who did this last and when, for telling the second of two editors. */
export function lastBy(events: readonly Told[], action: string): { who: string; time: string } {
  const event = events.find((one) => one.action === action)
  if (!event) return { who: 'Người khác', time: '' }
  const instant = new Date(event.at)
  return { who: event.actorName ?? 'Người khác', time: `${showTime(instant)} ngày ${showDay(dayAt(instant))}` }
}

/** `12/12/2024 08:14` in Vietnam's time. */
export function showInstant(at: string): string {
  const instant = new Date(at)
  return `${showDay(dayAt(instant))} ${showTime(instant)}`
}
