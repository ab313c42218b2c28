/** Gương điển hình tiên tiến: the register, and one story with its figures drawn. */
import { dayAt } from '../../base/clock.ts'
import { showDay } from '../../base/days.ts'
import {
  publishedExemplars,
  publishedPageSize,
  readPublishedExemplar,
} from '../../reports/publications/publication.store.ts'
import { LineChart } from './line-chart.tsx'
import { fieldOf, Pages, Stories, subjectKinds, Way } from './parts.tsx'
import { idIn, pageIn, type Page, type Visit } from './visit.ts'

export async function exemplarsPage({ portal, query }: Visit): Promise<Page> {
  const page = pageIn(query.trang)
  const found = await publishedExemplars(portal, publishedPageSize + 1, (page - 1) * publishedPageSize)
  const exemplars = found.slice(0, publishedPageSize)
  return {
    title: 'Gương điển hình',
    description: 'Những tập thể, cá nhân có cách làm hay, có số liệu và nơi đã làm theo.',
    body: (
      <>
        <h1>Gương điển hình</h1>
        <p className="under">Cách làm hay, kết quả bằng số, và nơi đã làm theo.</p>
        <div className="part">
          {exemplars.length > 0 ? (
            <Stories exemplars={exemplars} level={2} />
          ) : (
            <p className="empty">Chưa có gương điển hình nào được nêu trên cổng.</p>
          )}
        </div>
        <Pages page={page} hasMore={found.length > publishedPageSize} address="/guong-dien-hinh?trang=" />
      </>
    ),
  }
}

type Exemplar = Awaited<ReturnType<typeof readPublishedExemplar>>

export async function exemplarPage({ portal, params, publicUrl }: Visit): Promise<Page> {
  const exemplar = await readPublishedExemplar(portal, idIn(params.id ?? ''))
  return {
    title: exemplar.title,
    description: exemplar.lead,
    facts: {
      '@type': 'Article',
      headline: exemplar.title,
      description: exemplar.lead,
      inLanguage: 'vi',
      datePublished: dayAt(exemplar.published_at),
      url: `${publicUrl}/guong-dien-hinh/${exemplar.id}`,
      publisher: { '@type': 'GovernmentOrganization', name: exemplar.organisation_name },
    },
    body: (
      <>
        <Way
          steps={[
            ['/guong-dien-hinh', 'Gương điển hình'],
            [null, fieldOf(exemplar.field)],
          ]}
        />
        <div className="columns">
          <Story exemplar={exemplar} />
          <ExemplarAside exemplar={exemplar} />
        </div>
      </>
    ),
  }
}

/** The chart stands after the first paragraph: figures early, words around them. */
function Story({ exemplar }: { exemplar: Exemplar }) {
  const { story, method, series } = exemplar.story
  return (
    <article className="text">
      <h1>{exemplar.title}</h1>
      <p className="lead">{exemplar.lead}</p>
      {story.slice(0, 1).map(paragraph)}
      {series && <LineChart series={series} />}
      {story.slice(1).map(paragraph)}
      {method.length > 0 && (
        <>
          <h2>Cách làm</h2>
          <ul>
            {method.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

function paragraph(text: string) {
  return <p key={text}>{text}</p>
}

function ExemplarAside({ exemplar }: { exemplar: Exemplar }) {
  const { takenOverBy, effect } = exemplar.story
  return (
    <aside className="side">
      <section aria-labelledby="ai">
        <h2 id="ai">{subjectKinds[exemplar.subject_kind]} tiêu biểu</h2>
        <p className="figure">
          <b>{exemplar.figure}</b> {exemplar.figure_label}
        </p>
        <p>{exemplar.organisation_name}</p>
        <p className="quiet">Nêu gương ngày {showDay(dayAt(exemplar.published_at))}</p>
      </section>
      {takenOverBy.length > 0 && (
        <section aria-labelledby="lam-theo">
          <h2 id="lam-theo">Đã làm theo</h2>
          <ul className="lines">
            {takenOverBy.map((one) => (
              <li key={`${one.name} ${one.on}`}>
                <b>{one.name}</b> <span className="quiet whole">từ {showDay(one.on)}</span>
                {one.note && <span className="quiet note">{one.note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {effect && (
        <section aria-labelledby="tac-dung">
          <h2 id="tac-dung">Đánh giá tác dụng</h2>
          <p>{effect.text}</p>
          <p className="quiet">Rà soát ngày {showDay(effect.reviewedOn)}</p>
        </section>
      )}
    </aside>
  )
}
