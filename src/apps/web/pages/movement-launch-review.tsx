/** Bước 4: indicators that reports will be asked for, then the whole draft once more before it goes out. */
import { showDay } from '../../../base/days.ts'
import { documentTypes } from '../../../procedure/movements/movement.ts'
import { Facts, type Fact } from '../kit/facts.tsx'
import { NumberField, SelectField, TextField, problemOf } from '../kit/form.tsx'
import { RowBox, RowsField, withRow } from './movement-launch-content.tsx'
import type { StepProps } from './movement-launch-document.tsx'
import { linesOf, nextKey, type IndicatorDraft, type LaunchDraft } from './movement-launch-draft.ts'
import { quoted } from './movement-words.tsx'

export function ReviewStep(props: StepProps & { onStep: (step: number) => void }) {
  return (
    <>
      <Indicators {...props} />
      <section className="review" aria-label="Xem lại">
        <h3>Xem lại trước khi phát động</h3>
        <Facts facts={factsOf(props.draft)} ruled />
        <p className="quiet">
          Sửa ở{' '}
          {['văn bản', 'nội dung', 'nơi nhận'].map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <button type="button" className="link" onClick={() => props.onStep(index)}>
                bước {index + 1}: {name}
              </button>
            </span>
          ))}
          . Phong trào chưa lên cổng công khai; bạn đăng sau, ở trang của phong trào.
        </p>
      </section>
    </>
  )
}

function Indicators({ draft: { indicators }, change, problems }: StepProps) {
  const set = (key: number, patch: Partial<IndicatorDraft>) => change({ indicators: withRow(indicators, key, patch) })
  const add: IndicatorDraft = { key: nextKey(indicators), name: '', unit: '', consolidation: 'sum', target: null }
  const errorAt = (path: string) => problemOf(problems, path) ?? null
  return (
    <RowsField
      legend="Chỉ tiêu mà đơn vị báo cáo"
      add="Thêm chỉ tiêu"
      onAdd={() => change({ indicators: [...indicators, add] })}
    >
      {indicators.length === 0 && <p className="field-hint">Không có chỉ tiêu thì báo cáo chỉ có lời.</p>}
      {indicators.map((one, index) => (
        <RowBox
          key={one.key}
          drop={`Bỏ chỉ tiêu ${index + 1}`}
          onDrop={() => change({ indicators: indicators.filter((other) => other.key !== one.key) })}
        >
          <TextField
            name={`indicators.${index}.name`}
            label="Tên chỉ tiêu"
            error={errorAt(`indicators.${index}.name`)}
            value={one.name}
            onChange={(name) => set(one.key, { name })}
          />
          <div className="field-three">
            <TextField
              name={`indicators.${index}.unit`}
              label="Đơn vị tính"
              error={errorAt(`indicators.${index}.unit`)}
              value={one.unit}
              onChange={(unit) => set(one.key, { unit })}
            />
            <NumberField
              name={`indicators.${index}.target`}
              label="Mức chung"
              optional
              error={errorAt(`indicators.${index}.target`)}
              value={one.target}
              onChange={(target) => set(one.key, { target })}
            />
            <SelectField
              name={`indicators.${index}.consolidation`}
              label="Tổng hợp"
              value={one.consolidation}
              onChange={(way) => set(one.key, { consolidation: way as IndicatorDraft['consolidation'] })}
              options={[
                { value: 'sum', label: 'cộng lại' },
                { value: 'weightedMean', label: 'bình quân theo số người' },
              ]}
            />
          </div>
        </RowBox>
      ))}
    </RowsField>
  )
}

function factsOf(draft: LaunchDraft): Fact[] {
  const { documentType, symbol, issuedOn, title, periodText, parents, criteria, recipients } = draft
  const type = documentType === '' ? '' : documentTypes[documentType]
  const contents = linesOf(draft.contents).length
  return [
    {
      name: 'Văn bản',
      value: `${type} ${symbol || 'chưa có số'}, ${issuedOn ? `ngày ${showDay(issuedOn)}` : 'chưa có ngày ký'}`,
      ...((symbol === '' || issuedOn === null) && { tone: 'red' as const }),
    },
    { name: 'Phong trào', value: quoted(title) },
    { name: 'Thời gian', value: periodText },
    { name: 'Thực hiện', value: parents.map((one) => one.name).join('; ') || 'không theo văn bản cấp trên nào' },
    { name: 'Nội dung', value: `${contents} nội dung, ${criteria.length} tiêu chí` },
    { name: 'Nơi nhận', value: recipientsInWords(recipients) },
  ]
}

function recipientsInWords(recipients: LaunchDraft['recipients']): string {
  const first = recipients[0]
  if (!first) return 'chưa có'
  const due = [
    first.planDueOn && `kế hoạch ${showDay(first.planDueOn)}`,
    first.registrationDueOn && `đăng ký ${showDay(first.registrationDueOn)}`,
    first.reportDueOn && `báo cáo ${showDay(first.reportDueOn)}`,
  ].filter(Boolean)
  const alike = recipients.every((one) => one.planDueOn === first.planDueOn && one.reportDueOn === first.reportDueOn)
  if (due.length === 0) return `${recipients.length} đơn vị, chưa đặt hạn`
  return `${recipients.length} đơn vị, hạn ${due.join(', ')}${alike ? '' : ' (có đơn vị hạn riêng)'}`
}
