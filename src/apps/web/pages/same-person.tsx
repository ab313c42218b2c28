import { Button } from '@mantine/core'
import { Navigate, useParams } from '@tanstack/react-router'
import { Fragment, useState, type ReactNode } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import { honours, ratings } from '../../../law/vocabulary.ts'
import { likelihoods } from '../../../registry/duplicates/duplicate.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Section } from '../kit/section.tsx'
import { DismissDialog, MergeDialog } from './same-person-dialogs.tsx'

type Answer = GetAnswer<'/api/people/:personId/duplicates/:otherId'>
/** All that is written about one of the two. */
export type WholeEntry = NonNullable<Answer['one']>

/** Hai bản ghi đặt cạnh nhau: where they differ, and whether they are one person. */
export function SamePerson() {
  const { personId, otherId } = useParams({ strict: false }) as { personId: string; otherId: string }
  const pair = useView('/api/people/:personId/duplicates/:otherId', { personId, otherId })
  return <Asked query={pair}>{(data) => <Pair data={data} />}</Asked>
}

function Pair({ data }: { data: Answer }) {
  const [opened, setOpened] = useState<'merge' | 'dismiss' | null>(null)
  const go = useGo()
  if (data.merged !== null) return <Navigate to={`/nguoi/${data.merged.id}` as never} replace />
  const { one, other } = data as Answer & { one: WholeEntry; other: WholeEntry }
  const may = (action: string) => data.next.some((act) => act.action === action)
  return (
    <ObjectPage
      crumbs={[
        { text: 'Người và tập thể', href: '/can-bo/nguoi' },
        { text: 'Người có thể ghi trùng', href: '/can-bo/nguoi-ghi-trung' },
        { text: `${one.person.code} và ${other.person.code}` },
      ]}
      kind={`So sánh mã ${one.person.code} với mã ${other.person.code}`}
      title={one.person.name === other.person.name ? one.person.name : `${one.person.name} và ${other.person.name}`}
      context={<Likeness data={data} />}
      actions={
        <>
          {may('duplicates.dismiss') && (
            <Button variant="default" onClick={() => setOpened('dismiss')}>
              Hai người khác nhau
            </Button>
          )}
          {may('duplicates.merge') && (
            <Button variant="filled" onClick={() => setOpened('merge')}>
              Gộp hai bản ghi
            </Button>
          )}
        </>
      }
    >
      {data.whyNot && <p>{data.whyNot}</p>}
      <Section title="Hai bản ghi cạnh nhau" note="chỗ khác nhau có vạch ở mép trái" flush>
        <Table one={one} other={other} />
      </Section>
      <MergeDialog entries={[one, other]} opened={opened === 'merge'} onClose={() => setOpened(null)} />
      <DismissDialog
        entries={[one, other]}
        opened={opened === 'dismiss'}
        onClose={() => setOpened(null)}
        onDone={() => go('/can-bo/nguoi-ghi-trung')}
      />
    </ObjectPage>
  )
}

function Likeness({ data: { likeness, dismissed } }: { data: Answer }) {
  if (dismissed !== null) return <>Đã xác nhận là hai người khác nhau: {dismissed}</>
  if (!likeness) return <>Phần mềm không thấy dấu hiệu nào cho biết đây là một người.</>
  return (
    <>
      {upperFirst(likelihoods[likeness.likelihood])} là một người: {likeness.reason} ({likeness.score}/100 điểm)
    </>
  )
}

function Table({ one, other }: { one: WholeEntry; other: WholeEntry }) {
  return (
    <table className="same-person">
      <thead>
        <tr>
          <td>
            <span className="only-read">Mục so sánh</span>
          </td>
          {[one, other].map(({ person }) => (
            <th key={person.id} scope="col">
              <Link href={`/can-bo/nguoi/${person.id}`}>
                {person.name} (mã {person.code})
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ head, of }) => {
          const [a, b] = [of(one), of(other)]
          const differs = a.join('|') !== b.join('|')
          return (
            <tr key={head}>
              <th scope="row">
                {head}
                {differs && <span className="only-read"> (khác nhau)</span>}
              </th>
              {[a, b].map((values, side) => (
                // oxlint-disable-next-line react/no-array-index-key -- there are always these two
                <td key={side}>
                  <Values values={values} others={side === 0 ? b : a} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Values({ values, others }: { values: readonly string[]; others: readonly string[] }): ReactNode {
  if (values.length === 0) return <span className={others.length > 0 ? 'differs' : undefined}>chưa ghi</span>
  return (
    <ul>
      {values.map((value) => (
        <Fragment key={value}>
          <li className={others.includes(value) ? undefined : 'differs'}>{value}</li>
        </Fragment>
      ))}
    </ul>
  )
}

/** Each line of the comparison, told in whole short phrases, so that equal facts read alike. */
const lines: readonly { head: string; of: (entry: WholeEntry) => string[] }[] = [
  { head: 'Họ và tên', of: ({ person }) => [person.name] },
  { head: 'Năm sinh', of: ({ person }) => known(person.birth_year) },
  { head: 'Giới tính', of: ({ person }) => known(person.gender && (person.gender === 'female' ? 'nữ' : 'nam')) },
  { head: 'Tuyển dụng', of: ({ person }) => known(person.recruited_on && showDay(person.recruited_on as Day)) },
  {
    head: 'Quá trình công tác',
    of: ({ posts }) => unique(posts.map((post) => `${post.title}, ${post.organisation_name}${periodOf(post)}`)),
  },
  {
    head: 'Xếp loại',
    of: (entry) =>
      unique([...entry.ratings, ...entry.ratingsBeside].map((row) => `${row.year}: ${ratings[row.rating]}`)),
  },
  {
    head: 'Sáng kiến',
    of: ({ initiatives }) => unique(initiatives.map((one) => `${one.year}: ${one.name} (mã ${one.code})`)),
  },
  {
    head: 'Khen thưởng',
    of: ({ awards }) =>
      unique(
        awards.map(
          (award) =>
            `${award.year}: ${honours[award.honour].name}${award.decision_symbol ? `, ${award.decision_symbol}` : ''}`,
        ),
      ),
  },
  { head: 'Kỷ luật', of: ({ disciplines }) => (disciplines.length ? [`${disciplines.length} lần`] : []) },
  { head: 'Bản ghi đã gộp vào', of: ({ merged }) => merged.map((entry) => `mã ${entry.code}`) },
]

function periodOf({ from_on: from, to_on: to }: { from_on: string | null; to_on: string | null }): string {
  if (from === null && to === null) return ''
  return ` (${from === null ? '' : `từ ${showDay(from as Day)}`}${to === null ? '' : ` đến trước ${showDay(to as Day)}`})`
}

function known(value: string | number | null | false | ''): string[] {
  return value === null || value === false || value === '' ? [] : [String(value)]
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
