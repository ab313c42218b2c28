/** What a page shows while its view is asked, and when the answer is a refusal. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../kit/empty.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { NoRight, Problem } from '../kit/problem.tsx'
import { messageOf, Refused } from './api.ts'
import { useSession } from './session.tsx'

export interface AskedProps<Data> {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  /** Stands under a title that the page already shows; else what is shown on failure is the whole page, with its own h1. */
  isPart?: boolean
}

/** Shows the page once its data are there; till then still bars, and on failure what happened and what to do. */
export function Asked<Data>({ query, children, isPart = false }: AskedProps<Data>) {
  const { data, error, refetch } = query
  if (data !== undefined) return children(data)
  if (error) return <Unanswered error={error} onRetry={() => void refetch()} isPage={!isPart} />
  return <Loading rows={6} />
}

function Unanswered({ error, onRetry, isPage }: { error: Error; onRetry: () => void; isPage: boolean }) {
  const { me } = useSession()
  const code = error instanceof Refused ? error.answer.code : null
  const message = error.message
  const ownRole = [...new Set(me.grants.map((grant) => `${grant.role_name} (${grant.organisation_name})`))].join(', ')
  // The refusal says both who may and what the own role is.
  if (code === 'notAllowed') {
    const told = message.includes('Vai trò của bạn')
    return (
      <NoRight isPage={isPage} {...(!told && { ownRole })}>
        {message}
      </NoRight>
    )
  }
  if (code === 'notFound') {
    return (
      <NoRight
        isPage={isPage}
        title="Không tìm thấy"
        {...(message.includes('phạm vi') && { ownRole })}
        action={<Link href={`${OFFICE}/viec`}>Về Việc của tôi</Link>}
      >
        {message}
      </NoRight>
    )
  }
  return (
    <Problem isPage={isPage} title="Chưa mở được trang" retry={{ label: 'Thử lại', onRetry }}>
      {messageOf(error)}
    </Problem>
  )
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
