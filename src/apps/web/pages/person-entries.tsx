/** Bản ghi đã gộp vào một người, who else may be the same person, and ratings that do not count beside a lower one. */
import { useState } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import { ratings } from '../../../law/vocabulary.ts'
import { useAct, useView } from '../app/api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Link } from '../kit/link.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { PersonRecord } from './person-life.ts'
import { ReasonForm } from './same-person-dialogs.tsx'

type Merged = PersonRecord['merged'][number]

/** Shown only where there is something to say. */
export function PersonEntries({ record }: { record: PersonRecord }) {
  const [undone, setUndone] = useState<Merged | null>(null)
  const { merged, ratingsBeside } = record
  const may = useView('/api/people/:personId/duplicates', { personId: record.person.id })
  const others = may.data?.rows ?? []
  return (
    <>
      {others.length > 0 && (
        <Section title="Có thể ghi trùng" note={String(others.length)} flush>
          <ul className="lookup-found">
            {others.map((row) => {
              const other = row.one.id === record.person.id ? row.other : row.one
              return (
                <li key={row.key}>
                  <Link href={`/can-bo/nguoi/${record.person.id}/so-sanh/${other.id}`}>
                    {other.name}, mã {other.code}
                  </Link>
                  <small>{row.reason}</small>
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      {merged.length > 0 && (
        <Section title="Bản ghi đã gộp vào người này" note={String(merged.length)} flush>
          <ul className="lookup-found">
            {merged.map((entry) => (
              <li key={entry.id}>
                {entry.name}, mã {entry.code}
                <small>
                  Gộp ngày {showDay(entry.merged_on as Day)}
                  {entry.into_id === record.person.id ? '' : ` vào ${entry.into_name}`}: {entry.reason}
                </small>
                <button type="button" className="link-button" onClick={() => setUndone(entry)}>
                  Tách lại mã {entry.code}
                </button>
              </li>
            ))}
            {ratingsBeside.map((row) => (
              <li key={`${row.year} ${row.rating}`}>
                Năm {row.year} còn một kết quả khác: {ratings[row.rating]}
                <small>Hai bản ghi xếp loại khác nhau; khi xét luật tính mức thấp hơn.</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {undone && <UndoDialog entry={undone} onClose={() => setUndone(null)} />}
    </>
  )
}

function UndoDialog({ entry, onClose }: { entry: Merged; onClose: () => void }) {
  const tell = useUndo()
  const undo = useAct('/api/merges/:mergeId/undoing', (answer) => {
    onClose()
    tell({ text: `Đã tách lại ${answer.name}, mã ${answer.code}` })
  })
  return (
    <Dialog opened onClose={onClose} title={`Tách lại bản ghi mã ${entry.code}`} closeLabel="Đóng, chưa tách">
      <ReasonForm
        act={undo}
        verb={`Tách lại mã ${entry.code}`}
        wayOut="Chưa tách"
        title="Chưa tách được"
        hint="Vì sao biết là hai người"
        onClose={onClose}
        onReason={(reason) => undo.mutate({ mergeId: entry.mergeId, reason })}
      >
        <p>Mỗi bản ghi lại có đúng những gì đã ghi cho nó. Điều ghi thêm từ khi gộp ở lại với bản ghi đang dùng.</p>
      </ReasonForm>
    </Dialog>
  )
}
