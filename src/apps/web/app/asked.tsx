/** What a page shows while its view is asked, and when the answer is a refusal. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../kit/empty.tsx'
import { NoRight, Problem } from '../kit/problem.tsx'
import { messageOf, Refused } from './api.ts'
import { useSession } from './session.tsx'

/** Shows the page once its data are there; till then still bars, and on failure what happened and what to do. */
export function Asked<Data>({ query, children }: { query: UseQueryResult<Data>; children: (data: Data) => ReactNode }) {
  const { me } = useSession()
  const { data, error, refetch } = query
  if (data !== undefined) return children(data)
  if (error instanceof Refused && error.answer.code === 'notAllowed') {
    return (
      <NoRight ownRole={[...new Set(me.grants.map((grant) => grant.role_name))].join(', ')}>{error.message}</NoRight>
    )
  }
  if (error) {
    const missing = error instanceof Refused && error.answer.code === 'notFound'
    return (
      <Problem
        title={missing ? 'Không tìm thấy' : 'Chưa mở được trang'}
        {...(!missing && { retry: { label: 'Thử lại', onRetry: () => void refetch() } })}
      >
        {messageOf(error)}
      </Problem>
    )
  }
  return <Loading rows={6} />
}

/** The same for `ListPage`, which has its own places for loading and failure. */
export function listState(query: UseQueryResult<unknown>) {
  if (query.error && query.data === undefined) {
    return {
      state: 'failed' as const,
      problem: {
        title: 'Chưa mở được danh sách',
        children: messageOf(query.error),
        retry: { label: 'Thử lại', onRetry: () => void query.refetch() },
      },
    }
  }
  return { state: query.data === undefined ? ('loading' as const) : ('ready' as const) }
}
