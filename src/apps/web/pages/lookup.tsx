import { useState, type FormEvent } from 'react'
import { Button } from '@mantine/core'
import { yearOf } from '../../../base/days.ts'
import { honours, levels } from '../../../law/vocabulary.ts'
import { lookupKinds } from '../../../reports/lookup/lookup.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { useListSearch } from '../app/list-state.ts'
import { countOf } from '../app/lookup.ts'
import { useSession } from '../app/session.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { FilterTokens } from '../kit/filter-tokens.tsx'
import { IconSearch } from '../kit/icons.ts'
import { Link } from '../kit/link.tsx'
import { Section } from '../kit/section.tsx'
import { useUnitOptions } from './organisation-options.ts'
import { UnitViewSwitch } from './unit-view.tsx'

type Answer = GetAnswer<'/api/lookup'>
type Group = Answer['groups'][number]

/** Tra cứu: everything that one question finds, by kind, each leading to its list. */
export function Lookup() {
  useCrumbs([{ text: 'Tra cứu' }])
  const { me } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const units = useUnitOptions(search.organisationId)
  const filters = listFilters(conditionsFor(yearOf(me.today), units), list)
  const isAsked = Boolean(search.q) || filters.tokens.length > 0 || Boolean(search.symbol)
  const found = useView('/api/lookup', search, { enabled: isAsked })
  return (
    <>
      <h1>Tra cứu</h1>
      <Question
        key={`${search.q ?? ''} ${search.symbol ?? ''}`}
        q={search.q ?? ''}
        symbol={search.symbol ?? ''}
        onAsk={(q, symbol) => change({ q: q || undefined, symbol: symbol || undefined })}
      />
      <div className="filters">
        <FilterTokens {...filters} beside={<UnitViewSwitch list={list} />} />
      </div>
      {isAsked ? (
        <Asked query={found} isPart>
          {({ groups }) => (
            <Results
              groups={groups}
              asked={search.q ?? search.symbol ?? ''}
              onDrop={filters.tokens.length > 0 ? filters.onClear : null}
            />
          )}
        </Asked>
      ) : (
        <Empty title="Gõ điều cần tìm">
          Tìm theo họ tên (có dấu hay không dấu), mã người, mã hồ sơ, số quyết định, mã trên bằng, tên phong trào, tên
          đơn vị. Thêm điều kiện để tìm trong sổ khen thưởng theo năm, danh hiệu, cấp, đơn vị.
        </Empty>
      )}
    </>
  )
}

function Question({ q, symbol, onAsk }: { q: string; symbol: string; onAsk: (q: string, symbol: string) => void }) {
  const [text, setText] = useState(q)
  const [number, setNumber] = useState(symbol)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(text.trim(), number.trim())
  }
  return (
    <form className="lookup-question" onSubmit={submit}>
      <label className="search">
        <IconSearch size={16} aria-hidden="true" />
        <span className="only-read">Điều cần tìm</span>
        <input
          type="search"
          value={text}
          placeholder="Họ tên, mã, số quyết định, tên phong trào…"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label className="search lookup-number">
        <span className="only-read">Số quyết định</span>
        <input
          type="search"
          value={number}
          placeholder="Số quyết định"
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" variant="filled">
        Tra cứu
      </Button>
    </form>
  )
}

function Results({ groups, asked, onDrop }: { groups: readonly Group[]; asked: string; onDrop: (() => void) | null }) {
  return (
    <>
      <output className="only-read">{wordsFor(groups)}</output>
      {groups.length === 0 && (
        <NothingFound
          what="kết quả"
          conditions={onDrop ? 2 : 1}
          hint={
            onDrop
              ? 'Bỏ bớt điều kiện để tìm trong mọi loại.'
              : `Thử gõ ít chữ hơn “${asked}”, hoặc chỉ gõ tên. Người và hồ sơ ngoài phạm vi của bạn không hiện ở đây.`
          }
          {...(onDrop && { onDrop })}
        />
      )}
      <div className="lookup-groups">
        {groups.map((group) => (
          <GroupOf key={group.kind} group={group} />
        ))}
      </div>
    </>
  )
}

function GroupOf({ group }: { group: Group }) {
  const name = lookupKinds[group.kind]
  const isMore = !group.totalIsExact || group.total > group.rows.length
  return (
    <Section
      title={name}
      note={countOf(group)}
      flush
      {...(isMore &&
        group.allLink !== null && {
          action: <Link href={group.allLink}>{`Xem tất cả ${countOf(group)} ${unitOf[group.kind]}`}</Link>,
        })}
    >
      <ul className="lookup-found">
        {group.rows.map((row) => (
          <li key={row.id}>
            <Link href={row.link}>{row.title}</Link>
            <small>{row.detail}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const unitOf: Record<Group['kind'], string> = {
  people: 'người',
  organisations: 'đơn vị',
  certificates: 'bằng',
  decisions: 'quyết định',
  oldDecisions: 'quyết định',
  dossiers: 'hồ sơ',
  letters: 'tờ trình',
  movements: 'phong trào',
  awards: 'khen thưởng',
}

function wordsFor(groups: readonly Group[]): string {
  if (groups.length === 0) return 'Không tìm thấy gì.'
  return groups.map((group) => `${lookupKinds[group.kind]}: ${countOf(group)}`).join('; ')
}

function conditionsFor(thisYear: number, units: FilterCondition['options']): FilterCondition[] {
  return [
    {
      key: 'honour',
      name: 'Danh hiệu, hình thức',
      options: Object.entries(honours).map(([value, { name }]) => ({ value, label: name })),
    },
    {
      key: 'year',
      name: 'Năm',
      options: Array.from({ length: 30 }, (_, back) => String(thisYear - back)).map((value) => ({
        value,
        label: value,
      })),
    },
    { key: 'level', name: 'Cấp', options: Object.entries(levels).map(([value, label]) => ({ value, label })) },
    { key: 'organisationId', name: 'Đơn vị', options: units },
  ]
}
