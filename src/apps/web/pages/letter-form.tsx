/** Soạn tờ trình: which dossiers, then the words, which are written beforehand from the dossiers and edited freely. */
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Empty } from '../kit/empty.tsx'
import { CheckField, ErrorSummary, Form, problemOf, TextField } from '../kit/form.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { DossierRow } from './dossier-words.ts'
import { letterContent, letterTitle } from './letter-words.ts'

type Letter = GetAnswer<'/api/letters/:letterId'>

/** Soạn tờ trình for the body `donVi` (else the one I work under) with the dossiers `hoSo`; or edit the draft `sua`. */
export function LetterForm() {
  const { search } = useListSearch()
  const letterId = search.sua
  useCrumbs([{ text: 'Tờ trình', href: `${OFFICE}/to-trinh` }, { text: letterId ? 'Sửa dự thảo' : 'Soạn tờ trình' }])
  const letter = useView('/api/letters/:letterId', { letterId: letterId ?? '' }, { enabled: letterId !== undefined })
  if (letterId === undefined)
    return <Candidates draft={null} by={search.donVi} chosen={search.hoSo?.split(',') ?? null} />
  return (
    <Asked query={letter}>
      {(draft) => (
        <Candidates
          draft={draft}
          by={draft.letter.organisation_id}
          chosen={draft.dossiers.map((dossier) => dossier.id)}
        />
      )}
    </Asked>
  )
}

const most = 500

/** Gathers what can be carried: what the unit has submitted, and what its council recommended to a higher level. */
function Candidates({ draft, by, chosen }: { draft: Letter | null; by: string | undefined; chosen: string[] | null }) {
  const session = useSession()
  const organisationId = by ?? session.organisationId
  const own = useView('/api/dossiers', { organisationId, stage: 'submitted', view: 'all', size: most })
  const passed = useView('/api/dossiers', { receiverId: organisationId, stage: 'recommended', view: 'all', size: most })
  return (
    <Asked query={own}>
      {(submitted) => (
        <Asked query={passed}>
          {(recommended) => {
            const further = recommended.rows.filter((row) => row.decider_id !== organisationId)
            const rows = [...submitted.rows, ...further]
            const isMixed = submitted.rows.length > 0 && further.length > 0
            return (
              <LetterWriting
                key={organisationId}
                draft={draft}
                rows={rows}
                organisationId={organisationId}
                // Own dossiers and those of the round before go to different places: nothing is chosen for the officer then.
                chosen={chosen ?? (isMixed ? [] : rows.map((row) => row.id))}
              />
            )
          }}
        </Asked>
      )}
    </Asked>
  )
}

interface LetterWritingProps {
  draft: Letter | null
  rows: readonly DossierRow[]
  chosen: readonly string[]
  organisationId: string
}

function LetterWriting({ draft, rows, chosen: chosenBefore, organisationId }: LetterWritingProps) {
  const { me } = useSession()
  const go = useGo()
  const tell = useUndo()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(chosenBefore))
  const [ownTitle, setTitle] = useState<string | null>(draft?.letter.title ?? null)
  const [ownContent, setContent] = useState<string | null>(draft?.letter.content ?? null)
  const carried = rows.filter((row) => chosen.has(row.id))
  const sender =
    draft?.letter.organisation_name ??
    me.grants.find((grant) => grant.organisation_id === organisationId)?.organisation_name ??
    ''
  const title = ownTitle ?? (carried.length > 0 ? letterTitle(carried) : '')
  const content = ownContent ?? (carried.length > 0 ? letterContent(carried, sender, receiverOf(carried)) : '')

  const open = (letterId: string, text: string) => {
    tell({ text })
    go(`${OFFICE}/to-trinh/${letterId}`)
  }
  const write = useAct('/api/letters', ({ letterId }) => open(letterId, 'Đã soạn tờ trình, chờ thủ trưởng ký'))
  const edit = useAct('/api/letters/:letterId/draft', () => open(draft?.letter.id ?? '', 'Đã lưu dự thảo tờ trình'))
  const error = write.error ?? edit.error
  const [unsaid, setUnsaid] = useState<FieldProblem[]>([])
  const refused = useMemo(() => fieldsOf(error), [error])
  const problems = unsaid.length > 0 ? unsaid : refused
  const submit = () => {
    const missing = missingIn(title, content, carried.length)
    setUnsaid(missing)
    if (missing.length > 0) return
    const words = { title, content, dossierIds: carried.map((row) => row.id) }
    if (draft) edit.mutate({ ...words, letterId: draft.letter.id, version: draft.letter.version })
    else write.mutate({ ...words, organisationId })
  }
  const turn = (dossierId: string, isIn: boolean) => {
    const next = new Set(chosen)
    if (isIn) next.add(dossierId)
    else next.delete(dossierId)
    choose(next)
  }
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{draft ? 'Sửa dự thảo tờ trình' : 'Soạn tờ trình'}</h1>
          <p className="page-lead">{sender}. Số tờ trình được lấy khi thủ trưởng ký.</p>
        </div>
      </header>
      {rows.length === 0 ? (
        <Empty
          title={`${sender} chưa có hồ sơ nào chờ tờ trình`}
          action={<Link href={`${OFFICE}/ho-so?stage=draft&view=all`}>Xem hồ sơ đang lập</Link>}
        >
          Hồ sơ vào tờ trình sau khi đã được trình, hoặc sau khi hội đồng đề nghị lên cấp trên.
        </Empty>
      ) : (
        <>
          {error && problems.length === 0 && (
            <Problem title={draft ? 'Chưa lưu được dự thảo' : 'Chưa soạn được tờ trình'}>{messageOf(error)}</Problem>
          )}
          <Form
            onSubmit={submit}
            acts={
              <>
                <Button type="submit" variant="filled" loading={write.isPending || edit.isPending}>
                  {draft ? 'Lưu dự thảo' : 'Soạn tờ trình'}
                </Button>
                <Link href={draft ? `${OFFICE}/to-trinh/${draft.letter.id}` : `${OFFICE}/to-trinh`} className="link">
                  {draft ? 'Bỏ phần vừa sửa' : 'Chưa soạn'}
                </Link>
              </>
            }
          >
            <ErrorSummary
              title={`${draft ? 'Chưa lưu được dự thảo' : 'Chưa soạn được tờ trình'}: có ${problems.length} chỗ cần sửa`}
              problems={problems}
            />
            <DossierChoice rows={rows} chosen={chosen} onTurn={turn} error={problemOf(problems, 'dossierIds')} />
            <TextField
              name="title"
              label="Trích yếu"
              value={title}
              onChange={setTitle}
              error={problemOf(problems, 'title')}
              rows={2}
            />
            <TextField
              name="content"
              label="Nội dung"
              hint="Mỗi đoạn một dòng. Danh sách kèm theo được lập từ các hồ sơ đã chọn."
              value={content}
              onChange={setContent}
              error={problemOf(problems, 'content')}
              rows={11}
            />
            {!draft && (ownTitle !== null || ownContent !== null) && (
              <p className="field-hint">
                Bạn đã sửa lời văn soạn sẵn.{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    setTitle(null)
                    setContent(null)
                  }}
                >
                  Soạn lại theo hồ sơ đã chọn
                </button>
              </p>
            )}
          </Form>
        </>
      )}
    </>
  )
}

/** What is not yet said, in the order of the form. */
function missingIn(title: string, content: string, carried: number): FieldProblem[] {
  return [
    ...(carried === 0 ? [{ path: 'dossierIds', message: 'Chọn ít nhất một hồ sơ vào tờ trình.' }] : []),
    ...(title.trim() === '' ? [{ path: 'title', message: 'Ghi trích yếu của tờ trình.' }] : []),
    ...(content.trim() === '' ? [{ path: 'content', message: 'Ghi nội dung của tờ trình.' }] : []),
  ]
}

/** One letter has one receiver; while several differ, the server says so when the draft is kept. */
function receiverOf(rows: readonly DossierRow[]): string {
  const isOnward = rows.every((row) => row.stage === 'recommended')
  return isOnward ? 'cấp có thẩm quyền' : (rows[0]?.receiver_name ?? '')
}

interface DossierChoiceProps {
  rows: readonly DossierRow[]
  chosen: ReadonlySet<string>
  onTurn: (dossierId: string, isIn: boolean) => void
  error: string | undefined
}

function DossierChoice({ rows, chosen, onTurn, error }: DossierChoiceProps) {
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>
        Hồ sơ{' '}
        <span className="field-optional">
          ({chosen.size}/{rows.length} hồ sơ vào tờ trình này)
        </span>
      </legend>
      {error && <p className="field-error">{error}</p>}
      <div>
        {rows.map((row, index) => (
          <CheckField
            key={row.id}
            name={index === 0 ? 'dossierIds' : `dossierIds.${index}`}
            checked={chosen.has(row.id)}
            onChange={(isIn) => onTurn(row.id, isIn)}
            label={
              <>
                {row.nominee_name}: {row.title}
                <br />
                <small className="quiet">
                  {row.code} · {row.organisation_name}
                </small>
              </>
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
