import { useState } from 'react'
import { honours, type Honour } from '../../../law/vocabulary.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Empty } from '../kit/empty.tsx'
import { SelectField } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import { NoRight } from '../kit/problem.tsx'
import { DecisionDraft } from './decision-draft.tsx'
import { DecisionEdit } from './decision-edit.tsx'
import { caseIdsOf, useStandingBodies } from './sitting-choice.tsx'

/** Soạn quyết định: one honour for the cases that the council has recommended; or edit the draft `sua`. */
export function DecisionForm() {
  const { search } = useListSearch()
  const name = search.sua === undefined ? 'Soạn quyết định' : 'Sửa dự thảo quyết định'
  useCrumbs([{ text: 'Quyết định', href: '/can-bo/quyet-dinh' }, { text: name }])
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{name}</h1>
          <p className="page-lead">
            Một quyết định cho một danh hiệu hoặc hình thức. Lưu xong là dự thảo; số và ngày lấy khi ký.
          </p>
        </div>
      </header>
      {search.sua === undefined ? <NewDecision /> : <DecisionEdit decisionId={search.sua} />}
    </>
  )
}

function NewDecision() {
  const { me } = useSession()
  const { bodies, first } = useStandingBodies()
  const [bodyId, setBodyId] = useState(first)
  if (bodyId === undefined) {
    return (
      <NoRight ownRole={[...new Set(me.grants.map((grant) => grant.role_name))].join(', ')}>
        Quyết định do thường trực hội đồng của cơ quan có thẩm quyền soạn.
      </NoRight>
    )
  }
  return (
    <>
      {bodies.length > 1 && (
        <SelectField
          name="bodyId"
          label="Cơ quan quyết định"
          value={bodyId}
          onChange={setBodyId}
          options={bodies.map((body) => ({ value: body.id, label: body.name }))}
        />
      )}
      <Recommended key={bodyId} bodyId={bodyId} />
    </>
  )
}

/** The recommended cases of the body; the honour comes from those asked for, or is chosen. */
function Recommended({ bodyId }: { bodyId: string }) {
  const { search } = useListSearch()
  const asked = caseIdsOf(search.hoSo)
  const [picked, pick] = useState<Honour | null>(null)
  const query = useView('/api/dossiers', {
    view: 'all',
    stage: 'recommended',
    deciderId: bodyId,
    receiverId: bodyId,
    size: 500,
    sort: 'code',
    dir: 'asc',
  })
  return (
    <Asked query={query} isPart>
      {({ rows, total }) => {
        const kinds = [...new Set(rows.map((row) => row.honour))]
        const honour = picked ?? rows.find((row) => asked.includes(row.id))?.honour ?? kinds[0]
        if (honour === undefined) {
          return (
            <Empty
              title="Chưa có trường hợp nào chờ quyết định"
              action={<Link href="/can-bo/hoi-dong">Xem phiên họp hội đồng</Link>}
            >
              Quyết định soạn từ các trường hợp đã đạt tỷ lệ phiếu của hội đồng và thuộc thẩm quyền của cơ quan này.
            </Empty>
          )
        }
        return (
          <>
            {kinds.length > 1 && (
              <SelectField
                name="honour"
                label="Danh hiệu, hình thức"
                value={honour}
                onChange={(value) => pick(value as Honour)}
                options={kinds.map((kind) => ({ value: kind, label: honours[kind].name }))}
              />
            )}
            <DecisionDraft
              key={honour}
              bodyId={bodyId}
              honour={honour}
              dossiers={rows.filter((row) => row.honour === honour)}
              unlisted={total - rows.length}
              asked={asked}
            />
          </>
        )
      }}
    </Asked>
  )
}
