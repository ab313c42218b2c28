/** Trang một tờ trình. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import { showDay } from '../../../base/days.ts'
import { address, messageOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { markOf, verdictWords } from '../app/law-verdict.tsx'
import { ToldHistory } from '../app/told.tsx'
import { Empty } from '../kit/empty.tsx'
import { Facts } from '../kit/facts.tsx'
import { useGo } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { NextActs, nextActsOf, type NextAct } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Problem } from '../kit/problem.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import type { Step } from '../kit/stepper.tsx'
import { useUndo } from '../kit/undo.tsx'
import { dossierHref } from './dossier-words.ts'
import { letterEditHref, letterHref, lettersHref, type LetterAnswer } from './letter-draft.ts'
import { LetterSign } from './letter-sign.tsx'

/** Tờ trình. */
export function Letter() {
  const { letterId = '' } = useParams({ strict: false })
  const query = useView('/api/letters/:letterId', { letterId })
  return <Asked query={query}>{(data) => <LetterPage key={data.letter.id} data={data} />}</Asked>
}

function LetterPage({ data }: { data: LetterAnswer }) {
  const { letter, history } = data
  const [isAsking, ask] = useState(false)
  const { cancel, error: notCancelled } = useCancelling(data)
  const acts = actsOf(data, () => ask(true), cancel)
  return (
    <ObjectPage
      crumbs={[{ text: 'Tờ trình', href: lettersHref }, { text: letter.symbol ?? 'Dự thảo' }]}
      kind={kindOf(letter)}
      title={letter.title}
      context={`${letter.organisation_name} gửi ${letter.receiver_name}`}
      {...(letter.stage !== 'cancelled' && { actions: <MainActs letter={letter} acts={acts} /> })}
      steps={stepsOf(data)}
      aside={
        <>
          <NextActs acts={acts} />
          <Section title="Văn bản">
            <Facts facts={factsOf(data)} />
          </Section>
          <ToldHistory events={history} />
        </>
      }
    >
      {notCancelled && <Problem title="Chưa bỏ được dự thảo">{messageOf(notCancelled)}</Problem>}
      <Section title="Nội dung">
        <div className="report-text">
          {letter.content.split(/\n+/).map((paragraph, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no other name
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      </Section>
      <Proposed data={data} />
      {isAsking && <LetterSign data={data} onClose={() => ask(false)} />}
    </ObjectPage>
  )
}

/** Bỏ dự thảo acts at once; taking it back drafts a letter with the same words and dossiers. */
function useCancelling({ letter, dossiers }: LetterAnswer) {
  const go = useGo()
  const tell = useUndo()
  const redraft = useAct('/api/letters', ({ letterId }) => {
    tell({ text: 'Đã soạn lại dự thảo tờ trình' })
    go(letterHref(letterId))
  })
  const { organisation_id: organisationId, title, content } = letter
  const dossierIds = dossiers.map((dossier) => dossier.id)
  const act = useAct('/api/letters/:letterId/cancellation', () =>
    tell({
      text: `Đã bỏ dự thảo; ${dossierIds.length} hồ sơ trở lại chờ tờ trình`,
      undo: () => redraft.mutate({ organisationId, title, content, dossierIds }),
    }),
  )
  return {
    cancel: () => act.mutate({ letterId: letter.id, version: letter.version }),
    error: act.error ?? redraft.error,
  }
}

function actsOf({ letter, next }: LetterAnswer, onSign: () => void, onCancel: () => void): NextAct[] {
  const known: Record<string, Pick<NextAct, 'hint' | 'href' | 'onAct'>> = {
    'letter.sign': { hint: 'lấy số, gửi đi; ngày ký là ngày tiếp nhận hồ sơ', onAct: onSign },
    'letter.edit': { hint: 'lời văn và danh sách hồ sơ', href: letterEditHref(letter.id) },
    'letter.cancel': { hint: 'hồ sơ trở lại chờ tờ trình', onAct: onCancel },
  }
  return nextActsOf(next, known)
}

function MainActs({ letter, acts }: { letter: LetterAnswer['letter']; acts: readonly NextAct[] }) {
  const go = useGo()
  const sign = acts.find((act) => act.key === 'letter.sign' && act.blocked === undefined)
  const edit = acts.find((act) => act.key === 'letter.edit')
  return (
    <>
      <Button component="a" href={address('/api/letters/:letterId/paper', { letterId: letter.id })} target="_blank">
        Xem bản PDF
      </Button>
      {sign && (
        <Button variant="filled" onClick={sign.onAct}>
          Ký tờ trình
        </Button>
      )}
      {!sign && edit && (
        <Button variant="filled" onClick={() => go(letterEditHref(letter.id))}>
          Sửa dự thảo
        </Button>
      )}
    </>
  )
}

function Proposed({ data: { letter, dossiers } }: { data: LetterAnswer }) {
  if (letter.stage === 'cancelled') {
    return <Empty title="Dự thảo đã bỏ">Các hồ sơ đã trở lại chờ tờ trình. Diễn biến ghi ai bỏ, lúc nào.</Empty>
  }
  return (
    <Section title="Danh sách đề nghị" note={`${dossiers.length} hồ sơ`} flush>
      <RegisterTable
        label="Danh sách đề nghị"
        columns={columns}
        rows={dossiers}
        rowKey={(row) => row.id}
        rowHref={(row) => dossierHref(row.id)}
      />
    </Section>
  )
}

const columns: readonly Column<LetterAnswer['dossiers'][number]>[] = [
  { key: 'code', head: 'Mã', cell: (row) => row.code, quiet: true, width: '112px', card: 'start' },
  {
    key: 'name',
    head: 'Người, tập thể',
    isName: true,
    cell: (row) => row.nominee_name,
  },
  { key: 'line', head: 'Chức vụ, đơn vị', cell: (row) => row.nominee_line, quiet: true },
  { key: 'title', head: 'Đề nghị', cell: (row) => row.title },
  {
    key: 'verdict',
    head: 'Theo luật',
    cell: (row) =>
      row.verdict_state && <Mark state={markOf(row.verdict_state)}>{verdictWords[row.verdict_state]}</Mark>,
  },
  { key: 'stage', head: 'Bước', cell: (row) => dossierStages[row.stage], card: 'end' },
]

function kindOf({ symbol, stage }: LetterAnswer['letter']): string {
  if (symbol !== null) return `Tờ trình số ${symbol}`
  return stage === 'cancelled' ? 'Dự thảo tờ trình · đã bỏ' : 'Dự thảo tờ trình, lấy số khi ký'
}

function stepsOf({ letter }: LetterAnswer): Step[] {
  const { stage } = letter
  const isSigned = stage === 'signed'
  const isCancelled = stage === 'cancelled'
  return [
    {
      name: 'Soạn dự thảo',
      state: isCancelled ? 'stopped' : 'done',
      who: letter.organisation_name,
      when: isCancelled ? 'đã bỏ dự thảo' : showDay(letter.drafted_on),
    },
    {
      name: 'Ký, lấy số',
      state: isSigned ? 'done' : isCancelled ? 'ahead' : 'current',
      ...(letter.signer_name ? { who: letter.signer_name } : !isCancelled && { when: 'chờ thủ trưởng' }),
      ...(letter.signed_on && { when: showDay(letter.signed_on) }),
    },
    {
      name: 'Tiếp nhận hồ sơ',
      state: isSigned ? 'done' : 'ahead',
      who: letter.receiver_name,
      ...(letter.signed_on && { when: showDay(letter.signed_on) }),
    },
  ]
}

function factsOf({ letter, dossiers }: LetterAnswer) {
  const isCancelled = letter.stage === 'cancelled'
  return [
    { name: 'Số, ký hiệu', value: letter.symbol ?? (isCancelled ? 'không lấy số' : 'lấy khi ký') },
    { name: 'Soạn ngày', value: showDay(letter.drafted_on) },
    {
      name: 'Người ký',
      value: letter.signer_name ? `${letter.signer_name}, ${letter.signer_post}` : isCancelled ? 'không ký' : 'chưa ký',
    },
    { name: 'Nơi gửi', value: letter.organisation_name },
    { name: 'Nơi nhận', value: letter.receiver_name },
    { name: 'Hồ sơ', value: isCancelled ? 'không còn' : String(dossiers.length) },
  ]
}
