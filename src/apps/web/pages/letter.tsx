/** Trang một tờ trình. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import { showDay, yearOf } from '../../../base/days.ts'
import { address, messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { markOf, verdictWords } from '../app/law-verdict.tsx'
import { useSession } from '../app/session.tsx'
import { ToldHistory } from '../app/told.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { Facts } from '../kit/facts.tsx'
import { OFFICE, useGo } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { NextActs, type NextAct } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Problem } from '../kit/problem.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import type { Step } from '../kit/stepper.tsx'
import { useUndo } from '../kit/undo.tsx'
import { dossierHref } from './dossier-words.ts'

type LetterAnswer = GetAnswer<'/api/letters/:letterId'>

/** Tờ trình. */
export function Letter() {
  const { letterId = '' } = useParams({ strict: false })
  const query = useView('/api/letters/:letterId', { letterId })
  return <Asked query={query}>{(data) => <LetterPage key={data.letter.id} data={data} />}</Asked>
}

function LetterPage({ data }: { data: LetterAnswer }) {
  const { letter, dossiers, history } = data
  const [isAsking, ask] = useState(false)
  const go = useGo()
  const tell = useUndo()
  const sign = useAct('/api/letters/:letterId/signature', ({ symbol }) => {
    ask(false)
    tell({ text: `Đã ký tờ trình ${symbol}, gửi ${letter.receiver_name}` })
  })
  const paper = address('/api/letters/:letterId/paper', { letterId: letter.id })
  const acts: NextAct[] = data.next.flatMap(({ action, title, blocked }): NextAct[] => {
    const known = { key: action, label: title, ...(blocked !== null && { blocked }) }
    if (action === 'letter.sign')
      return [{ ...known, hint: 'lấy số, gửi đi; ngày ký là ngày tiếp nhận hồ sơ', onAct: () => ask(true) }]
    if (action === 'letter.edit')
      return [{ ...known, hint: 'lời văn và danh sách hồ sơ', href: `${OFFICE}/to-trinh/moi?sua=${letter.id}` }]
    return []
  })
  const maySign = acts.some((act) => act.key === 'letter.sign' && act.blocked === undefined)
  return (
    <ObjectPage
      crumbs={[{ text: 'Tờ trình', href: `${OFFICE}/to-trinh` }, { text: letter.symbol ?? 'Dự thảo' }]}
      kind={letter.symbol ? `Tờ trình số ${letter.symbol}` : 'Dự thảo tờ trình, lấy số khi ký'}
      title={letter.title}
      context={`${letter.organisation_name} gửi ${letter.receiver_name}`}
      actions={
        <>
          <Button component="a" href={paper} target="_blank">
            Xem bản PDF
          </Button>
          {maySign && (
            <Button variant="filled" onClick={() => ask(true)}>
              Ký tờ trình
            </Button>
          )}
          {!maySign && acts.some((act) => act.key === 'letter.edit') && (
            <Button variant="filled" onClick={() => go(`${OFFICE}/to-trinh/moi?sua=${letter.id}`)}>
              Sửa tờ trình
            </Button>
          )}
        </>
      }
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
      {sign.error && <Problem title="Chưa ký được tờ trình">{messageOf(sign.error)}</Problem>}
      <Section title="Nội dung">
        <div className="report-text">
          {letter.content.split(/\n+/).map((paragraph, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no other name
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      </Section>
      <Section title="Danh sách đề nghị" note={`${dossiers.length} hồ sơ`} flush>
        <RegisterTable
          label="Danh sách đề nghị"
          columns={columns}
          rows={dossiers}
          rowKey={(row) => row.id}
          rowHref={(row) => dossierHref(row.id)}
        />
      </Section>
      <SignDialog data={data} opened={isAsking} busy={sign.isPending} onClose={() => ask(false)} onSign={sign.mutate} />
    </ObjectPage>
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

interface SignDialogProps {
  data: LetterAnswer
  opened: boolean
  busy: boolean
  onClose: () => void
  onSign: (input: { letterId: string; version: number }) => void
}

function SignDialog({ data: { letter, dossiers }, opened, busy, onClose, onSign }: SignDialogProps) {
  const { me } = useSession()
  return (
    <ConfirmDialog
      opened={opened}
      title={`Ký tờ trình đề nghị khen thưởng ${dossiers.length} trường hợp?`}
      consequences={[
        <>
          Lấy số tiếp theo trong sổ tờ trình năm {yearOf(me.today)} của {letter.organisation_name}
        </>,
        <>
          <b>{dossiers.length} hồ sơ</b> chuyển ngay đến {letter.receiver_name} để thẩm định
        </>,
        <>
          Ngày tiếp nhận là <b>{showDay(me.today)}</b>: hồ sơ được xét theo luật có hiệu lực ngày ấy
        </>,
        'Sau khi ký không sửa được tờ trình; hồ sơ chỉ quay lại khi nơi nhận trả lại',
      ]}
      verb="Ký tờ trình"
      wayOut="Chưa ký"
      busy={busy}
      onConfirm={() => onSign({ letterId: letter.id, version: letter.version })}
      onClose={onClose}
    />
  )
}

function stepsOf({ letter }: LetterAnswer): Step[] {
  const isSigned = letter.stage === 'signed'
  return [
    { name: 'Soạn dự thảo', state: 'done', who: letter.organisation_name, when: showDay(letter.drafted_on) },
    {
      name: 'Ký, lấy số',
      state: isSigned ? 'done' : 'current',
      ...(letter.signer_name ? { who: letter.signer_name } : { when: 'chờ thủ trưởng' }),
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
  return [
    { name: 'Số, ký hiệu', value: letter.symbol ?? 'lấy khi ký' },
    { name: 'Soạn ngày', value: showDay(letter.drafted_on) },
    {
      name: 'Người ký',
      value: letter.signer_name ? `${letter.signer_name}, ${letter.signer_post}` : 'chưa ký',
    },
    { name: 'Nơi gửi', value: letter.organisation_name },
    { name: 'Nơi nhận', value: letter.receiver_name },
    { name: 'Hồ sơ', value: String(dossiers.length) },
  ]
}
