import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router'
import { RouteFault, UnknownAddress } from './app/faults.tsx'
import { OfficeFrame } from './app/session.tsx'

const rootRoute = createRootRoute({ component: Outlet })

const patternsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mau',
  validateSearch: (search): { phan?: string } => (typeof search.phan === 'string' ? { phan: search.phan } : {}),
  component: lazyRouteComponent(() => import('./pages/patterns.tsx'), 'Patterns'),
})

/** Everything below needs a signed-in person. */
const officeRoute = createRoute({ getParentRoute: () => rootRoute, id: 'office', component: OfficeFrame })

const homeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  component: () => <Navigate to="/viec" replace />,
})

const officePages = [
  page('/viec', () => import('./pages/inbox.tsx'), 'Inbox'),

  page('/phong-trao', () => import('./pages/movements.tsx'), 'Movements'),
  page('/phong-trao/moi', () => import('./pages/movement-launch.tsx'), 'MovementLaunch'),
  page('/phong-trao/$movementId', () => import('./pages/movement.tsx'), 'Movement'),
  page(
    '/phong-trao/$movementId/tra-loi/$organisationId',
    () => import('./pages/movement-answer.tsx'),
    'MovementAnswer',
  ),
  page(
    '/phong-trao/$movementId/bao-cao/$organisationId',
    () => import('./pages/movement-report.tsx'),
    'MovementReport',
  ),

  page('/ho-so', () => import('./pages/dossiers.tsx'), 'Dossiers'),
  page('/ho-so/moi', () => import('./pages/nominate.tsx'), 'Nominate'),
  page('/ho-so/$dossierId', () => import('./pages/dossier.tsx'), 'Dossier'),

  page('/to-trinh', () => import('./pages/letters.tsx'), 'Letters'),
  page('/to-trinh/moi', () => import('./pages/letter-form.tsx'), 'LetterForm'),
  page('/to-trinh/$letterId', () => import('./pages/letter.tsx'), 'Letter'),

  page('/hoi-dong', () => import('./pages/sittings.tsx'), 'Sittings'),
  page('/hoi-dong/moi', () => import('./pages/sitting-form.tsx'), 'SittingForm'),
  page('/hoi-dong/$sittingId', () => import('./pages/sitting.tsx'), 'Sitting'),
  page('/hoi-dong/$sittingId/phieu', () => import('./pages/ballot.tsx'), 'Ballot'),

  page('/quyet-dinh', () => import('./pages/decisions.tsx'), 'Decisions'),
  page('/quyet-dinh/moi', () => import('./pages/decision-form.tsx'), 'DecisionForm'),
  page('/quyet-dinh/$decisionId', () => import('./pages/decision.tsx'), 'Decision'),

  page('/dien-hinh', () => import('./pages/exemplars.tsx'), 'Exemplars'),
  page('/dien-hinh/moi', () => import('./pages/exemplar-form.tsx'), 'ExemplarForm'),
  page('/dien-hinh/$exemplarId', () => import('./pages/exemplar.tsx'), 'Exemplar'),

  page('/quy-dinh-rieng', () => import('./pages/law-layers.tsx'), 'LawLayers'),
  page('/quy-dinh-rieng/moi', () => import('./pages/law-layer-form.tsx'), 'LawLayerForm'),
  page('/quy-dinh-rieng/chua-doi-chieu', () => import('./pages/law-layer-recalled.tsx'), 'LawLayerRecalled'),
  page('/quy-dinh-rieng/$layerId', () => import('./pages/law-layer.tsx'), 'LawLayer'),

  page('/nhap-tu-tep', () => import('./pages/imports.tsx'), 'Imports'),
  page('/nhap-tu-tep/$importId', () => import('./pages/import.tsx'), 'Import'),

  page('/tra-cuu', () => import('./pages/lookup.tsx'), 'Lookup'),
  page('/nguoi-ghi-trung', () => import('./pages/duplicates.tsx'), 'Duplicates'),
  page('/nguoi/$personId/so-sanh/$otherId', () => import('./pages/same-person.tsx'), 'SamePerson'),
  page('/so-khen-thuong', () => import('./pages/awards.tsx'), 'Awards'),
  page('/so-khen-thuong/moi', () => import('./pages/award-form.tsx'), 'AwardForm'),
  page('/so-khen-thuong/$awardId', () => import('./pages/award.tsx'), 'Award'),
  page('/so-khen-thuong/$awardId/dinh-chinh', () => import('./pages/award-correction.tsx'), 'AwardCorrection'),
  page('/sang-kien', () => import('./pages/initiatives.tsx'), 'Initiatives'),
  page('/sang-kien/moi', () => import('./pages/initiative-form.tsx'), 'InitiativeForm'),
  page('/sang-kien/$initiativeId', () => import('./pages/initiative.tsx'), 'Initiative'),
  page('/sang-kien/$initiativeId/sua', () => import('./pages/initiative-form.tsx'), 'InitiativeEdit'),
  page('/luat', () => import('./pages/law-book.tsx'), 'LawBookPage'),
  page('/luat/bac-thang', () => import('./pages/law-parts.tsx'), 'LawStaircase'),
  page('/luat/nguyen-tac', () => import('./pages/law-parts.tsx'), 'LawPrinciples'),
  page('/luat/thu-tuc', () => import('./pages/law-parts.tsx'), 'LawProcedures'),
  page('/luat/thu-tuc/$workflowId', () => import('./pages/law-parts.tsx'), 'LawProcedure'),
  page('/luat/quy-dinh', () => import('./pages/law-parts.tsx'), 'LawRegimes'),
  page('/luat/$honour', () => import('./pages/law-honour.tsx'), 'LawHonour'),
  page('/nguoi', () => import('./pages/people.tsx'), 'People'),
  page('/nguoi/moi', () => import('./pages/person-enter.tsx'), 'PersonEnter'),
  page('/ho-so-cua-toi', () => import('./pages/own-record.tsx'), 'OwnRecord'),
  page('/dieu-dong', () => import('./pages/transfers.tsx'), 'Transfers'),
  page('/dieu-dong/$transferId', () => import('./pages/transfer.tsx'), 'TransferPage'),
  page('/de-nghi-sua', () => import('./pages/corrections.tsx'), 'Corrections'),
  page('/de-nghi-sua/$correctionId', () => import('./pages/correction.tsx'), 'CorrectionPage'),
  page('/nguoi/$personId', () => import('./pages/person.tsx'), 'Person'),
  page('/du-dieu-kien', () => import('./pages/qualifying.tsx'), 'Qualifying'),
  page('/don-vi', () => import('./pages/organisations.tsx'), 'Organisations'),
  page('/don-vi/moi', () => import('./pages/organisation-found.tsx'), 'OrganisationFound'),
  page('/don-vi/sap-xep', () => import('./pages/organisation-reorganise.tsx'), 'OrganisationReorganise'),
  page('/don-vi/$organisationId', () => import('./pages/organisation.tsx'), 'Organisation'),
]

/** Any other address, inside the frame: who mistyped keeps the nav. */
const unknownRoute = createRoute({ getParentRoute: () => officeRoute, path: '$', component: UnknownAddress })

const routeTree = rootRoute.addChildren([
  patternsRoute,
  officeRoute.addChildren([homeRoute, ...officePages, unknownRoute]),
])

/** Đường dẫn của trang cán bộ; a page is added with one line above. */
export const router = createRouter({
  routeTree,
  basepath: '/can-bo',
  scrollRestoration: true,
  defaultErrorComponent: RouteFault,
})

function page<const Path extends string, Module extends Record<string, unknown>>(
  path: Path,
  load: () => Promise<Module>,
  name: keyof Module & string,
) {
  return createRoute({
    getParentRoute: () => officeRoute,
    path,
    component: lazyRouteComponent(load as () => Promise<never>, name as never),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
