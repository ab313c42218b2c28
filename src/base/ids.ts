import { v7 } from 'uuid'
import * as z from 'zod'

/** A new identity: UUIDv7, made by the application so that a row has its name before it is stored. */
export function newId(): string {
  return v7()
}

/** Schema of an identity in an input. */
export const id = z.uuid()
