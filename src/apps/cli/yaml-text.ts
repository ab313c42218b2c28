import { parseDocument, YAMLError, type Document } from 'yaml'
import { Problem } from './failures.ts'
import { placeOf } from './json-text.ts'

/** So often may one anchor be named again: enough for cases that share a person, too few to fill the memory. */
const mostAliases = 100

/** YAML with nothing clever in it: no tags, and days stay the texts that they are. */
export function readYaml(source: string, text: string): unknown {
  const document = parseDocument(text, { schema: 'core', prettyErrors: false })
  const [fault] = document.errors
  if (fault !== undefined) throw new Problem(`${source} không phải YAML đọc được: ${placeOf(fault.pos[0], text)}.`)
  return valueOf(source, document)
}

function valueOf(source: string, document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases })
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError)
      throw new Problem(
        `${source} có chỗ nhắc lại (*) mà trước đó không có chỗ gốc (&), hoặc nhắc lại quá ${mostAliases} lần.`,
      )
    throw error
  }
}
