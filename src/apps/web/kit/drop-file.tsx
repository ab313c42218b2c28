import { Button } from '@mantine/core'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'

export interface DropFileProps {
  /** Endings that are taken: ".xlsx,.csv". */
  accept: string
  /** Verb with its object: "Chọn tệp". */
  label: string
  onFile: (file: File) => void
  /** While a file is on its way. */
  busy?: boolean
  /** What may come, and what happens to it. */
  children: ReactNode
}

/** Chỗ thả tệp: a place to drag a file to, and a button that does the same by keyboard and on a phone. */
export function DropFile({ accept, label, onFile, busy = false, children }: DropFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !busy) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way: the button does the same
    <section
      className={isOver ? 'sheet drop-file drop-file-over' : 'sheet drop-file'}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{children}</p>
      <Button variant="filled" loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        type="file"
        ref={input}
        hidden
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          take(event.currentTarget.files)
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
