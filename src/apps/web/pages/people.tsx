import { Button } from '@mantine/core'
import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { postCategories, postInWords, type Serving } from '../../../registry/people/person.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Dropdown } from '../kit/dropdown.tsx'
import { IconChevronDown } from '../kit/icons.ts'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { OFFICE, useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { importsHref, mayImport } from './import-words.ts'
import { useUnitOptions } from './organisation-options.ts'
import { UnitViewSwitch } from './unit-view.tsx'

type PersonRow = GetAnswer<'/api/people'>['rows'][number]

/** Người và tập thể: everyone in reach, by given name as Vietnamese lists stand; any spelling finds them. */
export function People() {
  const { me } = useSession()
  const list = useListSearch()
  const { search, change, hrefWith } = list
  const serving = search.serving === 'none' || search.serving === 'left' ? search.serving : 'now'
  const people = useView('/api/people', search as GetInput<'/api/people'>)
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
    {
      key: 'category',
      name: 'Nhóm chức vụ',
      options: Object.entries(postCategories).map(([value, label]) => ({ value, label })),
    },
  ]
  const filters = listFilters(conditions, list)
  const asked = filters.tokens.length + (search.q ? 1 : 0)
  const rows = people.data?.rows ?? []
  return (
    <ListPage
      title="Người và tập thể"
      actions={<PeopleActs />}
      views={{
        current: serving,
        tabs: [
          { key: 'now', label: 'Đang công tác', href: hrefWith({ serving: undefined }) },
          { key: 'none', label: 'Chưa có vị trí', href: hrefWith({ serving: 'none' }) },
          { key: 'left', label: 'Đã nghỉ, chuyển đi', href: hrefWith({ serving: 'left' }) },
        ],
      }}
      search={{
        value: search.q ?? '',
        onChange: (q) => change({ q }),
        placeholder: 'Tìm tên hoặc mã',
      }}
      filters={{ ...filters, beside: <UnitViewSwitch list={list} withDay /> }}
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
          <Empty title={emptyTitles[serving]}>{emptyHints[serving]}</Empty>
        )
      }
    />
  )
}

/** What an officer does with the register beside reading it. */
function PeopleActs() {
  const { me } = useSession()
  const go = useGo()
  if (!me.grants.some(({ role }) => role === 'officer' || role === 'standing')) return null
  return (
    <>
      <Dropdown
        className="quiet-button quiet-button-tall"
        items={[
          { key: 'transfers', label: 'Điều động', href: `${OFFICE}/dieu-dong` },
          { key: 'corrections', label: 'Đề nghị sửa hồ sơ', href: `${OFFICE}/de-nghi-sua` },
          { key: 'duplicates', label: 'Người có thể ghi trùng', href: `${OFFICE}/nguoi-ghi-trung` },
        ]}
      >
        Việc khác <IconChevronDown size={15} aria-hidden="true" />
      </Dropdown>
      {mayImport(me.grants) && <Button onClick={() => go(importsHref)}>Nhập từ tệp</Button>}
      <Button variant="filled" onClick={() => go(`${OFFICE}/nguoi/moi`)}>
        Ghi người vào sổ
      </Button>
    </>
  )
}

const emptyTitles: Record<Serving, string> = {
  now: 'Chưa có ai trong phạm vi của bạn',
  none: 'Ai cũng đã có vị trí công tác',
  left: 'Chưa có ai nghỉ, chuyển đi',
}

const emptyHints: Record<Serving, string> = {
  now: 'Bạn xem được người của đơn vị mình và của các đơn vị bên dưới. Cán bộ thi đua, khen thưởng ghi người mới vào sổ.',
  none: 'Người mới ghi hoặc nhập từ tệp mà chưa có vị trí, hộ gia đình, người dân, người nước ngoài do đơn vị giữ hồ sơ sẽ ở đây.',
  left: 'Người đã nghỉ, thôi việc hoặc chuyển đi nơi khác sẽ ở đây.',
}

const columns: Column<PersonRow>[] = [
  { key: 'code', head: 'Mã', cell: (person) => person.code, sortable: true, quiet: true, width: '92px', card: 'start' },
  { key: 'name', head: 'Họ và tên', cell: (person) => person.name, isName: true, sortable: true },
  { key: 'post', head: 'Chức vụ', cell: postInWords },
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
