/** The frame around every page of the portal: head, ways, foot. Written once as plain markup; there are no scripts. */
import { renderToStaticMarkup } from 'react-dom/server'
import { showDay } from '../../base/days.ts'
import type { Page, Setting } from './visit.ts'

/** The whole document as text. */
export function frame(page: Page, setting: Setting): string {
  return `<!doctype html>${renderToStaticMarkup(<Document page={page} setting={setting} />)}`
}

const ways = [
  ['/guong-dien-hinh', 'Gương điển hình'],
  ['/phong-trao', 'Phong trào'],
  ['/quyet-dinh', 'Quyết định'],
  ['/luat', 'Sách luật'],
  ['/kiem-tra', 'Kiểm tra bằng'],
] as const

function Document({ page, setting }: { page: Page; setting: Setting }) {
  const name = setting.province ? `Sổ Vàng ${setting.province}` : 'Sổ Vàng'
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{setting.path === '/' ? `${name}: ${page.title}` : `${page.title} – ${name}`}</title>
        {page.description && <meta name="description" content={page.description} />}
        {page.hidden && <meta name="robots" content="noindex" />}
        {!page.hidden && !page.status && <link rel="canonical" href={setting.publicUrl + setting.path} />}
        <link rel="stylesheet" href={setting.stylesPath} />
        {page.isLaw && <link rel="stylesheet" href={setting.lawStylesPath} />}
        <link rel="icon" href="/can-bo/mark.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/rss+xml" title="Quyết định khen thưởng mới" href="/rss.xml" />
        {page.facts && <Facts facts={page.facts} />}
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          Bỏ qua đến nội dung
        </a>
        <Head setting={setting} />
        <main id="noi-dung" className="wide" tabIndex={-1}>
          {page.body}
        </main>
        <Foot province={setting.province} />
      </body>
    </html>
  )
}

function Head({ setting }: { setting: Setting }) {
  return (
    <header className="site-head">
      {setting.demoDay && (
        <p className="strip">
          <span className="wide">
            Bản dùng thử: số liệu và con người là hư cấu, hôm nay là {showDay(setting.demoDay)}
          </span>
        </p>
      )}
      <div className="wide">
        <a className="site-name" href="/">
          <BookMark />
          <span>
            Sổ Vàng
            {setting.province && <small>{setting.province}</small>}
          </span>
        </a>
        <nav className="site-nav" aria-label="Các phần của cổng">
          <ul>
            {ways.map(([path, label]) => (
              <li key={path}>
                <a href={path} aria-current={currentAt(setting.path, path)}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a href="/can-bo/">Dành cho cán bộ</a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}

function currentAt(here: string, path: string): 'page' | 'true' | undefined {
  if (here === path) return 'page'
  return here.startsWith(`${path}/`) ? 'true' : undefined
}

/** The product's mark, drawn here so that the head needs no second request. */
function BookMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="3" y="2" width="18" height="20" rx="2" fill="#161d2b" />
      <rect x="3" y="2" width="4" height="20" rx="1.5" fill="#b07f16" />
      <path d="M11 7.5h6M11 11h6" stroke="#ffd35c" strokeWidth="1.6" />
    </svg>
  )
}

function Foot({ province }: { province: string | null }) {
  return (
    <footer className="site-foot">
      <div className="wide">
        <p>
          {province
            ? `Sổ khen thưởng công khai của các cơ quan, đơn vị ${province}`
            : 'Sổ khen thưởng công khai của các cơ quan, đơn vị'}
        </p>
        <ul>
          <li>
            <a href="/kha-nang-tiep-can">Khả năng tiếp cận</a>
          </li>
          <li>
            <a href="/rss.xml">RSS</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

/** Data that search machines read; no browser runs it. `<` is written as an escape, so that no text can end the element. */
function Facts({ facts }: { facts: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c')
  // oxlint-disable-next-line react/no-danger -- the only way to write data that must not be escaped as markup
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
