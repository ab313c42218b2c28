/** Nội dung: what the document says, and what the source leaves out. */
import { showDay, type Day } from '../../../base/days.ts'
import { documentTypes } from '../../../procedure/movements/movement.ts'
import { Empty } from '../kit/empty.tsx'
import { Facts } from '../kit/facts.tsx'
import { Section } from '../kit/section.tsx'
import { withUnit, type Shown } from './movement-words.tsx'

type Body = Shown['movement']['body']
type Criterion = Body['criteria'][number]

export function MovementContent({ shown }: { shown: Shown }) {
  const { movement, indicators } = shown
  const { body } = movement
  return (
    <>
      <Section title="Văn bản">
        <Facts facts={documentFacts(shown)} />
      </Section>
      <Gaps missing={movement.missing} invented={body.invented} />
      {isBare(body) && (
        <Empty title="Sổ chưa có nội dung của văn bản này">
          Nguồn chỉ nhắc tên văn bản. Nội dung sẽ hiện ở đây khi có bản đầy đủ.
        </Empty>
      )}
      <Lines title="Căn cứ" lines={body.bases} />
      <Lines title="Mục đích" lines={body.purpose} />
      <Lines title="Yêu cầu" lines={body.requirements} />
      <Lines title="Nội dung thi đua" lines={body.contents} numbered />
      {body.criteria.length > 0 && (
        <Section title="Tiêu chí">
          {body.criteria.map((criterion) => (
            <CriterionText key={criterion.text} criterion={criterion} />
          ))}
        </Section>
      )}
      {indicators.length > 0 && (
        <Section
          title="Chỉ tiêu"
          {...(indicators.some((one) => one.invented) && { note: 'số giả định của bản dùng thử' })}
        >
          <Facts
            facts={indicators.map((one) => ({
              name: one.name,
              value: `${one.target === null ? 'không đặt mức' : withUnit(one.target, one.unit)}${
                one.consolidation === 'sum' ? '' : ', tính bình quân theo số người'
              }`,
            }))}
          />
        </Section>
      )}
      <Lines title="Hình thức khen thưởng" lines={body.commendations} />
      {body.phases.length > 0 && (
        <Section title="Các giai đoạn">
          <Facts
            facts={body.phases.map((phase) => ({
              name: phase.name,
              value: [periodInWords(phase.from, phase.to), phase.task].filter(Boolean).join('. '),
            }))}
          />
        </Section>
      )}
      {body.tasks.length > 0 && (
        <Section title="Tổ chức thực hiện">
          {body.tasks.map((task) => (
            <div key={task.assignee} className="prose">
              <p>
                <b>{task.assignee}</b>
              </p>
              <p>{task.text}</p>
            </div>
          ))}
        </Section>
      )}
      <Lines title="Nơi nhận" lines={body.recipientLines} />
      <Lines title="Chế độ báo cáo" lines={body.reporting ? [body.reporting] : []} />
    </>
  )
}

function documentFacts({ movement }: Shown) {
  return [
    {
      name: 'Số, ký hiệu',
      value: movement.symbol ?? 'văn bản trong sổ chưa có số',
      ...(movement.symbol === null && { tone: 'red' as const }),
    },
    {
      name: 'Ngày ban hành',
      value: movement.issued_on === null ? 'chưa rõ' : showDay(movement.issued_on),
      ...(movement.issued_on === null && { tone: 'red' as const }),
    },
    { name: 'Loại văn bản', value: documentTypes[movement.document_type] },
    { name: 'Cơ quan ban hành', value: movement.issuer_name },
    { name: 'Người ký', value: movement.signer },
    { name: 'Thời gian', value: movement.period_text },
    { name: 'Tên gọi trong sổ', value: movement.name },
  ]
}

/** What is missing in the source and what is made up for the demo is said, never hidden. */
function Gaps({ missing, invented }: { missing: readonly string[]; invented: readonly string[] }) {
  if (missing.length + invented.length === 0) return null
  return (
    <section className="sheet notice notice-ink">
      {missing.length > 0 && (
        <>
          <h2>Nguồn còn thiếu</h2>
          <ul className="prose-list">
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {invented.length > 0 && (
        <>
          <h2>Bản dùng thử giả định</h2>
          <ul className="prose-list">
            {invented.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Lines({ title, lines, numbered = false }: { title: string; lines: readonly string[]; numbered?: boolean }) {
  if (lines.length === 0) return null
  const List = numbered ? 'ol' : 'ul'
  return (
    <Section title={title}>
      {lines.length === 1 ? (
        <p className="prose">{lines[0]}</p>
      ) : (
        <List className={numbered ? 'prose prose-list prose-numbered' : 'prose prose-list'}>
          {lines.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </List>
      )}
    </Section>
  )
}

const whom: Record<Criterion['kind'], string> = {
  general: 'Chung cho tập thể và cá nhân',
  collective: 'Đối với tập thể',
  individual: 'Đối với cá nhân',
  leader: 'Đối với người đứng đầu',
}

function CriterionText({ criterion: { kind, logic, text, parts } }: { criterion: Criterion }) {
  return (
    <div className="prose">
      <p>
        <b>{whom[kind]}:</b> {text}
      </p>
      {parts.length > 0 && (
        <>
          <p className="quiet">
            {logic === 'any' ? `Đạt một trong ${parts.length} tiêu chí:` : `Đạt đủ cả ${parts.length} tiêu chí:`}
          </p>
          <ol className="prose-list prose-numbered">
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function periodInWords(from: Day | null, to: Day | null): string {
  if (from && to) return `${showDay(from)} – ${showDay(to)}`
  if (from) return `từ ${showDay(from)}`
  return to ? `đến ${showDay(to)}` : ''
}

function isBare(body: Body): boolean {
  const { purpose, requirements, contents, criteria, tasks } = body
  return purpose.length + requirements.length + contents.length + criteria.length + tasks.length === 0
}
