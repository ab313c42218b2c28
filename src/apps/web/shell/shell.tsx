import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

import { CrumbsProvider, useShownCrumbs } from '../kit/crumbs.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Dropdown } from '../kit/dropdown.tsx'
import { IconChevronDown, IconKeyboard, IconLogout, IconMenu2 } from '../kit/icons.ts'
import { Key, useKeys, useKeysHelp } from '../kit/keys.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { useNarrow } from '../kit/narrow.ts'
import type { NavGroup, NavItem } from './office-nav.ts'
import { SearchBox, type SearchBoxProps } from './search-box.tsx'

/** An organisation for which I may act, by one of my grants. */
export interface ActingFor {
  key: string
  name: string
  /** "tỉnh Kon Tum", or the role. */
  detail?: string
}

export interface ShellProps {
  nav: readonly NavGroup[]
  /** Key of the current place. */
  current?: string
  organisations: readonly ActingFor[]
  organisation: string
  onOrganisation: (key: string) => void
  user: { name: string; detail?: string }
  searchBox: SearchBoxProps
  onSignOut: () => void
  /** Address of the page: when it changes, the keyboard and the screen reader go on in the page. */
  path: string
  /** The day on which the office is: "20/12/2021". */
  today: string
  /** Bản dùng thử: the day stands still, and the page says so. */
  demo: boolean
  children: ReactNode
}

/** Khung trang: nav, top bar, the page. It is given all it shows; it fetches nothing. */
export function Shell(props: ShellProps) {
  const { nav, path, today, children } = props
  const main = useFocusOnMove(path)
  const narrow = useNarrow()
  const [menuOpen, setMenuOpen] = useState(false)
  const go = useGo()
  useKeys(
    nav
      .flatMap((group) => group.items)
      .map((item) => ({ keys: `g ${item.letter}`, label: item.label, run: () => go(item.href), group: 'Đi tới' })),
  )
  return (
    <CrumbsProvider>
      <a className="skip" href="#main">
        Bỏ qua đến nội dung
      </a>
      <div className="shell">
        {!narrow && (
          <div className="shell-nav">
            <Nav {...props} hasProduct />
          </div>
        )}
        {narrow && (
          <Dialog
            side
            opened={menuOpen}
            onClose={() => setMenuOpen(false)}
            title={<Product />}
            closeLabel="Đóng mục lục"
          >
            <Nav {...props} onChosen={() => setMenuOpen(false)} />
          </Dialog>
        )}
        <div className="shell-page">
          {props.demo && (
            <aside className="demo-day" aria-label="Bản dùng thử">
              Bản dùng thử · hôm nay là <b>{today}</b>
            </aside>
          )}
          <TopBar {...props} narrow={narrow} onMenu={() => setMenuOpen(true)} />
          <main id="main" tabIndex={-1} ref={main}>
            {children}
          </main>
          <p className="print-note">
            In từ màn hình ngày {today} bởi {props.user.name}; không phải văn bản chính thức.
          </p>
        </div>
      </div>
    </CrumbsProvider>
  )
}

/** What had the focus goes with the page before, or lies in the nav; a page that takes the focus itself keeps it. */
function useFocusOnMove(path: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  const takenOn = useRef(path)
  // Before the effects of the page, which may take the focus.
  useLayoutEffect(() => {
    shown.current = path
  }, [path])
  useEffect(() => {
    const note = () => (takenOn.current = shown.current)
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (takenOn.current !== path) main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

/** Tên phần mềm with its mark. */
export function Product() {
  return (
    <span className="product">
      <svg width="20" height="22" viewBox="0 0 20 22" aria-hidden="true">
        <path d="M3 1h14a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H3z" fill="var(--ink)" />
        <path d="M1 3a2 2 0 0 1 2-2h2v20H3a2 2 0 0 1-2-2z" fill="var(--leaf)" />
        <path d="M9 6.5h6M9 10h6" stroke="var(--focus)" strokeWidth="1.5" />
      </svg>
      Sổ Vàng
    </span>
  )
}

function Nav(props: ShellProps & { hasProduct?: boolean; onChosen?: () => void }) {
  const { nav, current, onSignOut, hasProduct = false, onChosen } = props
  const showKeys = useKeysHelp()
  return (
    <nav className="nav" aria-label="Mục lục">
      {hasProduct && <Product />}
      <Switcher {...props} />
      <div>
        {nav.map((group) => (
          <div key={group.title ?? ''}>
            {group.title !== undefined && <h2 className="nav-title">{group.title}</h2>}
            <ul className="nav-place">
              {group.items.map((item) => (
                <li key={item.key}>
                  <NavLink item={item} isCurrent={item.key === current} onChosen={onChosen} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <ul className="nav-foot">
        <li>
          <button type="button" className="nav-link" onClick={showKeys}>
            <IconKeyboard size={17} stroke={1.5} aria-hidden="true" /> Phím tắt <Key>?</Key>
          </button>
        </li>
        <li>
          <button type="button" className="nav-link" onClick={onSignOut}>
            <IconLogout size={17} stroke={1.5} aria-hidden="true" /> Đăng xuất
          </button>
        </li>
      </ul>
    </nav>
  )
}

function NavLink({ item, isCurrent, onChosen }: { item: NavItem; isCurrent: boolean; onChosen?: () => void }) {
  const Icon = item.icon
  return (
    <Link href={item.href} className="nav-link" aria-current={isCurrent ? 'page' : undefined} onClick={onChosen}>
      <Icon size={17} stroke={1.5} aria-hidden="true" />
      {item.label}
      {item.count !== undefined && item.count > 0 && (
        <span className="nav-count">
          {item.count}
          <span className="only-read"> việc</span>
        </span>
      )}
    </Link>
  )
}

/** Under which of my grants I act; with a single one there is nothing to choose. */
function Switcher({ organisations, organisation, onOrganisation }: ShellProps) {
  const acting = organisations.find((one) => one.key === organisation)
  const words = (
    <span className="switcher-words">
      {acting?.name}
      {acting?.detail !== undefined && <small>{acting.detail}</small>}
    </span>
  )
  if (organisations.length < 2) return <div className="switcher">{words}</div>
  return (
    <Dropdown
      className="switcher"
      align="start"
      items={organisations.map(({ key, name, detail }) => {
        const onAct = () => onOrganisation(key)
        return { key, label: name, detail, isCurrent: key === organisation, onAct }
      })}
    >
      {words}
      <span className="only-read">: đổi nơi đang làm việc</span>
      <IconChevronDown size={16} aria-hidden="true" />
    </Dropdown>
  )
}

function TopBar({ user, searchBox, onMenu, narrow }: ShellProps & { onMenu: () => void; narrow: boolean }) {
  return (
    <header className="top-bar">
      {narrow && (
        <button type="button" className="icon-button" aria-label="Mở mục lục" onClick={onMenu}>
          <IconMenu2 size={20} aria-hidden="true" />
        </button>
      )}
      <Way />
      <SearchBox {...searchBox} />
      <span className="user">
        <span className="user-name">{user.name}</span>
        <span className="avatar" aria-hidden="true">
          {initialsOf(user.name)}
        </span>
      </span>
    </header>
  )
}

function Way() {
  const crumbs = useShownCrumbs()
  return (
    <nav className="way" aria-label="Bạn đang ở">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.text} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
            {crumb.href === undefined ? crumb.text : <Link href={crumb.href}>{crumb.text}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The last two words of a Vietnamese name: Trần Thị Ngọc Ánh is NÁ. */
function initialsOf(name: string): string {
  return name
    .split(' ')
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('')
}
