import {
  adHoc,
  all,
  bonus,
  contribution,
  judgement,
  path,
  quoted,
  requirement,
  vote,
  type HonourRules,
} from '../../rule.ts'
import { presidentForHeroes } from '../authorities.ts'

/** Anh hùng Lực lượng vũ trang nhân dân. */
export const AHLLVT: HonourRules = {
  honour: 'AHLLVT',
  subjects: ['armedForcesIndividual', 'armedForcesCollective'],
  cycles: ['merit', 'adHoc'],
  authority: presidentForHeroes,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 71', 'nd91', { individual: 15.5, collective: 31 }),
    R2024: bonus('NĐ 98/2023 Điều 56', 'nd98', { individual: 15.5, collective: 31 }),
    R2025: bonus('NĐ 152/2025 Điều 52', 'nd152', { individual: 15.5, collective: 31 }),
  },
  regimes: {
    R2017: [
      path(
        'AHLLVT.R2017.u1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 2003 Điều 60 khoản 1 (Luật 39/2013 khoản 30)',
          'Thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu, an ninh; sáng kiến, giải pháp giá trị đặc biệt; giỏi chuyên môn; gương mẫu. 05 năm xét một lần trừ đặc biệt xuất sắc đột xuất',
          ['law2013-full'],
        ),
        judgement('heroArmed'),
      ),
      path(
        'AHLLVT.R2017.1',
        'armedForcesCollective',
        'merit',
        quoted(
          'Luật 2003 Điều 60 khoản 2 (Luật 39/2013 khoản 30)',
          'Ngọn cờ tiêu biểu; dẫn đầu sáng kiến, đào tạo, chấp hành kỷ luật; trong sạch, vững mạnh',
          ['law2013-full'],
        ),
        all(contribution(10), judgement('heroArmed')),
      ),
      requirement(
        'AHLLVT.R2017.2',
        'armedForcesIndividual',
        'any',
        quoted('NĐ 91/2017 Điều 45 khoản 8', 'Hội đồng cấp bộ, tỉnh bỏ phiếu kín đạt từ 90% tổng số thành viên', [
          'nd91',
          'nd91-45',
        ]),
        vote(90, 'ministryProvinceCouncil'),
      ),
      requirement(
        'AHLLVT.R2017.3',
        'armedForcesCollective',
        'any',
        quoted('NĐ 91/2017 Điều 45 khoản 8', 'Hội đồng cấp bộ, tỉnh bỏ phiếu kín đạt từ 90% tổng số thành viên', [
          'nd91',
          'nd91-45',
        ]),
        vote(90, 'ministryProvinceCouncil'),
      ),
    ],
    R2024: [
      path(
        'AHLLVT.R2024.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 62 khoản 1',
          'Trung thành; hành động anh hùng, thành tích đặc biệt xuất sắc; giỏi chuyên môn',
          ['law2022'],
        ),
        judgement('heroArmed'),
      ),
      path(
        'AHLLVT.R2024.2',
        'armedForcesCollective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 62 khoản 2',
          'Thành tích đặc biệt xuất sắc; ngọn cờ tiêu biểu, đóng góp từ 10 năm; dẫn đầu sáng kiến, đào tạo',
          ['law2022'],
        ),
        all(contribution(10), judgement('heroArmed')),
      ),
      path(
        'AHLLVT.R2024.3',
        'armedForcesIndividual',
        'adHoc',
        quoted('Luật 06/2022 Điều 62 khoản 3', 'Trung thành, gương mẫu và có thành tích đặc biệt xuất sắc đột xuất', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      requirement(
        'AHLLVT.R2024.4',
        'armedForcesIndividual',
        'any',
        quoted(
          'NĐ 98/2023 Điều 30 khoản 7, Điều 47 khoản 4',
          'Hội đồng Bộ, ban, ngành, tỉnh và Hội đồng Trung ương đạt từ 90% (họp Trung ương: từ 90% thành viên dự)',
          ['nd98'],
        ),
        vote(90, 'ministryProvinceCouncil'),
      ),
      requirement(
        'AHLLVT.R2024.5',
        'armedForcesCollective',
        'any',
        quoted(
          'NĐ 98/2023 Điều 30 khoản 7, Điều 47 khoản 4',
          'Hội đồng Bộ, ban, ngành, tỉnh và Hội đồng Trung ương đạt từ 90% (họp Trung ương: từ 90% thành viên dự)',
          ['nd98'],
        ),
        vote(90, 'ministryProvinceCouncil'),
      ),
    ],
    R2025: [
      path(
        'AHLLVT.R2025.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 62 khoản 1',
          'Trung thành; hành động anh hùng, thành tích đặc biệt xuất sắc; giỏi chuyên môn',
          ['law2022'],
        ),
        judgement('heroArmed'),
      ),
      path(
        'AHLLVT.R2025.2',
        'armedForcesCollective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 62 khoản 2',
          'Thành tích đặc biệt xuất sắc; ngọn cờ tiêu biểu, đóng góp từ 10 năm; dẫn đầu sáng kiến, đào tạo',
          ['law2022'],
        ),
        all(contribution(10), judgement('heroArmed')),
      ),
      path(
        'AHLLVT.R2025.3',
        'armedForcesIndividual',
        'adHoc',
        quoted('Luật 06/2022 Điều 62 khoản 3', 'Trung thành, gương mẫu và có thành tích đặc biệt xuất sắc đột xuất', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      requirement(
        'AHLLVT.R2025.4',
        'armedForcesIndividual',
        'any',
        quoted(
          'NĐ 152/2025 Điều 33 khoản 5; Điều 45',
          'Hội đồng Bộ, ban, ngành, tỉnh và Hội đồng Trung ương đạt từ 90% tổng số thành viên (họp Trung ương: từ 80% thành viên dự)',
          ['nd152'],
        ),
        vote(90, 'ministryProvinceCouncil', 'centralCouncil'),
      ),
      requirement(
        'AHLLVT.R2025.5',
        'armedForcesCollective',
        'any',
        quoted(
          'NĐ 152/2025 Điều 33 khoản 5; Điều 45',
          'Hội đồng Bộ, ban, ngành, tỉnh và Hội đồng Trung ương đạt từ 90% tổng số thành viên (họp Trung ương: từ 80% thành viên dự)',
          ['nd152'],
        ),
        vote(90, 'ministryProvinceCouncil', 'centralCouncil'),
      ),
    ],
  },
}
