import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellRule, type RuleText } from './law-text.ts'
import { after, all, any, awards, initiatives, judgement, rated, run } from './rule.ts'
import { lawBook } from './rules/book.ts'

test('a rule is told in Vietnamese, with what stands inside a run told as "trong thời gian đó"', () => {
  const rule = all(
    after('BK_BT', 5, rated('HTTNV'), any(awards(1, 'CTD_BT'), awards(2, 'BK_BT'))),
    run(2, rated('HTXSNV'), initiatives(2, 'ministryProvince', ['initiative'])),
    judgement('compliance', 'Chấp hành tốt pháp luật'),
    judgement('combatIngenuity', 'Mưu trí trong chiến đấu'),
  )
  assert.deepEqual(linesOf(tellRule(rule)), [
    'Có đủ các điều kiện sau',
    '  Đã được tặng Bằng khen của Bộ, ban, ngành, tỉnh, sau đó có từ 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên',
    '    Có một trong các điều kiện sau',
    '      Trong thời gian đó có 01 lần được tặng Cờ thi đua của Bộ, ban, ngành, tỉnh',
    '      Trong thời gian đó có 02 lần được tặng Bằng khen của Bộ, ban, ngành, tỉnh',
    '  Có từ 02 năm liên tục hoàn thành xuất sắc nhiệm vụ',
    '    Trong thời gian đó có 02 sáng kiến được công nhận, phạm vi cấp Bộ, ban, ngành, tỉnh trở lên',
    '  Chấp hành tốt pháp luật',
    '  Mưu trí trong chiến đấu',
  ])
})

test('every rule in the book can be told, in composed Vietnamese letters and without a hole', () => {
  const provisions = Object.values(lawBook.honours).flatMap((rules) => Object.values(rules.regimes).flat())
  const principles = Object.values(lawBook.principles).flatMap((regime) => regime.asked)
  const lines = [...provisions, ...principles].flatMap(({ rule }) => linesOf(tellRule(rule)))
  assert.ok(lines.length > 40)
  assert.deepEqual(
    lines.filter((line) => line !== line.normalize('NFC') || /undefined|NaN|\[object/.test(line)),
    [],
  )
})

test('rules are plain data: they survive being written out and read again', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(lawBook)), lawBook)
})

function linesOf(told: RuleText, depth = 0): string[] {
  return [`${'  '.repeat(depth)}${told.text}`, ...told.children.flatMap((child) => linesOf(child, depth + 1))]
}
