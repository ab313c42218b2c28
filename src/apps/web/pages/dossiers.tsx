/** Danh sách hồ sơ. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import { honours, isHonour } from '../../../law/vocabulary.ts'
import { dossierStages, type DossierStage } from '../../../procedure/dossiers/dossier.ts'
import { useView, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { markOf } from '../app/law-verdict.tsx'
import { listFrame, useListSearch, type ListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Deadline } from '../kit/deadline.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark } from '../kit/mark.tsx'
import type { Column } from '../kit/register-table.tsx'
import { DossierBulk } from './dossier-bulk.tsx'
import { dossierHref, nominableOptions, verdictInCell, type DossierRow } from './dossier-words.ts'
import { UnitViewSwitch } from './unit-view.tsx'

const views = {
  working: 'Đang xử lý',
  toAppraise: 'Chờ thẩm định',
  toTable: 'Chờ hội đồng',
  done: 'Đã xong',
  all: 'Tất cả',
} as const

/** Hồ sơ đề nghị khen thưởng: all that I may see, by saved views and filters. */
export function Dossiers() {
  const list = useListSearch()
  const { search, change, hrefWith } = list
  const query = useView('/api/dossiers', search as GetInput<'/api/dossiers'>)
  const [typed, setTyped] = useState(search.q ?? '')
  const { selection, chosen, clear } = useChosenRows(query.data?.rows ?? [])
  const { me } = useSession()
  const go = useGo()
  const filters = useFilters(search, change, query.data?.rows ?? [])
  const dropAll = () => {
    setTyped('')
    change({ q: undefined, ...noFilters })
  }
  const conditions = filters.tokens.length + (typed === '' ? 0 : 1)
  const current = search.view && search.view in views ? search.view : 'working'
  const mayNominate = me.grants.some((grant) => grant.role === 'officer' || grant.role === 'standing')
  return (
    <ListPage
      title="Hồ sơ"
      actions={
        mayNominate && (
          <Button variant="filled" onClick={() => go(`${OFFICE}/ho-so/moi`)}>
            Lập hồ sơ
          </Button>
        )
      }
      views={{
        current,
        tabs: Object.entries(views).map(([key, label]) => ({
          key,
          label,
          href: hrefWith({ view: key === 'working' ? undefined : key, stage: undefined }),
          count: key === current ? query.data?.total : undefined,
        })),
      }}
      search={{
        value: typed,
        onChange: (q) => {
          setTyped(q)
          change({ q })
        },
        placeholder: 'Tên, mã hồ sơ',
      }}
      filters={{ ...filters, onClear: dropAll, beside: <UnitViewSwitch list={list} /> }}
      count={query.data && <Count total={query.data.total} rows={query.data.rows} />}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => dossierHref(row.id)}
      rowLabel={(row) => `Chọn hồ sơ ${row.code} của ${row.nominee_name}`}
      selection={selection}
      bulk={<DossierBulk chosen={chosen} onClear={clear} />}
      empty={
        conditions > 0 ? (
          <NothingFound
            what="hồ sơ"
            conditions={conditions}
            hint={`Bỏ các điều kiện để xem mọi hồ sơ trong “${views[current as keyof typeof views]}”.`}
            onDrop={dropAll}
          />
        ) : (
          <Empty
            title={`Không có hồ sơ nào trong “${views[current as keyof typeof views]}”`}
            action={mayNominate && <Link href={`${OFFICE}/ho-so/moi`}>Lập hồ sơ</Link>}
          >
            Hồ sơ hiện ở đây khi đơn vị của bạn lập, hoặc khi đơn vị khác trình đến nơi bạn làm việc.
          </Empty>
        )
      }
      {...listState(query)}
      {...listFrame('/api/dossiers', query.data, list, { key: 'code', direction: 'down' })}
    />
  )
}

function Count({ total, rows }: { total: number; rows: readonly DossierRow[] }) {
  const late = rows.filter((row) => row.daysLeft !== null && row.daysLeft < 0).length
  return (
    <>
      {total} hồ sơ
      {late > 0 && (
        <>
          {' · '}
          <b className="red">{late} quá hạn</b>
        </>
      )}
    </>
  )
}

const columns: readonly Column<DossierRow>[] = [
  { key: 'code', head: 'Mã', cell: (row) => row.code, quiet: true, sortable: true, width: '112px', card: 'start' },
  { key: 'nominee', head: 'Người, tập thể', cell: (row) => row.nominee_name, isName: true, sortable: true },
  { key: 'title', head: 'Đề nghị', cell: (row) => row.title },
  { key: 'organisation', head: 'Đơn vị', cell: (row) => row.organisation_name, quiet: true },
  { key: 'stage', head: 'Bước', cell: (row) => dossierStages[row.stage], sortable: true },
  {
    key: 'verdict',
    head: 'Theo luật',
    cell: (row) => (
      <Mark state={row.verdict_state === null ? 'pending' : markOf(row.verdict_state)}>{verdictInCell(row)}</Mark>
    ),
  },
  { key: 'due', head: 'Hạn thẩm định', cell: (row) => <Due row={row} />, sortable: true, width: '104px', card: 'end' },
]

function Due({ row }: { row: DossierRow }) {
  if (row.appraisal_due_on === null || row.daysLeft === null) return null
  return (
    <span title={`Hạn ${showDay(row.appraisal_due_on)}, tính bằng ngày làm việc`}>
      <Deadline workingDaysLeft={row.daysLeft} due={row.appraisal_due_on} bare />
    </span>
  )
}

const noFilters = {
  honour: undefined,
  year: undefined,
  stage: undefined,
  organisationId: undefined,
  nomineeId: undefined,
  unitView: undefined,
}

function useFilters(search: ListSearch, change: (patch: ListSearch) => void, rows: readonly DossierRow[]) {
  const { organisationId, me } = useSession()
  const units = useView('/api/organisations', { under: organisationId })
  const thisYear = Number(me.today.slice(0, 4))
  const nameOfUnit = (id: string) =>
    units.data?.rows.find((unit) => unit.id === id)?.name ??
    rows.find((row) => row.organisation_id === id)?.organisation_name ??
    'đã chọn'
  const tokens = [
    ...(search.year ? [{ key: 'year', name: 'Năm', value: search.year }] : []),
    ...(search.honour
      ? [{ key: 'honour', name: 'Đề nghị', value: isHonour(search.honour) ? honours[search.honour].name : '' }]
      : []),
    ...(search.stage ? [{ key: 'stage', name: 'Bước', value: dossierStages[search.stage as DossierStage] ?? '' }] : []),
    ...(search.organisationId
      ? [{ key: 'organisationId', name: 'Đơn vị', value: nameOfUnit(search.organisationId) }]
      : []),
    ...(search.nomineeId ? [{ key: 'nomineeId', name: 'Của', value: rows[0]?.nominee_name ?? 'người đã chọn' }] : []),
  ]
  const option = (field: string) => (one: { value: string; label: string }) => ({
    key: one.value,
    label: one.label,
    isCurrent: search[field] === one.value,
    onAct: () => change({ [field]: one.value, ...(field === 'stage' && { view: 'all' }) }),
  })
  const years = Array.from({ length: 5 }, (_, index) => String(thisYear - index))
  const stages = Object.entries(dossierStages).map(([value, label]) => ({ value, label }))
  const ownUnits = (units.data?.rows ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const choices = [
    { key: 'year', label: 'Năm', items: years.map((year) => option('year')({ value: year, label: year })) },
    { key: 'honour', label: 'Danh hiệu, hình thức', items: nominableOptions.map(option('honour')) },
    { key: 'stage', label: 'Bước', items: stages.map(option('stage')) },
    ...(ownUnits.length > 0 ? [{ key: 'unit', label: 'Đơn vị', items: ownUnits.map(option('organisationId')) }] : []),
  ]
  return { tokens, choices, onRemove: (key: string) => change({ [key]: undefined }) }
}

/** Chosen rows stay chosen, and known, when the page or the filter changes. */
function useChosenRows(rows: readonly DossierRow[]) {
  const [kept, keep] = useState<ReadonlyMap<string, DossierRow>>(new Map())
  const current = (row: DossierRow) => rows.find((one) => one.id === row.id) ?? row
  const onChange = (ids: ReadonlySet<string>) =>
    keep(
      new Map(
        [...ids].flatMap((id) => {
          const row = rows.find((one) => one.id === id) ?? kept.get(id)
          return row ? [[id, row] as const] : []
        }),
      ),
    )
  return {
    selection: { chosen: new Set(kept.keys()), onChange },
    chosen: [...kept.values()].map(current),
    clear: () => keep(new Map()),
  }
}
