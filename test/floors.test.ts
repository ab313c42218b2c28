/**
 * Keeps the house as STYLE.md draws it: what stands on which floor, who may import whom, who may read the clock. It reads the
 * syntax tree of every source file, so that comments and texts neither hide nor feign an import.
 */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'rolldown/utils'

/** From the ground up. `landing` is the files directly in src/apps, which all apps share. */
const floors = ['base', 'law', 'registry', 'procedure', 'reports', 'landing', 'apps', 'main']

/** Within these floors a folder imports the folders before it; files directly in the floor (roles, calendar) lie beneath all of them. */
const rooms: Record<string, string[]> = {
  registry: [
    'organisations',
    'people',
    'accounts',
    'initiatives',
    'files',
    'awards',
    'law-book',
    'law-layers',
    'records',
    'duplicates',
    'corrections',
    'imports',
  ],
  procedure: ['movements', 'exemplars', 'dossiers', 'letters', 'councils', 'decisions', 'certificates'],
}

/** What `law` may use besides itself: pure helpers of base, and a schema for reading cases. */
const lawUses = new Set(['src/base/days.ts', 'src/base/errors.ts', 'src/base/text.ts', 'zod'])

/** What a browser does not have. */
const serverOnly = /^(node:|pg$|pg-|kysely|fastify|@fastify\/|@node-rs\/|@myriaddreamin\/)/

const houseFolders = ['src', 'test', 'demo', 'bench']

interface Source {
  path: string
  text: string
}

interface Import {
  /** Path inside the house, or the name of a package. */
  to: string
  typeOnly: boolean
}

const house = await readHouse()

test('every file imports downward only, and law nothing but pure helpers', () =>
  assert.deepEqual(floorFaults(house), []))

test('nobody reads the clock outside base/clock.ts and the browser', () => assert.deepEqual(clockFaults(house), []))

test('what the browser loads needs no server', () => assert.deepEqual(browserFaults(house), []))

test('files have kebab-case names and no default exports', () => assert.deepEqual(nameFaults(house), []))

test('nothing leans on what lies outside the repository', () => assert.deepEqual(outsideFaults(house), []))

test('the floors were looked at: the house is not empty', () => {
  for (const folder of ['src/base/', 'src/law/', 'src/registry/', 'src/procedure/', 'src/apps/']) {
    assert.ok(house.filter(({ path }) => path.startsWith(folder)).length > 3, folder)
  }
  assert.ok(house.flatMap(importsOf).length > 300)
})

/** Invented sources, each with the one fault that must be told, or none. */
const inventedImports: [path: string, text: string, fault: string | null][] = [
  ['src/base/a.ts', `import { fold } from './text.ts'`, null],
  ['src/base/a.ts', `import { roles } from '../registry/roles.ts'`, 'base imports registry'],
  ['src/base/a.ts', `import type { Role } from '../registry/roles.ts'`, 'base imports registry'],
  ['src/base/a.ts', `export * from '../registry/roles.ts'`, 'base imports registry'],
  ['src/base/a.ts', `export { roles } from '../registry/roles.ts'`, 'base imports registry'],
  ['src/base/a.ts', `import '../registry/roles.ts'`, 'base imports registry'],
  ['src/base/a.ts', `const roles = await import('../registry/roles.ts')`, 'base imports registry'],
  ['src/base/a.ts', `type Role = import('../registry/roles.ts').Role`, 'base imports registry'],
  ['src/base/a.ts', `declare module '../registry/roles.ts' { interface X {} }`, 'base imports registry'],
  ['src/base/a.ts', `const place = import.meta.resolve('../registry/roles.ts')`, 'base imports registry'],
  ['src/base/a.ts', `// import '../registry/roles.ts'\nconst text = "import '../registry/roles.ts'"`, null],
  ['src/base/a.test.ts', `import { roles } from '../registry/roles.ts'`, null],
  ['src/base/a.ts', `const name = './text.ts'; await import(name)`, 'an import whose name is not written out'],
  ['src/law/a.ts', `import { day } from '../base/days.ts'`, null],
  ['src/law/a.ts', `import { systemClock } from '../base/clock.ts'`, 'law imports src/base/clock.ts'],
  ['src/law/a.ts', `import { sql } from 'kysely'`, 'law imports kysely'],
  ['src/law/a.ts', `import type { Pool } from 'pg'`, 'law imports pg'],
  ['src/law/a.ts', `import { readFile } from 'node:fs/promises'`, 'law imports node:fs/promises'],
  ['src/law/a.ts', `import { roles } from '../registry/roles.ts'`, 'law imports registry'],
  ['src/registry/people/a.ts', `import { find } from '../organisations/b.ts'`, null],
  ['src/registry/people/a.ts', `import { roles } from '../roles.ts'`, null],
  ['src/registry/people/a.ts', `import { give } from '../awards/b.ts'`, 'registry/people imports registry/awards'],
  ['src/registry/roles.ts', `import { find } from './people/b.ts'`, 'registry imports registry/people'],
  ['src/registry/medals/a.ts', `import { day } from '../../base/days.ts'`, 'registry/medals has no place in the order'],
  ['src/procedure/letters/a.ts', `import { draft } from '../dossiers/b.ts'`, null],
  [
    'src/procedure/dossiers/a.ts',
    `import { sign } from '../letters/b.ts'`,
    'procedure/dossiers imports procedure/letters',
  ],
  ['src/procedure/dossiers/a.ts', `import { read } from '../../reports/b.ts'`, 'procedure imports reports'],
  ['src/reports/a.ts', `import { draft } from '../procedure/dossiers/b.ts'`, null],
  ['src/reports/a.ts', `import { policy } from '../apps/policy.ts'`, 'reports imports landing'],
  ['src/apps/server/a.ts', `import { policy } from '../policy.ts'`, null],
  ['src/apps/server/a.ts', `import { page } from '../portal/page.ts'`, 'apps/server imports apps/portal'],
  ['src/apps/policy.ts', `import { serve } from './server/a.ts'`, 'landing imports apps'],
  ['src/main.ts', `import { serve } from './apps/server/a.ts'; await import('./apps/cli/a.ts')`, null],
  ['src/apps/cli/a.ts', `import { main } from '../../main.ts'`, 'apps imports main'],
  ['src/apps/cli/a.ts', `import { play } from '../../../demo/play.ts'`, null],
  ['src/procedure/dossiers/a.ts', `import { play } from '../../../demo/play.ts'`, 'procedure imports demo'],
  ['src/apps/server/a.ts', `import { act } from '../../../test/world.ts'`, 'apps imports test'],
  [
    'src/apps/server/a.ts',
    `import { x } from '../../../../elsewhere/x.ts'`,
    'imports ../elsewhere/x.ts, outside the house',
  ],
  ['src/garden/a.ts', `export const x = 1`, 'src/garden is no floor'],
]

for (const [path, text, fault] of inventedImports) {
  test(`invented: ${path} with ${text.replaceAll('\n', ' ')}`, () => {
    assert.deepEqual(floorFaults([{ path, text }]), fault ? [`${path}: ${fault}`] : [])
  })
}

test('invented: each way of reading the clock is found, and only there', () => {
  const reads = [
    'Date.now()',
    'new Date()',
    'Date()',
    'performance.now()',
    'const { now } = Date',
    'globalThis.Date.now()',
  ]
  const harmless = ['new Date(0)', 'new Date(text)', 'clock.now()', '// Date.now()', '"Date.now()"', 'Date.parse(text)']
  for (const text of reads) {
    assert.deepEqual(clockFaults([{ path: 'src/law/a.ts', text }]), ['src/law/a.ts: reads the clock'], text)
    for (const path of ['src/base/clock.ts', 'src/apps/web/a.ts', 'src/law/a.test.ts', 'bench/a.ts']) {
      assert.deepEqual(clockFaults([{ path, text }]), [], path)
    }
  }
  for (const text of harmless) assert.deepEqual(clockFaults([{ path: 'src/law/a.ts', text }]), [], text)
})

test('invented: what the browser loads is followed through several files, but not through types', () => {
  const page = { path: 'src/apps/web/page.tsx', text: `import { stages } from '../../procedure/dossiers/dossier.ts'` }
  const noun = { path: 'src/procedure/dossiers/dossier.ts', text: `import { list } from './dossier.store.ts'` }
  const pure = { ...noun, text: `import type { list } from './dossier.store.ts'` }
  const store = { path: 'src/procedure/dossiers/dossier.store.ts', text: `import { sql } from 'kysely'` }
  assert.deepEqual(browserFaults([page, noun, store]), [
    'src/apps/web/page.tsx > src/procedure/dossiers/dossier.ts > src/procedure/dossiers/dossier.store.ts > kysely',
  ])
  assert.deepEqual(browserFaults([page, pure, store]), [])
})

test('invented: odd names, default exports and places outside are found', () => {
  const odd = [
    { path: 'src/law/ruleBook.ts', text: '' },
    { path: 'src/law/Rule.ts', text: '' },
    { path: 'src/law/rule_book.ts', text: '' },
    { path: 'src/law/a.ts', text: 'export default 1' },
    { path: 'src/law/b.ts', text: 'const b = 1; export { b as default }' },
    { path: 'src/law/dossier.store.test.ts', text: 'export const a = 1' },
  ]
  assert.deepEqual(nameFaults(odd), [
    'src/law/ruleBook.ts: is not kebab-case',
    'src/law/Rule.ts: is not kebab-case',
    'src/law/rule_book.ts: is not kebab-case',
    'src/law/a.ts: has a default export',
    'src/law/b.ts: has a default export',
  ])
  const outside = { path: 'demo/a.ts', text: `readFile('../${sharedFolder}law/awards.json')` }
  assert.deepEqual(outsideFaults([outside]), [`demo/a.ts: mentions ${sharedFolder}`])
})

function floorFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap((source) => {
      const here = placeOf(source.path)
      if (here.unknown) return [`${source.path}: ${here.unknown}`]
      return importsOf(source).flatMap((one) => {
        const fault = importFault(here, one.to)
        return fault ? [`${source.path}: ${fault}`] : []
      })
    })
}

interface Place {
  floor: string
  room: string | null
  unknown?: string
}

function placeOf(path: string): Place {
  const [top, floor = '', room = '', ...deeper] = path.split('/')
  if (top !== 'src') return { floor: top!, room: null }
  if (path === 'src/main.ts') return { floor: 'main', room: null }
  if (floor === 'apps') return deeper.length ? { floor, room } : { floor: 'landing', room: null }
  if (!floors.includes(floor)) return { floor, room: null, unknown: `src/${floor} is no floor` }
  if (!rooms[floor] || !deeper.length) return { floor, room: null }
  const place = { floor, room }
  return rooms[floor].includes(room) ? place : { ...place, unknown: `${floor}/${room} has no place in the order` }
}

function importFault(here: Place, to: string): string | null {
  if (to === '?') return 'an import whose name is not written out'
  if (to.startsWith('../')) return `imports ${to}, outside the house`
  const isInside = houseFolders.some((folder) => to.startsWith(`${folder}/`))
  const there = placeOf(to)
  if (isInside && !to.startsWith('src/')) {
    const playsDemo = there.floor === 'demo' && floors.indexOf(here.floor) >= floors.indexOf('landing')
    return playsDemo ? null : `${here.floor} imports ${there.floor}`
  }
  if (isInside && floors.indexOf(there.floor) > floors.indexOf(here.floor))
    return `${here.floor} imports ${there.floor}`
  if (here.floor === 'law' && there.floor !== 'law' && !lawUses.has(to)) return `law imports ${to}`
  if (!isInside || here.floor !== there.floor || here.room === there.room) return null
  const order = rooms[here.floor] ?? []
  const isEarlier = order.indexOf(there.room ?? '') < order.indexOf(here.room ?? '')
  if (here.floor !== 'apps' && isEarlier) return null
  return `${nameOf(here)} imports ${nameOf(there)}`
}

function nameOf({ floor, room }: Place): string {
  return room ? `${floor}/${room}` : floor
}

function clockFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => isCode(path) && path.startsWith('src/') && !mayReadClock(path))
    .filter((source) => nodesOf(source).some(readsClock))
    .map(({ path }) => `${path}: reads the clock`)
}

function mayReadClock(path: string): boolean {
  return path === 'src/base/clock.ts' || path.startsWith('src/apps/web/') || isTest(path)
}

function readsClock(node: Node): boolean {
  if (node.type === 'NewExpression') return isDate(node.callee) && (node.arguments as unknown[]).length === 0
  if (node.type === 'CallExpression') return isDate(node.callee)
  if (node.type === 'VariableDeclarator') return (node.id as Node).type === 'ObjectPattern' && isDate(node.init)
  if (node.type !== 'MemberExpression') return false
  const isPerformance = (node.object as { name?: string }).name === 'performance'
  return (isDate(node.object) || isPerformance) && (node.property as { name?: string }).name === 'now'
}

function isDate(value: unknown): boolean {
  const { type, name, property } = (value ?? {}) as { type?: string; name?: string; property?: { name?: string } }
  return type === 'Identifier' ? name === 'Date' : type === 'MemberExpression' && property?.name === 'Date'
}

/** Follows every import of values from the browser's files; each way that ends at something only a server has is a fault. */
function browserFaults(sources: Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const seen = new Set<string>()
  const follow = (source: Source, way: string): string[] => {
    if (seen.has(source.path)) return []
    seen.add(source.path)
    return importsOf(source)
      .filter((one) => !one.typeOnly)
      .flatMap(({ to }) => {
        if (serverOnly.test(to)) return [`${way} > ${to}`]
        const next = byPath.get(to)
        return next ? follow(next, `${way} > ${to}`) : []
      })
  }
  return sources
    .filter(({ path }) => path.startsWith('src/apps/web/') && !isTest(path))
    .flatMap((source) => follow(source, source.path))
}

function nameFaults(sources: Source[]): string[] {
  const odd = sources.filter(({ path }) => !isKebab(path)).map(({ path }) => `${path}: is not kebab-case`)
  // A declaration file describes packages of others, which export as they please.
  const own = sources.filter(({ path }) => isCode(path) && !path.endsWith('.d.ts'))
  const withDefault = own.filter((source) => nodesOf(source).some(isDefault))
  return [...odd, ...withDefault.map(({ path }) => `${path}: has a default export`)]
}

function isKebab(path: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(posix.basename(path))
}

function isDefault(node: Node): boolean {
  const isRenamed = node.type === 'ExportSpecifier' && (node.exported as { name?: string }).name === 'default'
  return isRenamed || node.type === 'ExportDefaultDeclaration'
}

/** Put together here, so that this file does not mention it. */
const sharedFolder = ['shared', ''].join('/')

function outsideFaults(sources: Source[]): string[] {
  return sources
    .filter(({ text }) => text.includes(sharedFolder))
    .map(({ path }) => `${path}: mentions ${sharedFolder}`)
}

interface Node {
  type: string
  [key: string]: unknown
}

const trees = new WeakMap<Source, Node[]>()

/** All nodes of a file's syntax tree. */
function nodesOf(source: Source): Node[] {
  const known = trees.get(source)
  if (known) return known
  const { program, errors } = parseSync(source.path, source.text)
  assert.deepEqual(errors, [], source.path)
  const nodes: Node[] = []
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && typeof value.type === 'string') nodes.push(value as Node)
      Object.values(value).forEach(visit)
    }
  }
  visit(program)
  trees.set(source, nodes)
  return nodes
}

/** Every file and package that a file names, whichever way: import, export from, import(), type import(), declare module, resolve. */
function importsOf(source: Source): Import[] {
  if (!isCode(source.path)) return []
  return nodesOf(source).flatMap((node): Import[] => {
    const named = specifierOf(node)
    if (!named) return []
    const name = (named as { value?: unknown }).value
    const typeOnly =
      node.importKind === 'type' ||
      node.exportKind === 'type' ||
      ['TSImportType', 'TSModuleDeclaration'].includes(node.type)
    if (typeof name !== 'string') return [{ to: '?', typeOnly }]
    const isRelative = name.startsWith('.') || name.startsWith('/')
    return [{ to: isRelative ? posix.join(posix.dirname(source.path), name) : name, typeOnly }]
  })
}

function specifierOf(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source
    case 'TSModuleDeclaration':
      return (node.id as Node).type === 'Literal' ? node.id : null
    case 'CallExpression': {
      const callee = node.callee as { type: string; object?: Node; property?: { name?: string } }
      const isResolve = callee.object?.type === 'MetaProperty' && callee.property?.name === 'resolve'
      const [first] = node.arguments as Node[]
      return isResolve && first?.type === 'Literal' ? first : null
    }
    default:
      return null
  }
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function isCode(path: string): boolean {
  return /\.tsx?$/.test(path)
}

async function readHouse(): Promise<Source[]> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const sources: Source[] = []
  for (const folder of houseFolders) {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
    for (const name of names) {
      const path = posix.join(folder, name.replaceAll('\\', '/'))
      if (!/\.(tsx?|css|html|json|sql)$/.test(path)) continue
      sources.push({ path, text: await readFile(join(root, path), 'utf8') })
    }
  }
  return sources
}
