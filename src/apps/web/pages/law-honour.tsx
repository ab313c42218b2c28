import { useParams } from '@tanstack/react-router'
import { honourPage } from '../../../law/law-book.ts'
import { honourTyped, nearestHonours } from '../../../law/law-book-search.ts'
import { honours, type Honour } from '../../../law/vocabulary.ts'
import { HonourBody, honourLine } from '../../law-book-honour.tsx'
import { BookSection } from '../../law-book-parts.tsx'
import { honourAddress, officeBook } from '../../law-book-places.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { LawRoof } from '../app/law-roof.tsx'
import { Link } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { PageTitle } from '../kit/problem.tsx'

/** Một danh hiệu, hình thức trong sách luật. */
export function LawHonour() {
  const { honour: typed = '' } = useParams({ strict: false }) as { honour?: string }
  const honour = honourTyped(typed)
  if (honour === null) return <UnknownHonour typed={typed} />
  const page = honourPage(honour)
  return (
    <LawRoof key={honour}>
      <ObjectPage
        crumbs={[{ text: 'Sách luật', href: officeBook.front }, { text: page.name }]}
        kind={`${honourLine(page)} · ${page.code}`}
        title={page.name}
      >
        <HonourBody page={page} beside={<OwnRules honour={honour} />} />
      </ObjectPage>
    </LawRoof>
  )
}

/** Quy định riêng áp dụng cho đơn vị: what the bodies above ask for this honour beside the law. */
function OwnRules({ honour }: { honour: Honour }) {
  const query = useView('/api/law-layers', { honour, standing: 'inForce', size: mostLayers })
  // Most units have none: nothing stands here until there is something to say.
  if (query.isPending) return null
  return (
    <Asked query={query} isPart>
      {({ rows, total }) =>
        rows.length === 0 ? null : (
          <BookSection id="quy-dinh-rieng" title="Quy định riêng" note="áp dụng cho đơn vị của bạn, bên cạnh luật">
            {rows.flatMap((layer) =>
              layer.told.map(({ about, lines, article, quote }) => (
                <div key={`${layer.id} ${article} ${lines.join(' ')}`} className="law-beside">
                  {lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  <p className="law-remark">
                    {article} <Link href={`/can-bo/quy-dinh-rieng/${layer.id}`}>{layer.symbol}</Link>,{' '}
                    {layer.organisation_name}; {about}. “{quote}”
                  </p>
                </div>
              )),
            )}
            {total > rows.length && (
              <Link href={`/can-bo/quy-dinh-rieng?honour=${honour}`}>Xem cả {total} văn bản</Link>
            )}
          </BookSection>
        )
      }
    </Asked>
  )
}

const mostLayers = 20

function UnknownHonour({ typed }: { typed: string }) {
  const near = nearestHonours(typed)
  return (
    <section className="sheet notice">
      <PageTitle>Không có danh hiệu, hình thức này</PageTitle>
      <p>
        Sách luật không có danh hiệu, hình thức nào mang mã <b className="any-break">{typed}</b>.
        {near.length > 0 && ' Có phải bạn tìm:'}
      </p>
      <ul>
        {near.map((code) => (
          <li key={code}>
            <Link href={honourAddress(officeBook, code)}>{honours[code].name}</Link>{' '}
            <span className="quiet">{code}</span>
          </li>
        ))}
      </ul>
      <div className="notice-acts">
        <Link href={officeBook.front}>Sách luật</Link>
      </div>
    </section>
  )
}
