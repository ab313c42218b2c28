/** Plain text for a terminal: aligned columns, wrapped at its width. */

/** Rows under each other, every column as wide as its widest cell; the last one is wrapped and hangs under itself. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string {
  const count = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: count - 1 }, (_, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))))
  const margin = indent.length + widths.reduce((sum, width) => sum + width + 2, 0)
  return rows
    .map((row) => {
      const head = widths.map((width, at) => pad(row[at] ?? '', width + 2)).join('')
      const last = wrap(row[count - 1] ?? '', Math.max(40, lineWidth() - margin))
      return `${indent}${head}${last.join(`\n${' '.repeat(margin)}`)}`.trimEnd()
    })
    .join('\n')
}

/** A table of figures: words on the left, every other column flush right. */
export function figures(rows: readonly (readonly string[])[], indent = '  '): string {
  const [head] = rows as [readonly string[]]
  const widths = head.map((_, at) => Math.max(...rows.map((row) => lengthOf(row[at]!))))
  return rows
    .map((row) => {
      const cells = row.map((cell, at) => (at === 0 ? pad(cell, widths[at]!) : lead(cell, widths[at]!)))
      return `${indent}${cells.join('  ')}`.trimEnd()
    })
    .join('\n')
}

function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}

function lineWidth(): number {
  return Math.min(process.stdout.columns ?? 120, 120)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)))
}

function lead(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - lengthOf(text))) + text
}

/** Letters, not code units; Vietnamese in NFC takes one place a letter. */
function lengthOf(text: string): number {
  return [...text].length
}
