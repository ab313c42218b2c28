/** Tiến độ of long work: told a few times a second on a connection of its own, where it also hears that it is not wanted any more. */
import { stopwatch } from '../../base/clock.ts'
import type { Office } from '../../base/action.ts'
import { Conflict } from '../../base/errors.ts'
import type { Actor } from '../../base/policy.ts'
import type { TellStep } from './file-judging.ts'
import type { ImportState, ImportStep } from './import.ts'
import { tellProgress } from './import.store.ts'

/** Milliseconds between two tellings. */
const interval = 250

/** Tells of one import while it is in this state; throws as soon as it is not. */
export function tellerOf(office: Office, actor: Actor, importId: string, state: ImportState): TellStep {
  const elapsed = stopwatch()
  let told: { step: ImportStep; at: number } | null = null
  return async (step, done, total) => {
    closingOf(office).throwIfAborted()
    if (told !== null && told.step === step && elapsed() - told.at < interval) return
    told = { step, at: elapsed() }
    const isWanted = await tellProgress(office, actor, importId, state, { step, done, total })
    if (!isWanted) throw new Conflict('Lần nhập này đã dừng.')
  }
}

const closings = new WeakMap<Office, AbortController>()

/** Aborted when the office is closed: long work ends there, and is taken up or given back at the next start. */
export function closingOf(office: Office): AbortSignal {
  return controllerOf(office).signal
}

export function closeWork(office: Office): void {
  controllerOf(office).abort(new Conflict('Phần mềm đang đóng.'))
}

function controllerOf(office: Office): AbortController {
  let known = closings.get(office)
  if (known === undefined) closings.set(office, (known = new AbortController()))
  return known
}
