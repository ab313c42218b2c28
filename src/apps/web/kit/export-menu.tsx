import { Dropdown } from './dropdown.tsx'
import { IconDownload } from './icons.ts'

/** Xuất tệp: what is shown, all pages, as a file of one kind or another. */
export function ExportMenu({ exports }: { exports: readonly { label: string; href: string }[] }) {
  return (
    <Dropdown
      className="quiet-button quiet-button-tall"
      items={exports.map((one) => ({ key: one.href, label: one.label, href: one.href, download: true }))}
    >
      <IconDownload size={16} aria-hidden="true" /> Xuất tệp
    </Dropdown>
  )
}
