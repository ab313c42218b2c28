import { Button } from '@mantine/core'
import { useState } from 'react'
import { messageOf, saveFile } from '../app/api.ts'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'

/** Tải về: a file that takes its time to be made; says when it is there, and why not where it is not. */
export function DownloadButton({ label, href }: { label: string; href: string }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const tell = useUndo()
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      tell({ text: `Đã tải xuống “${await saveFile(href, AbortSignal.timeout(300_000))}”` })
    } catch (error) {
      setProblem(messageOf(error))
    }
    setBusy(false)
  }
  return (
    <>
      <Button loading={busy} onClick={() => void save()}>
        {label}
      </Button>
      {problem !== null && <Problem title="Chưa tải về được">{problem}</Problem>}
    </>
  )
}
