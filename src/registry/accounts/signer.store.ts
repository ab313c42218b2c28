/** Người ký: who signs for a body, and over which post, as it stands under the paper. */
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { headPosts } from '../organisations/letterhead.ts'
import { findPerson } from '../people/person.store.ts'

/** Who signs, as the paper says it. */
export interface Signer extends SigningPost {
  personId: string
  name: string
}

/** Chức vụ and what follows from it. */
export interface SigningPost {
  /** Chức vụ as written on the paper: `Phó Giám đốc`. */
  post: string
  /** Chức vụ of the head for whom a deputy signs; of a head the own: `Giám đốc`. */
  headPost: string
  /** Lines above the name, in capitals; a deputy signs `KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC` (NĐ 30/2020 Điều 13). */
  lines: string[]
}

/** Người ký, by the post held on the day; whose post is not in the register signs by that of the head of the body. */
export async function signerOf(db: Db | Trx, personId: string, headPost: string, today: Day): Promise<Signer> {
  const person = await findPerson(db, personId, today)
  return { personId, name: person.name, ...signingPost(person.post_title ?? headPost) }
}

/** `Phó Giám đốc Sở Tài nguyên và Môi trường` signs as `Phó Giám đốc`: the body already stands in the head of the paper. */
export function signingPost(title: string): SigningPost {
  const post = knownPost.exec(title)?.[0] ?? title
  const headPost = headDeputised(post)
  const lines = [...(headPost === null ? [] : [`KT. ${headPost}`]), post]
  return { post, headPost: headPost ?? post, lines: lines.map((line) => line.toLocaleUpperCase('vi')) }
}

const knownPost = new RegExp(`^(Thứ trưởng|(Phó\\s+)?(${[...new Set(Object.values(headPosts))].join('|')}))`, 'iu')

/** For whom a deputy signs; null for who is no deputy. */
function headDeputised(post: string): string | null {
  if (/^Thứ trưởng$/iu.test(post)) return headPosts.ministry!
  const deputy = /^Phó\s+(.)(.*)/iu.exec(post)
  return deputy && deputy[1]!.toLocaleUpperCase('vi') + deputy[2]!
}
