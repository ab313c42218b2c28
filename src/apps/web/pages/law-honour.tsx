import { useParams } from '@tanstack/react-router'
import { honourPage } from '../../../law/law-book.ts'
import { honourTyped, nearestHonours } from '../../../law/law-book-search.ts'
import { honours } from '../../../law/vocabulary.ts'
import { HonourBody, honourLine } from '../../law-book-honour.tsx'
import { honourAddress, officeBook } from '../../law-book-places.ts'
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
        <HonourBody page={page} />
      </ObjectPage>
    </LawRoof>
  )
}

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
