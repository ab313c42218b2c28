/** The one policy table: the rows of every noun, and the names of the roles. */
import type { Policy } from '../base/policy.ts'
import { accountPolicy } from '../registry/accounts/account.ts'
import { awardPolicy } from '../registry/awards/award.ts'
import { initiativePolicy } from '../registry/initiatives/initiative.ts'
import { duplicatePolicy } from '../registry/duplicates/duplicate.ts'
import { lawBookPolicy } from '../registry/law-book/law-book.ts'
import { importPolicy } from '../registry/imports/import.ts'
import { layerPolicy } from '../registry/law-layers/layer.ts'
import { organisationPolicy } from '../registry/organisations/organisation.ts'
import { personPolicy } from '../registry/people/person.ts'
import { transferPolicy } from '../registry/people/transfer.ts'
import { correctionPolicy } from '../registry/corrections/correction.ts'
import { qualifyingPolicy } from '../reports/qualifying/qualifying.ts'
import { lookupPolicy } from '../reports/lookup/lookup.ts'
import { inboxPolicy } from '../reports/inbox/inbox.ts'
import { roles } from '../registry/roles.ts'
import { certificatePolicy } from '../procedure/certificates/certificate.ts'
import { councilPolicy } from '../procedure/councils/council.ts'
import { decisionPolicy } from '../procedure/decisions/decision.ts'
import { dossierPolicy } from '../procedure/dossiers/dossier.ts'
import { exemplarPolicy } from '../procedure/exemplars/exemplar.ts'
import { letterPolicy } from '../procedure/letters/letter.ts'
import { movementPolicy } from '../procedure/movements/movement.ts'

export const policy: Policy = {
  roles,
  rows: [
    ...accountPolicy,
    ...organisationPolicy,
    ...personPolicy,
    ...transferPolicy,
    ...correctionPolicy,
    ...initiativePolicy,
    ...duplicatePolicy,
    ...awardPolicy,
    ...lawBookPolicy,
    ...layerPolicy,
    ...importPolicy,
    ...movementPolicy,
    ...dossierPolicy,
    ...letterPolicy,
    ...councilPolicy,
    ...decisionPolicy,
    ...certificatePolicy,
    ...exemplarPolicy,
    ...inboxPolicy,
    ...lookupPolicy,
    ...qualifyingPolicy,
  ],
}
