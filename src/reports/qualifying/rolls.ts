/**
 * Danh sách đã xét được giữ một lúc: reading everybody of a province takes a minute, looking at the list takes moments. Each list
 * is made once for all who may see the same, one list at a time, and is dropped after a few minutes or when too many people
 * are held.
 */
import type { Office } from '../../base/action.ts'
import type { Progress } from './qualifying.store.ts'
import type { Roll } from './roll.ts'

/** Minutes for which a list is looked at before it is made anew. */
const lifeMinutes = 5
/** So many people are held at once, in all lists together; one list may be larger when it is the only one. */
const mostHeld = 1_500_000
/** And so many lists, however small. */
const mostLists = 200

/** Một danh sách: being made, or made. */
export interface Making {
  roll: Promise<Roll>
  /** The list once it is there. */
  made: Roll | null
  progress: Progress
}

/** Makes a list and tells how far it has come; where it is told no more, it stops there. */
type Make = (tell: (progress: Progress) => void) => Promise<Roll>

class Rolls {
  readonly #office: Office
  readonly #held = new Map<string, Making>()
  readonly #closing = new AbortController()
  /** The list that is being made; the next one waits for it. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(office: Office) {
    this.#office = office
  }

  /** The list of this key, no older than a few minutes and newer than `notBefore`; it is made when there is none. */
  ask(key: string, notBefore: Date | null, make: Make): Making {
    const known = this.#held.get(key)
    if (known !== undefined && this.#isFresh(known, notBefore)) {
      // The one asked for last stands last: the first is the one that nobody has asked for longest.
      this.#held.delete(key)
      this.#held.set(key, known)
      return known
    }
    const making = this.#start(make)
    this.#held.delete(key)
    this.#held.set(key, making)
    making.roll.then(
      () => this.#dropOldest(),
      () => this.#held.get(key) === making && this.#held.delete(key),
    )
    return making
  }

  #isFresh({ made }: Making, notBefore: Date | null): boolean {
    if (made === null) return true
    const now = this.#office.clock.now().getTime()
    const age = now - made.computedAt.getTime()
    const isNewEnough = notBefore === null || made.computedAt > notBefore
    return isNewEnough && age >= 0 && age < lifeMinutes * 60_000
  }

  #start(make: Make): Making {
    const making: Making = { roll: this.#last.then(work), made: null, progress: { done: 0, total: null } }
    const { signal } = this.#closing
    async function work() {
      const roll = await make((progress) => {
        signal.throwIfAborted()
        making.progress = progress
      })
      making.made = roll
      return roll
    }
    // Who waits for it hears that it failed; here it only must not stop the next.
    this.#last = making.roll.catch(() => {})
    return making
  }

  #dropOldest(): void {
    const made = [...this.#held].filter(([, { made }]) => made !== null)
    let held = made.reduce((sum, [, making]) => sum + making.made!.count, 0)
    for (const [index, [key, making]] of made.slice(0, -1).entries()) {
      const isOld = !this.#isFresh(making, null)
      if (!isOld && held <= mostHeld && made.length - index <= mostLists) continue
      this.#held.delete(key)
      held -= making.made!.count
    }
  }

  /** How many people are held in lists that are made. */
  get people(): number {
    return [...this.#held.values()].reduce((sum, { made }) => sum + (made?.count ?? 0), 0)
  }

  close(): void {
    this.#closing.abort()
  }
}

const rolls = new WeakMap<Office, Rolls>()

/** The lists of an office. */
export function rollsOf(office: Office): Rolls {
  let known = rolls.get(office)
  if (known === undefined) rolls.set(office, (known = new Rolls(office)))
  return known
}

/** Stops what is being made, so that the office can be closed. */
export function stopRolls(office: Office): void {
  rolls.get(office)?.close()
}
