/** Sửa đơn vị: how its name, symbol and place are written. Another name from a day on is a reorganisation. */
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, newerOf, useAct, type GetAnswer } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { ConflictPanel } from '../kit/conflict-panel.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { problemOf, TextField } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'

type Body = GetAnswer<'/api/organisations/:organisationId'>['organisation']

/** What may be corrected, in the order of the form. */
const fields = {
  name: 'Tên',
  shortName: 'Tên gọn',
  symbol: 'Ký hiệu văn bản',
  place: 'Địa danh',
  note: 'Ghi chú',
} as const
type Content = Record<keyof typeof fields, string>

export function OrganisationChange({ body, onClose }: { body: Body; onClose: () => void }) {
  const [content, setContent] = useState<Content>({
    name: body.name,
    shortName: body.short_name ?? '',
    symbol: body.symbol ?? '',
    place: body.place ?? '',
    note: body.note ?? '',
  })
  // The version from which the writing began; what others save meanwhile is told, not overwritten.
  const [version, setVersion] = useState(body.version)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const change = useAct('/api/organisations/:organisationId/content', () => {
    tell({ text: `Đã sửa ${content.name}` })
    onClose()
  })
  const save = (words: Content, over: number) =>
    change.mutate(
      { organisationId: body.id, version: over, ...words },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = content.name.trim() === '' ? [{ path: 'name', message: 'Ghi tên đơn vị.' }] : []
    setProblems(missing)
    if (missing.length === 0) save(content, version)
  }
  const newer = newerOf<Content>(change.error)
  return (
    <Dialog opened onClose={onClose} title="Sửa đơn vị" closeLabel="Đóng, chưa sửa">
      <p className="quiet">
        Sửa chỗ ghi sai. Nếu đơn vị mang tên khác từ một ngày theo văn bản, hãy ghi sắp xếp tổ chức, hình thức đổi tên.
      </p>
      {newer && (
        <ConflictPanel
          who="Người khác"
          time="nãy"
          what="đơn vị này"
          differences={differencesOf(content, newer)}
          onResolve={(kept) => {
            const next = { ...content }
            for (const key of Object.keys(fields) as (keyof Content)[])
              if (kept[key] === 'theirs') next[key] = newer[key]
            setContent(next)
            setVersion(newer.version)
            save(next, newer.version)
          }}
        />
      )}
      <form onSubmit={submit} noValidate>
        <Refused title="Chưa sửa được" problems={problems} error={newer ? null : change.error} />
        {(Object.keys(fields) as (keyof Content)[]).map((key) => (
          <TextField
            key={key}
            name={key}
            label={fields[key]}
            optional={key !== 'name'}
            {...(key === 'note' && { rows: 2 })}
            error={problemOf(problems, key) ?? null}
            value={content[key]}
            onChange={(value) => setContent((before) => ({ ...before, [key]: value }))}
          />
        ))}
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={change.isPending}>
            Lưu đơn vị
          </Button>
          <Button onClick={onClose} disabled={change.isPending}>
            Chưa sửa
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function differencesOf(mine: Content, theirs: Content) {
  return (Object.keys(fields) as (keyof Content)[])
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => ({
      field: key,
      name: fields[key],
      mine: mine[key] || '(để trống)',
      theirs: theirs[key] || '(để trống)',
    }))
}
