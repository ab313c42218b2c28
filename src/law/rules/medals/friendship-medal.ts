import { all, any, contribution, deed, group, path, post, posts, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Huy chương Hữu nghị. */
export const HUYHN: HonourRules = {
  honour: 'HUYHN',
  subjects: ['foreignIndividual'],
  cycles: ['external'],
  authority: presidentForMedalsAndTitles,
  bonus: {},
  regimes: {
    R2017: [
      path(
        'HUYHN.R2017.u1',
        'foreignIndividual',
        'external',
        quoted(
          'NĐ 91/2017 Điều 36',
          'Làm việc liên tục từ 05 năm cho tổ chức nêu tại Điều 33 hoặc một nhiệm kỳ 03 năm tại Việt Nam; Lãnh sự danh dự từ 03 năm; người khác đóng góp từ 05 năm',
          ['nd91'],
        ),
        all(
          any(group('foreignOrganisationStaff'), posts(post('HONORARY_CONSUL', 3)), contribution(5)),
          deed({ code: 'foreignerMerit', level: 'many' }),
        ),
      ),
    ],
    R2024: [
      path(
        'HUYHN.R2024.1',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 58',
          'Người nước ngoài thuộc cơ quan, tổ chức nước ngoài; Lãnh sự danh dự từ 03 năm; người khác đóng góp từ 05 năm; nhiều đóng góp cho Việt Nam',
          ['law2022'],
        ),
        all(
          any(group('foreignOrganisationStaff'), posts(post('HONORARY_CONSUL', 3)), contribution(5)),
          deed({ code: 'foreignerMerit', level: 'many' }),
        ),
      ),
    ],
    R2025: [
      path(
        'HUYHN.R2025.1',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 58',
          'Người nước ngoài thuộc cơ quan, tổ chức nước ngoài; Lãnh sự danh dự từ 03 năm; người khác đóng góp từ 05 năm; nhiều đóng góp cho Việt Nam',
          ['law2022'],
        ),
        all(
          any(group('foreignOrganisationStaff'), posts(post('HONORARY_CONSUL', 3)), contribution(5)),
          deed({ code: 'foreignerMerit', level: 'many' }),
        ),
      ),
    ],
  },
}
