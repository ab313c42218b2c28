/** Sáng kiến làm căn cứ: on which of the nominee's initiatives the dossier relies, and why another cannot be chosen. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { initiativeScopes } from '../../../law/vocabulary.ts'
import { messageOf, useAct } from '../app/api.ts'
import { CheckField } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { DossierAnswer } from './dossier-words.ts'
import { initiativeHref } from './initiative-words.ts'

export function DossierInitiatives({ data }: { data: DossierAnswer }) {
  const { initiatives } = data
  const chosen = initiatives.filter((one) => one.chosen)
  const mayChoose = data.next.some((act) => act.action === 'dossier.rely')
  const shown = mayChoose ? initiatives : chosen
  if (shown.length === 0) return null
  return (
    <Section title="Sáng kiến làm căn cứ" note={chosen.length === 0 ? 'chưa chọn' : `${chosen.length} đã chọn`}>
      {mayChoose ? <Choosing key={chosen.map((one) => one.id).join()} data={data} /> : <Chosen data={data} />}
    </Section>
  )
}

function Choosing({ data }: { data: DossierAnswer }) {
  const { dossier, initiatives } = data
  const [ids, setIds] = useState(() => initiatives.filter((one) => one.chosen).map((one) => one.id))
  const tell = useUndo()
  const rely = useAct('/api/dossiers/:dossierId/initiatives', ({ initiatives: count }) =>
    tell({ text: count === 0 ? 'Đã bỏ chọn sáng kiến' : `Đã chọn ${count} sáng kiến làm căn cứ` }),
  )
  const before = initiatives.filter((one) => one.chosen).map((one) => one.id)
  const isChanged = ids.toSorted().join() !== before.toSorted().join()
  return (
    <>
      <p className="field-hint">
        Khi quyết định được ký, sáng kiến đã chọn được ghi là đã dùng và không dùng cho hồ sơ nào khác.
      </p>
      {initiatives.map((one) => (
        <CheckField
          key={one.id}
          name={`initiative-${one.id}`}
          label={`${one.code}, năm ${one.year}: ${one.name} (${initiativeScopes[one.scope]}${jointly(one)})`}
          checked={ids.includes(one.id)}
          onChange={(isOn) => setIds(isOn ? [...ids, one.id] : ids.filter((id) => id !== one.id))}
          {...(one.taken !== null && !one.chosen && { blocked: one.taken })}
        />
      ))}
      {rely.error && <p className="field-error">{messageOf(rely.error)}</p>}
      {isChanged && (
        <div className="dialog-acts">
          <Button
            variant="filled"
            loading={rely.isPending}
            onClick={() => rely.mutate({ dossierId: dossier.id, initiativeIds: ids })}
          >
            Lưu sáng kiến đã chọn
          </Button>
          <Button onClick={() => setIds(before)}>Giữ như cũ</Button>
        </div>
      )}
    </>
  )
}

function Chosen({ data: { initiatives } }: { data: DossierAnswer }) {
  return (
    <ul className="plain-lines">
      {initiatives
        .filter((one) => one.chosen)
        .map((one) => (
          <li key={one.id}>
            <Link href={initiativeHref(one.id)}>{one.code}</Link>, năm {one.year}: {one.name}{' '}
            <span className="quiet">
              {initiativeScopes[one.scope]}
              {jointly(one)}
              {one.isUsed ? ', đã dùng cho hồ sơ này' : one.taken === null ? '' : `, ${one.taken}`}
            </span>
          </li>
        ))}
    </ul>
  )
}

/** Written with others: the nominee's own share, where it is told. */
function jointly({ isJoint, share }: DossierAnswer['initiatives'][number]): string {
  if (!isJoint) return ''
  return share === null ? ', đồng tác giả' : `, đồng tác giả, góp ${share}%`
}
