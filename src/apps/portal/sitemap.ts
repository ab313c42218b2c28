/** Sơ đồ trang: what search machines may read that does not change with every decision; those they find in the feed. */
import { workflows } from '../../law/procedure/procedure.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { honourAddress, procedureAddress, publicBook } from '../law-book-places.ts'

const registers = ['/', '/quyet-dinh', '/guong-dien-hinh', '/phong-trao', '/kiem-tra', '/kha-nang-tiep-can']

export function sitemap(publicUrl: string): string {
  const book = [
    publicBook.front,
    publicBook.principles,
    publicBook.procedures,
    ...(Object.keys(honours) as Honour[]).map((honour) => honourAddress(publicBook, honour)),
    ...workflows.map(({ id }) => procedureAddress(publicBook, id)),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...[...registers, ...book].map((path) => `<url><loc>${escape(publicUrl + path)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n')
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
