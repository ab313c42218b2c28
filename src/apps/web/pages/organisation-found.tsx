/** Lập đơn vị: a body that takes nobody's place. */
import { basisProblems, emptyBody } from './organisation-draft.ts'
import { BasisField, NewBodyFields } from './organisation-fields.tsx'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { type Line, type OrganisationKind } from '../../../registry/organisations/organisation.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { DateField, Form, problemOf } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { useRoleNames } from './movement-words.tsx'
import { organisationHref, organisationsHref, reorganiseHref } from './organisation-words.ts'

export function OrganisationFound() {
  const { me } = useSession()
  const roles = useRoleNames()
  return (
    <ObjectPage
      crumbs={[{ text: 'Đơn vị', href: organisationsHref }, { text: 'Lập đơn vị' }]}
      kind="Đơn vị mới"
      title="Lập đơn vị"
      context={
        <>
          Đơn vị mới không thay cho đơn vị nào. Nếu có đơn vị kết thúc, hãy{' '}
          <Link href={reorganiseHref}>ghi sắp xếp tổ chức</Link>.
        </>
      }
    >
      {me.grants.some((grant) => grant.role === 'operator') ? (
        <Writing today={me.today} />
      ) : (
        <NoRight ownRole={roles} action={<Link href={organisationsHref}>Xem cây đơn vị</Link>}>
          Đơn vị mới do quản trị của cơ quan ghi theo văn bản.
        </NoRight>
      )}
    </ObjectPage>
  )
}

function Writing({ today }: { today: Day }) {
  const [body, setBody] = useState(emptyBody)
  const [basis, setBasis] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const go = useGo()
  const tell = useUndo()
  const found = useAct('/api/organisations/foundation', ({ organisationId }) => {
    tell({ text: `Đã lập ${body.name}` })
    go(organisationHref(organisationId, on === today ? undefined : (on ?? undefined)))
  })
  const asked = (['administrative', 'sector'] as const).filter((line) => body.parents[line] !== null)
  const submit = () => {
    const missing = [
      ...basisProblems(basis),
      ...(on === null ? [{ path: 'on', message: 'Ghi ngày thành lập.' }] : []),
      ...(body.name.trim() === '' ? [{ path: 'name', message: 'Ghi tên đơn vị.' }] : []),
      ...(/^[A-Z0-9][A-Z0-9-]*$/.test(body.code)
        ? []
        : [{ path: 'code', message: 'Ghi mã: chữ in hoa không dấu, số và gạch nối.' }]),
      ...(body.kind === '' ? [{ path: 'kind', message: 'Chọn loại đơn vị.' }] : []),
    ]
    setProblems(missing)
    if (on === null || missing.length > 0) return
    const parents = asked.map((line) => ({ organisation: body.parents[line]!.id, line }))
    found.mutate(
      { ...body, kind: body.kind as OrganisationKind, basis, on, parents },
      { onError: (error) => setProblems(fieldsOf(error).map((one) => ({ ...one, path: fieldOf(one.path, asked) }))) },
    )
  }
  const errorAt = (field: string) => problemOf(problems, field) ?? null
  return (
    <div className="case-form">
      <Form
        onSubmit={submit}
        acts={
          <>
            <Button type="submit" variant="filled" loading={found.isPending}>
              Lập đơn vị
            </Button>
            <Link href={organisationsHref} className="link">
              Chưa lập
            </Link>
          </>
        }
      >
        <Refused title="Chưa lập được đơn vị" problems={problems} error={found.error} isLong />
        <BasisField error={errorAt('basis')} value={basis} onChange={setBasis} />
        <DateField name="on" label="Từ ngày" error={errorAt('on')} value={on} onChange={setOn} />
        <NewBodyFields
          body={body}
          change={(patch) => setBody((before) => ({ ...before, ...patch }))}
          errorAt={errorAt}
          on={on}
          needsParent={false}
        />
      </Form>
    </div>
  )
}

function fieldOf(path: string, asked: readonly Line[]): string {
  const index = /^parents\.(\d+)/.exec(path)?.[1]
  return index === undefined ? path : (asked[Number(index)] ?? path)
}
