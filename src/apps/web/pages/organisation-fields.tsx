/** Fields that are asked wherever the tree of bodies is changed: the paper, and what is written of a body that begins. */
import type { Day } from '../../../base/days.ts'
import { organisationKinds, type OrganisationKind } from '../../../registry/organisations/organisation.ts'
import { SelectField, TextField, type TextFieldProps } from '../kit/form.tsx'
import type { NewBody } from './organisation-draft.ts'
import { BodyField } from './organisation-picker.tsx'
import { lineNames } from './organisation-words.ts'

/** Theo văn bản. */
export function BasisField({
  hint = 'Số, ký hiệu, ngày',
  ...field
}: Pick<TextFieldProps, 'hint' | 'error' | 'value' | 'onChange'>) {
  return <TextField name="basis" label="Theo văn bản" hint={hint} {...field} />
}

interface NewBodyFieldsProps {
  body: NewBody
  change: (patch: Partial<NewBody>) => void
  errorAt: (field: string) => string | null
  /** Its first day. */
  on: Day | null
  /** Whether it stands under another body on the administrative line. */
  needsParent: boolean
  /** Before the name of each field, where a form has several bodies. */
  path?: string
}

export function NewBodyFields({ body, change, errorAt, on, needsParent, path = '' }: NewBodyFieldsProps) {
  const field = (name: Exclude<keyof NewBody, 'parents' | 'kind'>) => ({
    name: `${path}${name}`,
    error: errorAt(name),
    value: body[name],
    onChange: (value: string) => change({ [name]: name === 'code' ? value.toUpperCase() : value }),
  })
  return (
    <>
      <TextField {...field('name')} label="Tên đơn vị mới" />
      <div className="field-pair">
        <TextField {...field('code')} label="Mã" hint="Chữ in hoa không dấu, số, gạch nối" />
        <SelectField
          name={`${path}kind`}
          label="Loại"
          placeholder="Chọn loại"
          error={errorAt('kind')}
          value={body.kind}
          onChange={(kind) => change({ kind: kind as OrganisationKind })}
          options={Object.entries(organisationKinds).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="field-pair">
        <TextField {...field('shortName')} label="Tên gọn" optional />
        <TextField {...field('symbol')} label="Ký hiệu văn bản" optional />
      </div>
      <TextField {...field('place')} label="Địa danh" hint="Ghi ở đầu văn bản" optional />
      {(['administrative', 'sector'] as const).map((line) => (
        <BodyField
          key={line}
          name={`${path}${line}`}
          label={`Cơ quan cấp trên, ${lineNames[line].toLocaleLowerCase('vi')}`}
          optional={line === 'sector' || !needsParent}
          error={errorAt(line)}
          value={body.parents[line]}
          {...(on && { on })}
          onChange={(parent) => change({ parents: { ...body.parents, [line]: parent } })}
        />
      ))}
    </>
  )
}
