/** Xét các dòng đơn vị, and finding the unit that a row of any kind names. */
import { showDay } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import { organisationKinds, type Line, type OrganisationKind } from '../organisations/organisation.ts'
import { fault, place, refuseFuture, refuseTwice, refuseUnknown, type Bench } from './bench.ts'
import { bare } from './cells.ts'
import type { ImportKind, ValuesOf } from './columns.ts'
import { waitFor, type ImportRow } from './rows.ts'

export function noteUnit(bench: Bench, row: ImportRow<'organisation'>): void {
  const { code, name } = row.values
  if (code !== null) {
    const own = bench.units.get(code) ?? []
    bench.units.set(code, [...own, row])
    row.id = own[0]?.id ?? bench.known.units.get(code)?.id ?? newId()
    bench.newNames.set(row.id, name ?? code)
  }
  if (name !== null) bench.unitNames.set(bare(name), [...(bench.unitNames.get(bare(name)) ?? []), row])
}

export function judgeUnit(bench: Bench, row: ImportRow<'organisation'>): void {
  const { code, name, from, to, line } = row.values
  if (from !== null && to !== null && to < from)
    fault(bench, row, 'to', 'order', `Ngày kết thúc trước ngày bắt đầu (${showDay(from)}).`)
  refuseFuture(bench, row, 'from', from)
  if (code === null) return
  refuseTwice(
    bench,
    row,
    'code',
    `unit ${code} ${line ?? 'administrative'}`,
    (first) => `Mã ${code} đã ghi ở ${place(row as never, first)}. Mỗi đơn vị ghi một dòng cho mỗi tuyến.`,
  )
  const first = bench.units.get(code)![0]!
  if (first !== row && name !== null && first.values.name !== null && bare(first.values.name) !== bare(name))
    fault(
      bench,
      row,
      'name',
      'twice',
      `Mã ${code} ở ${place(row as never, first as never)} là “${first.values.name}”. Mỗi đơn vị một mã.`,
    )
  const parent = parentOf(bench, row)
  row.found = parent && { subjectId: row.id!, unitId: parent.id }
  const known = bench.known.units.get(code)
  if (known) compareUnit(bench, row, known.name, known.kind, known.parents, parent)
  else if (parent && line === 'sector' && first === row)
    fault(bench, row, 'line', 'order', 'Đơn vị mới cần một dòng tuyến hành chính đứng trước dòng tuyến ngành.')
}

function compareUnit(
  bench: Bench,
  row: ImportRow<'organisation'>,
  name: string,
  kind: OrganisationKind,
  parents: { id: string; line: Line }[],
  parent: Unit | null,
): void {
  const { values } = row
  const held = (what: string) =>
    `Sổ đã ghi mã ${values.code} ${what}. Tệp nhập không sửa sổ: hãy sửa lại tệp, hoặc sửa ở trang của đơn vị.`
  if (values.name !== null && bare(values.name) !== bare(name))
    fault(bench, row, 'name', 'contradiction', held(`là “${name}”`))
  if (values.kind !== null && values.kind !== kind)
    fault(bench, row, 'kind', 'contradiction', held(`thuộc loại “${organisationKinds[kind]}”`))
  const line = values.line ?? 'administrative'
  if (parent && !parents.some((one) => one.id === parent.id && one.line === line)) {
    const above = parents.flatMap((one) => (one.line === line ? (bench.known.unitsById.get(one.id)?.name ?? []) : []))
    fault(
      bench,
      row,
      'parent',
      'contradiction',
      held(above.length > 0 ? `trực thuộc ${above.join('; ')}` : 'không có cấp trên ở tuyến này'),
    )
  }
  if (row.state === 'fresh') row.state = 'same'
}

/** A new unit stands under one in reach, or under another new one; on the sector line under any. */
function parentOf(bench: Bench, row: ImportRow<'organisation'>): Unit | null {
  const { parent, code, line } = row.values
  if (parent === null) return null
  const unit = findUnit(bench, row, 'parent', parent, line === 'sector')
  if (unit === null) return null
  if (unit.id === row.id || isBelow(bench, unit.row, code!)) {
    fault(
      bench,
      row,
      'parent',
      'order',
      'Đơn vị này lại đứng trên chính cấp trên của nó. Hãy kiểm tra cột “Trực thuộc”.',
    )
    return null
  }
  return unit
}

/** Whether a unit of the file hangs, by rows of the file, under the one of this code. */
function isBelow(bench: Bench, start: ImportRow<'organisation'> | null, code: string): boolean {
  let row = start
  for (let steps = 0; row !== null && steps < 20; steps++) {
    const above = row.values.parent
    if (above === null) return false
    const next: ImportRow<'organisation'> | undefined =
      bench.units.get(above.toUpperCase())?.[0] ?? bench.unitNames.get(bare(above))?.[0]
    if (next?.values.code === code) return true
    row = next ?? null
  }
  return row !== null
}

/** A unit may stand above its parent in the file: whether that one is faulty is known only when all have been judged. */
export function waitForParent(bench: Bench, row: ImportRow<'organisation'>, steps = 0): void {
  const { parent } = row.values
  if (parent === null || row.state === 'faulty' || row.state === 'waiting' || steps === 20) return
  const above = bench.units.get(parent.toUpperCase())?.[0] ?? bench.unitNames.get(bare(parent))?.[0]
  if (!above || above.id === row.id) return
  waitForParent(bench, above, steps + 1)
  if (above.state === 'faulty' || above.state === 'waiting') waitFor(row as never, above as never)
}

interface Unit {
  id: string
  name: string
  row: ImportRow<'organisation'> | null
}

/** A unit by its code or its exact name, in the file or in the register. */
export function findUnit<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  said: string,
  anywhere = false,
): Unit | null {
  const code = said.toUpperCase()
  const inFile = bench.units.get(code) ?? []
  const known = bench.known.units.get(code)
  if (inFile.length === 0 && !known) return findUnitNamed(bench, row, key, said, anywhere)
  return takeUnit(bench, row, key, inFile, known, anywhere)
}

function findUnitNamed<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  said: string,
  anywhere: boolean,
): Unit | null {
  const inFile = bench.unitNames.get(bare(said)) ?? []
  const all = bench.known.unitsByName.get(bare(said)) ?? []
  // Of several with one name the one in reach is meant: every department has its office.
  const near = all.filter((unit) => unit.inReach)
  const known = near.length > 0 ? near : all
  const codes = new Set([...inFile.map((one) => one.values.code), ...known.map((unit) => unit.code)])
  if (codes.size === 0) {
    const message = `Không có đơn vị mã hoặc tên “${said}” trong tệp này và trong sổ. Hãy sửa mã, hoặc thêm đơn vị ở tờ “Đơn vị”.`
    return refuseUnknown(bench, row, key, ['organisation'], message)
  }
  if (codes.size > 1) {
    fault(
      bench,
      row,
      key,
      'unknown',
      `Có ${codes.size} đơn vị tên “${said}”: ${[...codes].slice(0, 5).join(', ')}. Hãy ghi mã thay cho tên.`,
    )
    return null
  }
  return takeUnit(bench, row, key, inFile, known[0], anywhere)
}

function takeUnit<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  inFile: ImportRow<'organisation'>[],
  known: { id: string; name: string; inReach: boolean } | undefined,
  anywhere: boolean,
): Unit | null {
  const wrong = inFile.find((one) => one.state === 'faulty' || one.state === 'waiting')
  if (wrong && (wrong as ImportRow) !== (row as ImportRow)) {
    waitFor(row as never, wrong as never)
    return null
  }
  if (known && !known.inReach && !anywhere) {
    fault(
      bench,
      row,
      key,
      'reach',
      `${known.name} ngoài phạm vi của bạn. Đơn vị đó, hoặc cấp trên của đơn vị đó, nhập phần này.`,
    )
    return null
  }
  const first = inFile[0] ?? null
  return { id: known?.id ?? first!.id!, name: known?.name ?? first!.values.name ?? '', row: first }
}
