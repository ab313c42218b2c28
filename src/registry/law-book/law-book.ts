import type { PolicyRow } from '../../base/policy.ts'

/** Sách luật is for all who are signed in; the public reads it on the portal. */
export const lawBookPolicy: PolicyRow[] = [{ action: 'law.honours', role: 'signedIn', relation: 'any' }]
