import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

test('the portal and the officers’ screens are printed with the same inks', () => {
  const officers = inksIn(new URL('tokens.css', import.meta.url))
  const portal = inksIn(new URL('../../portal/portal.css', import.meta.url))
  assert.ok(officers.length > 15)
  assert.deepEqual(portal, officers)
})

/** The custom properties of the first `:root` block, as `name: value`, sorted. */
function inksIn(file: URL): string[] {
  const root = /:root\s*\{([^}]*)\}/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  return root
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('--'))
    .toSorted()
}
