/** Trang của một danh hiệu, hình thức: what each period asks, side by side, with everything that belongs to it. */
import { Fragment, type ReactNode } from 'react'
import { addDays, showDay } from '../base/days.ts'
import { lowerFirst, showNumber, upperFirst } from '../base/text.ts'
import { bonusOf } from '../law/bonus.ts'
import { columnsOf, placeName, type BookHonour, type BookProvision, type BookTerm } from '../law/law-book.ts'
import { casesOf, expectedWords, type BookCase } from '../law/law-book-cases.ts'
import type { Span } from '../law/law-book-columns.ts'
import { footingKinds, type Neighbour } from '../law/law-book-staircase.ts'
import { proceduresOf, type HonourProcedure } from '../law/law-book-procedures.ts'
import { regimes, type Regime, type RegimeEntry } from '../law/regimes.ts'
import { lawBook } from '../law/rules/book.ts'
import { cycles, honourKinds, honours, levels, subjects, type Honour, type SubjectKind } from '../law/vocabulary.ts'
import { changesInWords, Comparison, OtherPeriods } from './law-book-comparison.tsx'
import { honourAddress, principleAddress, procedureAddress } from './law-book-places.ts'
import {
  BookSection,
  BookTag,
  SourceList,
  SourceNumbers,
  Told,
  Unchecked,
  useBook,
  useInForce,
} from './law-book-parts.tsx'
import { periodOf, startOf } from './law-book-words.ts'

/** `Huân chương, cấp Nhà nước`. */
export function honourLine({ kind, level }: Pick<BookHonour, 'kind' | 'level'>): string {
  return `${upperFirst(honourKinds[kind])}, ${levels[level]}`
}

/** Who may be given it, for what: one sentence. */
export function honourSentence({ subjects: whom, cycles: how, period }: BookHonour): string {
  const given = `Xét cho ${whom.map((subject) => subjects[subject]).join('; ')}`
  const when =
    period === null ? '' : `, ${String(period.everyYears).padStart(2, '0')} năm một lần, dịp ${period.occasion}`
  return `${given}. Loại hình: ${how.map((cycle) => cycles[cycle]).join('; ')}${when}.`
}

/** `beside`: what is set beside the law, for who works under it. */
export function HonourBody({ page, beside }: { page: BookHonour; beside?: ReactNode }) {
  return (
    <>
      <Opening page={page} />
      <Standards page={page} />
      {beside}
      <Terms page={page} />
      <Concerns page={page} />
      <Cases page={page} />
      <BookSection id="nguon" title="Nguồn đã đọc" note={<Counted page={page} />}>
        <SourceList ids={page.sources} numbered />
      </BookSection>
    </>
  )
}

// What comes first: what holds today, and where it stands among the others

function Opening({ page }: { page: BookHonour }) {
  const { Link, roof } = useBook()
  return (
    <>
      <p className="law-lead">
        <InForce page={page} /> {honourSentence(page)}
        {page.armedForcesHave !== null && (
          <>
            {' '}
            Quân nhân, công an có danh hiệu riêng:{' '}
            <Link href={honourAddress(roof, page.armedForcesHave)}>{honours[page.armedForcesHave].name}</Link>.
          </>
        )}
      </p>
      {page.notes.map((note) => (
        <p key={note} className="law-remark">
          {note}
        </p>
      ))}
      <div className="law-around">
        <Neighbours
          title="Dựa trên"
          none="Không đòi danh hiệu, hình thức nào có trước."
          neighbours={page.buildsOn}
          self={page.code}
        />
        <Neighbours
          title="Mở đường tới"
          none="Không là căn cứ của danh hiệu, hình thức nào khác."
          neighbours={page.leadsTo}
          self={page.code}
          when="khi "
        />
        <Procedures page={page} />
      </div>
    </>
  )
}

function InForce({ page }: { page: BookHonour }) {
  const { regime, column } = useInForce()
  if (regime === null || column === null) return null
  const own = page.provisions.filter((provision) => provision.regime === column)
  const ways = own.filter(({ role }) => role === 'path').length
  const asked = own.length - ways
  if (own.length === 0) return <>Quy định đang áp dụng ({lowerFirst(startOf(column))}) không ghi tiêu chuẩn này.</>
  return (
    <>
      Quy định đang áp dụng ({lowerFirst(startOf(regime))}) có <b>{ways} cách đạt</b>
      {asked > 0 && `, ${asked} điều kiện kèm theo`}.{regime !== column && ' Chưa đọc được văn bản mới: cần đối chiếu.'}
    </>
  )
}

function Neighbours(list: {
  title: string
  none: string
  neighbours: readonly Neighbour[]
  self: Honour
  when?: string
}) {
  const byKind = Map.groupBy(list.neighbours, ({ kind }) => kind)
  return (
    <section aria-label={list.title}>
      <h3>{list.title}</h3>
      {list.neighbours.length === 0 && <p className="quiet">{list.none}</p>}
      {[...byKind].map(([kind, own]) => (
        <Fragment key={kind}>
          <p className="law-small">{upperFirst(`${list.when ?? ''}${footingKinds[kind]}`)}:</p>
          <ul>
            {own.map((neighbour) => (
              <li key={neighbour.honour}>
                <NeighbourLine neighbour={neighbour} self={list.self} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}

/** What does not hold today says when it holds. */
function NeighbourLine({ neighbour: { honour, regimes }, self }: { neighbour: Neighbour; self: Honour }) {
  const { Link, roof } = useBook()
  const { column } = useInForce()
  return (
    <>
      {honour === self ? 'Chính hình thức này' : <Link href={honourAddress(roof, honour)}>{honours[honour].name}</Link>}
      {column !== null && !regimes.includes(column) && <span className="law-code"> ({rangeOf(regimes)})</span>}
    </>
  )
}

/** `từ 01/01/2024`, `đến hết 31/12/2023`: the periods of something, in the order of time. */
function rangeOf(own: readonly Regime[]): string {
  const columns = columnsOf()
  const last = own.at(-1)!
  if (last === columns.at(-1)) return lowerFirst(startOf(own[0]!))
  const { to }: RegimeEntry = regimes[last]
  const end = to === null ? '' : `đến hết ${showDay(addDays(to, -1))}`
  return own[0] === columns[0] ? end : `${lowerFirst(startOf(own[0]!))} ${end}`
}

function Procedures({ page }: { page: BookHonour }) {
  const all = proceduresOf(page.code)
  const families = [...Map.groupBy(all, ({ workflow }) => workflow.family).values()]
  return (
    <section aria-label="Hồ sơ, thủ tục">
      <h3>Hồ sơ, thủ tục</h3>
      {all.length === 0 && <p className="quiet">Chưa ghi thủ tục riêng.</p>}
      <ul>
        {families.map((versions) => (
          <li key={versions[0]!.workflow.family}>
            <ProcedureLine versions={versions} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The version that holds today under its name, the others by the day from which they held. */
function ProcedureLine({ versions }: { versions: readonly HonourProcedure[] }) {
  const { Link, roof } = useBook()
  const { column } = useInForce()
  const now = versions.find(({ regimes }) => column !== null && regimes.includes(column)) ?? versions.at(-1)!
  const kinds = [...new Set(versions.flatMap(({ cycles }) => cycles))]
  return (
    <>
      <Link href={procedureAddress(roof, now.workflow.id)}>{now.name}</Link>
      <span className="law-small">
        {kinds.map((kind) => cycles[kind]).join('; ')}
        {versions.length > 1 && '. Thời kỳ khác: '}
        {versions
          .filter((one) => one !== now)
          .map(({ workflow, name, regimes }, index) => (
            <span key={workflow.id}>
              {index > 0 && ', '}
              <Link
                href={procedureAddress(roof, workflow.id)}
                aria-label={`${name}, ${lowerFirst(startOf(regimes[0]!))}`}
              >
                {lowerFirst(startOf(regimes[0]!))}
              </Link>
            </span>
          ))}
      </span>
    </>
  )
}

// Standards

function Standards({ page }: { page: BookHonour }) {
  const columns = columnsOf()
  return (
    <BookSection
      id="tieu-chuan"
      title="Tiêu chuẩn theo từng thời kỳ"
      note="Mỗi khung là một cách đạt; đạt một cách là đủ, cùng các điều kiện kèm theo. Nội dung không đổi được ghi một lần cho các thời kỳ liền nhau."
    >
      {page.groups.length > 1 && (
        <nav className="law-jump" aria-label="Đối tượng, loại hình">
          <ul>
            {page.groups.map((group) => (
              <li key={group.id}>
                <a href={`#${group.id}`}>{placeName(group)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Comparison
        caption={`Tiêu chuẩn ${page.name} theo từng thời kỳ`}
        columns={columns}
        bodies={page.groups.map((group) => ({
          id: group.id,
          title: placeName(group),
          note: changesInWords(columns, group.changes),
          rows: group.rows,
        }))}
        show={(spans) => spans.map((span) => <Provision key={span.items[0]!.id} span={span} page={page} />)}
      />
      <OtherPeriods columns={columns} />
    </BookSection>
  )
}

const marks: Record<NonNullable<BookProvision['mark']>, string> = {
  fresh: 'mới hoặc sửa',
  recited: 'điều kiện như trước',
}

/** Điểm, khoản: what the article says, and how the software judges by it. */
function Provision({ span, page }: { span: Span<BookProvision>; page: BookHonour }) {
  const { column: inForce } = useInForce()
  const last = span.items.at(-1)!
  const { role, citation, told, appliesTo } = last
  const { mark } = span.items[0]!
  const isOpen = span.items.some(({ regime }) => regime === inForce)
  return (
    <article className="law-provision" id={last.id} aria-label={`${placeName(last)}, ${citation.article}`}>
      {span.items.slice(0, -1).map(({ id }) => (
        <span key={id} id={id} className="law-anchor" />
      ))}
      <header>
        <a className="law-article" href={`#${last.id}`}>
          {citation.article}
        </a>
        <SourceNumbers ids={citation.sourceIds} all={page.sources} />
        {role === 'requirement' && <BookTag>điều kiện kèm theo</BookTag>}
        {mark !== null && <BookTag>{marks[mark]}</BookTag>}
        <Unchecked confidence={citation.confidence} />
      </header>
      <p className="law-quote">{citation.quote}</p>
      {appliesTo.length > 0 && (
        <p className="law-small">
          Áp dụng cho:{' '}
          {appliesTo.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`#${id}`}>{id}</a>
            </span>
          ))}
        </p>
      )}
      {citation.note !== undefined && <p className="law-remark">{citation.note}</p>}
      <details open={isOpen}>
        <summary>Phần mềm xét</summary>
        <Told told={told} />
      </details>
    </article>
  )
}

// Who decides, who proposes, how much

function Terms({ page }: { page: BookHonour }) {
  return (
    <BookSection id="tham-quyen" title="Thẩm quyền, tiền thưởng">
      <dl className="law-facts">
        {page.terms.map(({ name, spans, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {spans.map((span) => (
                <Term key={span.from} span={span} page={page} />
              ))}
              {note !== undefined && <p className="law-remark">{note}</p>}
            </dd>
          </div>
        ))}
        <TodayBonus honour={page.code} />
      </dl>
    </BookSection>
  )
}

/** Tiền thưởng bằng đồng, of a decision signed today. */
function TodayBonus({ honour }: { honour: Honour }) {
  const { today } = useBook()
  const kinds: SubjectKind[] = ['individual', 'collective', 'household']
  const known = kinds.flatMap((kind) => {
    const bonus = bonusOf(lawBook, honour, kind, today)
    return bonus.known ? [{ kind, ...bonus }] : []
  })
  const [first] = known
  if (first === undefined) return null
  const { base, atMost } = first
  return (
    <div>
      <dt>Nếu quyết định hôm nay</dt>
      <dd>
        <p>
          {upperFirst(known.map(({ kind, paid }) => `${subjects[kind]} ${showNumber(paid)} đồng`).join('; '))}
          {atMost && ' (mức tối đa)'}
        </p>
        <p className="law-small">
          Ngày {showDay(today)}: mức lương cơ sở {showNumber(base.amount)} đồng, Nghị định {base.instrument}; làm tròn
          lên hàng chục nghìn đồng. <Unchecked confidence={base.confidence} />
        </p>
      </dd>
    </div>
  )
}

/** In which periods it is so is said only where it was ever otherwise. */
function Term({ span, page }: { span: Span<BookTerm>; page: BookHonour }) {
  const { text, confidence, note } = span.items.at(-1)!
  const articles = [...new Set(span.items.map(({ article }) => article).filter((article) => article !== ''))]
  const sourceIds = [...new Set(span.items.flatMap((item) => item.sourceIds))]
  const isWhole = span.items.length === page.regimes.length
  return (
    <div className="law-term">
      {!isWhole && <p className="law-small">{upperFirst(rangeOf(span.items.map(({ regime }) => regime)))}</p>}
      <p>{text}</p>
      {articles.length > 0 && (
        <p className="law-small">
          {articles.join('; ')} <SourceNumbers ids={sourceIds} all={page.sources} />{' '}
          <Unchecked confidence={confidence} />
        </p>
      )}
      {note !== undefined && <p className="law-remark">{note}</p>}
    </div>
  )
}

// Principles

function Concerns({ page }: { page: BookHonour }) {
  const { Link, roof } = useBook()
  const { column } = useInForce()
  if (page.concerns.length === 0) return null
  return (
    <BookSection
      id="nguyen-tac"
      title="Nguyên tắc được xét"
      note={<Link href={roof.principles}>Tất cả nguyên tắc chung</Link>}
    >
      <ul className="law-lines">
        {page.concerns.map(({ principle, asked }) => {
          const now = asked.filter(({ regime }) => regime === column)
          const shown = now.length > 0 ? now : asked.filter(({ regime }) => regime === asked.at(-1)!.regime)
          return (
            <li key={principle.id}>
              <Link href={principleAddress(roof, principle.id)}>
                {principle.id}. {principle.name}
              </Link>
              {now.length === 0 && (
                <>
                  {' '}
                  <BookTag>{`chỉ ${lowerFirst(periodOf(asked.at(-1)!.regime))}`}</BookTag>
                </>
              )}
              {shown.map(({ id, told, citation }) => (
                <div key={id} className="law-small">
                  <Told told={told} />
                  {citation.article} <Unchecked confidence={citation.confidence} />
                </div>
              ))}
            </li>
          )
        })}
      </ul>
    </BookSection>
  )
}

// Worked cases

function Cases({ page }: { page: BookHonour }) {
  const { column } = useInForce()
  const groups = casesOf(page.code)
  const count = groups.reduce((sum, { cases }) => sum + cases.length, 0)
  return (
    <BookSection
      id="ca-mau"
      title="Ca mẫu"
      note={
        count === 0
          ? 'Chưa có ca mẫu cho danh hiệu, hình thức này.'
          : `${count} tình huống giả định với kết luận theo luật; phần mềm được kiểm thử bằng chính các ca này.`
      }
    >
      {groups.map(({ regime, cases }) => (
        <details key={regime} className="law-fold" open={regime === column && cases.length <= 6}>
          <summary>
            {periodOf(regime)}: {cases.length} ca
          </summary>
          <CaseTable regime={regime} cases={cases} page={page} />
        </details>
      ))}
    </BookSection>
  )
}

function CaseTable({ regime, cases, page }: { regime: Regime; cases: readonly BookCase[]; page: BookHonour }) {
  return (
    <table className="law-table law-cases">
      <caption className="only-read">{`Ca mẫu ${page.name}, ${lowerFirst(periodOf(regime))}`}</caption>
      <thead>
        <tr>
          <th scope="col">Ca</th>
          <th scope="col">Tình huống</th>
          <th scope="col">Kết luận</th>
          <th scope="col">Vì sao</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id} id={caseAnchor(one.id)}>
            <th scope="row" className="whole">
              {one.id}
            </th>
            <td>
              {one.like !== null && <Like like={one.like} page={page} />}
              {one.summary} <span className="law-small">Năm xét {one.year}.</span>
            </td>
            <td>
              <Expected expected={one.expected} />
            </td>
            <td>
              {one.because}
              <span className="law-small">
                <CaseArticle article={one.article} regime={regime} page={page} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function caseAnchor(id: string): string {
  return `ca-${id}`
}

function Like({ like: { id, honour }, page }: { like: NonNullable<BookCase['like']>; page: BookHonour }) {
  const { Link, roof } = useBook()
  return (
    <>
      Như ca{' '}
      {honour === page.code ? (
        <a href={`#${caseAnchor(id)}`}>{id}</a>
      ) : (
        <Link href={honourAddress(roof, honour, caseAnchor(id))}>{id}</Link>
      )}
    </>
  )
}

/** The article leads to the provision that it names, when the page has it. */
function CaseArticle({ article, regime, page }: { article: string; regime: Regime; page: BookHonour }): ReactNode {
  const named = page.provisions.find(
    (provision) => provision.regime === regime && provision.citation.article === article,
  )
  return named === undefined ? article : <a href={`#${named.id}`}>{article}</a>
}

function Expected({ expected }: { expected: BookCase['expected'] }) {
  return (
    <span className={`law-expected law-expected-${expected}`}>
      <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {expectedShapes[expected]}
      </svg>
      {expectedWords[expected]}
    </span>
  )
}

const ring = <circle cx="10" cy="10" r="8.8" fill="none" stroke="var(--ink3)" strokeWidth="1.2" />
const cross = (
  <>
    <circle cx="10" cy="10" r="9.5" fill="var(--red)" />
    <path d="M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4" fill="none" stroke="var(--sheet)" strokeWidth="1.9" />
  </>
)

/** The same shapes as in a verdict. */
const expectedShapes: Record<BookCase['expected'], ReactNode> = {
  eligible: (
    <>
      <circle cx="10" cy="10" r="9.5" fill="var(--ink)" />
      <path d="M5.8 10.4l2.9 2.8 5.5-6" fill="none" stroke="var(--sheet)" strokeWidth="1.9" />
    </>
  ),
  notEligible: cross,
  revoke: cross,
  unknown: (
    <>
      <circle cx="10" cy="10" r="8.8" fill="none" stroke="var(--ink3)" strokeWidth="1.2" strokeDasharray="2.4 2" />
      <path
        d="M7.6 7.8c0-1.4 1.1-2.3 2.4-2.3s2.4.9 2.4 2.2c0 1.6-2.4 1.8-2.4 3.4M10 13.3v1.4"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.6"
      />
    </>
  ),
  awaitsCouncil: (
    <>
      {ring}
      <g fill="none" stroke="var(--ink2)" strokeWidth="1.2">
        <circle cx="8.3" cy="7.9" r="2" />
        <path d="M4.8 14c.2-2 1.6-3 3.5-3s3.3 1 3.5 3M12 6.2a2 2 0 0 1 0 3.5M13 11.3c1.4.3 2.2 1.2 2.3 2.7" />
      </g>
    </>
  ),
  needsReview: (
    <>
      {ring}
      <path d="M6.5 6h7M6.5 9h7M6.5 12h4" fill="none" stroke="var(--ink2)" strokeWidth="1.4" />
    </>
  ),
}

function Counted({ page }: { page: BookHonour }) {
  if (page.recalled === 0) return <>Mọi điều trên trang này đã đọc trong văn bản hoặc trích dẫn.</>
  return <>{page.recalled} điều trên trang này mới nhớ lại, chưa đối chiếu văn bản gốc.</>
}
