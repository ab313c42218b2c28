import { Button } from '@mantine/core'
import { useState } from 'react'
import { isDay, showDay, type Day } from '../../../base/days.ts'
import { organisationKinds, type Line, type OrganisationKind } from '../../../registry/organisations/organisation.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { NothingFound } from '../kit/empty.tsx'
import { DateField } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { Tag } from '../kit/section.tsx'
import { OrganisationMove } from './organisation-move.tsx'
import { existence, isUnchecked, OrganisationTree, otherLines } from './organisation-tree.tsx'
import { organisationHref, organisationsHref, reorganiseHref } from './organisation-words.ts'

type OrganisationRow = GetAnswer<'/api/organisations'>['rows'][number]

/** Đơn vị: the whole tree as it stood on a day, or a flat list of what was searched for. */
export function Organisations() {
  const { me } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const on = search.on !== undefined && isDay(search.on) ? search.on : me.today
  const filters = listFilters(conditions, list)
  const asked = filters.tokens.length + (search.q ? 1 : 0)
  // A search opens the tree; as a list it is shown for a filter, or when it is asked for.
  const isTree = filters.tokens.length === 0 && (!search.q || search.dang === undefined)
  const found = useView('/api/organisations', { ...search, on, size: 50, paths: 'yes' }, { enabled: asked > 0 })
  const isOperator = me.grants.some((grant) => grant.role === 'operator')
  const [moving, move] = useState<Moving | null>(null)
  const inTree = isTree && search.q ? (found.data?.rows ?? []).slice(0, mostInTree) : []
  const rows = isTree ? [] : (found.data?.rows ?? [])
  const exported = { ...list, search: { ...search, ...(isTree && { whole: 'yes', on, people: 'yes', q: undefined }) } }
  return (
    <ListPage
      title="Đơn vị"
      lead={on === me.today ? 'Như đang có hôm nay' : `Như đã có ngày ${showDay(on)}`}
      actions={
        <>
          {isOperator && (
            <>
              <Link href={`${organisationsHref}/moi`} className="quiet-button quiet-button-tall">
                Lập đơn vị
              </Link>
              <Link href={reorganiseHref} className="quiet-button quiet-button-tall">
                Ghi sắp xếp tổ chức
              </Link>
            </>
          )}
          <DayChoice key={on} on={on} today={me.today} onChange={(next) => change({ on: next })} />
        </>
      }
      search={{
        value: search.q ?? '',
        onChange: (q) => change({ q }),
        placeholder: 'Tìm tên hoặc mã',
      }}
      filters={filters}
      {...(asked > 0 && found.data && { count: `${showNumber(found.data.total)} đơn vị` })}
      bulk={
        moving && (
          <OrganisationMove
            organisationId={moving.row.id}
            parent={moving.onto}
            line={moving.line}
            onClose={() => move(null)}
          />
        )
      }
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => organisationHref(row.id, search.on)}
      {...listFrame('/api/organisations', isTree ? undefined : found.data, exported, { key: 'name', direction: 'up' })}
      {...(isTree ? { state: 'ready' as const } : listState(found))}
      empty={
        // Without a condition the place of the list is the tree.
        isTree ? (
          <>
            {search.q && found.data && (
              <FoundLine
                count={found.data.total}
                q={search.q}
                shown={inTree.length}
                onList={() => change({ dang: 'danh-sach' })}
              />
            )}
            <OrganisationTree
              // Rows that were opened by hand stay open while one types; what a search opens is built anew.
              key={`${on} ${inTree.map((row) => row.id).join(' ')}`}
              on={on}
              hrefOf={(id) => organisationHref(id, search.on)}
              found={inTree}
              {...(isOperator && { onMove: (row, onto, line) => move({ row, onto, line }) })}
            />
            {isOperator && (
              <p className="quiet">
                Kéo một đơn vị thả lên đơn vị khác để chuyển cơ quan cấp trên; hoặc mở trang của đơn vị, chọn “Chuyển cơ
                quan cấp trên”.
              </p>
            )}
          </>
        ) : (
          <NothingFound
            what="đơn vị"
            conditions={asked}
            hint={`Ngày ${showDay(on)} không có đơn vị như vậy. Bỏ các điều kiện để xem lại cả cây.`}
            onDrop={() => change({ q: undefined, kind: undefined, confidence: undefined, dang: undefined })}
          />
        )
      }
    />
  )
}

/** As many ways down as one can still look at. */
const mostInTree = 20

interface Moving {
  row: OrganisationRow
  onto: OrganisationRow
  line: Line
}

/** What the search found, before the tree in which it is marked. */
function FoundLine(props: { count: number; q: string; shown: number; onList: () => void }) {
  const { count, q, shown, onList } = props
  if (count === 0) return <p className="quiet">Không có đơn vị nào khớp “{q}” vào ngày này. Cây dưới đây không lọc.</p>
  return (
    <p>
      {showNumber(count)} đơn vị khớp “{q}”
      {count > shown ? `, đánh dấu ${shown} đơn vị đầu trong cây.` : ', đã đánh dấu trong cây.'}{' '}
      <button type="button" className="link" onClick={onList}>
        Xem dạng danh sách
      </button>
    </p>
  )
}

/** Xem theo ngày: names, lines and bodies change; any day can be asked for. */
function DayChoice({ on, today, onChange }: { on: Day; today: Day; onChange: (on: Day | undefined) => void }) {
  const [typed, setTyped] = useState<Day | null>(on)
  return (
    <form
      className="day-choice"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed) onChange(typed === today ? undefined : typed)
      }}
    >
      <DateField name="on" label="Xem theo ngày" hint="" value={typed} onChange={setTyped} />
      <Button type="submit">Xem</Button>
      {on !== today && (
        <button type="button" className="quiet-button quiet-button-tall" onClick={() => onChange(undefined)}>
          Về hôm nay
        </button>
      )}
    </form>
  )
}

const conditions: FilterCondition[] = [
  {
    key: 'kind',
    name: 'Loại',
    options: Object.entries(organisationKinds).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'confidence',
    name: 'Nguồn',
    options: [
      { value: 'quoted', label: 'đã đối chiếu văn bản' },
      { value: 'unchecked', label: 'chưa đối chiếu văn bản' },
    ],
  },
]

const columns: Column<OrganisationRow>[] = [
  { key: 'code', head: 'Mã', cell: (row) => row.code, quiet: true, width: '152px', card: 'start' },
  { key: 'name', head: 'Tên', cell: (row) => row.name, isName: true, sortable: true },
  { key: 'kind', head: 'Loại', cell: (row) => organisationKinds[row.kind as OrganisationKind], sortable: true },
  {
    key: 'parents',
    head: 'Trực thuộc',
    cell: (row) => (
      <ul className="plain-lines">
        {otherLines(row, null).map((parent) => (
          <li key={parent.id + parent.line}>
            <Link href={`/can-bo/don-vi/${parent.id}`}>{parent.name}</Link>{' '}
            {parent.line === 'sector' && <Tag>tuyến ngành</Tag>}
          </li>
        ))}
      </ul>
    ),
  },
  { key: 'from', head: 'Thời gian', cell: existence, sortable: true, quiet: true },
  {
    key: 'confidence',
    head: 'Nguồn',
    cell: (row) => isUnchecked(row.confidence) && <Tag>chưa đối chiếu văn bản</Tag>,
    width: '170px',
  },
]
