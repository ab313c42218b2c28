import type { Regime } from '../regimes.ts'
import { quoted, recalled, type Citation } from '../rule.ts'

/** Nguyên tắc chung: the 36 rules that stand beside every honour, with their text in each period. Which of them decide, `principles.ts` says. */
export interface PrincipleText {
  id: PrincipleId
  /** Tên nguyên tắc. */
  name: string
  /** What breaking it means: the dossier is refused, the officer is warned, or it is only good to know. */
  severity: 'block' | 'warn' | 'info'
  texts: { regimes: Regime[]; citation: Citation; figures: Figures }[]
}

/** Số liệu, danh mục của nguyên tắc. */
export interface Figures {
  readonly [name: string]: Figure
}
type Figure = string | number | boolean | null | readonly Figure[] | Figures

export type PrincipleId =
  | 'P01'
  | 'P02'
  | 'P03'
  | 'P04'
  | 'P05'
  | 'P06'
  | 'P07'
  | 'P08'
  | 'P09'
  | 'P10'
  | 'P11'
  | 'P12'
  | 'P13'
  | 'P14'
  | 'P15'
  | 'P16'
  | 'P17'
  | 'P18'
  | 'P19'
  | 'P20'
  | 'P21'
  | 'P22'
  | 'P23'
  | 'P24'
  | 'P25'
  | 'P26'
  | 'P27'
  | 'P28'
  | 'P29'
  | 'P30'
  | 'P31'
  | 'P32'
  | 'P33'
  | 'P34'
  | 'P35'
  | 'P36'

export const principleTexts: PrincipleText[] = [
  {
    id: 'P01',
    name: 'Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích',
    severity: 'block',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 5 khoản 2 điểm c',
          'Một hình thức có thể tặng nhiều lần cho một đối tượng, nhưng không khen nhiều lần, nhiều hình thức cho một thành tích',
          ['law2022'],
        ),
        figures: { about: 'noOverlap', key: ['subject', 'achievementId'], scope: 'allForms' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 3 khoản 2; TT 12/2019 Điều 3 khoản 2',
          'Không tặng nhiều hình thức khen thưởng cho cùng một thành tích',
          ['nd91-3', 'tt12'],
        ),
        figures: { about: 'noOverlap', key: ['subject', 'achievementId'], scope: 'allForms' },
      },
    ],
  },
  {
    id: 'P02',
    name: 'Thành tích đến đâu khen thưởng đến đó',
    severity: 'warn',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 5 khoản 2 điểm b, c; Điều 10',
          'Hình thức, đối tượng phải thống nhất với công trạng, thành tích',
          ['law2022'],
        ),
        figures: { about: 'advice', code: 'MATCH_LEVEL' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'Luật 2003 Điều 6 khoản 2 điểm c, Điều 10 khoản 2',
          'Thống nhất giữa tính chất, hình thức và đối tượng; căn cứ phạm vi, mức độ ảnh hưởng, trách nhiệm và hoàn cảnh lập thành tích',
          ['law2003-full'],
        ),
        figures: { about: 'advice', code: 'MATCH_LEVEL' },
      },
    ],
  },
  {
    id: 'P03',
    name: 'Không bắt buộc có hình thức thấp mới được hình thức cao',
    severity: 'info',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 4 khoản 1',
          'Không nhất thiết phải có hình thức khen thưởng mức thấp rồi mới khen mức cao hơn',
          ['nd152'],
        ),
        figures: { about: 'noPreconditionUnlessListed' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 3 khoản 2',
          'Không nhất thiết phải có hình thức khen thưởng mức thấp rồi mới khen mức cao hơn',
          ['nd91-3'],
        ),
        figures: { about: 'noPreconditionUnlessListed' },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 4 khoản 1',
          'Không nhất thiết phải có hình thức khen thưởng mức thấp rồi mới khen mức cao hơn',
          ['nd98'],
        ),
        figures: { about: 'noPreconditionUnlessListed' },
      },
    ],
  },
  {
    id: 'P04',
    name: 'Kết quả khen thưởng đột xuất, theo đợt, chuyên đề không làm căn cứ xét khen công trạng cấp trên',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 4 khoản 3',
          'Kết quả khen đột xuất, thi đua theo chuyên đề không dùng làm căn cứ đề nghị cấp trên khen công trạng',
          ['nd152'],
        ),
        figures: { about: 'excludeAwardCycles', cycles: ['adHoc', 'movement'], forCycle: 'merit' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 3 khoản 2; TT 12/2019 Điều 2 khoản 5',
          'Chỉ lấy kết quả khen theo công trạng làm căn cứ; kết quả theo đợt, chuyên đề được ghi nhận và ưu tiên khi xét, không làm điều kiện',
          ['nd91-3', 'tt12'],
        ),
        figures: { about: 'excludeAwardCycles', cycles: ['adHoc', 'movement'], forCycle: 'merit', forLevel: 'state' },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 4 khoản 3',
          'Kết quả khen đột xuất, thi đua theo chuyên đề không dùng làm căn cứ đề nghị cấp trên khen công trạng',
          ['nd98'],
        ),
        figures: { about: 'excludeAwardCycles', cycles: ['adHoc', 'movement'], forCycle: 'merit' },
      },
    ],
  },
  {
    id: 'P05',
    name: 'Chưa xét khi đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm, có đơn thư hoặc báo chí nêu dấu hiệu tham nhũng, tiêu cực đang xác minh',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 4 khoản 4',
          'Chưa xét hoặc chưa đề nghị trong thời gian nêu trên; có kết luận không vi phạm thì xét tiếp',
          ['nd152'],
        ),
        figures: {
          about: 'pendingBlocks',
          kinds: ['discipline', 'investigation', 'inspectionWithSigns', 'complaint', 'pressCorruption'],
          resumeWhen: 'cleared',
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'TT 12/2019 Điều 2 khoản 5',
          'Chưa khen khi đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm hoặc có đơn thư cần xác minh',
          ['tt12', 'tt03bng'],
        ),
        figures: {
          about: 'pendingBlocks',
          kinds: ['discipline', 'investigation', 'inspectionWithSigns', 'complaint'],
          resumeWhen: 'cleared',
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 4 khoản 4',
          'Chưa khen, chưa đề nghị khi đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm, có đơn thư, hoặc vấn đề tham nhũng, tiêu cực báo chí nêu đang xác minh',
          ['nd98'],
        ),
        figures: {
          about: 'pendingBlocks',
          kinds: ['discipline', 'investigation', 'inspectionWithSigns', 'complaint', 'pressCorruption'],
          resumeWhen: 'cleared',
        },
      },
    ],
  },
  {
    id: 'P06',
    name: 'Sau kỷ luật, thành tích tính từ khi chấp hành xong',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 4 khoản 4',
          'Thời gian tính thành tích để khen bắt đầu từ khi chấp hành xong quyết định kỷ luật',
          ['nd152'],
        ),
        figures: { about: 'restartWindow', at: 'disciplineEnd' },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 4 khoản 4',
          'Thời gian tính thành tích để khen bắt đầu từ khi chấp hành xong quyết định kỷ luật',
          ['nd98'],
        ),
        figures: { about: 'restartWindow', at: 'disciplineEnd' },
      },
    ],
  },
  {
    id: 'P07',
    name: 'Thời gian nghỉ thai sản được tính',
    severity: 'info',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 4 khoản 5',
          'Nghỉ thai sản được tính vào thời gian xét danh hiệu, khen thưởng',
          ['nd152'],
        ),
        figures: { about: 'leaveCounts', kinds: ['maternity'] },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 10 khoản 4',
          'Nghỉ thai sản được tính để xét Lao động tiên tiến, Chiến sĩ tiên tiến',
          ['nd91'],
        ),
        figures: { about: 'leaveCounts', kinds: ['maternity'] },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 4 khoản 5',
          'Nghỉ thai sản được tính vào thời gian xét danh hiệu, khen thưởng',
          ['nd98'],
        ),
        figures: { about: 'leaveCounts', kinds: ['maternity'] },
      },
    ],
  },
  {
    id: 'P08',
    name: 'Thời gian đào tạo, bồi dưỡng được tính',
    severity: 'info',
    texts: [
      {
        regimes: ['R2024'],
        citation: quoted(
          'TT 01/2024/TT-BNV Điều 1 khoản 5 điểm b',
          'Dưới 01 năm: tính; từ 01 năm: tính nếu chấp hành tốt, hoàn thành nhiệm vụ học tập và đạt từ loại khá (khóa có xếp loại)',
          ['tt01-2024'],
        ),
        figures: { about: 'leaveCounts', kinds: ['training'], ifYearsMin: 1, minGrade: 'kha' },
      },
      {
        regimes: ['R2017'],
        citation: quoted('NĐ 91/2017 Điều 10 khoản 3', 'Dưới 01 năm: tính; từ 01 năm: phải đạt từ loại khá', ['nd91']),
        figures: { about: 'leaveCounts', kinds: ['training'], ifYearsMin: 1, minGrade: 'kha' },
      },
      {
        regimes: ['R2025'],
        citation: recalled(
          'TT 15/2025/TT-BNV; quy định bộ, tỉnh',
          'Coi như R2024 (từ loại khá) cho đến khi kiểm chứng',
          ['mem'],
        ),
        figures: { about: 'leaveCounts', kinds: ['training'], ifYearsMin: 1, minGrade: 'kha' },
      },
    ],
  },
  {
    id: 'P09',
    name: 'Điều trị thương tích do chiến đấu, cứu người được tính',
    severity: 'info',
    texts: [
      {
        regimes: ['R2024'],
        citation: quoted(
          'TT 01/2024/TT-BNV Điều 1 khoản 5',
          'Thời gian điều trị, điều dưỡng theo kết luận của cơ sở y tế được tính',
          ['tt01-2024'],
        ),
        figures: { about: 'leaveCounts', kinds: ['rescueInjury', 'combatInjury'] },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 10 khoản 2',
          'Thời gian điều trị, điều dưỡng theo kết luận của cơ sở y tế được tính',
          ['nd91'],
        ),
        figures: { about: 'leaveCounts', kinds: ['rescueInjury', 'combatInjury'] },
      },
    ],
  },
  {
    id: 'P10',
    name: 'Chuyển công tác, biệt phái',
    severity: 'info',
    texts: [
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 10 khoản 5',
          'Chuyển công tác: đơn vị mới xét, cần nhận xét của đơn vị cũ nếu ở đó từ 06 tháng; biệt phái: đơn vị cử xét, cần nhận xét của đơn vị tiếp nhận',
          ['nd91'],
        ),
        figures: { about: 'whoConsiders', transfer: 'newUnit', opinionIfMonthsAtOld: 6, secondment: 'sendingUnit' },
      },
      {
        regimes: ['R2025'],
        citation: recalled('TT 01/2024/TT-BNV; quy định bộ, tỉnh', 'Coi như R2024 cho đến khi kiểm chứng', ['mem']),
        figures: {
          about: 'whoConsiders',
          transfer: 'ratingAuthority',
          secondment: 'ratingAuthority',
          others: 'newUnit',
          opinionIfMonthsAtOld: 6,
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'TT 01/2024/TT-BNV Điều 1 khoản 5 điểm c',
          'Chuyển công tác, điều động, biệt phái: cơ quan có thẩm quyền đánh giá, xếp loại bình xét (cán bộ, công chức, viên chức); người khác: đơn vị mới; cần nhận xét của đơn vị cũ nếu ở đó từ 06 tháng',
          ['tt01-2024'],
        ),
        figures: {
          about: 'whoConsiders',
          transfer: 'ratingAuthority',
          secondment: 'ratingAuthority',
          others: 'newUnit',
          opinionIfMonthsAtOld: 6,
        },
      },
    ],
  },
  {
    id: 'P11',
    name: 'Ưu tiên cá nhân nữ, tập thể có tỷ lệ nữ từ 70%',
    severity: 'info',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 4 khoản 6',
          'Khi nhiều đối tượng cùng đủ điều kiện thì chọn cá nhân nữ, tập thể có từ 70% nữ',
          ['nd152'],
        ),
        figures: { about: 'tieBreak', prefer: ['female', 'collectiveWomen70'] },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 3 khoản 2',
          'Khi nhiều đối tượng cùng đủ điều kiện thì chọn cá nhân nữ, tập thể có từ 70% nữ',
          ['nd91-3', 'tt03bng'],
        ),
        figures: { about: 'tieBreak', prefer: ['female', 'collectiveWomen70'] },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 4 khoản 6',
          'Khi nhiều đối tượng cùng đủ điều kiện thì chọn cá nhân nữ, tập thể có từ 70% nữ',
          ['nd98'],
        ),
        figures: { about: 'tieBreak', prefer: ['female', 'collectiveWomen70'] },
      },
    ],
  },
  {
    id: 'P12',
    name: 'Nữ lãnh đạo, quản lý được giảm 1/3 thời gian giữ chức vụ',
    severity: 'info',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 4 khoản 7',
          'Giảm 1/3 thời gian giữ chức vụ khi xét cống hiến; người có tuổi nghỉ hưu cao hơn thì theo quy định chung',
          ['nd152'],
        ),
        figures: {
          about: 'positionYearsFactor',
          gender: 'female',
          factor: '2/3',
          unless: 'higherRetirementAge',
          cycle: 'contribution',
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 3 khoản 2',
          'Giảm 1/3 thời gian giữ chức vụ khi xét cống hiến; người có tuổi nghỉ hưu cao hơn thì theo quy định chung (NĐ 65/2014 trước đó: giảm 03 năm)',
          ['nd91-3', 'tt03bng'],
        ),
        figures: { about: 'positionYearsFactor', gender: 'female', factor: '2/3', unless: 'higherRetirementAge' },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 4 khoản 7',
          'Giảm 1/3 thời gian giữ chức vụ khi xét cống hiến; người có tuổi nghỉ hưu cao hơn thì theo quy định chung',
          ['nd98'],
        ),
        figures: { about: 'positionYearsFactor', gender: 'female', factor: '2/3', unless: 'higherRetirementAge' },
      },
    ],
  },
  {
    id: 'P13',
    name: 'Thời gian đề nghị khen thưởng lần tiếp theo',
    severity: 'block',
    texts: [
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 30 khoản 9',
          'Tính theo thời gian lập thành tích ghi trong quyết định lần trước; quyết định không ghi thời gian thì tính từ thời điểm ban hành quyết định',
          ['nd98-30'],
        ),
        figures: { about: 'gapStart', from: 'achievementTo', else: 'decisionDate' },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 33 khoản 7',
          'Tính theo thời gian lập thành tích ghi trong quyết định lần trước; quyết định không ghi thời gian thì tính từ thời điểm ban hành quyết định; cá nhân: từ lần khen trước đến khi đề nghị năm nào cũng hoàn thành tốt nhiệm vụ trở lên; tập thể: có liên tục đủ 5/10/15/25 năm hoàn thành xuất sắc nhiệm vụ (hoặc Tập thể lao động xuất sắc, Đơn vị quyết thắng), các năm còn lại từ hoàn thành tốt nhiệm vụ',
          ['nd152'],
        ),
        figures: {
          about: 'gapStart',
          from: 'achievementTo',
          else: 'decisionDate',
          individualEveryYearMin: 'HTTNV',
          collectiveOtherYearsMin: 'HTTNV',
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'TT 12/2019 Điều 2 khoản 6',
          'Tính từ thời gian lập thành tích ghi trong quyết định trước; không ghi thì từ ngày quyết định',
          ['tt12'],
        ),
        figures: { about: 'gapStart', from: 'achievementTo', else: 'decisionDate' },
      },
    ],
  },
  {
    id: 'P14',
    name: 'Trong một năm không đề nghị 02 hình thức khen thưởng cấp Nhà nước',
    severity: 'block',
    texts: [
      {
        regimes: ['R2017'],
        citation: quoted(
          'TT 12/2019 Điều 3 khoản 3',
          'Trong 01 năm không đề nghị xét, tặng 02 hình thức khen thưởng cấp Nhà nước cho một đối tượng, trừ khen đột xuất, quá trình cống hiến, niên hạn (TT 08/2017 đến 31/12/2019: chỉ trừ đột xuất đặc biệt xuất sắc)',
          ['tt12', 'tt08-2017'],
          'Cách hiểu của phần mềm: tính theo năm ký quyết định của hình thức kia; danh hiệu thi đua không phải là hình thức khen thưởng. Cần đối chiếu khi có Cờ thi đua của Chính phủ hoặc Chiến sĩ thi đua toàn quốc.',
        ),
        figures: {
          about: 'maxPerYear',
          level: 'state',
          max: 1,
          exceptCycles: ['adHoc', 'contribution', 'longService'],
          exceptKinds: ['emulationTitle'],
        },
      },
      {
        regimes: ['R2025'],
        citation: quoted('NĐ 152/2025 (đã đọc toàn văn)', 'Không có quy tắc này', ['nd152']),
        figures: { about: 'absent' },
      },
    ],
  },
  {
    id: 'P15',
    name: 'Không cộng dồn thành tích đã khen',
    severity: 'block',
    texts: [
      {
        regimes: ['R2017'],
        citation: quoted(
          'TT 08/2017/TT-BNV; TT 12/2019 Điều 3 khoản 2',
          'Không cộng dồn thành tích đã khen để đề nghị nâng mức; không tặng hai huân chương hoặc huân chương và Bằng khen của Thủ tướng Chính phủ cho cùng thành tích',
          ['tt08-2017', 'tt12'],
        ),
        figures: { about: 'noOverlap', key: ['subject', 'achievementSpan'], level: 'state' },
      },
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted('Luật 06/2022 Điều 5 khoản 2 điểm c', 'Hệ quả của P01', ['law2022']),
        figures: { about: 'noOverlap', key: ['subject', 'achievementSpan'], level: 'state' },
      },
    ],
  },
  {
    id: 'P16',
    name: 'Một sáng kiến, đề tài chỉ dùng một lần',
    severity: 'block',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'CV 5007/BNV-TĐKT (05/09/2023) mục III.5.c; CV 1168/BNV-BTĐKT (06/02/2026)',
          'Sáng kiến, đề tài đã dùng cho danh hiệu hoặc hình thức này thì không dùng lại; Chiến sĩ thi đua cơ sở theo nhánh hoàn thành tốt nhiệm vụ + sáng kiến thì bằng khen của Bộ, ban, ngành, tỉnh cần thêm 02 sáng kiến khác',
          ['cv5007', 'cv1168'],
          'Văn bản hướng dẫn hành chính, không phải văn bản quy phạm pháp luật; công văn đầu hướng dẫn trước khi Luật có hiệu lực.',
        ),
        figures: { about: 'resourceOnce', resource: 'initiative', key: 'initiativeId' },
      },
    ],
  },
  {
    id: 'P17',
    name: 'Tỷ lệ phiếu của Hội đồng',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 33 khoản 5',
          'Từ 90% tổng số thành viên: Tỉnh/Thành phố Anh hùng, AHLLVTND, AHLĐ, Chiến sĩ thi đua toàn quốc; từ 80%: Cờ thi đua của Chính phủ',
          ['nd152'],
        ),
        figures: {
          about: 'voteTable',
          base: 'allCouncilMembers',
          table: { TAH: 90, AHLLVT: 90, AHLD: 90, CSTDTQ: 90, CTDCP: 80 },
        },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 45 khoản 4 điểm b',
          'Hội đồng Trung ương họp khi từ 2/3 ủy viên (80% khi xét Anh hùng); Anh hùng đạt từ 90% ủy viên; Chiến sĩ thi đua toàn quốc đạt từ 90% Thường trực Hội đồng; người vắng lấy ý kiến bằng văn bản',
          ['nd152'],
        ),
        figures: { about: 'quorum', min: '2/3', hero: '80%', absentees: 'written' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 45 khoản 8',
          'Chiến sĩ thi đua Bộ, ban, ngành, tỉnh, Chiến sĩ thi đua toàn quốc, AHLĐ, AHLLVTND: họp, bỏ phiếu kín, từ 90% tổng số thành viên (vắng mặt lấy ý kiến bằng văn bản). Cờ thi đua của Chính phủ: phải có kết quả bỏ phiếu kín, không đặt tỷ lệ (Điều 51 khoản 3)',
          ['nd91', 'nd91-45'],
        ),
        figures: {
          about: 'voteTable',
          base: 'allCouncilMembers',
          table: { CSTD_BT: 90, CSTDTQ: 90, AHLD: 90, AHLLVT: 90 },
          secret: true,
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 30 khoản 7; Điều 47 khoản 4',
          'Bỏ phiếu tại Hội đồng cấp trình: từ 90% tổng số thành viên: AHLLVTND, AHLĐ, Chiến sĩ thi đua toàn quốc, Chiến sĩ thi đua Bộ, ban, ngành, tỉnh; từ 80%: Chiến sĩ thi đua cơ sở, cờ thi đua của Bộ, ban, ngành, tỉnh, Cờ thi đua của Chính phủ (không ghi “kín”). Trung ương: 90% (Anh hùng; Chiến sĩ thi đua toàn quốc tại Thường trực)',
          ['nd98'],
        ),
        figures: {
          about: 'voteTable',
          base: 'allCouncilMembers',
          table: { AHLLVT: 90, AHLD: 90, CSTDTQ: 90, CSTD_BT: 90, CSTDCS: 80, CTD_BT: 80, CTDCP: 80 },
        },
      },
    ],
  },
  {
    id: 'P18',
    name: 'Chú trọng người trực tiếp lao động; biên giới, biển, đảo, vùng đặc biệt khó khăn',
    severity: 'info',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 5 khoản 2 điểm d',
          'Chú trọng khen cá nhân, tập thể, hộ trực tiếp lao động, sản xuất; người công tác ở biên giới, trên biển, hải đảo, vùng đặc biệt khó khăn',
          ['law2022'],
        ),
        figures: { about: 'tieBreak', prefer: ['directWorker', 'remoteArea'] },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 (tinh thần); TT 03/2018/TT-BNG Điều 3',
          'Ưu tiên tập thể nhỏ, cá nhân không giữ chức vụ',
          ['tt03bng'],
        ),
        figures: { about: 'tieBreak', prefer: ['nonLeader', 'smallCollective'] },
      },
    ],
  },
  {
    id: 'P19',
    name: 'Thời gian ở vùng khó khăn nhân hệ số 02',
    severity: 'info',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 57 khoản 3 điểm c; Điều 64 khoản 4; Điều 65 khoản 4',
          'Áp dụng cho Huy chương Chiến sĩ vẻ vang, NGND/Nhà giáo ưu tú, TTND/Thầy thuốc ưu tú; không áp dụng cho Huy chương Quân kỳ quyết thắng, Vì an ninh Tổ quốc, danh hiệu thi đua',
          ['law2022'],
        ),
        figures: {
          about: 'timeFactor',
          factor: 2,
          awards: ['HUYCSVV1', 'HUYCSVV2', 'HUYCSVV3', 'NGND', 'NGUT', 'TTND', 'TTUT'],
        },
      },
    ],
  },
  {
    id: 'P20',
    name: 'Xét người đứng đầu gắn với thành tích tập thể',
    severity: 'warn',
    texts: [
      {
        regimes: ['R2017'],
        citation: recalled(
          'NĐ 65/2014 Điều 2 khoản 2 (tiền thân); quy chế của từng bộ',
          'Khen người đứng đầu phải căn cứ thành tích của tập thể; một bộ không xét Chiến sĩ thi đua cơ sở cho thủ trưởng đơn vị không đạt Tập thể lao động xuất sắc',
          ['nd65', 'tt03bng'],
        ),
        figures: { about: 'headCheck', minCollectiveTitle: 'local' },
      },
      {
        regimes: ['R2024', 'R2025'],
        citation: recalled('quy định của bộ, tỉnh', 'Do bộ, tỉnh quy định', ['mem']),
        figures: { about: 'delegated', to: 'Bộ, ban, ngành, tỉnh' },
      },
    ],
  },
  {
    id: 'P21',
    name: 'Tổ chức đảng của tập thể được xếp loại hoàn thành xuất sắc nhiệm vụ',
    severity: 'warn',
    texts: [
      {
        regimes: ['R2017'],
        citation: quoted(
          'TT 12/2019 Điều 2 khoản 7 (bãi bỏ bởi TT 05/2020/TT-BNV)',
          'Tập thể được khen phải có tổ chức đảng, đoàn thể hoàn thành xuất sắc nhiệm vụ; khoản này bị bãi bỏ bằng TT 05/2020/TT-BNV ngày 09/11/2020 (ngày hiệu lực chưa thấy). NĐ 91 vẫn đòi “trong sạch, vững mạnh” cho Huân chương Sao vàng, Huân chương Hồ Chí Minh, Huân chương Độc lập, Huân chương Quân công, Huân chương Bảo vệ Tổ quốc',
          ['tt12', 'tt05-2020'],
          'Ngày kết thúc lấy theo ngày ký; cần đối chiếu trước khi từ chối hồ sơ từ 09/11/2020 đến ngày có hiệu lực.',
        ),
        figures: { about: 'partyOrganisation', min: 'HTXSNV', level: 'state', until: '2020-11-09' },
      },
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 (các điều về huân chương, cờ)',
          'Nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh',
          ['law2022'],
        ),
        figures: { about: 'qualitative', code: 'internalUnity' },
      },
    ],
  },
  {
    id: 'P22',
    name: 'Được đề nghị đồng thời danh hiệu và bằng khen',
    severity: 'info',
    texts: [
      {
        regimes: ['R2017'],
        citation: quoted(
          'Ban TĐKT Trung ương trả lời (Luật 39/2013 Điều 1 khoản 39)',
          'Đủ tiêu chuẩn thì được đề nghị đồng thời Chiến sĩ thi đua cấp tỉnh và bằng khen của tỉnh',
          ['law2013-39'],
        ),
        figures: { about: 'allowTogether', a: 'CSTD_BT', b: 'BK_BT' },
      },
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted('CV 5007/BNV-TĐKT; CV 1168/BNV-BTĐKT', 'Được, nhưng sáng kiến không dùng hai lần (P16)', [
          'cv5007',
          'cv1168',
        ]),
        figures: { about: 'allowTogether', a: 'title', b: 'form', subjectTo: ['P16'] },
      },
    ],
  },
  {
    id: 'P23',
    name: 'Đăng ký thi đua',
    severity: 'block',
    texts: [
      {
        regimes: ['R2017'],
        citation: quoted(
          'Luật 2003 Điều 10 khoản 1',
          'Căn cứ xét danh hiệu có đăng ký thi đua: không đăng ký thì không xét danh hiệu',
          ['reg-q1', 'law2003-full'],
        ),
        figures: { about: 'registered', required: true },
      },
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 7',
          'Căn cứ: phong trào thi đua, thành tích, tiêu chuẩn; không còn đăng ký',
          ['law2022'],
        ),
        figures: { about: 'registered', required: false },
      },
    ],
  },
  {
    id: 'P24',
    name: 'Công khai danh sách',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 84 khoản 5',
          'Công khai trước khi đề nghị huân chương, giải thưởng, danh hiệu vinh dự',
          ['law2022'],
        ),
        figures: { about: 'publicity', awards: ['order', 'statePrize', 'stateHonoraryTitle'], before: 'proposal' },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 44',
          'Huân chương, danh hiệu vinh dự, Chiến sĩ thi đua toàn quốc: công khai trên phương tiện của Bộ, ban, ngành, tỉnh ít nhất 10 ngày làm việc trước khi họp Hội đồng Bộ, ban, ngành, tỉnh (trừ thủ tục đơn giản); Anh hùng: Bộ Nội vụ lấy ý kiến Nhân dân 10 ngày làm việc',
          ['nd152'],
        ),
        figures: {
          about: 'publicity',
          awards: ['order', 'stateHonoraryTitle', 'CSTDTQ'],
          workingDays: 10,
          before: 'councilMeeting',
          except: 'simplifiedProcedure',
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'Luật 2003 Điều 84 khoản 4 (Luật 39/2013 khoản 48); NĐ 91/2017 Điều 45 khoản 10; TT 12/2019 Điều 2 khoản 2',
          'Trước khi Hội đồng Bộ, ban, ngành, tỉnh họp: công khai, lấy ý kiến nhân dân với Huân chương, danh hiệu vinh dự nhà nước, Giải thưởng, Chiến sĩ thi đua toàn quốc (không đặt số ngày); Ban TĐKT Trung ương: 10 ngày làm việc với Chiến sĩ thi đua toàn quốc, Anh hùng',
          ['nd91', 'tt12', 'law2013-full'],
        ),
        figures: {
          about: 'publicity',
          awards: ['order', 'stateHonoraryTitle', 'statePrize', 'CSTDTQ'],
          before: 'councilMeeting',
          centralWorkingDays: 10,
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'Luật 06/2022 Điều 84 khoản 5; NĐ 98/2023 Điều 46',
          'Công khai danh sách đề nghị huân chương, danh hiệu vinh dự nhà nước ít nhất 10 ngày làm việc trước khi họp Hội đồng Bộ, ban, ngành, tỉnh (trừ thủ tục đơn giản); Bộ Nội vụ: 10 ngày làm việc với Chiến sĩ thi đua toàn quốc, Anh hùng',
          ['law2022', 'nd98'],
        ),
        figures: {
          about: 'publicity',
          awards: ['order', 'stateHonoraryTitle'],
          workingDays: 10,
          before: 'councilMeeting',
          except: 'simplifiedProcedure',
          centralWorkingDays: 10,
        },
      },
    ],
  },
  {
    id: 'P25',
    name: 'Thành tích tính đến trước khi trình không quá 06 tháng',
    severity: 'warn',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 33 khoản 9',
          'Thành tích trong báo cáo tính đến trước khi trình Thủ tướng không quá 06 tháng; quá hạn Bộ Nội vụ không nhận (trừ kháng chiến)',
          ['nd152'],
        ),
        figures: { about: 'freshness', months: 6 },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'TT 12/2019 Điều 2 khoản 4',
          'Báo cáo thành tích (công trạng) tính đến trước khi trình Thủ tướng không quá 06 tháng',
          ['tt12'],
        ),
        figures: { about: 'freshness', months: 6 },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 30 khoản 11',
          'Báo cáo thành tích cấp Nhà nước tính đến trước khi trình Thủ tướng không quá 06 tháng',
          ['nd98'],
        ),
        figures: { about: 'freshness', months: 6 },
      },
    ],
  },
  {
    id: 'P26',
    name: 'Lấy ý kiến hiệp y',
    severity: 'warn',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 84 khoản 3',
          'Hồ sơ trình cấp Nhà nước phải có ý kiến cơ quan trung ương liên quan hoặc UBND tỉnh',
          ['law2022'],
        ),
        figures: { about: 'opinionRequired', level: 'state' },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 34',
          'Đơn vị trung ương đóng ở địa phương: hỏi UBND tỉnh; tổ chức, cấp trưởng thuộc tỉnh: hỏi bộ quản lý ngành; đối ngoại: Bộ Công an, Bộ Ngoại giao; trả lời trong 10 ngày làm việc',
          ['nd152'],
        ),
        figures: { about: 'opinionDeadline', workingDays: 10 },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 47',
          'Ban TĐKT Trung ương lấy ý kiến: đơn vị trung ương tại địa phương hỏi UBND tỉnh; cơ quan trực thuộc UBND tỉnh và cấp trưởng hỏi bộ quản lý ngành (Bằng khen của Thủ tướng Chính phủ, huân chương, Chiến sĩ thi đua toàn quốc, Anh hùng); trả lời trong 20 ngày làm việc, quá hạn thì trình',
          ['nd91'],
        ),
        figures: { about: 'opinionDeadline', workingDays: 20, askedBy: 'Ban TĐKT Trung ương', silence: 'proceed' },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'Luật 06/2022 Điều 84 khoản 3; NĐ 98/2023 Điều 31',
          'Bộ, ban, ngành, tỉnh trình tự lấy ý kiến (Cờ thi đua của Chính phủ, huân chương, huy chương, danh hiệu vinh dự, giải thưởng, Bằng khen của Thủ tướng Chính phủ); trả lời trong 10 ngày làm việc',
          ['law2022', 'nd98'],
        ),
        figures: { about: 'opinionRequired', level: 'state', askedBy: 'Bộ, ban, ngành, tỉnh' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'Luật 2003 Điều 84 khoản 3 (Luật 39/2013 khoản 48); NĐ 91/2017 Điều 47 khoản 1–4',
          'Huân chương, huy chương, danh hiệu vinh dự nhà nước, Cờ thi đua của Chính phủ, Bằng khen của Thủ tướng Chính phủ phải có ý kiến của cơ quan trung ương liên quan hoặc UBND cấp tỉnh',
          ['law2013-full', 'nd91'],
        ),
        figures: { about: 'opinionRequired', level: 'state' },
      },
      {
        regimes: ['R2024'],
        citation: quoted('NĐ 98/2023 Điều 31 khoản 6', 'Trả lời trong 10 ngày làm việc', ['nd98']),
        figures: { about: 'opinionDeadline', workingDays: 10 },
      },
    ],
  },
  {
    id: 'P27',
    name: 'Khen thưởng quá trình cống hiến',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 9',
          'Xét khi có thông báo hoặc quyết định nghỉ hưu (kể cả đã hy sinh, từ trần); chưa đủ thời gian ở chức vụ cao thì cộng vào chức vụ thấp hơn liền kề; cùng lúc nhiều chức lấy chức cao nhất; luân chuyển xuống chức thấp hơn được tính hết nhiệm kỳ cũ',
          ['nd152'],
        ),
        figures: {
          about: 'contributionRules',
          trigger: 'retirementNotice',
          highestConcurrentPost: true,
          carryDown: true,
          rotationKeepsOldPost: true,
        },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 9 khoản 3',
          'Không khen người bị kỷ luật hoặc có vi phạm, khuyết điểm nghiêm trọng được kết luận bằng văn bản trong thời gian giữ chức vụ thuộc đối tượng',
          ['nd152'],
        ),
        figures: { about: 'noDisciplineInPost' },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 10',
          'Bảng chức vụ tương đương (Giám đốc sở = Vụ trưởng; Phó Giám đốc sở = Phó Vụ trưởng; Chủ tịch UBND tỉnh = Thứ trưởng; Bí thư tỉnh ủy = Bộ trưởng)',
          ['nd152'],
        ),
        figures: {
          about: 'equivalence',
          map: {
            'Bí thư Tỉnh ủy': 'MINISTER',
            'Chủ tịch UBND cấp tỉnh': 'VICE_MINISTER',
            'Phó Bí thư Tỉnh ủy': 'VICE_MINISTER',
            'Phó Chủ tịch UBND cấp tỉnh': 'PHO_TONG_CUC_TRUONG',
            'Ủy viên Ban Thường vụ Tỉnh ủy': 'PHO_TONG_CUC_TRUONG',
            'Chủ tịch Ủy ban Mặt trận Tổ quốc cấp tỉnh': 'PHO_TONG_CUC_TRUONG',
            'Giám đốc sở': 'VU_TRUONG',
            'Bí thư Huyện ủy': 'VU_TRUONG',
            'Tỉnh ủy viên': 'VU_TRUONG',
            'Phó Giám đốc sở': 'PHO_VU_TRUONG',
            'Phó Bí thư Huyện ủy': 'PHO_VU_TRUONG',
            'Chủ tịch HĐND, UBND cấp huyện': 'PHO_VU_TRUONG',
            'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc cấp tỉnh': 'PHO_VU_TRUONG',
            'Chủ tịch HĐND, UBND thành phố Hà Nội, Thành phố Hồ Chí Minh': 'MINISTER',
            'Phó Chủ tịch HĐND, UBND thành phố Hà Nội, Thành phố Hồ Chí Minh': 'TONG_CUC_TRUONG',
          },
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 6',
          'Xét khi có thông báo hoặc quyết định nghỉ hưu; cộng thời gian xuống chức thấp hơn liền kề; nhiều chức cùng lúc lấy chức cao nhất. Không khen người bị khai trừ Đảng, buộc thôi việc, tước quân hàm; hạ một mức: cách chức, giáng chức, giáng cấp hàm, hạ bậc lương, khiển trách, cảnh cáo, khai trừ rồi kết nạp lại (mỗi kỷ luật tính một lần)',
          ['nd98'],
        ),
        figures: {
          about: 'contributionRules',
          trigger: 'retirementNotice',
          highestConcurrentPost: true,
          carryDown: true,
          rotationKeepsOldPost: true,
          barredBy: ['khaiTru', 'buocThoiViec'],
          oneClassLowerFor: ['khienTrach', 'canhCao', 'haBacLuong', 'giangChuc', 'cachChuc'],
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 41',
          'Xét khi đã đến tuổi nghỉ chế độ, hoàn thành tốt nhiệm vụ, chưa được khen (TT 12/2019 Điều 10: khi có thông báo nghỉ hưu); cách cộng thời gian như R2024. Không khen: khai trừ Đảng, buộc thôi việc, tước danh hiệu quân nhân; hạ một mức: lưu Đảng, cách chức, giáng chức, giáng cấp hàm, hạ bậc lương, cảnh cáo',
          ['nd91', 'tt12'],
        ),
        figures: {
          about: 'contributionRules',
          trigger: 'retirementNotice',
          highestConcurrentPost: true,
          carryDown: true,
          rotationKeepsOldPost: true,
          barredBy: ['khaiTru', 'buocThoiViec'],
          oneClassLowerFor: ['canhCao', 'haBacLuong', 'giangChuc', 'cachChuc'],
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 7',
          'Bảng chức vụ tương đương: Bí thư tỉnh ủy = Bộ trưởng; Phó Bí thư tỉnh ủy, Chủ tịch HĐND, UBND tỉnh = Thứ trưởng; Ủy viên thường vụ tỉnh ủy, Phó Chủ tịch HĐND, UBND tỉnh = Phó Tổng cục trưởng; Giám đốc sở = Vụ trưởng (Bình Phước)',
          ['nd98', 'nd98-bp'],
        ),
        figures: {
          about: 'equivalence',
          map: {
            'Bí thư Tỉnh ủy': 'MINISTER',
            'Chủ tịch UBND cấp tỉnh': 'VICE_MINISTER',
            'Phó Bí thư Tỉnh ủy': 'VICE_MINISTER',
            'Phó Chủ tịch UBND cấp tỉnh': 'PHO_TONG_CUC_TRUONG',
            'Ủy viên Ban Thường vụ Tỉnh ủy': 'PHO_TONG_CUC_TRUONG',
            'Chủ tịch Ủy ban Mặt trận Tổ quốc cấp tỉnh': 'PHO_TONG_CUC_TRUONG',
            'Giám đốc sở': 'VU_TRUONG',
            'Bí thư Huyện ủy': 'VU_TRUONG',
            'Tỉnh ủy viên': 'VU_TRUONG',
            'Phó Giám đốc sở': 'PHO_VU_TRUONG',
            'Phó Bí thư Huyện ủy': 'PHO_VU_TRUONG',
            'Chủ tịch HĐND, UBND cấp huyện': 'PHO_VU_TRUONG',
            'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc cấp tỉnh': 'PHO_VU_TRUONG',
            'Chủ tịch HĐND, UBND thành phố Hà Nội, Thành phố Hồ Chí Minh': 'MINISTER',
            'Phó Chủ tịch HĐND, UBND thành phố Hà Nội, Thành phố Hồ Chí Minh': 'TONG_CUC_TRUONG',
          },
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 42',
          'Bí thư tỉnh ủy xếp cùng Bộ trưởng; Phó Bí thư, Chủ tịch HĐND, UBND tỉnh cùng Thứ trưởng; Thường vụ tỉnh ủy, Phó Chủ tịch HĐND, UBND tỉnh cùng Vụ trưởng; Giám đốc sở, Bí thư, Chủ tịch HĐND, UBND cấp huyện cùng Phó Vụ trưởng',
          ['nd91'],
        ),
        figures: {
          about: 'equivalence',
          map: {
            'Bí thư Tỉnh ủy': 'MINISTER',
            'Chủ tịch UBND cấp tỉnh': 'VICE_MINISTER',
            'Phó Bí thư Tỉnh ủy': 'VICE_MINISTER',
            'Phó Chủ tịch UBND cấp tỉnh': 'VU_TRUONG',
            'Ủy viên Ban Thường vụ Tỉnh ủy': 'VU_TRUONG',
            'Chủ tịch Ủy ban Mặt trận Tổ quốc cấp tỉnh': 'VU_TRUONG',
            'Giám đốc sở': 'PHO_VU_TRUONG',
            'Bí thư Huyện ủy': 'PHO_VU_TRUONG',
            'Chủ tịch HĐND, UBND cấp huyện': 'PHO_VU_TRUONG',
          },
        },
      },
    ],
  },
  {
    id: 'P28',
    name: 'Hủy bỏ quyết định, thu hồi hiện vật và tiền thưởng',
    severity: 'block',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 93 khoản 2',
          'a) gian dối kê khai; b) thông tin sai, hồ sơ giả; c) thẩm định, xét, đề nghị trái pháp luật; d) kết luận, bản án về vi phạm trong thời gian tính thành tích làm không bảo đảm tiêu chuẩn hoặc liên quan công trình, tác phẩm',
          ['law2022'],
        ),
        figures: {
          about: 'cancellationGrounds',
          grounds: [
            'fraudulentDeclaration',
            'falseInformationOrForgery',
            'unlawfulAppraisalOrProposal',
            'laterConclusionInPeriod',
          ],
          decider: 'deciderOfAward',
        },
      },
      {
        regimes: ['R2025'],
        citation: quoted('NĐ 152/2025 Điều 56–58', 'Trả hiện vật và tiền thưởng trong 15 ngày làm việc', ['nd152']),
        figures: { about: 'returnDeadline', workingDays: 15 },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'Luật 2003 Điều 96; NĐ 91/2017 Điều 78',
          'Gian dối kê khai thành tích thì hủy quyết định, thu hồi hiện vật, tiền; có kết luận sai phạm trong thời gian tính thành tích thì hạ mức hoặc hủy (trừ người đã hy sinh, từ trần)',
          ['nd91', 'law2003-full'],
        ),
        figures: {
          about: 'cancellationGrounds',
          grounds: ['fraudulentDeclaration', 'laterConclusionInPeriod'],
          decider: 'deciderOfAward',
          mayDowngrade: true,
        },
      },
    ],
  },
  {
    id: 'P29',
    name: 'Tước, phục hồi danh hiệu vinh dự nhà nước',
    severity: 'block',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 93 khoản 3–7',
          'Bị phạt tù có thời hạn trở lên thì bị tước; AHLĐ thời kháng chiến, AHLLVTND, BMVNAH chỉ bị tước khi phạm tội xâm phạm an ninh quốc gia, tù chung thân, tử hình hoặc phản bội…; pháp nhân thương mại khi bị đình chỉ vĩnh viễn; được phục hồi khi tuyên vô tội; Chủ tịch nước quyết định',
          ['law2022'],
        ),
        figures: { about: 'stripping', decider: 'Chủ tịch nước', exceptions: ['AHLD-resistance', 'AHLLVT', 'BMVNAH'] },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'Luật 2003 Điều 97; NĐ 91/2017 Điều 79',
          'Tước danh hiệu vinh dự nhà nước khi bị phạt tù có thời hạn trở lên; trình trong 30 ngày từ khi bản án có hiệu lực; thu hồi trong 15 ngày; oan, sai thì phục hồi',
          ['nd91', 'law2003-full'],
        ),
        figures: { about: 'stripping', decider: 'Chủ tịch nước', sentence: 'prison', proposeDays: 30, recoverDays: 15 },
      },
    ],
  },
  {
    id: 'P30',
    name: 'Khen thưởng trước đây được công nhận',
    severity: 'info',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 95',
          'Danh hiệu, hình thức khen thưởng tặng trước ngày Luật có hiệu lực được tiếp tục công nhận',
          ['law2022'],
        ),
        figures: { about: 'recogniseOldAwards' },
      },
      {
        regimes: ['R2026'],
        citation: quoted(
          'Luật 06/2026/QH16 Điều 4 khoản 3',
          'Danh hiệu, hình thức khen thưởng tặng trước ngày Luật có hiệu lực được tiếp tục công nhận',
          ['law2026'],
        ),
        figures: { about: 'recogniseOldAwards' },
      },
    ],
  },
  {
    id: 'P31',
    name: 'Điều khoản chuyển tiếp',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 60 khoản 3',
          'Hồ sơ cơ quan có thẩm quyền đã nhận trước 01/07/2025 tiếp tục theo NĐ 98/2023',
          ['nd152'],
        ),
        figures: { about: 'pinRegime', by: 'receivedDate', before: '2025-07-01', use: 'R2024' },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 60',
          'Nghị định hết hiệu lực từ 01/03/2027 nếu không được kéo dài hoặc thay thế sớm hơn',
          ['nd152'],
        ),
        figures: { about: 'sunset', on: '2027-03-01' },
      },
      {
        regimes: ['R2026'],
        citation: quoted(
          'Luật 06/2026/QH16 Điều 4 khoản 4',
          'Hồ sơ đã được tiếp nhận để thẩm định trước 01/10/2026 theo Luật cũ; quy định mới có lợi hơn thì áp dụng quy định mới',
          ['law2026'],
          'Đọc qua bên thứ ba, chưa đọc văn bản luật.',
        ),
        figures: {
          about: 'pinRegime',
          by: 'receivedDate',
          before: '2026-10-01',
          use: 'R2025',
          exception: 'moreFavourable',
        },
      },
    ],
  },
  {
    id: 'P32',
    name: 'Phân cấp, phân quyền từ 01/07/2025',
    severity: 'info',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 6 khoản 2',
          'Bộ, ban, ngành, tỉnh tự quy định hồ sơ, thủ tục danh hiệu và hình thức cấp mình và cấp cơ sở; việc công nhận mức độ hoàn thành nhiệm vụ; tổ chức Hội đồng; thủ tục hủy bỏ, thu hồi',
          ['nd152'],
        ),
        figures: {
          about: 'delegated',
          to: 'Bộ, ban, ngành, tỉnh',
          subjects: ['dossier', 'procedure', 'ratingRecognition', 'councils', 'cancellationProcedure'],
        },
      },
      {
        regimes: ['R2025'],
        citation: quoted(
          'chính quyền địa phương hai cấp',
          'Không còn cấp huyện: danh hiệu, giấy khen của cấp huyện không ra quyết định mới',
          ['nd152'],
          'Cơ quan nhận thẩm quyền của cấp huyện (NĐ 129/2025) mới nhớ lại, chưa kiểm chứng.',
        ),
        figures: { about: 'noNewDecision', level: 'district', from: '2025-07-01' },
      },
    ],
  },
  {
    id: 'P33',
    name: 'Thời hạn gửi hồ sơ, thẩm định',
    severity: 'warn',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 35',
          'Chiến sĩ thi đua toàn quốc: đến 31/12 năm liền kề năm quyết định Chiến sĩ thi đua Bộ, ban, ngành, tỉnh; Cờ thi đua của Chính phủ: trước 30/06 (giáo dục 31/12); Bộ Nội vụ thẩm định 20 ngày làm việc; Bộ, ban, ngành, tỉnh thẩm định 30 ngày làm việc (40 đối với Huân chương Độc lập, Huân chương Hồ Chí Minh, Huân chương Sao vàng, Anh hùng, BMVNAH); trả hồ sơ không đủ điều kiện trong 10 ngày làm việc, nêu căn cứ',
          ['nd152'],
        ),
        figures: {
          about: 'deadlineTable',
          CSTDTQ: '31/12 of the year after the decision',
          CTDCP: '30/06',
          CTDCPEducation: '31/12',
          ministryOfHomeAffairsWorkingDays: 20,
          ministryProvinceWorkingDays: 30,
          ministryProvinceHighOrdersWorkingDays: 40,
          returnWorkingDays: 10,
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 48',
          'Chiến sĩ thi đua toàn quốc: năm liền kề năm có quyết định Chiến sĩ thi đua Bộ, ban, ngành, tỉnh, chậm nhất 31/10; Cờ thi đua của Chính phủ: trước 31/3 (giáo dục 15/10); công trạng: chậm nhất 30/6 (giáo dục 15/10); Anh hùng: 05/01–28/02 năm Đại hội. Ban TĐKT Trung ương thẩm định 20 ngày làm việc (30 nếu hiệp y); Bộ, ban, ngành, tỉnh 25 ngày (trình cấp Nhà nước 20, mức cao 30); cấp xã, huyện, đơn vị 20 ngày; báo kết quả 10 ngày',
          ['nd91'],
        ),
        figures: {
          about: 'deadlineTable',
          CSTDTQ: '31/10 of the year after the decision',
          CTDCP: '31/03',
          CTDCPEducation: '15/10',
          merit: '30/06',
          meritEducation: '15/10',
          heroes: '05/01–28/02 of the congress year',
          centralBodyWorkingDays: 20,
          centralBodyWithConsultWorkingDays: 30,
          ministryProvinceOwnWorkingDays: 25,
          ministryProvinceWorkingDays: 20,
          ministryProvinceHighOrdersWorkingDays: 30,
          localWorkingDays: 20,
          resultNoticeWorkingDays: 10,
          ineligibleNoticeWorkingDays: 10,
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 32',
          'Chiến sĩ thi đua toàn quốc: chậm nhất 31/12 của năm liền kề; Cờ thi đua của Chính phủ: chậm nhất 30/6 (giáo dục 31/12). Bộ Nội vụ thẩm định 20 ngày làm việc; Bộ, ban, ngành, tỉnh 25 ngày (trình cấp Nhà nước 30; Huân chương Độc lập, Huân chương Hồ Chí Minh, Huân chương Sao vàng, Anh hùng, BMVNAH 40); cấp xã, huyện, đơn vị 20 ngày; trả hồ sơ không đủ 05 ngày; sao gửi quyết định 10 ngày',
          ['nd98'],
        ),
        figures: {
          about: 'deadlineTable',
          CSTDTQ: '31/12 of the year after the decision',
          CTDCP: '30/06',
          CTDCPEducation: '31/12',
          ministryOfHomeAffairsWorkingDays: 20,
          ministryProvinceOwnWorkingDays: 25,
          ministryProvinceWorkingDays: 30,
          ministryProvinceHighOrdersWorkingDays: 40,
          localWorkingDays: 20,
          returnWorkingDays: 5,
          resultNoticeWorkingDays: 10,
        },
      },
    ],
  },
  {
    id: 'P34',
    name: 'Tập thể không thuộc diện tặng cờ dùng bằng khen thay',
    severity: 'info',
    texts: [
      {
        regimes: ['R2024', 'R2025'],
        citation: quoted(
          'Luật 06/2022 Điều 42–47',
          'Nhánh “02/03/04 lần bằng khen của Bộ, ban, ngành, tỉnh” chỉ dành cho tập thể không thuộc đối tượng tặng cờ thi đua',
          ['law2022'],
        ),
        figures: { about: 'requiresFact', fact: 'flagIneligible' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 22–27',
          'Tập thể không thuộc đối tượng tặng cờ: Huân chương Lao động, Huân chương Bảo vệ Tổ quốc hạng nhất 03 bằng khen của Bộ, ban, ngành, tỉnh; hạng nhì 02; hạng ba 02',
          ['nd91'],
        ),
        figures: { about: 'requiresFact', fact: 'flagIneligible', certificates: { HCLD1: 3, HCLD2: 2, HCLD3: 2 } },
      },
    ],
  },
  {
    id: 'P35',
    name: 'Ý kiến cấp ủy trước khi trình',
    severity: 'block',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 33 khoản 1, 2',
          'Huân chương Sao vàng: Bộ Chính trị; Huân chương Hồ Chí Minh: Ban Bí thư kết luận. Ban Thường vụ Tỉnh ủy/Đảng ủy bộ có ý kiến bằng văn bản: Chiến sĩ thi đua toàn quốc, Huân chương Sao vàng, Huân chương Hồ Chí Minh, Huân chương Độc lập, Anh hùng, Nhà giáo/Thầy thuốc/Nghệ sĩ/Nghệ nhân nhân dân, hai giải thưởng, và cá nhân thuộc diện quản lý',
          ['nd152'],
        ),
        figures: {
          about: 'partyOpinion',
          standingCommittee: [
            'CSTDTQ',
            'HCSV',
            'HCHCM',
            'HCDL1',
            'HCDL2',
            'HCDL3',
            'TAH',
            'AHLLVT',
            'AHLD',
            'NGND',
            'TTND',
            'NSND',
            'NNND',
            'GTHCM',
            'GTNN',
          ],
          politburo: ['HCSV'],
          secretariat: ['HCHCM'],
        },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 45 khoản 1–4',
          'Huân chương Sao vàng, Huân chương Hồ Chí Minh: Bộ Chính trị, Ban Bí thư; cấp ủy có ý kiến bằng văn bản trước khi trình: cán bộ thuộc diện quản lý; Huân chương Sao vàng, Huân chương Hồ Chí Minh, Huân chương Độc lập, Chiến sĩ thi đua toàn quốc, Anh hùng, danh hiệu “nhân dân”',
          ['nd91'],
        ),
        figures: {
          about: 'partyOpinion',
          politburo: ['HCSV', 'HCHCM'],
          standingCommittee: [
            'HCSV',
            'HCHCM',
            'HCDL1',
            'HCDL2',
            'HCDL3',
            'CSTDTQ',
            'AHLD',
            'AHLLVT',
            'NGND',
            'TTND',
            'NSND',
            'NNND',
          ],
        },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 30 khoản 1–4',
          'Như R2017, thêm Giải thưởng Hồ Chí Minh, Giải thưởng Nhà nước; cán bộ trung ương quản lý: thêm ý kiến Ủy ban Kiểm tra Trung ương',
          ['nd98'],
        ),
        figures: {
          about: 'partyOpinion',
          politburo: ['HCSV', 'HCHCM'],
          standingCommittee: [
            'HCSV',
            'HCHCM',
            'HCDL1',
            'HCDL2',
            'HCDL3',
            'CSTDTQ',
            'AHLD',
            'AHLLVT',
            'NGND',
            'TTND',
            'NSND',
            'NNND',
            'GTHCM',
            'GTNN',
          ],
        },
      },
    ],
  },
  {
    id: 'P36',
    name: 'Hồ sơ rút gọn cho ngư dân, đồng bào dân tộc thiểu số, nông dân, công nhân, người yếu thế, khuyết tật; cán bộ dám nghĩ, dám làm',
    severity: 'info',
    texts: [
      {
        regimes: ['R2025'],
        citation: quoted(
          'NĐ 152/2025 Điều 33 khoản 8',
          'Hồ sơ: tờ trình kèm danh sách và báo cáo tóm tắt thành tích do cơ quan đề nghị lập',
          ['nd152'],
        ),
        figures: { about: 'dossierVariant', code: 'SHORT' },
      },
      {
        regimes: ['R2017'],
        citation: quoted(
          'NĐ 91/2017 Điều 45 khoản 6',
          'Ngư dân, dân tộc ít người, nông dân, công nhân, tập thể do người đứng đầu phát hiện: tờ trình + báo cáo tóm tắt do cơ quan làm',
          ['nd91'],
        ),
        figures: { about: 'dossierVariant', code: 'SHORT' },
      },
      {
        regimes: ['R2024'],
        citation: quoted(
          'NĐ 98/2023 Điều 30 khoản 10',
          'Như R2025: ngư dân, dân tộc thiểu số, nông dân, công nhân, người yếu thế, khuyết tật; cán bộ dám nghĩ, dám làm',
          ['nd98'],
        ),
        figures: { about: 'dossierVariant', code: 'SHORT' },
      },
    ],
  },
]

/** Nguyên tắc này trong thời kỳ này: its first text, or the first about one thing; null where the period has none. */
export function principleIn(id: PrincipleId, regime: Regime, about?: string): PrincipleText['texts'][number] | null {
  const texts = principleTexts.find((principle) => principle.id === id)?.texts ?? []
  const ofRegime = texts.filter((text) => text.regimes.includes(regime))
  return (about === undefined ? ofRegime[0] : ofRegime.find((text) => text.figures.about === about)) ?? null
}
