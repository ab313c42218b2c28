/** Quyết định khen thưởng: the register by year, and one decision with all whom it honours. */
import { dayAt } from '../../base/clock.ts'
import { showDay, yearOf } from '../../base/days.ts'
import { showNumber } from '../../base/text.ts'
import { honours } from '../../law/vocabulary.ts'
import { awardStandings } from '../../registry/awards/award.ts'
import {
  decisionsOfYear,
  publishedPageSize,
  readPublishedDecision,
  yearsOfDecisions,
} from '../../reports/publications/publication.store.ts'
import { DecisionRegister, headlineOf, Pages, Way } from './parts.tsx'
import { idIn, lineIn, pageIn, type Page, type Visit } from './visit.ts'

export async function decisionsPage({ portal, query }: Visit): Promise<Page> {
  const years = await yearsOfDecisions(portal)
  const asked = /^\d{4}$/.test(lineIn(query.nam)) ? Number(query.nam) : years[0]?.year
  if (asked === undefined) return { title: 'Quyết định khen thưởng', body: <NoDecisions /> }
  const page = pageIn(query.trang)
  const decisions = await decisionsOfYear(portal, asked, page)
  const count = years.find(({ year }) => year === asked)?.count ?? 0
  return {
    title: `Quyết định khen thưởng năm ${asked}`,
    description: `Các quyết định khen thưởng đã công bố, ký năm ${asked}.`,
    body: (
      <>
        <h1>Quyết định khen thưởng</h1>
        <p className="under">
          {count > 0
            ? `Năm ${asked} có ${showNumber(count)} quyết định đã công bố, xếp theo ngày ký.`
            : `Chưa có quyết định nào ký năm ${asked} được công bố.`}
        </p>
        <YearChoice years={years} asked={asked} />
        <div className="part">
          <h2 className="only-read">Năm {asked}</h2>
          <DecisionRegister decisions={decisions} year={asked} />
        </div>
        <Pages page={page} hasMore={page * publishedPageSize < count} address={`/quyet-dinh?nam=${asked}&trang=`} />
      </>
    ),
  }
}

function NoDecisions() {
  return (
    <>
      <h1>Quyết định khen thưởng</h1>
      <p className="empty">Chưa có quyết định nào được công bố. Quyết định hiện ở đây ngay khi cơ quan công bố.</p>
    </>
  )
}

function YearChoice({ years, asked }: { years: { year: number; count: number }[]; asked: number }) {
  return (
    <nav className="choice" aria-label="Chọn năm">
      <ul>
        {years.map(({ year, count }) => (
          <li key={year}>
            <a href={`/quyet-dinh?nam=${year}`} aria-current={year === asked ? 'page' : undefined}>
              {year} <span className="quiet">({showNumber(count)})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Published = Awaited<ReturnType<typeof readPublishedDecision>>

export async function decisionPage({ portal, params }: Visit): Promise<Page> {
  const published = await readPublishedDecision(portal, idIn(params.id ?? ''))
  const { decision } = published
  const headline = headlineOf(decision.title)
  const year = yearOf(decision.signed_on)
  return {
    title: `${decision.symbol}: ${headline}`,
    description: `Quyết định số ${decision.symbol} ngày ${showDay(decision.signed_on)} của ${decision.body_name}.`,
    body: (
      <>
        <Way
          steps={[
            ['/quyet-dinh', 'Quyết định'],
            [`/quyet-dinh?nam=${year}`, `Năm ${year}`],
            [null, decision.symbol],
          ]}
        />
        <div className="columns">
          <div>
            <h1>{headline}</h1>
            <p className="lead">
              Quyết định số <span className="whole">{decision.symbol}</span> ngày {showDay(decision.signed_on)} của{' '}
              {decision.body_name}
            </p>
            <Honoured published={published} />
          </div>
          <DecisionAside decision={decision} />
        </div>
      </>
    ),
  }
}

function Honoured({ published: { decision, items } }: { published: Published }) {
  const several = new Set(items.map((item) => item.honour)).size > 1
  return (
    <section className="part" aria-labelledby="danh-sach">
      <div className="part-head">
        <h2 id="danh-sach">{showNumber(decision.items)} trường hợp được khen thưởng</h2>
      </div>
      <div className="scroller">
        <table>
          <caption className="only-read">Danh sách được khen thưởng theo quyết định {decision.symbol}</caption>
          <thead>
            <tr>
              <th scope="col">Người, tập thể</th>
              <th scope="col">Khi đó là</th>
              {several && <th scope="col">Danh hiệu, hình thức</th>}
              <th scope="col" className="end">
                Số sổ vàng
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.award_id} id={item.award_id}>
                <th scope="row">
                  {item.recipient_name}
                  {item.ended && <span className="red"> ({awardStandings[item.ended]})</span>}
                </th>
                <td>{item.recipient_line}</td>
                {several && <td>{honours[item.honour].name}</td>}
                <td className="end gold">{item.golden_number === null ? '' : showNumber(item.golden_number)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length < decision.items && (
        <p className="hint">
          Trang này hiện {showNumber(items.length)} trường hợp đầu; danh sách đủ nằm trong văn bản đã ký.
        </p>
      )}
    </section>
  )
}

function DecisionAside({ decision }: { decision: Published['decision'] }) {
  return (
    <aside className="side">
      <section aria-labelledby="van-ban">
        <h2 id="van-ban">Văn bản</h2>
        <dl className="brief">
          <dt>{honours[decision.honour].kind === 'emulationTitle' ? 'Danh hiệu' : 'Hình thức'}</dt>
          <dd>{honours[decision.honour].name}</dd>
          <dt>Người ký</dt>
          <dd>
            {decision.signer_name}, {decision.signer_post}
          </dd>
          <dt>Công bố</dt>
          <dd>ngày {showDay(dayAt(decision.published_at))}</dd>
        </dl>
        <p>
          <a href={`/quyet-dinh/${decision.id}/van-ban.pdf`} type="application/pdf">
            Xem văn bản đã ký (PDF)
          </a>
        </p>
      </section>
      {decision.bases.length > 0 && (
        <section aria-labelledby="can-cu">
          <h2 id="can-cu">Căn cứ</h2>
          <ul className="lines">
            {decision.bases.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="tam-bang">
        <h2 id="tam-bang">Có tấm bằng trong tay?</h2>
        <p>
          <a href="/kiem-tra">Kiểm tra bằng mã trên bằng</a>
        </p>
      </section>
    </aside>
  )
}
