/** Một tiêu chí trong biểu mẫu: its kind, then the choices and the figure that the kind is made of. */
import { isAskedOf } from '../../../law/layer-faults.ts'
import {
  disciplines,
  honours,
  initiativeScopes,
  ratings,
  type Honour,
  type SubjectKind,
} from '../../../law/vocabulary.ts'
import { NumberField, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { choiceNames, criterionFields, type CriterionDraft } from './law-layer-draft.ts'
import type { ItemProps } from './law-layer-items.tsx'
import { criterionNames } from './law-layer-words.ts'

type Kind = Exclude<CriterionDraft['kind'], ''>

export interface LayerCriterionProps extends ItemProps {
  criterion: CriterionDraft
  /** Path of the criterion in the action's input. */
  place: string
  onChange: (patch: Partial<CriterionDraft>) => void
}

export function LayerCriterion({ item, criterion, place, onChange, problems, room }: LayerCriterionProps) {
  const { kind } = criterion
  const kinds = (Object.keys(criterionNames) as Kind[]).filter(
    (one) => one === kind || isFit(one, item.honour, item.subject),
  )
  const fields = kind === '' ? null : criterionFields[kind]
  const titles = (Object.keys(honours) as Honour[]).filter(
    (code) =>
      honours[code].kind === 'emulationTitle' &&
      (item.subject === '' || room.room.subjects[code].includes(item.subject)),
  )
  const options = {
    min: named(ratings),
    of: titles.map((value) => ({ value, label: honours[value].name })),
    scope: named(initiativeScopes),
    from: named(disciplines),
  }
  return (
    <>
      <SelectField
        name={`${place}.kind`}
        label="Tiêu chí"
        placeholder="Chọn loại tiêu chí"
        error={problemOf(problems, `${place}.kind`) ?? null}
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen as Kind | '', figure: null })}
        options={kinds.map((value) => ({ value, label: criterionNames[value] }))}
      />
      {fields?.choices.map((field) => (
        <SelectField
          key={field}
          name={`${place}.${field}`}
          label={choiceLabels[field]}
          placeholder={`Chọn ${choiceNames[field]}`}
          error={problemOf(problems, `${place}.${field}`) ?? null}
          value={criterion[field]}
          onChange={(chosen) => onChange({ [field]: chosen })}
          options={options[field]}
        />
      ))}
      {fields?.figure !== undefined && (
        <NumberField
          key={kind}
          name={`${place}.figure`}
          label={kind === 'quota' ? 'Không quá' : 'Từ'}
          unit={fields.unit ?? ''}
          error={problemOf(problems, `${place}.figure`) ?? null}
          value={criterion.figure}
          onChange={(figure) => onChange({ figure })}
        />
      )}
      {kind === 'words' && (
        <TextField
          name={`${place}.text`}
          label="Nội dung hội đồng đánh giá"
          hint="Phần mềm không kết luận thay: thường trực và hội đồng trả lời khi thẩm định."
          rows={2}
          error={problemOf(problems, `${place}.text`) ?? null}
          value={criterion.text}
          onChange={(text) => onChange({ text })}
        />
      )}
    </>
  )
}

const choiceLabels = {
  min: 'Xếp loại từ mức',
  of: 'Danh hiệu',
  scope: 'Phạm vi từ cấp',
  from: 'Kỷ luật từ hình thức',
} as const

/** The ceiling of one title is the only one that the register can count. */
function isFit(kind: Kind, honour: Honour | '', subject: SubjectKind | ''): boolean {
  if (kind === 'quota' && honour !== 'CSTDCS') return false
  return subject === '' || isAskedOf(kind, subject)
}

function named(list: Record<string, string>) {
  return Object.entries(list).map(([value, label]) => ({ value, label }))
}
