/** Sách luật for the public: what the law asks for each honour, and by which words; made from what the software judges by. */
import type { ReactNode } from 'react'
import { principlePages, columnFor, honourPage as bookPage, type BookHonour } from '../../law/law-book.ts'
import { staircaseNote, Staircases } from '../law-book-staircase.tsx'
import { honourTyped, isSearch, nearestHonours, searchBook } from '../../law/law-book-search.ts'
import { workflowName, workflowOf, workflows } from '../../law/procedure/procedure.ts'
import type { Workflow } from '../../law/procedure/workflow.ts'
import { regimeOn, regimeOrder, regimes, type Regime, type RegimeEntry } from '../../law/regimes.ts'
import { honours } from '../../law/vocabulary.ts'
import { HitList, HonourIndex } from '../law-book-front.tsx'
import { HonourBody, honourLine } from '../law-book-honour.tsx'
import { Book, BookSection, type BookLinkProps, type BookSetting } from '../law-book-parts.tsx'
import { honourAddress, procedureAddress, publicBook } from '../law-book-places.ts'
import { PrincipleIndex, PrinciplesBody } from '../law-book-principles.tsx'
import { ProcedureBody, ProcedureIndex, procedureLine, ProceduresBody } from '../law-book-procedures.tsx'
import { RegimeList, SourcesSection } from '../law-book-regimes.tsx'
import { Way } from './parts.tsx'
import { lineIn, type Page, type Visit } from './visit.ts'
import { periodOf } from '../law-book-words.ts'

const front: readonly [string, string] = [publicBook.front, 'Sách luật']

function Roof({ visit, children }: { visit: Visit; children: ReactNode }) {
  const setting: BookSetting = { roof: publicBook, Link, today: visit.today }
  return (
    <Book setting={setting} isPublic>
      {children}
    </Book>
  )
}

function Link({ children, ...rest }: BookLinkProps) {
  return <a {...rest}>{children}</a>
}

// The front

const about =
  'Tiêu chuẩn của mọi danh hiệu thi đua, hình thức khen thưởng theo từng thời kỳ: điều khoản, cách phần mềm xét, nguồn đã đọc.'

export function lawFrontPage(visit: Visit): Page {
  const typed = lineIn(visit.query.q)
  const honour = typed === '' ? null : honourTyped(typed)
  if (honour !== null) return { title: 'Sách luật', redirect: honourAddress(publicBook, honour) }
  return {
    title: typed ? `Tra sách luật “${typed}”` : 'Sách luật thi đua, khen thưởng',
    description: about,
    isLaw: true,
    ...(typed && { hidden: true }),
    ...(!typed && { facts: frontFacts(visit) }),
    body: (
      <Roof visit={visit}>
        <h1>Sách luật thi đua, khen thưởng</h1>
        <p className="under">{about}</p>
        <LawSearch typed={typed} />
        {typed ? <Results typed={typed} /> : <Contents visit={visit} />}
      </Roof>
    ),
  }
}

function LawSearch({ typed = '' }: { typed?: string }) {
  const label = 'Tên danh hiệu, chữ tắt, điều khoản hoặc lời văn'
  return (
    <search>
      <form className="search" action={publicBook.front} method="get">
        <input
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={100}
          placeholder={label}
          aria-label={label}
          autoComplete="off"
        />
        <button type="submit">Tra sách luật</button>
      </form>
      <p className="hint">
        Ví dụ: <a href="/luat?q=chien+si+thi+dua+co+so">chien si thi dua co so</a>, <a href="/luat?q=HCL%C4%90">HCLĐ</a>
        , <a href="/luat?q=%C4%90i%E1%BB%81u+74">Điều 74</a>. Gõ có dấu hay không dấu đều được.
      </p>
    </search>
  )
}

const shownHits = 60

function Results({ typed }: { typed: string }) {
  const hits = isSearch(typed) ? searchBook(typed, shownHits + 1) : []
  return (
    <BookSection
      id="ket-qua"
      title={hits.length > shownHits ? `Hơn ${shownHits} chỗ` : `${hits.length} chỗ`}
      note={<a href={publicBook.front}>Xem cả sách luật</a>}
    >
      {hits.length > 0 ? (
        <HitList hits={hits.slice(0, shownHits)} typed={typed} />
      ) : (
        <p className="empty">
          Không thấy “{typed}” trong sách luật. Thử ít chữ hơn, chữ tắt (CSTĐCS) hoặc số điều (Điều 44).
        </p>
      )}
    </BookSection>
  )
}

function Contents({ visit }: { visit: Visit }) {
  const regime = regimeOn(visit.today) ?? regimeOrder[0]!
  const asked = askedPeriod(visit) ?? columnFor(regime) ?? regime
  return (
    <>
      <nav className="law-jump part" aria-label="Trong sách luật">
        <ul>
          <li>
            <a href="#danh-hieu">Danh hiệu, hình thức</a>
          </li>
          <li>
            <a href="#bac-thang">Bậc thang</a>
          </li>
          <li>
            <a href="#cac-nguyen-tac">Nguyên tắc chung</a>
          </li>
          <li>
            <a href={publicBook.procedures}>Thủ tục, hồ sơ, mẫu</a>
          </li>
          <li>
            <a href="#quy-dinh">Quy định theo thời kỳ</a>
          </li>
          <li>
            <a href="#nguon">Nguồn</a>
          </li>
        </ul>
      </nav>
      <BookSection id="danh-hieu" title={`${Object.keys(honours).length} danh hiệu, hình thức`}>
        <HonourIndex />
      </BookSection>
      <BookSection id="bac-thang" title="Từ Lao động tiên tiến đến Huân chương" note={staircaseNote(asked)}>
        <OtherStaircases asked={asked} />
        <Staircases regime={asked} />
      </BookSection>
      <BookSection
        id="cac-nguyen-tac"
        title={`${principlePages().length} nguyên tắc chung`}
        note={<a href={publicBook.principles}>Đọc theo từng thời kỳ</a>}
      >
        <PrincipleIndex />
      </BookSection>
      <BookSection
        id="thu-tuc"
        title={`${workflows.length} thủ tục`}
        note={<a href={publicBook.procedures}>Các bước, thời hạn, thành phần hồ sơ, mẫu, thời hạn bảo quản</a>}
      >
        <ProcedureIndex />
      </BookSection>
      <BookSection id="quy-dinh" title="Quy định theo thời kỳ">
        <RegimeList />
      </BookSection>
      <SourcesSection />
    </>
  )
}

function askedPeriod({ query }: Visit): Regime | null {
  const asked = lineIn(query['thoi-ky'], 10)
  return regimeOrder.find((regime) => regime === asked && columnFor(regime) === regime) ?? null
}

function OtherStaircases({ asked }: { asked: Regime }) {
  return (
    <nav className="law-jump" aria-label="Bậc thang của thời kỳ">
      <ul>
        {regimeOrder
          .filter((regime) => columnFor(regime) === regime)
          .map((regime) => (
            <li key={regime}>
              {regime === asked ? (
                <b>{periodOf(regime)}</b>
              ) : (
                <a href={`${publicBook.front}?thoi-ky=${regime}#bac-thang`}>{periodOf(regime)}</a>
              )}
            </li>
          ))}
      </ul>
    </nav>
  )
}

function frontFacts({ publicUrl }: Visit): object {
  return {
    '@type': 'DefinedTermSet',
    name: 'Danh hiệu thi đua, hình thức khen thưởng',
    url: `${publicUrl}${publicBook.front}`,
    inLanguage: 'vi',
    hasDefinedTerm: Object.entries(honours).map(([code, { name }]) => ({
      '@type': 'DefinedTerm',
      termCode: code,
      name,
      url: `${publicUrl}${publicBook.front}/${code}`,
    })),
  }
}

// One honour

export function honourPage(visit: Visit): Page {
  const typed = lineIn(visit.params.code, 60)
  const honour = honourTyped(typed)
  if (honour === null) return unknownHonour(visit, typed)
  if (honour !== visit.params.code) return { title: honour, redirect: honourAddress(publicBook, honour) }
  const page = bookPage(honour)
  return {
    title: `${page.name}: tiêu chuẩn theo từng thời kỳ`,
    description: `${page.name} (${honourLine(page)}): điều khoản, tiêu chuẩn, thẩm quyền, tiền thưởng, ca mẫu, nguồn.`,
    isLaw: true,
    facts: honourFacts(page, visit),
    body: (
      <Roof visit={visit}>
        <Way steps={[front, [null, page.name]]} />
        <h1>{page.name}</h1>
        <p className="under">
          {honourLine(page)} · <span className="whole">{page.code}</span>
        </p>
        <HonourBody page={page} />
      </Roof>
    ),
  }
}

function honourFacts(page: BookHonour, { publicUrl }: Visit): object {
  const instruments = page.regimes.flatMap((regime): RegimeEntry['instruments'] => regimes[regime].instruments)
  const numbers = [...new Set(instruments.map(({ number }) => number))]
  return {
    '@type': 'DefinedTerm',
    name: page.name,
    termCode: page.code,
    url: `${publicUrl}${honourAddress(publicBook, page.code)}`,
    inLanguage: 'vi',
    inDefinedTermSet: `${publicUrl}${publicBook.front}`,
    subjectOf: numbers.map((number) => ({ '@type': 'Legislation', legislationIdentifier: number })),
  }
}

function unknownHonour(visit: Visit, typed: string): Page {
  const near = nearestHonours(typed)
  return {
    title: 'Không có danh hiệu, hình thức này',
    status: 404,
    hidden: true,
    isLaw: true,
    body: (
      <Roof visit={visit}>
        <Way steps={[front, [null, 'Không có trang này']]} />
        <h1>Không có trang này</h1>
        <p className="lead">Sách luật không có danh hiệu, hình thức nào mang mã “{typed}”.</p>
        {near.length > 0 && (
          <>
            <p className="part">Có phải bạn tìm:</p>
            <ul className="law-lines">
              {near.map((code) => (
                <li key={code}>
                  <a href={honourAddress(publicBook, code)}>{honours[code].name}</a>{' '}
                  <span className="quiet">{code}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="part">
          <LawSearch />
        </div>
      </Roof>
    ),
  }
}

// Principles and procedures

export function principlesPage(visit: Visit): Page {
  return {
    title: 'Nguyên tắc chung về thi đua, khen thưởng',
    description:
      'Những nguyên tắc đứng bên mọi danh hiệu, hình thức: nội dung theo từng thời kỳ, căn cứ, cách phần mềm xét.',
    isLaw: true,
    body: (
      <Roof visit={visit}>
        <Way steps={[front, [null, 'Nguyên tắc chung']]} />
        <h1>Nguyên tắc chung</h1>
        <p className="under">Những điều đứng bên mọi danh hiệu, hình thức, và điều đã đổi qua từng thời kỳ.</p>
        <PrinciplesBody />
      </Roof>
    ),
  }
}

export function proceduresPage(visit: Visit): Page {
  return {
    title: 'Thủ tục, hồ sơ, mẫu khen thưởng',
    description: 'Các bước, thời hạn, thành phần hồ sơ, mẫu văn bản và thời hạn bảo quản của từng thủ tục khen thưởng.',
    isLaw: true,
    body: (
      <Roof visit={visit}>
        <Way steps={[front, [null, 'Thủ tục']]} />
        <h1>Thủ tục</h1>
        <p className="under">
          {workflows.length} thủ tục theo từng thời kỳ; mẫu văn bản; thời hạn bảo quản; chuyển tiếp.
        </p>
        <ProceduresBody />
      </Roof>
    ),
  }
}

export function procedurePage(visit: Visit): Page {
  const typed = lineIn(visit.params.id, 80)
  const workflow = workflowOf(typed)
  if (workflow === null) return unknownProcedure(visit, typed)
  const name = workflowName(workflow)
  return {
    title: `${name} (${periodLabel(workflow)})`,
    description: `${name}: ${workflow.steps.length} bước, ${workflow.parts.length} thành phần hồ sơ, thời hạn và căn cứ.`,
    isLaw: true,
    body: (
      <Roof visit={visit}>
        <Way steps={[front, [publicBook.procedures, 'Thủ tục'], [null, periodLabel(workflow)]]} />
        <h1>{name}</h1>
        <p className="under">{procedureLine(workflow)}</p>
        <ProcedureBody workflow={workflow} />
      </Roof>
    ),
  }
}

function periodLabel({ id, regimes: own }: Workflow): string {
  const first = regimeOrder.find((regime) => own.includes(regime))
  return first === undefined ? id : periodOf(first)
}

function unknownProcedure(visit: Visit, typed: string): Page {
  const near = workflows.filter(({ id }) => id.split('.')[0] === typed.split('.')[0])
  return {
    title: 'Không có thủ tục này',
    status: 404,
    hidden: true,
    isLaw: true,
    body: (
      <Roof visit={visit}>
        <Way steps={[front, [publicBook.procedures, 'Thủ tục'], [null, 'Không có trang này']]} />
        <h1>Không có trang này</h1>
        <p className="lead">Sách luật không có thủ tục nào mang mã “{typed}”.</p>
        <ul className="law-lines">
          {near.map((workflow) => (
            <li key={workflow.id}>
              <a href={procedureAddress(publicBook, workflow.id)}>
                {workflowName(workflow)}, {periodLabel(workflow)}
              </a>
            </li>
          ))}
          <li>
            <a href={publicBook.procedures}>Tất cả thủ tục</a>
          </li>
        </ul>
      </Roof>
    ),
  }
}
