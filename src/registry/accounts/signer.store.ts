/** Người ký: who signs for a body, and over which post, as it stands under the paper. */
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { findPerson } from '../people/person.store.ts'
import '../organisations/organisation.store.ts'

/** Who signs, as the paper says it. */
export interface Signer {
  personId: string
  name: string
  /** Chức vụ as written on the paper: `Giám đốc`. */
  post: string
  /** Lines above the name, in capitals; a deputy signs `KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC` (NĐ 30/2020 Điều 13). */
  lines: string[]
}

/** The signer's block: a deputy signs "KT." for the head of the body. */
export async function signerOf(db: Db | Trx, personId: string, today: Day): Promise<Signer> {
  const person = await findPerson(db, personId, today)
  const post = headOfPost(person.post_title ?? 'Thủ trưởng')
  const deputy = /^Phó\s+/u.exec(post)
  const head = deputy ? capitalise(post.slice(deputy[0].length)) : post
  const lines = [...(deputy ? [`KT. ${head}`] : []), post].map((line) => line.toLocaleUpperCase('vi'))
  return { personId, name: person.name, post, lines }
}

/** `Giám đốc Sở Tài nguyên và Môi trường` signs as `Giám đốc`: the body already stands in the head of the paper. */
function headOfPost(title: string): string {
  const known =
    /^(Phó\s+)?(Giám đốc|Bộ trưởng|Thứ trưởng|Chủ tịch|Trưởng phòng|Chi cục trưởng|Chánh Văn phòng|Chánh Thanh tra|Thủ tướng)/iu.exec(
      title,
    )
  return known ? known[0] : title
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
