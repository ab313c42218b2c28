/** Ghi hết hiệu lực: from which day on, by which document and why. */
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { DateField, problemOf, TextField } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { LayerAnswer } from './law-layer-words.ts'

export function LawLayerEnd({ layer, onClose }: { layer: LayerAnswer['layer']; onClose: () => void }) {
  const [toOn, setToOn] = useState<Day | null>(layer.to_on)
  const [symbol, setSymbol] = useState(layer.end_symbol ?? '')
  const [reason, setReason] = useState(layer.end_reason ?? '')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const end = useAct('/api/law-layers/:layerId/end', () => {
    tell({ text: `Đã ghi ${layer.symbol} hết hiệu lực` })
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...(toOn === null ? [{ path: 'toOn', message: 'Ghi ngày hết hiệu lực.' }] : []),
      ...(symbol.trim() === ''
        ? [{ path: 'symbol', message: 'Ghi số, ký hiệu của văn bản thay thế hoặc bãi bỏ.' }]
        : []),
      ...(reason.trim() === '' ? [{ path: 'reason', message: 'Ghi lý do.' }] : []),
    ]
    setProblems(missing)
    if (toOn === null || missing.length > 0) return
    end.mutate(
      { layerId: layer.id, version: layer.version, toOn, symbol, reason },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={`Ghi ${layer.symbol} hết hiệu lực`}>
      <p className="quiet">
        Hồ sơ nhận trước ngày này vẫn xét theo quy định; hồ sơ nhận từ ngày này thì không. Có hiệu lực từ{' '}
        {showDay(layer.from_on)}.
      </p>
      <form onSubmit={submit} noValidate>
        <Refused title="Chưa ghi được" problems={problems} error={end.error} />
        <DateField
          name="toOn"
          label="Hết hiệu lực từ ngày"
          error={problemOf(problems, 'toOn') ?? null}
          value={toOn}
          onChange={setToOn}
        />
        <TextField
          name="symbol"
          label="Theo văn bản"
          hint="Số, ký hiệu của văn bản thay thế hoặc bãi bỏ"
          error={problemOf(problems, 'symbol') ?? null}
          value={symbol}
          onChange={setSymbol}
        />
        <TextField
          name="reason"
          label="Lý do"
          rows={2}
          error={problemOf(problems, 'reason') ?? null}
          value={reason}
          onChange={setReason}
        />
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={end.isPending}>
            Ghi hết hiệu lực
          </Button>
          <Button onClick={onClose} disabled={end.isPending}>
            Chưa ghi
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
