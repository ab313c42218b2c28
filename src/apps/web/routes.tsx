import { Outlet, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'

const rootRoute = createRootRoute({ component: Outlet })

const patternsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mau',
  validateSearch: (search): { phan?: string } => (typeof search.phan === 'string' ? { phan: search.phan } : {}),
  component: lazyRouteComponent(() => import('./pages/patterns.tsx'), 'Patterns'),
})

const routeTree = rootRoute.addChildren([patternsRoute])

/** Đường dẫn của trang cán bộ; a page is added here with one route and its place in the tree. */
export const router = createRouter({ routeTree, basepath: '/can-bo', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
