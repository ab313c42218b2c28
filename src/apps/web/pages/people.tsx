import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { useUnitOptions } from './organisation-options.ts'

type PersonRow = GetAnswer<'/api/people'>['rows'][number]

/** Người và tập thể: everyone in reach, by given name as Vietnamese lists stand; any spelling finds them. */
export function People() {
  const { me } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const people = useView('/api/people', search)
  const units = useUnitOptions(search.organisationId)
  const thisYear = yearOf(me.today)
  const conditions: FilterCondition[] = [
    { key: 'organisationId', name: 'Đơn vị', options: units },
    {
      key: 'unratedYear',
      name: 'Chưa xếp loại',
      options: [thisYear, thisYear - 1, thisYear - 2].map((year) => ({ value: String(year), label: `năm ${year}` })),
    },
    {
      key: 'leader',
      name: 'Chức vụ',
      options: [
        { value: 'yes', label: 'lãnh đạo, quản lý' },
        { value: 'no', label: 'không giữ chức vụ' },
      ],
    },
  ]
  const filters = listFilters(conditions, list)
  const asked = filters.tokens.length + (search.q ? 1 : 0)
  const rows = people.data?.rows ?? []
  return (
    <ListPage
      title="Người và tập thể"
      actions={<Link href="/can-bo/nguoi-ghi-trung">Người có thể ghi trùng</Link>}
      search={{
        value: search.q ?? '',
        onChange: (q) => change({ q }),
        placeholder: 'Tìm tên hoặc mã',
      }}
      filters={filters}
      count={people.data && countOf(people.data)}
      columns={columns}
      rows={rows}
      rowKey={(person) => person.id}
      rowHref={(person) => `/can-bo/nguoi/${person.id}`}
      {...listFrame('/api/people', people.data, list, { key: 'name', direction: 'up' })}
      {...listState(people)}
      empty={
        asked > 0 ? (
          <NothingFound
            what="người"
            conditions={asked}
            {...(search.q
              ? { hint: `Bỏ chữ cần tìm “${search.q}” để xem lại mọi người.`, onDrop: () => change({ q: undefined }) }
              : {
                  hint: `Bỏ “${filters.tokens[0]?.name} ${filters.tokens[0]?.value}” để xem thêm.`,
                  onDrop: filters.onClear,
                })}
          />
        ) : (
          <Empty title="Chưa có ai trong phạm vi của bạn">
            Bạn xem được người của đơn vị mình và của các đơn vị bên dưới. Quản trị ghi người mới vào sổ.
          </Empty>
        )
      }
    />
  )
}

const columns: Column<PersonRow>[] = [
  { key: 'code', head: 'Mã', cell: (person) => person.code, sortable: true, quiet: true, width: '92px', card: 'start' },
  { key: 'name', head: 'Họ và tên', cell: (person) => person.name, isName: true, sortable: true },
  { key: 'post', head: 'Chức vụ', cell: (person) => person.post_title ?? '' },
  { key: 'organisation', head: 'Đơn vị', cell: (person) => person.organisation_name ?? '', sortable: true },
  {
    key: 'born',
    head: 'Năm sinh',
    cell: (person) => person.birth_year ?? '',
    align: 'end',
    width: '92px',
    card: 'none',
  },
  {
    key: 'recruited',
    head: 'Tuyển dụng',
    cell: (person) => (person.recruited_on ? showDay(person.recruited_on as Day) : ''),
    align: 'end',
    sortable: true,
    quiet: true,
    width: '112px',
    card: 'none',
  },
]

function countOf({ total, totalIsExact }: GetAnswer<'/api/people'>): string {
  return totalIsExact ? `${total.toLocaleString('vi-VN')} người` : `hơn ${total.toLocaleString('vi-VN')} người`
}
