/** Báo cáo thành tích: read, write, and settle it when two people wrote at once. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { systemClock } from '../../../base/clock.ts'
import { shortestReport } from '../../../procedure/dossiers/dossier.ts'
import { messageOf, newerOf, useAct } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { lastBy } from '../app/told.tsx'
import { ConflictPanel } from '../kit/conflict-panel.tsx'
import { TextField } from '../kit/form.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { places } from './dossier-acts.tsx'
import {
  dropReport,
  keepReport,
  keptWhen,
  readReport,
  type KeptReport,
  type ReportDraft,
} from './dossier-report-draft.ts'
import type { DossierAnswer } from './dossier-words.ts'

export function DossierReport({ data }: { data: DossierAnswer }) {
  const { dossier } = data
  const mayEdit = data.next.some((act) => act.action === 'dossier.edit')
  const isAsked = data.parts.some((part) => part.from === 'report')
  const { draft, kept, write, giveUp, resume } = useDraft(dossier)
  const { save, conflict, settle, isBusy, error } = useSaving(dossier.id, giveUp)
  const start = () => write({ text: dossier.report, from: dossier.report, version: dossier.version })
  const offered = mayEdit && !draft ? kept : null
  return (
    <div id={places.report} className="object-main">
      {conflict && draft && (
        <ConflictPanel
          {...lastBy(data.history, 'dossier.edit')}
          what="báo cáo này"
          differences={[
            { field: 'report', name: 'Báo cáo thành tích', mine: draft.text, theirs: conflict.report || '(để trống)' },
          ]}
          onResolve={({ report }) => {
            settle()
            if (report === 'theirs') giveUp()
            else save({ ...draft, version: conflict.version })
          }}
        />
      )}
      <Section
        title="Báo cáo thành tích"
        note={draft ? undefined : lengthInWords(dossier.report, isAsked)}
        action={
          mayEdit &&
          !draft &&
          !offered && <Button onClick={start}>{dossier.report ? 'Sửa báo cáo' : 'Viết báo cáo'}</Button>
        }
      >
        {offered && <Offer kept={offered} onResume={resume} onDrop={giveUp} />}
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
              hint={`Việc đã làm, kết quả đo được, tác dụng; mỗi ý một đoạn. ${isAsked ? `Ít nhất ${shortestReport} ký tự, nay` : 'Hồ sơ này không bắt buộc có báo cáo. Nay'} có ${draft.text.trim().length}${isAsked ? '' : ' ký tự'}.`}
              rows={14}
              value={draft.text}
              onChange={(text) => write({ ...draft, text })}
              error={error && !conflict ? messageOf(error) : undefined}
            />
            <div className="form-acts">
              <Button type="submit" variant="filled" loading={isBusy}>
                Lưu báo cáo
              </Button>
              <Button onClick={giveUp}>Bỏ phần vừa sửa</Button>
            </div>
          </form>
        ) : (
          <ReportText text={dossier.report} mayEdit={mayEdit} isAsked={isAsked} />
        )}
      </Section>
    </div>
  )
}

/** Bản viết dở: what was left when the page was last closed or gone from. */
function Offer({ kept, onResume, onDrop }: { kept: KeptReport; onResume: () => void; onDrop: () => void }) {
  return (
    <p className="report-kept">
      Bản đang viết dở {keptWhen(kept.at, systemClock.now())}
      <span aria-hidden="true"> · </span>
      <button type="button" className="link" onClick={onResume}>
        Dùng lại
      </button>
      <span aria-hidden="true"> · </span>
      <button type="button" className="link" onClick={onDrop}>
        Bỏ
      </button>
    </p>
  )
}

/** What is being written; kept at each change, dropped when it is saved or given up. */
function useDraft({ id: dossierId, report }: DossierAnswer['dossier']) {
  const { me } = useSession()
  const place = { personId: me.personId ?? '', dossierId }
  const [draft, setDraft] = useState<ReportDraft | null>(null)
  const [kept, setKept] = useState(() => readReport(place, report))
  return {
    draft,
    kept,
    write: (next: ReportDraft) => {
      setDraft(next)
      if (next.text === next.from) dropReport(place)
      else keepReport(place, next)
    },
    giveUp: () => {
      dropReport(place)
      setDraft(null)
      setKept(null)
    },
    resume: () => setDraft(kept),
  }
}

function ReportText({ text, mayEdit, isAsked }: { text: string; mayEdit: boolean; isAsked: boolean }) {
  if (text === '') {
    const asked = mayEdit ? `Cần ít nhất ${shortestReport} ký tự mới trình được.` : 'Đơn vị chưa viết.'
    return <p className="quiet">Chưa có báo cáo. {isAsked ? asked : 'Hồ sơ này không bắt buộc có báo cáo.'}</p>
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

function lengthInWords(report: string, isAsked: boolean): string | undefined {
  if (!isAsked) return undefined
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
  const save = ({ text, from, version }: ReportDraft) =>
    act.mutate(
      { dossierId, version, report: text },
      {
        onError: (error) => {
          const newer = newerOf<{ report: string }>(error)
          // Something else of the dossier was changed meanwhile, a paper added: the report itself is in nobody's way.
          if (newer?.report === from) save({ text, from, version: newer.version })
          else if (newer) setConflict(newer)
        },
      },
    )
  return { save, conflict, settle: () => setConflict(null), isBusy: act.isPending, error: act.error }
}
