/** Trang một sáng kiến. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { upperFirst } from '../../../base/text.ts'
import { initiativeKinds, initiativeScopes, type InitiativeScope } from '../../../law/vocabulary.ts'
import { usedForInWords } from '../../../registry/initiatives/initiative.ts'
import { fieldsOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { Refused } from '../app/refused.tsx'
import { ToldHistory } from '../app/told.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Facts, type Fact } from '../kit/facts.tsx'
import { ChoiceField, DateField, problemOf, TextField } from '../kit/form.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { NextActs, nextActsOf } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { dossierHref } from './dossier-words.ts'
import { initiativeEditHref, initiativesHref, type InitiativeAnswer } from './initiative-words.ts'
import { Finder, type Chosen } from './movement-subject.tsx'

/** Một sáng kiến: authors, recognition, what each has used it for, what may be done. */
export function Initiative() {
  const { initiativeId = '' } = useParams({ strict: false })
  const query = useView('/api/initiatives/:initiativeId', { initiativeId })
  return <Asked query={query}>{(data) => <InitiativePage key={data.initiative.id} data={data} />}</Asked>
}

function InitiativePage({ data }: { data: InitiativeAnswer }) {
  const { initiative, next, history } = data
  const [isRecognising, recognise] = useState(false)
  const acts = nextActsOf(next, {
    'initiative.recognise': {
      hint: initiative.decision === null ? 'của hội đồng sáng kiến hoặc cơ quan' : 'của cấp cao hơn, phạm vi rộng hơn',
      onAct: () => recognise(true),
    },
    'initiative.change': { hint: 'chỗ ghi chưa đúng', href: initiativeEditHref(initiative.id) },
  })
  return (
    <ObjectPage
      crumbs={[{ text: 'Sáng kiến', href: initiativesHref }, { text: initiative.code }]}
      kind={`${upperFirst(initiativeKinds[initiative.kind])} ${initiative.code} · năm ${initiative.year}`}
      title={initiative.name}
      context={
        <>
          <Link href={personHref(initiative.person_id)}>{initiative.person_name}</Link>
          {initiative.organisation_name !== null && `, ${initiative.organisation_name}`}
          {initiative.authors.length > 1 && `; cùng ${initiative.authors.length - 1} đồng tác giả`}
        </>
      }
      {...(initiative.decision === null &&
        acts.some((act) => act.key === 'initiative.recognise') && {
          actions: (
            <Button variant="filled" onClick={() => recognise(true)}>
              Ghi quyết định công nhận
            </Button>
          ),
        })}
      aside={
        <>
          <NextActs acts={acts} />
          <ToldHistory events={history} />
        </>
      }
    >
      <Section title="Công nhận và sử dụng">
        <Facts facts={factsOf(data)} />
      </Section>
      {initiative.authors.length > 1 && (
        <section className="sheet">
          <RegisterTable
            label={`Tác giả và đồng tác giả của ${initiative.code}`}
            columns={authorColumns}
            rows={initiative.authors}
            rowKey={(author) => author.personId}
          />
        </section>
      )}
      {isRecognising && <Recognition data={data} onClose={() => recognise(false)} />}
    </ObjectPage>
  )
}

type Author = InitiativeAnswer['initiative']['authors'][number]

const authorColumns: Column<Author>[] = [
  {
    key: 'name',
    head: 'Tác giả',
    cell: (author) => <Link href={personHref(author.personId)}>{author.name}</Link>,
    isName: true,
  },
  { key: 'code', head: 'Mã', cell: (author) => author.code, quiet: true, width: '120px', card: 'start' },
  {
    key: 'share',
    head: 'Đóng góp',
    cell: (author) => author.share !== null && `${author.share}%`,
    align: 'end',
    width: '92px',
    card: 'end',
  },
  { key: 'unit', head: 'Đơn vị khi đó', cell: (author) => author.organisation, quiet: true },
  { key: 'used', head: 'Đã dùng cho', cell: (author) => <Use author={author} />, quiet: true },
]

function Use({ author: { usedFor, usedIn } }: { author: Author }) {
  if (usedFor === null) return 'chưa dùng'
  return (
    <>
      {usedForInWords(usedFor)}
      {usedIn !== null && (
        <>
          , <Link href={dossierHref(usedIn)}>xem hồ sơ</Link>
        </>
      )}
    </>
  )
}

function personHref(personId: string): string {
  return `${OFFICE}/nguoi/${personId}`
}

function factsOf({ initiative, reliedOnBy }: InitiativeAnswer): Fact[] {
  const { decision, recognised_by_name: by, scope, authors } = initiative
  const [author] = authors
  const open = reliedOnBy.filter((one) => authors.some((by) => by.personId === one.personId && by.usedFor === null))
  return [
    {
      name: 'Công nhận',
      value:
        decision === null ? (
          <Mark state="pending">chưa có quyết định công nhận, nên chưa được tính</Mark>
        ) : (
          <Mark state="met">{by === null ? decision : `${decision}, ${by}`}</Mark>
        ),
    },
    { name: 'Phạm vi', value: initiativeScopes[scope] },
    // Of several each has their own line below.
    ...(authors.length === 1 ? [{ name: 'Đã dùng cho', value: <Use author={author!} /> }] : []),
    ...(open.length > 0
      ? [
          {
            name: 'Hồ sơ đã chọn',
            value: (
              <>
                {open.map(({ dossierId, personId }, index) => (
                  <span key={dossierId}>
                    {index > 0 && ', '}
                    <Link href={dossierHref(dossierId)}>
                      hồ sơ của {authors.find((one) => one.personId === personId)!.name}
                    </Link>
                  </span>
                ))}
              </>
            ),
          },
        ]
      : []),
  ]
}

/** Ghi quyết định công nhận: which body, how far, by which paper. */
function Recognition({ data, onClose }: { data: InitiativeAnswer; onClose: () => void }) {
  const { initiative } = data
  const [body, setBody] = useState<Chosen | null>(null)
  const [scope, setScope] = useState<string>(initiative.scope)
  const [symbol, setSymbol] = useState('')
  const [on, setOn] = useState<Day | null>(null)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const recognise = useAct('/api/initiatives/:initiativeId/recognition', () => {
    onClose()
    tell({ text: `Đã ghi quyết định công nhận ${symbol}` })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = body === null ? [{ path: 'bodyId', message: 'Chọn cơ quan, hội đồng công nhận.' }] : []
    setProblems(missing)
    if (body === null) return
    const input = {
      initiativeId: initiative.id,
      version: initiative.version,
      bodyId: body.id,
      symbol,
      ...(on !== null && { recognisedOn: on }),
      scope: scope as InitiativeScope,
    }
    recognise.mutate(input as never, { onError: (error) => setProblems(fieldsOf(error)) })
  }
  const error = (path: string) => problemOf(problems, path) ?? null
  return (
    <Dialog opened onClose={onClose} title={`Ghi quyết định công nhận ${initiative.code}`}>
      <form onSubmit={submit} noValidate>
        <Refused title="Chưa ghi được" problems={problems} error={recognise.error} />
        <Finder
          name="bodyId"
          label="Cơ quan, hội đồng công nhận"
          hint="Gõ một phần tên: đơn vị của tác giả, cấp trên, hoặc hội đồng sáng kiến ở đó"
          error={error('bodyId')}
          kind="organisation"
          chosen={body}
          onChoose={setBody}
        />
        <ChoiceField
          name="scope"
          label="Phạm vi được công nhận"
          hint="Phạm vi bộ, ban, ngành, tỉnh và toàn quốc do bộ, tỉnh công nhận (Luật 06/2022 Điều 21, 22)"
          error={error('scope')}
          value={scope}
          onChange={setScope}
          options={Object.entries(initiativeScopes).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name="symbol"
          label="Số, ký hiệu quyết định"
          error={error('symbol')}
          value={symbol}
          onChange={setSymbol}
        />
        <DateField name="recognisedOn" label="Ngày ký" error={error('recognisedOn')} value={on} onChange={setOn} />
        {on !== null && symbol !== '' && (
          <p className="field-hint">
            Ghi vào sổ: Quyết định số {symbol} ngày {showDay(on)}.
          </p>
        )}
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={recognise.isPending}>
            Ghi quyết định công nhận
          </Button>
          <Button onClick={onClose}>Chưa ghi</Button>
        </div>
      </form>
    </Dialog>
  )
}
