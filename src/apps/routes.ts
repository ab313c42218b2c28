/**
 * Every way in, one line each: method, path, and the action or view behind it. The server mounts them, OpenAPI and the
 * command line list them, the web has its types from them. A path parameter is a field of the input.
 */
import type { Action, View } from '../base/action.ts'
import {
  cancelImport,
  discardWorkbook,
  enterImport,
  mapImport,
  startImport,
} from '../registry/imports/import.actions.ts'
import { listFaults, listImports, readLeftOut, readTemplate, showImport } from '../registry/imports/import.views.ts'
import { checkImport, completeImport, setBackImport } from '../registry/imports/unattended.actions.ts'
import { openAccount, whoAmI } from '../registry/accounts/account.actions.ts'
import {
  attachPaper,
  correctAward,
  enterOldDecision,
  restoreAward,
  revokeAward,
} from '../registry/awards/award.actions.ts'
import { changeInitiative, enterInitiative, recogniseInitiative } from '../registry/initiatives/initiative.actions.ts'
import { listInitiatives, showInitiative } from '../registry/initiatives/initiative.views.ts'
import { changeLayer, endLayer, enterLayer } from '../registry/law-layers/layer.actions.ts'
import { listLawHonours } from '../registry/law-book/law-book.views.ts'
import { listLayers, listRecalled, showLayer } from '../registry/law-layers/layer.views.ts'
import {
  changeOrganisation,
  composeCluster,
  enterOrganisationBook,
  foundOrganisation,
  moveOrganisation,
} from '../registry/organisations/organisation.actions.ts'
import {
  listOrganisations,
  showChart,
  showMembership,
  showOrganisation,
} from '../registry/organisations/organisation.views.ts'
import { succeedOrganisations } from '../registry/organisations/succession.actions.ts'
import { weighReorganisation } from '../registry/organisations/succession.views.ts'
import {
  addAbsence,
  addPost,
  changePost,
  clearProceeding,
  discipline,
  endAbsence,
  endDiscipline,
  endPost,
  openProceeding,
  registerForYear,
} from '../registry/people/career.actions.ts'
import { changePerson, enterPerson, ratePerson } from '../registry/people/person.actions.ts'
import {
  cancelTransfer,
  confirmTransfer,
  proposeTransfer,
  refuseTransfer,
} from '../registry/people/transfer.actions.ts'
import { listTransfers, showTransfer } from '../registry/people/transfer.views.ts'
import { answerCorrection, askCorrection, withdrawCorrection } from '../registry/corrections/correction.actions.ts'
import {
  listCorrections,
  listOwnCorrections,
  readCorrectionFile,
  showCorrection,
} from '../registry/corrections/correction.views.ts'
import { erasePrivatesOf, revealPrivates, setPrivates } from '../registry/people/private.actions.ts'
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
  relyOnInitiatives,
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
import { findRecipients, listAwards, readAwardPaper, showAward } from '../registry/awards/award.views.ts'
import { listPeople } from '../registry/people/person.views.ts'
import { showCollectiveRecord, showOwn, showPerson } from '../registry/records/record.views.ts'
import { readCertificate } from '../procedure/certificates/certificate.views.ts'
import { listSittings, readMinutes, showCouncil, showSitting } from '../procedure/councils/council.views.ts'
import { listDecisions, readDecision, showDecision } from '../procedure/decisions/decision.views.ts'
import { listDossiers, previewVerdict, readPart, showDossier } from '../procedure/dossiers/dossier.views.ts'
import { showCollectiveLadder, showLadder, showOwnLadder } from '../procedure/dossiers/dossier.ladder.views.ts'
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
  get('/api/organisations/:organisationId/chart', showChart),
  get('/api/organisations/:organisationId/membership', showMembership),
  post('/api/organisations/foundation', foundOrganisation),
  post('/api/organisations/:organisationId/content', changeOrganisation),
  post('/api/organisations/:organisationId/authority', moveOrganisation),
  post('/api/organisations/:organisationId/members', composeCluster),
  post('/api/reorganisations', succeedOrganisations),
  get('/api/reorganisations/consequences', weighReorganisation),
  get('/api/organisations/:organisationId/record', showCollectiveRecord),
  get('/api/organisations/:organisationId/ladder', showCollectiveLadder),
  get('/api/organisations/:organisationId/qualifying', listQualifying),

  post('/api/people', enterPerson),
  get('/api/people', listPeople),
  get('/api/people/:personId', showPerson),
  get('/api/people/:personId/verdict', previewVerdict),
  get('/api/people/:personId/ladder', showLadder),
  post('/api/people/:personId/ratings', ratePerson),
  post('/api/people/:personId/identity', changePerson),
  post('/api/people/:personId/posts', addPost),
  post('/api/people/:personId/posts/:postId/content', changePost),
  post('/api/people/:personId/posts/:postId/end', endPost),
  post('/api/people/:personId/absences', addAbsence),
  post('/api/people/:personId/absences/:absenceId/end', endAbsence),
  post('/api/people/:personId/disciplines', discipline),
  post('/api/people/:personId/disciplines/:disciplineId/end', endDiscipline),
  post('/api/people/:personId/proceedings', openProceeding),
  post('/api/people/:personId/proceedings/:proceedingId/conclusion', clearProceeding),
  post('/api/people/:personId/yearly-registrations', registerForYear),
  post('/api/people/:personId/transfers', proposeTransfer),
  post('/api/people/:personId/private-fields', setPrivates),
  post('/api/people/:personId/private-fields/reading', revealPrivates),
  post('/api/people/:personId/private-fields/erasure', erasePrivatesOf),
  post('/api/organisations/:organisationId/ratings', rateCollective),

  get('/api/organisations/:organisationId/duplicates', listDuplicates),
  get('/api/people/:personId/duplicates', listDuplicatesOfPerson),
  get('/api/people/:personId/duplicates/:otherId', compareEntries),
  post('/api/people/:keptId/merges', mergePeople),
  post('/api/merges/:mergeId/undoing', undoMerge),
  post('/api/people/:oneId/dismissals', dismissDuplicate),

  upload('/api/imports', startImport),
  get('/api/imports', listImports),
  get('/api/import-template', readTemplate),
  get('/api/imports/:importId', showImport),
  get('/api/imports/:importId/faults', listFaults),
  get('/api/imports/:importId/left-out', readLeftOut),
  post('/api/imports/:importId/mapping', mapImport),
  post('/api/imports/:importId/entry', enterImport),
  post('/api/imports/:importId/cancellation', cancelImport),
  post('/api/imports/:importId/file-erasure', discardWorkbook),

  get('/api/transfers', listTransfers),
  get('/api/transfers/:transferId', showTransfer),
  post('/api/transfers/:transferId/confirmation', confirmTransfer),
  post('/api/transfers/:transferId/refusal', refuseTransfer),
  post('/api/transfers/:transferId/cancellation', cancelTransfer),

  get('/api/me/record', showOwn),
  get('/api/me/ladder', showOwnLadder),
  get('/api/me/corrections', listOwnCorrections),
  post('/api/corrections', askCorrection),
  get('/api/corrections', listCorrections),
  get('/api/corrections/:correctionId', showCorrection),
  get('/api/corrections/:correctionId/file', readCorrectionFile),
  post('/api/corrections/:correctionId/answer', answerCorrection),
  post('/api/corrections/:correctionId/withdrawal', withdrawCorrection),

  post('/api/awards', enterOldDecision),
  get('/api/awards', listAwards),
  get('/api/award-recipients', findRecipients),
  get('/api/awards/:awardId', showAward),
  get('/api/awards/:awardId/papers/:hash', readAwardPaper),
  post('/api/awards/:awardId/papers', attachPaper),
  post('/api/awards/:awardId/correction', correctAward),
  post('/api/awards/:awardId/revocation', revokeAward),
  post('/api/awards/:awardId/restoration', restoreAward),

  post('/api/initiatives', enterInitiative),
  get('/api/initiatives', listInitiatives),
  get('/api/initiatives/:initiativeId', showInitiative),
  post('/api/initiatives/:initiativeId/content', changeInitiative),
  post('/api/initiatives/:initiativeId/recognition', recogniseInitiative),

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
  post('/api/dossiers/:dossierId/initiatives', relyOnInitiatives),
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

/** One way in. `upload`: the body is a file, streamed; what else is said stands in the query. */
export type Route =
  | { method: 'POST'; path: string; behind: Action; upload?: true }
  | { method: 'GET'; path: string; behind: View }

/** Acts of the software itself, after somebody asked for long work: no door leads to them, but the policy and the record know them. */
export const unattended = [checkImport, completeImport, setBackImport] as const

/** All actions and views by name. */
export const verbs: ReadonlyMap<string, Action | View> = new Map(
  routes.map((route) => [route.behind.name, route.behind as Action | View]),
)

function post<const Path extends string, Behind extends { kind: 'action' }>(path: Path, behind: Behind) {
  return { method: 'POST', path, behind } as const
}

function upload<const Path extends string, Behind extends { kind: 'action' }>(path: Path, behind: Behind) {
  return { method: 'POST', path, behind, upload: true } as const
}

function get<const Path extends string, Behind extends { kind: 'view' }>(path: Path, behind: Behind) {
  return { method: 'GET', path, behind } as const
}
