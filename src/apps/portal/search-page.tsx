/** Tra cứu: who was honoured, by which decision, in which movement; any spelling. */
import type { ReactNode } from 'react'
import { awardStandings } from '../../registry/awards/award.ts'
import { showDay, type Day } from '../../base/days.ts'
import { showNumber } from '../../base/text.ts'
import type { Honour } from '../../law/vocabulary.ts'
import { readCode } from '../../procedure/certificates/certificate.ts'
import { honourTitle } from '../../procedure/dossiers/dossier.ts'
import { searchLimits, searchPublished } from '../../reports/publications/publication.store.ts'
import { DecisionRegister, MovementRegister, PartHead, SearchBox } from './parts.tsx'
import { isSearchable, lineIn, type Page, type Visit } from './visit.ts'

export async function searchPage({ portal, query }: Visit): Promise<Page> {
  const typed = lineIn(query.q)
  if (looksLikeCode(typed)) return { title: 'Kiểm tra bằng', redirect: `/kiem-tra/${readCode(typed)}` }
  const title = typed ? `Tra cứu “${typed}”` : 'Tra cứu'
  return { title, hidden: true, body: <Search typed={typed} found={await foundFor(portal, typed)} /> }
}

/** A code has four groups; run together it is told from a name by its figures. */
function looksLikeCode(typed: string): boolean {
  return /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/i.test(typed) || (/^([0-9A-Z]{4} ?){4}$/i.test(typed) && /\d/.test(typed))
}

type Found = Awaited<ReturnType<typeof searchPublished>>

async function foundFor(portal: Visit['portal'], typed: string): Promise<Found | null> {
  return isSearchable(typed) ? searchPublished(portal, typed) : null
}

function Search({ typed, found }: { typed: string; found: Found | null }) {
  return (
    <>
      <h1>Tra cứu</h1>
      <p className="under">Tên người, tên tập thể, số hoặc trích yếu quyết định, tên phong trào.</p>
      <SearchBox typed={typed} />
      <div className="part">
        <Results typed={typed} found={found} />
      </div>
    </>
  )
}

function Results({ typed, found }: { typed: string; found: Found | null }) {
  if (!typed) return <p className="empty">Nhập một phần tên hoặc số quyết định. Gõ có dấu hay không dấu đều được.</p>
  if (!found) return <p className="empty">“{typed}” ngắn quá để tra cứu. Hãy nhập ít nhất hai chữ cái hoặc chữ số.</p>
  const { awards, decisions, movements } = found
  if (awards.length + decisions.length + movements.length === 0) return <NothingFound typed={typed} />
  return (
    <>
      <p className="count">{sentenceOf(typed, found)}</p>
      <Hits id="khen-thuong" title="Người, tập thể được khen thưởng" hits={awards} limit={searchLimits.awards}>
        {(rows) => <AwardRegister awards={rows} />}
      </Hits>
      <Hits id="quyet-dinh" title="Quyết định" hits={decisions} limit={searchLimits.decisions}>
        {(rows) => <DecisionRegister decisions={rows} year={null} />}
      </Hits>
      <Hits id="phong-trao" title="Phong trào thi đua" hits={movements} limit={searchLimits.movements}>
        {(rows) => <MovementRegister movements={rows} />}
      </Hits>
    </>
  )
}

function sentenceOf(typed: string, { awards, decisions, movements }: Found): string {
  const parts = [
    countOf(awards, searchLimits.awards, 'lượt khen thưởng'),
    countOf(decisions, searchLimits.decisions, 'quyết định'),
    countOf(movements, searchLimits.movements, 'phong trào'),
  ]
  return `Có ${parts.filter(Boolean).join(', ')} khớp với “${typed}”.`
}

function countOf(hits: readonly unknown[], limit: number, noun: string): string {
  if (hits.length === 0) return ''
  return hits.length > limit ? `hơn ${showNumber(limit)} ${noun}` : `${showNumber(hits.length)} ${noun}`
}

function Hits<Row>(part: {
  id: string
  title: string
  hits: readonly Row[]
  limit: number
  children: (rows: readonly Row[]) => ReactNode
}) {
  if (part.hits.length === 0) return null
  return (
    <section className="part" aria-labelledby={part.id}>
      <PartHead id={part.id} title={part.title} />
      {part.children(part.hits.slice(0, part.limit))}
      {part.hits.length > part.limit && (
        <p className="hint">Mới hiện {part.limit} kết quả gần nhất. Hãy nhập tên đầy đủ hơn để thu hẹp.</p>
      )}
    </section>
  )
}

interface AwardEntry {
  award_id: string
  recipient_name: string
  recipient_line: string
  honour: Honour
  year: number
  ended: 'revoked' | 'corrected' | null
  other_names: string[]
  decision_id: string
  symbol: string
  signed_on: Day
}

function AwardRegister({ awards }: { awards: readonly AwardEntry[] }) {
  return (
    <ul className="register register-long">
      {awards.map((award) => (
        <li key={award.award_id}>
          <time dateTime={award.signed_on}>{showDay(award.signed_on)}</time>
          <div>
            <a href={`/quyet-dinh/${award.decision_id}#${award.award_id}`}>{award.recipient_name}</a>
            {award.recipient_line && <span className="quiet">, {award.recipient_line}</span>}
            {award.other_names.length > 0 && (
              <span className="quiet"> (cùng một người: {award.other_names.join('; ')})</span>
            )}
            <span className="number">
              {honourTitle(award.honour, award.year)}, {award.symbol}
              {award.ended && <b className="red"> · {awardStandings[award.ended]}</b>}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function NothingFound({ typed }: { typed: string }) {
  return (
    <div className="text">
      <h2>Không tìm thấy “{typed}”</h2>
      <ul>
        <li>Thử một phần của tên, ví dụ chỉ tên và chữ lót, hoặc chỉ số quyết định.</li>
        <li>Quyết định chỉ có ở đây sau khi cơ quan ra quyết định công bố.</li>
        <li>
          Nếu có tấm bằng trong tay, hãy <a href="/kiem-tra">kiểm tra bằng mã trên bằng</a>.
        </li>
      </ul>
    </div>
  )
}
