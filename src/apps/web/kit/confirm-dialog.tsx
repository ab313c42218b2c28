import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  opened: boolean
  /** The whole question: "Ký quyết định tặng Giấy khen cho 46 cá nhân?" */
  title: string
  /** With numbers; the last says what can still be changed afterwards. */
  consequences: readonly ReactNode[]
  /** Repeats the verb: "Ký quyết định". */
  verb: string
  /** Says what stays: "Chưa ký". Focus starts here. */
  wayOut: string
  onConfirm: () => void
  onClose: () => void
  /** Why it was refused, when it was confirmed and could not be done. */
  problem?: string | null
  /** Revoking and the like: outlined in red, never filled. */
  destructive?: boolean
  /** While the server works; both buttons wait. */
  busy?: boolean
}

/** Xác nhận: only for what cannot be undone (sign, publish, close a ballot, revoke). */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, consequences, verb, wayOut, onConfirm, onClose, problem } = props
  const { destructive = false, busy = false } = props
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Consequences list={consequences}>
        {problem && (
          <li>
            <span className="red">{problem}</span>
          </li>
        )}
      </Consequences>
      <div className="dialog-acts">
        <Button
          variant={destructive ? 'default' : 'filled'}
          className={destructive ? 'button-red' : undefined}
          loading={busy}
          onClick={onConfirm}
        >
          {verb}
        </Button>
        <Button data-autofocus disabled={busy} onClick={onClose}>
          {wayOut}
        </Button>
      </div>
    </Dialog>
  )
}

/** Hệ quả: what it changes, before it is done. */
export function Consequences({ list, children }: { list: readonly ReactNode[]; children?: ReactNode }) {
  return (
    <ul className="consequences">
      {list.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list does not change while the dialog is open
        <li key={index}>{one}</li>
      ))}
      {children}
    </ul>
  )
}
