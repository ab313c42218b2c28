/** Tác giả, đồng tác giả: the lines of a form, and how they are told. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FieldProblem } from '../../../base/errors.ts'
import { mostAuthors } from '../../../registry/initiatives/initiative.ts'
import { problemOf, TextField } from '../kit/form.tsx'
import { RowBox, RowsField } from './movement-launch-content.tsx'
import { Finder, type Chosen } from './movement-subject.tsx'

/** Một dòng tác giả. */
export interface AuthorDraft {
  key: number
  chosen: Chosen | null
  /** As typed, in percent. */
  share: string
}

/** An author as the server tells it. */
interface Told {
  personId: string
  name: string
  share: number | null
  organisation?: string | null
}

export function authorDraft(chosen: Chosen | null): AuthorDraft {
  return { key: 1, chosen, share: '' }
}

export function authorDrafts(authors: readonly Told[]): AuthorDraft[] {
  return authors.map(({ personId, name, share, organisation }, index) => ({
    key: index + 1,
    chosen: { id: personId, name, ...(organisation && { detail: organisation }) },
    share: share === null ? '' : String(share),
  }))
}

/** What cannot be sent as it stands. */
export function problemsOfAuthors(authors: readonly AuthorDraft[]): FieldProblem[] {
  return authors.flatMap(({ chosen, share }, index) => [
    ...(chosen === null ? [{ path: `authors.${index}.personId`, message: whomMissing(index) }] : []),
    ...(/^\d*$/.test(share.trim())
      ? []
      : [{ path: `authors.${index}.share`, message: 'Tỷ lệ đóng góp là số nguyên từ 1 đến 100.' }]),
  ])
}

function whomMissing(index: number): string {
  return index === 0 ? 'Chọn tác giả.' : 'Chọn đồng tác giả, hoặc bỏ dòng này.'
}

export function authorsInput(authors: readonly AuthorDraft[]) {
  return authors.map(({ chosen, share }) => ({
    personId: chosen!.id,
    share: share.trim() === '' ? null : Number(share),
  }))
}

export interface AuthorsFieldProps {
  authors: readonly AuthorDraft[]
  change: (authors: AuthorDraft[]) => void
  problems: readonly FieldProblem[]
}

/** The first line is whose name stands first in the paper; shares are asked for once there are several lines. */
export function AuthorsField({ authors, change, problems }: AuthorsFieldProps) {
  const replace = (row: AuthorDraft) => change(authors.map((one) => (one.key === row.key ? row : one)))
  const drop = (key: number) => change(authors.filter((one) => one.key !== key))
  const next = { ...authorDraft(null), key: Math.max(...authors.map((one) => one.key)) + 1 }
  const isJoint = authors.length > 1
  const wrongSum = problemOf(problems, 'authors')
  const lines = authors.map((row, index) => (
    <AuthorLine key={row.key} index={index} row={row} isJoint={isJoint} change={replace} problems={problems} />
  ))
  const add = () => change([...authors, next].slice(0, mostAuthors))
  if (!isJoint) {
    return (
      <>
        {lines}
        <Button variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={add}>
          Thêm đồng tác giả
        </Button>
      </>
    )
  }
  return (
    <RowsField legend="Tác giả và đồng tác giả" add="Thêm đồng tác giả" onAdd={add}>
      {wrongSum && (
        <p className="field-error" id="field-authors" tabIndex={-1}>
          {wrongSum}
        </p>
      )}
      <p className="field-hint">
        Dòng đầu là người đứng tên đầu. Tỷ lệ đóng góp ghi cho mọi người, cộng lại 100%, hoặc không ghi cho ai.
      </p>
      {authors.map((row, index) => (
        <RowBox key={row.key} drop={`Bỏ tác giả ${index + 1}`} onDrop={() => drop(row.key)}>
          {lines[index]}
        </RowBox>
      ))}
    </RowsField>
  )
}

interface AuthorLineProps {
  index: number
  row: AuthorDraft
  isJoint: boolean
  change: (row: AuthorDraft) => void
  problems: readonly FieldProblem[]
}

function AuthorLine({ index, row, isJoint, change, problems }: AuthorLineProps) {
  const path = `authors.${index}.`
  const error = (name: string) => problemOf(problems, path + name) ?? null
  return (
    <div className={isJoint ? 'author-line' : undefined}>
      <Finder
        name={`${path}personId`}
        label={index === 0 ? 'Tác giả' : 'Đồng tác giả'}
        {...(row.chosen === null && { hint: 'Gõ một phần tên người trong sổ' })}
        error={error('personId')}
        kind="person"
        chosen={row.chosen}
        onChoose={(chosen) => change({ ...row, chosen })}
      />
      {isJoint && (
        <TextField
          name={`${path}share`}
          label="Tỷ lệ đóng góp (%)"
          optional
          input={{ inputMode: 'numeric', maxLength: 3, autoComplete: 'off' }}
          error={error('share')}
          value={row.share}
          onChange={(share) => change({ ...row, share })}
        />
      )}
    </div>
  )
}
