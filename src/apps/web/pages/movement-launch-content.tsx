/** Bước 2, nội dung: what the document says, one item per line; criteria with their logic. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

import { DateField, SelectField, TextField, problemOf } from '../kit/form.tsx'
import { IconPlus } from '../kit/icons.ts'
import type { StepProps } from './movement-launch-document.tsx'
import { nextKey, type CriterionDraft, type PhaseDraft, type TaskDraft } from './movement-launch-draft.ts'

const texts = [
  { name: 'bases', label: 'Căn cứ', rows: 3, optional: true },
  { name: 'purpose', label: 'Mục đích', rows: 3, optional: false },
  { name: 'requirements', label: 'Yêu cầu', rows: 3, optional: true },
  { name: 'contents', label: 'Nội dung thi đua', rows: 6, optional: false },
  { name: 'commendations', label: 'Hình thức khen thưởng', rows: 3, optional: true },
  { name: 'reporting', label: 'Chế độ báo cáo', rows: 2, optional: true },
] as const

export function ContentStep({ draft, change, problems }: StepProps) {
  return (
    <>
      <p className="quiet">Mỗi dòng là một ý; gạch đầu dòng và số thứ tự khi dán từ văn bản được bỏ đi.</p>
      {texts.map(({ name, label, rows, optional }) => (
        <TextField
          key={name}
          name={name}
          label={label}
          rows={rows}
          optional={optional}
          error={problemOf(problems, name) ?? null}
          value={draft[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <Criteria draft={draft} change={change} problems={problems} />
      <Phases draft={draft} change={change} problems={problems} />
      <Tasks draft={draft} change={change} problems={problems} />
    </>
  )
}

/** A list in a form: its rows, and a button that adds one. */
export function RowsField(props: { legend: string; add: string; onAdd: () => void; children: ReactNode }) {
  return (
    <fieldset className="rows">
      <legend>{props.legend}</legend>
      {props.children}
      <Button variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={props.onAdd}>
        {props.add}
      </Button>
    </fieldset>
  )
}

export function RowBox({ drop, onDrop, children }: { drop: string; onDrop: () => void; children: ReactNode }) {
  return (
    <div className="row-box">
      {children}
      <button type="button" className="link" onClick={onDrop}>
        {drop}
      </button>
    </div>
  )
}

/** The list with one of its rows changed. */
export function withRow<Row extends { key: number }>(rows: readonly Row[], key: number, patch: Partial<Row>): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...patch } : row))
}

function Criteria({ draft: { criteria }, change, problems }: StepProps) {
  const set = (key: number, patch: Partial<CriterionDraft>) => change({ criteria: withRow(criteria, key, patch) })
  const add: CriterionDraft = { key: nextKey(criteria), kind: 'general', logic: 'any', text: '', parts: '' }
  return (
    <RowsField legend="Tiêu chí" add="Thêm tiêu chí" onAdd={() => change({ criteria: [...criteria, add] })}>
      {criteria.map((one, index) => (
        <RowBox
          key={one.key}
          drop={`Bỏ tiêu chí ${index + 1}`}
          onDrop={() => change({ criteria: criteria.filter((other) => other.key !== one.key) })}
        >
          <div className="field-pair">
            <SelectField
              name={`criteria.${index}.kind`}
              label="Đối với"
              value={one.kind}
              onChange={(kind) => set(one.key, { kind: kind as CriterionDraft['kind'] })}
              options={[
                { value: 'general', label: 'tập thể và cá nhân' },
                { value: 'collective', label: 'tập thể' },
                { value: 'individual', label: 'cá nhân' },
                { value: 'leader', label: 'người đứng đầu' },
              ]}
            />
            <SelectField
              name={`criteria.${index}.logic`}
              label="Phải đạt"
              value={one.logic}
              onChange={(logic) => set(one.key, { logic: logic as CriterionDraft['logic'] })}
              options={[
                { value: 'any', label: 'một trong các ý' },
                { value: 'all', label: 'đủ tất cả các ý' },
              ]}
            />
          </div>
          <TextField
            name={`criteria.${index}.text`}
            label="Tiêu chí"
            error={problemOf(problems, `criteria.${index}.text`) ?? null}
            value={one.text}
            onChange={(text) => set(one.key, { text })}
          />
          <TextField
            name={`criteria.${index}.parts`}
            label="Các ý"
            optional
            rows={3}
            hint="Mỗi dòng một ý."
            value={one.parts}
            onChange={(parts) => set(one.key, { parts })}
          />
        </RowBox>
      ))}
    </RowsField>
  )
}

function Phases({ draft: { phases }, change, problems }: StepProps) {
  const set = (key: number, patch: Partial<PhaseDraft>) => change({ phases: withRow(phases, key, patch) })
  const add: PhaseDraft = { key: nextKey(phases), name: '', from: null, to: null, task: '' }
  return (
    <RowsField legend="Các giai đoạn" add="Thêm giai đoạn" onAdd={() => change({ phases: [...phases, add] })}>
      {phases.map((one, index) => (
        <RowBox
          key={one.key}
          drop={`Bỏ giai đoạn ${index + 1}`}
          onDrop={() => change({ phases: phases.filter((other) => other.key !== one.key) })}
        >
          <TextField
            name={`phases.${index}.name`}
            label="Tên giai đoạn"
            error={problemOf(problems, `phases.${index}.name`) ?? null}
            value={one.name}
            onChange={(name) => set(one.key, { name })}
          />
          <div className="field-pair">
            <DateField
              name={`phases.${index}.from`}
              label="Từ ngày"
              optional
              value={one.from}
              onChange={(from) => set(one.key, { from })}
            />
            <DateField
              name={`phases.${index}.to`}
              label="Đến ngày"
              optional
              value={one.to}
              onChange={(to) => set(one.key, { to })}
            />
          </div>
          <TextField
            name={`phases.${index}.task`}
            label="Việc chính"
            optional
            value={one.task}
            onChange={(task) => set(one.key, { task })}
          />
        </RowBox>
      ))}
    </RowsField>
  )
}

function Tasks({ draft: { tasks }, change, problems }: StepProps) {
  const set = (key: number, patch: Partial<TaskDraft>) => change({ tasks: withRow(tasks, key, patch) })
  const add: TaskDraft = { key: nextKey(tasks), assignee: '', text: '' }
  return (
    <RowsField legend="Phân công" add="Thêm nhiệm vụ" onAdd={() => change({ tasks: [...tasks, add] })}>
      {tasks.map((one, index) => (
        <RowBox
          key={one.key}
          drop={`Bỏ nhiệm vụ ${index + 1}`}
          onDrop={() => change({ tasks: tasks.filter((other) => other.key !== one.key) })}
        >
          <TextField
            name={`tasks.${index}.assignee`}
            label="Giao cho"
            error={problemOf(problems, `tasks.${index}.assignee`) ?? null}
            value={one.assignee}
            onChange={(assignee) => set(one.key, { assignee })}
          />
          <TextField
            name={`tasks.${index}.text`}
            label="Việc"
            rows={2}
            error={problemOf(problems, `tasks.${index}.text`) ?? null}
            value={one.text}
            onChange={(text) => set(one.key, { text })}
          />
        </RowBox>
      ))}
    </RowsField>
  )
}
