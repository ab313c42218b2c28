/** Hệ thống văn bản: the cascade as rows of a tree; what needs no attention is folded, what is late stands out. */
import type { Day } from '../../../base/days.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Link } from '../kit/link.tsx'
import { useNarrow } from '../kit/narrow.ts'
import { Tag } from '../kit/section.tsx'
import { TreeGrid, type TreeColumn, type TreeNode } from '../kit/tree-grid.tsx'
import { Due, lineTags, movementHref, shortDay, type CascadeRow } from './movement-words.tsx'

interface CascadeProps {
  cascade: readonly CascadeRow[]
  /** The movement whose page this is. */
  movementId: string
  /** Under which body the person works. */
  organisationId: string
  today: Day
  /** Only bodies that are late, and what stands above them. */
  lateOnly: boolean
  /** False when some of what lies further below was left out. */
  isWhole: boolean
}

/** One row of the tree, with what its cells say. */
interface TreeRow {
  node: CascadeRow
  level: number
  isHere: boolean
  today: Day
}

export function Cascade({ cascade, movementId, organisationId, today, lateOnly, isWhole }: CascadeProps) {
  const narrow = useNarrow()
  const shown = (nodes: readonly CascadeRow[]) => (lateOnly ? nodes.filter(hasLate) : nodes)
  const isMine = (node: CascadeRow) => node.organisationId === organisationId
  const isSought = (node: CascadeRow): boolean =>
    isMine(node) || node.movementId === movementId || node.children.some(isSought)
  const toNode = (node: CascadeRow, level: number, path: string): TreeNode<TreeRow> => {
    const id = `${path}/${node.organisationId}`
    const children = shown(node.children)
    const folded = new Set(toFold(children, isSought))
    const below = (nodes: readonly CascadeRow[]) => nodes.map((child) => toNode(child, level + 1, id))
    return {
      id,
      row: { node, level, isHere: node.movementId === movementId, today },
      children: below(children.filter((child) => !folded.has(child))),
      ...(folded.size > 0 && { folded: { text: foldText([...folded]), nodes: below([...folded]) } }),
    }
  }
  const roots = shown(cascade).map((root) => toNode(root, 1, ''))
  const all = roots.flatMap(flat)
  const here = all.find(({ row }) => row.isHere && !row.node.elsewhere)
  const current = all.find(({ row }) => isMine(row.node) && !row.node.elsewhere) ?? here
  // A phone, and any screen where the tree is long, opens it by level: the way to this movement and to the actor's own row.
  const byLevel = narrow || roots.flatMap(unfolded).length > mostOpen
  const closed = byLevel ? all.filter(({ id }) => !isOnWay(id, current?.id) && !isOnWay(id, here?.id)) : []
  return (
    <TreeGrid
      key={`${movementId}${lateOnly}${narrow}`}
      label="Cơ quan và văn bản"
      nameHead="Cơ quan và văn bản"
      name={nameOf}
      columns={columnsFor(cascade, movementId, today)}
      roots={roots}
      closed={closed.map(({ id }) => id)}
      {...(current && { current: current.id })}
      note={isWhole ? 'chậm tính bằng ngày làm việc' : `chậm tính bằng ngày làm việc · ${cutShort}`}
    />
  )
}

/** More rows than this are not opened at once. */
const mostOpen = 100

const cutShort = 'hệ thống này lớn, cấp dưới chưa hiện hết: mở trang của từng văn bản để xem tiếp'

function columnsFor(cascade: readonly CascadeRow[], movementId: string, today: Day): readonly TreeColumn<TreeRow>[] {
  const here = cascade.flatMap(flatRows).find((node) => node.movementId === movementId && !node.elsewhere)
  const planDue = latest(here?.children.map((child) => child.state?.planDueOn ?? null))
  const reportDue = latest(here?.children.map((child) => child.state?.reportDueOn ?? null))
  return [
    {
      key: 'plan',
      head: 'Kế hoạch',
      ...(planDue && { headNote: `hạn ${shortDay(planDue, today)}` }),
      width: '128px',
      cell: (row) => <Plan {...row} />,
    },
    { key: 'read', head: 'Đã phổ biến', align: 'end', width: '100px', cell: (row) => <Read {...row} /> },
    {
      key: 'report',
      head: 'Báo cáo',
      ...(reportDue && { headNote: `hạn ${shortDay(reportDue, today)}` }),
      width: '136px',
      cell: (row) => <Report {...row} />,
    },
  ]
}

function nameOf({ node, level, isHere, today }: TreeRow) {
  const day = node.issuedOn === null ? '' : `, ${shortDay(node.issuedOn, today)}`
  const opens = node.movementId !== null && !isHere
  return (
    <>
      {opens ? (
        <Link href={movementHref(node.movementId!)} tabIndex={-1} className="name">
          {node.organisationName}
        </Link>
      ) : (
        <b className="name">{node.organisationName}</b>
      )}{' '}
      {level === 1 && <Tag>phát động</Tag>}
      {node.movementId !== null && node.bothLines && <Tag>2 tuyến</Tag>}
      {node.movementId !== null && !node.bothLines && node.line !== null && level < 3 && (
        <Tag>{lineTags[node.line]}</Tag>
      )}{' '}
      {node.elsewhere ? (
        <span className="tree-paper quiet">cấp dưới xem ở tuyến tỉnh</span>
      ) : node.symbol !== null ? (
        <span className="tree-paper quiet">
          {node.symbol}
          {day}
        </span>
      ) : (
        <NoSymbol node={node} />
      )}
    </>
  )
}

function NoSymbol({ node }: { node: CascadeRow }) {
  if (node.movementId !== null) return <span className="tree-paper red">văn bản chưa có số</span>
  if (node.state?.planDueOn && !node.state.planReceivedOn) {
    return <span className="tree-paper quiet">chưa có văn bản</span>
  }
  return null
}

function Plan({ node, today }: TreeRow) {
  const { state, late, issuedOn } = node
  // The head of the cascade and answers that nobody asked for owe no plan.
  if (state === null) return node.line === null ? <>–</> : <Due given={issuedOn} due={null} late={0} today={today} />
  return <Due given={state.planReceivedOn} due={state.planDueOn} late={late?.plan ?? 0} today={today} none="chưa có" />
}

function Read({ node, today }: TreeRow) {
  const asked = node.children.filter((child) => child.state !== null)
  if (asked.length > 0) {
    const read = asked.filter((child) => child.state!.acknowledgedOn !== null).length
    return (
      <span className="whole">
        {showNumber(read)}/{showNumber(asked.length)}
        <span className="only-read"> đơn vị đã phổ biến</span>
      </span>
    )
  }
  if (node.state === null || node.elsewhere) return <>–</>
  const on = node.state.acknowledgedOn
  return on === null ? <span className="quiet">chưa</span> : <span className="whole">{shortDay(on, today)}</span>
}

function Report({ node, today }: TreeRow) {
  const { state, late } = node
  const asked = node.children.filter((child) => child.state?.reportDueOn)
  const own = state && (state.reportDueOn || state.reportSentOn)
  const ownDue = own && (
    <Due given={state.reportSentOn} due={state.reportDueOn} late={late?.report ?? 0} today={today} />
  )
  if (asked.length === 0) return ownDue || <>–</>
  const sent = asked.filter((child) => child.state!.reportSentOn !== null).length
  return (
    <>
      <span className="whole">
        {showNumber(sent)}/{showNumber(asked.length)} đã gửi
      </span>
      {ownDue && <> · {ownDue}</>}
    </>
  )
}

/** Late with its plan or its report, and still owing it. */
function isLate({ state, late }: CascadeRow): boolean {
  if (!state || !late) return false
  return (late.plan > 0 && state.planReceivedOn === null) || (late.report > 0 && state.reportSentOn === null)
}

/** Late itself, or somebody below is. */
export function hasLate(node: CascadeRow): boolean {
  return isLate(node) || node.children.some(hasLate)
}

/**
 * Siblings that need no attention go into one line; where very many are late, the first of them stand for all. Who has
 * answered by a document of its own is folded only where there are many such, and never with somebody who is sought.
 */
function toFold(siblings: readonly CascadeRow[], isSought: (node: CascadeRow) => boolean): readonly CascadeRow[] {
  const answers = siblings.filter((node) => !isLeaf(node))
  const foldable = siblings.filter((node) => (isLeaf(node) || answers.length > mostAnswers) && !isSought(node))
  const late = foldable.filter(wasLate)
  const folded = [...foldable.filter((node) => !wasLate(node)), ...(late.length > mostLate ? late.slice(mostLate) : [])]
  return folded.length >= fewestFolded ? folded : []
}

function isLeaf(node: CascadeRow): boolean {
  return node.movementId === null && node.children.length === 0
}

/** Late with something, given since or not, or somebody below still is. */
function wasLate({ late, children }: CascadeRow): boolean {
  return (late?.plan ?? 0) + (late?.report ?? 0) > 0 || children.some(hasLate)
}

const fewestFolded = 4
const mostLate = 12
const mostAnswers = 20

/** "Còn 10 đơn vị đã trả lời đúng hạn": how it stands with the folded siblings. */
function foldText(nodes: readonly CascadeRow[]): string {
  const late = nodes.filter(hasLate).length
  const answered = nodes.filter((node) => !hasLate(node) && node.state?.planReceivedOn).length
  const open = nodes.length - late - answered
  const kinds = [
    { count: late, text: 'cũng quá hạn' },
    { count: answered, text: 'đã trả lời đúng hạn' },
    { count: open, text: 'chưa đến hạn hoặc không đặt hạn' },
  ].filter((kind) => kind.count > 0)
  if (kinds.length === 1) return `Còn ${showNumber(nodes.length)} đơn vị ${kinds[0]!.text}`
  return `Còn ${showNumber(nodes.length)} đơn vị: ${kinds.map(({ count, text }) => `${showNumber(count)} ${text}`).join(', ')}`
}

function latest(days: readonly (Day | null)[] = []): Day | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}

function flat(node: TreeNode<TreeRow>): TreeNode<TreeRow>[] {
  return [node, ...(node.children ?? []).flatMap(flat), ...(node.folded?.nodes ?? []).flatMap(flat)]
}

/** The rows that are seen while nothing is closed and nothing unfolded. */
function unfolded(node: TreeNode<TreeRow>): TreeNode<TreeRow>[] {
  return [node, ...(node.children ?? []).flatMap(unfolded)]
}

function flatRows(node: CascadeRow): CascadeRow[] {
  return [node, ...node.children.flatMap(flatRows)]
}

function isOnWay(id: string, current: string | undefined): boolean {
  return current === id || current?.startsWith(`${id}/`) === true
}
