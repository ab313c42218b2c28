import { Outlet, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'

import { Patterns } from './pages/patterns.tsx'

const rootRoute = createRootRoute({ component: Outlet })

const patternsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mau',
  validateSearch: (search): { phan?: string } => (typeof search.phan === 'string' ? { phan: search.phan } : {}),
  component: function PatternsPage() {
    const { phan } = patternsRoute.useSearch()
    return <Patterns key={phan} part={phan} />
  },
})

const routeTree = rootRoute.addChildren([patternsRoute])

/** Đường dẫn của trang cán bộ; a page is added here with one route and its place in the tree. */
export const router = createRouter({ routeTree, basepath: '/can-bo', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
