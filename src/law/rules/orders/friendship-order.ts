import { after, any, deed, judgement, path, post, posts, quoted, type HonourRules } from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'

/** Huân chương Hữu nghị. */
export const HCHN: HonourRules = {
  honour: 'HCHN',
  subjects: ['foreignIndividual', 'foreignCollective'],
  cycles: ['external'],
  notes: ['Không thấy mức tiền thưởng riêng cho Huân chương Hữu nghị trong Điều 51 NĐ 152/2025.'],
  authority: presidentForOrders,
  bonus: {},
  regimes: {
    R2017: [
      path(
        'HCHN.R2017.u1',
        'foreignIndividual',
        'external',
        quoted(
          'NĐ 91/2017 Điều 33',
          'Tổ chức, cá nhân nước ngoài đóng góp to lớn; người đứng đầu từ 05 năm liên tục hoặc một nhiệm kỳ 03 năm tại Việt Nam; hoặc đã được Huy chương Hữu nghị và 05 năm tiếp theo',
          ['nd91'],
        ),
        deed({ code: 'foreignerMerit', level: 'great' }),
      ),
    ],
    R2024: [
      path(
        'HCHN.R2024.1',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 53',
          'Cá nhân, tập thể nước ngoài đóng góp to lớn cho hữu nghị; tôn trọng độc lập, chủ quyền; Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'great' }),
      ),
    ],
    R2025: [
      path(
        'HCHN.R2025.1',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 53; NĐ 152/2025 Điều 26',
          'Cá nhân, tập thể nước ngoài đóng góp to lớn cho hữu nghị; tôn trọng độc lập, chủ quyền; Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022', 'nd152'],
        ),
        deed({ code: 'foreignerMerit', level: 'great' }),
      ),
      path(
        'HCHN.R2025.2',
        'foreignIndividual',
        'external',
        quoted(
          'NĐ 152/2025 Điều 26 khoản 2',
          'Người đứng đầu tổ chức nước ngoài từ 05 năm liên tục hoặc một nhiệm kỳ 03 năm tại Việt Nam; Trưởng cơ quan đại diện nước đối tác một nhiệm kỳ 03 năm; hoặc đã được Huy chương Hữu nghị và 05 năm tiếp theo tiếp tục đóng góp',
          ['nd152'],
        ),
        any(
          posts(post('FOREIGN_HEAD', 5), post('FOREIGN_HEAD_IN_VIETNAM', 3), post('HEAD_OF_MISSION_PARTNER', 3)),
          after('HUYHN', 5, judgement('continuedContribution')),
        ),
      ),
    ],
  },
}
