/** Số liệu của báo cáo: one figure per indicator, with the separate sums behind it so that a sum told twice can be found. */
import { Button } from '@mantine/core'

import type { FieldProblem } from '../../../base/errors.ts'
import { DateField, NumberField, TextField, problemOf } from '../kit/form.tsx'
import { IconPlus } from '../kit/icons.ts'
import { emptyFigure, type FigureDraft, type ItemDraft } from './movement-report-draft.ts'
import { withUnit, type Shown } from './movement-words.tsx'

type Indicator = Shown['indicators'][number]

export interface FigureFieldsProps {
  indicators: readonly Indicator[]
  figures: Record<string, FigureDraft>
  problems: readonly FieldProblem[]
  onChange: (indicatorId: string, figure: FigureDraft) => void
}

export function FigureFields({ indicators, figures, problems, onChange }: FigureFieldsProps) {
  return (
    <fieldset className="figures">
      <legend>Số liệu theo chỉ tiêu</legend>
      <p className="field-hint">Để trống chỉ tiêu mà đơn vị chưa có số; khác với ghi số 0.</p>
      {indicators.map((one, index) => (
        <FigureField
          key={one.id}
          indicator={one}
          path={`figures.${index}`}
          figure={figures[one.id] ?? emptyFigure}
          problems={problems}
          onChange={(figure) => onChange(one.id, figure)}
        />
      ))}
    </fieldset>
  )
}

interface FigureFieldProps {
  indicator: Indicator
  path: string
  figure: FigureDraft
  problems: readonly FieldProblem[]
  onChange: (figure: FigureDraft) => void
}

function FigureField({ indicator, path, figure, problems, onChange }: FigureFieldProps) {
  const { items } = figure
  const setItem = (key: number, patch: Partial<ItemDraft>) =>
    onChange({ ...figure, items: items.map((item) => (item.key === key ? { ...item, ...patch } : item)) })
  const addItem = () =>
    onChange({ ...figure, items: [...items, { key: (items.at(-1)?.key ?? 0) + 1, text: '', value: null, on: null }] })
  return (
    <div className="figure">
      <NumberField
        name={`${path}.value`}
        label={indicator.name}
        optional
        unit={indicator.unit}
        {...(indicator.target !== null && {
          hint: `Chỉ tiêu chung: ${withUnit(indicator.target, indicator.unit)}.`,
        })}
        error={problemOf(problems, `${path}.value`) ?? null}
        value={figure.value}
        onChange={(value, problem) => onChange({ ...figure, value, problem })}
      />
      {items.map((item, index) => (
        <div key={item.key} className="figure-item">
          <NumberField
            name={`${path}.items.${index}.value`}
            label="Trong đó, khoản"
            unit={indicator.unit}
            error={problemOf(problems, `${path}.items.${index}.value`) ?? null}
            value={item.value}
            onChange={(value) => setItem(item.key, { value })}
          />
          <DateField
            name={`${path}.items.${index}.on`}
            label="Ngày"
            hint=""
            error={problemOf(problems, `${path}.items.${index}.on`) ?? null}
            value={item.on}
            onChange={(on) => setItem(item.key, { on })}
          />
          <TextField
            name={`${path}.items.${index}.text`}
            label="Là khoản gì"
            error={problemOf(problems, `${path}.items.${index}.text`) ?? null}
            value={item.text}
            onChange={(text) => setItem(item.key, { text })}
          />
          <button
            type="button"
            className="link"
            onClick={() => onChange({ ...figure, items: items.filter((other) => other.key !== item.key) })}
          >
            Bỏ khoản này
          </button>
        </div>
      ))}
      {indicator.consolidation === 'sum' && (
        <Button variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={addItem}>
          Ghi riêng một khoản
        </Button>
      )}
    </div>
  )
}
