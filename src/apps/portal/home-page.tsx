/** Trang đầu: search first, then the newest entries of each register. */
import { yearOf, type Day } from '../../base/days.ts'
import { showNumber } from '../../base/text.ts'
import {
  awardsByYear,
  latestDecisions,
  publishedExemplars,
  publishedMovements,
  yearsOfDecisions,
} from '../../reports/publications/publication.store.ts'
import { DecisionRegister, MovementRegister, PartHead, SearchBox, Stories } from './parts.tsx'
import type { Page, Visit } from './visit.ts'

export async function homePage({ portal, today, publicUrl }: Visit): Promise<Page> {
  const [decisions, years, awards, exemplars, movements] = await Promise.all([
    latestDecisions(portal, 5),
    yearsOfDecisions(portal),
    awardsByYear(portal),
    publishedExemplars(portal, 3),
    publishedMovements(portal, 4),
  ])
  return {
    title: 'Ai được khen thưởng, vì việc gì, theo quyết định nào',
    description: 'Tra cứu quyết định khen thưởng, kiểm tra bằng khen, giấy khen, đọc gương điển hình tiên tiến.',
    facts: {
      '@type': 'WebSite',
      name: 'Sổ Vàng',
      url: `${publicUrl}/`,
      inLanguage: 'vi',
      potentialAction: {
        '@type': 'SearchAction',
        target: `${publicUrl}/tra-cuu?q={q}`,
        'query-input': 'required name=q',
      },
    },
    body: (
      <>
        <Opening example={decisions[0]} />
        <div className="columns columns-even part">
          <LatestDecisions decisions={decisions} newest={years[0]} today={today} />
          <AwardsByYear years={awards} today={today} />
        </div>
        <section className="part" aria-labelledby="guong">
          <PartHead id="guong" title="Gương điển hình">
            {exemplars.length > 0 && <a href="/guong-dien-hinh">Tất cả gương điển hình</a>}
          </PartHead>
          {exemplars.length > 0 ? (
            <Stories exemplars={exemplars} level={3} />
          ) : (
            <p className="empty">Chưa có gương điển hình nào được nêu trên cổng.</p>
          )}
        </section>
        <section className="part" aria-labelledby="phong-trao">
          <PartHead id="phong-trao" title="Phong trào thi đua">
            {movements.length > 0 && <a href="/phong-trao">Tất cả phong trào</a>}
          </PartHead>
          {movements.length > 0 ? (
            <MovementRegister movements={movements} />
          ) : (
            <p className="empty">Chưa có phong trào nào được đăng trên cổng.</p>
          )}
        </section>
      </>
    ),
  }
}

function Opening({ example }: { example: { symbol: string; body_name: string } | undefined }) {
  return (
    <div className="columns columns-opening">
      <div>
        <h1>Ai được khen thưởng, vì việc gì, theo quyết định nào</h1>
        <p className="under">Mọi quyết định khen thưởng đã công bố, có căn cứ và có thể kiểm tra.</p>
        <SearchBox />
        <p className="hint">
          {example && (
            <>
              Ví dụ: <a href={`/tra-cuu?q=${encodeURIComponent(example.symbol)}`}>{example.symbol}</a>.{' '}
            </>
          )}
          Gõ có dấu hay không dấu đều được.
        </p>
      </div>
      <aside className="notice" aria-labelledby="tam-bang">
        <h2 id="tam-bang">Kiểm tra một tấm bằng</h2>
        <p>Quét mã QR, hoặc nhập mã in dưới mã QR, rồi so từng dòng trên bằng với sổ vàng.</p>
        <a href="/kiem-tra">Nhập mã trên bằng</a>
      </aside>
    </div>
  )
}

function LatestDecisions({
  decisions,
  newest,
  today,
}: {
  decisions: Parameters<typeof DecisionRegister>[0]['decisions']
  newest: { year: number; count: number } | undefined
  today: Day
}) {
  return (
    <section aria-labelledby="quyet-dinh">
      <PartHead id="quyet-dinh" title="Quyết định mới">
        {newest && (
          <a href={`/quyet-dinh?nam=${newest.year}`}>
            Tất cả {showNumber(newest.count)} trong năm {newest.year}
          </a>
        )}
      </PartHead>
      {decisions.length > 0 ? (
        <DecisionRegister decisions={decisions} year={yearOf(today)} />
      ) : (
        <p className="empty">Chưa có quyết định nào được công bố. Quyết định hiện ở đây ngay khi cơ quan công bố.</p>
      )}
    </section>
  )
}

/** Lượt khen thưởng by year: bars as soon as there are two years to compare, a sentence before. */
function AwardsByYear({ years, today }: { years: { year: number; count: number }[]; today: Day }) {
  const [newest] = years
  return (
    <section aria-labelledby="luot">
      <PartHead id="luot" title="Lượt khen thưởng" />
      {years.length > 1 && <YearBars years={withoutGaps(years)} />}
      {newest ? (
        <p className="hint">
          {years.length === 1 && (
            <>
              Năm {newest.year}: <b>{showNumber(newest.count)}</b> lượt.{' '}
            </>
          )}
          Mỗi tập thể, cá nhân trong một quyết định đã công bố là một lượt; khen thưởng đã thu hồi không tính.
          {newest.year === yearOf(today) && ` Năm ${newest.year} chưa hết.`}
        </p>
      ) : (
        <p className="empty">Chưa có lượt khen thưởng nào được công bố.</p>
      )}
    </section>
  )
}

function YearBars({ years }: { years: { year: number; count: number }[] }) {
  const most = Math.max(...years.map(({ count }) => count))
  return (
    <ul className="bars">
      {years.map(({ year, count }) => (
        <li key={year}>
          <b>
            {showNumber(count)}
            <span className="only-read"> lượt, </span>
          </b>
          <i style={{ height: `${Math.round((count / most) * 118)}px` }} />
          <span>
            <span className="only-read">năm </span>
            {year}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The last six years up to the newest, oldest first; a year without awards stands as nought. */
function withoutGaps(years: { year: number; count: number }[]): { year: number; count: number }[] {
  const counts = new Map(years.map(({ year, count }) => [year, count]))
  const last = Math.max(...counts.keys())
  const first = Math.max(last - 5, Math.min(...counts.keys()))
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }))
}
