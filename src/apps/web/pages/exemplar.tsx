import { useParams } from '@tanstack/react-router'
import { useState } from 'react'

import { dayAt } from '../../../base/clock.ts'
import { showDay } from '../../../base/days.ts'
import { messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { ToldHistory } from '../app/told.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { Facts } from '../kit/facts.tsx'
import { Link } from '../kit/link.tsx'
import { NextActs } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Problem } from '../kit/problem.tsx'
import { Section } from '../kit/section.tsx'
import type { Step } from '../kit/stepper.tsx'
import { useUndo } from '../kit/undo.tsx'
import { Series } from './exemplar-series.tsx'
import { movementHref, quoted } from './movement-words.tsx'

type Shown = GetAnswer<'/api/exemplars/:exemplarId'>

/** Một gương điển hình: the deed, how it was done, figures by year, who took it over. */
export function Exemplar() {
  const { exemplarId } = useParams({ strict: false }) as { exemplarId: string }
  const query = useView('/api/exemplars/:exemplarId', { exemplarId })
  return <Asked query={query}>{(shown) => <ExemplarPage shown={shown} />}</Asked>
}

function ExemplarPage({ shown }: { shown: Shown }) {
  const { exemplar, subject, movement } = shown
  const { story } = exemplar
  return (
    <ObjectPage
      crumbs={[{ text: 'Điển hình', href: '/can-bo/dien-hinh' }, { text: exemplar.code }]}
      kind={`Gương điển hình ${exemplar.code} · ${exemplar.field ?? 'toàn diện'}`}
      title={exemplar.title}
      context={
        <>
          <Link href={subjectHref(exemplar)}>{subject}</Link>, {exemplar.organisation_name}
          {movement && (
            <>
              {' '}
              · trong phong trào <Link href={movementHref(movement.id)}>{quoted(movement.name)}</Link>
            </>
          )}
        </>
      }
      steps={stepsOf(shown)}
      aside={<Aside shown={shown} />}
    >
      <Section title="Câu chuyện">
        <p className="story-figure">
          <b>{exemplar.figure}</b> {exemplar.figure_label}
        </p>
        <p className="prose story-lead">{exemplar.lead}</p>
        {story.story.map((paragraph) => (
          <p key={paragraph} className="prose">
            {paragraph}
          </p>
        ))}
      </Section>
      {story.method.length > 0 && (
        <Section title="Cách làm" note="nơi khác làm theo được">
          <ol className="prose prose-list prose-numbered">
            {story.method.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      )}
      {story.series && <Series series={story.series} />}
      <Section title="Nơi đã làm theo">
        {story.takenOverBy.length === 0 ? (
          <p className="quiet">Chưa ghi nơi nào làm theo.</p>
        ) : (
          <Facts
            facts={story.takenOverBy.map((one) => ({
              name: showDay(one.on),
              value: (
                <>
                  <b>{one.name}</b>
                  {one.note && `: ${one.note}`}
                </>
              ),
            }))}
          />
        )}
      </Section>
    </ObjectPage>
  )
}

function Aside({ shown: { exemplar, subject, next, history } }: { shown: Shown }) {
  const [asking, setAsking] = useState(false)
  const tell = useUndo()
  const publish = useAct('/api/exemplars/:exemplarId/publication', () => {
    setAsking(false)
    tell({ text: `Đã nêu gương ${subject} trên cổng công khai` })
  })
  const { effect } = exemplar.story
  return (
    <>
      <NextActs
        acts={next.map((act) => ({
          key: act.action,
          label: act.title,
          ...(act.blocked === null
            ? { hint: 'ai cũng đọc được câu chuyện và cách làm', onAct: () => setAsking(true) }
            : { blocked: act.blocked }),
        }))}
      />
      {publish.error && <Problem title="Chưa nêu gương được">{messageOf(publish.error)}</Problem>}
      <Section title="Theo dõi">
        <Facts
          facts={[
            { name: 'Phát hiện', value: showDay(exemplar.found_on) },
            {
              name: 'Tác dụng',
              value: effect ? `${effect.text} (xét ngày ${showDay(effect.reviewedOn)})` : 'chưa đánh giá',
            },
            {
              name: 'Nêu gương',
              value: exemplar.published_at ? showDay(dayAt(new Date(exemplar.published_at))) : 'chưa đăng',
            },
          ]}
        />
      </Section>
      <ToldHistory events={history} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => publish.mutate({ exemplarId: exemplar.id })}
        busy={publish.isPending}
        title={`Nêu gương ${subject} trên cổng công khai?`}
        consequences={[
          <>
            Tên <b>{subject}</b>, câu chuyện, cách làm và số liệu hiện ra cho mọi người.
          </>,
          'Báo, cổng thông tin và nguồn cấp tin của ngành có thể lấy lại ngay.',
          'Đã đăng thì không gỡ xuống bằng nút này.',
        ]}
        verb="Nêu gương"
        wayOut="Chưa nêu"
      />
    </>
  )
}

/** Phát hiện, bồi dưỡng, đánh giá, nêu gương, nhân rộng: what is known of each. */
function stepsOf({ exemplar }: Shown): Step[] {
  const { found_on, story, published_at } = exemplar
  const { effect, takenOverBy } = story
  const published = published_at !== null
  const first = takenOverBy[0]
  const replicated: Step = first
    ? { name: 'Nhân rộng', state: 'done', when: showDay(first.on) }
    : { name: 'Nhân rộng', state: published ? 'current' : 'ahead' }
  return [
    { name: 'Phát hiện', state: 'done', when: showDay(found_on) },
    effect
      ? { name: 'Đánh giá tác dụng', state: 'done', when: showDay(effect.reviewedOn) }
      : { name: 'Đánh giá tác dụng', state: published ? 'ahead' : 'current', who: 'chưa đánh giá' },
    published
      ? { name: 'Nêu gương', state: 'done', when: showDay(dayAt(new Date(published_at))) }
      : { name: 'Nêu gương', state: effect ? 'current' : 'ahead' },
    replicated,
  ]
}

function subjectHref({ subject_kind, subject_id }: Shown['exemplar']): string {
  return subject_kind === 'person' ? `/can-bo/nguoi/${subject_id}` : `/can-bo/don-vi/${subject_id}`
}
