/** Phiên làm việc: who is signed in, under which organisation they act, and the frame around every page. */
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { showDay } from '../../../base/days.ts'
import { Problem } from '../kit/problem.tsx'
import { Loading } from '../kit/empty.tsx'
import { useGo } from '../kit/link.tsx'
import { officeNav } from '../shell/office-nav.ts'
import { Shell } from '../shell/shell.tsx'
import { useSearchBox } from './lookup.ts'
import { messageOf, Refused, signOut, useView, type GetAnswer } from './api.ts'
import { SignIn } from '../pages/sign-in.tsx'

type Me = GetAnswer<'/api/me'>
type Grant = Me['grants'][number]

interface Session {
  me: Me
  /** The organisation under which the person works now; lists and forms start from it. */
  organisationId: string
  /** Roles at that organisation. */
  has(role: Grant['role'], organisationId?: string): boolean
}

const SessionContext = createContext<Session | null>(null)

/** Who I am; only inside the frame. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside the office frame')
  return session
}

/** Khung trang: signs in when needed, then shows the shell around the page. */
export function OfficeFrame() {
  const me = useView('/api/me', {})
  if (me.error instanceof Refused && me.error.answer.code === 'unauthenticated') return <SignIn />
  if (me.error)
    return (
      <Problem isPage title="Chưa mở được trang" retry={{ label: 'Thử lại', onRetry: () => void me.refetch() }}>
        {messageOf(me.error)}
      </Problem>
    )
  if (!me.data) return <Loading rows={6} />
  return (
    <Signed me={me.data}>
      <Outlet />
    </Signed>
  )
}

function Signed({ me, children }: { me: Me; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(chosenKey))
  const client = useQueryClient()
  const navigate = useNavigate()
  const go = useGo()
  const { pathname } = useLocation()
  const searchBox = useSearchBox((text) => go(`/can-bo/tra-cuu?q=${encodeURIComponent(text)}`))
  const tasks = useView('/api/tasks', {})
  const place = placeOf(pathname)
  const places = placesOf(me.grants)
  const organisationId = places.find((place) => place.key === chosen)?.key ?? places[0]?.key ?? ''
  const session = useMemo<Session>(() => {
    const has: Session['has'] = (role, at = organisationId) =>
      me.grants.some((grant) => grant.role === role && grant.organisation_id === at)
    return { me, organisationId, has }
  }, [me, organisationId])
  const leave = async () => {
    await signOut()
    // The chosen organisation, drafts: nothing of mine stays for the next person at this browser.
    sessionStorage.clear()
    await navigate({ to: '/' })
    client.clear()
    await client.invalidateQueries()
  }
  return (
    <SessionContext value={session}>
      <Shell
        nav={officeNav({ inbox: tasks.data?.tasks.length ?? 0 })}
        {...(place !== undefined && { current: place })}
        organisations={places}
        organisation={organisationId}
        onOrganisation={(key) => {
          sessionStorage.setItem(chosenKey, key)
          setChosen(key)
        }}
        user={{ name: me.name, ...(me.grants[0] && { detail: me.grants[0].role_name }) }}
        path={pathname}
        searchBox={searchBox}
        onSignOut={() => void leave()}
        today={showDay(me.today)}
        demo={me.demo}
      >
        {children}
      </Shell>
    </SessionContext>
  )
}

const chosenKey = 'sovang.organisation'

const weightiest: Grant['role'][] = ['standing', 'leader', 'officer', 'member', 'auditor', 'operator', 'staff']

/** One line per organisation at which I have a role, with the roles under its name; where most is done comes first. */
function placesOf(grants: Grant[]) {
  const ordered = grants.toSorted((a, b) => weightiest.indexOf(a.role) - weightiest.indexOf(b.role))
  const byId = Map.groupBy(ordered, (grant) => grant.organisation_id)
  return [...byId].map(([key, own]) => ({
    key,
    name: own[0]!.organisation_name,
    detail: own.map((grant) => grant.role_name).join(', '),
  }))
}

/** Key of the place in the nav that a path belongs to; an unknown address belongs to none. */
function placeOf(pathname: string): string | undefined {
  const first =
    pathname
      .replace(/^\/can-bo/, '')
      .split('/')
      .find(Boolean) ?? ''
  return places[first]
}

const places: Record<string, string> = {
  '': 'inbox',
  viec: 'inbox',
  'phong-trao': 'movements',
  'ho-so': 'dossiers',
  'to-trinh': 'submissions',
  'hoi-dong': 'councils',
  'quyet-dinh': 'decisions',
  'dien-hinh': 'exemplars',
  'so-khen-thuong': 'awards',
  'tra-cuu': 'lookup',
  'nguoi-ghi-trung': 'people',
  nguoi: 'people',
  'ho-so-cua-toi': 'ownRecord',
  'dieu-dong': 'people',
  'de-nghi-sua': 'people',
  'du-dieu-kien': 'qualifying',
  'don-vi': 'organisations',
  luat: 'law',
  'quy-dinh-rieng': 'lawLayers',
  'nhap-tu-tep': 'imports',
}
