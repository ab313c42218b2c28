/** Quy định riêng bằng lời: each item as it will be asked. */
import { showDay, type Day } from '../base/days.ts'
import { sentence } from './law-text.ts'
import { ruleOf, withFigure, type LayerItem, type LocalCriterion, type RecalledFact } from './layers.ts'
import { honours, subjects, type Honour, type SubjectKind } from './vocabulary.ts'

/** Một nội dung bằng lời: whom it is about, and each thing as it will be asked. */
export interface ItemText {
  about: string
  lines: string[]
}

/** `fact`: the recalled provision that a confirmation is about. */
export function tellItem(item: LayerItem, fact: Pick<RecalledFact, 'honour' | 'rule'> | null = null): ItemText {
  switch (item.kind) {
    case 'criterion':
      return { about: aboutHonour(item.honour, item.subject), lines: [criterionText(item.criterion, item.honour)] }
    case 'detail':
      return {
        about: aboutHonour(item.honour, item.subject),
        lines: item.criteria.map((criterion) => criterionText(criterion, item.honour)),
      }
    case 'part':
      return { about: honours[item.honour].name, lines: [`Hồ sơ có thêm: ${item.name}`] }
    case 'workingDays':
      return {
        about: 'Hồ sơ gửi đến',
        lines: [`Thẩm định trong ${item.days} ngày làm việc, khi thời hạn chung dài hơn`],
      }
    case 'dueDay':
      return {
        about: honours[item.honour].name,
        lines: [`Gửi hồ sơ chậm nhất ngày ${showMonthDay(item.due)} hằng năm (để nhắc; hồ sơ gửi sau vẫn nhận được)`],
      }
    case 'confirmed': {
      const about = fact?.honour ? honours[fact.honour].name : 'Nguyên tắc chung'
      if (fact === null) return { about, lines: [`Quy định ${item.provision} đã đối chiếu văn bản`] }
      const rule = item.figure === undefined ? fact.rule : withFigure(fact.rule, item.figure)
      return { about, lines: [sentence(rule, false)] }
    }
  }
}

function aboutHonour(honour: Honour, subject: SubjectKind | undefined): string {
  return `${honours[honour].name}, ${subject === undefined ? 'mọi đối tượng' : subjects[subject]}`
}

/** Một tiêu chí as it will be asked. */
export function criterionText(criterion: LocalCriterion, honour: Honour): string {
  return sentence(ruleOf(criterion, honour, ''), false)
}

/** `20/12`, `05/3`, of what is kept as `12-20`. */
export function showMonthDay(monthDay: string): string {
  return showDay(`2024-${monthDay}` as Day).slice(0, -5)
}
