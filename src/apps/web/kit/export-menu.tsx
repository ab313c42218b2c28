import { useRef, useState } from 'react'

import { Dropdown, type DropdownItem } from './dropdown.tsx'
import { IconDownload } from './icons.ts'
import { Problem } from './problem.tsx'
import { useUndo } from './undo.tsx'

/** Một loại tệp that a list can be exported as. */
export interface Export {
  label: string
  /** The address of the file: it can be opened in a tab of its own, or kept. */
  href: string
  /** Has the file made and saved, and answers with its name; throws an error with a sentence for the person. */
  save: (signal: AbortSignal) => Promise<string>
}

/** Xuất tệp: what is shown, all pages, as a file of one kind or another. While it is being made it can be stopped. */
export function ExportMenu({ exports, label = 'Xuất tệp' }: { exports: readonly Export[]; label?: string }) {
  const [saving, setSaving] = useState<Export | null>(null)
  const [refused, setRefused] = useState<{ label: string; message: string } | null>(null)
  const stop = useRef(new AbortController())
  const place = useRef<HTMLDivElement>(null)
  const tell = useUndo()

  const save = async (one: Export) => {
    setRefused(null)
    const { signal } = (stop.current = new AbortController())
    // A short list is there at once; words that come and go in that time would only flicker.
    const slow = setTimeout(() => setSaving(one), 300)
    try {
      tell({ text: `Đã tải xuống “${await one.save(signal)}”` })
    } catch (error) {
      if (signal.aborted) tell({ text: 'Đã dừng xuất tệp' })
      else setRefused({ label: one.label, message: error instanceof Error ? error.message : String(error) })
    }
    clearTimeout(slow)
    setSaving(null)
  }
  const again = () => {
    // The button that was pressed goes; and what is asked for is the list as it is shown by now.
    place.current?.querySelector('button')?.focus()
    const one = exports.find((other) => other.label === refused?.label)
    if (one) void save(one)
  }
  const files = exports.map((one): DropdownItem => {
    return { key: one.href, label: one.label, href: one.href, onAct: () => void save(one) }
  })
  const stopping: DropdownItem = { key: 'stop', label: 'Dừng lại', onAct: () => stop.current.abort() }
  return (
    <div className="export" ref={place}>
      <Dropdown className="quiet-button quiet-button-tall" items={saving ? [stopping] : files}>
        <IconDownload size={16} aria-hidden="true" />
        <span className="export-label">{saving ? 'Đang lập tệp…' : label}</span>
      </Dropdown>
      <output className="only-read">{saving && `Đang lập tệp ${saving.label}`}</output>
      {refused && (
        <Problem title="Chưa xuất được tệp" retry={{ label: 'Xuất lại', onRetry: again }}>
          {refused.message}
        </Problem>
      )}
    </div>
  )
}
