import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import type { Honour } from '../../../law/vocabulary.ts'
import { fieldsOf, messageOf, useAct } from '../app/api.ts'
import { ErrorSummary, Form, problemOf, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { DecisionAnswer } from './decision.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { DraftVersion } from './draft-differences.ts'
import { useDraftSaving } from './draft-saving.ts'
import { CaseChoice, type CaseRow } from './sitting-choice.tsx'

/** A case that may be put into the decision. */
export interface DecisionCase extends CaseRow {
  organisation_name: string
}

export interface DecisionWritingProps {
  /** The draft as it is kept now; null for a decision not yet kept. */
  draft: DecisionAnswer | null
  bodyId: string
  honour: Honour
  cases: readonly DecisionCase[]
  /** How many more wait than can be shown at once. */
  unlisted: number
  /** What the form begins with; `text` is the bases, one on a line. */
  first: DraftVersion
  /** A line above the fields, where there is something to say. */
  note?: string | undefined
}

/** The form of a decision, new or in draft. */
export function DecisionWriting({ draft, bodyId, honour, cases, unlisted, first, note }: DecisionWritingProps) {
  const { mine, title, setTitle, written, setWritten, chosen, setChosen, take } = useWriting(cases, first)
  const saving = useSaving(draft, bodyId, honour)
  const [unsaid, setUnsaid] = useState<FieldProblem[]>([])
  const problems = unsaid.length > 0 ? unsaid : saving.problems
  const submit = () => {
    const missing = missingIn(mine)
    setUnsaid(missing)
    if (missing.length === 0) saving.save(mine)
  }
  const overtakenBy = saving.isOvertaken ? draft : null
  return (
    <div className="case-form">
      {overtakenBy && (
        <DraftConflict
          mine={mine}
          theirs={versionOf(overtakenBy)}
          textName="Căn cứ"
          history={overtakenBy.history}
          action="decision.edit"
          href={`/can-bo/quyet-dinh/${overtakenBy.decision.id}`}
          onResolve={(version) => {
            take(version)
            saving.saveOver(version)
          }}
        />
      )}
      <CaseChoice
        title="Trường hợp được khen thưởng"
        error={problemOf(problems, 'dossierIds')}
        dossiers={cases}
        chosen={chosen}
        onChange={setChosen}
        last={{ head: 'Đơn vị lập', cell: (one) => one.organisation_name }}
      />
      {unlisted > 0 && (
        <p className="field-hint">
          Còn {unlisted} trường hợp nữa chờ quyết định, chưa hiện ở đây. Lưu dự thảo này rồi soạn tiếp cho các trường
          hợp ấy.
        </p>
      )}
      <Form onSubmit={submit} acts={<Acts draft={draft} isBusy={saving.isBusy} />}>
        <ErrorSummary title={`Chưa lưu được dự thảo: có ${problems.length} chỗ cần sửa`} problems={problems} />
        {note !== undefined && <p className="field quiet">{note}</p>}
        <TextField
          name="title"
          label="Trích yếu"
          error={problemOf(problems, 'title')}
          value={title}
          onChange={setTitle}
          rows={2}
        />
        <TextField
          name="bases"
          label="Căn cứ"
          hint={`Mỗi dòng một căn cứ, không cần dấu chấm phẩy ở cuối.${draft ? '' : ' Đây là gợi ý theo luật của ngày nhận hồ sơ và phiên họp; bạn sửa được.'}`}
          error={problemOf(problems, 'bases')}
          rows={11}
          value={written}
          onChange={setWritten}
        />
        {saving.error && !overtakenBy && problems.length === 0 && (
          <Problem title="Chưa lưu được dự thảo">{messageOf(saving.error)}</Problem>
        )}
      </Form>
    </div>
  )
}

function Acts({ draft, isBusy }: { draft: DecisionAnswer | null; isBusy: boolean }) {
  return (
    <>
      <Button type="submit" variant="filled" loading={isBusy}>
        Lưu dự thảo
      </Button>
      {draft ? (
        <Link href={`/can-bo/quyet-dinh/${draft.decision.id}`} className="link">
          Bỏ phần vừa sửa
        </Link>
      ) : (
        <Link href="/can-bo/quyet-dinh" className="link">
          Chưa soạn
        </Link>
      )}
    </>
  )
}

/** What is being written, and what of it would be saved. */
function useWriting(cases: readonly DecisionCase[], first: DraftVersion) {
  const [title, setTitle] = useState(first.title)
  const [written, setWritten] = useState(first.text)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => idsOf(first))
  const mine: DraftVersion = {
    title,
    text: basesIn(written).join('\n'),
    dossiers: cases.filter((one) => chosen.has(one.id)),
  }
  const take = (version: DraftVersion) => {
    setTitle(version.title)
    setWritten(version.text)
    setChosen(idsOf(version))
  }
  return { mine, title, setTitle, written, setWritten, chosen, setChosen, take }
}

function useSaving(draft: DecisionAnswer | null, bodyId: string, honour: Honour) {
  const go = useGo()
  const tell = useUndo()
  const open = (decisionId: string, text: string) => {
    tell({ text })
    go(`/can-bo/quyet-dinh/${decisionId}`)
  }
  const write = useAct('/api/decisions', ({ decisionId }) => open(decisionId, 'Đã soạn dự thảo, chờ ký'))
  const edit = useAct('/api/decisions/:decisionId/draft', () =>
    open(draft?.decision.id ?? '', 'Đã lưu dự thảo quyết định'),
  )
  const error = write.error ?? edit.error
  const problems = useMemo(() => atTheirFields(fieldsOf(error)), [error])
  const saving = useDraftSaving(draft?.decision ?? null, edit.isError, (version: DraftVersion, over) => {
    const words = { title: version.title, bases: version.text.split('\n'), dossierIds: [...idsOf(version)] }
    if (over) edit.mutate({ ...words, decisionId: over.id, version: over.version })
    else write.mutate({ ...words, bodyId, honour })
  })
  return { ...saving, problems, error, isBusy: write.isPending || edit.isPending }
}

/** The draft as it is kept, in the terms of its form. */
export function versionOf({ decision, items }: DecisionAnswer): DraftVersion {
  return { title: decision.title, text: basesIn(decision.bases.join('\n')).join('\n'), dossiers: items.map(caseOf) }
}

/** An item of the draft among the cases that may be chosen. */
export function caseOf(item: DecisionAnswer['items'][number]): DecisionCase {
  return { ...item, id: item.dossier_id }
}

function idsOf({ dossiers }: DraftVersion): Set<string> {
  return new Set(dossiers.map((dossier) => dossier.id))
}

function basesIn(written: string): string[] {
  return written
    .split('\n')
    .map((line) => line.trim().replace(/[;.,]$/, ''))
    .filter(Boolean)
}

/** What is not yet said, in the order of the form. */
function missingIn({ title, text, dossiers }: DraftVersion): FieldProblem[] {
  return [
    ...(dossiers.length === 0 ? [{ path: 'dossierIds', message: 'Chọn ít nhất một trường hợp.' }] : []),
    ...(title.trim() === '' ? [{ path: 'title', message: 'Ghi trích yếu của quyết định.' }] : []),
    ...(text === '' ? [{ path: 'bases', message: 'Ghi ít nhất một căn cứ.' }] : []),
  ]
}

/** A problem of one line of the bases stands at the field of them all. */
function atTheirFields(problems: FieldProblem[]): FieldProblem[] {
  return problems.map(({ path, message }) => {
    const [field = '', index] = path.split('.')
    return { path: field, message: index === undefined ? message : `Dòng ${Number(index) + 1}: ${message}` }
  })
}
