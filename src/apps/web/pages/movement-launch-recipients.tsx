/** Bước 3, nơi nhận: which bodies must act, on which line, until when. */
import { Button } from '@mantine/core'
import { useState } from 'react'

import type { Day } from '../../../base/days.ts'
import { lines, type Line } from '../../../registry/organisations/organisation.ts'
import { useView } from '../app/api.ts'
import { DateField, SelectField, problemOf } from '../kit/form.tsx'
import { IconPlus } from '../kit/icons.ts'
import { RowBox } from './movement-launch-content.tsx'
import type { StepProps } from './movement-launch-document.tsx'
import type { RecipientDraft } from './movement-launch-draft.ts'
import { Finder } from './movement-subject.tsx'

const deadlines = [
  { key: 'planDueOn', label: 'Hạn gửi kế hoạch' },
  { key: 'registrationDueOn', label: 'Hạn đăng ký' },
  { key: 'reportDueOn', label: 'Hạn báo cáo' },
] as const

/** Bodies that stand below the issuer in the register but are no units that could carry out a movement. */
const notAsked = new Set<string>(['council', 'initiativeCouncil', 'emulationCluster', 'emulationBlock'])

type Deadlines = Record<(typeof deadlines)[number]['key'], Day | null>
const none: Deadlines = { planDueOn: null, registrationDueOn: null, reportDueOn: null }

export function RecipientsStep({ draft, change, problems }: StepProps) {
  const { issuerId, recipients } = draft
  const [line, setLine] = useState<Line>('administrative')
  const [common, setCommon] = useState<Deadlines>(() => commonOf(recipients))
  const below = useView('/api/organisations', { under: issuerId, size: 500 }, { enabled: issuerId !== '' })
  const add = (found: readonly { id: string; name: string }[]) => {
    const fresh = found.filter((one) => !recipients.some((known) => known.organisationId === one.id))
    change({
      recipients: [...recipients, ...fresh.map((one) => recipient(one, line, common))],
    })
  }
  const setAll = (key: keyof Deadlines, on: Day | null) => {
    setCommon((before) => ({ ...before, [key]: on }))
    change({ recipients: recipients.map((one) => withDeadline(one, key, on)) })
  }
  const units = (below.data?.rows ?? []).filter(({ kind }) => !notAsked.has(kind))
  return (
    <>
      <fieldset className="rows">
        <legend>Hạn chung</legend>
        <p className="field-hint">Áp cho mọi đơn vị ở nơi nhận; đơn vị nào khác thì sửa riêng ở dưới.</p>
        <div className="field-three">
          {deadlines.map(({ key, label }) => (
            <DateField
              key={key}
              name={`common.${key}`}
              label={label}
              optional
              hint=""
              value={common[key]}
              onChange={(on) => setAll(key, on)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="rows">
        <legend>Thêm đơn vị</legend>
        <SelectField
          name="line"
          label="Tuyến"
          value={line}
          onChange={(value) => setLine(value as Line)}
          options={Object.entries(lines).map(([value, label]) => ({ value, label }))}
        />
        {units.length > 0 && (
          <Button leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => add(units)}>
            Thêm {units.length} đơn vị trực thuộc
          </Button>
        )}
        <Finder
          name="recipients"
          label="Tìm đơn vị khác"
          hint="Gõ một phần tên, có dấu hay không đều được."
          error={problemOf(problems, 'recipients') ?? null}
          kind="organisation"
          chosen={null}
          onChoose={(one) => one && add([one])}
        />
      </fieldset>
      <Chosen draft={draft} change={change} problems={problems} />
    </>
  )
}

function recipient({ id, name }: { id: string; name: string }, line: Line, common: Deadlines): RecipientDraft {
  return { organisationId: id, name, line, ...common }
}

function withDeadline(one: RecipientDraft, key: keyof Deadlines, on: Day | null): RecipientDraft {
  return { ...one, [key]: on }
}

function Chosen({ draft: { recipients }, change }: StepProps) {
  const [edited, setEdited] = useState<string | null>(null)
  if (recipients.length === 0) return null
  const set = (organisationId: string, patch: Partial<RecipientDraft>) =>
    change({
      recipients: recipients.map((one) => (one.organisationId === organisationId ? { ...one, ...patch } : one)),
    })
  const drop = (organisationId: string) =>
    change({ recipients: recipients.filter((one) => one.organisationId !== organisationId) })
  return (
    <fieldset className="rows">
      <legend>Nơi nhận: {recipients.length} đơn vị</legend>
      {recipients.map((one) => {
        const id = one.organisationId
        if (edited !== id) {
          return (
            <p key={id} className="finder-chosen">
              <span>
                {one.name}
                <small className="quiet">{lines[one.line]}</small>
              </span>
              <button
                type="button"
                className="link"
                aria-label={`Sửa hạn của ${one.name}`}
                onClick={() => setEdited(id)}
              >
                Sửa hạn
              </button>
              <button type="button" className="link" aria-label={`Bỏ ${one.name}`} onClick={() => drop(id)}>
                Bỏ
              </button>
            </p>
          )
        }
        return (
          <RowBox key={id} drop="Xong" onDrop={() => setEdited(null)}>
            <b>{one.name}</b>
            <div className="field-three">
              {deadlines.map(({ key, label }) => (
                <DateField
                  key={key}
                  name={`recipients.${id}.${key}`}
                  label={label}
                  optional
                  hint=""
                  value={one[key]}
                  onChange={(on) => set(id, { [key]: on })}
                />
              ))}
            </div>
          </RowBox>
        )
      })}
    </fieldset>
  )
}

/** What all recipients of a draft have in common. */
function commonOf(recipients: readonly RecipientDraft[]): Deadlines {
  const first = recipients[0]
  if (!first) return none
  const same = (key: keyof Deadlines) => (recipients.every((one) => one[key] === first[key]) ? first[key] : null)
  return {
    planDueOn: same('planDueOn'),
    registrationDueOn: same('registrationDueOn'),
    reportDueOn: same('reportDueOn'),
  }
}
