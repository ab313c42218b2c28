/** Soạn tờ trình: which dossiers, then the words, which are written beforehand from the dossiers and edited freely. */
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { letterHref, lettersHref, type LetterAnswer, type Waiting } from './letter-draft.ts'
import { LetterWriting, useSender } from './letter-writing.tsx'

/** Soạn tờ trình for the body `donVi` (else the one I work under) with the dossiers `hoSo`; or edit the draft `sua`. */
export function LetterForm() {
  const { search } = useListSearch()
  const session = useSession()
  const letterId = search.sua
  useCrumbs([{ text: 'Tờ trình', href: lettersHref }, { text: letterId ? 'Sửa dự thảo' : 'Soạn tờ trình' }])
  const letter = useView('/api/letters/:letterId', { letterId: letterId ?? '' }, { enabled: letterId !== undefined })
  if (letterId === undefined) {
    const organisationId = search.donVi ?? session.organisationId
    return <Candidates draft={null} organisationId={organisationId} asked={search.hoSo?.split(',') ?? null} />
  }
  return (
    <Asked query={letter}>
      {(draft) => (
        <Candidates
          draft={draft}
          organisationId={draft.letter.organisation_id}
          asked={draft.dossiers.map((dossier) => dossier.id)}
        />
      )}
    </Asked>
  )
}

interface CandidatesProps {
  draft: LetterAnswer | null
  organisationId: string
  asked: string[] | null
}

/** Gathers what can be carried: what the unit has submitted, and what its council recommended to a higher level. */
function Candidates({ draft, organisationId, asked }: CandidatesProps) {
  const sender = useSender(draft, organisationId)
  const waiting = useView('/api/organisations/:organisationId/waiting-dossiers', {
    organisationId,
    ...(draft && { letterId: draft.letter.id }),
  })
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{draft ? 'Sửa dự thảo tờ trình' : 'Soạn tờ trình'}</h1>
          <p className="page-lead">{sender}. Số tờ trình được lấy khi thủ trưởng ký.</p>
        </div>
      </header>
      {draft && draft.letter.stage !== 'draft' ? (
        <Closed draft={draft} />
      ) : (
        <Asked query={waiting} isPart>
          {(found) =>
            found.rows.some((row) => row.otherDraft === null) ? (
              <LetterWriting
                // Rows of the body before may stand in for a moment: what was chosen from them is not chosen here.
                key={`${organisationId} ${draft?.letter.id} ${waiting.isPlaceholderData}`}
                draft={draft}
                rows={found.rows}
                total={found.total}
                organisationId={organisationId}
                sender={sender}
                chosen={asked ?? chosenFor(found.rows)}
              />
            ) : (
              <NothingFree waiting={found} sender={sender} />
            )
          }
        </Asked>
      )}
    </>
  )
}

/** Own dossiers and those of the round before go to different places: nothing is chosen for the officer then. */
function chosenFor(rows: Waiting['rows']): string[] {
  const free = rows.filter((row) => row.otherDraft === null)
  const isMixed = new Set(free.map((row) => row.stage)).size > 1
  return isMixed ? [] : free.map((row) => row.id)
}

/** While the address was kept, somebody signed or cancelled the draft. */
function Closed({ draft: { letter } }: { draft: LetterAnswer }) {
  return (
    <Empty
      title={letter.stage === 'signed' ? 'Tờ trình này đã ký, không sửa được nữa' : 'Dự thảo này đã bỏ'}
      action={<Link href={letterHref(letter.id)}>Xem tờ trình</Link>}
    >
      {letter.stage === 'signed'
        ? `Tờ trình số ${letter.symbol} đã gửi ${letter.receiver_name}.`
        : 'Các hồ sơ đã trở lại chờ tờ trình; có thể soạn tờ trình khác.'}
    </Empty>
  )
}

/** Nothing waits, or all that waits stands in other drafts: which ones. */
function NothingFree({ waiting: { rows }, sender }: { waiting: Waiting; sender: string }) {
  const drafts = new Map(
    rows.flatMap(({ otherDraft }) => (otherDraft ? [[otherDraft.letterId, otherDraft.title]] : [])),
  )
  if (drafts.size === 0) {
    return (
      <Empty
        title={`${sender} chưa có hồ sơ nào chờ tờ trình`}
        action={<Link href={`${OFFICE}/ho-so?stage=draft&view=all`}>Xem hồ sơ đang lập</Link>}
      >
        Hồ sơ vào tờ trình sau khi đã được trình, hoặc sau khi hội đồng đề nghị lên cấp trên.
      </Empty>
    )
  }
  return (
    <Empty
      title={
        rows.length === 1
          ? 'Hồ sơ đang chờ đã ở dự thảo khác'
          : `Cả ${rows.length} hồ sơ đang chờ đều đã ở dự thảo khác`
      }
      action={[...drafts].map(([letterId, title]) => (
        <Link key={letterId} href={letterHref(letterId)}>
          {title}
        </Link>
      ))}
    >
      Mỗi hồ sơ chỉ vào một dự thảo tờ trình. Sửa hoặc bỏ dự thảo ấy nếu muốn soạn tờ trình khác.
    </Empty>
  )
}
