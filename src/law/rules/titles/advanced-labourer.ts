import {
  all,
  bonus,
  delegated,
  employed,
  group,
  judgement,
  noDiscipline,
  path,
  quoted,
  rated,
  recalled,
  requirement,
  trained,
  type HonourRules,
} from '../../rule.ts'

/** Lao động tiên tiến. */
export const LDTT: HonourRules = {
  honour: 'LDTT',
  subjects: ['individual'],
  cycles: ['annual'],
  armedForcesHave: 'CSTT',
  notes: [
    'Không có tỷ lệ tối đa ở văn bản trung ương từ 01/01/2024; bộ, tỉnh có thể quy định (nguồn laocai: tỉnh không quy định).',
  ],
  authority: {
    decider:
      'Thủ trưởng đơn vị có tư cách pháp nhân thuộc Bộ, ban, ngành; Thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh; Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã; người đứng đầu Bộ, ban, ngành đối với đơn vị không có tư cách pháp nhân (có thể ủy quyền); Chủ tịch UBND cấp xã',
    deciderIn: {
      R2017: '+ Chủ tịch UBND cấp huyện',
      R2024: '+ Chủ tịch UBND cấp huyện (khoản 2 Điều 80)',
      R2025: 'không còn cấp huyện; cơ quan nhận thẩm quyền (cấp xã theo NĐ 129/2025) chưa kiểm chứng',
    },
    proposer: 'Đơn vị cơ sở bình xét (khoản 1 Điều 83)',
    article: 'Luật 06/2022 Điều 79 khoản 3, Điều 80',
    articleIn: { R2017: 'Luật 2003 Điều 80 (Luật 39/2013 khoản 46); NĐ 91/2017 Điều 43 khoản 2; TT 12/2019 Điều 7' },
    sourceIds: ['law2022', 'nd91-43', 'nd91', 'tt12', 'law2013-full'],
    recalledIn: ['R2025'],
    note: 'Thời Luật 2003: Nghị định 91/2017 Điều 43. Từ 01/7/2025: danh sách của Luật đã đọc; cơ quan nhận thẩm quyền của cấp huyện chưa kiểm chứng.',
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { individual: 0.3 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { individual: 0.3 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { individual: 0.3 }),
  },
  regimes: {
    R2017: [
      path(
        'LDTT.R2017.1',
        'individual',
        'annual',
        quoted(
          'Luật 2003 Điều 24 khoản 1 (Luật 39/2013 khoản 6)',
          'Hoàn thành tốt nhiệm vụ, năng suất và chất lượng cao; chấp hành tốt pháp luật, nội quy, đoàn kết, tích cực thi đua; tích cực học tập; đạo đức, lối sống lành mạnh',
          ['law2013-full', 'law2003-24'],
        ),
        all(rated('HTTNV'), judgement('compliance'), judgement('solidarityAndEmulation'), judgement('learning')),
      ),
      requirement(
        'LDTT.R2017.2',
        'individual',
        'annual',
        quoted(
          'NĐ 91/2017 Điều 10 khoản 6',
          'Không xét người mới tuyển dụng dưới 10 tháng hoặc bị kỷ luật từ khiển trách trở lên trong năm',
          ['nd91-10', 'tt03bng', 'nd91'],
        ),
        all(employed(10), noDiscipline('khienTrach')),
      ),
      requirement(
        'LDTT.R2017.3',
        'individual',
        'annual',
        quoted(
          'NĐ 91/2017 Điều 10 khoản 3',
          'Được cử đào tạo, bồi dưỡng từ 01 năm trở lên thì kết quả phải từ loại khá',
          ['nd91-10', 'tt03bng', 'nd91'],
        ),
        trained(1, 'kha'),
      ),
    ],
    R2024: [
      path(
        'LDTT.R2024.1',
        'individual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 24 khoản 1',
          'Cán bộ, công chức, viên chức, người lao động: hoàn thành tốt nhiệm vụ trở lên; tự lực, đoàn kết, tương trợ, tích cực thi đua',
          ['law2022'],
        ),
        all(rated('HTTNV'), judgement('solidarityAndEmulation')),
      ),
      path(
        'LDTT.R2024.2',
        'individual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 24 khoản 3',
          'Công nhân, nông dân, người lao động khác: lao động, sản xuất hiệu quả, tích cực thi đua và hoạt động xã hội; gương mẫu, đoàn kết (UBND tỉnh quy định chi tiết)',
          ['law2022'],
        ),
        all(
          group('worker', 'farmer', 'otherLabourer'),
          delegated('UBND cấp tỉnh'),
          judgement('effectiveProduction'),
          judgement('exemplaryCommunity'),
        ),
      ),
      requirement(
        'LDTT.R2024.3',
        'individual',
        'annual',
        quoted('TT 01/2024/TT-BNV Điều 1 khoản 5 điểm d', 'Không xét người mới tuyển dụng dưới 06 tháng', [
          'tt01-2024',
        ]),
        employed(6),
      ),
      requirement(
        'LDTT.R2024.4',
        'individual',
        'annual',
        quoted(
          'TT 01/2024/TT-BNV Điều 1 khoản 5 điểm b',
          'Đào tạo, bồi dưỡng từ 01 năm trở lên: kết quả từ loại khá (khóa có xếp loại)',
          ['tt01-2024'],
        ),
        trained(1, 'kha'),
      ),
    ],
    R2025: [
      path(
        'LDTT.R2025.1',
        'individual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 24 khoản 1',
          'Cán bộ, công chức, viên chức, người lao động: hoàn thành tốt nhiệm vụ trở lên; tự lực, đoàn kết, tương trợ, tích cực thi đua',
          ['law2022'],
        ),
        all(rated('HTTNV'), judgement('solidarityAndEmulation')),
      ),
      path(
        'LDTT.R2025.2',
        'individual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 24 khoản 3',
          'Công nhân, nông dân, người lao động khác: lao động, sản xuất hiệu quả, tích cực thi đua và hoạt động xã hội; gương mẫu, đoàn kết (UBND tỉnh quy định chi tiết)',
          ['law2022'],
        ),
        all(
          group('worker', 'farmer', 'otherLabourer'),
          delegated('UBND cấp tỉnh'),
          judgement('effectiveProduction'),
          judgement('exemplaryCommunity'),
        ),
      ),
      requirement(
        'LDTT.R2025.3',
        'individual',
        'annual',
        recalled(
          'TT 15/2025/TT-BNV (chưa đọc được); quy định của bộ, tỉnh',
          'Mức tối thiểu 06 tháng được coi là giữ nguyên cho đến khi kiểm chứng',
          ['mem'],
          'Giả định giữ như TT 01/2024; Nghị định 152/2025 Điều 6 khoản 2 giao bộ, tỉnh quy định.',
        ),
        employed(6),
      ),
      requirement(
        'LDTT.R2025.4',
        'individual',
        'annual',
        recalled(
          'TT 15/2025/TT-BNV (chưa đọc được); quy định của bộ, tỉnh',
          'Mức “khá” khi đào tạo từ 01 năm được coi là giữ nguyên cho đến khi kiểm chứng',
          ['mem'],
          'Giả định giữ như TT 01/2024.',
        ),
        trained(1, 'kha'),
      ),
    ],
  },
}
