import {
  adHoc,
  all,
  anyInitiativeKind,
  bonus,
  contribution,
  initiatives,
  judgement,
  path,
  quoted,
  requirement,
  vote,
  type HonourRules,
} from '../../rule.ts'
import { presidentForHeroes } from '../authorities.ts'

/** Anh hùng Lao động. */
export const AHLD: HonourRules = {
  honour: 'AHLD',
  subjects: ['individual', 'collective'],
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
        'AHLD.R2017.u1',
        'individual',
        'merit',
        quoted(
          'Luật 2003 Điều 61 khoản 1 (Luật 39/2013 khoản 31)',
          'Đóng góp quan trọng từ 10 năm, được tập thể suy tôn; sáng kiến, công trình giá trị đặc biệt trong toàn quốc; đào tạo đồng nghiệp; gương mẫu. 05 năm xét một lần trừ đặc biệt xuất sắc đột xuất',
          ['law2013-full'],
        ),
        all(contribution(10), initiatives(1, 'national', anyInitiativeKind), judgement('heroLabour')),
      ),
      path(
        'AHLD.R2017.1',
        'collective',
        'merit',
        quoted(
          'Luật 2003 Điều 61 khoản 2 (Luật 39/2013 khoản 31)',
          'Dẫn đầu toàn quốc về năng suất, chất lượng, đóng góp từ 10 năm; dẫn đầu đổi mới công nghệ, đào tạo; trong sạch, vững mạnh',
          ['law2013-full'],
        ),
        all(contribution(10), judgement('heroLabour')),
      ),
      requirement(
        'AHLD.R2017.2',
        'individual',
        'any',
        quoted('NĐ 91/2017 Điều 45 khoản 8', 'Hội đồng cấp bộ, tỉnh bỏ phiếu kín đạt từ 90% tổng số thành viên', [
          'nd91',
          'nd91-45',
        ]),
        vote(90, 'ministryProvinceCouncil'),
      ),
      requirement(
        'AHLD.R2017.3',
        'collective',
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
        'AHLD.R2024.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 63 khoản 1',
          'Trung thành, gương mẫu; sáng tạo, thành tích đặc biệt xuất sắc; đóng góp quan trọng từ 10 năm, được tập thể suy tôn; sáng kiến, công trình giá trị toàn quốc; đào tạo thế hệ trẻ',
          ['law2022'],
        ),
        all(contribution(10), initiatives(1, 'national', anyInitiativeKind), judgement('heroLabour')),
      ),
      path(
        'AHLD.R2024.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 63 khoản 2',
          'Dẫn đầu toàn quốc về năng suất, chất lượng, đóng góp từ 10 năm; dẫn đầu ứng dụng khoa học; trong sạch, vững mạnh',
          ['law2022'],
        ),
        all(contribution(10), judgement('heroLabour')),
      ),
      path(
        'AHLD.R2024.3',
        'individual',
        'adHoc',
        quoted('Luật 06/2022 Điều 63 khoản 3', 'Trung thành, gương mẫu và có thành tích đặc biệt xuất sắc đột xuất', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      requirement(
        'AHLD.R2024.4',
        'individual',
        'any',
        quoted(
          'NĐ 98/2023 Điều 30 khoản 7, Điều 47 khoản 4',
          'Hội đồng Bộ, ban, ngành, tỉnh và Hội đồng Trung ương đạt từ 90% (họp Trung ương: từ 90% thành viên dự)',
          ['nd98'],
        ),
        vote(90, 'ministryProvinceCouncil'),
      ),
      requirement(
        'AHLD.R2024.5',
        'collective',
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
        'AHLD.R2025.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 63 khoản 1',
          'Trung thành, gương mẫu; sáng tạo, thành tích đặc biệt xuất sắc; đóng góp quan trọng từ 10 năm, được tập thể suy tôn; sáng kiến, công trình giá trị toàn quốc; đào tạo thế hệ trẻ',
          ['law2022'],
        ),
        all(contribution(10), initiatives(1, 'national', anyInitiativeKind), judgement('heroLabour')),
      ),
      path(
        'AHLD.R2025.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 63 khoản 2',
          'Dẫn đầu toàn quốc về năng suất, chất lượng, đóng góp từ 10 năm; dẫn đầu ứng dụng khoa học; trong sạch, vững mạnh',
          ['law2022'],
        ),
        all(contribution(10), judgement('heroLabour')),
      ),
      path(
        'AHLD.R2025.3',
        'individual',
        'adHoc',
        quoted('Luật 06/2022 Điều 63 khoản 3', 'Trung thành, gương mẫu và có thành tích đặc biệt xuất sắc đột xuất', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      requirement(
        'AHLD.R2025.4',
        'individual',
        'any',
        quoted(
          'NĐ 152/2025 Điều 33 khoản 5; Điều 45',
          'Hội đồng Bộ, ban, ngành, tỉnh và Hội đồng Trung ương đạt từ 90% tổng số thành viên (họp Trung ương: từ 80% thành viên dự)',
          ['nd152'],
        ),
        vote(90, 'ministryProvinceCouncil', 'centralCouncil'),
      ),
      requirement(
        'AHLD.R2025.5',
        'collective',
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
