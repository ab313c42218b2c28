/** Các ô của một mục khen thưởng: the decision, and one recipient. Entry and correction are written with the same. */
import { useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { newcomerKinds, type NewcomerKind } from '../../../registry/awards/award.ts'
import { useView } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { DateField, Field, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { withChosen, type DecisionDraft, type RecipientDraft } from './award-draft.ts'
import { cycleOptions, detailOf, honourOptions } from './award-words.ts'
import { Finder } from './movement-subject.tsx'

export interface DecisionFieldsProps {
  draft: DecisionDraft
  change: (patch: Partial<DecisionDraft>) => void
  problems: readonly FieldProblem[]
}

export function DecisionFields({ draft, change, problems }: DecisionFieldsProps) {
  const error = (path: string) => problemOf(problems, path) ?? null
  return (
    <>
      <div className="field-pair">
        <TextField
          name="symbol"
          label="Số, ký hiệu quyết định"
          hint="Như ghi trên giấy, ví dụ 88/QĐ-UBND"
          error={error('symbol')}
          value={draft.symbol}
          onChange={(symbol) => change({ symbol })}
        />
        <DateField
          name="signedOn"
          label="Ngày ký"
          error={error('signedOn')}
          value={draft.signedOn}
          onChange={(signedOn) => change({ signedOn })}
        />
      </div>
      <TextField
        name="decider"
        label="Người, cơ quan quyết định"
        hint="Như ghi trên giấy, ví dụ Chủ tịch Ủy ban nhân dân tỉnh Kon Tum"
        error={error('decider')}
        value={draft.decider}
        onChange={(decider) => change({ decider })}
      />
      <Finder
        name="deciderId"
        label="Cơ quan ấy trong danh mục đơn vị"
        optional
        hint="Gõ một phần tên để tìm. Để trống thì lấy theo tên đầy đủ ghi ở trên, nếu danh mục có đúng một cơ quan như vậy"
        error={error('deciderId')}
        kind="organisation"
        chosen={draft.body}
        onChoose={(body) => change({ body, ...(body && draft.decider === '' && { decider: body.name }) })}
      />
      <div className="field-pair">
        <SelectField
          name="honour"
          label="Danh hiệu, hình thức"
          placeholder="Chọn danh hiệu, hình thức"
          error={error('honour')}
          value={draft.honour}
          onChange={(honour) => change({ honour })}
          options={honourOptions}
        />
        <SelectField
          name="cycle"
          label="Loại hình khen thưởng"
          placeholder="Chọn loại hình"
          error={error('cycle')}
          value={draft.cycle}
          onChange={(cycle) => change({ cycle })}
          options={cycleOptions}
        />
      </div>
    </>
  )
}

export interface RecipientFieldsProps {
  /** Path of the line in the input: `awards.0.`, or empty where there is one only. */
  path: string
  row: RecipientDraft
  change: (row: RecipientDraft) => void
  problems: readonly FieldProblem[]
}

export function RecipientFields({ path, row, change, problems }: RecipientFieldsProps) {
  const error = (name: string) => problemOf(problems, path + name) ?? null
  const year = (name: 'from' | 'to', label: string) => (
    <TextField
      name={path + name}
      label={label}
      input={{ inputMode: 'numeric', maxLength: 4, autoComplete: 'off' }}
      error={error(name)}
      value={row[name]}
      onChange={(value) => change({ ...row, [name]: value })}
    />
  )
  return (
    <>
      <RecipientFinder path={path} row={row} change={change} error={error('recipientId')} />
      {row.newcomer && <NewcomerFields path={path} row={row} change={change} problems={problems} />}
      <TextField
        name={`${path}line`}
        label="Khi đó là"
        hint="Chức vụ, đơn vị hoặc nơi ở như quyết định ghi"
        error={error('line')}
        value={row.line}
        onChange={(line) => change({ ...row, line })}
      />
      <div className="field-pair">
        {year('from', 'Thành tích từ năm')}
        {year('to', 'Đến năm')}
      </div>
      <TextField
        name={`${path}achievement`}
        label="Nội dung thành tích"
        optional
        error={error('achievement')}
        value={row.achievement}
        onChange={(achievement) => change({ ...row, achievement })}
      />
    </>
  )
}

type FinderProps = Pick<RecipientFieldsProps, 'path' | 'row' | 'change'>

/** Ô tìm người, hộ, tập thể; who is not in the register can be entered on the spot. */
function RecipientFinder({ path, row, change, error }: FinderProps & { error: string | null }) {
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const isOpen = row.chosen === null && row.newcomer === null
  const found = useView('/api/award-recipients', { q }, { enabled: isOpen && q.length >= 2 })
  const rows = isOpen && q.length >= 2 ? found.data?.rows : undefined
  const enterNew = () => change({ ...row, newcomer: { kind: 'household', name: typed.trim(), nationality: '' } })
  return (
    <Field
      name={`${path}recipientId`}
      label="Người, hộ, tập thể được khen"
      {...(isOpen && { hint: 'Gõ ít nhất hai chữ của tên, hoặc mã' })}
      error={error}
    >
      {(attributes) =>
        isOpen ? (
          <>
            <input
              className="input"
              {...attributes}
              type="search"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {rows && rows.length > 0 && (
              <ul className="finder-matches" aria-label="Kết quả tìm">
                {rows.map((one) => (
                  <li key={one.id}>
                    <button type="button" onClick={() => change(withChosen(row, one))}>
                      {one.name}
                      <small>{detailOf(one)}</small>
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {rows?.length === 0 && (
              <output className="field-hint">Không có tên nào khớp “{q}” trong phạm vi bạn được xem.</output>
            )}
            <button type="button" className="link award-new" onClick={enterNew}>
              Chưa có trong sổ: ghi mới hộ, người dân, người hoặc tổ chức nước ngoài
            </button>
          </>
        ) : (
          <p className="finder-chosen">
            <span>
              <b>{row.chosen?.name ?? 'Ghi mới vào sổ'}</b>
              {row.chosen?.detail && <small className="quiet">{row.chosen.detail}</small>}
            </span>
            <button
              type="button"
              className="link"
              id={attributes.id}
              onClick={() => change({ ...row, chosen: null, newcomer: null })}
            >
              Chọn lại
            </button>
          </p>
        )
      }
    </Field>
  )
}

const newcomerOptions = (Object.keys(newcomerKinds) as NewcomerKind[]).map((code) => ({
  value: code,
  label: newcomerKinds[code],
}))

/** Ghi mới: little more than a name, kept by the unit that enters it. */
function NewcomerFields({ path, row, change, problems }: RecipientFieldsProps) {
  const newcomer = row.newcomer!
  const set = (patch: Partial<typeof newcomer>) => change({ ...row, newcomer: { ...newcomer, ...patch } })
  const error = (name: string) => problemOf(problems, `${path}newcomer.${name}`) ?? null
  return (
    <>
      <div className="field-pair">
        <SelectField
          name={`${path}newcomer.kind`}
          label="Loại"
          value={newcomer.kind}
          onChange={(kind) => set({ kind: kind as NewcomerKind })}
          options={newcomerOptions}
        />
        <TextField
          name={`${path}newcomer.nationality`}
          label={newcomer.kind === 'foreignOrganisation' ? 'Nước' : 'Quốc tịch'}
          optional={newcomer.kind !== 'foreignOrganisation'}
          error={error('nationality')}
          value={newcomer.nationality}
          onChange={(nationality) => set({ nationality })}
        />
      </div>
      <TextField
        name={`${path}newcomer.name`}
        label="Tên"
        hint="Hộ: ghi tên chủ hộ và thôn, tổ để phân biệt"
        error={error('name')}
        value={newcomer.name}
        onChange={(name) => set({ name })}
      />
    </>
  )
}

export interface KeeperFieldProps {
  value: string
  onChange: (organisationId: string) => void
  problems: readonly FieldProblem[]
}

/** Đơn vị giữ hồ sơ of who is entered on the spot: one where I work. */
export function KeeperField({ value, onChange, problems }: KeeperFieldProps) {
  const options = useKeepers()
  return (
    <SelectField
      name="keeperId"
      label="Đơn vị giữ hồ sơ của người, hộ, tổ chức ghi mới"
      placeholder="Chọn đơn vị"
      error={problemOf(problems, 'keeperId') ?? null}
      value={value}
      onChange={onChange}
      options={options}
    />
  )
}

/** Đơn vị mà tôi được ghi sổ. */
export function useKeepers(): { value: string; label: string }[] {
  const { me } = useSession()
  const own = me.grants.filter((grant) => ['officer', 'standing', 'operator'].includes(grant.role))
  return [...new Map(own.map((grant) => [grant.organisation_id, grant.organisation_name]))].map(([value, label]) => ({
    value,
    label,
  }))
}
