/** Việc của tôi: what waits for me, by deadline; beside it enough of the chosen task to decide what to do with it. */
import { useState } from 'react'
import { spellWeekday, type Day } from '../../../base/days.ts'
import { groupsOf, isSought, taskOrders, type Task, type TaskOrder } from '../../../reports/inbox/inbox.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { exportsOf, useListSearch } from '../app/list-state.ts'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Deadline, leftInWords } from '../kit/deadline.tsx'
import { Dropdown } from '../kit/dropdown.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { IconChevronDown, IconSearch } from '../kit/icons.ts'
import { KeysLine, useKeys } from '../kit/keys.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { groupTasks, taskInWords, type TaskGroup } from './inbox-groups.ts'
import { TaskPreview } from './inbox-preview.tsx'

/** Việc của tôi. */
export function Inbox() {
  useCrumbs([{ text: 'Việc của tôi' }])
  const tasks = useView('/api/tasks', {})
  return <Asked query={tasks}>{(data) => <Desk {...data} />}</Asked>
}

function Desk({ tasks, today, isWhole }: { tasks: Task[]; today: Day; isWhole: boolean }) {
  const { search, change } = useListSearch()
  const sought = { q: search.q ?? '', verb: search.loai ?? '' }
  const shown = tasks.filter((task) => isSought(task, sought))
  const order: TaskOrder = search.xep && Object.hasOwn(taskOrders, search.xep) ? (search.xep as TaskOrder) : 'due'
  const groups = grouped(shown, order, today)
  const inOrder = groups.flatMap((group) => group.tasks)
  const { chosen, choose } = useWalk(inOrder)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{tasks.length === 0 ? 'Không có việc nào chờ bạn' : `${tasks.length} việc đang chờ bạn`}</h1>
          <Lead tasks={tasks} today={today} isWhole={isWhole} />
        </div>
        {tasks.length > 0 && (
          <div className="page-acts">
            <ExportMenu exports={exportsOf('/api/tasks', { ...sought, sort: order })} />
          </div>
        )}
      </header>
      {tasks.length === 0 && (
        <Empty title="Bàn làm việc đã trống" action={<Link href={`${OFFICE}/ho-so`}>Xem hồ sơ đang xử lý</Link>}>
          Khi có hồ sơ, tờ trình, phiên họp, quyết định hay phong trào đến lượt bạn, việc sẽ hiện ở đây, xếp theo hạn.
        </Empty>
      )}
      {tasks.length > 0 && (
        <div className="inbox">
          <div>
            <Bar tasks={tasks} order={order} search={search} change={change} />
            {inOrder.length === 0 && (
              <NothingFound
                what="việc"
                conditions={Number(Boolean(search.q)) + Number(Boolean(search.loai))}
                hint={`Bỏ điều kiện sẽ có ${tasks.length} việc.`}
                onDrop={() => change({ q: undefined, loai: undefined })}
              />
            )}
            {groups.map((group) => (
              <Group key={group.key} group={group} chosen={chosen} onChoose={choose} />
            ))}
          </div>
          {chosen && (
            <aside className="inbox-preview" aria-label="Xem trước việc đang chọn">
              <TaskPreview task={chosen} place={inOrder.indexOf(chosen) + 1} of={inOrder.length} />
              <KeysLine
                keys={[
                  { keys: ['J', 'K'], label: 'xuống, lên' },
                  { keys: ['Enter'], label: 'mở' },
                  { keys: ['?'], label: 'mọi phím' },
                ]}
              />
            </aside>
          )}
        </div>
      )}
    </>
  )
}

/** What day it is, what is late, and what is the oldest or nearest. */
function Lead({ tasks, today, isWhole }: { tasks: Task[]; today: Day; isWhole: boolean }) {
  const late = tasks.filter((task) => task.daysLeft !== null && task.daysLeft < 0)
  const next = tasks.find((task) => task.dueOn !== null && task.daysLeft !== null)
  return (
    <p className="page-lead">
      {spellWeekday(today)}.{' '}
      {late[0] && (
        <>
          <b className="red">{late.length} việc đã quá hạn</b>; việc cũ nhất là {taskInWords(late[0])}.{' '}
        </>
      )}
      {!late[0] && next && (
        <>
          Chưa có việc nào quá hạn; gần hạn nhất là {taskInWords(next)} (
          {leftInWords(next.daysLeft ?? 0).toLocaleLowerCase('vi')}).{' '}
        </>
      )}
      {next && 'Hạn tính bằng ngày làm việc. '}
      {!isWhole && 'Loại việc có quá nhiều thì chỉ hiện những việc đến trước; làm xong sẽ hiện tiếp.'}
    </p>
  )
}

interface BarProps {
  tasks: Task[]
  order: TaskOrder
  search: Record<string, string | undefined>
  change(patch: Record<string, string | undefined>): void
}

function Bar({ tasks, order, search, change }: BarProps) {
  // The text is kept here too: the address follows a moment later, and a letter typed meanwhile must not be lost.
  const [typed, setTyped] = useState(search.q ?? '')
  const verbs = [...Map.groupBy(tasks, (task) => task.verb)]
  const all = { key: '', label: 'Mọi loại việc', detail: `${tasks.length} việc` }
  const items = [all, ...verbs.map(([verb, own]) => ({ key: verb, label: verb, detail: `${own.length} việc` }))]
  return (
    <div className="inbox-bar">
      <label className="search">
        <IconSearch size={16} aria-hidden="true" />
        <span className="only-read">Tìm trong việc của tôi</span>
        <input
          type="search"
          placeholder="Tên, mã, nơi gửi"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            change({ q: event.currentTarget.value })
          }}
        />
      </label>
      <Dropdown
        className="quiet-button"
        items={items.map(({ key, label, detail }) => ({
          key,
          label,
          detail,
          isCurrent: key === (search.loai ?? ''),
          onAct: () => change({ loai: key }),
        }))}
      >
        {search.loai ?? 'Mọi loại việc'} <IconChevronDown size={14} aria-hidden="true" />
      </Dropdown>
      <Dropdown
        className="quiet-button"
        items={(Object.keys(taskOrders) as TaskOrder[]).map((key) => ({
          key,
          label: taskOrders[key],
          isCurrent: key === order,
          onAct: () => change({ xep: key === 'due' ? undefined : key }),
        }))}
      >
        {taskOrders[order]} <IconChevronDown size={14} aria-hidden="true" />
      </Dropdown>
    </div>
  )
}

function Group({
  group,
  chosen,
  onChoose,
}: {
  group: TaskGroup
  chosen: Task | undefined
  onChoose: (task: Task) => void
}) {
  return (
    <section className="inbox-group" aria-label={group.title}>
      <h2 className={group.key === 'overdue' ? 'red' : undefined}>
        {group.title} <span>{group.tasks.length}</span>
      </h2>
      <ul>
        {group.tasks.map((task) => (
          <Row key={keyOf(task)} task={task} isChosen={task === chosen} onChoose={() => onChoose(task)} />
        ))}
      </ul>
    </section>
  )
}

function Row({ task, isChosen, onChoose }: { task: Task; isChosen: boolean; onChoose: () => void }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a help for the pointer; the keys are J and K, and the link inside
    <li className="inbox-row" data-row={keyOf(task)} data-active={isChosen || undefined} onClick={onChoose}>
      <span className="inbox-due">
        {task.dueOn !== null && task.daysLeft !== null ? (
          <Deadline workingDaysLeft={task.daysLeft} due={task.dueOn} />
        ) : (
          <span className="inbox-none quiet">không hạn</span>
        )}
      </span>
      <span className="inbox-verb">{task.verb}</span>
      <span>
        <Link href={`${OFFICE}${task.link}`} className="inbox-one-line" onFocus={onChoose}>
          {task.title}
        </Link>
        <small className="inbox-one-line">{task.detail}</small>
      </span>
      <span className="inbox-from">{task.from}</span>
    </li>
  )
}

/** J and K walk through the rows, Enter opens the chosen one. */
function useWalk(tasks: readonly Task[]) {
  const [key, setKey] = useState<string>()
  const go = useGo()
  const chosen = tasks.find((task) => keyOf(task) === key) ?? tasks[0]
  const step = (by: number) => {
    if (!chosen) return
    const next = tasks[Math.min(Math.max(tasks.indexOf(chosen) + by, 0), tasks.length - 1)]!
    setKey(keyOf(next))
    document.querySelector(`[data-row="${CSS.escape(keyOf(next))}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const group = 'Trong việc của tôi'
  useKeys([
    { keys: 'j', label: 'Việc dưới', run: () => step(1), group },
    { keys: 'k', label: 'Việc trên', run: () => step(-1), group },
    { keys: 'Enter', label: 'Mở việc', run: () => chosen && go(`${OFFICE}${chosen.link}`), group },
  ])
  return { chosen, choose: (task: Task) => setKey(keyOf(task)) }
}

/** One object may wait with several verbs. */
function keyOf(task: Task): string {
  return `${task.verb} ${task.link} ${task.title}`
}

function grouped(tasks: readonly Task[], order: TaskOrder, today: Day): TaskGroup[] {
  if (order === 'due') return groupTasks(tasks, today)
  return [...groupsOf(tasks, order)].map(([title, own]) => ({ key: `${order} ${title}`, title, tasks: own }))
}
