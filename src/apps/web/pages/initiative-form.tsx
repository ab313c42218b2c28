/** Ghi sáng kiến, và sửa chỗ ghi chưa đúng. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { yearOf } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import {
  initiativeKinds,
  initiativeScopes,
  type InitiativeKind,
  type InitiativeScope,
} from '../../../law/vocabulary.ts'
import { authorsInWords } from '../../../registry/initiatives/initiative.ts'
import { fieldsOf, newerOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { Refused } from '../app/refused.tsx'
import { SavedBefore } from '../app/saved-before.tsx'
import { useSession } from '../app/session.tsx'
import { ChoiceField, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { useKeepers } from './award-fields.tsx'
import {
  authorDraft,
  authorDrafts,
  authorsInput,
  AuthorsField,
  problemsOfAuthors,
  type AuthorDraft,
} from './initiative-authors.tsx'
import { initiativeHref, initiativesHref, type InitiativeAnswer } from './initiative-words.ts'

interface Draft {
  authors: AuthorDraft[]
  code: string
  name: string
  year: string
  scope: string
  kind: string
}

/** Ghi sáng kiến vào sổ. Who comes from a person's page has the author chosen: `?tacGia=…&ten=…`. */
export function InitiativeForm() {
  const { me } = useSession()
  const { search } = useListSearch()
  const mayEnter = useKeepers().length > 0
  const [draft, setDraft] = useState<Draft>({
    authors: [authorDraft(search.tacGia === undefined ? null : { id: search.tacGia, name: search.ten ?? 'Đã chọn' })],
    code: '',
    name: '',
    year: String(yearOf(me.today)),
    scope: 'grassroots',
    kind: 'initiative',
  })
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const enter = useAct('/api/initiatives', ({ initiativeId }) => {
    tell({ text: `Đã ghi sáng kiến ${draft.code} vào sổ` })
    go(initiativeHref(initiativeId))
  })
  const submit = () => {
    const wrong = problemsOfAuthors(draft.authors)
    setProblems(wrong)
    if (wrong.length > 0) return
    enter.mutate(contentOf(draft), { onError: (error) => setProblems(fieldsOf(error)) })
  }
  return (
    <ObjectPage
      crumbs={[{ text: 'Sáng kiến', href: initiativesHref }, { text: 'Ghi sáng kiến' }]}
      kind="Sổ sáng kiến"
      title="Ghi sáng kiến vào sổ"
      context="Sáng kiến chỉ được tính khi xét khen thưởng từ lúc có quyết định công nhận."
    >
      {mayEnter ? (
        <Form
          onSubmit={submit}
          acts={
            <>
              <Button variant="filled" type="submit" loading={enter.isPending}>
                Ghi sáng kiến vào sổ
              </Button>
              <Button onClick={() => go(initiativesHref)}>Chưa ghi</Button>
            </>
          }
        >
          <Refused title="Chưa ghi được sáng kiến" error={enter.error} problems={problems} />
          <AuthorsField
            authors={draft.authors}
            change={(authors) => setDraft({ ...draft, authors })}
            problems={problems}
          />
          <Fields draft={draft} change={(patch) => setDraft({ ...draft, ...patch })} problems={problems} />
        </Form>
      ) : (
        <NoRight>Sáng kiến do cán bộ thi đua, khen thưởng của đơn vị hoặc thường trực hội đồng ghi vào sổ.</NoRight>
      )}
    </ObjectPage>
  )
}

/** Sửa chỗ ghi chưa đúng. */
export function InitiativeEdit() {
  const { initiativeId = '' } = useParams({ strict: false })
  const query = useView('/api/initiatives/:initiativeId', { initiativeId })
  return <Asked query={query}>{(data) => <EditPage key={data.initiative.id} data={data} />}</Asked>
}

function EditPage({ data }: { data: InitiativeAnswer }) {
  const { initiative, next } = data
  const change = next.find((act) => act.action === 'initiative.change')
  return (
    <ObjectPage
      crumbs={[
        { text: 'Sáng kiến', href: initiativesHref },
        { text: initiative.code, href: initiativeHref(initiative.id) },
        { text: 'Sửa' },
      ]}
      kind={`Sáng kiến ${initiative.code}`}
      title={`Sửa: ${initiative.name}`}
    >
      {change && change.blocked === null ? (
        <Editing data={data} />
      ) : (
        <NoRight action={<Link href={initiativeHref(initiative.id)}>Xem lại sáng kiến</Link>}>
          {change?.blocked ?? 'Sáng kiến do nơi ghi sổ sửa.'}
        </NoRight>
      )}
    </ObjectPage>
  )
}

type Kept = Pick<InitiativeAnswer['initiative'], 'code' | 'name' | 'year' | 'scope' | 'kind'> & {
  authors: { personId: string; name: string; share: number | null }[]
}

function Editing({ data }: { data: InitiativeAnswer }) {
  const { initiative, history, mayNameAuthors } = data
  const isUsed = initiative.authors.some((one) => one.usedFor !== null)
  const [draft, setDraft] = useState<Draft>(() => draftOf(initiative))
  const [version, setVersion] = useState(initiative.version)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const save = useAct('/api/initiatives/:initiativeId/content', () => {
    tell({ text: `Đã sửa sáng kiến ${draft.code}` })
    go(initiativeHref(initiative.id))
  })
  const newer = newerOf<Kept>(save.error)
  const send = (from: Draft, over: number) => {
    const wrong = problemsOfAuthors(from.authors)
    setProblems(wrong)
    if (wrong.length > 0) return
    save.mutate(
      { initiativeId: initiative.id, version: over, ...contentOf(from) },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  const resolve = (choices: Record<string, 'mine' | 'theirs'>) => {
    if (!newer) return
    const theirs = draftOf(newer)
    const merged = { ...draft }
    for (const field of fieldKeys) if (choices[field] === 'theirs') Object.assign(merged, { [field]: theirs[field] })
    setDraft(merged)
    setVersion(newer.version)
    send(merged, newer.version)
  }
  return (
    <div className="case-form">
      {newer && (
        <SavedBefore
          what="sáng kiến này"
          history={history}
          action="initiative.change"
          see={{ href: initiativeHref(initiative.id), text: 'Xem sáng kiến' }}
          differences={differencesOf(draft, draftOf(newer))}
          onResolve={resolve}
        />
      )}
      <Form
        onSubmit={() => send(draft, version)}
        acts={
          <>
            <Button variant="filled" type="submit" loading={save.isPending}>
              Lưu sáng kiến
            </Button>
            <Button onClick={() => go(initiativeHref(initiative.id))}>Chưa sửa</Button>
          </>
        }
      >
        {!newer && <Refused title="Chưa lưu được sáng kiến" error={save.error} problems={problems} />}
        {mayNameAuthors ? (
          <AuthorsField
            authors={draft.authors}
            change={(authors) => setDraft({ ...draft, authors })}
            problems={problems}
          />
        ) : (
          <p className="field-hint">
            Tác giả: {authorsInWords(initiative.authors)}. Có tác giả ở đơn vị khác, nên phần tác giả do cấp trên chung
            sửa.
          </p>
        )}
        {isUsed ? (
          <p className="field-hint">
            Sáng kiến đã dùng để xét khen thưởng: mã, tên, năm, phạm vi và loại giữ nguyên, chỉ sửa được tác giả.
          </p>
        ) : (
          <Fields draft={draft} change={(patch) => setDraft({ ...draft, ...patch })} problems={problems} />
        )}
      </Form>
    </div>
  )
}

interface FieldsProps {
  draft: Draft
  change: (patch: Partial<Draft>) => void
  problems: readonly FieldProblem[]
}

function Fields({ draft, change, problems }: FieldsProps) {
  const error = (path: string) => problemOf(problems, path) ?? null
  return (
    <>
      <TextField
        name="name"
        label="Tên sáng kiến, đề tài"
        rows={2}
        error={error('name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <div className="field-pair">
        <TextField
          name="code"
          label="Mã"
          hint="Riêng cho mỗi sáng kiến, ví dụ SK-2021-015"
          error={error('code')}
          value={draft.code}
          onChange={(code) => change({ code })}
        />
        <TextField
          name="year"
          label="Năm"
          hint="Năm áp dụng, xét công nhận"
          input={{ inputMode: 'numeric', maxLength: 4 }}
          error={error('year')}
          value={draft.year}
          onChange={(year) => change({ year })}
        />
      </div>
      <SelectField
        name="kind"
        label="Loại"
        error={error('kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={Object.entries(initiativeKinds).map(([value, label]) => ({ value, label }))}
      />
      <ChoiceField
        name="scope"
        label="Phạm vi ảnh hưởng"
        error={error('scope')}
        value={draft.scope}
        onChange={(scope) => change({ scope })}
        options={Object.entries(initiativeScopes).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}

const fieldNames: Record<keyof Draft, string> = {
  authors: 'Tác giả',
  code: 'Mã',
  name: 'Tên',
  year: 'Năm',
  scope: 'Phạm vi',
  kind: 'Loại',
}
const fieldKeys = Object.keys(fieldNames) as (keyof Draft)[]

function draftOf({ code, name, year, scope, kind, authors }: Kept): Draft {
  return { authors: authorDrafts(authors), code, name, year: String(year), scope, kind }
}

function contentOf({ code, name, year, scope, kind, authors }: Draft) {
  return {
    authors: authorsInput(authors),
    code,
    name,
    year,
    scope: scope as InitiativeScope,
    kind: kind as InitiativeKind,
  }
}

function differencesOf(mine: Draft, theirs: Draft) {
  return fieldKeys
    .filter((field) => shown(mine, field) !== shown(theirs, field))
    .map((field) => ({ field, name: fieldNames[field], mine: shown(mine, field), theirs: shown(theirs, field) }))
}

function shown(draft: Draft, field: keyof Draft): string {
  if (field === 'scope') return initiativeScopes[draft.scope as InitiativeScope]
  if (field === 'kind') return initiativeKinds[draft.kind as InitiativeKind]
  if (field !== 'authors') return draft[field]
  return authorsInWords(
    draft.authors.map(({ chosen, share }) => ({
      name: chosen?.name ?? 'chưa chọn',
      share: share === '' ? null : Number(share),
    })),
  )
}
