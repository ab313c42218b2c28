/** Xem trước một việc: for a dossier what the law says and what is missing, for a letter whom it carries. */
import { Button } from '@mantine/core'
import type { Task } from '../../../reports/inbox/inbox.ts'
import type { Condition } from '../../../law/verdict.ts'
import { showDay } from '../../../base/days.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { markOf } from '../app/law-verdict.tsx'
import { Key } from '../kit/keys.tsx'
import { OFFICE, useGo } from '../kit/link.tsx'
import { Loading } from '../kit/empty.tsx'
import { Mark } from '../kit/mark.tsx'
import { Tag } from '../kit/section.tsx'
import { leftInWords } from '../kit/deadline.tsx'

/** Việc đang chọn. */
export function TaskPreview({ task, place, of }: { task: Task; place: number; of: number }) {
  const go = useGo()
  const [, kind, id = ''] = task.link.split('/')
  return (
    <section className="sheet preview">
      <div className="preview-head">
        <span>{dueInWords(task)}</span>
        <span>
          {place} / {of}
        </span>
      </div>
      {kind === 'ho-so' && <DossierPreview task={task} dossierId={id} />}
      {kind === 'to-trinh' && <LetterPreview task={task} letterId={id} />}
      {kind === 'hoi-dong' && <SittingPreview task={task} sittingId={id} />}
      {!['ho-so', 'to-trinh', 'hoi-dong'].includes(kind ?? '') && <PlainPreview task={task} />}
      <Button
        variant="filled"
        className="button-open"
        onClick={() => go(`${OFFICE}${task.link}`)}
        rightSection={<Key>Enter</Key>}
        justify="space-between"
      >
        Mở để {task.verb.toLocaleLowerCase('vi')}
      </Button>
    </section>
  )
}

function dueInWords(task: Task) {
  if (task.daysLeft === null || task.dueOn === null) return 'Không có hạn'
  const words = `${leftInWords(task.daysLeft)}${task.daysLeft === 0 ? '' : ' làm việc'}`
  return task.daysLeft < 0 ? <Tag tone="red">{words}</Tag> : `${words} · hạn ${showDay(task.dueOn)}`
}

function PlainPreview({ task }: { task: Task }) {
  return (
    <div>
      <h2>{task.title}</h2>
      <p>{task.detail}</p>
      <p className="quiet">{task.from}</p>
    </div>
  )
}

function DossierPreview({ task, dossierId }: { task: Task; dossierId: string }) {
  const { data, error } = useView('/api/dossiers/:dossierId', { dossierId })
  if (error) return <PlainPreview task={task} />
  if (data?.dossier.id !== dossierId) return <Loading rows={3} />
  const { dossier, verdict, parts } = data
  const missing = parts.filter((part) => !part.present)
  const own = missing.filter((part) => part.from === 'report' || part.from === 'attachment')
  const later = missing.filter((part) => !own.includes(part))
  return (
    <>
      <div>
        <h2>
          {task.verb} hồ sơ {dossier.code}
        </h2>
        <p>{dossier.title}</p>
        <p className="quiet">
          {dossier.nominee_name}, {dossier.nominee_line}
        </p>
      </div>
      {dossier.return_reason && dossier.stage === 'returned' && (
        <div className="preview-part">
          <h3>Lý do trả lại</h3>
          <p>{dossier.return_reason}</p>
        </div>
      )}
      {verdict && <VerdictInBrief verdict={verdict} />}
      <div className="preview-part">
        <h3>
          Thành phần hồ sơ: {parts.length - missing.length}/{parts.length}
        </h3>
        {own.length > 0 && <p className="red">Còn thiếu {namesOf(own)}.</p>}
        {later.length > 0 && <p className="quiet">Đến sau: {namesOf(later)}.</p>}
      </div>
    </>
  )
}

function namesOf(parts: readonly { name: string }[]): string {
  return parts.map((part) => part.name.toLocaleLowerCase('vi')).join('; ')
}

type LawVerdict = NonNullable<GetAnswer<'/api/dossiers/:dossierId'>['verdict']>

function VerdictInBrief({ verdict }: { verdict: LawVerdict }) {
  const texts = (state: Condition['state']) => verdict.conditions.filter((one) => one.state === state)
  const [head] = verdict.heading.split(/[:,]/)
  return (
    <div className="preview-part preview-verdict">
      <Mark state={markOf(verdict.state)} silent />
      <h3>{head}</h3>
      {texts('met').length > 0 && <p>Đạt {texts('met').length} điều kiện</p>}
      {texts('unmet').map((one) => (
        <p key={one.id} className="red">
          Chưa đạt: {one.text}
        </p>
      ))}
      {texts('unknown').map((one) => (
        <p key={one.id}>Chưa rõ: {one.text}</p>
      ))}
      {texts('review').length > 0 && <p>Cần đối chiếu văn bản: {texts('review').length} điều kiện</p>}
      {texts('council').length > 0 && verdict.state !== 'awaitsCouncil' && (
        <p>Chờ hội đồng đánh giá {texts('council').length} nội dung</p>
      )}
      {verdict.deciding && <p className="quiet">{verdict.deciding.article}</p>}
    </div>
  )
}

const mostNames = 5

function LetterPreview({ task, letterId }: { task: Task; letterId: string }) {
  const { data, error } = useView('/api/letters/:letterId', { letterId })
  if (error) return <PlainPreview task={task} />
  if (data?.letter.id !== letterId) return <Loading rows={3} />
  const { letter, dossiers } = data
  return (
    <>
      <div>
        <h2>{letter.title}</h2>
        <p className="quiet">
          {letter.organisation_name} gửi {letter.receiver_name}
        </p>
      </div>
      <Names
        title={`${dossiers.length} hồ sơ`}
        lines={dossiers.map((dossier) => `${dossier.nominee_name}: ${dossier.title}`)}
      />
    </>
  )
}

function SittingPreview({ task, sittingId }: { task: Task; sittingId: string }) {
  const { data, error } = useView('/api/sittings/:sittingId', { sittingId })
  if (error) return <PlainPreview task={task} />
  if (data?.sitting.id !== sittingId) return <Loading rows={3} />
  const { cases, roster } = data
  return (
    <>
      <PlainPreview task={task} />
      <Names
        title={`${cases.length} trường hợp, ${roster.length} thành viên`}
        lines={cases.map((one) => `${one.nominee_name}: ${one.title}`)}
      />
    </>
  )
}

/** The first few names, and how many more. */
function Names({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="preview-part">
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, mostNames).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > mostNames && <p className="quiet">và {lines.length - mostNames} trường hợp khác</p>}
    </div>
  )
}
