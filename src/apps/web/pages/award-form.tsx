/** Ghi quyết định cũ vào sổ: what a paper from before the software says, with its scan. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { contentOf, problemsOfFile } from '../app/file-content.ts'
import { FileField } from '../app/file-field.tsx'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { Form, problemOf } from '../kit/form.tsx'
import { useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import {
  decisionInput,
  emptyDecision,
  hasNewcomer,
  missingOfDecision,
  missingOfRecipient,
  nextRecipient,
  recipientInput,
  type RecipientDraft,
} from './award-draft.ts'
import { DecisionFields, KeeperField, RecipientFields, useKeepers } from './award-fields.tsx'
import { awardsHref } from './award-words.ts'
import { RowBox, RowsField } from './movement-launch-content.tsx'
import { awardHref } from './person-awards.tsx'

export function AwardForm() {
  const { me } = useSession()
  const keepers = useKeepers()
  const ownRole = [...new Set(me.grants.map((grant) => grant.role_name))].join(', ')
  return (
    <ObjectPage
      crumbs={[{ text: 'Sổ khen thưởng', href: awardsHref }, { text: 'Ghi quyết định cũ' }]}
      kind="Sổ khen thưởng"
      title="Ghi quyết định cũ vào sổ"
      context="Chép từ quyết định giấy có trước khi dùng phần mềm. Mục đã ghi không sửa được; ghi nhầm thì đính chính bằng một mục mới."
    >
      {keepers.length > 0 ? (
        <Writing firstKeeper={keepers[0]!.value} />
      ) : (
        <NoRight ownRole={ownRole}>
          Quyết định cũ do cán bộ thi đua, khen thưởng ghi cho người của đơn vị mình, hoặc do thường trực hội đồng ghi.
        </NoRight>
      )}
    </ObjectPage>
  )
}

function Writing({ firstKeeper }: { firstKeeper: string }) {
  const [decision, setDecision] = useState(emptyDecision)
  const [rows, setRows] = useState<RecipientDraft[]>(() => [nextRecipient([])])
  const [keeperId, setKeeper] = useState(firstKeeper)
  const [file, setFile] = useState<File | null>(null)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const enter = useAct('/api/awards', ({ awards, awardIds }) => {
    tell({ text: `Đã ghi ${awards} mục theo ${decision.symbol} vào sổ` })
    go(awards === 1 ? awardHref(awardIds[0]!) : `${awardsHref}?symbol=${encodeURIComponent(decision.symbol)}`)
  })
  const submit = async () => {
    const found = [
      ...missingOfDecision(decision),
      ...problemsOfFile(file, 'scan'),
      ...rows.flatMap((row, index) => missingOfRecipient(row, `awards.${index}.`)),
    ]
    setProblems(found)
    if (found.length > 0) return
    const input = {
      ...decisionInput(decision),
      keeperId: hasNewcomer(rows) ? keeperId : null,
      awards: rows.map(recipientInput),
      ...(file && { scan: await contentOf(file) }),
    }
    enter.mutate(input, { onError: (error) => setProblems(fieldsOf(error)) })
  }
  const change = (row: RecipientDraft) => setRows(rows.map((one) => (one.key === row.key ? row : one)))
  return (
    <Form
      onSubmit={() => void submit()}
      acts={
        <>
          <Button variant="filled" type="submit" loading={enter.isPending}>
            Ghi quyết định vào sổ
          </Button>
          <Button onClick={() => go(awardsHref)}>Chưa ghi</Button>
        </>
      }
    >
      <Refused title="Chưa ghi được vào sổ" problems={problems} error={enter.error} />
      <DecisionFields draft={decision} change={(patch) => setDecision({ ...decision, ...patch })} problems={problems} />
      <FileField
        name="scan"
        label="Bản chụp quyết định"
        hint="PDF, PNG hoặc JPEG, tối đa 10 MB; dùng chung cho mọi người trong quyết định"
        error={problemOf(problems, 'scan') ?? null}
        file={file}
        onChange={setFile}
        optional
      />
      <RowsField
        legend="Những người, hộ, tập thể được khen"
        add="Thêm một dòng"
        onAdd={() => setRows([...rows, nextRecipient(rows)])}
      >
        {rows.map((row, index) => (
          <RowBox
            key={row.key}
            drop={`Bỏ dòng ${index + 1}`}
            onDrop={() => setRows(rows.length > 1 ? rows.filter((one) => one.key !== row.key) : [nextRecipient([])])}
          >
            <RecipientFields path={`awards.${index}.`} row={row} change={change} problems={problems} />
          </RowBox>
        ))}
      </RowsField>
      {hasNewcomer(rows) && <KeeperField value={keeperId} onChange={setKeeper} problems={problems} />}
    </Form>
  )
}
