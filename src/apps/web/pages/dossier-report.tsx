/** Báo cáo thành tích: read, write, and settle it when two people wrote at once. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { dayAt, showTime } from '../../../base/clock.ts'
import { showDay } from '../../../base/days.ts'
import { shortestReport } from '../../../procedure/dossiers/dossier.ts'
import { messageOf, Refused, useAct } from '../app/api.ts'
import { ConflictPanel } from '../kit/conflict-panel.tsx'
import { TextField } from '../kit/form.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { places } from './dossier-acts.tsx'
import type { DossierAnswer } from './dossier-words.ts'

/** What is being written, and what it began from. */
interface Draft {
  text: string
  from: string
  version: number
}

export function DossierReport({ data }: { data: DossierAnswer }) {
  const { dossier } = data
  const mayEdit = data.next.some((act) => act.action === 'dossier.edit')
  const [draft, setDraft] = useState<Draft | null>(null)
  const { save, conflict, settle, isBusy, error } = useSaving(dossier.id, () => setDraft(null))
  const start = () => setDraft({ text: dossier.report, from: dossier.report, version: dossier.version })
  return (
    <div id={places.report} className="object-main">
      {conflict && draft && (
        <ConflictPanel
          {...whoWrote(data)}
          what="báo cáo này"
          differences={[
            { field: 'report', name: 'Báo cáo thành tích', mine: draft.text, theirs: conflict.report || '(để trống)' },
          ]}
          onResolve={({ report }) => {
            settle()
            if (report === 'theirs') setDraft(null)
            else save({ ...draft, version: conflict.version })
          }}
        />
      )}
      <Section
        title="Báo cáo thành tích"
        note={draft ? undefined : lengthInWords(dossier.report)}
        action={mayEdit && !draft && <Button onClick={start}>{dossier.report ? 'Sửa báo cáo' : 'Viết báo cáo'}</Button>}
      >
        {draft ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              save(draft)
            }}
          >
            <TextField
              name="report"
              label="Nội dung"
              hint={`Việc đã làm, kết quả đo được, tác dụng; mỗi ý một đoạn. Ít nhất ${shortestReport} ký tự, nay có ${draft.text.trim().length}.`}
              rows={14}
              value={draft.text}
              onChange={(text) => setDraft({ ...draft, text })}
              error={error && !conflict ? messageOf(error) : undefined}
            />
            <div className="form-acts">
              <Button type="submit" variant="filled" loading={isBusy}>
                Lưu báo cáo
              </Button>
              <Button onClick={() => setDraft(null)}>Bỏ phần vừa sửa</Button>
            </div>
          </form>
        ) : (
          <ReportText text={dossier.report} mayEdit={mayEdit} />
        )}
      </Section>
    </div>
  )
}

function ReportText({ text, mayEdit }: { text: string; mayEdit: boolean }) {
  if (text === '') {
    return (
      <p className="quiet">
        Chưa có báo cáo. {mayEdit ? `Cần ít nhất ${shortestReport} ký tự mới trình được.` : 'Đơn vị chưa viết.'}
      </p>
    )
  }
  const paragraphs = text.split(/\n+/)
  return (
    <div className="report-text">
      {paragraphs.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no other name
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}

function lengthInWords(report: string): string | undefined {
  if (report === '') return 'chưa viết'
  return report.length < shortestReport ? `mới có ${report.length} trong ít nhất ${shortestReport} ký tự` : undefined
}

interface Newer {
  report: string
  version: number
}

function useSaving(dossierId: string, onSaved: () => void) {
  const tell = useUndo()
  const [conflict, setConflict] = useState<Newer | null>(null)
  const act = useAct('/api/dossiers/:dossierId/report', () => {
    tell({ text: 'Đã lưu báo cáo thành tích' })
    onSaved()
  })
  const save = ({ text, from, version }: Draft) =>
    act.mutate(
      { dossierId, version, report: text },
      {
        onError: (error) => {
          const newer = newerOf(error)
          // Something else of the dossier was changed meanwhile, a paper added: the report itself is in nobody's way.
          if (newer?.report === from) save({ text, from, version: newer.version })
          else if (newer) setConflict(newer)
        },
      },
    )
  return { save, conflict, settle: () => setConflict(null), isBusy: act.isPending, error: act.error }
}

function newerOf(error: unknown): Newer | null {
  if (!(error instanceof Refused) || error.answer.code !== 'conflict') return null
  const details = error.answer.details as { theirs?: { dossier?: Newer } } | undefined
  return details?.theirs?.dossier ?? null
}

/** Who wrote last, by the history that came with the newer version. */
function whoWrote({ history }: DossierAnswer): { who: string; time: string } {
  const event = history.find((one) => one.action === 'dossier.edit')
  if (!event) return { who: 'Người khác', time: '' }
  const instant = new Date(event.at)
  return { who: event.actorName ?? 'Người khác', time: `${showTime(instant)} ngày ${showDay(dayAt(instant))}` }
}
