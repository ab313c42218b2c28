/**
 * Every way in, one line each: method, path, and the action or view behind it. The server mounts them, OpenAPI and the
 * command line list them, the web has its types from them. A path parameter is a field of the input.
 */
import type { Action, View } from '../base/action.ts'
import { openAccount, whoAmI } from '../registry/accounts/account.actions.ts'
import { enterOldDecision, revokeAward } from '../registry/awards/award.actions.ts'
import { changeLayer, endLayer, enterLayer } from '../registry/law-layers/layer.actions.ts'
import { listLawHonours } from '../registry/law-book/law-book.views.ts'
import { listLayers, listRecalled, showLayer } from '../registry/law-layers/layer.views.ts'
import { enterOrganisationBook } from '../registry/organisations/organisation.actions.ts'
import { listOrganisations, showOrganisation } from '../registry/organisations/organisation.views.ts'
import { enterPerson, ratePerson } from '../registry/people/person.actions.ts'
import { dismissDuplicate, mergePeople, undoMerge } from '../registry/duplicates/duplicate.actions.ts'
import { compareEntries, listDuplicates, listDuplicatesOfPerson } from '../registry/duplicates/duplicate.views.ts'
import { rateCollective } from '../registry/records/collective.actions.ts'
import {
  castBallot,
  concludeSitting,
  countBallots,
  establishCouncil,
  openSitting,
  planSitting,
  recuse,
} from '../procedure/councils/council.actions.ts'
import {
  cancelDecision,
  draftDecision,
  editDecision,
  publishDecision,
  signDecision,
} from '../procedure/decisions/decision.actions.ts'
import {
  appraiseDossier,
  approveOverride,
  attachPart,
  editDossier,
  nominate,
  requestOverride,
  returnDossier,
  submitDossier,
  withdrawDossier,
} from '../procedure/dossiers/dossier.actions.ts'
import { cancelLetter, draftLetter, editLetter, signLetter } from '../procedure/letters/letter.actions.ts'
import {
  acknowledgeMovement,
  answerMovement,
  launchMovement,
  publishMovement,
  registerInMovement,
  reportOnMovement,
} from '../procedure/movements/movement.actions.ts'
import { consolidateReports } from '../procedure/movements/movement.consolidation.views.ts'
import { listMovements, listRegistrations, showMovement } from '../procedure/movements/movement.views.ts'
import { listAwards } from '../registry/awards/award.views.ts'
import { listPeople } from '../registry/people/person.views.ts'
import { showCollectiveRecord, showPerson } from '../registry/records/record.views.ts'
import { readCertificate } from '../procedure/certificates/certificate.views.ts'
import { listSittings, readMinutes, showCouncil, showSitting } from '../procedure/councils/council.views.ts'
import { listDecisions, readDecision, showDecision } from '../procedure/decisions/decision.views.ts'
import { listDossiers, previewVerdict, readPart, showDossier } from '../procedure/dossiers/dossier.views.ts'
import { showCollectiveLadder, showLadder } from '../procedure/dossiers/dossier.ladder.views.ts'
import { enterExemplar, publishExemplar } from '../procedure/exemplars/exemplar.actions.ts'
import { listExemplars, showExemplar } from '../procedure/exemplars/exemplar.views.ts'
import { listLetters, listWaiting, readLetter, showLetter } from '../procedure/letters/letter.views.ts'
import { listQualifying } from '../reports/qualifying/qualifying.views.ts'
import { search } from '../reports/lookup/lookup.views.ts'
import { myTasks } from '../reports/inbox/inbox.views.ts'

export const routes = [
  get('/api/me', whoAmI),
  get('/api/tasks', myTasks),
  get('/api/lookup', search),
  post('/api/accounts', openAccount),

  post('/api/organisations', enterOrganisationBook),
  get('/api/organisations', listOrganisations),
  get('/api/organisations/:organisationId', showOrganisation),
  get('/api/organisations/:organisationId/record', showCollectiveRecord),
  get('/api/organisations/:organisationId/ladder', showCollectiveLadder),
  get('/api/organisations/:organisationId/qualifying', listQualifying),

  post('/api/people', enterPerson),
  get('/api/people', listPeople),
  get('/api/people/:personId', showPerson),
  get('/api/people/:personId/verdict', previewVerdict),
  get('/api/people/:personId/ladder', showLadder),
  post('/api/people/:personId/ratings', ratePerson),
  post('/api/organisations/:organisationId/ratings', rateCollective),

  get('/api/organisations/:organisationId/duplicates', listDuplicates),
  get('/api/people/:personId/duplicates', listDuplicatesOfPerson),
  get('/api/people/:personId/duplicates/:otherId', compareEntries),
  post('/api/people/:keptId/merges', mergePeople),
  post('/api/merges/:mergeId/undoing', undoMerge),
  post('/api/people/:oneId/dismissals', dismissDuplicate),

  post('/api/awards', enterOldDecision),
  get('/api/awards', listAwards),
  post('/api/awards/:awardId/revocation', revokeAward),

  get('/api/law/honours', listLawHonours),
  post('/api/law-layers', enterLayer),
  get('/api/law-layers', listLayers),
  get('/api/law-layers/:layerId', showLayer),
  post('/api/law-layers/:layerId/content', changeLayer),
  post('/api/law-layers/:layerId/end', endLayer),
  get('/api/recalled-facts', listRecalled),

  post('/api/movements', launchMovement),
  get('/api/movements', listMovements),
  get('/api/movements/:movementId', showMovement),
  get('/api/movements/:movementId/consolidation', consolidateReports),
  get('/api/movements/:movementId/registrations', listRegistrations),
  post('/api/movements/:movementId/publication', publishMovement),
  post('/api/movements/:movementId/acknowledgements', acknowledgeMovement),
  post('/api/movements/:movementId/answers', answerMovement),
  post('/api/movements/:movementId/registrations', registerInMovement),
  post('/api/movements/:movementId/reports', reportOnMovement),

  post('/api/exemplars', enterExemplar),
  get('/api/exemplars', listExemplars),
  get('/api/exemplars/:exemplarId', showExemplar),
  post('/api/exemplars/:exemplarId/publication', publishExemplar),

  post('/api/dossiers', nominate),
  get('/api/dossiers', listDossiers),
  get('/api/dossiers/:dossierId', showDossier),
  get('/api/dossiers/:dossierId/parts/:code', readPart),
  post('/api/dossiers/:dossierId/report', editDossier),
  post('/api/dossiers/:dossierId/parts', attachPart),
  post('/api/dossiers/:dossierId/override', requestOverride),
  post('/api/dossiers/:dossierId/override/approval', approveOverride),
  post('/api/dossiers/:dossierId/submission', submitDossier),
  post('/api/dossiers/:dossierId/withdrawal', withdrawDossier),
  post('/api/dossiers/:dossierId/appraisal', appraiseDossier),
  post('/api/dossiers/:dossierId/return', returnDossier),

  post('/api/letters', draftLetter),
  get('/api/letters', listLetters),
  get('/api/letters/:letterId', showLetter),
  get('/api/letters/:letterId/paper', readLetter),
  post('/api/letters/:letterId/draft', editLetter),
  post('/api/letters/:letterId/cancellation', cancelLetter),
  post('/api/letters/:letterId/signature', signLetter),
  get('/api/organisations/:organisationId/waiting-dossiers', listWaiting),

  post('/api/councils', establishCouncil),
  get('/api/councils/:bodyId', showCouncil),
  post('/api/sittings', planSitting),
  get('/api/sittings', listSittings),
  get('/api/sittings/:sittingId', showSitting),
  get('/api/sittings/:sittingId/minutes', readMinutes),
  post('/api/sittings/:sittingId/opening', openSitting),
  post('/api/sittings/:sittingId/recusals', recuse),
  post('/api/sittings/:sittingId/ballots', castBallot),
  post('/api/sittings/:sittingId/count', countBallots),
  post('/api/sittings/:sittingId/conclusion', concludeSitting),

  post('/api/decisions', draftDecision),
  get('/api/decisions', listDecisions),
  get('/api/decisions/:decisionId', showDecision),
  get('/api/decisions/:decisionId/paper', readDecision),
  post('/api/decisions/:decisionId/draft', editDecision),
  post('/api/decisions/:decisionId/cancellation', cancelDecision),
  post('/api/decisions/:decisionId/signature', signDecision),
  post('/api/decisions/:decisionId/publication', publishDecision),

  get('/api/certificates/:code/paper', readCertificate),
] as const

/** One way in. */
export type Route = { method: 'POST'; path: string; behind: Action } | { method: 'GET'; path: string; behind: View }

/** All actions and views by name. */
export const verbs: ReadonlyMap<string, Action | View> = new Map(
  routes.map((route) => [route.behind.name, route.behind as Action | View]),
)

function post<const Path extends string, Behind extends { kind: 'action' }>(path: Path, behind: Behind) {
  return { method: 'POST', path, behind } as const
}

function get<const Path extends string, Behind extends { kind: 'view' }>(path: Path, behind: Behind) {
  return { method: 'GET', path, behind } as const
}
