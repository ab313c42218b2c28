import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { Conflict } from '../../base/errors.ts'
import { approveOverride, nominate, requestOverride, submitDossier } from '../dossiers/dossier.actions.ts'
import { draftLetter, editLetter, signLetter } from './letter.actions.ts'

const report =
  'Năm 2021, chủ trì chỉnh lý 1.240 thửa đất, rút ngắn thời gian trả hồ sơ từ mười lăm ngày xuống còn chín ngày làm việc.'

describe('a dossier in a draft letter', () => {
  let world: Province
  let own: { dossierId: string; code: string }
  let other: { dossierId: string; code: string }
  let first: string
  before(async () => {
    world = await smallProvince()
    own = await submitted('thoai', 'CSTDCS')
    other = await submitted('thoai', 'LDTT', 2020)
    first = (await draft('Đề nghị công nhận Chiến sĩ thi đua cơ sở', [own.dossierId])).letterId
  })

  /** Submitted by the land division, excused by a second person (the law is not in question here); waits for a letter. */
  async function submitted(person: string, honour: string, year = 2021) {
    const nomineeId = world.person[person]!
    const opened = await act(world, world.officer, nominate, { nomineeId, honour, year, report })
    const { dossierId } = opened
    await act(world, world.officer, requestOverride, { dossierId, reason: 'Giấy tờ đang chờ xác nhận.' })
    await act(world, world.divisionHead, approveOverride, { dossierId })
    await act(world, world.officer, submitDossier, { dossierId, version: 3 })
    return opened
  }

  const draft = (title: string, dossierIds: string[]) =>
    act(world, world.officer, draftLetter, {
      organisationId: world.org.DAT,
      title,
      content: 'Kính trình Hội đồng xem xét.',
      dossierIds,
    })

  const edit = (letterId: string, version: number, dossierIds: string[]) =>
    act(world, world.officer, editLetter, { letterId, version, title: 'Tờ trình', content: 'Kính trình.', dossierIds })

  const standsInFirst = (error: unknown) => {
    assert.ok(error instanceof Conflict)
    assert.equal(
      error.message,
      `Hồ sơ ${own.code} đã nằm trong dự thảo tờ trình “Đề nghị công nhận Chiến sĩ thi đua cơ sở”. Hãy ký dự thảo ấy, hoặc bỏ hồ sơ khỏi một trong hai tờ trình.`,
    )
    return true
  }

  test('is not taken into a second draft, and the refusal names the first', async () => {
    await assert.rejects(draft('Tờ trình thứ hai', [other.dossierId, own.dossierId]), standsInFirst)
    const { letterId } = await draft('Tờ trình thứ hai', [other.dossierId])
    await assert.rejects(edit(letterId, 1, [other.dossierId, own.dossierId]), standsInFirst)
    await edit(letterId, 1, [other.dossierId])
  })

  test('does not stand in the way of its own draft', async () => {
    const edited = await act(world, world.officer, editLetter, {
      letterId: first,
      version: 1,
      title: 'Đề nghị công nhận Chiến sĩ thi đua cơ sở năm 2021',
      content: 'Kính trình.',
      dossierIds: [own.dossierId],
    })
    await act(world, world.divisionHead, signLetter, { letterId: first, version: edited.version })
  })

  test('ten drafts made at once with one dossier give one', async () => {
    const minh = await submitted('minh', 'LDTT', 2020)
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => draft(`Tờ trình ${index}`, [minh.dossierId])),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
  })
})
