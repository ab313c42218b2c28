/** Số liệu theo năm và nơi áp dụng: the two lists of the exemplar's form, both optional. */
import { DateField, NumberField, TextField, problemOf } from '../kit/form.tsx'
import type { ExemplarStepProps } from './exemplar-form.tsx'
import { RowBox, RowsField, withRow } from './movement-launch-content.tsx'
import { nextKey } from './movement-launch-draft.ts'

/** Title, unit and source are asked for once there is a year to which they belong. */
export function SeriesRows({ draft, change, problems }: ExemplarStepProps) {
  const { points } = draft
  const add = () => change({ points: [...points, { key: nextKey(points), year: yearAfter(points), value: null }] })
  const missing = problemOf(problems, 'points')
  return (
    <RowsField legend="Số liệu theo năm (không bắt buộc)" add="Thêm một năm" onAdd={add}>
      {missing && (
        <p className="field-error" id="field-points" tabIndex={-1}>
          {missing}
        </p>
      )}
      {points.length > 0 && (
        <>
          <TextField
            name="seriesTitle"
            label="Số liệu về gì"
            hint="Ví dụ: Hồ sơ đất đai trả đúng hạn"
            error={problemOf(problems, 'seriesTitle') ?? null}
            value={draft.seriesTitle}
            onChange={(seriesTitle) => change({ seriesTitle })}
          />
          <div className="field-pair">
            <TextField
              name="seriesUnit"
              label="Đơn vị tính"
              error={problemOf(problems, 'seriesUnit') ?? null}
              value={draft.seriesUnit}
              onChange={(seriesUnit) => change({ seriesUnit })}
            />
            <TextField
              name="seriesSource"
              label="Nguồn"
              optional
              error={problemOf(problems, 'seriesSource') ?? null}
              value={draft.seriesSource}
              onChange={(seriesSource) => change({ seriesSource })}
            />
          </div>
        </>
      )}
      {points.map((one, index) => (
        <RowBox
          key={one.key}
          drop={`Bỏ dòng ${index + 1}`}
          onDrop={() => change({ points: points.filter((other) => other.key !== one.key) })}
        >
          <div className="field-pair">
            <TextField
              name={`points.${index}.year`}
              label="Năm"
              input={{ inputMode: 'numeric', maxLength: 4 }}
              error={problemOf(problems, `points.${index}.year`) ?? null}
              value={one.year}
              onChange={(year) => change({ points: withRow(points, one.key, { year }) })}
            />
            <NumberField
              name={`points.${index}.value`}
              label="Số"
              error={problemOf(problems, `points.${index}.value`) ?? null}
              value={one.value}
              onChange={(value) => change({ points: withRow(points, one.key, { value }) })}
            />
          </div>
        </RowBox>
      ))}
    </RowsField>
  )
}

/** Figures are mostly entered year after year. */
function yearAfter(points: readonly { year: string }[]): string {
  const last = Number(points.at(-1)?.year)
  return last ? String(last + 1) : ''
}

export function TakenRows({ draft: { takenOverBy }, change, problems }: ExemplarStepProps) {
  const add = () =>
    change({ takenOverBy: [...takenOverBy, { key: nextKey(takenOverBy), name: '', on: null, note: '' }] })
  return (
    <RowsField legend="Nơi đã áp dụng (không bắt buộc)" add="Thêm nơi áp dụng" onAdd={add}>
      {takenOverBy.map((one, index) => (
        <RowBox
          key={one.key}
          drop={`Bỏ nơi áp dụng ${index + 1}`}
          onDrop={() => change({ takenOverBy: takenOverBy.filter((other) => other.key !== one.key) })}
        >
          <div className="field-pair">
            <TextField
              name={`takenOverBy.${index}.name`}
              label="Đơn vị"
              error={problemOf(problems, `takenOverBy.${index}.name`) ?? null}
              value={one.name}
              onChange={(name) => change({ takenOverBy: withRow(takenOverBy, one.key, { name }) })}
            />
            <DateField
              name={`takenOverBy.${index}.on`}
              label="Từ ngày"
              error={problemOf(problems, `takenOverBy.${index}.on`) ?? null}
              value={one.on}
              onChange={(on) => change({ takenOverBy: withRow(takenOverBy, one.key, { on }) })}
            />
          </div>
          <TextField
            name={`takenOverBy.${index}.note`}
            label="Áp dụng thế nào"
            optional
            error={problemOf(problems, `takenOverBy.${index}.note`) ?? null}
            value={one.note}
            onChange={(note) => change({ takenOverBy: withRow(takenOverBy, one.key, { note }) })}
          />
        </RowBox>
      ))}
    </RowsField>
  )
}
