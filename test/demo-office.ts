import { playDemo } from '../src/apps/cli/demo.ts'
import { playedOffice, type TestOffice } from './world.ts'

/** The demo office as it stands at the end, on a database of its own. */
export function demoOffice(): Promise<TestOffice> {
  return playedOffice('demo', '2021-12-20', ({ office }) => playDemo(office, () => {}))
}
