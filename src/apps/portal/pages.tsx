/** Every page of the portal on one list: its address, what makes it, and how often one visitor may ask in a minute. */
import { checkFormPage, checkPage } from './certificate-pages.tsx'
import { decisionPage, decisionsPage } from './decision-pages.tsx'
import { exemplarPage, exemplarsPage } from './exemplar-pages.tsx'
import { homePage } from './home-page.tsx'
import { honourPage, lawFrontPage, principlesPage, procedurePage, proceduresPage } from './law-pages.tsx'
import { movementPage, movementsPage } from './movement-pages.tsx'
import { accessibilityPage } from './notice-pages.tsx'
import { searchPage } from './search-page.tsx'
import type { Page, Visit } from './visit.ts'

export { problemPage } from './notice-pages.tsx'

export interface PageRoute {
  path: string
  show(visit: Visit): Page | Promise<Page>
  perMinute?: number
}

export const pages: readonly PageRoute[] = [
  { path: '/', show: homePage },
  { path: '/tra-cuu', show: searchPage, perMinute: 120 },
  { path: '/quyet-dinh', show: decisionsPage },
  { path: '/quyet-dinh/:id', show: decisionPage },
  { path: '/guong-dien-hinh', show: exemplarsPage },
  { path: '/guong-dien-hinh/:id', show: exemplarPage },
  { path: '/phong-trao', show: movementsPage },
  { path: '/phong-trao/:id', show: movementPage },
  { path: '/luat', show: lawFrontPage, perMinute: 240 },
  { path: '/luat/nguyen-tac', show: principlesPage },
  { path: '/luat/thu-tuc', show: proceduresPage },
  { path: '/luat/thu-tuc/:id', show: procedurePage },
  { path: '/luat/:code', show: honourPage },
  { path: '/kiem-tra', show: checkFormPage },
  // Codes are long and random; the limit keeps a machine from even trying.
  { path: '/kiem-tra/:code', show: checkPage, perMinute: 60 },
  { path: '/kha-nang-tiep-can', show: accessibilityPage },
]
