/** Ghi người vào sổ, by hand: who they are, the first post or the unit that keeps the record, private fields. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { personKinds, postCategories, type Identity, type PostCategory } from '../../../registry/people/person.ts'
import { privateFieldsOf } from '../../../registry/people/private.ts'
import { fieldsOf, useAct, type PostInput } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { NoRight } from '../kit/problem.tsx'
import { ChoiceField, DateField, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { useUndo } from '../kit/undo.tsx'
import { OneField, type FieldValue } from './act-dialog.tsx'
import { useRoleNames } from './movement-words.tsx'
import { useUnitOptions } from './organisation-options.ts'
import { IdentityFields } from './person-identity.tsx'
import { privateActFields } from './person-privates.tsx'

/** Ai được ghi: who holds a post in a unit, who holds none, or a household. */
const ways = {
  serving: 'Người đang công tác ở đơn vị',
  outside: 'Người không giữ vị trí ở đơn vị',
  household: 'Hộ gia đình',
} as const
type Way = keyof typeof ways
const wayHints: Record<Way, string> = {
  serving: 'có chức vụ hoặc vị trí việc làm',
  outside: 'người mới chưa có vị trí, người đã nghỉ từ trước, người dân, người nước ngoài; đơn vị giữ hồ sơ',
  household: `${personKinds.household.toLocaleLowerCase('vi')} được khen thưởng như một đối tượng`,
}

const nobody: Identity = { name: '', gender: null, birthYear: null, recruitedOn: null, nationality: '' }

interface Post {
  title: string
  category: PostCategory
  from: Day | null
  basis: string
}

export function PersonEnter() {
  const { me } = useSession()
  const roles = useRoleNames()
  const mayEnter = me.grants.some(({ role }) => role === 'officer' || role === 'standing')
  return (
    <ObjectPage
      crumbs={[{ text: 'Người và tập thể', href: `${OFFICE}/nguoi` }, { text: 'Ghi người vào sổ' }]}
      kind="Người mới"
      title="Ghi người vào sổ"
      context="Tìm trong sổ trước khi ghi: mỗi người một mã, suốt đời. Xếp loại, sáng kiến, khen thưởng ghi sau, ở trang của người ấy."
    >
      {mayEnter ? (
        <Entering />
      ) : (
        <NoRight ownRole={roles} action={<Link href={`${OFFICE}/nguoi`}>Xem danh sách người</Link>}>
          Cán bộ thi đua, khen thưởng của đơn vị và thường trực hội đồng ghi người vào sổ.
        </NoRight>
      )}
    </ObjectPage>
  )
}

function Entering() {
  const { me, organisationId } = useSession()
  const units = useUnitOptions(organisationId)
  const [way, setWay] = useState<Way>('serving')
  const [code, setCode] = useState('')
  const [who, setWho] = useState(nobody)
  const [unit, setUnit] = useState(organisationId)
  const [post, setPost] = useState<Post>({ title: '', category: 'direct', from: null, basis: '' })
  const [privates, setPrivates] = useState<Record<string, FieldValue>>({})
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const go = useGo()
  const tell = useUndo()
  const enter = useAct('/api/people', ({ personId }) => {
    tell({ text: `Đã ghi ${who.name.trim()} vào sổ` })
    go(`${OFFICE}/nguoi/${personId}?phan=qua-trinh`)
  })
  const isServing = way === 'serving'
  const possible = fieldsOfKind(kindOf(way))
  const save = () => {
    const missing = [
      ...(code.trim() === '' ? [{ path: 'code', message: 'Ghi mã.' }] : []),
      ...(who.name.trim() === '' ? [{ path: 'name', message: 'Ghi tên.' }] : []),
      ...(isServing && post.title.trim() === '' ? [{ path: 'title', message: 'Ghi chức vụ.' }] : []),
      ...(isServing && post.from === null ? [{ path: 'from', message: 'Ghi ngày bắt đầu giữ vị trí.' }] : []),
    ]
    setProblems(missing)
    if (missing.length > 0) return
    const input = inputOf({ way, code, who, unit, post, privates })
    enter.mutate(input, { onError: (error) => setProblems(fieldsOf(error).map(ownPath)) })
  }
  return (
    <div className="case-form">
      <Form
        onSubmit={save}
        acts={
          <>
            <Button type="submit" variant="filled" loading={enter.isPending}>
              Ghi người vào sổ
            </Button>
            <Link href={`${OFFICE}/nguoi`} className="link">
              Chưa ghi
            </Link>
          </>
        }
      >
        <Refused title="Chưa ghi được vào sổ" problems={problems} error={enter.error} isLong />
        <ChoiceField
          name="way"
          label="Ghi ai"
          value={way}
          onChange={(chosen) => setWay(chosen as Way)}
          options={Object.entries(ways).map(([value, label]) => ({ value, label, hint: wayHints[value as Way] }))}
        />
        <TextField
          name="code"
          label="Mã"
          hint="Số hiệu cán bộ, hoặc mã do đơn vị đặt; không đổi về sau"
          error={problemOf(problems, 'code') ?? null}
          value={code}
          onChange={setCode}
        />
        <IdentityFields
          value={who}
          onChange={(part) => setWho((before) => ({ ...before, ...part }))}
          problems={problems}
          isPerson={way !== 'household'}
          today={me.today}
        />
        <SelectField
          name="unit"
          label={isServing ? 'Đơn vị công tác' : 'Đơn vị giữ hồ sơ'}
          value={unit}
          onChange={setUnit}
          options={units}
        />
        {isServing && (
          <PostFields
            post={post}
            change={(part) => setPost((before) => ({ ...before, ...part }))}
            problems={problems}
          />
        )}
        <h2 className="form-title form-part">Dữ liệu riêng</h2>
        <p className="field-hint">Niêm kín trong sổ, hiện bằng dấu chấm; ai xem, để làm gì đều được ghi lại.</p>
        {privateActFields([])
          .filter(({ name }) => possible.has(name))
          .map((field) => (
            <OneField
              key={field.name}
              field={field}
              value={privates[field.name] ?? (field.kind === 'day' ? null : '')}
              error={problemOf(problems, field.name)}
              onChange={(value) => setPrivates((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
      </Form>
    </div>
  )
}

interface PostFieldsProps {
  post: Post
  change: (part: Partial<Post>) => void
  problems: readonly FieldProblem[]
}

function PostFields({ post, change, problems }: PostFieldsProps) {
  return (
    <>
      <div className="field-pair">
        <TextField
          name="title"
          label="Chức vụ"
          error={problemOf(problems, 'title') ?? null}
          value={post.title}
          onChange={(title) => change({ title })}
        />
        <DateField
          name="from"
          label="Giữ vị trí từ ngày"
          error={problemOf(problems, 'from') ?? null}
          value={post.from}
          onChange={(from) => change({ from })}
        />
      </div>
      <SelectField
        name="category"
        label="Nhóm chức vụ"
        hint="Theo biểu thống kê"
        value={post.category}
        onChange={(category) => change({ category: category as PostCategory })}
        options={Object.entries(postCategories).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="basis"
        label="Căn cứ"
        optional
        hint="Số, ngày của quyết định tuyển dụng, điều động, bổ nhiệm"
        value={post.basis}
        onChange={(basis) => change({ basis })}
      />
    </>
  )
}

interface Entry {
  way: Way
  code: string
  who: Identity
  unit: string
  post: Post
  privates: Record<string, FieldValue>
}

function inputOf({ way, code, who, unit, post, privates }: Entry): PostInput<'/api/people'> {
  const isServing = way === 'serving'
  const possible = fieldsOfKind(kindOf(way))
  const told = Object.entries(privates).filter(([name, value]) => possible.has(name) && value !== '' && value !== null)
  return {
    code,
    kind: kindOf(way),
    ...(way === 'household' ? { ...nobody, name: who.name } : who),
    keeperId: isServing ? null : unit,
    posts: isServing ? [{ organisationId: unit, ...post }] : [],
    privates: Object.fromEntries(told),
  }
}

function kindOf(way: Way) {
  return way === 'household' ? 'household' : 'person'
}

function fieldsOfKind(kind: 'person' | 'household'): ReadonlySet<string> {
  return new Set(privateFieldsOf(kind))
}

/** `posts.0.title` is the field `title` here. */
function ownPath({ path, message }: FieldProblem): FieldProblem {
  return { path: path.replace(/^(posts\.0|privates)\./, ''), message }
}
