import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { NoRight } from '../kit/problem.tsx'
import type { DecisionAnswer } from './decision.tsx'
import { caseOf, DecisionWriting, versionOf } from './decision-writing.tsx'

/** Sửa dự thảo quyết định: the words, and the cases of the same honour that it lists or may list. */
export function DecisionEdit({ decisionId }: { decisionId: string }) {
  const query = useView('/api/decisions/:decisionId', { decisionId })
  return (
    <Asked query={query} isPart>
      {(draft) => {
        if (draft.decision.stage !== 'draft') return <Closed draft={draft} />
        const mayEdit = draft.next.some((act) => act.action === 'decision.edit')
        return mayEdit ? (
          <Editing draft={draft} />
        ) : (
          <NoRight>Dự thảo do thường trực hội đồng của {draft.decision.body_name} sửa.</NoRight>
        )
      }}
    </Asked>
  )
}

function Editing({ draft }: { draft: DecisionAnswer }) {
  const { id, body_id: bodyId, body_name, honour } = draft.decision
  const listed = draft.items.map(caseOf)
  const recommended = useView('/api/dossiers', {
    view: 'all',
    stage: 'recommended',
    honour,
    deciderId: bodyId,
    receiverId: bodyId,
    size: 500,
    sort: 'code',
    dir: 'asc',
  })
  return (
    <Asked query={recommended} isPart>
      {({ rows, total }) => (
        <DecisionWriting
          key={id}
          draft={draft}
          bodyId={bodyId}
          honour={honour}
          cases={[...listed, ...rows.filter((row) => !listed.some((one) => one.id === row.id))]}
          unlisted={total - rows.length}
          first={versionOf(draft)}
          note={`Cơ quan quyết định: ${body_name}.`}
        />
      )}
    </Asked>
  )
}

/** While the address was kept, somebody signed or cancelled the draft. */
function Closed({ draft: { decision } }: { draft: DecisionAnswer }) {
  return (
    <Empty
      title={decision.stage === 'signed' ? 'Quyết định này đã ký, không sửa được nữa' : 'Dự thảo này đã bỏ'}
      action={<Link href={`/can-bo/quyet-dinh/${decision.id}`}>Xem quyết định</Link>}
    >
      {decision.stage === 'signed'
        ? `Quyết định số ${decision.symbol} chỉ sửa được bằng quyết định khác.`
        : 'Các hồ sơ đã trở lại bước hội đồng đề nghị; có thể soạn quyết định khác.'}
    </Empty>
  )
}
