/** Kiểm tra bằng: whether a certificate stands in the golden book, line by line, so that the eye can compare. */
import type { ReactNode } from 'react'
import { showDay } from '../../base/days.ts'
import { showNumber } from '../../base/text.ts'
import { honours } from '../../law/vocabulary.ts'
import { readCode } from '../../procedure/certificates/certificate.ts'
import { honourTitle } from '../../procedure/dossiers/dossier.ts'
import { readCertificateEntry } from '../../reports/publications/publication.store.ts'
import { Mark } from './parts.tsx'
import { lineIn, type Page, type Visit } from './visit.ts'

type Entry = NonNullable<Awaited<ReturnType<typeof readCertificateEntry>>>

/** The form. What is typed there leads on to the address that also stands in the QR, where it is counted and looked up. */
export function checkFormPage({ query }: Visit): Page {
  const typed = lineIn(query.ma, 200)
  const code = codeIn(typed)
  if (code) return { title: 'Kiểm tra bằng', redirect: `/kiem-tra/${encodeURIComponent(keptLetters(typed))}` }
  return {
    title: 'Kiểm tra bằng',
    description: 'Nhập mã in dưới mã QR trên bằng khen, giấy khen, giấy chứng nhận để so với sổ vàng.',
    body: (
      <CheckFrame typed={typed} error={typed ? 'Mã gồm chữ cái và chữ số, in dưới mã QR trên bằng.' : null}>
        {null}
      </CheckFrame>
    ),
  }
}

/** One look-up by key whatever is typed, so that neither answer nor time tells which codes are nearly right. */
export async function checkPage({ portal, params }: Visit): Promise<Page> {
  const typed = lineIn(params.code, 200)
  const entry = await readCertificateEntry(portal, codeIn(typed))
  const shown = entry ? entry.code : typed
  return {
    title: titleOf(entry),
    hidden: true,
    fresh: true,
    ...(entry ? {} : { status: 404 }),
    body: (
      <CheckFrame typed={shown} error={null}>
        {entry ? <Standing entry={entry} /> : <NotInBook typed={typed} />}
      </CheckFrame>
    ),
  }
}

function titleOf(entry: Entry | null): string {
  if (!entry) return 'Không tìm thấy mã trên bằng'
  if (entry.ended === 'revoked') return 'Khen thưởng này đã bị thu hồi'
  return entry.ended === 'corrected' ? 'Bằng này ghi chưa đúng, đã được đính chính' : 'Bằng này có trong sổ vàng'
}

/** Who pastes the whole address that the QR holds is understood too. */
function codeIn(typed: string): string {
  return readCode(keptLetters(typed))
}

function keptLetters(typed: string): string {
  return (
    typed
      .replace(/[/\s]+$/, '')
      .split('/')
      .at(-1) ?? ''
  )
}

function CheckFrame({ typed, error, children }: { typed: string; error: string | null; children: ReactNode }) {
  return (
    <div className="columns">
      <div>
        <h1>Kiểm tra bằng</h1>
        <p className="under" id="ma-goi-y">
          Nhập mã in dưới mã QR trên bằng khen, giấy khen, giấy chứng nhận.
        </p>
        <form className="search" action="/kiem-tra" method="get">
          <input
            className="code-input"
            type="text"
            name="ma"
            defaultValue={typed}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-label="Mã trên bằng"
            aria-describedby={error ? 'ma-goi-y ma-loi' : 'ma-goi-y'}
            aria-invalid={error ? true : undefined}
          />
          <button type="submit">Kiểm tra</button>
        </form>
        {error && (
          <p className="hint" id="ma-loi">
            <b className="red">{error}</b>
          </p>
        )}
        {children ?? <WhereTheCodeIs />}
      </div>
      <CheckAside />
    </div>
  )
}

function WhereTheCodeIs() {
  return (
    <p className="hint">
      Mã có bốn nhóm, mỗi nhóm bốn ký tự, ví dụ <span className="whole">7F3K-9QTD-24MX-8HNP</span>. Chữ hoa, chữ thường,
      có gạch nối hay không đều được.
    </p>
  )
}

function Standing({ entry }: { entry: Entry }) {
  return (
    <section className={entry.ended ? 'result result-red' : 'result'} aria-labelledby="ket-qua">
      <div className="result-head">
        <Mark state={entry.ended ? 'revoked' : 'met'} />
        <h2 id="ket-qua">{titleOf(entry)}</h2>
        <p>{adviceOf(entry)}</p>
      </div>
      <dl className="facts">
        {factsOf(entry).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function adviceOf({ ended, code_now }: Entry): ReactNode {
  if (ended === 'revoked') return 'Tấm bằng không còn giá trị. Sổ vàng vẫn giữ mục này cùng quyết định thu hồi.'
  if (ended === null) return 'Hãy so sánh từng dòng dưới đây với tấm bằng.'
  return (
    <>
      Tấm bằng không còn giá trị. Sổ vàng vẫn giữ mục này cùng văn bản đính chính
      {code_now === null ? (
        '.'
      ) : (
        <>
          ; bằng thay cho nó mang mã <a href={`/kiem-tra/${code_now}`}>{code_now}</a>.
        </>
      )}
    </>
  )
}

function factsOf(entry: Entry): [name: string, value: ReactNode][] {
  const { kind } = honours[entry.honour]
  const honour = honourTitle(entry.honour, entry.year)
  const facts: [name: string, value: ReactNode, isKnown?: boolean][] = [
    ['Tên trên bằng', entry.recipient_name],
    ['Khi đó là', entry.recipient_line],
    [kind === 'emulationTitle' ? 'Danh hiệu' : 'Hình thức', honour],
    ['Thành tích', entry.achievement === honour ? '' : entry.achievement],
    ['Quyết định', <DecisionOf key="decision" entry={entry} />],
    ['Số sổ vàng', <GoldenNumber key="golden" number={entry.golden_number} />, entry.golden_number !== null],
    ['Cấp bằng', `ngày ${showDay(entry.issued_on)}`],
    ['Tình trạng', <StatusOf key="status" entry={entry} />],
  ]
  return facts.filter(([, value, isKnown = Boolean(value)]) => isKnown).map(([label, value]) => [label, value])
}

function GoldenNumber({ number }: { number: number | null }) {
  return <span className="gold">{number !== null && showNumber(number)}</span>
}

function DecisionOf({ entry }: { entry: Entry }) {
  const paper = `${entry.decision_symbol ?? 'chưa rõ số'}${entry.decision_on ? ` ngày ${showDay(entry.decision_on)}` : ''}`
  return (
    <>
      {entry.decision_published ? <a href={`/quyet-dinh/${entry.decision_id}`}>{paper}</a> : paper}
      {`, ${entry.decider}`}
    </>
  )
}

function StatusOf({ entry }: { entry: Entry }) {
  const { ended, ended_on: on, ended_by: document, restored_by: restoredBy, restored_on: restoredOn } = entry
  if (ended === null || on === null) {
    if (restoredOn === null) return 'Có hiệu lực, chưa bị thu hồi'
    return `Có hiệu lực: đã thu hồi rồi khôi phục theo quyết định ${restoredBy} ngày ${showDay(restoredOn)}`
  }
  return (
    <b className="red">
      {ended === 'revoked' ? 'Đã thu hồi theo quyết định' : 'Đã đính chính theo'} {document} ngày {showDay(on)}
    </b>
  )
}

function NotInBook({ typed }: { typed: string }) {
  return (
    <section className="result result-plain" aria-labelledby="ket-qua">
      <div className="result-head">
        <Mark state="unknown" />
        <h2 id="ket-qua">Không tìm thấy mã này trong sổ vàng</h2>
        <p>Có thể mã gõ nhầm. Hãy xem lại mấy điểm sau rồi kiểm tra lần nữa.</p>
      </div>
      <ul className="checks">
        {hintsFor(typed).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
        <li>
          Bằng cấp trước khi có sổ điện tử thì không có mã: hãy <a href="/tra-cuu">tra cứu</a> theo tên hoặc số quyết
          định.
        </li>
        <li>Nếu mã đã đúng từng ký tự mà vẫn không thấy, tấm bằng có thể không thật: hỏi cơ quan ghi trên bằng.</li>
      </ul>
    </section>
  )
}

/** What can be seen from what was typed comes first. */
function hintsFor(typed: string): string[] {
  const letters = keptLetters(typed).replace(/[\s-]/g, '')
  const hints = []
  if (/[^\x20-\x7e]/.test(letters)) hints.push('Mã không có chữ mang dấu: hãy tắt bộ gõ tiếng Việt rồi nhập lại.')
  const count = [...letters].length
  if (count !== 16) hints.push(`Mã có 16 ký tự, bạn đã nhập ${count}.`)
  if (/[01OI]/i.test(letters)) hints.push('Mã không dùng số 0, số 1, chữ O và chữ I: có thể đó là chữ Q, D, L hoặc J.')
  if (hints.length === 0) hints.push('Dễ nhầm: số 8 với chữ B, số 5 với chữ S, số 2 với chữ Z, chữ U với chữ V.')
  return hints
}

function CheckAside() {
  return (
    <aside className="side">
      <section aria-labelledby="vi-sao">
        <h2 id="vi-sao">Vì sao tin được</h2>
        <p>
          Mỗi khen thưởng là một dòng của cuốn sổ chỉ ghi thêm. Phần mềm không có chỗ nào để sửa hay xoá dòng đã ghi;
          thu hồi cũng là một dòng mới. Trang này đọc thẳng từ cuốn sổ ấy.
        </p>
      </section>
      <section aria-labelledby="khong-khop">
        <h2 id="khong-khop">Nếu không khớp</h2>
        <p>Tên, ngày hoặc số khác với tấm bằng: báo cho cơ quan ra quyết định, ghi ở đầu tấm bằng.</p>
      </section>
      <section aria-labelledby="ket-qua-khac">
        <h2 id="ket-qua-khac">Kết quả có thể gặp</h2>
        <ul className="marks">
          <li>
            <Mark state="met" size={20} /> Có trong sổ vàng
          </li>
          <li>
            <Mark state="revoked" size={20} /> Đã thu hồi hoặc đã đính chính, kèm văn bản
          </li>
          <li>
            <Mark state="unknown" size={20} /> Không tìm thấy: kiểm tra lại mã
          </li>
        </ul>
      </section>
    </aside>
  )
}
