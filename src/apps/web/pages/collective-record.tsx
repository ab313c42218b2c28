/** Thẻ "Thành tích tập thể": what a collective has been given, what is in reach, and what the register does not know of it. */
import { useState } from 'react'
import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { successionKinds } from '../../../registry/organisations/organisation.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Link } from '../kit/link.tsx'
import { NextActs, nextActsOf } from '../kit/next-acts.tsx'
import { Section } from '../kit/section.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { collectiveLine, type CollectiveRecord as Record } from './collective-life.ts'
import { LadderGroups } from './ladder-groups.tsx'
import { ladderNote } from './ladder-rung.ts'
import { LadderSteps } from './ladder-steps.tsx'
import { LadderVerdict } from './ladder-verdict.tsx'
import { RecentAwards } from './person-awards.tsx'
import { AwardsBefore } from './collective-before.tsx'
import { RateDialog, yearsToRate } from './rate-dialog.tsx'

type LadderAnswer = GetAnswer<'/api/organisations/:organisationId/ladder'>

export function CollectiveRecord({ organisationId }: { organisationId: string }) {
  const record = useView('/api/organisations/:organisationId/record', { organisationId })
  const ladder = useView('/api/organisations/:organisationId/ladder', { organisationId })
  return (
    <Asked query={record} isPart>
      {(data) => (
        <Asked query={ladder} isPart>
          {(climbed) => <Known record={data} ladder={climbed} />}
        </Asked>
      )}
    </Asked>
  )
}

function Known({ record, ladder }: { record: Record; ladder: LadderAnswer }) {
  const { me } = useSession()
  const { search, hrefWith } = useListSearch()
  const { id, from_on: from } = record.organisation
  const [isRating, setRating] = useState(false)
  const years = yearsToRate([from ?? sinceWhen(me.today)], record.ratings, me.today)
  const unrated = years.filter((one) => !one.known).length
  const acts = nextActsOf(record.next, {
    'organisation.rate': {
      onAct: () => setRating(true),
      hint: unrated > 0 ? `còn ${unrated} năm chưa có kết quả` : 'các năm đều đã có kết quả',
    },
  })
  const opened = ladder.rungs.find((rung) => rung.honour === search.bac)
  const hrefOf = ({ honour }: { honour: string }) => hrefWith({ bac: honour })
  return (
    <>
      <Timeline {...collectiveLine(record, ladder.rungs, me.today)} />
      <LadderSteps
        title="Từ Tập thể lao động tiên tiến đến Huân chương Lao động"
        note={ladderNote(me.today)}
        rungs={ladder.rungs}
        opened={opened?.honour}
        hrefOf={hrefOf}
      />
      <AwardsBefore awards={record.before} />
      {opened && <LadderVerdict rung={opened} closeHref={hrefWith({ bac: undefined })} />}
      <div className="two-sides">
        <LadderGroups ladder={ladder} dossiers={[]} hrefOf={hrefOf} />
        <div className="object-aside">
          {acts.length > 0 && <NextActs acts={acts} />}
          <Counted ladder={ladder} />
          <RecentAwards awards={record.awards} allHref={`/can-bo/so-khen-thuong?recipientId=${id}`} />
        </div>
      </div>
      <RateDialog
        subject={{ kind: 'collective', id }}
        years={years}
        opened={isRating}
        onClose={() => setRating(false)}
      />
    </>
  )
}

/** Where the register does not say since when a body exists, ten years back can be entered. */
function sinceWhen(today: Day): Day {
  return `${yearOf(today) - 10}-01-01` as Day
}

/** Đã tính những gì: of whom the figures are, since when the collective exists, and whose record it carries on. */
function Counted({ ladder: { members, before, foundedYear } }: { ladder: LadderAnswer }) {
  const unrated = members.count - members.rated
  return (
    <Section title="Đã tính từ sổ">
      <ul className="plain-lines">
        <li>
          {members.count === 0
            ? 'Chưa có cá nhân nào giữ vị trí công tác ở đây trong sổ, nên các tỷ lệ cá nhân chưa tính được.'
            : `${members.count} cá nhân giữ vị trí công tác ngày ${showDay(members.on)}${members.withBelow ? ', kể cả đơn vị bên dưới' : ''}${unrated > 0 ? `; ${unrated} người chưa có xếp loại năm` : ''}.`}
        </li>
        <li>{foundedYear === null ? 'Sổ chưa ghi năm thành lập.' : `Thành lập năm ${foundedYear}.`}</li>
        {before.map((one) => (
          <li key={one.id}>
            <Link href={`/can-bo/don-vi/${one.id}`}>{one.name}</Link>,{' '}
            {successionKinds[one.kind as keyof typeof successionKinds]} ngày {showDay(one.on)}:{' '}
            {one.isCarriedOn ? 'thành tích được tính cho tập thể này.' : notCarriedOn(one.policy)}
          </li>
        ))}
        <li className="quiet">Sổ chưa có kết quả bình xét cụm, khối thi đua; điều kiện hỏi đến thì để “chưa rõ”.</li>
      </ul>
    </Section>
  )
}

/** "Theo một trong các đơn vị trước" does not say which: nothing is taken over before somebody has decided it. */
function notCarriedOn(policy: string): string {
  return policy === 'any'
    ? 'sổ chưa xác định thành tích theo đơn vị nào, nên chưa tính.'
    : 'theo cách kế thừa ghi trong sổ, thành tích không đi theo.'
}
