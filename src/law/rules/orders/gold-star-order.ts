import {
  after,
  all,
  bonus,
  deed,
  group,
  judgement,
  otherYears,
  path,
  post,
  postsWomenReduced,
  quoted,
  type HonourRules,
} from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'
import { withParty } from '../words.ts'

/** Huân chương Sao vàng. */
export const HCSV: HonourRules = {
  honour: 'HCSV',
  subjects: ['individual', 'collective', 'foreignIndividual'],
  cycles: ['merit', 'contribution', 'external'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 46, collective: 92 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 46, collective: 92 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 46, collective: 92 }),
  },
  regimes: {
    R2017: [
      path(
        'HCSV.R2017.1',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 14 khoản 2',
          'Đã được Huân chương Hồ Chí Minh, 25 năm tiếp theo liên tục thành tích đặc biệt xuất sắc, nhân tố mới cho cả nước; bề dày truyền thống, nội bộ đoàn kết',
          ['nd91'],
        ),
        all(after('HCHCM', 25, judgement('exceptional')), judgement('internalUnity', withParty)),
      ),
      path(
        'HCSV.R2017.2',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 14 khoản 1 điểm đ',
          'Bốn lãnh đạo chủ chốt 02 nhiệm kỳ (08–10 năm), kháng chiến chống Mỹ hoặc xây dựng, bảo vệ Tổ quốc',
          ['nd91'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('TOP4', 8)),
      ),
    ],
    R2024: [
      path(
        'HCSV.R2024.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 34 khoản 3, 4, 5',
          'Đã được Huân chương Hồ Chí Minh (tính từ lần gần nhất) và sau đó liên tục từ 25 năm lập nhiều thành tích đặc biệt xuất sắc, nhân tố mới cho cả nước; bề dày truyền thống, nội bộ đoàn kết. Đối tượng: Bộ, ban, ngành, tỉnh, cơ quan của Quốc hội; quân khu và tương đương, tổng cục',
          ['law2022'],
        ),
        all(
          group('ministryProvince', 'militaryRegionLevel', 'generalDepartment'),
          after('HCHCM', 25, judgement('exceptional')),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCSV.R2024.2',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 34 khoản 2 điểm b',
          'Công lao to lớn, đặc biệt xuất sắc đối với đất nước trong một lĩnh vực',
          ['law2022'],
        ),
        judgement('greatMerit'),
      ),
      path(
        'HCSV.R2024.3',
        'foreignIndividual',
        'external',
        quoted('Luật 06/2022 Điều 34 khoản 6', 'Nguyên thủ quốc gia nước ngoài có công lao to lớn', ['law2022']),
        deed({ code: 'foreignerMerit', level: 'headOfState' }),
      ),
      path(
        'HCSV.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 8',
          'Bốn lãnh đạo chủ chốt 02 nhiệm kỳ (08–10 năm), kháng chiến chống Mỹ hoặc xây dựng, bảo vệ Tổ quốc',
          ['nd98'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('TOP4', 8)),
      ),
    ],
    R2025: [
      path(
        'HCSV.R2025.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 34 khoản 3, 4, 5; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Hồ Chí Minh (tính từ lần gần nhất) và sau đó liên tục từ 25 năm lập nhiều thành tích đặc biệt xuất sắc, nhân tố mới cho cả nước; bề dày truyền thống, nội bộ đoàn kết. Đối tượng: Bộ, ban, ngành, tỉnh, cơ quan của Quốc hội; quân khu và tương đương, tổng cục',
          ['law2022', 'nd152'],
        ),
        all(
          group('ministryProvince', 'militaryRegionLevel', 'generalDepartment'),
          after('HCHCM', 25, judgement('exceptional'), otherYears('HTTNV')),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCSV.R2025.2',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 34 khoản 2 điểm b',
          'Công lao to lớn, đặc biệt xuất sắc đối với đất nước trong một lĩnh vực',
          ['law2022'],
        ),
        judgement('greatMerit'),
      ),
      path(
        'HCSV.R2025.3',
        'individual',
        'contribution',
        quoted(
          'NĐ 152/2025 Điều 11',
          'Giữ chức vụ thuộc nhóm bốn lãnh đạo chủ chốt 02 nhiệm kỳ (08–10 năm) hoặc công lao thời kỳ cách mạng',
          ['nd152'],
          'Chưa có trong phần mềm: các trường hợp trước năm 1945 và thời kỳ kháng chiến trong cùng Điều.',
        ),
        postsWomenReduced(post('TOP4', 8)),
      ),
      path(
        'HCSV.R2025.4',
        'foreignIndividual',
        'external',
        quoted('Luật 06/2022 Điều 34 khoản 6', 'Nguyên thủ quốc gia nước ngoài có công lao to lớn', ['law2022']),
        deed({ code: 'foreignerMerit', level: 'headOfState' }),
      ),
    ],
  },
}
