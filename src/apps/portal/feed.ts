/** Nguồn tin RSS: the decisions published last, for readers and for other sites. */
import type { Day } from '../../base/days.ts'
import { showDay } from '../../base/days.ts'

interface Entry {
  id: string
  symbol: string
  signed_on: Day
  title: string
  body_name: string
  items: number
  published_at: Date
}

export function decisionFeed(decisions: readonly Entry[], publicUrl: string, province: string | null): string {
  const title = province ? `Sổ Vàng ${province}: quyết định khen thưởng` : 'Sổ Vàng: quyết định khen thưởng'
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', title),
    element('link', `${publicUrl}/quyet-dinh`),
    element('description', 'Quyết định khen thưởng mới công bố'),
    element('language', 'vi'),
    `<atom:link href="${escape(`${publicUrl}/rss.xml`)}" rel="self" type="application/rss+xml"/>`,
    ...decisions.map((decision) => item(decision, publicUrl)),
    '</channel></rss>',
    '',
  ].join('\n')
}

function item(decision: Entry, publicUrl: string): string {
  const address = `${publicUrl}/quyet-dinh/${decision.id}`
  return [
    '<item>',
    element('title', `${decision.symbol}: ${decision.title}`),
    element('link', address),
    element('guid', address),
    element('pubDate', decision.published_at.toUTCString()),
    element(
      'description',
      `Quyết định số ${decision.symbol} ngày ${showDay(decision.signed_on)} của ${decision.body_name}; ${decision.items} trường hợp được khen thưởng.`,
    ),
    '</item>',
  ].join('')
}

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`
}

/** XML knows no control characters, not even escaped ones. */
function escape(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line eslint/no-control-regex -- control characters are what it is about
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
  )
}
