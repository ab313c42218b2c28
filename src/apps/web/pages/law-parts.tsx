import { useParams } from '@tanstack/react-router'
import type { Day } from '../../../base/days.ts'
import { columnFor, columnsOf } from '../../../law/law-book.ts'
import { workflowName, workflowOf, workflows } from '../../../law/procedure/procedure.ts'
import { regimeOn } from '../../../law/regimes.ts'
import { staircaseNote, Staircases } from '../../law-book-staircase.tsx'
import { BookSection } from '../../law-book-parts.tsx'
import { officeBook } from '../../law-book-places.ts'
import { PrinciplesBody } from '../../law-book-principles.tsx'
import { ProcedureBody, procedureLine, ProceduresBody } from '../../law-book-procedures.tsx'
import { RegimeList, SourcesSection } from '../../law-book-regimes.tsx'
import { LawPart, LawRoof } from '../app/law-roof.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Link } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { PageTitle } from '../kit/problem.tsx'
import { periodOf } from '../../law-book-words.ts'

const front = { text: 'Sách luật', href: officeBook.front }

/** Bậc thang: of the period in force, or of the one that the address names. */
export function LawStaircase() {
  const { me } = useSession()
  const { search, hrefWith } = useListSearch()
  useCrumbs([front, { text: 'Bậc thang' }])
  const columns = columnsOf()
  const day = regimeOn(me.today as Day)
  const regime =
    columns.find((one) => one === search.regime) ?? (day === null ? null : columnFor(day)) ?? columns.at(-1)!
  return (
    <LawPart title="Bậc thang" lead="Danh hiệu, hình thức nào dựa trên danh hiệu, hình thức nào." current="staircase">
      <BookSection id="bac-thang" title="Từ Lao động tiên tiến đến Huân chương" note={staircaseNote(regime)}>
        <nav className="law-jump" aria-label="Thời kỳ">
          <ul>
            {columns.map((one) => (
              <li key={one}>
                {one === regime ? (
                  <b>{periodOf(one)}</b>
                ) : (
                  <Link href={hrefWith({ regime: one })}>{periodOf(one)}</Link>
                )}
              </li>
            ))}
          </ul>
        </nav>
        <Staircases regime={regime} />
      </BookSection>
    </LawPart>
  )
}

/** Nguyên tắc chung. */
export function LawPrinciples() {
  useCrumbs([front, { text: 'Nguyên tắc chung' }])
  return (
    <LawPart
      title="Nguyên tắc chung"
      lead="Những điều đứng bên mọi danh hiệu, hình thức, và điều đã đổi qua từng thời kỳ."
      current="principles"
    >
      <PrinciplesBody />
    </LawPart>
  )
}

/** Thủ tục. */
export function LawProcedures() {
  useCrumbs([front, { text: 'Thủ tục' }])
  return (
    <LawPart
      title="Thủ tục"
      lead={`${workflows.length} thủ tục theo từng thời kỳ; mẫu văn bản; thời hạn bảo quản; chuyển tiếp.`}
      current="procedures"
    >
      <ProceduresBody />
    </LawPart>
  )
}

/** Quy định theo thời kỳ, nguồn. */
export function LawRegimes() {
  useCrumbs([front, { text: 'Quy định, nguồn' }])
  return (
    <LawPart
      title="Quy định theo thời kỳ"
      lead="Hồ sơ được xét theo quy định của ngày cơ quan có thẩm quyền tiếp nhận."
      current="regimes"
    >
      <BookSection id="quy-dinh" title="Các thời kỳ">
        <RegimeList />
      </BookSection>
      <SourcesSection />
    </LawPart>
  )
}

/** Một thủ tục. */
export function LawProcedure() {
  const { workflowId = '' } = useParams({ strict: false }) as { workflowId?: string }
  const workflow = workflowOf(workflowId)
  if (workflow === null) return <UnknownProcedure typed={workflowId} />
  const name = workflowName(workflow)
  return (
    <LawRoof key={workflow.id}>
      <ObjectPage
        crumbs={[front, { text: 'Thủ tục', href: officeBook.procedures }, { text: name }]}
        kind="Thủ tục"
        title={name}
        context={procedureLine(workflow)}
      >
        <ProcedureBody workflow={workflow} />
      </ObjectPage>
    </LawRoof>
  )
}

function UnknownProcedure({ typed }: { typed: string }) {
  return (
    <section className="sheet notice">
      <PageTitle>Không có thủ tục này</PageTitle>
      <p>
        Sách luật không có thủ tục nào mang mã <b className="any-break">{typed}</b>.
      </p>
      <div className="notice-acts">
        <Link href={officeBook.procedures}>Tất cả thủ tục</Link>
      </div>
    </section>
  )
}
