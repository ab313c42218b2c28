/** Bộ lọc, sắp xếp và trang of a list live in the address: a list can be sent, kept and gone back to. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import type { Page } from '../../../base/lists.ts'
import type { Export } from '../kit/export-menu.tsx'
import type { PagesProps } from '../kit/pages.tsx'
import { address, saveFile } from './api.ts'

export type ListSearch = Record<string, string | undefined>

/** The list's search in the address, and how to change it. Any change but of the page goes back to the first page. */
export function useListSearch(): {
  search: ListSearch
  change(patch: ListSearch): void
  hrefWith(patch: ListSearch): string
} {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const current = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)])) as ListSearch
  const next = (patch: ListSearch) => {
    const merged = { ...current, ...('page' in patch ? {} : { page: undefined }), ...patch }
    return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined && value !== ''))
  }
  return {
    search: current,
    change: (patch) => void navigate({ to: pathname, search: next(patch) as never, replace: true }),
    hrefWith: (patch) => address(`/can-bo${pathname}`, next(patch)),
  }
}

/** What `ListPage` shows of paging, sorting and export, for one answer of the server. */
export function listFrame(
  path: string,
  answer: Pick<Page<unknown>, 'page' | 'size' | 'total' | 'totalIsExact' | 'rows'> | undefined,
  { search, change, hrefWith }: ReturnType<typeof useListSearch>,
  defaultSort: { key: string; direction: 'up' | 'down' },
) {
  const sort = search.sort
    ? ({ key: search.sort, direction: search.dir === 'desc' ? 'down' : 'up' } as const)
    : defaultSort
  const page = pagesOf(answer, hrefWith)
  return {
    sort,
    onSort: (to: { key: string; direction: 'up' | 'down' }) =>
      change({ sort: to.key, dir: to.direction === 'down' ? 'desc' : 'asc' }),
    exports: exportsOf(path, search),
    ...(page && { page }),
  }
}

/** Tệp của một danh sách: the same filter and order, all pages. */
export function exportsOf(path: string, input: Record<string, unknown>): Export[] {
  const one = (label: string, format: string): Export => {
    const href = address(path, { ...input, format })
    return { label, href, save: (signal) => saveFile(href, signal) }
  }
  return [one('Excel (.xlsx)', 'xlsx'), one('PDF để in', 'pdf'), one('CSV', 'csv'), one('JSON', 'json')]
}

/** Where a page of the list stands, and the addresses of its neighbours; undefined while nothing is shown. */
export function pagesOf(
  answer: Pick<Page<unknown>, 'page' | 'size' | 'total' | 'rows'> | undefined,
  hrefWith: (patch: ListSearch) => string,
): PagesProps | undefined {
  if (!answer || answer.rows.length === 0) return undefined
  const first = (answer.page - 1) * answer.size + 1
  const last = first + answer.rows.length - 1
  return {
    first,
    last,
    total: answer.total,
    ...(answer.page > 1 && { previousHref: hrefWith({ page: String(answer.page - 1) }) }),
    ...(last < answer.total && { nextHref: hrefWith({ page: String(answer.page + 1) }) }),
  }
}
