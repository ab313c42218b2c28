import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { inline, type MadePart, pack, partsOf } from '../../../test/packages.ts'
import { readingLimits } from './limits.ts'
import { openSource } from './source.ts'
import { Unreadable } from './unreadable.ts'

/** Whatever is done to a file: it is read, or refused in words, and nothing else ever happens. */

const data =
  `<row r="1" hidden="1">${inline('A1', 'Mã')}<c r="B1" t="s"><v>0</v></c><c r="C1" s="1"><v>44550</v></c></row>` +
  '<row r="2"><c r="A2" t="str"><f>"a"</f><v>a</v></c><c r="B2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>'
const parts = partsOf({
  sheets: [
    {
      name: 'Người',
      data,
      before: '<cols><col min="1" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    },
  ],
  sharedStrings: '<si><r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve">NguyÔn &amp; V¨n_x000D_</t></r></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs>',
})
const whole = pack(parts)

test('as it is, the workbook is read', async () => {
  assert.equal(await outcome(whole, 'bang.xlsx'), 'read')
})

test('a workbook of which bytes were changed, cut out or put in', async () => {
  const change = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 8 }), fc.nat(8))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = changes.reduce(
        (bytes, [at, put, cut]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
        whole,
      )
      await outcome(bytes, 'bang.xlsx')
    }),
    { numRuns: 300 },
  )
})

test('a workbook of which the XML was changed, in a package that is right', async () => {
  const scraps = [
    '<',
    '>',
    '/>',
    '</',
    '"',
    "'",
    '&',
    ';',
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!',
    ' r="A9"',
    ' t="s"',
    'r:id',
    '0',
    '-1',
    '1e400',
    '_xD800_',
    '\u0000',
    'ữ',
    '<row>',
    '</row>',
    '<c>',
    '</c>',
    '<v>',
    '<si>',
    '<t>',
    '',
  ]
  const change = fc.tuple(fc.nat(parts.length - 1), fc.nat(4_000), fc.constantFrom(...scraps), fc.nat(6))
  const outcomes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed: MadePart[] = parts.map((part) => ({ ...part }))
      for (const [part, where, put, cut] of changes) {
        const content = String(changed[part]!.content)
        const at = where % (content.length + 1)
        changed[part]!.content = content.slice(0, at) + put + content.slice(at + cut)
      }
      outcomes.add(await outcome(pack(changed), 'bang.xlsx'))
    }),
    { numRuns: 400 },
  )
  assert.deepEqual([...outcomes].sort(), ['read', 'refused'])
})

test('a CSV of any bytes', async () => {
  const scraps = [...',;\t"\n\r=\u0000\ufeffaNễ¨Ô'].map((sign) => Buffer.from(sign))
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    fc.array(fc.constantFrom(...scraps), { maxLength: 200 }).map((list) => Buffer.concat(list)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (bytes) => {
      await outcome(bytes, 'bang.csv')
    }),
    { numRuns: 400 },
  )
})

async function outcome(bytes: Buffer, name: string): Promise<'read' | 'refused'> {
  try {
    const source = await openSource(bytes, { name, limits: readingLimits })
    const { sheets } = await source.lookOver()
    for (const { name: sheet, rows } of sheets) {
      let count = 0
      for await (const some of source.rowsOf(sheet)) count += some.length
      assert.equal(count, rows)
    }
    return 'read'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    assert.match(error.message, /[Hh]ãy .+\.$/)
    return 'refused'
  }
}
