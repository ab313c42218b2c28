/** Phong trào thi đua: the register, and one movement with its document, contents, criteria and chain. */
import type { ReactNode } from 'react'
import { showDay, type Day } from '../../base/days.ts'
import type { MovementBody } from '../../procedure/movements/movement.ts'
import {
  publishedMovements,
  publishedPageSize,
  readPublishedMovement,
  type ChainLink,
} from '../../reports/publications/publication.store.ts'
import { MovementRegister, Pages, paperOf, Way } from './parts.tsx'
import { idIn, pageIn, type Page, type Visit } from './visit.ts'

export async function movementsPage({ portal, query }: Visit): Promise<Page> {
  const page = pageIn(query.trang)
  const found = await publishedMovements(portal, publishedPageSize + 1, (page - 1) * publishedPageSize)
  const movements = found.slice(0, publishedPageSize)
  return {
    title: 'Phong trào thi đua',
    description: 'Các phong trào thi đua: văn bản phát động, nội dung, tiêu chí, nơi thực hiện.',
    body: (
      <>
        <h1>Phong trào thi đua</h1>
        <p className="under">Ai phát động, thi đua việc gì, tiêu chí nào, cấp dưới đáp lại bằng văn bản nào.</p>
        <div className="part">
          {movements.length > 0 ? (
            <MovementRegister movements={movements} />
          ) : (
            <p className="empty">Chưa có phong trào nào được đăng trên cổng.</p>
          )}
        </div>
        <Pages page={page} hasMore={found.length > publishedPageSize} address="/phong-trao?trang=" />
      </>
    ),
  }
}

type Published = Awaited<ReturnType<typeof readPublishedMovement>>

export async function movementPage({ portal, params }: Visit): Promise<Page> {
  const published = await readPublishedMovement(portal, idIn(params.id ?? ''))
  const { movement } = published
  return {
    title: movement.name,
    description: `${paperOf(movement)} của ${movement.issuer_name}. ${movement.period_text}.`,
    body: (
      <>
        <Way
          steps={[
            ['/phong-trao', 'Phong trào'],
            [null, movement.symbol ?? 'Chưa rõ số'],
          ]}
        />
        <div className="columns">
          <div className="text">
            <h1>{movement.name}</h1>
            {movement.title !== movement.name && <p className="lead">{movement.title}</p>}
            <DocumentFacts movement={movement} />
            <Contents body={movement.body} />
          </div>
          <MovementAside published={published} />
        </div>
      </>
    ),
  }
}

function DocumentFacts({ movement }: { movement: Published['movement'] }) {
  return (
    <dl className="facts">
      <Fact name="Văn bản">
        {paperOf(movement)}
        {movement.issued_on ? ` ngày ${showDay(movement.issued_on)}` : ', chưa rõ ngày ban hành'}
      </Fact>
      <Fact name="Phát động">{movement.issuer_name}</Fact>
      <Fact name="Thời gian">{movement.period_text}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Contents({ body }: { body: MovementBody }) {
  return (
    <>
      <Lines title="Mục đích" lines={body.purpose} />
      <Lines title="Yêu cầu" lines={body.requirements} />
      <Lines title="Nội dung" lines={body.contents} />
      {body.criteria.length > 0 && (
        <>
          <h2>Tiêu chí</h2>
          {body.criteria.map((criterion) => (
            <Criterion key={criterion.text} criterion={criterion} />
          ))}
        </>
      )}
      <Lines title="Hình thức khen thưởng" lines={body.commendations} />
      <Lines title="Các giai đoạn" lines={body.phases.map(phaseLine)} />
      <Lines title="Phân công" lines={body.tasks.map((task) => `${task.assignee}: ${task.text}`)} />
      <Lines title="Báo cáo" lines={body.reporting ? [body.reporting] : []} />
      <Lines title="Nơi nhận" lines={body.recipientLines} />
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const criterionKinds = {
  general: 'Tiêu chí chung',
  collective: 'Đối với tập thể',
  individual: 'Đối với cá nhân',
  leader: 'Đối với người đứng đầu',
} as const

/** Says aloud whether one of the parts is enough or all are needed: that is what people mistake. */
function Criterion({ criterion }: { criterion: MovementBody['criteria'][number] }) {
  return (
    <div>
      <h3>{criterionKinds[criterion.kind]}</h3>
      <p>{criterion.text}</p>
      {criterion.parts.length > 0 && (
        <>
          <p className="quiet small">
            {criterion.logic === 'any' ? 'Chỉ cần đạt một trong các tiêu chí:' : 'Phải đạt đủ các tiêu chí:'}
          </p>
          <ul>
            {criterion.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function phaseLine({ name, from, to, task }: { name: string; from: Day | null; to: Day | null; task: string }): string {
  const days = from && to ? ` (${showDay(from)} – ${showDay(to)})` : from ? ` (từ ${showDay(from)})` : ''
  return task ? `${name}${days}: ${task}` : `${name}${days}`
}

function MovementAside({ published: { movement, above, below } }: { published: Published }) {
  const { bases, invented } = movement.body
  return (
    <aside className="side">
      {(above.length > 0 || below.length > 0) && (
        <section aria-labelledby="chuoi">
          <h2 id="chuoi">Từ trên xuống</h2>
          <ul className="chain">
            {above.toReversed().map((link) => (
              <li key={`${link.id} ${link.nearer}`}>
                <ChainEntry link={link} />
              </li>
            ))}
            <li>
              <b aria-current="page">{movement.symbol ?? movement.name}</b>
              <span className="quiet note">{movement.issuer_name} (văn bản này)</span>
              <Below links={below} of={movement.id} seen={new Set([movement.id])} />
            </li>
          </ul>
        </section>
      )}
      {bases.length > 0 && (
        <section aria-labelledby="can-cu">
          <h2 id="can-cu">Căn cứ</h2>
          <ul className="lines">
            {bases.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </section>
      )}
      {invented.length > 0 && (
        <section aria-labelledby="dat-them">
          <h2 id="dat-them">Phần đặt thêm cho bản dùng thử</h2>
          <ul className="lines">
            {invented.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

/** The documents that answer one, each with those that answer it. What was met on the way down is not told again. */
function Below({ links, of, seen }: { links: readonly ChainLink[]; of: string; seen: ReadonlySet<string> }) {
  const here = links.filter((link) => link.nearer === of && !seen.has(link.id))
  if (here.length === 0) return null
  return (
    <ul>
      {here.map((link) => (
        <li key={link.id}>
          <ChainEntry link={link} />
          <Below links={links} of={link.id} seen={new Set([...seen, link.id])} />
        </li>
      ))}
    </ul>
  )
}

const lineNames = { administrative: 'tuyến hành chính', sector: 'tuyến ngành' } as const

function ChainEntry({ link }: { link: ChainLink }) {
  return (
    <>
      <a href={`/phong-trao/${link.id}`}>{link.symbol ?? link.name}</a>
      <span className="quiet note">
        {link.issuer_name}, {lineNames[link.line]}
      </span>
    </>
  )
}
