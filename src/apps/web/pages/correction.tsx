/** Một đề nghị sửa hồ sơ: what is said to be wrong, what is right, the evidence, and the answer. */
import { useParams } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import { correctionSections, correctionStates } from '../../../registry/corrections/correction.ts'
import { address, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { Facts, type Fact } from '../kit/facts.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Section } from '../kit/section.tsx'
import { ActDialog } from './act-dialog.tsx'

type Answer = GetAnswer<'/api/corrections/:correctionId'>

export function CorrectionPage() {
  const { correctionId } = useParams({ strict: false }) as { correctionId: string }
  const query = useView('/api/corrections/:correctionId', { correctionId })
  return <Asked query={query}>{(data) => <Page data={data} />}</Asked>
}

function Page({ data: { correction, isOwn, next } }: { data: Answer }) {
  const [isAnswering, setAnswering] = useState(false)
  const own = { text: 'Hồ sơ của tôi', href: `${OFFICE}/ho-so-cua-toi?phan=de-nghi` }
  const list = { text: 'Đề nghị sửa hồ sơ', href: `${OFFICE}/de-nghi-sua` }
  return (
    <ObjectPage
      crumbs={[isOwn ? own : list, { text: correction.person_name }]}
      kind={`Đề nghị sửa hồ sơ · ${correctionStates[correction.state]}`}
      title={`${correction.person_name}: ${correctionSections[correction.section]}`}
      context={`Gửi ${correction.organisation_name}, ngày ${showDay(correction.asked_on)}`}
      actions={
        next.length > 0 && (
          <Button variant="filled" onClick={() => setAnswering(true)}>
            Trả lời đề nghị
          </Button>
        )
      }
    >
      <Section title="Nội dung đề nghị">
        <Facts facts={factsOf(correction, isOwn)} />
      </Section>
      {isAnswering && (
        <ActDialog
          path="/api/corrections/:correctionId/answer"
          title="Trả lời đề nghị sửa"
          lead="Sửa hồ sơ trước, ở trang của người ấy và theo đúng văn bản; ở đây trả lời đã sửa gì hoặc vì sao không sửa."
          given={{ correctionId: correction.id, version: correction.version }}
          fields={[
            {
              kind: 'select',
              name: 'outcome',
              label: 'Kết quả',
              options: [
                { value: 'done', label: 'Đã sửa' },
                { value: 'refused', label: 'Không sửa' },
              ],
            },
            { kind: 'text', name: 'answer', label: 'Đã sửa gì, hoặc lý do không sửa', rows: 3 },
          ]}
          verb="Trả lời"
          wayOut="Chưa trả lời"
          done="Đã trả lời đề nghị"
          onClose={() => setAnswering(false)}
        />
      )}
    </ObjectPage>
  )
}

function factsOf(correction: Answer['correction'], isOwn: boolean): Fact[] {
  return [
    ...(isOwn
      ? []
      : [
          {
            name: 'Người đề nghị',
            value: (
              <Link href={`${OFFICE}/nguoi/${correction.person_id}?phan=qua-trinh`}>{correction.person_name}</Link>
            ),
          },
        ]),
    { name: 'Phần hồ sơ', value: correctionSections[correction.section] },
    { name: 'Đang ghi', value: correction.wrong },
    { name: 'Đúng ra', value: correction.right_value },
    {
      name: 'Minh chứng',
      value:
        correction.file_name === null ? (
          <span className="quiet">không kèm tệp</span>
        ) : (
          <a className="link" href={address('/api/corrections/:correctionId/file', { correctionId: correction.id })}>
            {correction.file_name}
          </a>
        ),
    },
    {
      name: 'Trả lời',
      value:
        correction.answered_on === null
          ? `chờ ${correction.organisation_name} trả lời`
          : `${correctionStates[correction.state]}, ngày ${showDay(correction.answered_on)}`,
    },
    ...(correction.answer === null ? [] : [{ name: 'Nội dung trả lời', value: correction.answer }]),
  ]
}
