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
  rated,
  type HonourRules,
} from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'
import { withParty } from '../words.ts'

/** Huân chương Hồ Chí Minh. */
export const HCHCM: HonourRules = {
  honour: 'HCHCM',
  subjects: ['individual', 'collective', 'foreignIndividual'],
  cycles: ['merit', 'contribution', 'external'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 30.5, collective: 61 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 30.5, collective: 61 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 30.5, collective: 61 }),
  },
  regimes: {
    R2017: [
      path(
        'HCHCM.R2017.1',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 15 khoản 2',
          'Đã được Huân chương Độc lập hạng nhất hoặc Huân chương Quân công hạng nhất, 10 năm tiếp theo liên tục hoàn thành xuất sắc nhiệm vụ, nhân tố mới cho cả nước',
          ['nd91'],
        ),
        all(after(['HCDL1', 'HCQC1'], 10, rated('HTXSNV')), judgement('internalUnity', withParty)),
      ),
      path(
        'HCHCM.R2017.2',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 15 khoản 1 điểm đ',
          'Bốn lãnh đạo chủ chốt 01 nhiệm kỳ (03–05 năm); nhóm Ủy viên Bộ Chính trị và tương đương liên tục 02 nhiệm kỳ (08–10 năm); Đại tướng từ 10 năm',
          ['nd91'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('TOP4', 3), post('POLITBURO', 8), post('DAI_TUONG', 10)),
      ),
    ],
    R2024: [
      path(
        'HCHCM.R2024.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 35 khoản 2, 3',
          'Đã được Huân chương Độc lập hạng Nhất hoặc Huân chương Quân công hạng Nhất và sau đó liên tục từ 10 năm lập thành tích đặc biệt xuất sắc, nhân tố mới; bề dày truyền thống, nội bộ đoàn kết',
          ['law2022'],
        ),
        all(
          group('ministryProvince', 'militaryRegionLevel', 'generalDepartment'),
          after(['HCDL1', 'HCQC1'], 10, judgement('exceptional')),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCHCM.R2024.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 35 khoản 4',
          'Lần tiếp theo: đã được Huân chương Hồ Chí Minh và sau đó liên tục từ 15 năm lập nhiều thành tích xuất sắc (nếu trong thời gian đó được Huân chương Độc lập hoặc Huân chương Quân công hạng Nhất thì theo khoản 3)',
          ['law2022'],
        ),
        all(after('HCHCM', 15, judgement('excellent')), judgement('internalUnity', withParty)),
      ),
      path(
        'HCHCM.R2024.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 35 khoản 1 điểm b',
          'Nhiều thành tích đặc biệt xuất sắc, ảnh hưởng và nêu gương trong toàn quốc',
          ['law2022'],
        ),
        judgement('greatMerit'),
      ),
      path(
        'HCHCM.R2024.4',
        'foreignIndividual',
        'external',
        quoted('Luật 06/2022 Điều 35 khoản 5', 'Người nước ngoài có công lao to lớn với Việt Nam', ['law2022']),
        deed({ code: 'foreignerMerit', level: 'great' }),
      ),
      path(
        'HCHCM.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 9',
          'Bốn lãnh đạo chủ chốt 01 nhiệm kỳ (03–05 năm); nhóm Ủy viên Bộ Chính trị và tương đương liên tục 02 nhiệm kỳ (08–10 năm); Đại tướng từ 10 năm',
          ['nd98'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('TOP4', 3), post('POLITBURO', 8), post('DAI_TUONG', 10)),
      ),
    ],
    R2025: [
      path(
        'HCHCM.R2025.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 35 khoản 2, 3; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Độc lập hạng Nhất hoặc Huân chương Quân công hạng Nhất và sau đó liên tục từ 10 năm lập thành tích đặc biệt xuất sắc, nhân tố mới; bề dày truyền thống, nội bộ đoàn kết',
          ['law2022', 'nd152'],
        ),
        all(
          group('ministryProvince', 'militaryRegionLevel', 'generalDepartment'),
          after(['HCDL1', 'HCQC1'], 10, judgement('exceptional'), otherYears('HTTNV')),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCHCM.R2025.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 35 khoản 4; NĐ 152/2025 Điều 33 khoản 7',
          'Lần tiếp theo: đã được Huân chương Hồ Chí Minh và sau đó liên tục từ 15 năm lập nhiều thành tích xuất sắc (nếu trong thời gian đó được Huân chương Độc lập hoặc Huân chương Quân công hạng Nhất thì theo khoản 3)',
          ['law2022', 'nd152'],
        ),
        all(after('HCHCM', 15, judgement('excellent'), otherYears('HTTNV')), judgement('internalUnity', withParty)),
      ),
      path(
        'HCHCM.R2025.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 35 khoản 1 điểm b',
          'Nhiều thành tích đặc biệt xuất sắc, ảnh hưởng và nêu gương trong toàn quốc',
          ['law2022'],
        ),
        judgement('greatMerit'),
      ),
      path(
        'HCHCM.R2025.4',
        'individual',
        'contribution',
        quoted(
          'NĐ 152/2025 Điều 12',
          'Bốn lãnh đạo chủ chốt 01 nhiệm kỳ (03–05 năm); nhóm Ủy viên Bộ Chính trị và tương đương 02 nhiệm kỳ (08–10 năm); Đại tướng từ 10 năm',
          ['nd152'],
        ),
        postsWomenReduced(post('TOP4', 3), post('POLITBURO', 8), post('DAI_TUONG', 10)),
      ),
      path(
        'HCHCM.R2025.5',
        'foreignIndividual',
        'external',
        quoted('Luật 06/2022 Điều 35 khoản 5', 'Người nước ngoài có công lao to lớn với Việt Nam', ['law2022']),
        deed({ code: 'foreignerMerit', level: 'great' }),
      ),
    ],
  },
}
