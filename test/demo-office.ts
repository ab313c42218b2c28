import { playDemo } from '../src/apps/cli/demo.ts'
import { playedOffice } from './world.ts'

/** The demo office as it stands at the end, on a database of its own, and the lines that were told while it was played. */
export function demoOffice() {
  return playedOffice('demo', '2021-12-20', async ({ office }) => {
    const lines: string[] = []
    await playDemo(office, (line) => lines.push(line))
    return lines
  })
}
