import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { after, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import jsqr from 'jsqr'
import { getDocumentProxy } from 'unpdf'
import { day } from '../days.ts'
import { BadInput } from '../errors.ts'
import type { CertificatePaper, OfficialPaper, Paper } from './paper.ts'
import { closePapers, renderPaper, templateData } from './render.ts'

after(closePapers)

const decision: OfficialPaper = {
  layout: 'official',
  governingBody: 'ỦY BAN NHÂN DÂN TỈNH KON TUM',
  issuingBody: 'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG',
  number: 57,
  symbol: 'QĐ-STNMT',
  place: 'Kon Tum',
  date: day('2021-12-08'),
  typeName: 'QUYẾT ĐỊNH',
  abstract: 'Về việc công nhận danh hiệu “Chiến sĩ thi đua cơ sở” năm 2021',
  authority: 'GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG',
  legalBases: ['Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;', 'Theo đề nghị của Hội đồng'],
  enactingWords: 'QUYẾT ĐỊNH:',
  blocks: [
    { kind: 'article', number: 1, text: 'Công nhận danh hiệu cho các cá nhân trong danh sách kèm theo.' },
    {
      kind: 'article',
      number: 2,
      title: 'Tiền thưởng',
      text: 'Mỗi cá nhân được thưởng:',
      blocks: [{ kind: 'list', marker: 'letter', items: ['Một lần mức lương cơ sở;', 'Một bộ khung.'] }],
    },
    { kind: 'article', number: 3, text: 'Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này.' },
  ],
  signatures: [{ post: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Hữu Đường' }],
  recipients: ['Như Điều 3', 'Lưu: VT, VP'],
}

const minutes: OfficialPaper = {
  ...decision,
  typeName: 'BIÊN BẢN',
  symbol: 'BB-HĐTĐKT',
  abstract: 'Họp Hội đồng Thi đua - Khen thưởng',
  authority: undefined,
  legalBases: [],
  enactingWords: undefined,
  blocks: [
    { kind: 'paragraph', text: [{ text: 'Có mặt: ', bold: true }, '10/11 thành viên'] },
    { kind: 'heading', level: 1, text: 'Kết quả bỏ phiếu' },
    { kind: 'table', columns: [{ title: 'Họ và tên', width: 'rest' }], rows: [['A Thoại']] },
  ],
  signatures: [
    { post: ['THƯ KÝ'], name: 'Y Hrim' },
    { post: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH', 'GIÁM ĐỐC SỞ'], name: 'Trần Thị Ngọc Ánh' },
  ],
}

const certificate: CertificatePaper = {
  layout: 'certificate',
  kind: 'certificateOfMerit',
  authority: ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM'],
  verb: 'TẶNG',
  honour: 'BẰNG KHEN',
  recipient: 'Bà Đặng Nguyễn Thuỳ Mỹ Hạnh',
  recipientLine: 'Phó Trưởng phòng Khoáng sản và Tài nguyên nước',
  achievement: 'Đã có thành tích xuất sắc trong hai năm liên tục 2020 và 2021',
  decisionNumber: '1234/QĐ-UBND',
  decisionOn: day('2021-12-20'),
  goldenBookNumber: '0156/2021',
  place: 'Kon Tum',
  issuedOn: day('2021-12-21'),
  post: ['CHỦ TỊCH'],
  signer: 'Lê Ngọc Tuấn',
  check: {
    address: 'sovang.example/kiem-tra',
    payload: 'https://sovang.example/kiem-tra/7K2M-94QX-HB3V#4f1c9a7be0d2',
    code: '7K2M-94QX-HB3V',
  },
}

test('a decision says everything in the order of the decree', async () => {
  const [page, ...others] = await readPages(decision)
  assert.equal(others.length, 0)
  assert.equal(
    page!.text,
    'ỦY BAN NHÂN DÂN TỈNH KON TUM SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG ' +
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ' +
      'Số: 57/QĐ-STNMT Kon Tum, ngày 08 tháng 12 năm 2021 ' +
      'QUYẾT ĐỊNH Về việc công nhận danh hiệu “Chiến sĩ thi đua cơ sở” năm 2021 ' +
      'GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG ' +
      'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Theo đề nghị của Hội đồng. QUYẾT ĐỊNH: ' +
      'Điều 1. Công nhận danh hiệu cho các cá nhân trong danh sách kèm theo. ' +
      'Điều 2. Tiền thưởng Mỗi cá nhân được thưởng: a) Một lần mức lương cơ sở; b) Một bộ khung. ' +
      'Điều 3. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./. ' +
      'Nơi nhận: - Như Điều 3; - Lưu: VT, VP. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Hữu Đường',
  )
})

test('a letter that is not signed is a draft with room for number and day', async () => {
  const paragraph = {
    kind: 'paragraph',
    text: 'Các phòng, đơn vị báo cáo kết quả trước ngày 15 tháng 12. '.repeat(12),
  } as const
  const pages = await readPages({
    ...decision,
    number: null,
    symbol: 'STNMT-VP',
    date: { year: 2021 },
    draft: true,
    urgency: 'KHẨN',
    typeName: undefined,
    abstract: 'V/v hưởng ứng phong trào thi đua',
    authority: undefined,
    legalBases: undefined,
    enactingWords: undefined,
    addressees: ['Các phòng thuộc Sở', 'Các đơn vị thuộc Sở'],
    blocks: Array.from({ length: 6 }, () => paragraph),
  })
  assert.equal(
    pages[0]!.text.split(' Các phòng, đơn vị')[0],
    'ỦY BAN NHÂN DÂN TỈNH KON TUM SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG ' +
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ' +
      'Số: /STNMT-VP V/v hưởng ứng phong trào thi đua Kon Tum, ngày tháng năm 2021 KHẨN DỰ THẢO ' +
      'Kính gửi: - Các phòng thuộc Sở; - Các đơn vị thuộc Sở.',
  )
  assert.deepEqual(
    pages.map((page) => page.topMargin),
    ['', '2 DỰ THẢO'],
  )
})

test('minutes carry two signatures side by side', async () => {
  const [page] = await readPages(minutes)
  const nameLines = ['Y Hrim', 'Trần Thị Ngọc Ánh'].map((name) => page!.items.find((item) => item.text === name)!)
  assert.equal(nameLines[0]!.y, nameLines[1]!.y)
  assert.ok(nameLines[0]!.x < 300 && nameLines[1]!.x > 300)
  assert.ok(page!.text.endsWith('GIÁM ĐỐC SỞ Trần Thị Ngọc Ánh Nơi nhận: - Như Điều 3; - Lưu: VT, VP.'))
})

test('a long annex repeats its head on each page and counts its own pages', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [String(index + 1), `Người thứ ${index + 1}`])
  const columns = [
    { title: 'TT', width: 15, align: 'center' },
    { title: 'Họ và tên', width: 'rest' },
  ] as const
  const annex = { title: 'DANH SÁCH', issuedBy: 'Giám đốc Sở', blocks: [{ kind: 'table', columns, rows }] } as const
  const pages = await readPages({ ...decision, annexes: [annex, { ...annex, landscape: true }] })
  const first = pages.findIndex((page) => page.text.startsWith('Phụ lục I '))
  const second = pages.findIndex((page) => page.text.startsWith('Phụ lục II '))
  assert.equal(first, 1)
  assert.ok(second - first >= 4)
  assert.ok(pages.slice(first).every((page) => page.text.includes('TT Họ và tên')))
  assert.deepEqual(
    pages.map((page) => page.topMargin),
    pages.map((_, index) => numberShown(index < first ? index : index < second ? index - first : index - second)),
  )
  assert.deepEqual(
    pages.map((page) => page.width > page.height),
    pages.map((_, index) => index >= second),
  )
  const names = pages.flatMap((page) => [...page.text.matchAll(/Người thứ (\d+)/g)].map((found) => Number(found[1])))
  assert.deepEqual(
    names,
    [...rows, ...rows].map((row) => Number(row[0])),
  )
})

test('a paper that nobody signs, with nothing in it yet, can be printed', async () => {
  const pages = await readPages({
    layout: 'official',
    issuingBody: 'VĂN PHÒNG SỞ',
    number: null,
    place: 'Kon Tum',
    date: { year: 2021 },
    typeName: 'BẢN ĐĂNG KÝ',
    blocks: [],
    signatures: [],
  })
  assert.deepEqual(
    pages.map((page) => page.text),
    [
      'VĂN PHÒNG SỞ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ' +
        'Kon Tum, ngày tháng năm 2021 BẢN ĐĂNG KÝ',
    ],
  )
})

test('signatures never stand alone on a page', async () => {
  const line = { kind: 'paragraph', text: 'Một câu ngắn' } as const
  for (const length of [13, 14, 15, 16, 17, 18, 19, 20]) {
    const pages = await readPages({ ...decision, blocks: [...decision.blocks, ...Array.from({ length }, () => line)] })
    const signed = pages.at(-1)!.text
    assert.match(signed, /Một câu ngắn\.\/\. Nơi nhận:/, `${length} paragraphs`)
  }
})

test('what people write is printed as they wrote it, never obeyed', async () => {
  const hostile = '#panic("x") *đậm* <nhãn> $x^2$ _y_ @tham @ `raw` // \\ ~ [ ] { } "ngoặc" = - + /* */ http://a.b'
  const [page] = await readPages({
    ...decision,
    issuingBody: hostile,
    abstract: hostile,
    recipients: [hostile],
    blocks: [{ kind: 'table', columns: [{ title: hostile, width: 'rest' }], rows: [[hostile]] }],
    signatures: [{ post: [hostile], name: hostile }],
  })
  assert.equal(timesPrinted(page!, hostile), 7)
  const [drawn] = await readPages({ ...certificate, recipient: hostile })
  assert.equal(timesPrinted(drawn!, hostile), 1)
})

test('letters are composed, and what is invisible cannot turn them around', async () => {
  const [page] = await readPages({ ...certificate, recipient: 'Huệ\u202e\u200b\u0007Khuể'.normalize('NFD') })
  assert.ok(page!.text.includes('Huệ Khuể'))
  assert.equal(templateData(certificate), templateData(certificate).normalize('NFC'))
})

test('letters that the fonts do not have are named, not printed as boxes', async () => {
  await assert.rejects(
    renderPaper({ ...certificate, recipient: 'A Thoại 😀 漢' }),
    new BadInput('Giấy tờ có ký tự mà phông chữ văn bản không in được: “😀”, “漢”. Hãy thay các ký tự này rồi in lại.'),
  )
})

test('names of the peoples of Kon Tum have all their letters', async () => {
  const names = 'A Djŏk, Y Hrĭm, Kpă Blơn, Đinh Ƀlĭ, Rơ Châm Čưh, Siu Ŭn'
  const [page] = await readPages({ ...certificate, recipient: names, achievement: names })
  assert.equal(timesPrinted(page!, names), 2)
})

test('only the fonts that are shipped are used, and all of them are embedded', async () => {
  const official = fontsOf(await renderPaper({ ...decision, draft: true }))
  assert.deepEqual(official, ['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular'])
  const drawn = fontsOf(await renderPaper(certificate))
  assert.deepEqual(drawn, [
    'PlayfairDisplay-Bold',
    'PlayfairDisplay-SemiBoldItalic',
    'Tinos-Bold',
    'Tinos-Italic',
    'Tinos-Regular',
  ])
})

test('a paper is made for the archive and for screen readers', async () => {
  for (const paper of [decision, certificate]) {
    const inside = contentsOf(await renderPaper(paper))
    assert.match(inside, /<pdfaid:part>2<\/pdfaid:part>/)
    assert.match(inside, /<pdfaid:conformance>A<\/pdfaid:conformance>/)
    assert.match(inside, /\/StructTreeRoot/)
    assert.match(inside, /\/Lang ?\(vi-VN\)/)
  }
  const document = await getDocumentProxy(await renderPaper(decision))
  const info = (await document.getMetadata()).info as Record<string, unknown>
  assert.equal(info['Title'], 'Quyết định số 57/QĐ-STNMT Về việc công nhận danh hiệu “Chiến sĩ thi đua cơ sở” năm 2021')
  assert.equal(info['Author'], 'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG')
})

test('the same paper gives the same bytes, also from another press', async () => {
  const first = [await renderPaper(decision), await renderPaper(certificate)]
  await closePapers()
  assert.deepEqual([await renderPaper(decision), await renderPaper(certificate)], first)
})

test('papers asked for at once do not mix', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `Người thứ ${index}.`)
  const pages = await Promise.all(names.map((recipient) => readPages({ ...certificate, recipient })))
  assert.deepEqual(
    pages.map(([page]) => names.filter((name) => page!.text.includes(name))),
    names.map((name) => [name]),
  )
})

test('a certificate stays on one page, or says that it cannot', async () => {
  const sentence = 'Đã có thành tích xuất sắc trong công tác quản lý đất đai, khoáng sản và bảo vệ môi trường. '
  const long = {
    ...certificate,
    recipient: 'Tập thể Phòng Tài nguyên và Môi trường '.repeat(3),
    achievement: sentence.repeat(4),
  }
  const pages = await readPages(long)
  assert.equal(pages.length, 1)
  assert.ok(pages[0]!.text.includes(sentence.repeat(4).trim()))
  await assert.rejects(renderPaper({ ...certificate, achievement: sentence.repeat(60) }), (error) => {
    assert.ok(error instanceof BadInput)
    assert.match(error.message, /trong khi mẫu chỉ có 1 trang/)
    return true
  })
})

const pictures = spawnSync('pdftoppm', ['-v']).error === undefined

test(
  'the code on a printed certificate leads to its check',
  { skip: pictures ? false : 'pdftoppm is not installed' },
  async () => {
    for (const kind of ['certificateOfMerit', 'title'] as const) {
      const paper = {
        ...certificate,
        kind,
        check: { ...certificate.check, payload: `${certificate.check.payload}-${kind}` },
      }
      const { pixels, width, height } = drawCode(await renderPaper(paper))
      // The package is CommonJS: its function is the module or stands in it as `default`, as the loader has it.
      const scan =
        (jsqr as unknown as { default?: typeof jsqr.default }).default ?? (jsqr as unknown as typeof jsqr.default)
      assert.equal(scan(pixels, width, height)?.data, paper.check.payload)
      const [page] = await readPages(paper)
      assert.ok(page!.text.includes('Mã tra cứu: 7K2M-94QX-HB3V sovang.example/kiem-tra'))
    }
  },
)

interface Page {
  text: string
  /** What stands in the top 20 mm. */
  topMargin: string
  width: number
  height: number
  items: { text: string; x: number; y: number }[]
}

/** Reads a paper back as people see it, page by page; spaces of every kind and line ends count as one space. */
async function readPages(paper: Paper): Promise<Page[]> {
  const document = await getDocumentProxy(await renderPaper(paper))
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const items = content.items
      .filter((item) => 'str' in item)
      .map((item) => ({
        text: item.str,
        x: item.transform[4] as number,
        y: item.transform[5] as number,
        ends: item.hasEOL,
      }))
    const head = items.filter((item) => item.y > height - 20 * (72 / 25.4))
    pages.push({
      text: join(items.filter((item) => !head.includes(item))),
      topMargin: join(head),
      width,
      height,
      items,
    })
  }
  return pages
}

/** Counts words wherever their lines were broken. */
function timesPrinted(page: Page, words: string): number {
  return withoutSpaces(page.text).split(withoutSpaces(words)).length - 1
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** No number on the first page of the paper and of each annex. */
function numberShown(page: number): string {
  return page === 0 ? '' : String(page + 1)
}

function join(items: { text: string; ends: boolean }[]): string {
  const text = items.map((item) => item.text + (item.ends ? '\n' : '')).join('')
  return text.replace(/\s+/g, ' ').trim()
}

/** Everything in the file as text, packed streams unpacked. */
function contentsOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  const unpacked = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [raw, ...unpacked].join('\n')
}

/** Names of the fonts. Six letters before the name mark an embedded subset. */
function fontsOf(pdf: Uint8Array): string[] {
  const names = [...contentsOf(pdf).matchAll(/\/BaseFont ?\/([^\s/<>[\]()]+)/g)].map((found) => found[1]!)
  for (const name of names) assert.match(name, /^[A-Z]{6}\+/, 'embedded')
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, '')))].toSorted()
}

/** The lower middle of page 1, where the code is, as pixels, by way of a portable pixmap: a short head, then the colours. */
function drawCode(pdf: Uint8Array): { pixels: Uint8ClampedArray; width: number; height: number } {
  const pixmap = execFileSync(
    'pdftoppm',
    ['-r', '200', '-x', '1020', '-y', '1150', '-W', '300', '-H', '350', '-singlefile', '-'],
    { input: pdf, maxBuffer: 1e8 },
  )
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(pixmap.toString('latin1', 0, 40))!
  const colours = pixmap.subarray(head.length)
  const pixels = new Uint8ClampedArray((colours.length / 3) * 4).fill(255)
  for (let dot = 0; dot * 3 < colours.length; dot += 1) pixels.set(colours.subarray(dot * 3, dot * 3 + 3), dot * 4)
  return { pixels, width: Number(width), height: Number(height) }
}
