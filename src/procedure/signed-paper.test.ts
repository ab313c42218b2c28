import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { smallProvince, type OrganisationCode, type Province } from '../../test/province.ts'
import { day } from '../base/days.ts'
import { letterheadOf, type Letterhead } from '../registry/organisations/letterhead.ts'
import { signerOf, signingPost } from '../registry/accounts/signer.store.ts'
import { decisionPaper } from './decisions/decision.papers.ts'
import { paperFrame, type Issuer, type Signature } from './signed-paper.ts'

describe('a paper that a body sends out', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  const headOf = (code: OrganisationCode): Promise<Letterhead> =>
    letterheadOf(world.office.db, world.org[code], day('2021-12-20'))

  test('leaves room, until it is signed, for the head of the body under the post that heads this kind of body', async () => {
    const posts: Record<OrganisationCode, string> = {
      TTG: 'THỦ TƯỚNG',
      BO: 'BỘ TRƯỞNG',
      UBND: 'CHỦ TỊCH',
      SO: 'GIÁM ĐỐC',
      VP: 'CHÁNH VĂN PHÒNG',
      DAT: 'TRƯỞNG PHÒNG',
      MT: 'CHI CỤC TRƯỞNG',
    }
    for (const [code, post] of Object.entries(posts)) {
      const { signatures } = paperFrame('QĐ', 'head', await headOf(code as OrganisationCode), null, 2021)
      assert.deepEqual(signatures, [{ post: [post], name: '' }], code)
    }
  })

  test('of a kind of body whose head has no title of its own calls the head by the common word', async () => {
    const head = { ...(await headOf('SO')), headPost: 'Thủ trưởng' }
    assert.deepEqual(paperFrame('TTr', 'body', head, null, 2021).signatures, [{ post: ['THỦ TRƯỞNG'], name: '' }])
  })

  test('is decided by the head, who is also named when a deputy signs', async () => {
    const head = await headOf('SO')
    assert.equal(authority(head), 'GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG')
    const signer = { personId: world.person.khanh!, name: 'Y Vêng', ...signingPost('Phó Giám đốc Sở') }
    const signed = { number: 7, on: day('2021-12-20'), signer }
    assert.equal(authority(head, signed), 'GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG')
    assert.deepEqual(paperFrame('QĐ', 'head', head, signed, 2021).signatures, [
      { post: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Y Vêng' },
    ])
  })

  test('of a People’s Committee is signed in its name, unless it is the head who confers', async () => {
    const [committee, department] = [await headOf('UBND'), await headOf('SO')]
    assert.deepEqual(postsOf('body', committee), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    assert.deepEqual(postsOf('head', committee), ['CHỦ TỊCH'])
    assert.deepEqual(postsOf('body', department), ['GIÁM ĐỐC'])
    const signer = { personId: world.person.khanh!, name: 'Y Vêng', ...signingPost('Phó Chủ tịch') }
    const signed = { number: 7, on: day('2021-12-20'), signer }
    assert.deepEqual(postsOf('body', committee, signed), ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  })

  test('is signed under the post of the signer, or of the head where the register knows no post', async () => {
    const signing = async () => {
      const { post, lines } = await signerOf(world.office.db, world.person.hoa!, 'Giám đốc', day('2021-12-20'))
      return [post, lines]
    }
    assert.deepEqual(await signing(), ['Chánh Văn phòng', ['CHÁNH VĂN PHÒNG']])
    await world.owner.deleteFrom('posts').where('person_id', '=', world.person.hoa!).execute()
    assert.deepEqual(await signing(), ['Giám đốc', ['GIÁM ĐỐC']])
  })

  test('of the Prime Minister does not say the post twice', async () => {
    assert.equal(authority(await headOf('TTG')), 'THỦ TƯỚNG CHÍNH PHỦ')
    assert.equal(authority(await headOf('UBND')), 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM')
  })
})

function postsOf(issuer: Issuer, head: Letterhead, signed: Signature | null = null): string[] {
  return paperFrame('TTr', issuer, head, signed, 2021).signatures[0]!.post
}

function authority(head: Letterhead, signed: Signature | null = null): string | undefined {
  return decisionPaper({ title: 'Về việc tặng Bằng khen', bases: [], honour: 'BKT' }, head, [], signed, 2021).authority
}
