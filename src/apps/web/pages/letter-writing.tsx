import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, messageOf, useAct } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { ErrorSummary, Form, problemOf, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { DraftVersion, Listed } from './draft-differences.ts'
import { useDraftSaving } from './draft-saving.ts'
import { LetterDossiers } from './letter-dossiers.tsx'
import { letterHref, lettersHref, type LetterAnswer, type WaitingRow } from './letter-draft.ts'
import { letterContent, letterTitle } from './letter-words.ts'

export interface LetterWritingProps {
  /** The draft as it is kept now; null for a letter not yet kept. */
  draft: LetterAnswer | null
  rows: readonly WaitingRow[]
  /** How many dossiers wait in all. */
  total: number
  chosen: readonly string[]
  organisationId: string
  sender: string
}

/** The form of a letter, new or in draft. */
export function LetterWriting({ draft, rows, total, chosen, organisationId, sender }: LetterWritingProps) {
  const writing = useWriting(draft, rows, chosen, sender)
  const saving = useSaving(draft, organisationId)
  const { mine } = writing
  const [unsaid, setUnsaid] = useState<FieldProblem[]>([])
  const refused = useMemo(() => fieldsOf(saving.error), [saving.error])
  const problems = unsaid.length > 0 ? unsaid : refused
  const submit = () => {
    const missing = missingIn(mine)
    setUnsaid(missing)
    if (missing.length === 0) saving.save(mine)
  }
  const failed = draft ? 'Chưa lưu được dự thảo' : 'Chưa soạn được tờ trình'
  const overtakenBy = saving.isOvertaken ? draft : null
  return (
    <div className="case-form">
      {overtakenBy && (
        <DraftConflict
          mine={mine}
          theirs={versionOf(overtakenBy)}
          textName="Nội dung"
          history={overtakenBy.history}
          action="letter.edit"
          href={letterHref(overtakenBy.letter.id)}
          onResolve={(version) => {
            writing.take(version)
            saving.saveOver(version)
          }}
        />
      )}
      <Form onSubmit={submit} acts={<Acts draft={draft} isBusy={saving.isBusy} />}>
        <ErrorSummary title={`${failed}: có ${problems.length} chỗ cần sửa`} problems={problems} />
        <LetterDossiers
          rows={rows}
          total={total}
          gone={goneFrom(draft, rows)}
          chosen={writing.chosen}
          onTurn={writing.turn}
          error={problemOf(problems, 'dossierIds')}
        />
        <TextField
          name="title"
          label="Trích yếu"
          value={mine.title}
          onChange={writing.setTitle}
          error={problemOf(problems, 'title')}
          rows={2}
        />
        <TextField
          name="content"
          label="Nội dung"
          hint="Mỗi đoạn một dòng. Danh sách kèm theo được lập từ các hồ sơ đã chọn."
          value={mine.text}
          onChange={writing.setContent}
          error={problemOf(problems, 'content')}
          rows={11}
        />
        {saving.error && !overtakenBy && problems.length === 0 && (
          <Problem title={failed}>{messageOf(saving.error)}</Problem>
        )}
        {writing.isOwn && (
          <p className="field-hint">
            {draft ? 'Lời văn đã lưu không tự đổi theo hồ sơ.' : 'Bạn đã sửa lời văn soạn sẵn.'}{' '}
            <button type="button" className="link" onClick={writing.compose}>
              Soạn lại theo hồ sơ đã chọn
            </button>
          </p>
        )}
      </Form>
    </div>
  )
}

function Acts({ draft, isBusy }: { draft: LetterAnswer | null; isBusy: boolean }) {
  return (
    <>
      <Button type="submit" variant="filled" loading={isBusy}>
        {draft ? 'Lưu dự thảo' : 'Soạn tờ trình'}
      </Button>
      <Link href={draft ? letterHref(draft.letter.id) : lettersHref} className="link">
        {draft ? 'Bỏ phần vừa sửa' : 'Chưa soạn'}
      </Link>
    </>
  )
}

/** Name of the body that sends. */
export function useSender(draft: LetterAnswer | null, organisationId: string): string {
  const { me } = useSession()
  if (draft) return draft.letter.organisation_name
  return me.grants.find((grant) => grant.organisation_id === organisationId)?.organisation_name ?? ''
}

/** What is being written: chosen dossiers, and words that follow them until they are written by hand. */
function useWriting(draft: LetterAnswer | null, rows: readonly WaitingRow[], asked: readonly string[], sender: string) {
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(asked))
  const [ownTitle, setTitle] = useState<string | null>(draft?.letter.title ?? null)
  const [ownContent, setContent] = useState<string | null>(draft?.letter.content ?? null)
  const carried = rows.filter((row) => chosen.has(row.id) && row.otherDraft === null)
  const mine: DraftVersion = {
    title: ownTitle ?? (carried.length > 0 ? letterTitle(carried) : ''),
    text: ownContent ?? (carried.length > 0 ? letterContent(carried, sender, receiverOf(carried)) : ''),
    dossiers: carried,
  }
  return {
    chosen,
    mine,
    isOwn: ownTitle !== null || ownContent !== null,
    setTitle,
    setContent,
    turn: (dossierId: string, isIn: boolean) => {
      const next = new Set(chosen)
      if (isIn) next.add(dossierId)
      else next.delete(dossierId)
      choose(next)
    },
    take: ({ title, text, dossiers }: DraftVersion) => {
      setTitle(title)
      setContent(text)
      choose(new Set(dossiers.map((dossier) => dossier.id)))
    },
    compose: () => {
      setTitle(null)
      setContent(null)
    },
  }
}

function useSaving(draft: LetterAnswer | null, organisationId: string) {
  const go = useGo()
  const tell = useUndo()
  const open = (letterId: string, text: string) => {
    tell({ text })
    go(letterHref(letterId))
  }
  const write = useAct('/api/letters', ({ letterId }) => open(letterId, 'Đã soạn tờ trình, chờ thủ trưởng ký'))
  const edit = useAct('/api/letters/:letterId/draft', () => open(draft?.letter.id ?? '', 'Đã lưu dự thảo tờ trình'))
  const saving = useDraftSaving(draft?.letter ?? null, edit.isError, (version: DraftVersion, over) => {
    const { title, text, dossiers } = version
    const words = { title, content: text, dossierIds: dossiers.map((dossier) => dossier.id) }
    if (over) edit.mutate({ ...words, letterId: over.id, version: over.version })
    else write.mutate({ ...words, organisationId })
  })
  return { ...saving, error: write.error ?? edit.error, isBusy: write.isPending || edit.isPending }
}

function versionOf({ letter, dossiers }: LetterAnswer): DraftVersion {
  return { title: letter.title, text: letter.content, dossiers }
}

/** Dossiers of the draft that wait no more: withdrawn meanwhile. */
function goneFrom(draft: LetterAnswer | null, rows: readonly WaitingRow[]): Listed[] {
  const waiting = new Set(rows.map((row) => row.id))
  return (draft?.dossiers ?? []).filter((dossier) => !waiting.has(dossier.id))
}

/** What is not yet said, in the order of the form. */
function missingIn({ title, text, dossiers }: DraftVersion): FieldProblem[] {
  return [
    ...(dossiers.length === 0 ? [{ path: 'dossierIds', message: 'Chọn ít nhất một hồ sơ vào tờ trình.' }] : []),
    ...(title.trim() === '' ? [{ path: 'title', message: 'Ghi trích yếu của tờ trình.' }] : []),
    ...(text.trim() === '' ? [{ path: 'content', message: 'Ghi nội dung của tờ trình.' }] : []),
  ]
}

/** One letter has one receiver; while several differ, the server says so when the draft is kept. */
function receiverOf(rows: readonly WaitingRow[]): string {
  const isOnward = rows.every((row) => row.stage === 'recommended')
  return isOnward ? 'cấp có thẩm quyền' : (rows[0]?.receiver_name ?? '')
}
