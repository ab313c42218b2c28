/** The composition root: the only place that knows several apps. Everything that can be started is started from here. */
import { actionCommand, actionsCommand } from './apps/cli/action-commands.ts'
import { runCommand, type Command } from './apps/cli/command.ts'
import { failureOf } from './apps/cli/failures.ts'
import { endOnSignals, isClosing } from './apps/cli/held.ts'
import { importCommand } from './apps/cli/import-command.ts'
import { lawBatchCommand } from './apps/cli/law-batch-command.ts'
import { lawBenchCommand } from './apps/cli/law-bench-command.ts'
import { lawCasesCommand, lawExplainCommand } from './apps/cli/law-commands.ts'
import { demoCommand, migrateCommand, serveCommand, verifyCommand } from './apps/cli/office-commands.ts'

/** Lệnh của Sổ Vàng, in the order of the help. The server is loaded only when it is to be started. */
const commands: Command[] = [
  serveCommand(async (opened, settings, tell) => {
    const [{ serve }, { mountPortal }] = await Promise.all([
      import('./apps/server/serve.ts'),
      import('./apps/portal/portal.ts'),
    ])
    return serve(opened, settings, [mountPortal], tell)
  }),
  demoCommand,
  migrateCommand,
  verifyCommand,
  importCommand,
  lawCasesCommand,
  lawExplainCommand,
  lawBatchCommand,
  lawBenchCommand,
  actionCommand,
  actionsCommand,
]

/** Runs one command line; `words` is what stands after `sovang`. */
export async function main(words: string[]): Promise<void> {
  // Who reads only the beginning, as `sovang actions | head` does, has not met a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  endOnSignals((signal) => (words[0] === 'serve' ? 0 : signal === 'SIGINT' ? 130 : 143))
  try {
    process.exitCode = await runCommand(commands, words)
  } catch (error) {
    if (isClosing()) return
    const failure = await failureOf(error)
    console.error(failure.sentence)
    for (const { path, message } of failure.fields) console.error(`  ${path}: ${message}`)
    if (process.env.SOVANG_DEBUG === '1') console.error(error)
    process.exitCode = failure.exitCode
  }
}
