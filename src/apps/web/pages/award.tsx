/** Trang một mục của sổ khen thưởng. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import { showNumber } from '../../../base/text.ts'
import { cycles, honourKinds, honours } from '../../../law/vocabulary.ts'
import { awardStandings, recipientKinds } from '../../../registry/awards/award.ts'
import { address, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { ToldHistory } from '../app/told.tsx'
import { Facts, type Fact } from '../kit/facts.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { NextActs, nextActsOf } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { AwardPaper, AwardRestore, AwardRevoke } from './award-dialogs.tsx'
import { awardsHref, correctionHref, recipientHref, type AwardAnswer } from './award-words.ts'
import { awardHref, awardTitle, DecisionLink, GoldenNumber } from './person-awards.tsx'

/** Một mục của sổ: as it was written, what proves it, what came after it, what may be done. */
export function Award() {
  const { awardId = '' } = useParams({ strict: false })
  const query = useView('/api/awards/:awardId', { awardId })
  return <Asked query={query}>{(data) => <AwardPage key={data.award.id} data={data} />}</Asked>
}

type DialogKey = 'revoke' | 'restore' | 'paper'

function AwardPage({ data }: { data: AwardAnswer }) {
  const { award, next, history } = data
  const [dialog, open] = useState<DialogKey | null>(null)
  const go = useGo()
  const acts = nextActsOf(next, {
    'award.correct': { hint: 'khi mục ghi chưa đúng', href: correctionHref(award.id) },
    'award.attachPaper': { hint: 'của quyết định giấy', onAct: () => open('paper') },
    'award.revoke': { hint: 'theo quyết định thu hồi', onAct: () => open('revoke') },
    'award.restore': { hint: 'theo quyết định khôi phục', onAct: () => open('restore') },
  })
  const close = () => open(null)
  const mayCorrect = acts.some((act) => act.key === 'award.correct')
  return (
    <ObjectPage
      crumbs={[
        { text: 'Sổ khen thưởng', href: awardsHref },
        { text: `Năm ${award.year}`, href: `${awardsHref}?year=${award.year}` },
        { text: award.recipient_name },
      ]}
      kind={`Mục của sổ khen thưởng · ${awardStandings[award.ended ?? 'inForce']}`}
      title={awardTitle(award)}
      context={<Recipient award={award} />}
      {...(mayCorrect && {
        actions: <Button onClick={() => go(correctionHref(award.id))}>Đính chính</Button>,
      })}
      aside={
        <>
          <NextActs acts={acts} />
          <ToldHistory events={history} />
        </>
      }
    >
      <Ended data={data} />
      <Section title="Mục như đã ghi">
        <Facts facts={factsOf(data)} />
      </Section>
      <After data={data} />
      <Papers data={data} />
      {dialog === 'revoke' && <AwardRevoke data={data} onClose={close} />}
      {dialog === 'restore' && <AwardRestore data={data} onClose={close} />}
      {dialog === 'paper' && <AwardPaper data={data} onClose={close} />}
    </ObjectPage>
  )
}

function Recipient({ award }: { award: AwardAnswer['award'] }) {
  const href = recipientHref(award)
  return (
    <>
      {href === null ? award.recipient_name : <Link href={href}>{award.recipient_name}</Link>}, {award.recipient_line}
      {award.nationality !== null && ` · ${award.nationality}`}
    </>
  )
}

/** Said first where the entry no longer counts. */
function Ended({ data: { award, entries } }: { data: AwardAnswer }) {
  const last = entries.at(-1)
  if (award.ended === null || !last) return null
  return (
    <section className="sheet notice notice-red">
      <h2>
        {award.ended === 'revoked' ? 'Đã thu hồi' : 'Đã đính chính'} theo {last.document} ngày {showDay(last.on)}
      </h2>
      <p>
        {last.reason}. Mục này không còn được tính.{' '}
        {last.by_award_id !== null && <Link href={awardHref(last.by_award_id)}>Xem mục đúng thay cho mục này</Link>}
      </p>
    </section>
  )
}

function factsOf({ award, certificate, correctionOf }: AwardAnswer): Fact[] {
  const years =
    award.achievement_from === award.achievement_to
      ? String(award.achievement_to)
      : `${award.achievement_from}–${award.achievement_to}`
  return [
    ...(correctionOf
      ? [
          {
            name: 'Thay cho',
            value: (
              <>
                <Link href={awardHref(correctionOf.award_id)}>mục ghi chưa đúng</Link>, theo {correctionOf.document}{' '}
                ngày {showDay(correctionOf.corrected_on)}: {correctionOf.reason}
              </>
            ),
          },
        ]
      : []),
    { name: 'Đối tượng', value: `${recipientKinds[award.recipient_kind]}, ${award.recipient_name}` },
    { name: 'Khi đó là', value: award.recipient_line },
    { name: 'Sổ của đơn vị', value: award.organisation_name ?? 'chưa rõ đơn vị' },
    {
      name: 'Danh hiệu, hình thức',
      value: `${honours[award.honour].name} (${honourKinds[honours[award.honour].kind].toLocaleLowerCase('vi')})`,
    },
    { name: 'Loại hình', value: cycles[award.cycle] },
    { name: 'Thành tích', value: `${award.achievement}, ${years}` },
    {
      name: 'Quyết định',
      value: (
        <>
          <DecisionLink award={award} />
          {award.decision_on && ` ngày ${showDay(award.decision_on)}`}, {award.decider}
        </>
      ),
    },
    ...(award.dossier_id === null
      ? []
      : [{ name: 'Hồ sơ', value: <Link href={`${OFFICE}/ho-so/${award.dossier_id}`}>hồ sơ đề nghị</Link> }]),
    ...(award.golden_number === null ? [] : [{ name: 'Số sổ vàng', value: <GoldenNumber award={award} /> }]),
    ...(certificate === null
      ? []
      : [
          {
            name: 'Bằng, giấy chứng nhận',
            value: (
              <>
                <Link href={`/kiem-tra/${certificate.code}`}>{certificate.code}</Link>, cấp ngày{' '}
                {showDay(certificate.issued_on)}
              </>
            ),
          },
        ]),
    { name: 'Ghi vào sổ', value: showDay(award.entered_on) },
  ]
}

type Later = AwardAnswer['entries'][number]

const laterWords = { revoked: 'Thu hồi', restored: 'Khôi phục', corrected: 'Đính chính' } as const

const laterColumns: readonly Column<Later>[] = [
  { key: 'on', head: 'Ngày', cell: (one) => showDay(one.on), width: '104px', card: 'start' },
  { key: 'kind', head: 'Việc', isName: true, cell: (one) => laterWords[one.kind], width: '112px' },
  { key: 'document', head: 'Theo văn bản', cell: (one) => one.document },
  {
    key: 'reason',
    head: 'Lý do',
    cell: (one) => (
      <>
        {one.reason}
        {one.by_award_id !== null && (
          <>
            {' '}
            · <Link href={awardHref(one.by_award_id)}>mục đúng</Link>
          </>
        )}
      </>
    ),
  },
]

/** Những mục ghi sau, oldest first; an entry that nothing came after has no such part. */
function After({ data: { entries } }: { data: AwardAnswer }) {
  if (entries.length === 0) return null
  return (
    <Section title="Ghi sau mục này" note={`${entries.length} mục`} flush>
      <RegisterTable
        label="Ghi sau mục này"
        columns={laterColumns}
        rows={entries}
        rowKey={(one) => `${one.kind} ${one.on} ${one.document}`}
      />
    </Section>
  )
}

/** Bản chụp: opened as a download, never shown inside the page. */
function Papers({ data: { award, papers } }: { data: AwardAnswer }) {
  if (award.decision_id !== null) return null
  return (
    <Section title="Bản chụp quyết định giấy" {...(papers.length > 0 && { note: `${papers.length} tệp` })}>
      {papers.length === 0 ? (
        <p className="quiet">Chưa có bản chụp. Mục này chép từ giấy tờ cũ; bản chụp giúp kiểm tra lại.</p>
      ) : (
        <ul className="plain-lines">
          {papers.map((paper) => (
            <li key={paper.file_hash}>
              <a href={address('/api/awards/:awardId/papers/:hash', { awardId: award.id, hash: paper.file_hash })}>
                {paper.name}
              </a>{' '}
              <span className="quiet">
                {showNumber(Math.ceil(paper.size / 1024))} KB, thêm ngày {showDay(paper.entered_on)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
