import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import { isCollective, organisationKinds } from '../../../registry/organisations/organisation.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { exportsOf, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Facts } from '../kit/facts.tsx'
import { Link } from '../kit/link.tsx'
import { NextActs, nextActsOf } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Section, Tag } from '../kit/section.tsx'
import { CollectiveRecord } from './collective-record.tsx'
import { OrganisationChange } from './organisation-change.tsx'
import { Chart } from './organisation-chart.tsx'
import { ComposeDialog, Membership } from './organisation-membership.tsx'
import { OrganisationMove } from './organisation-move.tsx'
import { Successions } from './organisation-successions.tsx'
import { existence, isUnchecked } from './organisation-tree.tsx'
import { organisationHref, reorganiseHref } from './organisation-words.ts'

export type OrganisationRecord = GetAnswer<'/api/organisations/:organisationId'>

/** Một đơn vị: under which names and lines it stood on a day, what it came from and what followed it. */
export function Organisation() {
  const { organisationId } = useParams({ strict: false }) as { organisationId: string }
  const { search } = useListSearch()
  const record = useView('/api/organisations/:organisationId', { organisationId, on: search.on })
  return <Asked query={record}>{(data) => <OrganisationPage record={data} />}</Asked>
}

function OrganisationPage({ record }: { record: OrganisationRecord }) {
  const { me } = useSession()
  const { search, hrefWith } = useListSearch()
  const { organisation, on } = record
  const isRecord = search.phan === recordTab && isCollective(organisation.kind)
  const toldOf = { organisationId: organisation.id }
  // The same question as the tab asks; who is refused it has nothing to print.
  const told = useView(recordPath, toldOf, { enabled: isRecord })
  const dated = on === me.today ? '' : `?on=${on}`
  const isThere =
    (organisation.from_on === null || organisation.from_on <= on) &&
    (organisation.to_on === null || on < organisation.to_on)
  return (
    <ObjectPage
      crumbs={[
        { text: 'Đơn vị', href: `/can-bo/don-vi${dated}` },
        ...nearest(record, 'administrative').map((body) => ({
          text: body.name,
          href: `/can-bo/don-vi/${body.id}${dated}`,
        })),
        { text: organisation.short_name ?? organisation.name },
      ]}
      kind={`${organisationKinds[organisation.kind]} · mã ${organisation.code}`}
      title={organisation.name}
      context={isThere ? contextOf(record, me.today) : <span className="red">{notThere(record)}</span>}
      {...(isCollective(organisation.kind) && {
        tabs: {
          tabs: [
            { key: '', label: 'Đơn vị', href: hrefWith({ phan: undefined, bac: undefined }) },
            { key: recordTab, label: 'Thành tích tập thể', href: hrefWith({ phan: recordTab }) },
          ],
          current: isRecord ? recordTab : '',
        },
      })}
      {...(isRecord
        ? told.data && {
            actions: <ExportMenu exports={exportsOf(recordPath, toldOf)} label="In, xuất trích lục" />,
          }
        : { aside: <Aside record={record} /> })}
    >
      {isRecord ? (
        <CollectiveRecord organisationId={organisation.id} />
      ) : (
        <>
          <Ended record={record} />
          <Lines record={record} dated={dated} />
          <Successions record={record} />
          <Chart organisationId={organisation.id} on={on} isToday={on === me.today} />
          <Membership body={organisation} />
        </>
      )}
    </ObjectPage>
  )
}

const recordTab = 'thanh-tich'
const recordPath = '/api/organisations/:organisationId/record'

/** What followed a body that has ended, or will end. */
function Ended({ record: { organisation, heir, successions } }: { record: OrganisationRecord }) {
  const { me } = useSession()
  const { to_on: to } = organisation
  if (to === null) return null
  const next = successions.filter((one) => one.side === 'after' && one.step === 1 && one.successor_id !== null)
  const verb = to <= me.today ? 'đã kết thúc' : 'sẽ kết thúc'
  return (
    <p className="ended-note">
      Đơn vị {verb} ngày {showDay(to)}.{' '}
      {next.length === 0 ? (
        'Không có đơn vị kế thừa; hồ sơ, khen thưởng do cơ quan cấp trên giữ.'
      ) : (
        <>
          {'Kế thừa: '}
          {next.map((one, index) => (
            <span key={one.successor_id}>
              {index > 0 && ', '}
              <Link href={organisationHref(one.successor_id!, one.on_day)}>{one.successor}</Link>
            </span>
          ))}
          .
        </>
      )}{' '}
      {heir && !next.some((one) => one.successor_id === heir.id) && (
        <>
          Nay là <Link href={organisationHref(heir.id)}>{heir.name}</Link>.
        </>
      )}
    </p>
  )
}

function contextOf({ organisation, on }: OrganisationRecord, today: Day): string {
  const period = existence(organisation)
  const seen = on === today ? '' : `xem theo ngày ${showDay(on)}`
  return [period || 'Chưa ghi ngày thành lập', seen].filter(Boolean).join(' · ')
}

function notThere({ organisation, on }: OrganisationRecord): string {
  const { from_on: from, to_on: to } = organisation
  if (from !== null && on < from) return `Ngày ${showDay(on)} chưa có đơn vị này; có từ ngày ${showDay(from)}.`
  return `Ngày ${showDay(on)} đơn vị này không còn; kết thúc trước ngày ${to === null ? '' : showDay(to)}.`
}

function nearest({ above }: OrganisationRecord, line: 'administrative' | 'sector') {
  return above.filter((body) => body.line === line && body.depth === 1)
}

function Aside({ record }: { record: OrganisationRecord }) {
  const { organisation } = record
  const { me } = useSession()
  const [opened, open] = useState<'move' | 'change' | 'compose' | null>(null)
  const close = () => open(null)
  const { id, short_name: shortName, symbol, place, basis, source, note, confidence } = organisation
  return (
    <>
      {opened === 'move' && <OrganisationMove organisationId={id} onClose={close} />}
      {opened === 'change' && <OrganisationChange body={organisation} onClose={close} />}
      {opened === 'compose' && <ComposeDialog body={organisation} today={me.today} onClose={close} />}
      <NextActs
        acts={[
          ...nextActsOf(record.next, {
            'organisation.succeed': {
              href: `${reorganiseHref}?tu=${id}`,
              hint: 'sáp nhập, chia tách, đổi tên, giải thể theo văn bản',
            },
            'organisation.move': { onAct: () => open('move'), hint: 'từ một ngày, theo văn bản' },
            'organisation.change': { onAct: () => open('change'), hint: 'tên ghi sai, ký hiệu, địa danh, ghi chú' },
            'organisation.compose': { onAct: () => open('compose'), hint: 'thành viên, trưởng, phó của từng năm' },
          }),
          {
            key: 'people',
            label: 'Xem người của đơn vị',
            href: `/can-bo/nguoi?organisationId=${id}`,
            hint: 'kể cả các đơn vị bên dưới',
          },
          {
            key: 'qualifying',
            label: 'Xem ai đủ điều kiện năm nay',
            href: `/can-bo/du-dieu-kien?organisationId=${id}`,
            hint: 'cá nhân, và tập thể ở thẻ bên cạnh',
          },
          {
            key: 'awards',
            label: 'Xem sổ khen thưởng',
            href: `/can-bo/so-khen-thuong?organisationId=${id}`,
            hint: 'của người và tập thể trong đơn vị',
          },
          {
            key: 'own',
            label: 'Xem khen thưởng của riêng tập thể này',
            href: `/can-bo/so-khen-thuong?recipientId=${id}`,
          },
        ]}
      />
      <Section title="Trong sổ">
        <Facts
          facts={[
            { name: 'Tên gọn', value: shortName ?? <span className="quiet">không có</span> },
            { name: 'Ký hiệu văn bản', value: symbol },
            { name: 'Địa danh', value: place },
            { name: 'Căn cứ', value: basis },
            ...(source === null ? [] : [{ name: 'Nguồn', value: source }]),
            ...(isUnchecked(confidence) ? [{ name: 'Độ tin cậy', value: <Tag>chưa đối chiếu văn bản gốc</Tag> }] : []),
            ...(note === null ? [] : [{ name: 'Ghi chú', value: note }]),
          ]}
        />
      </Section>
    </>
  )
}

/** Hai tuyến: every body above, nearest first. */
function Lines({ record, dated }: { record: OrganisationRecord; dated: string }) {
  const lines = [
    { key: 'administrative', name: 'Tuyến hành chính' },
    { key: 'sector', name: 'Tuyến ngành' },
  ] as const
  const shown = lines.filter(({ key }) => record.above.some((body) => body.line === key))
  return (
    <Section title="Trực thuộc" note={`ngày ${showDay(record.on)}`}>
      {shown.length === 0 && <p className="quiet">Không có đơn vị nào ở trên trong sổ.</p>}
      <Facts
        ruled
        facts={shown.map(({ key, name }) => ({
          name,
          value: (
            <ol className="plain-lines">
              {record.above
                .filter((body) => body.line === key)
                .map((body) => (
                  <li key={body.id}>
                    <Link href={`/can-bo/don-vi/${body.id}${dated}`}>{body.name}</Link>
                  </li>
                ))}
            </ol>
          ),
        }))}
      />
    </Section>
  )
}
