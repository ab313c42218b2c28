import assert from 'node:assert/strict'
import { copyFile, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import type { CellValue } from 'hucre'
import { sql } from 'kysely'
import { instantOf } from '../../base/clock.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { BadInput, Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import { enter, faultsOf, heads, shown, upload, workbook, workbookOf } from '../../../test/imports.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { enterOldDecision } from '../awards/award.actions.ts'
import { succeedOrganisations } from '../organisations/succession.actions.ts'
import { openPrivates } from '../people/private.store.ts'
import { cancelImport, discardWorkbook, enterImport, mapImport } from './import.actions.ts'
import { columnsOf, kindOrder } from './columns.ts'
import { listImports, readLeftOut, readTemplate } from './import.views.ts'
import { eraseOldWorkbooks } from './import.watch.ts'
import { workDone } from './import.work.ts'
import { withWorkbook } from './workbook.store.ts'

/** Three people of the land division with a life of their own: the smallest file in which everything hangs together. */
const good = {
  Người: [
    ['M-1', 'Nguyễn Thị Mỹ Lệ', 'Nữ', '15/3/1985', '062185000123', '0912345678', 'le@kontum.gov.vn', '', '2008-07-01'],
    ['M-2', 'A Biên', 'nam', 1990, '', '', '', '', ''],
    ['M-3', 'Y Nhâm', 'NỮ', new Date('1979-01-02'), '', '', '', 'Việt Nam', '1/9/2003'],
  ],
  'Quá trình công tác': [
    ['M-1', 'DAT', 'Chuyên viên', '', '1/7/2008', '31/12/2014'],
    ['M-1', 'Phòng Quản lý đất đai', 'Phó Trưởng phòng', 'lãnh đạo phòng', '01/01/2015', ''],
    ['M-2', 'dat', 'Chuyên viên', 'Trực tiếp', '2015-06-01', ''],
  ],
  'Xếp loại': [
    ['M-1', 2020, 'Hoàn thành xuất sắc nhiệm vụ', '25/TB-STNMT'],
    ['M-2', '2020', 'HTTNV', ''],
    ['DAT', 2019, 'hoàn thành tốt', ''],
  ],
  'Sáng kiến': [['SK-1', 'M-1', '', 2020, 'Rút ngắn thời gian chỉnh lý', 'Cơ sở', '', '41/QĐ-STNMT', '15/12/2020']],
  'Khen thưởng': [
    ['M-1', 'LĐTT', '', 2014, '', '12/QĐ-STNMT', '20/12/2014', 'Giám đốc Sở', ''],
    [
      'M-1',
      'Bằng khen của UBND tỉnh',
      2018,
      2020,
      'công trạng',
      '99/QĐ-UBND',
      '05/02/2021',
      'Chủ tịch UBND tỉnh',
      'Xuất sắc',
    ],
    ['DAT', 'Tập thể lao động xuất sắc', '', 2020, '', '100/QĐ-UBND', '05/02/2021', 'Chủ tịch UBND tỉnh', ''],
  ],
} satisfies Record<string, CellValue[][]>

describe('a file of an office', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('is read and judged, entered whole, and found in the register as it was meant', async () => {
    const importId = await upload(world, world.officer, world.org.DAT, await workbook(good))
    const checked = await shown(world, world.officer, importId)
    assert.deepEqual(await faultsOf(world, world.officer, importId), [])
    assert.deepEqual(
      [checked.record.state, checked.counts],
      ['checked', { rows: 13, fresh: 13, filled: 0, same: 0, faulty: 0, waiting: 0 }],
    )
    assert.equal(await peopleNamed('M-'), 0, 'nothing is entered before it is asked for')

    const entered = await enter(world, world.officer, importId)
    assert.deepEqual([entered.record.state, entered.record.failure], ['entered', null])
    const people = await world.owner
      .selectFrom('people')
      .select(['code', 'name', 'gender', 'birth_year', 'recruited_on', 'keeper_id', 'nationality'])
      .where('code', 'like', 'M-%')
      .orderBy('code')
      .execute()
    assert.deepEqual(people, [
      {
        code: 'M-1',
        name: 'Nguyễn Thị Mỹ Lệ',
        gender: 'female',
        birth_year: 1985,
        recruited_on: '2008-07-01',
        keeper_id: null,
        nationality: null,
      },
      {
        code: 'M-2',
        name: 'A Biên',
        gender: 'male',
        birth_year: 1990,
        recruited_on: null,
        keeper_id: null,
        nationality: null,
      },
      {
        code: 'M-3',
        name: 'Y Nhâm',
        gender: 'female',
        birth_year: 1979,
        recruited_on: '2003-09-01',
        keeper_id: world.org.DAT,
        nationality: null,
      },
    ])
    const posts = await world.owner
      .selectFrom('posts')
      .innerJoin('people', 'people.id', 'posts.person_id')
      .select(['people.code', 'organisation_id', 'title', 'category', 'from_on', 'to_on'])
      .where('people.code', 'like', 'M-%')
      .orderBy('from_on')
      .execute()
    assert.deepEqual(posts, [
      {
        code: 'M-1',
        organisation_id: world.org.DAT,
        title: 'Chuyên viên',
        category: 'direct',
        from_on: '2008-07-01',
        to_on: '2015-01-01',
      },
      {
        code: 'M-1',
        organisation_id: world.org.DAT,
        title: 'Phó Trưởng phòng',
        category: 'otherLeader',
        from_on: '2015-01-01',
        to_on: null,
      },
      {
        code: 'M-2',
        organisation_id: world.org.DAT,
        title: 'Chuyên viên',
        category: 'direct',
        from_on: '2015-06-01',
        to_on: null,
      },
    ])
    const awards = await world.owner
      .selectFrom('awards')
      .select([
        'recipient_kind',
        'recipient_name',
        'recipient_line',
        'honour',
        'cycle',
        'achievement_from',
        'year',
        'decision_on',
        'achievement',
      ])
      .where('decision_symbol', 'in', ['12/QĐ-STNMT', '99/QĐ-UBND', '100/QĐ-UBND'])
      .orderBy('decision_on')
      .orderBy('honour')
      .execute()
    assert.deepEqual(awards, [
      award(
        'person',
        'Nguyễn Thị Mỹ Lệ',
        'Chuyên viên, Phòng Quản lý đất đai',
        'LDTT',
        'annual',
        2014,
        2014,
        '2014-12-20',
        'Lao động tiên tiến',
      ),
      award(
        'person',
        'Nguyễn Thị Mỹ Lệ',
        'Phó Trưởng phòng, Phòng Quản lý đất đai',
        'BKT',
        'merit',
        2018,
        2020,
        '2021-02-05',
        'Xuất sắc',
      ),
      award(
        'collective',
        'Phòng Quản lý đất đai',
        'Sở Tài nguyên và Môi trường',
        'TTLDXS',
        'annual',
        2020,
        2020,
        '2021-02-05',
        'Tập thể lao động xuất sắc',
      ),
    ])
    const kept = await openPrivates(world.owner, world.office, await idOf('M-1'))
    assert.deepEqual(kept, {
      birthday: '1985-03-15',
      identityNumber: '062185000123',
      phone: '0912345678',
      email: 'le@kontum.gov.vn',
    })
    const { subjects } = await world.owner
      .selectFrom('events')
      .select('subjects')
      .where('action', '=', 'import.complete')
      .executeTakeFirstOrThrow()
    assert.equal(subjects.length, 5, 'the import itself, three people and the unit')
  })

  test('brought in twice changes nothing and says so', async () => {
    const before = await everythingCounted()
    const importId = await upload(world, world.officer, world.org.DAT, await workbook(good))
    const { record, counts, next } = await shown(world, world.officer, importId)
    assert.deepEqual(counts, { rows: 13, fresh: 0, filled: 0, same: 13, faulty: 0, waiting: 0 })
    assert.equal(next.find((one) => one.action === 'import.enter')?.blocked, 'Mọi dòng của tệp đã có trong sổ.')
    await assert.rejects(act(world, world.officer, enterImport, { importId, version: record.version }), {
      name: 'BadInput',
      message: 'Mọi dòng của tệp đã có trong sổ, không có gì để ghi.',
    })
    assert.deepEqual(await everythingCounted(), before)
  })

  test('that contradicts the register is told what the register holds, and overwrites nothing', async () => {
    const before = await everythingCounted()
    const importId = await upload(
      world,
      world.officer,
      world.org.DAT,
      await workbook({
        Người: [
          ['M-1', 'Nguyễn Thị Mỹ Hạnh', 'nam', '1986', '', '', '', '', ''],
          ['M-2', 'a bien', '', '', '', '', '', '', ''],
        ],
        'Quá trình công tác': [['M-2', 'DAT', 'chuyên viên', '', '1/6/2015', '31/12/2020']],
        'Xếp loại': [['DAT', 2019, 'Hoàn thành nhiệm vụ', '']],
        'Sáng kiến': [['SK-1', 'M-2', '', 2020, 'Rút ngắn thời gian chỉnh lý', 'Cơ sở', '', '', '']],
        'Khen thưởng': [['DAT', 'TTLDXS', '', 2020, '', '100/QĐ-UBND', '06/02/2021', 'Chủ tịch UBND tỉnh', '']],
      }),
    )
    const faults = await faultsOf(world, world.officer, importId)
    assert.deepEqual(
      faults.map((fault) => [
        fault.sheet,
        fault.row_number,
        fault.column_letters,
        fault.kind,
        fault.message.split('. ')[0],
      ]),
      [
        ['Người', 2, 'B', 'contradiction', 'Sổ ghi mã M-1 là Nguyễn Thị Mỹ Lệ'],
        ['Người', 2, 'C', 'contradiction', 'Sổ ghi mã M-1 giới tính nữ'],
        ['Người', 2, 'D', 'contradiction', 'Sổ ghi mã M-1 sinh năm 1985'],
        ['Quá trình công tác', 2, 'F', 'contradiction', 'Sổ ghi vị trí này chưa kết thúc'],
        ['Xếp loại', 2, 'C', 'contradiction', 'Sổ đã ghi năm 2019: hoàn thành tốt nhiệm vụ'],
        ['Sáng kiến', 2, 'B', 'contradiction', 'Sổ ghi sáng kiến SK-1 của mã M-1'],
        [
          'Khen thưởng',
          2,
          'G',
          'contradiction',
          'Sổ ghi Tập thể lao động xuất sắc này theo quyết định ngày 05/02/2021',
        ],
      ],
    )
    assert.deepEqual((await shown(world, world.officer, importId)).counts, {
      rows: 6,
      fresh: 0,
      filled: 0,
      same: 1,
      faulty: 5,
      waiting: 0,
    })
    assert.deepEqual(await everythingCounted(), before)
  })

  test('fills in what the register did not know of somebody, once', async () => {
    const file = await workbook({ Người: [['M-2', 'A Biên', '', '', '', '', '', '', '01/6/2015']] })
    const importId = await upload(world, world.officer, world.org.DAT, file)
    assert.deepEqual((await shown(world, world.officer, importId)).counts, {
      rows: 1,
      fresh: 0,
      filled: 1,
      same: 0,
      faulty: 0,
      waiting: 0,
    })
    await enter(world, world.officer, importId)
    const { recruited_on } = await world.owner
      .selectFrom('people')
      .select('recruited_on')
      .where('code', '=', 'M-2')
      .executeTakeFirstOrThrow()
    assert.equal(recruited_on, '2015-06-01')
    const again = await upload(world, world.officer, world.org.DAT, file)
    assert.equal((await shown(world, world.officer, again)).counts?.same, 1)
  })

  test('has all its faults told at once, and rows that hang on a faulty one are counted there', async () => {
    const importId = await upload(world, world.officer, world.org.DAT, await workbook(faulty))
    const faults = await faultsOf(world, world.officer, importId)
    assert.deepEqual(
      faults.map((fault) => [fault.sheet, fault.row_number, fault.column_letters, fault.kind, fault.waiting]),
      [
        ['Đơn vị', 3, 'D', 'reach', 0],
        ['Đơn vị', 4, 'C', 'unknown', 2],
        ['Người', 3, 'D', 'format', 4],
        ['Người', 4, 'A', 'twice', 0],
        ['Người', 5, 'E', 'format', 0],
        ['Người', 6, 'E', 'twice', 0],
        ['Người', 7, 'B', 'missing', 0],
        ['Quá trình công tác', 3, 'A', 'unknown', 0],
        ['Quá trình công tác', 4, 'B', 'reach', 0],
        ['Quá trình công tác', 5, 'F', 'order', 0],
        ['Xếp loại', 3, 'B', 'twice', 0],
        ['Xếp loại', 4, 'A', 'reach', 0],
        ['Xếp loại', 5, 'B', 'order', 0],
        ['Khen thưởng', 3, 'G', 'order', 0],
        ['Khen thưởng', 4, 'B', 'order', 0],
      ],
    )
  })

  test('has its good rows entered and its faulty ones left, which come back once they are mended', async () => {
    const importId = await upload(world, world.officer, world.org.DAT, await workbook(faulty))
    const { record } = await shown(world, world.officer, importId)
    await assert.rejects(act(world, world.officer, enterImport, { importId, version: record.version }), BadInput)
    const entered = await enter(world, world.officer, importId, true)
    assert.equal(entered.record.state, 'entered')
    assert.equal(await peopleNamed('F-1'), 1)
    assert.equal(await peopleNamed('F-2'), 0, 'a faulty row is left')
    const { download } = await look(world, world.officer, readLeftOut, { importId })
    assert.equal(download.name, 'tep - các dòng cần sửa.xlsx')
    const { readXlsx } = await import('hucre')
    const book = await readXlsx(download.bytes)
    const people = book.sheets.find((sheet) => sheet.name === 'Người')!
    assert.deepEqual(people.rows[0]!.at(-1), 'Chỗ cần sửa')
    const rows = people.rows.map((row) => [...row])
    assert.match(String(rows[1]!.at(-1)), /Ngày sinh: Lịch không có ngày này/)
    rows[1]![3] = '28/02/1990'
    const posts = book.sheets.find((sheet) => sheet.name === 'Quá trình công tác')!.rows.map((row) => [...row])
    assert.match(String(posts[1]!.at(-1)), /^Chờ sửa dòng 3, tờ “Người”/)
    const mended = await upload(
      world,
      world.officer,
      world.org.DAT,
      await workbookOf({ Người: rows.slice(0, 2), 'Quá trình công tác': posts.slice(0, 2) }),
    )
    assert.deepEqual((await shown(world, world.officer, mended)).counts, {
      rows: 2,
      fresh: 2,
      filled: 0,
      same: 0,
      faulty: 0,
      waiting: 0,
    })
    await enter(world, world.officer, mended)
    assert.equal(await peopleNamed('F-2'), 1)
  })

  test('with heads of its own is understood as it was said before', async () => {
    const own = {
      'Bảng 1': [
        ['Danh sách cán bộ năm 2021'],
        ['STT', 'Mã', 'Cán bộ là', 'Họ và tên', 'Vào ngành'],
        [1, 'O-1', 'A Lực', '', '1/1/2010'],
      ],
    }
    const importId = await upload(world, world.officer, world.org.DAT, await workbookOf(own))
    const guessed = await shown(world, world.officer, importId)
    assert.deepEqual(guessed.record.mapping, [
      {
        sheet: 'Bảng 1',
        kind: 'person',
        headRow: 2,
        heads: ['STT', 'Mã', 'Cán bộ là', 'Họ và tên', 'Vào ngành'],
        columns: [null, 'code', null, 'name', null],
      },
    ])
    assert.equal((await faultsOf(world, world.officer, importId)).length, 1)
    const said = { sheet: 'Bảng 1', kind: 'person', columns: [null, 'code', 'name', null, 'recruitedOn'] }
    await act(world, world.officer, mapImport, { importId, version: guessed.record.version, sheets: [said] })
    const { workDone } = await import('./import.work.ts')
    await workDone(world.office, importId)
    assert.deepEqual((await shown(world, world.officer, importId)).counts?.fresh, 1)
    const next = await upload(
      world,
      world.officer,
      world.org.DAT,
      await workbookOf({ ...own, 'Bảng 1': [...own['Bảng 1'], [2, 'O-2', 'Y Blan', '', '']] }),
    )
    const { record, counts } = await shown(world, world.officer, next)
    assert.deepEqual([record.mapping[0]!.columns, counts?.fresh], [said.columns, 2])
    const elsewhere = await upload(world, world.standing, world.org.SO, await workbookOf(own))
    assert.deepEqual(
      (await shown(world, world.standing, elsewhere)).record.mapping[0]!.columns,
      guessed.record.mapping[0]!.columns,
    )
    for (const sheets of [[{ ...said, columns: ['code', 'code'] }], [{ ...said, columns: ['honour'] }]])
      await assert.rejects(
        act(world, world.officer, mapImport, { importId, version: record.version, sheets }),
        BadInput,
      )
  })

  test('without a column that must be there has one fault, on which all its rows and theirs wait', async () => {
    const importId = await upload(
      world,
      world.officer,
      world.org.DAT,
      await workbookOf({
        Người: [['Mã'], ['Z-1'], ['Z-2']],
        'Quá trình công tác': [heads['Quá trình công tác'], ['Z-1', 'DAT', 'Chuyên viên', '', '1/1/2020', '']],
      }),
    )
    const [fault, ...others] = await faultsOf(world, world.officer, importId)
    assert.deepEqual([others.length, fault?.sheet, fault?.kind, fault?.waiting], [0, 'Người', 'missing', 3])
  })

  test('made from the template is understood whole, its guidance and lists are not taken for rows', async () => {
    const { download } = await look(world, world.officer, readTemplate)
    const importId = await upload(world, world.officer, world.org.DAT, download.bytes, 'mau.xlsx')
    const { record, counts } = await shown(world, world.officer, importId)
    assert.deepEqual(
      [record.state, counts?.rows, record.verdict?.faults, record.verdict?.unread],
      ['checked', 0, 0, ['Danh mục']],
    )
    const whole = record.mapping.filter(({ kind }) => kind !== null)
    assert.deepEqual(
      whole.map(({ kind }) => kind),
      kindOrder,
    )
    for (const { kind, columns } of whole) assert.deepEqual(columns, Object.keys(columnsOf(kind!)))
    const { download: csv } = await look(world, world.officer, readTemplate, { kind: 'person' })
    assert.match(Buffer.from(csv.bytes).toString('utf8'), /^\ufeff"Mã","Họ và tên",/)
  })

  test('is seen and worked on by who keeps the register of the unit or stands above it, and by nobody else', async () => {
    const importId = await upload(
      world,
      world.officer,
      world.org.DAT,
      await workbook({ Người: [['R-1', 'A Thư', '', '', '', '', '', '', '']] }),
    )
    assert.equal((await shown(world, world.standing, importId)).record.state, 'checked')
    const outsider = {
      ...world.officer,
      personId: world.person.uv1!,
      grants: [{ role: 'officer', organisationId: world.org.MT }],
    }
    await assert.rejects(shown(world, outsider, importId), NotFound)
    await assert.rejects(act(world, outsider, cancelImport, { importId }), NotFound)
    await assert.rejects(upload(world, outsider, world.org.DAT, await workbook({ Người: [] })), NotAllowed)
    const listed = async (who: Actor) => (await look(world, who, listImports)).total
    assert.deepEqual([await listed(outsider), (await listed(world.officer)) > 0], [0, true])
    await assert.rejects(act(world, world.officer, enterImport, { importId, version: 99 }), Conflict)
    await act(world, world.officer, cancelImport, { importId })
    const { record } = await shown(world, world.officer, importId)
    assert.equal(record.state, 'cancelled')
    await assert.rejects(act(world, world.officer, enterImport, { importId, version: record.version }), Conflict)
    assert.equal(await peopleNamed('R-1'), 0)
  })

  test('that is no spreadsheet, or is hidden in another name, is refused in words', async () => {
    await assert.rejects(upload(world, world.officer, world.org.DAT, Buffer.from('%PDF-1.7'), 'ho-so.pdf'), BadInput)
    const importId = await upload(
      world,
      world.officer,
      world.org.DAT,
      Buffer.from('%PDF-1.7 not a workbook'),
      'danh-sach.xlsx',
    )
    const { record, next } = await shown(world, world.officer, importId)
    assert.equal(record.state, 'failed')
    assert.ok(record.failure!.length > 20, record.failure!)
    assert.deepEqual(
      next.map((one) => one.action),
      ['import.map', 'import.cancel'],
    )
  })

  test('brings in new units under the own one, in whatever order they stand', async () => {
    const importId = await upload(
      world,
      world.standing,
      world.org.SO,
      await workbook({
        'Đơn vị': [
          ['SO-TO1', 'Tổ đo đạc', 'Phòng', 'SO-TT', '', '', '', ''],
          [
            'SO-TT',
            'Trung tâm Kỹ thuật',
            'Đơn vị sự nghiệp công lập',
            'SO',
            'hành chính',
            '1/1/2018',
            '',
            '12/QĐ-UBND',
          ],
        ],
        Người: [['T-1', 'A Tổ', '', '', '', '', '', '', '']],
        'Quá trình công tác': [['T-1', 'Tổ đo đạc', 'Viên chức', '', '1/2/2018', '']],
        'Xếp loại': [
          ['T-1', 2020, 'HTTNV', ''],
          ['SO-TT', 2020, 'HTTNV', ''],
        ],
      }),
    )
    assert.deepEqual(await faultsOf(world, world.standing, importId), [])
    const { record } = await enter(world, world.standing, importId)
    assert.deepEqual([record.state, record.failure], ['entered', null])
    const { id } = await world.owner
      .selectFrom('organisations')
      .select('id')
      .where('code', '=', 'SO-TO1')
      .executeTakeFirstOrThrow()
    const above = await world.owner
      .selectFrom('organisation_authority')
      .select('authority_id')
      .where('organisation_id', '=', id)
      .where('line', '=', 'administrative')
      .execute()
    assert.ok(above.some((row) => row.authority_id === world.org.SO))
  })

  test('entered by two at once is entered once', async () => {
    const file = await workbook({
      Người: [['D-1', 'A Đôi', '', '', '', '', '', '', '']],
      'Xếp loại': [['D-1', 2020, 'HTTNV', '']],
    })
    const both = await Promise.all([1, 2].map(() => upload(world, world.officer, world.org.DAT, file)))
    const ended = await Promise.all(both.map((importId) => enter(world, world.officer, importId)))
    assert.deepEqual(
      ended.map(({ record }) => record.state),
      ['entered', 'entered'],
    )
    assert.deepEqual(ended.map(({ counts }) => counts?.fresh).sort(), [0, 2])
    assert.equal(await peopleNamed('D-1'), 1)
  })

  test('has its private fields compared by their masks, and one number given to one person only', async () => {
    const rows = [
      ['M-1', 'Nguyễn Thị Mỹ Lệ', '', '16/3/1985', '062185000124', '0912 345 678', 'LE@kontum.gov.vn', '', ''],
      ['M-9', 'A Chín', '', '', '062185000123', '', '', '', ''],
      ['M-3', 'Y Nhâm', '', '', '', '0905000111', '', '', ''],
    ]
    const importId = await upload(world, world.officer, world.org.DAT, await workbook({ Người: rows }))
    const faults = await faultsOf(world, world.officer, importId)
    assert.deepEqual(
      faults.map((fault) => [fault.row_number, fault.column_letters, fault.kind, fault.message.split('. ')[0]]),
      [
        [2, 'D', 'contradiction', 'Sổ ghi mã M-1 có ngày sinh khác (••/••/1985)'],
        [2, 'E', 'contradiction', 'Sổ ghi mã M-1 có số định danh cá nhân, CMND hoặc hộ chiếu khác (••••••••• 123)'],
        [3, 'E', 'contradiction', 'Sổ đã ghi số này cho Nguyễn Thị Mỹ Lệ (mã M-1)'],
      ],
    )
    assert.equal((await enter(world, world.officer, importId, true)).counts?.filled, 1)
    assert.deepEqual((await openPrivates(world.owner, world.office, await idOf('M-3'))).phone, '0905000111')
  })

  test('has what is private in it masked where it is told, in whatever column it stands', async () => {
    const rows = [
      ['M-1', 'Nguyễn Thị Mỹ Lệ', '', '31/02/1985', '06218500O123', '+84 912 345', 'le.kontum', '', ''],
      ['M-1', '062185000999', '', '1850', '', '', '', '', 'le@kontum.gov.vn'],
    ]
    const posts = [['077185000888', 'DAT', 'Chuyên viên', '', '1/1/2015', '']]
    const file = await workbook({ Người: rows, 'Quá trình công tác': posts })
    const importId = await upload(world, world.officer, world.org.DAT, file)
    const faults = await faultsOf(world, world.officer, importId)
    assert.deepEqual(
      faults.map((fault) => [fault.row_number, fault.head, fault.value]),
      [
        [2, 'Ngày sinh', '••/••/1985'],
        [2, 'Số định danh', '••••••••O123'],
        [2, 'Điện thoại', '+•• ••• 345'],
        [2, 'Thư điện tử', 'l•••'],
        [3, 'Mã', 'M-1'],
        [3, 'Họ và tên', '•••••••••999'],
        [3, 'Ngày sinh', '1850'],
        [3, 'Ngày sinh', '1850'],
        [3, 'Ngày tuyển dụng', 'l•••@kontum.gov.vn'],
        [2, 'Mã người', '•••••••••888'],
      ],
    )
    assert.match(faults.at(-1)!.message, /^Không có người mã “•••••••••888”/)
    await act(world, world.officer, cancelImport, { importId })
  })

  test('without heads is not kept by its first row', async () => {
    const file = await workbookOf({ 'Tờ lạ': [['A Một', '062185000777', 'mot@kontum.gov.vn']] })
    const importId = await upload(world, world.officer, world.org.DAT, file)
    const { record } = await shown(world, world.officer, importId)
    assert.deepEqual(record.mapping[0]!.heads, ['A Một', '•••••••••777', 'm•••@kontum.gov.vn'])
    await act(world, world.officer, cancelImport, { importId })
  })

  async function idOf(code: string): Promise<string> {
    const found = world.owner.selectFrom('people').select('id').where('code', '=', code)
    return (await found.executeTakeFirstOrThrow()).id
  }

  async function peopleNamed(code: string): Promise<number> {
    const rows = await world.owner.selectFrom('people').select('id').where('code', 'like', `${code}%`).execute()
    return rows.length
  }

  /** How many rows each table of the register has, and the last change of any person. */
  async function everythingCounted() {
    const tables = ['organisations', 'people', 'posts', 'ratings', 'initiatives', 'awards'] as const
    const counts = await Promise.all(
      tables.map((table) =>
        world.owner
          .selectFrom(table)
          .select((row) => row.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      ),
    )
    const versions = await world.owner
      .selectFrom('people')
      .select((row) => row.fn.sum('version').as('sum'))
      .executeTakeFirstOrThrow()
    return [counts, versions]
  }
})

function award(
  recipient_kind: string,
  recipient_name: string,
  recipient_line: string,
  honour: string,
  cycle: string,
  achievement_from: number,
  year: number,
  decision_on: string,
  achievement: string,
) {
  return {
    recipient_kind,
    recipient_name,
    recipient_line,
    honour,
    cycle,
    achievement_from,
    year,
    decision_on,
    achievement,
  }
}

/** One of each fault that hangs together with others, beside rows that are right. */
const faulty = {
  'Đơn vị': [
    ['DAT-1', 'Tổ số 1', 'Phòng', 'DAT', '', '', '', ''],
    ['DAT-2', 'Tổ số 2', 'Phòng', 'MT', '', '', '', ''],
    ['DAT-3', 'Tổ số 3', 'Tổ hợp tác', 'DAT', '', '', '', ''],
    ['DAT-4', 'Tổ số 4', 'Phòng', 'DAT-3', '', '', '', ''],
  ],
  Người: [
    ['F-1', 'A Một', '', '', '062185000777', '', '', '', ''],
    ['F-2', 'A Hai', '', '31/02/1990', '', '', '', '', ''],
    ['F-1', 'A Khác', '', '', '', '', '', '', ''],
    ['F-4', 'A Bốn', '', '', '12345', '', '', '', ''],
    ['F-5', 'A Năm', '', '', '062185000777', '', '', '', ''],
    ['F-6', '', '', '', '', '', '', '', ''],
  ],
  'Quá trình công tác': [
    ['F-2', 'DAT', 'Chuyên viên', '', '1/1/2015', ''],
    ['F-99', 'DAT', 'Chuyên viên', '', '1/1/2015', ''],
    ['thoai', 'MT', 'Chuyên viên', '', '1/1/2019', ''],
    ['thoai', 'DAT', 'Nhân viên', '', '1/1/2014', '31/12/2013'],
    ['thoai', 'DAT-4', 'Nhân viên', '', '1/1/2014', ''],
  ],
  'Xếp loại': [
    ['thoai', 2018, 'HTTNV', ''],
    ['thoai', 2018, 'HTXSNV', ''],
    ['hrim', 2018, 'HTTNV', ''],
    ['thoai', 2022, 'HTTNV', ''],
    ['F-2', 2018, 'HTTNV', ''],
  ],
  'Sáng kiến': [['SK-F', 'F-2', '', 2018, 'Một việc', 'cơ sở', '', '', '']],
  'Khen thưởng': [
    ['F-2', 'LĐTT', '', 2018, '', '7/QĐ-STNMT', '20/12/2018', 'Giám đốc Sở', ''],
    ['thoai', 'LĐTT', '', 2018, '', '7/QĐ-STNMT', '20/12/2017', 'Giám đốc Sở', ''],
    ['thoai', 'TTLDXS', '', 2018, '', '7/QĐ-STNMT', '20/12/2018', 'Giám đốc Sở', ''],
  ],
} satisfies Record<string, CellValue[][]>

describe('a file with initiatives written by several', () => {
  let world: Province
  const people = ['D-1', 'D-2', 'D-3']
  before(async () => {
    world = await smallProvince()
    const importId = await upload(
      world,
      world.standing,
      world.org.SO,
      await workbook({
        Người: people.map((code, at) => [code, `Trần Văn ${['Một', 'Hai', 'Ba'][at]}`, '', '', '', '', '', '', '']),
        'Quá trình công tác': people.map((code, at) => [
          code,
          at === 2 ? 'MT' : 'DAT',
          'Chuyên viên',
          '',
          '01/01/2015',
          '',
        ]),
      }),
    )
    await enter(world, world.standing, importId)
  })

  const bring = async (...rows: CellValue[][]) => {
    return upload(world, world.standing, world.org.SO, await workbook({ 'Sáng kiến': rows }))
  }
  const authors = async (code: string) => {
    const rows = await world.owner
      .selectFrom('initiative_authors as a')
      .innerJoin('initiatives as i', 'i.id', 'a.initiative_id')
      .innerJoin('people as p', 'p.id', 'a.person_id')
      .select(['p.code', 'a.share'])
      .where('i.code', '=', code)
      .orderBy('a.place')
      .execute()
    return rows.map((one) => [one.code, one.share])
  }

  test('has a row for each author, of one code, and is the same when it comes again', async () => {
    const rows = [
      row('SK-A', 'D-1', 0.6),
      row('SK-B', 'D-2', null),
      row('SK-A', 'D-3', '40 %', 'một việc chung', ''),
      row('SK-B', 'D-1', null),
      row('SK-H', 'D-3', 100, 'Làm một mình'),
    ]
    const importId = await bring(...rows)
    assert.deepEqual(await faultsOf(world, world.standing, importId), [])
    assert.equal((await enter(world, world.standing, importId)).counts!.fresh, 5)
    assert.deepEqual(await authors('SK-A'), [
      ['D-1', 60],
      ['D-3', 40],
    ])
    assert.deepEqual(await authors('SK-B'), [
      ['D-2', null],
      ['D-1', null],
    ])
    assert.deepEqual(await authors('SK-H'), [['D-3', null]])
    const again = await bring(...rows)
    assert.deepEqual(await faultsOf(world, world.standing, again), [])
    assert.equal((await shown(world, world.standing, again)).counts!.same, 5)
    // Of what the register holds some rows are enough; another author, another share is none of the register's.
    const other = await bring(row('SK-A', 'D-3', 40), row('SK-A', 'D-2', null), row('SK-A', 'D-1', 50))
    assert.deepEqual(await told(other), [
      [3, 'person', 'contradiction', 'Sổ ghi sáng kiến SK-A của mã D-1, D-3'],
      [4, 'share', 'contradiction', 'Sổ ghi sáng kiến SK-A tỷ lệ đóng góp 60%'],
    ])
  })

  test('has what is wrong with one author told there, while the others wait for it', async () => {
    const importId = await bring(
      row('SK-C', 'D-1', 50),
      row('SK-C', 'D-2', 49),
      row('SK-D', 'D-1', 50),
      row('SK-D', 'D-404', 50),
      row('SK-E', 'D-1', 60),
      row('SK-E', 'D-1', 40),
      row('SK-G', 'D-1', null),
      row('SK-G', 'D-3', null, 'Việc khác'),
      row('SK-I', 'D-1', 33.5),
      row('SK-I', 'D-2', 66),
      row('SK-K', 'D-1', 100),
      row('SK-K', 'D-2', null),
      row('SK-L', 'khanh', 50),
      row('SK-L', 'ngoai', 50),
    )
    assert.deepEqual(await told(importId), [
      [2, 'share', 'contradiction', 'Tỷ lệ đóng góp của các tác giả cộng lại là 99%, phải đúng 100%.'],
      [5, 'person', 'unknown', 'Không có người mã “D-404” trong tệp này và trong sổ'],
      [7, 'person', 'twice', 'Tác giả này của sáng kiến SK-E đã ghi ở dòng 6'],
      [9, 'code', 'twice', 'Mã SK-G đã ghi ở dòng 8 cho “Một việc chung”'],
      [10, 'share', 'format', 'Tỷ lệ phải là số nguyên từ 1 đến 100, ví dụ 60'],
      [13, 'share', 'contradiction', 'Chưa ghi tỷ lệ của tác giả này'],
      [15, 'person', 'unknown', 'Không có người mã “ngoai” trong tệp này và trong sổ'],
    ])
    const { counts } = await shown(world, world.standing, importId)
    assert.deepEqual([counts!.fresh, counts!.faulty, counts!.waiting], [1, 7, 6])
    await enter(world, world.standing, importId, true)
    assert.deepEqual(await authors('SK-G'), [['D-1', null]])
    for (const code of ['SK-C', 'SK-D', 'SK-E', 'SK-I', 'SK-K', 'SK-L']) assert.deepEqual(await authors(code), [], code)
  })

  test('does not write in the record of who is in the reach of another unit only', async () => {
    const file = await workbook({ 'Sáng kiến': [row('SK-M', 'D-1', 50), row('SK-M', 'D-3', 50)] })
    const importId = await upload(world, world.officer, world.org.DAT, file)
    const [fault, ...others] = await faultsOf(world, world.officer, importId)
    assert.deepEqual([others, fault!.row_number, fault!.column_letters], [[], 3, 'B'])
    const { counts } = await shown(world, world.officer, importId)
    assert.deepEqual([counts!.fresh, counts!.faulty, counts!.waiting], [0, 1, 1])
  })

  /** Row, column of the template, kind, beginning of the sentence. */
  async function told(importId: string) {
    const columns: Record<string, string> = { A: 'code', B: 'person', C: 'share' }
    return (await faultsOf(world, world.standing, importId)).map((fault) => [
      fault.row_number,
      columns[fault.column_letters!],
      fault.kind,
      fault.kind === 'contradiction' && fault.message.startsWith('Tỷ lệ')
        ? fault.message
        : fault.message.split('. ')[0],
    ])
  }
})

/** One row of a co-author. */
function row(
  code: string,
  person: string,
  share: CellValue,
  name = 'Một việc chung',
  decision = '41/QĐ-STNMT',
): CellValue[] {
  return [code, person, share, 2020, name, 'Cơ sở', '', decision, '15/12/2020']
}

test('a post at a body of which the end is written goes on at the one after it, and is the same when the file comes again', async () => {
  const world = await smallProvince()
  await act(world, world.operator, succeedOrganisations, {
    on: '2025-03-01',
    basis: 'Nghị quyết số 1/NQ-HĐND',
    successions: [{ predecessor: 'DAT', successor: 'MT', kind: 'merge', recordPolicy: 'all' }],
  })
  const file = {
    Người: [['K-1', 'Rơ Châm Hà', '', '', '', '', '', '', '']],
    'Quá trình công tác': [['K-1', 'DAT', 'Chuyên viên', '', '2015-06-01', '']],
  }
  const bring = async () => {
    const importId = await upload(world, world.officer, world.org.DAT, await workbook(file))
    return { importId, ...(await shown(world, world.officer, importId)) }
  }
  const first = await bring()
  await enter(world, world.officer, first.importId)
  const posts = await world.owner
    .selectFrom('posts')
    .innerJoin('people', 'people.id', 'posts.person_id')
    .select(['organisation_id', 'from_on', 'to_on'])
    .where('people.code', '=', 'K-1')
    .orderBy('from_on')
    .execute()
  assert.deepEqual(posts, [
    { organisation_id: world.org.DAT, from_on: '2015-06-01', to_on: '2025-03-01' },
    { organisation_id: world.org.MT, from_on: '2025-03-01', to_on: null },
  ])
  const again = await bring()
  assert.deepEqual(again.counts, { rows: 2, fresh: 0, filled: 0, same: 2, faulty: 0, waiting: 0 })
})

describe('an uploaded workbook', () => {
  const number = '062185000124'
  const csv = Buffer.from(
    `Mã,Họ và tên,Số định danh,Ngày tuyển dụng\nW-1,A Uyên,${number},\nW-2,A Vinh,062185000125,hôm qua\n`,
  )
  let world: Province
  before(async () => {
    world = await smallProvince()
  })
  const bring = (who = world.officer) => upload(world, who, world.org.DAT, csv, 'nguoi.csv')
  const eraseOnOf = async (importId: string) => (await shown(world, world.officer, importId)).workbook.eraseOn
  const nextOf = async (importId: string) =>
    (await shown(world, world.officer, importId)).next.map(({ action }) => action)

  test('lies sealed, and no private number of it is found in the clear on the disk or in any table', async () => {
    const importId = await bring()
    assert.deepEqual(await readdir(join(world.office.folder, 'uploads')), [])
    for (const path of await readdir(world.office.folder, { recursive: true, withFileTypes: true })) {
      if (!path.isFile()) continue
      const bytes = await readFile(join(path.parentPath, path.name))
      assert.equal(bytes.includes(number), false, path.name)
    }
    assert.equal(await inSomeTable(world, number), null)
    assert.equal(await inSomeTable(world, '062185000125'), null)
    assert.ok(await inSomeTable(world, 'hôm qua'), 'the search finds what is there')
    await act(world, world.officer, cancelImport, { importId })
  })

  test('is erased with its faults when it is stopped, and cannot be opened again', async () => {
    const importId = await bring()
    assert.equal(await eraseOnOf(importId), '2022-01-19')
    await act(world, world.officer, cancelImport, { importId })
    assert.equal(await eraseOnOf(importId), null)
    assert.deepEqual(await faultsOf(world, world.officer, importId), [])
    await assert.rejects(
      withWorkbook(world.owner, world.office, importId, async () => assert.fail('it was opened')),
      NotFound,
    )
  })

  test('that is damaged, or laid in the place of another, is not read', async () => {
    const [one, other] = [await bring(), await bring()]
    const pathOf = (importId: string) => join(world.office.folder, 'imports', importId)
    await copyFile(pathOf(one), pathOf(other))
    const opened = (importId: string) => withWorkbook(world.owner, world.office, importId, (path) => readFile(path))
    assert.deepEqual(await opened(one), csv)
    await assert.rejects(opened(other), /authenticate/)
    await assert.rejects(look(world, world.officer, readLeftOut, { importId: other }), /authenticate/)
    assert.deepEqual(await readdir(join(world.office.folder, 'uploads')), [], 'nothing is left in the clear')
    for (const importId of [one, other]) await act(world, world.officer, cancelImport, { importId })
  })

  test('with rows that were left is kept for whoever brought it, and nobody else is given their numbers', async () => {
    const importId = await bring()
    await enter(world, world.officer, importId, true)
    assert.equal(await eraseOnOf(importId), '2022-01-19')
    const { download } = await look(world, world.officer, readLeftOut, { importId })
    assert.ok(download.bytes.length > 0)
    await assert.rejects(look(world, world.standing, readLeftOut, { importId }), NotAllowed)
    const seen = await shown(world, world.standing, importId)
    assert.deepEqual([seen.workbook.isOwn, seen.record.state], [false, 'entered'])
    assert.deepEqual(await nextOf(importId), ['import.discard'])
    await assert.rejects(act(world, world.members[2]!, discardWorkbook, { importId }), NotAllowed)
    await act(world, world.officer, discardWorkbook, { importId })
    await assert.rejects(look(world, world.officer, readLeftOut, { importId }), NotFound)
    await assert.rejects(act(world, world.officer, discardWorkbook, { importId }), Conflict)
    const after = await shown(world, world.officer, importId)
    assert.deepEqual([after.record.state, after.counts!.faulty, after.next], ['entered', 1, []])
    assert.deepEqual(after.history[0]!.sentence, 'Xoá tệp đã tải lên')
  })

  test('of which every row is entered is erased at once, and is known again by its hash', async () => {
    const file = await workbook({ Người: [['W-3', 'A Xuân', '', '', '', '', '', '', '']] })
    const first = await upload(world, world.officer, world.org.DAT, file)
    assert.equal((await shown(world, world.officer, first)).enteredEarlier, null)
    await enter(world, world.officer, first)
    assert.equal(await eraseOnOf(first), null)
    assert.deepEqual(await nextOf(first), [])
    const second = await upload(world, world.officer, world.org.DAT, file)
    const again = await shown(world, world.officer, second)
    assert.deepEqual([again.enteredEarlier?.id, again.counts?.same], [first, 1])
    await act(world, world.officer, cancelImport, { importId: second })
  })

  test('that nobody goes on with for thirty days is erased by the software, one after another and each once', async () => {
    const [checked, left] = [await bring(), await bring()]
    const other = await workbook({
      Người: [
        ['W-4', 'A Yên', '', '', '', '', '', '', ''],
        ['W-5', '', '', '', '', '', '', '', ''],
      ],
    })
    const entered = await upload(world, world.officer, world.org.DAT, other)
    await enter(world, world.officer, entered, true)
    world.clock.moveTo(instantOf('2022-01-10'))
    const { record } = await shown(world, world.officer, left)
    await act(world, world.officer, mapImport, { importId: left, version: record.version, sheets: [] })
    await workDone(world.office, left)
    world.clock.moveTo(instantOf('2022-01-18'))
    assert.equal(await eraseOldWorkbooks(world.office), 0)
    world.clock.moveTo(instantOf('2022-01-19'))
    const erased = await Promise.all([eraseOldWorkbooks(world.office), eraseOldWorkbooks(world.office)])
    assert.equal(erased[0] + erased[1], 2)
    const states = await Promise.all([checked, entered, left].map((one) => shown(world, world.officer, one)))
    assert.deepEqual(
      states.map(({ record, workbook }) => [record.state, workbook.eraseOn]),
      [
        ['cancelled', null],
        ['entered', null],
        ['checked', '2022-02-09'],
      ],
    )
    assert.equal(states[0]!.history[0]!.actorName, null)
  })

  test('is swept from the disk once its key is gone, and not while it may still be on its way', async () => {
    const folder = join(world.office.folder, 'imports')
    const kept = await world.owner.selectFrom('import_workbooks').select('import_id').execute()
    assert.ok((await readdir(folder)).length > kept.length)
    const orphan = join(folder, newId())
    const upload = join(world.office.folder, 'uploads', newId())
    for (const path of [orphan, upload]) await writeFile(path, 'x')
    await eraseOldWorkbooks(world.office)
    assert.ok((await readdir(folder)).length > kept.length)
    for (const name of await readdir(folder)) await utimes(join(folder, name), 0, 0)
    await utimes(upload, 0, 0)
    await eraseOldWorkbooks(world.office)
    assert.deepEqual(await readdir(folder), kept.map((row) => row.import_id).toSorted())
    assert.deepEqual(await readdir(join(world.office.folder, 'uploads')), [])
  })
})

describe('an award of an old paper', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  for (const [decider, meant] of [
    ['Chủ tịch UBND tỉnh Kon Tum', 'UBND'],
    ['Giám đốc Sở Tài nguyên và Môi trường', 'SO'],
    ['Chủ tịch UBND tỉnh', null],
    ['Giám đốc Sở Nội vụ', null],
  ] as const)
    test(`by “${decider}” is the same entry from a file and from the form`, async () => {
      const other = await smallProvince()
      const [symbol, signedOn] = ['52/QĐ-STNMT', '2017-12-17']
      await bring(world, [['thoai', 'LĐTT', '', 2017, '', symbol, signedOn, decider, 'Hoàn thành nhiệm vụ']])
      await act(other, other.standing, enterOldDecision, {
        symbol,
        signedOn,
        decider,
        honour: 'LDTT',
        cycle: 'annual',
        awards: [
          {
            recipientKind: 'person',
            recipientId: other.person.thoai,
            organisationId: other.org.DAT,
            line: (await entryOf(world, symbol)).recipient_line,
            from: 2017,
            to: 2017,
            achievement: 'Hoàn thành nhiệm vụ',
          },
        ],
      })
      const [fromFile, fromForm] = [await entryOf(world, symbol), await entryOf(other, symbol)]
      assert.deepEqual(inCodes(fromFile, world), inCodes(fromForm, other))
      assert.equal(fromFile.decider_id, meant && world.org[meant])
      assert.equal(fromFile.decider, decider, 'what the paper says stays')
      assert.deepEqual(await bookOf(world, 2017), await bookOf(other, 2017))
      world = await smallProvince()
    })

  test('moves the number book of the body that brings it in by its highest number of each year, and of no other', async () => {
    const so = 'Giám đốc Sở Tài nguyên và Môi trường'
    await bring(world, [
      ['thoai', 'LĐTT', '', 2014, '', '41/QĐ-STNMT', '2014-12-17', so, ''],
      ['lan', 'LĐTT', '', 2014, '', '7/QĐ-STNMT', '2014-01-05', so, ''],
      ['thoai', 'LĐTT', '', 2015, '', '12/QĐ-STNMT', '2015-12-17', so, ''],
      ['thoai', 'BKT', '', 2015, '', '900/QĐ-UBND', '2015-12-20', 'Chủ tịch UBND tỉnh Kon Tum', ''],
    ])
    assert.deepEqual(
      [await bookOf(world, 2014), await bookOf(world, 2015)],
      [[['SO', 41, '2014-12-17']], [['SO', 12, '2015-12-17']]],
    )
  })

  test('by a body that the file itself brings in names it', async () => {
    const file = await workbook({
      'Đơn vị': [['CNTT', 'Trung tâm Công nghệ thông tin', 'Đơn vị sự nghiệp công lập', 'SO', '', '', '', '']],
      'Khen thưởng': [
        ['thoai', 'LĐTT', '', 2013, '', '1/QĐ-CNTT', '2013-12-17', 'Giám đốc Trung tâm Công nghệ thông tin', ''],
      ],
    })
    const importId = await upload(world, world.standing, world.org.SO, file)
    assert.deepEqual(await faultsOf(world, world.standing, importId), [])
    await enter(world, world.standing, importId)
    const { id } = await world.owner
      .selectFrom('organisations')
      .select('id')
      .where('code', '=', 'CNTT')
      .executeTakeFirstOrThrow()
    assert.equal((await entryOf(world, '1/QĐ-CNTT')).decider_id, id)
  })
})

/** A table in which this stands, or null. */
async function inSomeTable({ owner }: Province, value: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(owner)
  for (const { name } of rows) {
    const found = await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${value}%`} limit 1`.execute(
      owner,
    )
    if (found.rows.length > 0) return name
  }
  return null
}

/** What the ledger holds of an entry, but for what no two entries share. */
async function entryOf(world: Province, symbol: string) {
  const row = await world.owner
    .selectFrom('awards')
    .selectAll()
    .where('decision_symbol', '=', symbol)
    .executeTakeFirstOrThrow()
  const { id: _id, ...rest } = row
  return rest
}

/** Sổ số quyết định of a year: whose, and how far it has come. */
async function bookOf({ owner, org }: Province, year: number) {
  const rows = await owner
    .selectFrom('number_books')
    .select(['organisation_id', 'last_number', 'last_on'])
    .where('book', '=', 'QĐ')
    .where('year', '=', year)
    .execute()
  const codes = new Map(Object.entries(org).map(([code, id]) => [id, code]))
  return rows.map((row) => [codes.get(row.organisation_id), row.last_number, row.last_on])
}

async function bring(world: Province, awards: CellValue[][]) {
  const importId = await upload(world, world.standing, world.org.SO, await workbook({ 'Khen thưởng': awards }))
  assert.deepEqual(await faultsOf(world, world.standing, importId), [])
  await enter(world, world.standing, importId)
}

/** An entry with the codes of whom and what it names, which are the same in every province of the tests. */
function inCodes(entry: object, { org, person }: Province) {
  const codes = new Map([...Object.entries(org), ...Object.entries(person)].map(([code, id]) => [id, code]))
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, codes.get(value as string) ?? value]))
}
