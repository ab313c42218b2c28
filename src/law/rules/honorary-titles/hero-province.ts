import { all, held, judgement, path, quoted, requirement, vote, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Tỉnh Anh hùng, Thành phố Anh hùng. */
export const TAH: HonourRules = {
  honour: 'TAH',
  subjects: ['locality'],
  cycles: ['merit'],
  notes: ['Mức thưởng cho “Tỉnh Anh hùng, Thành phố Anh hùng” không được ghi lại khi đọc Điều 52; kiểm tra văn bản.'],
  authority: presidentForMedalsAndTitles,
  bonus: {},
  regimes: {
    R2017: [
      path(
        'TAH.R2017.u1',
        'locality',
        'merit',
        quoted(
          'Luật 2003 Điều 58a (Luật 47/2005)',
          'Thành tích đặc biệt xuất sắc, toàn diện; là động lực của khu vực và cả nước; hệ thống chính trị đoàn kết, trong sạch; đã được tặng cả AHLLVTND và AHLĐ',
          ['law2005-full'],
        ),
        all(held('AHLLVT'), held('AHLD'), judgement('heroLocality')),
      ),
    ],
    R2024: [
      path(
        'TAH.R2024.1',
        'locality',
        'merit',
        quoted(
          'Luật 06/2022 Điều 60',
          'Thành tích đặc biệt xuất sắc, toàn diện; động lực phát triển vùng và cả nước; đoàn kết, thống nhất',
          ['law2022'],
        ),
        judgement('heroLocality'),
      ),
    ],
    R2025: [
      path(
        'TAH.R2025.1',
        'locality',
        'merit',
        quoted(
          'Luật 06/2022 Điều 60',
          'Thành tích đặc biệt xuất sắc, toàn diện; động lực phát triển vùng và cả nước; đoàn kết, thống nhất',
          ['law2022'],
        ),
        judgement('heroLocality'),
      ),
      requirement(
        'TAH.R2025.2',
        'locality',
        'merit',
        quoted('NĐ 152/2025 Điều 33 khoản 5; Điều 45', 'Phiếu đồng ý từ 90% tổng số thành viên Hội đồng', ['nd152']),
        vote(90, 'ministryProvinceCouncil', 'centralCouncil'),
      ),
    ],
  },
}
