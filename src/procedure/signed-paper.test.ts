import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { smallProvince, type OrganisationCode, type Province } from '../../test/province.ts'
import { day } from '../base/days.ts'
import { letterheadOf, type Letterhead } from '../registry/organisations/letterhead.ts'
import { signingPost } from '../registry/accounts/signer.store.ts'
import { decisionPaper } from './decisions/decision.papers.ts'
import { paperFrame, type Signature } from './signed-paper.ts'

describe('a paper that nobody has signed yet', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  const headOf = (code: OrganisationCode): Promise<Letterhead> =>
    letterheadOf(world.office.db, world.org[code], day('2021-12-20'))

  test('leaves room for the head of the body, under the post that heads this kind of body', async () => {
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
      const { signatures } = paperFrame('TTr', await headOf(code as OrganisationCode), null, 2021)
      assert.deepEqual(signatures, [{ post: [post], name: '' }], code)
    }
  })

  test('of a kind of body whose head has no title of its own, calls the head by the common word', async () => {
    const head = { ...(await headOf('SO')), headPost: 'Thủ trưởng' }
    assert.deepEqual(paperFrame('TTr', head, null, 2021).signatures, [{ post: ['THỦ TRƯỞNG'], name: '' }])
  })

  test('is decided by the head, who is also named when a deputy signs', async () => {
    const head = await headOf('SO')
    assert.equal(authority(head), 'GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG')
    const signer = { personId: world.person.khanh!, name: 'Y Vêng', ...signingPost('Phó Giám đốc Sở') }
    const signed = { number: 7, on: day('2021-12-20'), signer }
    assert.equal(authority(head, signed), 'GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG')
    assert.deepEqual(paperFrame('QĐ', head, signed, 2021).signatures, [
      { post: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Y Vêng' },
    ])
  })

  test('of the Prime Minister does not say the post twice', async () => {
    assert.equal(authority(await headOf('TTG')), 'THỦ TƯỚNG CHÍNH PHỦ')
    assert.equal(authority(await headOf('UBND')), 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM')
  })
})

function authority(head: Letterhead, signed: Signature | null = null): string | undefined {
  return decisionPaper({ title: 'Về việc tặng Bằng khen', bases: [], honour: 'BKT' }, head, [], signed, 2021).authority
}
