/** Việc chung với các hồ sơ đã chọn: which can go into a letter, a sitting or a decision, and why the others cannot. */
import { Button } from '@mantine/core'
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import { useSession } from '../app/session.tsx'
import { BulkBar } from '../kit/bulk-bar.tsx'
import { OFFICE, useGo } from '../kit/link.tsx'
import type { DossierRow } from './dossier-words.ts'

/** Places where I may write letters, and where I keep the council and draft decisions. */
interface Desk {
  writes: ReadonlySet<string>
  keeps: ReadonlySet<string>
}

/** Something done with several dossiers at once by one body. */
interface Together {
  label(count: number): string
  path: string
  /** The body of mine that may do it with this dossier; null where none may. */
  by(row: DossierRow, desk: Desk): string | null
}

const together: readonly Together[] = [
  {
    label: (count) => `Soạn tờ trình cho ${count} hồ sơ`,
    path: '/to-trinh/moi',
    by: (row, { writes }) => {
      if (row.stage === 'submitted' && writes.has(row.organisation_id)) return row.organisation_id
      const goesOn = row.stage === 'recommended' && row.decider_id !== row.receiver_id
      return goesOn && writes.has(row.receiver_id) ? row.receiver_id : null
    },
  },
  {
    label: (count) => `Soạn quyết định cho ${count} hồ sơ`,
    path: '/quyet-dinh/moi',
    by: (row, { keeps }) => (row.stage === 'recommended' && keeps.has(row.decider_id) ? row.decider_id : null),
  },
  {
    label: (count) => `Đưa ${count} hồ sơ vào phiên họp`,
    path: '/hoi-dong/moi',
    by: (row, { keeps }) => (row.stage === 'appraised' && keeps.has(row.receiver_id) ? row.receiver_id : null),
  },
]

export function DossierBulk({ chosen, onClear }: { chosen: readonly DossierRow[]; onClear: () => void }) {
  const desk = useDesk()
  const go = useGo()
  const able = together.flatMap((one) => {
    const mine = chosen.filter((row) => one.by(row, desk) !== null)
    return [...Map.groupBy(mine, (row) => one.by(row, desk)!)].map(([body, rows]) => ({ one, body, rows }))
  })
  const left = chosen.filter((row) => !able.some(({ rows }) => rows.includes(row)))
  return (
    <BulkBar chosen={chosen.length} onClear={onClear} cannot={left.length > 0 ? whyNot(left, desk) : undefined}>
      {able.map(({ one, body, rows }) => (
        <Button
          key={`${one.path} ${body}`}
          onClick={() => go(`${OFFICE}${one.path}?hoSo=${rows.map((row) => row.id).join(',')}&donVi=${body}`)}
        >
          {one.label(rows.length)}
        </Button>
      ))}
    </BulkBar>
  )
}

function useDesk(): Desk {
  const { me } = useSession()
  const at = (...held: string[]) =>
    new Set(me.grants.filter((grant) => held.includes(grant.role)).map((grant) => grant.organisation_id))
  return { writes: at('officer', 'standing'), keeps: at('standing') }
}

const farStages = new Set<string>(['received', 'appraised', 'tabled', 'recommended', 'drafted'])

/** "2 chưa tham gia được: 1 đang lập, 1 đã thẩm định ở Ủy ban nhân dân tỉnh". */
function whyNot(rows: readonly DossierRow[], { keeps }: Desk): string {
  const reasonOf = (row: DossierRow) => {
    const stage = dossierStages[row.stage].toLocaleLowerCase('vi')
    return farStages.has(row.stage) && !keeps.has(row.receiver_id) ? `${stage} ở ${row.receiver_name}` : stage
  }
  const reasons = [...Map.groupBy(rows, reasonOf)].map(([reason, own]) => `${own.length} ${reason}`)
  return `${rows.length} chưa tham gia được: ${reasons.join(', ')}`
}
