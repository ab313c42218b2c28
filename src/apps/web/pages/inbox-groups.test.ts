import assert from 'node:assert/strict'
import { test } from 'node:test'

import { day } from '../../../base/days.ts'
import type { Task } from '../../../reports/inbox/inbox.ts'
import { groupTasks, taskInWords } from './inbox-groups.ts'

const task = (title: string, dueOn: string | null): Task => ({
  verb: 'Thẩm định',
  title,
  detail: '',
  from: '',
  link: '/ho-so/1',
  dueOn: dueOn === null ? null : day(dueOn),
  daysLeft: null,
})

const groupsOn = (today: string, ...dues: (string | null)[]) =>
  groupTasks(
    dues.map((due) => task(due ?? 'none', due)),
    day(today),
  ).map((group) => [group.title].concat(group.tasks.map((one) => one.title)))

test('tasks fall into weeks that end on Sunday, and empty groups are left out', () => {
  assert.deepEqual(groupsOn('2021-12-20', '2021-12-17', '2021-12-20', '2021-12-26', '2021-12-27', '2022-01-02'), [
    ['Quá hạn', '2021-12-17'],
    ['Hôm nay, Thứ Hai 20/12', '2021-12-20'],
    ['Tuần này', '2021-12-26'],
    ['Tuần sau', '2021-12-27', '2022-01-02'],
  ])
})

test('on a Sunday this week is over but for today', () => {
  assert.deepEqual(groupsOn('2021-12-26', '2021-12-27', '2022-01-03', null), [
    ['Tuần sau', '2021-12-27'],
    ['Sau đó', '2022-01-03'],
    ['Không có hạn', 'none'],
  ])
})

test('a task is told as part of a sentence without saying its verb twice', () => {
  assert.equal(
    taskInWords({ verb: 'Thẩm định', title: 'Hồ sơ Lao động tiên tiến' }),
    'thẩm định hồ sơ Lao động tiên tiến',
  )
  assert.equal(taskInWords({ verb: 'Báo cáo', title: 'Báo cáo kết quả phong trào' }), 'báo cáo kết quả phong trào')
  assert.equal(
    taskInWords({ verb: 'Gửi kế hoạch', title: 'Kế hoạch thực hiện phong trào' }),
    'gửi kế hoạch thực hiện phong trào',
  )
})
