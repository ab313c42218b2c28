/** Cây đơn vị: read level by level as it is opened; the way down to one's own unit is open from the start. */
import { useQueries } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import { showNumber } from '../../../base/text.ts'
import { organisationKinds, type Line } from '../../../registry/organisations/organisation.ts'
import { getView, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useSession } from '../app/session.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { Tag } from '../kit/section.tsx'
import { TreeGrid, type TreeColumn, type TreeNode } from '../kit/tree-grid.tsx'

export type OrganisationRow = GetAnswer<'/api/organisations'>['rows'][number]

/** A row where it hangs: the same department hangs under its province and under its ministry. */
interface Place {
  row: OrganisationRow
  parentId: string | null
}

type Below = ReadonlyMap<string, readonly OrganisationRow[]>

const nothing: readonly OrganisationRow[] = []

export interface OrganisationTreeProps {
  on: Day
  hrefOf: (id: string) => string
  /** What was searched for: the ways down to it are open, and it is marked. */
  found?: readonly OrganisationRow[]
  /** A row was let go over another; left out: rows cannot be taken hold of. */
  onMove?: (row: OrganisationRow, onto: OrganisationRow, line: Line) => void
}

export function OrganisationTree({ on, hrefOf, found = nothing, onMove }: OrganisationTreeProps) {
  const { organisationId } = useSession()
  const roots = useView('/api/organisations', { on, people: 'yes' })
  const mine = useView('/api/organisations/:organisationId', { organisationId, on }, { enabled: organisationId !== '' })
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const above = (mine.data?.above ?? []).filter((body) => body.line === 'administrative').map((body) => body.id)
  const ways = found.flatMap((row) => row.path)
  const marked = new Set(found.map((row) => row.id))
  const path = new Set([...above, organisationId, ...ways, ...marked])
  const own = new Set([...above, organisationId])
  const read = [...new Set([...(roots.data?.rows ?? []).map((row) => row.id), ...above, ...ways, ...opened])]
  const levels = useQueries({
    queries: read.map((under) => ({
      queryKey: ['/api/organisations', { under, on, size: 500, people: 'yes' }],
      queryFn: () => getView('/api/organisations', { under, on, size: 500, people: 'yes' }),
    })),
  })
  const below: Below = new Map(
    read.flatMap((id, index) => (levels[index]?.data ? [[id, levels[index].data.rows]] : [])),
  )
  const go = useGo()
  const columns = columnsOf(hrefOf)
  return (
    <Asked query={roots} isPart>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={`Chưa ghi đơn vị nào có vào ngày ${showDay(on)}`}>Chọn một ngày khác để xem.</Empty>
        ) : (
          <TreeGrid
            label={`Cây đơn vị ngày ${showDay(on)}`}
            nameHead="Đơn vị"
            name={nameWith(hrefOf, marked)}
            columns={columns}
            roots={wholeFirst(rows).map((row) => nodeOf(row, null, '', below, path))}
            current={ownPlace(rows, below, own, organisationId)}
            onOpen={(place) => go(hrefOf(place.row.id))}
            onUnread={(node) => setOpened((before) => new Set([...before, node.row.row.id]))}
            {...(onMove && {
              drag: {
                may: ({ row }: Place) => row.parents.length > 0,
                onDrop: (dragged: Place, onto: Place) =>
                  onMove(dragged.row, onto.row, lineUnder(dragged.row, dragged.parentId) ?? 'administrative'),
              },
            })}
            note="Số người tính cả các đơn vị bên dưới theo tuyến hành chính. Đơn vị trực thuộc hai tuyến, hành chính (tỉnh) và ngành (bộ), thì đứng ở cả hai chỗ. Dấu ở cột Nguồn: chưa đối chiếu văn bản gốc."
          />
        )
      }
    </Asked>
  )
}

/** What has nothing above and nothing below it is an orphan of the book; it stands after the tree. */
function wholeFirst(rows: readonly OrganisationRow[]): OrganisationRow[] {
  return rows.toSorted((a, b) => Number(b.has_children) - Number(a.has_children))
}

function nodeOf(
  row: OrganisationRow,
  parentId: string | null,
  place: string,
  below: Below,
  path: ReadonlySet<string>,
): TreeNode<Place> {
  const id = `${place}/${row.id}`
  const rows = below.get(row.id)
  const node = { id, row: { row, parentId } }
  if (!row.has_children) return node
  if (!rows) return { ...node, unread: true }
  const { alone, crowd } = apart(rows, path)
  const nodes = (of: readonly OrganisationRow[]) => of.map((child) => nodeOf(child, row.id, id, below, path))
  if (crowd.length === 0) return { ...node, children: nodes(alone) }
  return { ...node, children: nodes(alone), folded: { text: crowdText(crowd, row.id), nodes: nodes(crowd) } }
}

const crowdFrom = 9

/** Many of one kind under one body (63 provinces) are folded into one line; what leads to one's own unit stays out of it. */
function apart(rows: readonly OrganisationRow[], path: ReadonlySet<string>) {
  const ofKind = Map.groupBy(rows, (row) => familyOf(row))
  const isCrowd = (row: OrganisationRow) => !path.has(row.id) && (ofKind.get(familyOf(row))?.length ?? 0) >= crowdFrom
  return { alone: rows.filter((row) => !isCrowd(row)), crowd: rows.filter(isCrowd) }
}

/** Provinces and centrally run cities stand together in every list of the State. */
function familyOf({ kind }: OrganisationRow): string {
  return kind === 'centrallyRunCity' ? 'province' : kind
}

function crowdText(crowd: readonly OrganisationRow[], parentId: string): string {
  const kinds = [...Map.groupBy(crowd, (row) => organisationKinds[row.kind].toLocaleLowerCase('vi'))]
    .toSorted(([, some], [, others]) => others.length - some.length)
    .map(([kind]) => kind)
    .join(', ')
  const bySector = crowd.every((row) => lineUnder(row, parentId) === 'sector')
  return `Còn ${crowd.length} ${kinds}${bySector ? ' theo tuyến ngành' : ''}`
}

/** Where one's own unit stands by the administrative line, once every level down to it has been read. */
function ownPlace(
  rows: readonly OrganisationRow[],
  below: Below,
  path: ReadonlySet<string>,
  ownId: string,
): string | undefined {
  let place = ''
  let level: readonly OrganisationRow[] = rows
  for (let depth = 0; depth < 12; depth += 1) {
    const next = level.find((row) => path.has(row.id))
    if (!next) return undefined
    place = `${place}/${next.id}`
    if (next.id === ownId) return place
    level = below.get(next.id) ?? []
  }
  return undefined
}

function lineUnder(row: OrganisationRow, parentId: string | null): 'administrative' | 'sector' | null {
  const lines = row.parents.filter((parent) => parent.id === parentId).map((parent) => parent.line)
  return lines.includes('administrative') ? 'administrative' : (lines[0] ?? null)
}

/** The bodies above a row besides the one under which it is drawn. */
export function otherLines(row: OrganisationRow, parentId: string | null): OrganisationRow['parents'] {
  return row.parents.filter((parent) => parent.id !== parentId)
}

function Name(props: { place: Place; hrefOf: (id: string) => string; isFound: boolean }) {
  const { place, hrefOf, isFound } = props
  const { row, parentId } = place
  return (
    <>
      <Link href={hrefOf(row.id)} tabIndex={-1} draggable={false}>
        {isFound ? <mark className="tree-found">{row.name}</mark> : row.name}
      </Link>{' '}
      {lineUnder(row, parentId) === 'sector' && <Tag>tuyến ngành</Tag>}
    </>
  )
}

function nameWith(hrefOf: (id: string) => string, found: ReadonlySet<string>): (place: Place) => ReactNode {
  return (place) => <Name place={place} hrefOf={hrefOf} isFound={found.has(place.row.id)} />
}

function columnsOf(hrefOf: (id: string) => string): TreeColumn<Place>[] {
  return [
    { key: 'kind', head: 'Loại', cell: ({ row }) => organisationKinds[row.kind], width: '210px' },
    {
      key: 'other',
      head: 'Tuyến còn lại',
      cell: ({ row, parentId }) => {
        const others = otherLines(row, parentId)
        return others.length > 0 && <Others parents={others} hrefOf={hrefOf} />
      },
      width: '300px',
    },
    { key: 'people', head: 'Số người', cell: ({ row }) => peopleText(row.people), align: 'end', width: '96px' },
    { key: 'period', head: 'Thời gian', cell: ({ row }) => existence(row), width: '190px' },
    {
      key: 'confidence',
      head: 'Nguồn',
      cell: ({ row }) => isUnchecked(row.confidence) && <Mark state="review" size={16} />,
      width: '72px',
    },
  ]
}

function Others({ parents, hrefOf }: { parents: OrganisationRow['parents']; hrefOf: (id: string) => string }) {
  return parents.map((parent) => (
    <span key={parent.id + parent.line}>
      <Link href={hrefOf(parent.id)} tabIndex={-1}>
        {parent.name}
      </Link>{' '}
      <Tag>{parent.line === 'sector' ? 'tuyến ngành' : 'tuyến hành chính'}</Tag>{' '}
    </span>
  ))
}

const counted = 10_000

/** Beyond what lists count the number is not exact; where nobody is in the book nothing is said. */
function peopleText(people: number | null): string {
  if (people === null || people === 0) return ''
  return people > counted ? `hơn ${showNumber(counted)}` : showNumber(people)
}

/** `từ 01/7/2003`; what has always been, as far as the book knows, says nothing. */
export function existence({ from_on: from, to_on: to }: { from_on: Day | null; to_on: Day | null }): string {
  if (from !== null && to !== null) return `${showDay(from)} – ${showDay(to)}`
  if (from !== null) return `từ ${showDay(from)}`
  return to === null ? '' : `đến trước ${showDay(to)}`
}

/** Recalled or assumed: nobody has held the entry against the document. */
export function isUnchecked(confidence: string): boolean {
  return confidence === 'recalled' || confidence === 'assumed'
}
