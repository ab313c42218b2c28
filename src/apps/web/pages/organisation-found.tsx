/** Lập đơn vị: a body that takes nobody's place. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { organisationKinds, type Line, type OrganisationKind } from '../../../registry/organisations/organisation.ts'
import { fieldsOf, messageOf, useAct } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { DateField, ErrorSummary, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight, Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { useRoleNames } from './movement-words.tsx'
import { BodyField, type ChosenBody } from './organisation-picker.tsx'
import { lineNames, organisationHref, organisationsHref, reorganiseHref } from './organisation-words.ts'

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

const empty = { basis: '', code: '', kind: '', name: '', shortName: '', symbol: '', place: '' }

function Writing({ today }: { today: Day }) {
  const [words, setWords] = useState(empty)
  const [on, setOn] = useState<Day | null>(today)
  const [parents, setParents] = useState<Record<Line, ChosenBody | null>>({ administrative: null, sector: null })
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const go = useGo()
  const tell = useUndo()
  const found = useAct('/api/organisations/foundation', ({ organisationId }) => {
    tell({ text: `Đã lập ${words.name}` })
    go(organisationHref(organisationId, on === today ? undefined : (on ?? undefined)))
  })
  const asked = (['administrative', 'sector'] as const).filter((line) => parents[line] !== null)
  const submit = () => {
    const missing = [
      ...(words.basis.trim() === '' ? [{ path: 'basis', message: 'Ghi số, ký hiệu, ngày của văn bản.' }] : []),
      ...(on === null ? [{ path: 'on', message: 'Ghi ngày thành lập.' }] : []),
      ...(words.name.trim() === '' ? [{ path: 'name', message: 'Ghi tên đơn vị.' }] : []),
      ...(/^[A-Z0-9][A-Z0-9-]*$/.test(words.code)
        ? []
        : [{ path: 'code', message: 'Ghi mã: chữ in hoa không dấu, số và gạch nối.' }]),
      ...(words.kind === '' ? [{ path: 'kind', message: 'Chọn loại đơn vị.' }] : []),
    ]
    setProblems(missing)
    if (on === null || missing.length > 0) return
    found.mutate(
      {
        ...words,
        kind: words.kind as OrganisationKind,
        on,
        parents: asked.map((line) => ({ organisation: parents[line]!.id, line })),
      },
      { onError: (error) => setProblems(fieldsOf(error).map((one) => ({ ...one, path: fieldOf(one.path, asked) }))) },
    )
  }
  const field = (name: keyof typeof empty) => ({
    name,
    error: problemOf(problems, name) ?? null,
    value: words[name],
    onChange: (value: string) =>
      setWords((before) => ({ ...before, [name]: name === 'code' ? value.toUpperCase() : value })),
  })
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
        <ErrorSummary title={`Chưa lập được đơn vị: có ${problems.length} chỗ cần sửa`} problems={problems} />
        {found.error && fieldsOf(found.error).length === 0 && (
          <Problem title="Chưa lập được đơn vị">{messageOf(found.error)}</Problem>
        )}
        <TextField {...field('basis')} label="Theo văn bản" hint="Số, ký hiệu, ngày" />
        <DateField name="on" label="Từ ngày" error={problemOf(problems, 'on') ?? null} value={on} onChange={setOn} />
        <TextField {...field('name')} label="Tên" />
        <div className="field-pair">
          <TextField {...field('code')} label="Mã" hint="Chữ in hoa không dấu, số, gạch nối" />
          <SelectField
            {...field('kind')}
            label="Loại"
            placeholder="Chọn loại"
            options={Object.entries(organisationKinds).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <div className="field-pair">
          <TextField {...field('shortName')} label="Tên gọn" optional />
          <TextField {...field('symbol')} label="Ký hiệu văn bản" optional />
        </div>
        <TextField {...field('place')} label="Địa danh" hint="Ghi ở đầu văn bản" optional />
        {(['administrative', 'sector'] as const).map((line) => (
          <BodyField
            key={line}
            name={line}
            label={`Cơ quan cấp trên, ${lineNames[line].toLocaleLowerCase('vi')}`}
            optional
            error={problemOf(problems, line) ?? null}
            value={parents[line]}
            {...(on && { on })}
            onChange={(body) => setParents((before) => ({ ...before, [line]: body }))}
          />
        ))}
      </Form>
    </div>
  )
}

function fieldOf(path: string, asked: readonly Line[]): string {
  const index = /^parents\.(\d+)/.exec(path)?.[1]
  return index === undefined ? path : (asked[Number(index)] ?? path)
}
