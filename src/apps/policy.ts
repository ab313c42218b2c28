/** The one policy table: the rows of every noun, and the names of the roles. */
import type { Policy } from '../base/policy.ts'
import { accountPolicy } from '../registry/accounts/account.ts'
import { awardPolicy } from '../registry/awards/award.ts'
import { organisationPolicy } from '../registry/organisations/organisation.ts'
import { personPolicy } from '../registry/people/person.ts'
import { roles } from '../registry/roles.ts'
import { movementPolicy } from '../procedure/movements/movement.ts'

export const policy: Policy = {
  roles,
  rows: [...accountPolicy, ...organisationPolicy, ...personPolicy, ...awardPolicy, ...movementPolicy],
}
