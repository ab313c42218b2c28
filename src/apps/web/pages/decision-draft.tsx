import type { Day } from '../../../base/days.ts'
import type { Honour } from '../../../law/vocabulary.ts'
import { verbOf } from '../../../procedure/decisions/decision.ts'
import { honourTitle } from '../../../procedure/dossiers/dossier.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useSession } from '../app/session.tsx'
import { proposedBases } from './decision-bases.ts'
import { DecisionWriting } from './decision-writing.tsx'

type Row = GetAnswer<'/api/dossiers'>['rows'][number]

interface DecisionDraftProps {
  bodyId: string
  honour: Honour
  dossiers: readonly Row[]
  unlisted: number
  asked: readonly string[]
}

/** A new draft. Waits for the council and its sitting, from which the bases are proposed. */
export function DecisionDraft({ bodyId, honour, dossiers, unlisted, asked }: DecisionDraftProps) {
  const { me, organisationId } = useSession()
  const first = dossiers.find((one) => asked.includes(one.id)) ?? dossiers[0]!
  const council = useView('/api/councils/:bodyId', { bodyId })
  const sittings = useView('/api/sittings', { dossierId: first.id })
  const body = me.grants.find((grant) => grant.organisation_id === bodyId)
  return (
    <Asked query={council} isPart>
      {(found) => (
        <Asked query={sittings} isPart>
          {({ rows }) => {
            const held = rows.map(({ council_name, held_on }) => ({ council_name, held_on: held_on as Day }))
            const bases = proposedBases(first.received_on ?? first.opened_on, held, found.standing)
            return (
              <DecisionWriting
                draft={null}
                bodyId={bodyId}
                honour={honour}
                cases={dossiers}
                unlisted={unlisted}
                first={{
                  title: titleFor(honour, dossiers),
                  text: bases.join('\n'),
                  dossiers: dossiers.filter((one) => asked.includes(one.id)),
                }}
                note={body && bodyId !== organisationId ? `Cơ quan quyết định: ${body.organisation_name}.` : undefined}
              />
            )
          }}
        </Asked>
      )}
    </Asked>
  )
}

/** `Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021`. */
function titleFor(honour: Honour, dossiers: readonly Row[]): string {
  const verb = verbOf(honour).toLocaleLowerCase('vi')
  const isTitle = verb === 'công nhận'
  return `Về việc ${verb} ${isTitle ? 'danh hiệu ' : ''}${honourTitle(honour, dossiers[0]!.year)}`
}
