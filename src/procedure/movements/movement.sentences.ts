/** How events about a movement are told in its timeline. */
import { told, type Sentences, type ToldEvent } from '../../registry/accounts/history.ts'
import { reportKinds, type ReportKind } from './movement.ts'

export const movementSentences: Sentences = {
  'movement.launch': ({ symbol, recipients }) =>
    told(
      'Phát động phong trào',
      [symbol, Number(recipients) > 0 && `${Number(recipients)} đơn vị nhận`].filter(Boolean).join(' · '),
    ),
  'movement.publish': () => told('Đăng lên cổng công khai'),
  'movement.acknowledge': () => told('Xác nhận đã phổ biến'),
  'movement.answer': ({ symbol, again }) =>
    told(again === true ? 'Gửi lại kế hoạch thực hiện' : 'Gửi kế hoạch thực hiện', symbol),
  'movement.register': ({ late }) => told(late === true ? 'Đăng ký sau hạn' : 'Đăng ký cá nhân, tập thể'),
  'movement.report': ({ kind, again }) =>
    told(`${again === true ? 'Gửi lại' : 'Gửi'} báo cáo ${reportKinds[kind as ReportKind] ?? ''}`.trim()),
}

/** Many bodies act on one movement: each event says which. */
export function withPlace(event: ToldEvent): ToldEvent {
  return { ...event, detail: [event.organisationName, event.detail].filter(Boolean).join(' · ') || null }
}
