import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Empty } from '../kit/empty.tsx'
import { DateField, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { NoRight, Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { CaseChoice, caseIdsOf, useStandingBodies } from './sitting-choice.tsx'
import { votesInWords } from './sitting-words.ts'

/** Chuẩn bị phiên họp: the appraised dossiers that it will judge, each with its threshold; title, day, place. */
export function SittingForm() {
  useCrumbs([{ text: 'Hội đồng', href: '/can-bo/hoi-dong' }, { text: 'Chuẩn bị phiên họp' }])
  const { me } = useSession()
  const { bodies, first } = useStandingBodies()
  const [bodyId, setBodyId] = useState(first)
  if (bodyId === undefined) {
    return (
      <NoRight isPage ownRole={[...new Set(me.grants.map((grant) => grant.role_name))].join(', ')}>
        Phiên họp do thường trực hội đồng của cơ quan chuẩn bị.
      </NoRight>
    )
  }
  return (
    <>
      <header className="page-head">
        <div>
          <h1>Chuẩn bị phiên họp</h1>
          <p className="page-lead">Danh sách thành viên lấy theo ngày họp; hồ sơ chuyển sang bước Trình hội đồng.</p>
        </div>
      </header>
      {bodies.length > 1 && (
        <SelectField
          name="bodyId"
          label="Hội đồng của"
          value={bodyId}
          onChange={setBodyId}
          options={bodies.map((body) => ({ value: body.id, label: body.name }))}
        />
      )}
      <PlanForm key={bodyId} bodyId={bodyId} />
    </>
  )
}

function PlanForm({ bodyId }: { bodyId: string }) {
  const { me } = useSession()
  const { search } = useListSearch()
  const [heldOn, setHeldOn] = useState<Day | null>(me.today)
  const council = useView('/api/councils/:bodyId', { bodyId, ...(heldOn && { on: heldOn }) })
  const ready = useView('/api/dossiers', { view: 'toTable', receiverId: bodyId, size: 500, sort: 'code', dir: 'asc' })
  return (
    <Asked query={council} isPart>
      {(found) => (
        <Asked query={ready} isPart>
          {({ rows }) =>
            found.members.length === 0 ? (
              <Empty title="Hội đồng này chưa có thành viên">
                {found.name} chưa nhập thành viên và tỷ lệ phiếu nên chưa họp được. Thủ trưởng hoặc quản trị nhập theo
                quyết định thành lập.
              </Empty>
            ) : rows.length === 0 ? (
              <Empty
                title="Chưa có hồ sơ nào thẩm định xong"
                action={<Link href="/can-bo/ho-so?view=toAppraise">Xem hồ sơ chờ thẩm định</Link>}
              >
                Phiên họp chỉ xét hồ sơ đã thẩm định mà chưa đưa vào phiên nào.
              </Empty>
            ) : (
              <Plan
                bodyId={bodyId}
                council={found}
                dossiers={rows}
                asked={caseIdsOf(search.hoSo)}
                heldOn={heldOn}
                onHeldOn={setHeldOn}
              />
            )
          }
        </Asked>
      )}
    </Asked>
  )
}

interface PlanProps {
  bodyId: string
  council: GetAnswer<'/api/councils/:bodyId'>
  dossiers: GetAnswer<'/api/dossiers'>['rows']
  asked: readonly string[]
  heldOn: Day | null
  onHeldOn: (day: Day | null) => void
}

function Plan({ bodyId, council, dossiers, asked, heldOn, onHeldOn }: PlanProps) {
  const tell = useUndo()
  const go = useGo()
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(dossiers.filter((one) => asked.includes(one.id)).map((one) => one.id)),
  )
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const act = useAct('/api/sittings', ({ sittingId }) => {
    tell({ text: `Đã đưa ${chosen.size} hồ sơ vào phiên ${showDay(heldOn!)}` })
    go(`/can-bo/hoi-dong/${sittingId}`)
  })
  const save = () => {
    const empty = [
      chosen.size === 0 && { path: 'dossierIds', message: 'Chọn ít nhất một hồ sơ.' },
      title.trim() === '' && { path: 'title', message: 'Nhập tên phiên họp.' },
      heldOn === null && { path: 'heldOn', message: unreadable ?? 'Nhập ngày họp.' },
      place.trim() === '' && { path: 'place', message: 'Nhập nơi họp.' },
    ].filter((one) => one !== false)
    setProblems(empty)
    if (empty.length > 0 || heldOn === null) return
    act.mutate(
      { bodyId, title, place, heldOn, dossierIds: [...chosen] },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  const lost = asked.filter((id) => !dossiers.some((one) => one.id === id)).length
  return (
    <div className="case-form">
      {lost > 0 && (
        <Problem title={`${lost} hồ sơ bạn chọn không đưa vào phiên được`}>
          Chỉ hồ sơ đã thẩm định, gửi đến cơ quan này và chưa nằm trong phiên nào mới đưa vào được.
        </Problem>
      )}
      <CaseChoice
        title="Hồ sơ đưa vào phiên"
        error={problemOf(problems, 'dossierIds')}
        dossiers={dossiers}
        chosen={chosen}
        onChange={setChosen}
        last={thresholdColumn(council)}
      />
      <Form
        onSubmit={save}
        acts={
          <>
            <Button type="submit" variant="filled" loading={act.isPending}>
              Lập phiên họp
            </Button>
            <Link href="/can-bo/hoi-dong">Chưa lập</Link>
          </>
        }
      >
        <Refused title="Chưa lập được phiên họp" problems={problems} error={act.error} isLong />
        <TextField
          name="title"
          label="Tên phiên họp"
          hint="Ví dụ: Phiên họp xét khen thưởng năm 2021, đợt 2"
          error={problemOf(problems, 'title')}
          value={title}
          onChange={setTitle}
        />
        <DateField
          name="heldOn"
          label="Ngày họp"
          error={problemOf(problems, 'heldOn')}
          value={heldOn}
          onChange={(day, problem) => {
            setUnreadable(problem)
            onHeldOn(day)
          }}
        />
        <TextField
          name="place"
          label="Nơi họp"
          hint="Phòng họp, hoặc họp trực tuyến ở điểm cầu nào"
          error={problemOf(problems, 'place')}
          value={place}
          onChange={setPlace}
        />
        <p className="field quiet">
          {council.name} có <b>{council.members.length} thành viên</b>; phiên họp cần có mặt ít nhất{' '}
          <b>{council.quorum.least}</b> ({council.quorum.basis}).
        </p>
      </Form>
    </div>
  )
}

function thresholdColumn(council: PlanProps['council']) {
  return {
    head: 'Đạt khi có',
    width: '300px',
    cell: (one: { id: string }) => <Threshold council={council} dossierId={one.id} />,
  }
}

function Threshold({ council, dossierId }: { council: PlanProps['council']; dossierId: string }) {
  const found = council.waiting.find((one) => one.dossierId === dossierId)
  if (!found?.needed) return <span className="red">chưa có quy định về tỷ lệ phiếu</span>
  return (
    <>
      {votesInWords(found.needed, council.members.length)}
      <small className="quiet case-line">{found.basis}</small>
    </>
  )
}
