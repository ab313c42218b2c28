/** Bước 1, văn bản: who issues it, what it is called, what it answers, how long it runs. */
import { useState } from 'react'

import type { FieldProblem } from '../../../base/errors.ts'
import { documentTypes, type DocumentType } from '../../../procedure/movements/movement.ts'
import { lines, type Line } from '../../../registry/organisations/organisation.ts'
import { useView } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { DateField, SelectField, TextField, problemOf } from '../kit/form.tsx'
import type { ChangeDraft, LaunchDraft } from './movement-launch-draft.ts'

/** What every step is given. */
export interface StepProps {
  draft: LaunchDraft
  change: ChangeDraft
  problems: readonly FieldProblem[]
}

export function DocumentStep({ draft, change, problems }: StepProps) {
  const errorAt = (path: string) => problemOf(problems, path) ?? null
  return (
    <>
      <SelectField
        name="issuerId"
        label="Cơ quan ban hành"
        placeholder="Chọn cơ quan"
        error={errorAt('issuerId')}
        value={draft.issuerId}
        onChange={(issuerId) => change({ issuerId })}
        options={useIssuers()}
      />
      <SelectField
        name="documentType"
        label="Loại văn bản"
        placeholder="Chọn loại văn bản"
        error={errorAt('documentType')}
        value={draft.documentType}
        onChange={(documentType) => change({ documentType: documentType as DocumentType })}
        options={Object.entries(documentTypes).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="title"
        label="Tên phong trào"
        hint="Đúng như trong ngoặc kép của văn bản; văn bản không đặt tên thì ghi trích yếu."
        rows={2}
        error={errorAt('title')}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        name="name"
        label="Tên gọi ngắn"
        hint="Hiện trong danh sách, ví dụ “Sở và các Phòng phòng, chống COVID-19”."
        error={errorAt('name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <div className="field-pair">
        <TextField
          name="symbol"
          label="Số, ký hiệu"
          optional
          hint="Trống nếu văn bản chưa có số."
          error={errorAt('symbol')}
          value={draft.symbol}
          onChange={(symbol) => change({ symbol })}
        />
        <DateField
          name="issuedOn"
          label="Ngày ký"
          optional
          error={errorAt('issuedOn')}
          value={draft.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </div>
      <TextField
        name="signer"
        label="Người ký"
        optional
        hint="Chức vụ và họ tên."
        error={errorAt('signer')}
        value={draft.signer}
        onChange={(signer) => change({ signer })}
      />
      <Parents draft={draft} change={change} />
      <TextField
        name="periodText"
        label="Thời gian của phong trào"
        hint="Như văn bản viết, ví dụ “Từ tháng 11/2021 đến khi dịch bệnh cơ bản được kiểm soát”."
        error={errorAt('periodText')}
        value={draft.periodText}
        onChange={(periodText) => change({ periodText })}
      />
      <div className="field-pair">
        <DateField
          name="periodFrom"
          label="Từ ngày"
          optional
          error={errorAt('periodFrom')}
          value={draft.periodFrom}
          onChange={(periodFrom) => change({ periodFrom })}
        />
        <DateField
          name="periodTo"
          label="Đến ngày"
          optional
          error={errorAt('periodTo')}
          value={draft.periodTo}
          onChange={(periodTo) => change({ periodTo })}
        />
      </div>
    </>
  )
}

/** Bodies for which I hold a role that may launch. */
function useIssuers() {
  const { me } = useSession()
  const mine = me.grants.filter(({ role }) => role === 'officer' || role === 'standing' || role === 'leader')
  return [...new Map(mine.map((grant) => [grant.organisation_id, grant.organisation_name]))].map(([value, label]) => ({
    value,
    label,
  }))
}

/** Văn bản cấp trên that this one answers, each with its line: a department answers on both. */
function Parents({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const [line, setLine] = useState<Line>('administrative')
  const known = useView('/api/movements', { size: 500 })
  const rows = (known.data?.rows ?? []).filter((row) => !draft.parents.some((one) => one.movementId === row.id))
  const add = (movementId: string) => {
    const row = rows.find((one) => one.id === movementId)
    if (!row) return
    const name = `${row.symbol ?? row.name}, ${row.issuer_name}`
    change({ parents: [...draft.parents, { movementId, name, line }] })
  }
  return (
    <fieldset className="rows">
      <legend>
        Thực hiện văn bản cấp trên <span className="field-optional">(không bắt buộc)</span>
      </legend>
      {draft.parents.map((one) => (
        <p key={one.movementId} className="finder-chosen">
          <span>
            <b>{one.name}</b>
            <small className="quiet">{lines[one.line]}</small>
          </span>
          <button
            type="button"
            className="link"
            aria-label={`Bỏ ${one.name}`}
            onClick={() => change({ parents: draft.parents.filter((other) => other.movementId !== one.movementId) })}
          >
            Bỏ
          </button>
        </p>
      ))}
      <div className="field-pair">
        <SelectField
          name="parentLine"
          label="Tuyến"
          value={line}
          onChange={(value) => setLine(value as Line)}
          options={Object.entries(lines).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="parents"
          label="Thêm văn bản"
          placeholder="Chọn văn bản"
          optional
          value=""
          onChange={add}
          options={rows.map((row) => ({ value: row.id, label: `${row.symbol ?? 'chưa có số'} · ${row.name}` }))}
        />
      </div>
    </fieldset>
  )
}
