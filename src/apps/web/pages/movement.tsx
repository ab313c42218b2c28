import { useParams } from '@tanstack/react-router'

import { showDay } from '../../../base/days.ts'
import { documentTypes } from '../../../procedure/movements/movement.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { ToldHistory } from '../app/told.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Section } from '../kit/section.tsx'
import { MovementAside } from './movement-aside.tsx'
import { Consolidation } from './movement-consolidation.tsx'
import { MovementContent } from './movement-content.tsx'
import { Registrations } from './movement-registrations.tsx'
import { Cascade, hasLate } from './movement-tree.tsx'
import { lineTags, movementHref, movementsPath, quoted, type Shown } from './movement-words.tsx'

const parts = ['he-thong', 'noi-dung', 'dang-ky', 'tong-hop', 'dien-bien'] as const
type Part = (typeof parts)[number]

/** Một phong trào: the chain of documents, what it says, who registered, what was reported. */
export function Movement() {
  const { movementId } = useParams({ strict: false }) as { movementId: string }
  const { search } = useListSearch()
  const query = useView('/api/movements/:movementId', { movementId })
  const part = parts.find((one) => one === search.phan) ?? 'he-thong'
  return <Asked query={query}>{(shown) => <MovementPage key={movementId} shown={shown} part={part} />}</Asked>
}

function MovementPage({ shown, part }: { shown: Shown; part: Part }) {
  const { movement, parents } = shown
  return (
    <ObjectPage
      crumbs={[{ text: 'Phong trào', href: movementsPath }, { text: movement.name }]}
      kind={
        <>
          {documentTypes[movement.document_type]} {movement.symbol ?? <span className="red">chưa có số</span>}
          {movement.issued_on ? `, ${showDay(movement.issued_on)}` : ', chưa rõ ngày'} · {movement.issuer_name}
        </>
      }
      title={quoted(movement.title)}
      context={
        <>
          {movement.period_text}
          {parents.map((parent) => (
            <span key={parent.id}>
              {' '}
              · thực hiện{' '}
              <Link href={movementHref(parent.id)}>
                {parent.symbol ?? parent.name} của {parent.issuer_name}
              </Link>{' '}
              ({lineTags[parent.line]})
            </span>
          ))}
        </>
      }
      tabs={{ tabs: tabsOf(shown), current: part }}
      aside={<MovementAside shown={shown} withHistory={part !== 'dien-bien'} />}
    >
      {part === 'he-thong' && <CascadePart shown={shown} />}
      {part === 'noi-dung' && <MovementContent shown={shown} />}
      {part === 'dang-ky' && <Registrations shown={shown} />}
      {part === 'tong-hop' && <Consolidation movementId={movement.id} />}
      {part === 'dien-bien' && <WholeHistory events={shown.history} />}
    </ObjectPage>
  )
}

function tabsOf({ movement, registrations, summary, mayConsolidate, history }: Shown) {
  const tab = (key: Part, label: string, count?: number) => ({
    key,
    label,
    href: movementHref(movement.id, key),
    ...(count !== undefined && { count }),
  })
  return [
    tab('he-thong', 'Hệ thống văn bản'),
    tab('noi-dung', 'Nội dung'),
    tab('dang-ky', 'Đăng ký', registrations),
    ...(mayConsolidate && summary.recipients > 0 ? [tab('tong-hop', 'Tổng hợp báo cáo')] : []),
    tab('dien-bien', 'Diễn biến', history.length),
  ]
}

function WholeHistory({ events }: { events: Shown['history'] }) {
  const more = events.length < mostEvents ? undefined : `Trên đây là ${mostEvents} việc gần nhất.`
  return <ToldHistory events={events} more={more} />
}

/** As many as the server tells. */
const mostEvents = 100

function CascadePart({ shown }: { shown: Shown }) {
  const { movement, cascade, cascadeIsWhole } = shown
  const { me, organisationId } = useSession()
  const { search, hrefWith } = useListSearch()
  const anyLate = cascade.some(hasLate)
  const lateOnly = search.cham === '1' && anyLate
  return (
    <Section
      title="Hệ thống văn bản"
      note={<CascadeSentence shown={shown} />}
      flush
      {...(anyLate && {
        action: (
          <Link href={hrefWith({ cham: lateOnly ? undefined : '1' })}>{lateOnly ? 'Xem tất cả' : 'Chỉ nơi chậm'}</Link>
        ),
      })}
    >
      {cascade.length === 0 ? (
        <Empty title="Chưa có văn bản nào trong hệ thống này" />
      ) : (
        <Cascade
          cascade={cascade}
          movementId={movement.id}
          organisationId={organisationId}
          today={me.today}
          lateOnly={lateOnly}
          isWhole={cascadeIsWhole}
        />
      )}
    </Section>
  )
}

/** "20 đơn vị nhận: 18 đã trả lời, 2 quá hạn kế hoạch, 2 quá hạn báo cáo." */
function CascadeSentence({ shown: { summary } }: { shown: Shown }) {
  const { recipients, answered, plansLate, reportsLate } = summary
  if (recipients === 0) return <>văn bản này không ghi nơi nhận phải trả lời</>
  return (
    <>
      {showNumber(recipients)} đơn vị nhận: {showNumber(answered)} đã trả lời
      {plansLate > 0 && <b className="red">, {showNumber(plansLate)} quá hạn kế hoạch</b>}
      {reportsLate > 0 && <b className="red">, {showNumber(reportsLate)} quá hạn báo cáo</b>}
    </>
  )
}
