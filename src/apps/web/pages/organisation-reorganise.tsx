/** Ghi sắp xếp tổ chức: which bodies end, who takes their place, whose record follows; confirmed with its consequences. */
import { BasisField } from './organisation-fields.tsx'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { showNumber } from '../../../base/text.ts'
import { fieldsOf, messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { useListSearch } from '../app/list-state.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { ChoiceField, DateField, Form, problemOf } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { useRoleNames } from './movement-words.tsx'
import { BodyField, type ChosenBody } from './organisation-picker.tsx'
import {
  actOf,
  checkReorganisation,
  emptyReorganisation,
  fieldOf,
  heirLabel,
  kindChoices,
  successorsOf,
  type Reorganisation,
} from './organisation-reorganise-draft.ts'
import { Assignments, Successors } from './organisation-reorganise-parts.tsx'
import { organisationsHref } from './organisation-words.ts'

type Consequences = GetAnswer<'/api/reorganisations/consequences'>

/** A new reorganisation; `tu` names the body that ends. */
export function OrganisationReorganise() {
  const { search } = useListSearch()
  const { me } = useSession()
  const roles = useRoleNames()
  const from = useView(
    '/api/organisations/:organisationId',
    { organisationId: search.tu ?? '' },
    { enabled: search.tu !== undefined },
  )
  const isOperator = me.grants.some((grant) => grant.role === 'operator')
  if (search.tu !== undefined && !from.data && !from.error) return null
  const start = from.data ? [bodyOf(from.data)] : []
  return (
    <ObjectPage
      crumbs={[{ text: 'Đơn vị', href: organisationsHref }, { text: 'Ghi sắp xếp tổ chức' }]}
      kind="Theo một văn bản, từ một ngày"
      title="Ghi sắp xếp tổ chức"
      context="Sáp nhập, chia tách, đổi tên, chuyển cơ quan chủ quản, giải thể. Ngày có thể ở phía trước: đến ngày đó sổ tự đổi; trước ngày đó mọi việc vẫn như cũ."
    >
      {isOperator ? (
        <Writing key={search.tu ?? ''} start={start} today={me.today} />
      ) : (
        <NoRight ownRole={roles} action={<Link href={organisationsHref}>Xem cây đơn vị</Link>}>
          Sắp xếp tổ chức do quản trị của cơ quan ghi theo văn bản.
        </NoRight>
      )}
    </ObjectPage>
  )
}

function bodyOf({ organisation: { id, code, name } }: GetAnswer<'/api/organisations/:organisationId'>): ChosenBody {
  return { id, code, name }
}

function Writing({ start, today }: { start: ChosenBody[]; today: Day }) {
  const [draft, setDraft] = useState<Reorganisation>({ ...emptyReorganisation, predecessors: start })
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [isAsked, setAsked] = useState(false)
  const change = (patch: Partial<Reorganisation>) => setDraft((before) => ({ ...before, ...patch }))
  const go = useGo()
  const tell = useUndo()
  const write = useAct('/api/reorganisations', (answer) => {
    tell({ text: `Đã ghi sắp xếp: ${answer.ended} đơn vị kết thúc, ${answer.begun} đơn vị mới` })
    const next = answer.bodies[0]?.id ?? successorsOf(draft)[0]?.id ?? draft.predecessors[0]!.id
    go(`${organisationsHref}/${next}?on=${answer.on}`)
  })
  const weighed = useView(
    '/api/reorganisations/consequences',
    { on: draft.on ?? today, bodies: draft.predecessors.map((body) => body.id).join(',') },
    { enabled: draft.on !== null && draft.predecessors.length > 0 },
  )
  // Asked as soon as a body is chosen: a new one begins where the one before it stood.
  const like = useView(
    '/api/organisations/:organisationId',
    { organisationId: draft.predecessors[0]?.id ?? '', on: draft.on ?? today },
    { enabled: draft.predecessors.length > 0 },
  ).data
  const known = draft.on !== null && draft.predecessors.length > 0 ? weighed.data : undefined
  const submit = () => {
    const found = checkReorganisation(draft, known)
    setProblems(found)
    if (found.length === 0) setAsked(true)
  }
  const confirm = () =>
    write.mutate(actOf(draft), {
      onError: (error) => {
        const told = fieldsOf(error)
        if (told.length === 0) return
        setProblems(told.map(({ path, message }) => ({ path: fieldOf(path, draft), message })))
        setAsked(false)
      },
    })
  const isSplit = draft.kind === 'split'
  return (
    <div className="case-form">
      <Form
        onSubmit={submit}
        acts={
          <>
            <Button type="submit" variant="filled">
              Xem hệ quả và ghi
            </Button>
            <Link href={organisationsHref} className="link">
              Chưa ghi
            </Link>
          </>
        }
      >
        <Refused title="Chưa ghi được sắp xếp" problems={problems} error={isAsked ? null : write.error} isLong />
        <BasisField
          hint="Ví dụ: Nghị quyết số 202/2025/QH15 ngày 12/6/2025"
          error={problemOf(problems, 'basis') ?? null}
          value={draft.basis}
          onChange={(basis) => change({ basis })}
        />
        <DateField
          name="on"
          label="Từ ngày"
          hint="Ngày đầu tiên theo tổ chức mới, ngày/tháng/năm"
          error={problemOf(problems, 'on') ?? null}
          value={draft.on}
          onChange={(on) => change({ on })}
        />
        <ChoiceField
          name="kind"
          label="Hình thức"
          error={problemOf(problems, 'kind') ?? null}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as Reorganisation['kind'] })}
          options={kindChoices}
        />
        <Predecessors draft={draft} problems={problems} change={change} />
        {draft.kind !== null && draft.kind !== '' && (
          <Successors draft={draft} problems={problems} change={change} like={like} />
        )}
        {known && draft.kind !== '' && (
          <Hanging consequences={known} note={isSplit ? 'phân về từng đơn vị ở dưới' : heirLabel(draft)} />
        )}
        {known && (isSplit || (draft.kind === 'dissolve' && draft.successors.length === 0)) && (
          <Assignments draft={draft} change={change} consequences={known} problems={problems} />
        )}
      </Form>
      {isAsked && known && (
        <ConfirmDialog
          opened
          title={titleOf(draft)}
          consequences={consequencesOf(draft, known, today)}
          verb="Ghi sắp xếp tổ chức"
          wayOut="Chưa ghi"
          busy={write.isPending}
          problem={write.error && fieldsOf(write.error).length === 0 ? messageOf(write.error) : null}
          onConfirm={confirm}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  )
}

interface PartProps {
  draft: Reorganisation
  problems: readonly FieldProblem[]
  change: (patch: Partial<Reorganisation>) => void
}

/** Đơn vị kết thúc: one, or for a merger several. */
function Predecessors({ draft, problems, change }: PartProps) {
  const { predecessors } = draft
  const isMany = draft.kind === 'merge' || draft.kind === 'dissolve'
  return (
    <fieldset className="field">
      <legend>Đơn vị kết thúc</legend>
      <ul className="chosen-bodies">
        {predecessors.map((body) => (
          <li key={body.id}>
            <b>{body.name}</b> <span className="quiet">{body.code}</span>{' '}
            <button
              type="button"
              className="link"
              onClick={() => change({ predecessors: predecessors.filter((one) => one.id !== body.id) })}
            >
              Bỏ<span className="only-read"> {body.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {(predecessors.length === 0 || isMany) && (
        <BodyField
          key={predecessors.length}
          name="predecessors"
          label={predecessors.length === 0 ? 'Chọn đơn vị' : 'Thêm đơn vị kết thúc cùng ngày'}
          optional={predecessors.length > 0}
          error={problemOf(problems, 'predecessors') ?? null}
          value={null}
          except={predecessors.map((body) => body.id)}
          onChange={(body) => body && change({ predecessors: [...predecessors, body] })}
        />
      )}
      {predecessors.length > 0 && !isMany && problemOf(problems, 'predecessors') && (
        <p className="field-error">{problemOf(problems, 'predecessors')}</p>
      )}
    </fieldset>
  )
}

/** What hangs on the bodies that end. */
function Hanging({ consequences, note }: { consequences: Consequences; note: string }) {
  const { units, people, accounts, awards, awardsAreExact, left, on } = consequences
  return (
    <Section title={`Đang thuộc đơn vị kết thúc, ngày ${showDay(on)}`} note={note}>
      <ul className="plain-lines">
        <li>
          {units.length === 0 ? 'Không có đơn vị trực thuộc.' : `${units.length} đơn vị trực thuộc: ${some(units)}`}
        </li>
        <li>{people === 0 ? 'Không ai giữ vị trí công tác.' : `${showNumber(people)} người giữ vị trí công tác.`}</li>
        <li>{accounts === 0 ? 'Không có tài khoản được giao vai trò.' : `${accounts} tài khoản được giao vai trò.`}</li>
        <li>
          {awardsAreExact ? '' : 'hơn '}
          {showNumber(awards)} mục khen thưởng trong sổ.
        </li>
        {left.councils.length + left.layers.length > 0 && <li>{leftText(left)}</li>}
      </ul>
    </Section>
  )
}

function some(units: readonly { name: string }[]): string {
  const names = units.slice(0, 6).map((unit) => unit.name)
  return units.length > names.length
    ? `${names.join(', ')} và ${units.length - names.length} đơn vị khác.`
    : `${names.join(', ')}.`
}

function leftText({ councils, layers }: Consequences['left']): string {
  const parts = [
    ...(councils.length > 0 ? [`hội đồng (${councils.join(', ')})`] : []),
    ...(layers.length > 0 ? [`quy định riêng (${layers.join(', ')})`] : []),
  ]
  return `Không tự chuyển: ${parts.join(' và ')}. Kiện toàn hội đồng và ghi quy định của đơn vị mới sau.`
}

function titleOf({ predecessors, on }: Reorganisation): string {
  const what = predecessors.length === 1 ? predecessors[0]!.name : `${predecessors.length} đơn vị`
  return `Kết thúc ${what} từ ngày ${showDay(on!)}?`
}

/** What comes of it, with numbers; the last line says what can still be changed. */
function consequencesOf(draft: Reorganisation, known: Consequences, today: Day): string[] {
  const goes = draft.successors.length > 0
  const { people, accounts, units, awards, awardsAreExact, left } = known
  const to = draft.kind === 'split' ? 'sang các đơn vị mới, theo phân công ở trên' : heirLabel(draft)
  return [
    ...(draft.on! > today
      ? [`Ngày ${showDay(draft.on!)} còn ở phía trước: đến hết ngày hôm trước mọi việc vẫn như cũ.`]
      : []),
    ...(people === 0 ? [] : [peopleLine(people, goes, to)]),
    ...(units.length === 0 ? [] : [`${units.length} đơn vị trực thuộc chuyển ${goes ? to : 'theo phân công ở trên'}.`]),
    ...(accounts === 0 ? [] : [accountsLine(accounts, goes, to)]),
    `${awardsAreExact ? '' : 'Hơn '}${showNumber(awards)} mục khen thưởng vẫn tìm được, cả từ đơn vị cũ và từ ${goes ? 'đơn vị mới' : 'cơ quan cấp trên'}.`,
    ...(left.councils.length + left.layers.length > 0 ? [leftText(left)] : []),
    'Ghi rồi thì không xoá được; sai thì ghi một sắp xếp khác. Tên, ký hiệu của đơn vị mới vẫn sửa được.',
  ]
}

function peopleLine(people: number, goes: boolean, to: string): string {
  if (goes) return `${showNumber(people)} người tiếp tục với chức vụ hiện có ${to}.`
  return `${showNumber(people)} người hết vị trí công tác tại đây từ ngày đó.`
}

function accountsLine(accounts: number, goes: boolean, to: string): string {
  if (goes) return `${accounts} tài khoản mang vai trò ${to}, căn cứ là văn bản này.`
  return `${accounts} tài khoản hết vai trò tại đây.`
}
