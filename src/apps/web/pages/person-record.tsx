/** Sáng kiến và hồ sơ of one person: the tabs beside the life line. */
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import { initiativeKinds, initiativeScopes } from '../../../law/vocabulary.ts'
import { authorsInWords, usedForInWords } from '../../../registry/initiatives/initiative.ts'
import { markOf, verdictWords } from '../app/law-verdict.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import type { NextAct } from '../kit/next-acts.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { initiativeHref } from './initiative-words.ts'
import type { PersonRecord } from './person-life.ts'
import type { DossierRow } from './ladder-rung.ts'

type Initiative = PersonRecord['initiatives'][number]

export function Initiatives({ initiatives, name }: { initiatives: readonly Initiative[]; name: string }) {
  if (initiatives.length === 0) {
    return (
      <Empty title={`${name} chưa có sáng kiến nào trong sổ`}>
        Sáng kiến, đề tài được ghi cùng quyết định công nhận; thiếu nó thì chưa xét được Chiến sĩ thi đua và Bằng khen.
      </Empty>
    )
  }
  return (
    <section className="sheet">
      <RegisterTable
        label={`Sáng kiến của ${name}`}
        columns={initiativeColumns}
        rows={initiatives.toReversed()}
        rowKey={(one) => one.id}
      />
    </section>
  )
}

const initiativeColumns: Column<Initiative>[] = [
  { key: 'code', head: 'Mã', cell: (one) => one.code, quiet: true, width: '120px', card: 'start' },
  { key: 'year', head: 'Năm', cell: (one) => one.year, width: '64px', card: 'end' },
  {
    key: 'name',
    head: 'Tên',
    cell: (one) => (
      <>
        <Link href={initiativeHref(one.id)}>{one.name}</Link>
        {one.others.length > 0 && <small className="joint-line">{withWhom(one)}</small>}
      </>
    ),
    isName: true,
  },
  { key: 'kind', head: 'Loại', cell: (one) => initiativeKinds[one.kind], width: '104px', card: 'none' },
  { key: 'scope', head: 'Phạm vi', cell: (one) => `cấp ${initiativeScopes[one.scope]}` },
  {
    key: 'decision',
    head: 'Công nhận',
    cell: (one) => one.decision ?? <span className="quiet">chưa công nhận</span>,
  },
  {
    key: 'usedFor',
    head: 'Đã dùng cho',
    cell: (one) => one.used_for !== null && usedForInWords(one.used_for),
    quiet: true,
  },
]

/** "góp 40%, cùng Lê Thị Lan (60%)". */
function withWhom({ share, others }: Initiative): string {
  return `${share === null ? '' : `góp ${share}%, `}cùng ${authorsInWords(others)}`
}

export interface DossiersProps {
  dossiers: readonly DossierRow[]
  name: string
  nominate: NextAct | undefined
}

export function Dossiers({ dossiers, name, nominate }: DossiersProps) {
  if (dossiers.length === 0) {
    return (
      <Empty
        title={`Chưa có hồ sơ nào đề nghị khen thưởng ${name}`}
        {...(nominate?.href !== undefined && { action: <Link href={nominate.href}>{nominate.label}</Link> })}
      >
        Chỉ kể những hồ sơ mà bạn được xem.
      </Empty>
    )
  }
  return (
    <section className="sheet">
      <RegisterTable
        label={`Hồ sơ của ${name}`}
        columns={dossierColumns}
        rows={dossiers}
        rowKey={(one) => one.id}
        rowHref={(one) => `/can-bo/ho-so/${one.id}`}
      />
    </section>
  )
}

const dossierColumns: Column<DossierRow>[] = [
  { key: 'code', head: 'Mã', cell: (one) => one.code, quiet: true, width: '124px', card: 'start' },
  { key: 'title', head: 'Đề nghị', cell: (one) => one.title, isName: true },
  { key: 'organisation', head: 'Đơn vị lập', cell: (one) => one.organisation_name, quiet: true },
  { key: 'receiver', head: 'Nơi nhận', cell: (one) => one.receiver_name, quiet: true },
  {
    key: 'verdict',
    head: 'Theo luật',
    cell: (one) =>
      one.verdict_state && <Mark state={markOf(one.verdict_state)}>{verdictWords[one.verdict_state]}</Mark>,
    width: '140px',
  },
  { key: 'stage', head: 'Bước', cell: (one) => dossierStages[one.stage], card: 'end' },
]
