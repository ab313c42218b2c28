/** Chưa đối chiếu văn bản gốc: what the software only recalls of the law, and who has confirmed it. */
import { showDay } from '../../../base/days.ts'
import { useView } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { exportsOf } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark } from '../kit/mark.tsx'
import type { Column } from '../kit/register-table.tsx'
import { confirmHref, layerHref, layersHref, type RecalledRow } from './law-layer-words.ts'
import { layerViews } from './law-layers.tsx'

export function LawLayerRecalled() {
  const { organisationId, has } = useSession()
  const query = useView('/api/recalled-facts', { organisationId })
  const rows = query.data?.rows ?? []
  const mayConfirm = has('standing') && query.data !== undefined && query.data.room.by !== 'other'
  const waiting = rows.filter((row) => !row.confirmed.some((one) => one.applies)).length
  return (
    <ListPage
      title="Chưa đối chiếu văn bản gốc"
      lead="Quy định của luật mà phần mềm mới nhớ lại. Thường trực hội đồng của bộ, tỉnh đã đọc văn bản thì xác nhận: kết luận của các đơn vị bên dưới sẽ dẫn văn bản ấy, con số sai được sửa lại cho đúng."
      crumbs={[{ text: 'Quy định riêng', href: layersHref }, { text: 'Chưa đối chiếu văn bản gốc' }]}
      views={layerViews('recalled')}
      count={query.data && `${waiting}/${rows.length} quy định còn chờ`}
      columns={mayConfirm ? [...columns, actColumn] : columns}
      rows={rows}
      rowKey={(row) => row.id}
      exports={exportsOf('/api/recalled-facts', { organisationId })}
      empty={
        <Empty title="Không còn quy định nào chờ đối chiếu">Mọi quy định trong sách luật đều dẫn văn bản đã đọc.</Empty>
      }
      {...listState(query)}
    />
  )
}

const columns: readonly Column<RecalledRow>[] = [
  {
    key: 'text',
    head: 'Quy định',
    isName: true,
    cell: (row) => (
      <>
        {row.text}
        <small className="quiet layer-line">{row.id}</small>
      </>
    ),
  },
  { key: 'name', head: 'Danh hiệu, hình thức', quiet: true, card: 'start', cell: (row) => row.name },
  {
    key: 'article',
    head: 'Mới nhớ lại',
    cell: (row) => (
      <>
        {row.article}
        <small className="quiet layer-line">{row.quote}</small>
      </>
    ),
  },
  { key: 'state', head: 'Đối chiếu', cell: (row) => <Confirmations row={row} /> },
]

/** Everybody's confirmations are told; those of other bodies count for them only. */
function Confirmations({ row: { confirmed, unit } }: { row: RecalledRow }) {
  const isDone = confirmed.some((one) => one.applies)
  return (
    <>
      <Mark state={isDone ? 'met' : 'review'}>{isDone ? 'đã xác nhận' : 'chưa đối chiếu'}</Mark>
      {confirmed.map((one) => (
        <small key={`${one.layerId} ${one.article}`} className="layer-line">
          <Link href={layerHref(one.layerId)}>
            {one.symbol} {one.article}
          </Link>
          <span className="quiet">
            {one.figure !== null && `: ${one.figure} ${unit}`}, {one.organisation}, {showDay(one.enteredOn)}
            {!one.applies && ' (không áp dụng cho đơn vị này)'}
          </span>
        </small>
      ))}
    </>
  )
}

const actColumn: Column<RecalledRow> = {
  key: 'act',
  head: 'Việc',
  width: '148px',
  card: 'end',
  cell: (row) =>
    row.confirmed.some((one) => one.applies) ? (
      ''
    ) : (
      <Link href={confirmHref(row.id)}>
        Xác nhận theo văn bản<span className="only-read"> {row.id}</span>
      </Link>
    ),
}
