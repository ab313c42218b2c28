import { Navigate, useParams } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { yearOf, type Day } from '../../../base/days.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { exportsOf, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { ToldHistory } from '../app/told.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { NextActs, nextActsOf, type NextAct } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { AllAwards, RecentAwards } from './person-awards.tsx'
import { LadderGroups } from './ladder-groups.tsx'
import { dossierFor, ladderNote, type DossierRow } from './ladder-rung.ts'
import { LadderSteps } from './ladder-steps.tsx'
import { LadderVerdict } from './ladder-verdict.tsx'
import { personKinds } from '../../../registry/people/person.ts'
import { Career } from './person-career.tsx'
import { PersonEntries } from './person-entries.tsx'
import { lifeLine, type LifeRecord, type PersonRecord } from './person-life.ts'
import { RateDialog, yearsToRate, type YearToRate } from './rate-dialog.tsx'
import { papersOf } from './person-paper-rows.ts'
import { Papers } from './person-papers.tsx'
import { Dossiers, Initiatives } from './person-record.tsx'

type LadderAnswer = GetAnswer<'/api/people/:personId/ladder'>

/** Một người: who they are, the whole career on one line, what has been conferred and what comes next. */
export function Person() {
  const { personId } = useParams({ strict: false }) as { personId: string }
  const record = useView('/api/people/:personId', { personId })
  const ladder = useView('/api/people/:personId/ladder', { personId })
  const dossiers = useView('/api/dossiers', { nomineeId: personId, view: 'all', size: 100 })
  return (
    <Asked query={record}>
      {(data) =>
        record.isPlaceholderData || data.person.id === personId ? (
          <PersonPage record={data} ladder={ladder.data} dossiers={dossiers.data?.rows ?? []} />
        ) : (
          // The entry that was asked for is merged into this one.
          <Navigate to={`/nguoi/${data.person.id}` as never} replace />
        )
      }
    </Asked>
  )
}

interface PersonPageProps {
  record: PersonRecord
  ladder: LadderAnswer | undefined
  dossiers: readonly DossierRow[]
}

function PersonPage(props: PersonPageProps) {
  const { record, ladder, dossiers } = props
  const { person } = record
  const { me } = useSession()
  const { search } = useListSearch()
  const [isRating, setRating] = useState(false)
  const acts = actsOf(props, me.today, () => setRating(true))
  const current = tabs.find((tab) => tab.key === search.phan)?.key ?? 'dong-doi'
  const counts: Partial<Record<TabKey, number>> = {
    'so-khen-thuong': record.awards.length,
    'sang-kien': record.initiatives.length,
    'ho-so': dossiers.length,
    'giay-to': papersOf(record.awards).length,
  }
  return (
    <ObjectPage
      crumbs={[{ text: 'Người và tập thể', href: '/can-bo/nguoi' }, ...unitCrumb(person), { text: person.name }]}
      kind={kindLine(person)}
      title={person.name}
      context={<Context record={record} today={me.today} />}
      actions={
        <>
          <ExportMenu
            exports={exportsOf('/api/people/:personId', { personId: person.id })}
            label="In, xuất trích lục"
          />
          <Actions acts={acts} />
        </>
      }
      tabs={{
        tabs: tabs.map(({ key, label }) => ({ key, label, count: counts[key], href: tabHref(person.id, key) })),
        current,
      }}
    >
      {current === 'dong-doi' && <Life {...props} acts={acts} today={me.today} />}
      {current === 'qua-trinh' && <Career record={record} today={me.today} />}
      {current === 'so-khen-thuong' && <AllAwards awards={record.awards} name={person.name} />}
      {current === 'sang-kien' && <Initiatives initiatives={record.initiatives} name={person.name} />}
      {current === 'ho-so' && (
        <Dossiers
          dossiers={dossiers}
          name={person.name}
          nominate={ladder && acts.find((act) => act.key === 'dossier.nominate')}
        />
      )}
      {current === 'giay-to' && <Papers awards={record.awards} name={person.name} />}
      {current === 'dien-bien' && <ToldHistory events={record.history} />}
      <RateDialog
        subject={{ kind: 'person', id: record.person.id }}
        years={yearsOf(record, me.today)}
        opened={isRating}
        onClose={() => setRating(false)}
      />
    </ObjectPage>
  )
}

type TabKey = (typeof tabs)[number]['key']
const tabs = [
  { key: 'dong-doi', label: 'Dòng đời' },
  { key: 'qua-trinh', label: 'Quá trình' },
  { key: 'so-khen-thuong', label: 'Sổ khen thưởng' },
  { key: 'sang-kien', label: 'Sáng kiến' },
  { key: 'ho-so', label: 'Hồ sơ' },
  { key: 'giay-to', label: 'Giấy tờ' },
  { key: 'dien-bien', label: 'Diễn biến' },
] as const

function tabHref(personId: string, tab: TabKey): string {
  return tab === 'dong-doi' ? `/can-bo/nguoi/${personId}` : `/can-bo/nguoi/${personId}?phan=${tab}`
}

/** Thẻ "Dòng đời": the line, the ladder beneath it, then what is near beside what has been. */
function Life({ record, ladder, dossiers, acts, today }: PersonPageProps & { acts: NextAct[]; today: Day }) {
  const { search, hrefWith } = useListSearch()
  const rungs = ladder?.rungs ?? []
  const opened = rungs.find((rung) => rung.honour === search.bac)
  const hrefOf = ({ honour }: { honour: string }) => hrefWith({ bac: honour })
  const dossier = opened && dossierFor(opened, dossiers)
  const nominate = acts.find((act) => act.key === 'dossier.nominate' && act.blocked === undefined)
  return (
    <>
      <Timeline {...lifeLine(record, rungs, dossiers, today)} />
      {rungs.length > 0 && (
        <LadderSteps
          title="Từ Lao động tiên tiến đến Huân chương Lao động"
          note={ladderNote(today)}
          rungs={rungs}
          opened={opened?.honour}
          hrefOf={hrefOf}
        />
      )}
      {opened && (
        <LadderVerdict
          rung={opened}
          {...(dossier && { dossier })}
          {...(nominate && { nominateHref: `${nominate.href}&danhHieu=${opened.honour}&nam=${opened.verdict.year}` })}
          closeHref={hrefWith({ bac: undefined })}
        />
      )}
      <div className="two-sides">
        {ladder && rungs.length > 0 && <LadderGroups ladder={ladder} dossiers={dossiers} hrefOf={hrefOf} />}
        <div className="object-aside">
          {acts.length > 0 && <NextActs acts={acts} />}
          <PersonEntries record={record} />
          <RecentAwards awards={record.awards} allHref={tabHref(record.person.id, 'so-khen-thuong')} />
        </div>
      </div>
    </>
  )
}

/** Years from the first post or rating on. */
function yearsOf({ person, posts, ratings }: PersonRecord, today: Day): YearToRate[] {
  return yearsToRate([person.recruited_on, ...posts.map((post) => post.from_on)], ratings, today)
}

/** What the server lets me do with this person, told as this page does it. */
function actsOf({ record, ladder }: PersonPageProps, today: Day, onRate: () => void): NextAct[] {
  const unrated = yearsOf(record, today).filter((year) => !year.known).length
  const told: Record<string, Omit<NextAct, 'key' | 'label' | 'blocked'>> = {
    'dossier.nominate': {
      href: `/can-bo/ho-so/moi?nguoi=${record.person.id}`,
      hint: 'chọn danh hiệu, xem ngay còn thiếu gì',
    },
    'person.rate': {
      onAct: onRate,
      hint: rateHint(record, unrated),
    },
  }
  const known = nextActsOf([...(ladder?.next ?? []), ...record.next], told)
  return record.next.some(({ action }) => action === 'person.change') ? [...known, editAct(record)] : known
}

function rateHint({ person }: PersonRecord, unrated: number): string {
  if (person.organisation_id === null) return 'của những năm còn giữ vị trí'
  return unrated > 0 ? `còn ${unrated} năm chưa có kết quả` : 'các năm đều đã có kết quả'
}

/** Everything that may be written stands together on one tab. */
function editAct({ person }: PersonRecord): NextAct {
  return {
    key: 'person.change',
    label: 'Sửa quá trình',
    href: tabHref(person.id, 'qua-trinh'),
    hint: 'thông tin, vị trí, nghỉ và đi học, kỷ luật, điều động, dữ liệu riêng',
  }
}

function Actions({ acts }: { acts: readonly NextAct[] }) {
  const go = useGo()
  const ready = acts.filter((act) => act.blocked === undefined).toReversed()
  return (
    <>
      {ready.map((act, index) => (
        <Button
          key={act.key}
          className={act.key === 'person.change' ? 'wide-act' : undefined}
          variant={index === ready.length - 1 && act.key === 'dossier.nominate' ? 'filled' : 'default'}
          onClick={() => (act.href === undefined ? act.onAct?.() : go(act.href))}
        >
          {act.label}
        </Button>
      ))}
    </>
  )
}

function unitCrumb({ organisation_id: id, organisation_name: name }: PersonRecord['person']) {
  return id !== null && name !== null ? [{ text: name, href: `/can-bo/don-vi/${id}` }] : []
}

export function kindLine(person: LifeRecord['person']): string {
  const { code, kind, birth_year: born, gender, nationality } = person
  const facts = [born && `sinh năm ${born}`, gender && (gender === 'female' ? 'nữ' : 'nam')]
  const foreign = nationality === null ? '' : `quốc tịch ${nationality}`
  return [personKinds[kind], `mã ${code}`, [...facts, foreign].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
}

/** `Trưởng phòng, Phòng Quản lý đất đai, Sở … · 15 năm công tác`. */
export function Context({ record: { person, authority, keepers }, today }: { record: LifeRecord; today: Day }) {
  const { organisation_id: unitId, organisation_name: unit, post_title: post, recruited_on: recruitedOn } = person
  const years = recruitedOn === null || unitId === null ? 0 : yearOf(today) - yearOf(recruitedOn)
  return (
    <>
      {unitId === null ? (
        <>
          {person.kind === 'person' ? 'Hiện không giữ vị trí nào · hồ sơ' : 'Hồ sơ'} do{' '}
          {keepers.map(({ name }) => name).join(', ') || 'chưa rõ đơn vị nào'} giữ
        </>
      ) : (
        <>
          {post}, <Link href={`/can-bo/don-vi/${unitId}`}>{unit}</Link>
          {authority !== null && `, ${authority}`}
        </>
      )}
      {years > 0 && ` · ${years} năm công tác`}
    </>
  )
}
