import {
  all,
  bonus,
  clusterLeader,
  deadline,
  judgement,
  movement,
  path,
  proposalQuota,
  quoted,
  requirement,
  vote,
  type HonourRules,
} from '../../rule.ts'
import { withParty } from '../words.ts'

/** Cờ thi đua của Chính phủ. */
export const CTDCP: HonourRules = {
  honour: 'CTDCP',
  subjects: ['collective', 'armedForcesCollective'],
  cycles: ['annual', 'movement'],
  notes: [
    'Đã được tặng Cờ thi đua của Chính phủ thì không tặng cờ bộ/tỉnh cùng năm (thấy ở TT 03/2018/TT-BNG Điều 10; hệ quả của nguyên tắc P01).',
  ],
  authority: {
    decider: 'Chính phủ',
    deciderIn: {
      R2025: 'Chính phủ ủy quyền Thủ tướng Chính phủ quyết định (NĐ 152/2025 Điều 37 khoản 1)',
      R2017: 'Thủ tướng Chính phủ theo ủy quyền của Chính phủ (NĐ 91/2017 Điều 51 khoản 2)',
      R2024: 'Thủ tướng Chính phủ theo ủy quyền của Chính phủ (NĐ 98/2023 Điều 35 khoản 1)',
    },
    proposer:
      'Người đứng đầu Bộ, ban, ngành, cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội, Giám đốc đại học quốc gia, Chủ tịch UBND cấp tỉnh (khoản 2, 4 Điều 83); cơ quan được UBTVQH phân công đối với đại biểu Quốc hội chuyên trách, cơ quan của Quốc hội (khoản 3)',
    article: 'Luật 06/2022 Điều 78 khoản 1, Điều 83 khoản 4; NĐ 152/2025 Điều 37 khoản 1',
    articleIn: { R2017: 'NĐ 91/2017 Điều 51 khoản 2 (Chính phủ ủy quyền Thủ tướng)' },
    sourceIds: ['law2022', 'nd152', 'nd91'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { collective: 12 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 12 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 12 }),
  },
  regimes: {
    R2017: [
      path(
        'CTDCP.R2017.1',
        'collective',
        'annual',
        quoted(
          'Luật 2003 Điều 25; NĐ 91/2017 Điều 11',
          'Hoàn thành vượt mức chỉ tiêu trong năm; tiêu biểu xuất sắc nhất trong số tập thể đạt tiêu chuẩn cờ thi đua của Bộ, ban, ngành, tỉnh; nội bộ đoàn kết, chống tham nhũng',
          ['law2003-full', 'law2013-full', 'law2003-25', 'tt03bng', 'nd91'],
        ),
        all(clusterLeader('ministryProvince'), judgement('exceedsTargets'), judgement('internalUnity', withParty)),
      ),
      requirement(
        'CTDCP.R2017.2',
        'collective',
        'annual',
        quoted(
          'NĐ 91/2017 Điều 11 khoản 1',
          'Số đề nghị không quá 20% tổng số tập thể đạt tiêu chuẩn cờ thi đua của Bộ, ban, ngành, tỉnh',
          ['tt03bng', 'nd91'],
        ),
        proposalQuota(20),
        ['CTDCP.R2017.1'],
      ),
      path(
        'CTDCP.R2017.3',
        'collective',
        'annual',
        quoted(
          'NĐ 91/2017 Điều 11 khoản 2',
          'Bộ, ban, ngành, tỉnh dẫn đầu khối, cụm do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức',
          ['nd91'],
        ),
        clusterLeader('centralCouncil'),
      ),
      path(
        'CTDCP.R2017.4',
        'collective',
        'movement',
        quoted(
          'NĐ 91/2017 Điều 11 khoản 3',
          'Tiêu biểu nhất trong phong trào theo chuyên đề do Chủ tịch nước, Thủ tướng phát động, khi sơ kết, tổng kết từ 05 năm',
          ['nd91'],
        ),
        movement(['president', 'primeMinister'], { years: 5, leading: true }),
      ),
    ],
    R2024: [
      path(
        'CTDCP.R2024.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 25 khoản 1',
          'Tiêu biểu xuất sắc trong số tập thể dẫn đầu cụm, khối do Bộ, ban, ngành, tỉnh tổ chức; vượt chỉ tiêu, nhiệm vụ năm; nội bộ đoàn kết, chống lãng phí, tham nhũng',
          ['law2022'],
        ),
        all(clusterLeader('ministryProvince'), judgement('exceedsTargets'), judgement('internalUnity', withParty)),
      ),
      path(
        'CTDCP.R2024.2',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 25 khoản 2',
          'Dẫn đầu cụm, khối do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức',
          ['law2022'],
        ),
        clusterLeader('centralCouncil'),
      ),
      path(
        'CTDCP.R2024.3',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 25 khoản 3',
          'Dẫn đầu phong trào thi đua do Thủ tướng phát động, thực hiện từ 05 năm, khi sơ kết, tổng kết',
          ['law2022'],
        ),
        movement(['primeMinister'], { years: 5, leading: true }),
      ),
      requirement(
        'CTDCP.R2024.4',
        'collective',
        'annual',
        quoted(
          'NĐ 98/2023 Điều 5 khoản 1, Điều 30 khoản 7',
          'Không quá 20% tổng số tập thể dẫn đầu cụm, khối đạt tiêu chuẩn cờ thi đua của Bộ, ban, ngành, tỉnh; Hội đồng đạt từ 80% phiếu',
          ['nd98'],
        ),
        all(proposalQuota(20), vote(80, 'ministryProvinceCouncil')),
        ['CTDCP.R2024.1'],
      ),
    ],
    R2025: [
      path(
        'CTDCP.R2025.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 25 khoản 1',
          'Tiêu biểu xuất sắc trong số tập thể dẫn đầu cụm, khối do Bộ, ban, ngành, tỉnh tổ chức; vượt chỉ tiêu, nhiệm vụ năm; nội bộ đoàn kết, chống lãng phí, tham nhũng',
          ['law2022'],
        ),
        all(clusterLeader('ministryProvince'), judgement('exceedsTargets'), judgement('internalUnity', withParty)),
      ),
      path(
        'CTDCP.R2025.2',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 25 khoản 2; NĐ 152/2025 Điều 7 khoản 2',
          'Dẫn đầu cụm, khối do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức',
          ['law2022', 'nd152'],
        ),
        clusterLeader('centralCouncil'),
      ),
      path(
        'CTDCP.R2025.3',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 25 khoản 3; NĐ 152/2025 Điều 7 khoản 3',
          'Dẫn đầu phong trào thi đua do Thủ tướng phát động, thực hiện từ 05 năm, khi sơ kết, tổng kết',
          ['law2022', 'nd152'],
        ),
        movement(['primeMinister'], { years: 5, leading: true }),
      ),
      requirement(
        'CTDCP.R2025.4',
        'collective',
        'annual',
        quoted(
          'NĐ 152/2025 Điều 7 khoản 1',
          'Số đề nghị không quá 20% tổng số tập thể dẫn đầu cụm, khối đạt tiêu chuẩn cờ thi đua của Bộ, ban, ngành, tỉnh',
          ['nd152'],
          'Văn bản không nói cách làm tròn. Cách hiểu của phần mềm: làm tròn xuống.',
        ),
        proposalQuota(20),
        ['CTDCP.R2025.1'],
      ),
      requirement(
        'CTDCP.R2025.5',
        'collective',
        'any',
        quoted('NĐ 152/2025 Điều 33 khoản 5', 'Hội đồng các cấp bỏ phiếu, đạt từ 80% tổng số thành viên', ['nd152']),
        vote(80, 'councilsOfAllLevels'),
        ['CTDCP.R2025.1', 'CTDCP.R2025.3'],
      ),
      requirement(
        'CTDCP.R2025.6',
        'collective',
        'annual',
        quoted(
          'NĐ 152/2025 Điều 35 khoản 1 điểm b',
          'Hồ sơ đến Bộ Nội vụ chậm nhất 30/06 (giáo dục theo năm học: 31/12); dẫn đầu phong trào của Thủ tướng: theo hướng dẫn của Bộ Nội vụ',
          ['nd152'],
          'Trường hợp khoản 2: theo hướng dẫn của Hội đồng Thi đua - Khen thưởng Trung ương (Điều 37 khoản 3).',
        ),
        deadline('governmentFlag'),
        ['CTDCP.R2025.1'],
      ),
    ],
  },
}
