/** Trang một hồ sơ. */
import { useParams } from '@tanstack/react-router'
import { showDay, spellWeekday } from '../../../base/days.ts'
import { cycles } from '../../../law/vocabulary.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { DossierVerdict } from '../app/law-verdict.tsx'
import { ToldHistory } from '../app/told.tsx'
import { leftInWords } from '../kit/deadline.tsx'
import { Facts, type Fact } from '../kit/facts.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { NextActs } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Section } from '../kit/section.tsx'
import { useDossierActs, useHeadActs } from './dossier-acts.tsx'
import { DossierAppraisal } from './dossier-appraisal.tsx'
import { DossierInitiatives } from './dossier-initiatives.tsx'
import { DossierParts } from './dossier-parts.tsx'
import { DossierReport } from './dossier-report.tsx'
import { stepsOf } from './dossier-steps.ts'
import type { DossierAnswer } from './dossier-words.ts'
import { layerHref } from './law-layer-words.ts'

/** Một hồ sơ: what the law says, what is there, what can be done, what happened. */
export function Dossier() {
  const { dossierId = '' } = useParams({ strict: false })
  const query = useView('/api/dossiers/:dossierId', { dossierId })
  return <Asked query={query}>{(data) => <DossierPage key={data.dossier.id} data={data} />}</Asked>
}

function DossierPage({ data }: { data: DossierAnswer }) {
  const { dossier, verdict, override, history } = data
  const { acts, isBusy, problem, dialogs } = useDossierActs(data)
  const headActs = useHeadActs(acts, isBusy)
  return (
    <ObjectPage
      crumbs={[
        { text: 'Hồ sơ', href: `${OFFICE}/ho-so` },
        { text: `Năm ${dossier.year}`, href: `${OFFICE}/ho-so?view=all&year=${dossier.year}` },
        { text: dossier.code },
      ]}
      kind={`Hồ sơ ${dossier.code} · Khen thưởng ${cycles[dossier.cycle]} · ${lines[dossier.line]}`}
      title={dossier.title}
      context={
        <>
          <Link href={`${OFFICE}/nguoi/${dossier.nominee_id}`}>{dossier.nominee_name}</Link>, {dossier.nominee_line}
        </>
      }
      actions={headActs}
      steps={stepsOf(dossier, history, data.daysLeft)}
      aside={
        <>
          <NextActs acts={acts} />
          <Section title="Thời hạn và tuyến trình">
            <Facts facts={factsOf(data)} />
          </Section>
          <ToldHistory events={history} />
        </>
      }
    >
      {problem}
      {dossier.stage === 'returned' && dossier.return_reason && (
        <section className="sheet notice notice-red">
          <h2>{dossier.receiver_name} đã trả lại hồ sơ</h2>
          <p>{dossier.return_reason}</p>
        </section>
      )}
      {verdict && <DossierVerdict verdict={verdict} />}
      {override && <Override override={override} />}
      <DossierAppraisal data={data} />
      <DossierInitiatives data={data} />
      <DossierParts data={data} />
      <DossierReport data={data} />
      {dialogs}
    </ObjectPage>
  )
}

const lines = { administrative: 'tuyến hành chính', sector: 'tuyến ngành' } as const

function factsOf({ dossier, daysLeft, term }: DossierAnswer): Fact[] {
  const due = dossier.appraisal_due_on
  return [
    { name: 'Lập ngày', value: showDay(dossier.opened_on) },
    { name: 'Tiếp nhận', value: dossier.received_on ? weekday(dossier.received_on) : 'chưa gửi đi' },
    ...(due && daysLeft !== null
      ? [
          {
            name: 'Hạn thẩm định',
            value: (
              <>
                {showDay(due)}, {leftInWords(daysLeft).toLocaleLowerCase('vi')}
                {daysLeft === 0 ? '' : ' làm việc'}
                {term && (
                  <>; theo {term.layerId ? <Link href={layerHref(term.layerId)}>{term.article}</Link> : term.article}</>
                )}
              </>
            ),
            ...(daysLeft < 0 && { tone: 'red' as const }),
          },
        ]
      : dossier.stage === 'received'
        ? [{ name: 'Hạn thẩm định', value: 'bộ, tỉnh tự đặt; chưa nhập quy định riêng' }]
        : []),
    { name: 'Đơn vị lập', value: dossier.organisation_name },
    { name: 'Nơi nhận', value: dossier.receiver_name },
    { name: 'Quyết định', value: dossier.decider_name },
  ]
}

/** "Thứ Hai, 06/12/2021". */
function weekday(on: NonNullable<DossierAnswer['dossier']['received_on']>): string {
  return `${spellWeekday(on).split(',')[0]}, ${showDay(on)}`
}

/** Trình kèm giải trình: why it goes up all the same, who asked and who answers for it. */
function Override({ override }: { override: NonNullable<DossierAnswer['override']> }) {
  const approved = override.approved_on && `${override.approved_name}, ${showDay(override.approved_on)}`
  return (
    <Section title="Trình kèm giải trình" note={approved ? 'đã chấp thuận' : 'chờ chấp thuận'}>
      <Facts
        facts={[
          { name: 'Giải trình', value: override.reason },
          { name: 'Người xin', value: `${override.asked_name}, ${showDay(override.asked_on)}` },
          { name: 'Chấp thuận', value: approved ?? 'chưa có; người chấp thuận phải khác người xin' },
        ]}
      />
    </Section>
  )
}
