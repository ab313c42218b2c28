/** Giới thiệu gương điển hình: who, what was achieved and how, so that others can do the same. */
import { Button } from '@mantine/core'
import { useState } from 'react'

import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct, useView } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { ChoiceField, DateField, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import {
  checkExemplar,
  emptyExemplar,
  exemplarFieldOf,
  exemplarInputOf,
  tellersOf,
  type ChangeExemplar,
  type ExemplarDraft,
} from './exemplar-draft.ts'
import { SeriesRows, TakenRows } from './exemplar-rows.tsx'
import { Finder } from './movement-subject.tsx'
import { useRoleNames } from './movement-words.tsx'

const listPath = `${OFFICE}/dien-hinh`

/** What each part of the form is given. */
export interface ExemplarStepProps {
  draft: ExemplarDraft
  change: ChangeExemplar
  problems: readonly FieldProblem[]
}

export function ExemplarForm() {
  const { me } = useSession()
  const roles = useRoleNames()
  const tellers = tellersOf(me.grants)
  return (
    <ObjectPage
      crumbs={[{ text: 'Điển hình', href: listPath }, { text: 'Giới thiệu gương điển hình' }]}
      kind="Gương mới"
      title="Giới thiệu gương điển hình"
      context="Mã được lấy khi lưu. Gương chưa hiện trên cổng công khai cho đến khi thường trực hội đồng nêu gương."
    >
      {tellers.length > 0 ? (
        <Writing tellers={tellers} />
      ) : (
        <NoRight ownRole={roles} action={<Link href={listPath}>Xem các gương đã có</Link>}>
          Gương điển hình do cán bộ thi đua hoặc thường trực hội đồng của đơn vị giới thiệu.
        </NoRight>
      )}
    </ObjectPage>
  )
}

function Writing({ tellers }: { tellers: { value: string; label: string }[] }) {
  const { me, organisationId } = useSession()
  const own = tellers.find((one) => one.value === organisationId) ?? tellers[0]!
  const [draft, setDraft] = useState<ExemplarDraft>({ ...emptyExemplar, organisationId: own.value, foundOn: me.today })
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const enter = useAct('/api/exemplars', ({ exemplarId, code }) => {
    tell({ text: `Đã giới thiệu gương điển hình ${code}` })
    go(`${listPath}/${exemplarId}`)
  })
  const change: ChangeExemplar = (patch) => setDraft((before) => ({ ...before, ...patch }))
  const submit = () => {
    const found = checkExemplar(draft)
    setProblems(found)
    if (found.length > 0) return
    enter.mutate(exemplarInputOf(draft), { onError: (error) => setProblems(refusedFields(error)) })
  }
  const props = { draft, change, problems }
  return (
    <Form
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" variant="filled" loading={enter.isPending}>
            Giới thiệu gương điển hình
          </Button>
          <Link href={listPath}>Chưa giới thiệu</Link>
        </>
      }
    >
      <Refused title="Chưa giới thiệu được gương" problems={problems} error={enter.error} isLong />
      {tellers.length > 1 && (
        <SelectField
          name="organisationId"
          label="Đơn vị giới thiệu"
          value={draft.organisationId}
          onChange={(chosen) => change({ organisationId: chosen })}
          options={tellers}
        />
      )}
      <SubjectFields {...props} />
      <DeedFields {...props} />
      <SeriesRows {...props} />
      <TakenRows {...props} />
    </Form>
  )
}

function refusedFields(error: Error): FieldProblem[] {
  return fieldsOf(error).map(({ path, message }) => ({ path: exemplarFieldOf(path), message }))
}

/** Who, in which movement, in every respect or in one field, found when. */
function SubjectFields({ draft, change, problems }: ExemplarStepProps) {
  const movements = useView('/api/movements', { size: 500 })
  return (
    <>
      <ChoiceField
        name="kind"
        label="Gương là"
        inline
        value={draft.kind}
        onChange={(kind) => change({ kind: kind === 'person' ? 'person' : 'collective', subject: null })}
        options={[
          { value: 'person', label: 'Cá nhân' },
          { value: 'collective', label: 'Tập thể' },
        ]}
      />
      <Finder
        key={draft.kind}
        name="subjectId"
        label={draft.kind === 'person' ? 'Họ và tên' : 'Tên tập thể'}
        hint="Gõ một phần tên, có dấu hay không đều được."
        error={problemOf(problems, 'subjectId') ?? null}
        kind={draft.kind === 'person' ? 'person' : 'organisation'}
        chosen={draft.subject}
        onChoose={(subject) => change({ subject })}
      />
      <SelectField
        name="movementId"
        label="Phong trào"
        optional
        placeholder="Không thuộc phong trào nào"
        error={problemOf(problems, 'movementId') ?? null}
        value={draft.movementId}
        onChange={(movementId) => change({ movementId })}
        options={(movements.data?.rows ?? []).map((row) => ({
          value: row.id,
          label: row.symbol ? `${row.name} (${row.symbol})` : row.name,
        }))}
      />
      <ChoiceField
        name="scope"
        label="Phạm vi"
        inline
        error={problemOf(problems, 'scope') ?? null}
        value={draft.scope}
        onChange={(scope) => change({ scope: scope === 'whole' ? 'whole' : 'field' })}
        options={[
          { value: 'whole', label: 'Toàn diện' },
          { value: 'field', label: 'Theo lĩnh vực' },
        ]}
      />
      {draft.scope === 'field' && (
        <TextField
          name="field"
          label="Lĩnh vực"
          hint="Ví dụ: Cải cách hành chính"
          error={problemOf(problems, 'field') ?? null}
          value={draft.field}
          onChange={(field) => change({ field })}
        />
      )}
      <DateField
        name="foundOn"
        label="Phát hiện ngày"
        error={problemOf(problems, 'foundOn') ?? null}
        value={draft.foundOn}
        onChange={(foundOn) => change({ foundOn })}
      />
    </>
  )
}

const deedTexts = [
  { name: 'title', label: 'Tên gương', hint: 'Một câu nói được việc và nơi, như tít bài.', rows: 2 },
  { name: 'lead', label: 'Lời dẫn', hint: 'Một hai câu: ai, làm gì, kết quả ra sao.', rows: 3 },
  { name: 'figure', label: 'Con số nổi bật', hint: 'Kèm đơn vị: 91%, 31 ha, 9 ngày' },
  { name: 'figureLabel', label: 'Con số ấy nói về', hint: 'Ví dụ: hồ sơ đất đai trả đúng hạn' },
  { name: 'story', label: 'Câu chuyện', hint: 'Mỗi dòng là một đoạn.', rows: 8 },
  { name: 'method', label: 'Cách làm', hint: 'Mỗi dòng một việc nơi khác làm theo được.', rows: 5, optional: true },
] as const

/** What was achieved and how. */
function DeedFields({ draft, change, problems }: ExemplarStepProps) {
  return deedTexts.map((field) => (
    <TextField
      key={field.name}
      {...field}
      error={problemOf(problems, field.name) ?? null}
      value={draft[field.name]}
      onChange={(value) => change({ [field.name]: value })}
    />
  ))
}
