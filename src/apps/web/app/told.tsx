/** Diễn biến: events as the server tells them, on the kit's `History`. */
import type { ReactNode } from 'react'
import { dayAt, showTime } from '../../../base/clock.ts'
import { showDay } from '../../../base/days.ts'
import { History } from '../kit/history.tsx'

interface Told {
  seq: number
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
    text: event.actorName
      ? `${event.actorName}: ${event.sentence.charAt(0).toLocaleLowerCase('vi')}${event.sentence.slice(1)}`
      : event.sentence,
    ...(event.detail && { detail: event.detail }),
  }))
  return <History entries={entries} more={more} />
}

/** `12/12/2024 08:14` in Vietnam's time. */
export function showInstant(at: string): string {
  const instant = new Date(at)
  return `${showDay(dayAt(instant))} ${showTime(instant)}`
}
