import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { workedCases } from './cases/index.ts'
import { casesOf } from './law-book-cases.ts'
import { changesOf, layOut, noveltiesIn, spansOf, type Cell } from './law-book-columns.ts'
import { staircaseOf, lanesOf, neighboursOf } from './law-book-staircase.ts'
import {
  limitInWords,
  procedureGroups,
  proceduresOf,
  retentionFor,
  retentionInWords,
  voteInWords,
} from './law-book-procedures.ts'
import { honourTyped, isSearch, markWords, nearestHonours, searchBook } from './law-book-search.ts'
import { allHonourPages, columnFor, columnsOf, honourPage, placeName, principlePages } from './law-book.ts'
import { workflows } from './procedure/procedure.ts'
import { regimeOrder } from './regimes.ts'
import { lawBook } from './rules/book.ts'
import { principleTexts } from './rules/principle-texts.ts'
import { rulesOf } from './ruling.ts'
import { sources } from './sources.ts'
import { honours, subjects, type Honour, type SubjectKind } from './vocabulary.ts'

const everyHonour = Object.keys(honours) as Honour[]
const pages = allHonourPages()

describe('a page of the law book', () => {
  test('stands for every honour, whole and in composed letters', () => {
    assert.deepEqual(
      pages.map(({ code }) => code),
      everyHonour,
    )
    for (const page of pages) {
      const written = JSON.stringify(page)
      assert.ok(!/undefined|NaN|\[object/.test(written), page.code)
      assert.equal(written, written.normalize('NFC'), page.code)
      assert.ok(page.provisions.length > 0 && page.groups.length > 0 && page.terms.length >= 2, page.code)
    }
  })

  test('holds every provision of the rules once, in the group of its subject and kind', () => {
    const ruled = Object.values(lawBook.honours).flatMap(({ regimes }) => Object.values(regimes).flat())
    const shown = pages.flatMap(({ groups }) =>
      groups.flatMap(({ subject, cycle, rows }) =>
        itemsIn(rows).map((item) => {
          assert.deepEqual([item.subject, item.cycle], [subject, cycle], item.id)
          return item.id
        }),
      ),
    )
    assert.ok(shown.length > 500)
    assert.deepEqual(shown.toSorted(), ruled.map(({ id }) => id).toSorted())
  })

  test('tells once what did not change, and says what did', () => {
    const [merit, adHoc, movement] = honourPage('HCLD3').groups
    assert.deepEqual(
      [merit, adHoc, movement].map((group) => placeName(group!)),
      ['Cá nhân · công trạng', 'Cá nhân · đột xuất', 'Cá nhân · phong trào thi đua, chuyên đề'],
    )
    assert.deepEqual(drawn(merit!.rows), [
      [
        '0-0 ↓2: HCLD3.R2017.1, HCLD3.R2017.2',
        '1-2: HCLD3.R2024.4=HCLD3.R2025.4, HCLD3.R2024.5=HCLD3.R2025.5, HCLD3.R2024.7=HCLD3.R2025.7',
      ],
      ['1-1: HCLD3.R2024.1', '2-2: HCLD3.R2025.1'],
    ])
    assert.deepEqual(merit!.changes, [
      null,
      { same: 0, recited: 0, fresh: 4, gone: 2 },
      { same: 3, recited: 0, fresh: 1, gone: 1 },
    ])
    assert.deepEqual(movement!.changes[2], { same: 1, recited: 0, fresh: 0, gone: 0 })
    const marks = honourPage('HCLD3').provisions.filter(({ mark }) => mark !== null)
    assert.deepEqual(
      marks
        .filter(({ regime, cycle, subject }) => regime === 'R2025' && subject === 'individual' && cycle === 'merit')
        .map(({ id, mark }) => [id, mark]),
      [['HCLD3.R2025.1', 'fresh']],
    )
  })

  test('says where a period is silent', () => {
    assert.deepEqual(drawn(honourPage('XPTTTB').groups[0]!.rows), [
      ['0-0: ∅', '1-1: XPTTTB.R2024.1', '2-2: XPTTTB.R2025.1'],
    ])
  })

  test('tells who decides and how much money goes with it, by period', () => {
    assert.deepEqual(termsIn('HCLD3', 'Người quyết định'), ['0-2 Chủ tịch nước'])
    assert.deepEqual(termsIn('HCLD3', 'Tiền thưởng'), ['0-2 Cá nhân 4,5; tập thể 9 lần mức lương cơ sở'])
    assert.deepEqual(termsIn('KNCB', 'Tiền thưởng'), [
      '0-0 Không quy định mức tiền thưởng',
      '1-2 Cá nhân 0,6 lần mức lương cơ sở (mức tối đa)',
    ])
    assert.deepEqual(termsIn('XPTTTB', 'Tên gọi'), [
      '1-1 Xã, phường, thị trấn tiêu biểu',
      '2-2 Xã, phường, đặc khu tiêu biểu',
    ])
    assert.deepEqual(termsIn('CSTDT', 'Người quyết định'), ['0-2 Chủ tịch UBND cấp tỉnh'])
    assert.match(termsIn('LDTT', 'Người quyết định')[0]!, /Chủ tịch UBND cấp xã; Chủ tịch UBND cấp huyện$/)
    assert.match(termsIn('LDTT', 'Người quyết định')[2]!, /\. Lưu ý: không còn cấp huyện/)
  })

  test('says what is only recalled', () => {
    assert.equal(honourPage('HCLD3').recalled, 0)
    assert.ok(honourPage('LDTT').recalled >= 2)
    assert.equal(
      honourPage('KNCQH').provisions.find(({ id }) => id === 'KNCQH.R2017.u1')?.citation.confidence,
      'recalled',
    )
  })

  test('names only sources that are known, each once', () => {
    for (const { code, sources: named } of pages) {
      assert.ok(named.length > 0, code)
      assert.equal(new Set(named).size, named.length, code)
      for (const id of named) assert.ok(Object.hasOwn(sources, id), `${code} ${id}`)
    }
  })

  test('names the principles that the evaluator asks of it, and no others', () => {
    assert.deepEqual(concernsOf('LDTT'), ['P05 P05.R2017 P05.R2024 P05.R2025', 'P23 P23.R2017'])
    assert.deepEqual(concernsOf('HCLD3'), [
      'P01 P01.R2017 P01.R2024 P01.R2024.contribution P01.R2025 P01.R2025.contribution',
      'P05 P05.R2017 P05.R2024 P05.R2025',
      'P14 P14.R2017',
      'P15 P15.R2017 P15.R2024 P15.R2025',
      'P27 P27.R2017.1 P27.R2017.2 P27.R2017.3 P27.R2024.1 P27.R2024.2 P27.R2025.1 P27.R2025.2',
    ])
  })

  test('is written once and kept', () => assert.equal(honourPage('BKT'), honourPage('BKT')))
})

describe('the periods of the book', () => {
  test('are those that have rules; what was not read is read in the period before it, as the evaluator does', () => {
    assert.deepEqual(columnsOf(), ['R2017', 'R2024', 'R2025'])
    assert.deepEqual(
      regimeOrder.map((regime) => columnFor(regime)),
      [null, 'R2017', 'R2024', 'R2025', 'R2025'],
    )
    for (const regime of regimeOrder.slice(1)) assert.equal(columnFor(regime), rulesOf(regime))
  })
})

describe('a comparison', () => {
  const comparing = { whole: (text: string) => text, asked: (text: string) => text.toLowerCase() }

  test('fills its table without a hole or an overlap, for every honour and principle', () => {
    const tables = [
      ...pages.flatMap(({ groups }) => groups.map(({ id, rows }) => ({ id, rows }))),
      ...principlePages().map(({ id, rows }) => ({ id, rows })),
    ]
    assert.ok(tables.length > 150)
    for (const { id, rows } of tables) {
      const taken = new Set<string>()
      rows.forEach((row, index) => {
        for (const cell of row as Cell<unknown>[]) {
          for (let line = index; line < index + cell.rows; line++) {
            for (let column = cell.from; column <= cell.to; column++) {
              const place = `${line} ${column}`
              assert.ok(!taken.has(place), `${id} ${place}`)
              taken.add(place)
            }
          }
        }
      })
      assert.equal(taken.size, rows.length * columnsOf().length, id)
    }
  })

  test('tells what stays, what is said in other words, what is new and what is gone', () => {
    const columns = [['a', 'b', 'c'], ['a', 'B', 'd'], [], ['e']]
    assert.deepEqual(changesOf(columns, comparing), [
      null,
      { same: 1, recited: 1, fresh: 1, gone: 1 },
      { same: 0, recited: 0, fresh: 0, gone: 3 },
      { same: 0, recited: 0, fresh: 1, gone: 0 },
    ])
    const { fresh, recited } = noveltiesIn(columns, comparing)
    assert.deepEqual([[...fresh], [...recited]], [['d', 'e'], ['B']])
  })

  test('keeps two equal things of one column apart', () => {
    const spans = spansOf([['a', 'a'], ['a']], comparing)
    assert.deepEqual(
      spans.map(({ from, to }) => [from, to]),
      [
        [0, 1],
        [0, 0],
      ],
    )
    assert.deepEqual(
      layOut(2, spans).map((row) => row.map(({ from, to, rows, spans: own }) => [from, to, rows, own?.length ?? null])),
      [
        [[0, 1, 1, 1]],
        [
          [0, 0, 1, 1],
          [1, 1, 1, null],
        ],
      ],
    )
  })
})

describe('the staircase', () => {
  test('is the same read from below and from above', () => {
    const below = everyHonour.flatMap((to) =>
      neighboursOf(to).buildsOn.map(({ honour, kind }) => `${honour} ${kind} ${to}`),
    )
    const above = everyHonour.flatMap((from) =>
      neighboursOf(from).leadsTo.map(({ honour, kind }) => `${from} ${kind} ${honour}`),
    )
    assert.ok(below.length > 100)
    assert.deepEqual(below.toSorted(), above.toSorted())
  })

  test('leads an individual from Lao động tiên tiến to the Labour Order', () => {
    const { stairs, apart } = staircaseOf('individual', 'R2025')
    assert.deepEqual(
      stairs.map(
        ({ code, below }) => `${code} < ${below.map(({ stair, kind }) => `${stairs[stair]!.code} ${kind}`).join(', ')}`,
      ),
      [
        'LDTT_CSTT < ',
        'CSTDCS < LDTT_CSTT standard',
        'CSTD_BT < CSTDCS inARow',
        'BK_BT < CSTDCS inARow',
        'CSTDTQ < CSTD_BT inARow',
        'BKTTG < CSTDCS within, BK_BT held',
        'HCLD3 < CSTDCS within, BKTTG held',
        'HCLD2 < CSTD_BT within, HCLD3 held',
        'HCLD1 < CSTD_BT within, HCLD2 held',
      ],
    )
    assert.deepEqual(
      apart.map(({ from, to }) => `${from} ${to}`),
      ['NGUT NGND', 'TTUT TTND', 'NSUT NSND', 'NNUT NNND'],
    )
  })

  test('puts every stair after what it builds on, and no line over another', () => {
    for (const subject of Object.keys(subjects) as SubjectKind[]) {
      for (const regime of columnsOf()) {
        const { stairs } = staircaseOf(subject, regime)
        const lanes = lanesOf(stairs)
        stairs.forEach(({ below }, place) => {
          for (const { stair } of below) assert.ok(stair < place, `${subject} ${regime} ${place}`)
          const crossing = lanes.filter(
            (other, at) => at < place && other.last > place && other.lane === lanes[place]!.lane,
          )
          assert.deepEqual(crossing, [], `${subject} ${regime} ${place}`)
        })
      }
    }
  })
})

describe('the principles', () => {
  test('are all there, with every text and what the software does with it', () => {
    const principles = principlePages()
    assert.equal(principles.length, 36)
    const told = principles.flatMap(({ rows, others }) => [...itemsIn(rows), ...others])
    const written = principleTexts.flatMap(({ texts }) => texts.flatMap(({ regimes }) => regimes))
    assert.equal(told.length, written.length)
    const used = principles.filter(({ uses }) => uses.length > 0).map(({ id }) => id)
    assert.deepEqual(used, ['P01', 'P04', 'P05', 'P06', 'P14', 'P15', 'P16', 'P23', 'P27', 'P28'])
  })
})

describe('the worked cases', () => {
  test('stand each on the page of its honour', () => {
    const shown = everyHonour.flatMap((honour) =>
      casesOf(honour).flatMap(({ regime, cases }) => cases.map(({ id }) => `${honour} ${regime} ${id}`)),
    )
    assert.deepEqual(
      shown.toSorted(),
      workedCases.map(({ id, regime, candidateAward }) => `${candidateAward} ${regime} ${id}`).toSorted(),
    )
  })

  test('name the case that they are told after, which may stand elsewhere', () => {
    const cases = everyHonour.flatMap((honour) => casesOf(honour).flatMap((group) => group.cases))
    assert.ok(cases.every(({ summary }) => !/^Như (trên|ca)/.test(summary)))
    const ids = new Set(cases.map(({ id }) => id))
    const like = cases.filter((one) => one.like !== null)
    assert.ok(like.length > 50)
    for (const one of like) assert.ok(ids.has(one.like!.id), one.id)
  })
})

describe('the procedures', () => {
  test('are all listed, each once', () => {
    const listed = procedureGroups().flatMap(({ families }) => families.flatMap((family) => family.workflows))
    assert.deepEqual(listed.map(({ id }) => id).toSorted(), workflows.map(({ id }) => id).toSorted())
  })

  test('are found from the honours whose dossiers follow them', () => {
    assert.deepEqual(
      proceduresOf('BKTTG').map(({ workflow, regimes, cycles }) => [workflow.id, regimes, cycles]),
      [
        ['bang-khen-thu-tuong.R2017', ['R2017'], ['merit', 'movement', 'external']],
        ['don-gian.R2017', ['R2017'], ['adHoc']],
        ['bang-khen-thu-tuong.R2024', ['R2024'], ['merit', 'movement']],
        ['don-gian.R2024', ['R2024'], ['adHoc']],
        ['doi-ngoai.R2024', ['R2024', 'R2025'], ['external']],
        ['bang-khen-thu-tuong.R2025', ['R2025'], ['merit', 'movement']],
        ['don-gian.R2025', ['R2025'], ['adHoc']],
      ],
    )
  })

  test('say their limits, votes and how long papers are kept in words', () => {
    const order = workflows.find(({ id }) => id === 'huan-chuong.R2017')!
    assert.equal(limitInWords(order.steps[3]!.limits[0]!), 'trong 20 ngày làm việc')
    assert.equal(retentionInWords(retentionFor(order)!), 'vĩnh viễn')
    const fighter = workflows.find(({ id }) => id === 'cstdtq.R2017')!
    assert.deepEqual(voteInWords(fighter.vote!), [
      'Cách bỏ phiếu: bỏ phiếu kín',
      'Từ 90% tổng số thành viên Hội đồng đồng ý',
      'Thành viên dự họp: có mặt ít nhất 2/3 số thành viên',
      'Thành viên vắng mặt: lấy ý kiến bằng văn bản và tính vào kết quả',
    ])
    assert.match(
      limitInWords(fighter.steps[3]!.limits[2]!),
      /^ít nhất 10 ngày làm việc, lấy ý kiến Nhân dân trên cổng thông tin điện tử$/,
    )
  })
})

describe('searching the book', () => {
  test('finds every honour by its name, its name without marks, and its code', () => {
    for (const { code, name } of pages) {
      const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
      for (const typed of [name.toUpperCase(), bare, name.normalize('NFD'), code]) {
        assert.deepEqual(firstFound(typed), { kind: 'honour', honour: code }, typed)
      }
    }
  })

  test('finds what an officer would type', () => {
    assert.deepEqual(firstFound('chien si thi dua co so'), { kind: 'honour', honour: 'CSTDCS' })
    assert.deepEqual(firstFound('CSTĐCS'), { kind: 'honour', honour: 'CSTDCS' })
    assert.deepEqual(firstFound('Bằng khen Thủ tướng'), { kind: 'honour', honour: 'BKTTG' })
    assert.deepEqual(firstFound('BKTTg'), { kind: 'honour', honour: 'BKTTG' })
    assert.deepEqual(firstFound('xã phường đặc khu'), { kind: 'honour', honour: 'XPTTTB' })
    assert.deepEqual(
      searchBook('HCLĐ')
        .slice(0, 3)
        .map(({ place }) => place),
      ['HCLD1', 'HCLD2', 'HCLD3'].map((honour) => ({ kind: 'honour', honour })),
    )
    assert.deepEqual(firstFound('P17'), { kind: 'principle', id: 'P17' })
    assert.deepEqual(firstFound('tỷ lệ phiếu'), { kind: 'principle', id: 'P17' })
    assert.deepEqual(
      searchBook('cấp lại hiện vật').some(({ place }) => place.kind === 'workflow' && place.id === 'cap-lai.R2017'),
      true,
    )
  })

  test('finds an article as it is written, not a longer number', () => {
    const hits = searchBook('Điều 74', 500)
    assert.ok(hits.length > 10)
    assert.ok(hits.slice(0, 8).every(({ place, under }) => place.kind === 'provision' && /Điều 74\b/.test(under)))
    assert.deepEqual(
      searchBook('điều 44 khoản 1 điểm e').map(({ place }) => place.kind === 'provision' && place.id),
      ['HCLD3.R2024.1', 'HCLD3.R2025.1'],
    )
  })

  test('finds quotations and the sentences of rules, and shows where', () => {
    const [quoted] = searchBook('xuất sắc tiêu biểu trong số người 03 lần liên tục')
    assert.equal(quoted?.place.kind, 'provision')
    assert.match(quoted!.excerpt, /03 lần liên tục/)
    const [told] = searchBook('nữ được giảm 1/3 thời gian')
    assert.ok(told !== undefined)
    assert.match(told.excerpt, /1\/3 thời gian/)
  })

  test('takes marks that were typed as meant: “nghỉ hưu” is not “hữu nghị”, which stays far below', () => {
    const hits = searchBook('nghỉ hưu')
    assert.deepEqual(
      hits.slice(0, 2).map(({ place }) => place),
      ['P27', 'P12'].map((id) => ({ kind: 'principle', id })),
    )
    const friendship = hits.find(({ place }) => place.kind === 'honour' && place.honour === 'HCHN')
    assert.ok(friendship === undefined || friendship.score < hits[1]!.score / 3)
    assert.deepEqual(firstFound('hoà nhập') ?? null, firstFound('hòa nhập') ?? null)
  })

  test('wants every word, and is calm about nonsense', () => {
    assert.deepEqual(searchBook('huân chương bánh mì'), [])
    for (const typed of ['', ' ', '!!', '<script>', 'x'.repeat(5_000)]) assert.deepEqual(searchBook(typed), [], typed)
    assert.deepEqual([isSearch('a'), isSearch('ữ'), isSearch('LĐ')], [false, false, true])
  })

  test('ranks a name over a quotation, and that over a remark', () => {
    const scores = searchBook('chiến sĩ thi đua cơ sở', 500).map(({ score }) => score)
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    )
    assert.ok(scores[0]! > scores[1]! * 2)
  })

  test('marks the words as they were typed together, else each for itself', () => {
    assert.equal(
      markedIn('có 03 Chiến sĩ thi đua cơ sở, công nhận', 'chien si thi dua co so'),
      'Chiến sĩ thi đua cơ sở',
    )
    assert.equal(markedIn('thi đua ở cơ sở', 'co so thi dua'), 'thiđuacơsở')
    assert.equal(markedIn('thi đua ở cơ sở', 'co so thi dua', false), '')
    assert.equal(
      markWords('Điều 74, khoản 1', 'dieu 74')
        .map(({ text }) => text)
        .join(''),
      'Điều 74, khoản 1',
    )
  })

  test('knows codes however they are typed, and suggests the nearest', () => {
    assert.deepEqual(['hcld3', 'HCLĐ3', ' HCLD3 ', 'CSTĐCS', 'HCLD', ''].map(honourTyped), [
      'HCLD3',
      'HCLD3',
      'HCLD3',
      'CSTDCS',
      null,
      null,
    ])
    assert.ok(nearestHonours('HCLD').includes('HCLD1'))
    assert.equal(nearestHonours('HCLDD3')[0], 'HCLD3')
    assert.deepEqual(nearestHonours('khong-co-gi-giong-the-nay-dau-ca'), [])
  })
})

function termsIn(honour: Honour, name: string): string[] {
  const terms = honourPage(honour).terms.find((one) => one.name === name)!
  return terms.spans.map(({ from, to, items }) => `${from}-${to} ${items.at(-1)!.text}`)
}

function concernsOf(honour: Honour): string[] {
  return honourPage(honour).concerns.map(
    ({ principle, asked }) => `${principle.id} ${asked.map(({ id }) => id).join(' ')}`,
  )
}

function firstFound(typed: string) {
  return searchBook(typed)[0]?.place
}

function markedIn(text: string, typed: string, apart?: boolean): string {
  return markWords(text, typed, apart)
    .filter(({ isFound }) => isFound)
    .map((piece) => piece.text)
    .join('')
}

function itemsIn<Item>(rows: readonly (readonly Cell<Item>[])[]): Item[] {
  return rows.flat().flatMap(({ spans }) => (spans ?? []).flatMap(({ items }) => items))
}

function drawn(rows: readonly (readonly Cell<{ id: string }>[])[]): string[][] {
  return rows.map((row) =>
    row.map(({ from, to, rows: high, spans }) => {
      const what = spans?.map(({ items }) => items.map(({ id }) => id).join('=')).join(', ')
      return `${from}-${to}${high > 1 ? ` ↓${high}` : ''}: ${what === '' ? '∅' : what}`
    }),
  )
}
