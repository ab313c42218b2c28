/** Builds the officers' web when it is missing or older than its sources: a fresh checkout starts with one command. */
import { readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

/** Folder of the built web. */
export const webFolder = fileURLToPath(new URL('dist/web/', root))

/** Everything that ends up in the built web, beside the law book of the landing. */
const sources = [
  'src/apps/web/',
  'src/base/',
  'src/law/',
  'src/registry/',
  'src/procedure/',
  'vite.config.ts',
  'package.json',
]

export async function buildWebIfStale(tell: (line: string) => void = () => {}): Promise<void> {
  const built = await newest(new URL('dist/web/index.html', root))
  const all = [...sources, ...(await lawBookFiles())]
  const written = Math.max(...(await Promise.all(all.map((source) => newest(new URL(source, root))))))
  if (built > written) return
  tell('Đang dựng giao diện cán bộ (lần đầu mất vài giây)…')
  const { build } = await import('vite')
  await build({ configFile: fileURLToPath(new URL('vite.config.ts', root)), logLevel: 'error' })
}

/** The law book lies in the landing, because the portal shows it too. */
async function lawBookFiles(): Promise<string[]> {
  const names = await readdir(new URL('src/apps/', root))
  return names.filter((name) => name.startsWith('law-book')).map((name) => `src/apps/${name}`)
}

/** Time of the newest file below a path; 0 when there is none. Tests do not end up in the web. */
async function newest(url: URL): Promise<number> {
  const found = await stat(url).catch(() => null)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const entries = await readdir(url, { withFileTypes: true })
  const times = entries
    .filter((entry) => !entry.name.endsWith('.test.ts'))
    .map((entry) => newest(new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, url)))
  return Math.max(0, ...(await Promise.all(times)))
}
