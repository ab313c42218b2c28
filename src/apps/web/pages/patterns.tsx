import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'

import { day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { BulkBar } from '../kit/bulk-bar.tsx'
import { BulletBar } from '../kit/bullet-bar.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { ConflictPanel } from '../kit/conflict-panel.tsx'
import { Deadline } from '../kit/deadline.tsx'
import { Empty, Loading, NothingFound } from '../kit/empty.tsx'
import { Facts } from '../kit/facts.tsx'
import {
  CheckField,
  ChoiceField,
  DateField,
  ErrorSummary,
  Form,
  NumberField,
  SelectField,
  TextField,
  problemOf,
} from '../kit/form.tsx'
import { History } from '../kit/history.tsx'
import { IconPlus, IconPrinter } from '../kit/icons.ts'
import { Link } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark, type MarkState } from '../kit/mark.tsx'
import { NextActs } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight, Problem } from '../kit/problem.tsx'
import { Progress } from '../kit/progress.tsx'
import { RegisterTable, type Column, type Sort } from '../kit/register-table.tsx'
import { Section, Tag } from '../kit/section.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { TreeGrid, type TreeColumn } from '../kit/tree-grid.tsx'
import { useUndo } from '../kit/undo.tsx'
import { Verdict } from '../kit/verdict.tsx'
import { officeNav } from '../shell/office-nav.ts'
import { Shell } from '../shell/shell.tsx'
import {
  conditions,
  dossiers,
  history,
  lanes,
  legend,
  papers,
  steps,
  targets,
  tree,
  type SampleBody,
  type SampleDossier,
  type SamplePaper,
} from './patterns.data.ts'

const parts = [
  { key: 'ho-so', label: 'Hồ sơ', href: '/can-bo/mau?phan=ho-so' },
  { key: 'danh-sach', label: 'Danh sách', count: dossiers.length, href: '/can-bo/mau?phan=danh-sach' },
  { key: 'cay', label: 'Cây và chỉ tiêu', href: '/can-bo/mau?phan=cay' },
  { key: 'dong-doi', label: 'Dòng đời', href: '/can-bo/mau?phan=dong-doi' },
  { key: 'bieu-mau', label: 'Biểu mẫu và thông báo', href: '/can-bo/mau?phan=bieu-mau' },
]

/** Trang mẫu: every part of the kit with invented people and figures, to look at and to test. */
export function Patterns() {
  const { phan: part = 'ho-so' } = useSearch({ from: '/mau' })
  const [organisation, setOrganisation] = useState('so')
  const tell = useUndo()
  return (
    <Shell
      nav={officeNav({ inbox: 16, movements: 4, dossiers: 38, councils: 1, decisions: 3 })}
      current={part === 'cay' ? 'movements' : 'dossiers'}
      organisations={[
        { key: 'so', name: 'Sở Tài nguyên và Môi trường', detail: 'tỉnh Kon Tum' },
        { key: 'hoi-dong', name: 'Hội đồng Thi đua, khen thưởng Sở', detail: 'thường trực' },
      ]}
      organisation={organisation}
      onOrganisation={setOrganisation}
      user={{ name: 'Trần Thị Ngọc Ánh' }}
      path="/mau"
      searchBox={{
        groups: null,
        recent: [],
        onText: () => undefined,
        onSearch: (text) => tell({ text: `Đã tìm “${text}”` }),
        onForget: () => undefined,
      }}
      onSignOut={() => tell({ text: 'Trang mẫu không có phiên đăng nhập' })}
      today="20/12/2021"
      demo
    >
      {part === 'ho-so' && <DossierPattern />}
      {part === 'danh-sach' && <ListPattern />}
      {part === 'cay' && <TreePattern />}
      {part === 'dong-doi' && <LifePattern />}
      {part === 'bieu-mau' && <FormPattern />}
    </Shell>
  )
}

function DossierPattern() {
  const [isAsking, ask] = useState(false)
  const tell = useUndo()
  const askForMore = () =>
    tell({ text: 'Đã yêu cầu bổ sung 1 phần', undo: () => tell({ text: 'Đã rút yêu cầu bổ sung' }) })
  return (
    <ObjectPage
      crumbs={[
        { text: 'Hồ sơ', href: '/can-bo/ho-so' },
        { text: 'Năm 2024', href: '/can-bo/ho-so?nam=2024' },
        { text: 'HS-2024-0187' },
      ]}
      kind="Hồ sơ HS-2024-0187 · Khen thưởng công trạng · tuyến hành chính"
      title="Bằng khen của Thủ tướng Chính phủ"
      context={
        <>
          <Link href="/can-bo/nguoi/CN-004417">Bà Nguyễn Thị Mỹ Lệ</Link>, Trưởng phòng Quản lý đất đai, Sở Tài nguyên
          và Môi trường tỉnh Kon Tum
        </>
      }
      actions={
        <>
          <Button onClick={() => ask(true)}>Trả lại</Button>
          <Button variant="filled" onClick={askForMore}>
            Yêu cầu bổ sung
          </Button>
        </>
      }
      steps={steps}
      tabs={{ tabs: parts, current: 'ho-so' }}
      aside={
        <>
          <NextActs
            acts={[
              {
                key: 'supplement',
                label: 'Yêu cầu bổ sung',
                hint: 'mở lại riêng phần thiếu, dừng đồng hồ',
                onAct: askForMore,
                shortcut: 'b',
              },
              {
                key: 'return',
                label: 'Trả lại Phòng Quản lý đất đai',
                hint: 'phải ghi lý do bằng văn bản',
                onAct: () => ask(true),
              },
              { key: 'opinion', label: 'Ghi ý kiến thẩm định', href: '/can-bo/ho-so/HS-2024-0187/y-kien' },
              {
                key: 'council',
                label: 'Chuyển Hội đồng Sở',
                blocked: 'Chưa được: còn thiếu 1 điều kiện. Người có quyền có thể chuyển kèm văn bản giải trình.',
              },
            ]}
          />
          <Section title="Thời hạn">
            <Facts
              facts={[
                { name: 'Tiếp nhận', value: 'Thứ Hai, 25/11/2024' },
                { name: 'Hạn thẩm định', value: '09/12/2024, quá 3 ngày', tone: 'red' },
                { name: 'Đã dùng', value: '13/10 ngày làm việc' },
                { name: 'Gửi tỉnh trước', value: '31/12/2024' },
              ]}
            />
          </Section>
          <History entries={history} />
        </>
      }
    >
      <Verdict
        state="unmet"
        heading="Chưa đủ điều kiện: còn thiếu 1, chưa rõ 1"
        basis={
          <>
            Xét theo <Link href="/can-bo/sach-luat/06-2022/73">Luật 06/2022/QH15, Điều 73 khoản 1 điểm b</Link> và NĐ
            98/2023, là quy định của ngày tiếp nhận 25/11/2024.
          </>
        }
        conditions={conditions}
        missing="1 danh hiệu Chiến sĩ thi đua cơ sở và kết quả xếp loại năm 2024."
        earliest={
          <>
            <b>Dự tính sớm nhất tháng 01/2025</b>, nếu năm 2024 hoàn thành tốt nhiệm vụ trở lên và được tặng Chiến sĩ
            thi đua cơ sở. <Link href="/can-bo/sach-luat">Xem cách tính</Link>
          </>
        }
      />
      <Section
        title="Thành phần hồ sơ"
        note="3/4 · cần 1 bản gốc"
        flush
        action={<Button leftSection={<IconPlus size={16} aria-hidden="true" />}>Thêm tệp</Button>}
      >
        <RegisterTable label="Thành phần hồ sơ" columns={paperColumns} rows={papers} rowKey={(one) => one.name} />
      </Section>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => ask(false)}
        onConfirm={() => ask(false)}
        title="Ký quyết định tặng Giấy khen cho 46 cá nhân?"
        consequences={[
          <>
            Lấy số tiếp theo của sổ: <b>58/QĐ-STNMT</b>
          </>,
          '46 dòng vào sổ khen thưởng, công khai trên cổng từ 13/12/2024',
          <>
            Tiền thưởng 46 × 702.000 = <b>32.292.000 đồng</b>
          </>,
          'Sau khi ký chỉ sửa được bằng quyết định khác',
        ]}
        verb="Ký quyết định"
        wayOut="Chưa ký"
      />
    </ObjectPage>
  )
}

const paperColumns: readonly Column<SamplePaper>[] = [
  { key: 'mark', head: 'Có', cell: (one) => <Mark state={one.state} />, width: '42px', card: 'start' },
  {
    key: 'name',
    head: 'Giấy tờ',
    isName: true,
    cell: (one) => (
      <>
        {one.name}
        <br />
        <small className="quiet">{one.detail}</small>
      </>
    ),
  },
  { key: 'who', head: 'Người lập', cell: (one) => one.who, quiet: true },
  { key: 'when', head: 'Ngày', cell: (one) => one.when, align: 'end', quiet: true, card: 'end' },
]

function ListPattern() {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(['HS-2024-0181', 'HS-2024-0178', 'HS-2024-0169']))
  const [sort, setSort] = useState<Sort>({ key: 'due', direction: 'up' })
  const [text, setText] = useState('')
  const tell = useUndo()
  const rows = useMemo(
    () =>
      dossiers
        .filter((one) => `${one.code} ${one.nominee}`.toLowerCase().includes(text.toLowerCase()))
        .toSorted((a, b) => (sort.direction === 'up' ? 1 : -1) * compareBy(sort.key, a, b)),
    [text, sort],
  )
  const able = dossiers.filter((one) => chosen.has(one.code) && one.state === 'met')
  return (
    <ListPage
      title="Hồ sơ"
      actions={
        <>
          <Button>Nhập từ Excel</Button>
          <Button variant="filled">Lập hồ sơ</Button>
        </>
      }
      views={{ tabs: parts, current: 'danh-sach' }}
      search={{ value: text, onChange: setText, placeholder: 'Tên, mã hồ sơ' }}
      filters={{
        tokens: [
          { key: 'year', name: 'Năm', value: '2024' },
          { key: 'step', name: 'Bước', value: 'chưa quyết định' },
          { key: 'organisation', name: 'Đơn vị', value: 'toàn Sở' },
        ],
        onRemove: () => undefined,
        onClear: () => setText(''),
        onAdd: () => undefined,
      }}
      count={
        <>
          {rows.length} hồ sơ · <b className="red">1 quá hạn</b>
        </>
      }
      exports={[
        { label: 'Excel (.xlsx)', href: '#xlsx', save: async () => 'Hồ sơ.xlsx' },
        { label: 'CSV', href: '#csv', save: () => Promise.reject(new Error('Hãy đăng nhập để làm việc này.')) },
      ]}
      columns={dossierColumns}
      rows={rows}
      rowKey={(one) => one.code}
      rowHref={(one) => `/can-bo/ho-so/${one.code}`}
      rowLabel={(one) => `Chọn hồ sơ của ${one.nominee}`}
      sort={sort}
      onSort={setSort}
      selection={{ chosen, onChange: choose }}
      page={{ first: 1, last: rows.length, total: 74, nextHref: '/can-bo/mau?phan=danh-sach&trang=2' }}
      empty={
        <NothingFound
          what="hồ sơ"
          conditions={4}
          hint={`Bỏ “${text}” sẽ có ${dossiers.length} hồ sơ.`}
          onDrop={() => setText('')}
        />
      }
      bulk={
        <BulkBar
          chosen={chosen.size}
          all={74}
          onChooseAll={() => choose(new Set(dossiers.map((one) => one.code)))}
          onClear={() => choose(new Set())}
          cannot={able.length < chosen.size ? `${chosen.size - able.length} chưa đủ điều kiện` : undefined}
        >
          <Button>Giao người thẩm định</Button>
          <Button
            onClick={() => tell({ text: `Đã đưa ${able.length} hồ sơ vào phiên 13/12`, undo: () => choose(new Set()) })}
          >
            Đưa {able.length} hồ sơ vào phiên 13/12
          </Button>
        </BulkBar>
      }
    />
  )
}

function compareBy(key: string, a: SampleDossier, b: SampleDossier): number {
  if (key === 'nominee') return a.nominee.localeCompare(b.nominee, 'vi')
  return key === 'code' ? a.code.localeCompare(b.code) : a.left - b.left
}

const dossierColumns: readonly Column<SampleDossier>[] = [
  { key: 'code', head: 'Mã', cell: (one) => one.code, quiet: true, sortable: true, width: '112px', card: 'start' },
  { key: 'nominee', head: 'Người, tập thể', cell: (one) => one.nominee, isName: true, sortable: true },
  { key: 'honour', head: 'Đề nghị', cell: (one) => one.honour },
  { key: 'organisation', head: 'Đơn vị', cell: (one) => one.organisation, quiet: true },
  { key: 'step', head: 'Bước', cell: (one) => one.step },
  { key: 'verdict', head: 'Theo luật', cell: (one) => <Mark state={one.state}>{one.verdict}</Mark> },
  {
    key: 'due',
    head: 'Hạn',
    cell: (one) => <Deadline workingDaysLeft={one.left} due={day(one.due)} bare />,
    sortable: true,
    width: '96px',
    card: 'end',
  },
  {
    key: 'on',
    head: 'Ngày',
    cell: (one) => `${one.due.slice(8)}/${one.due.slice(5, 7)}`,
    align: 'end',
    quiet: true,
    width: '64px',
    card: 'none',
  },
]

function TreePattern() {
  return (
    <ObjectPage
      crumbs={[
        { text: 'Phong trào', href: '/can-bo/phong-trao' },
        { text: 'Phòng, chống và chiến thắng đại dịch COVID-19' },
      ]}
      kind="Phong trào thi đua đặc biệt · từ 10/9/2021 đến khi dịch cơ bản được kiểm soát"
      title="“Cả nước đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch COVID-19”"
      actions={<Button variant="filled">Đôn đốc 2 đơn vị</Button>}
      tabs={{ tabs: parts, current: 'cay' }}
      aside={
        <Section title="Chỉ tiêu và kết quả" note="Vạch đỏ là chỉ tiêu">
          {targets.map((one) => (
            <BulletBar key={one.name} {...one} />
          ))}
          <BulletBar name="Thành phố Kon Tum" value={64} target={60} unit="triệu đồng" small />
          <BulletBar name="Ia H'Drai" value={6} target={20} unit="triệu đồng" small />
        </Section>
      }
    >
      <Section title="Hệ thống văn bản" note="18/20 đơn vị đã trả lời" flush>
        <TreeGrid
          label="Cơ quan và văn bản"
          nameHead="Cơ quan và văn bản"
          name={bodyName}
          columns={bodyColumns}
          roots={tree}
          current="so"
          note="chậm tính bằng ngày làm việc"
        />
      </Section>
    </ObjectPage>
  )
}

const bodyColumns: readonly TreeColumn<SampleBody>[] = [
  { key: 'plan', head: 'Kế hoạch', headNote: 'hạn 15/11', cell: (one) => <Told {...one.plan} /> },
  { key: 'read', head: 'Đã đọc', cell: (one) => one.read, align: 'end' },
  { key: 'report', head: 'Báo cáo', headNote: 'hạn 15/12', cell: (one) => <Told {...one.report} /> },
]

function bodyName(one: SampleBody) {
  return (
    <>
      <b className="name">{one.name}</b> {one.line !== undefined && <Tag>{one.line}</Tag>}{' '}
      <small className="quiet">{one.paper}</small>
    </>
  )
}

function Told({ text, late }: { text: string; late?: string }) {
  if (text === '') return <b className="red">{late}</b>
  return (
    <>
      {text} {late !== undefined && <span className="red">{late}</span>}
    </>
  )
}

function LifePattern() {
  return (
    <ObjectPage
      crumbs={[{ text: 'Người và tập thể', href: '/can-bo/nguoi' }, { text: 'Nguyễn Thị Mỹ Lệ' }]}
      kind="Cá nhân · mã CN-004417 · sinh năm 1982, nữ"
      title="Nguyễn Thị Mỹ Lệ"
      context="Trưởng phòng Quản lý đất đai, Sở Tài nguyên và Môi trường tỉnh Kon Tum · 18 năm công tác"
      actions={
        <>
          <Button variant="subtle" leftSection={<IconPrinter size={16} aria-hidden="true" />}>
            In trích lục
          </Button>
          <Button variant="filled">Lập hồ sơ đề nghị</Button>
        </>
      }
      tabs={{ tabs: parts, current: 'dong-doi' }}
    >
      <Timeline
        label="Dòng đời của bà Nguyễn Thị Mỹ Lệ"
        lanes={lanes}
        legend={legend}
        today={day('2024-12-12')}
        from={day('2006-01-01')}
        to={day('2033-07-01')}
      />
      <Section title="Dấu: hình trước, màu sau">
        <ul className="patterns-marks">
          {marks.map(([state, words]) => (
            <li key={state}>
              <Mark state={state} size={20}>
                {words}
              </Mark>
            </li>
          ))}
        </ul>
      </Section>
    </ObjectPage>
  )
}

const marks: readonly [MarkState, string][] = [
  ['met', 'đạt'],
  ['unmet', 'chưa đạt'],
  ['unknown', 'chưa rõ'],
  ['council', 'chờ hội đồng'],
  ['review', 'cần đối chiếu văn bản'],
  ['pending', 'chưa có'],
  ['reachable', 'có thể đạt'],
  ['conferred', 'đã tặng'],
  ['notCounted', 'không tính'],
]

function FormPattern() {
  const tell = useUndo()
  return (
    <ObjectPage
      crumbs={[{ text: 'Hồ sơ', href: '/can-bo/ho-so' }, { text: 'Lập hồ sơ' }]}
      kind="Trang mẫu"
      title="Biểu mẫu và thông báo"
      tabs={{ tabs: parts, current: 'bieu-mau' }}
      aside={
        <>
          <Loading now />
          <NoRight ownRole="thư ký" action={<Link href="/can-bo/hoi-dong">Ai là thành viên?</Link>}>
            Chỉ thành viên Hội đồng mở được phiếu.
          </NoRight>
        </>
      }
    >
      <BasisForm />
      <Empty title="Chưa có đơn vị nào đăng ký" action={<Button>Nhắc 3 đơn vị chưa đọc</Button>}>
        Hạn đăng ký là 15/9/2021. Đã gửi phổ biến cho 20 đơn vị, 17 đơn vị đã đọc.
      </Empty>
      <Problem title="Chưa trình được hồ sơ" retry={{ label: 'Trình lại', onRetry: () => undefined }} code="8C2F-41">
        Máy chủ không trả lời trong 20 giây. Hồ sơ vẫn là bản nháp, không mất gì.
      </Problem>
      <ConflictPanel
        who="Lê Văn Thọ"
        what="hồ sơ này"
        time="09:38"
        differences={[{ field: 'post', name: 'Chức vụ', mine: 'Phó Trưởng phòng', theirs: 'Trưởng phòng' }]}
        onResolve={(kept) => tell({ text: `Đã lưu bản ${kept.post === 'mine' ? 'của bạn' : 'của Lê Văn Thọ'}` })}
      />
      <Progress
        title="Đang in 1.000 giấy khen"
        done={640}
        total={1000}
        note="Còn khoảng 4 giây. Có thể rời trang; xong sẽ có trong “Việc của tôi”."
        onStop={() => undefined}
      />
    </ObjectPage>
  )
}

function BasisForm() {
  const [award, setAward] = useState('bk-2019')
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<ReturnType<typeof day> | null>(null)
  const [amount, setAmount] = useState<number | null>(1240)
  const [kind, setKind] = useState<string | null>(null)
  const [isTrue, setTrue] = useState(false)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [dayProblem, setDayProblem] = useState<string | null>(null)
  const submit = () => {
    const found: FieldProblem[] = []
    if (number === '') found.push({ path: 'number', message: 'Nhập số quyết định như ghi trên văn bản.' })
    if (on === null) found.push({ path: 'on', message: dayProblem ?? 'Nhập ngày quyết định như ghi trên văn bản.' })
    if (kind === null) found.push({ path: 'kind', message: 'Chọn một loại khen thưởng.' })
    setProblems(found)
  }
  return (
    <Form
      step="Bước 2/4"
      savedAt="09:41"
      title="Thành tích và căn cứ"
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" variant="filled">
            Tiếp tục
          </Button>
          <Button>Quay lại</Button>
          <Link href="/can-bo/ho-so" className="link">
            Lưu và thoát
          </Link>
        </>
      }
    >
      <ErrorSummary title={`Chưa sang bước sau được: có ${problems.length} chỗ cần sửa`} problems={problems} />
      <SelectField
        name="award"
        label="Bằng khen làm căn cứ"
        hint="Chọn trong sổ khen thưởng của bà Nguyễn Thị Mỹ Lệ"
        value={award}
        onChange={setAward}
        options={[
          { value: 'bk-2019', label: 'Bằng khen của Chủ tịch UBND tỉnh, 2019' },
          { value: 'gk-2013', label: 'Giấy khen của Giám đốc Sở, 2013' },
        ]}
      />
      <TextField
        name="number"
        label="Số quyết định"
        hint="Ví dụ: 486/QĐ-UBND"
        value={number}
        onChange={setNumber}
        error={problemOf(problems, 'number')}
      />
      <DateField
        name="on"
        label="Ngày quyết định"
        value={on}
        onChange={(value, problem) => {
          setOn(value)
          setDayProblem(problem)
        }}
        error={problemOf(problems, 'on')}
      />
      <NumberField
        name="amount"
        label="Số tiền đã vận động"
        unit="triệu đồng"
        value={amount}
        onChange={setAmount}
        optional
      />
      <ChoiceField
        name="kind"
        label="Loại khen thưởng"
        value={kind}
        onChange={setKind}
        error={problemOf(problems, 'kind')}
        inline
        options={[
          { value: 'merit', label: 'Công trạng', hint: 'thành tích nhiều năm' },
          { value: 'adHoc', label: 'Đột xuất', hint: 'lập thành tích bất ngờ' },
        ]}
      />
      <CheckField
        name="isTrue"
        label="Tôi đã đối chiếu với bản gốc của quyết định"
        checked={isTrue}
        onChange={setTrue}
      />
    </Form>
  )
}
