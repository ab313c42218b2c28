/**
 * The process that runs Typst. Compiling is one long native call that no timer inside this process could interrupt;
 * the parent (`press.ts`) therefore kills the whole process when a paper takes too long.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintJob, PrintResult } from './press.ts'

/**
 * PDF/A-2a: decisions are archived for good, and level "a" also asks for the structure tags that screen readers need.
 * (The compiler takes one standard at a time, so PDF/UA is not declared as well.)
 */
const pdfStandard = 'a-2a'

/** Without this the compiler would remember every paper that it has set. */
const papersBetweenCleanings = 20

const templates = process.argv[2]!
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders() }] })
let printed = 0

process.on('message', (job: PrintJob) => process.send!(print(job)))

function print(job: PrintJob): PrintResult {
  compiler.mapShadow(join(templates, 'paper.json'), Buffer.from(job.data))
  try {
    const compiled = compiler.compile({ mainFilePath: join(templates, job.template) })
    if (compiled.result === null) return explain(compiled.takeDiagnostics())
    const pages = compiled.result.numOfPages
    if (job.pages !== null && pages > job.pages) return { tooLong: pages }
    return { pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard })) }
  } catch (error) {
    return explain(error)
  } finally {
    printed += 1
    if (printed % papersBetweenCleanings === 0) compiler.evictCache(2)
  }
}

/** The standard forbids letters that the fonts lack, so that a missing letter is an error here, never an empty box in print. */
function explain(error: unknown): PrintResult {
  const problem = error instanceof Error ? error.message : JSON.stringify((error as NodeError | null)?.shortDiagnostics)
  const unprintable = [...problem.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g)].map((found) =>
    found[1]!.replace('\\\\', '\\'),
  )
  return unprintable.length > 0 ? { unprintable: [...new Set(unprintable)] } : { problem }
}

/** Only the fonts that are shipped: those of the machine must not change what a paper looks like. */
function fontFolders(): string[] {
  const require = createRequire(import.meta.url)
  return ['tinos', 'playfair-display'].map((font) =>
    dirname(require.resolve(`@expo-google-fonts/${font}/package.json`)),
  )
}
