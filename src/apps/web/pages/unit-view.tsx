/** "Như hiện nay / Như khi đó": how a list means the unit that it is narrowed to. */
import { isDay } from '../../../base/days.ts'
import type { useListSearch } from '../app/list-state.ts'
import { DateField } from '../kit/form.tsx'

interface UnitViewSwitchProps {
  list: ReturnType<typeof useListSearch>
  /** Offers a day, for a list of what holds on a day. */
  withDay?: boolean
}

/** Beside the filter by unit; without one there is nothing to choose. */
export function UnitViewSwitch({ list: { search, change }, withDay = false }: UnitViewSwitchProps) {
  if (search.organisationId === undefined) return null
  const asItWas = search.unitView === 'asItWas'
  const on = search.on !== undefined && isDay(search.on) ? search.on : null
  return (
    <div className="unit-view">
      <fieldset className="switch">
        <legend className="only-read">Cách tính đơn vị</legend>
        <button
          type="button"
          aria-pressed={!asItWas}
          title="Đơn vị, mọi đơn vị bên dưới hôm nay và những đơn vị đã nhận về"
          onClick={() => change({ unitView: undefined })}
        >
          Như hiện nay
        </button>
        <button
          type="button"
          aria-pressed={asItWas}
          title="Chỉ những gì thuộc chính đơn vị này vào ngày của từng dòng"
          onClick={() => change({ unitView: 'asItWas' })}
        >
          Như khi đó
        </button>
      </fieldset>
      {withDay && (
        <DateField
          key={on ?? ''}
          name="on"
          label="Vào ngày"
          hint=""
          optional
          value={on}
          onChange={(day, problem) => {
            if (problem === null && day !== on) change({ on: day ?? undefined })
          }}
        />
      )}
      <output className="only-read">{asItWas ? 'Đang xem như khi đó' : 'Đang xem như hiện nay'}</output>
    </div>
  )
}
