import { all, bonus, deed, judgement, path, quoted, service, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Huy chương Chiến sĩ vẻ vang hạng Nhất. */
export const HUYCSVV1: HonourRules = {
  honour: 'HUYCSVV1',
  subjects: ['armedForcesIndividual'],
  cycles: ['longService'],
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 74', 'nd91', { individual: 1.5 }),
    R2024: bonus('NĐ 98/2023 Điều 59', 'nd98', { individual: 1.5 }),
    R2025: bonus('NĐ 152/2025 Điều 55', 'nd152', { individual: 1.5 }),
  },
  regimes: {
    R2017: [
      path(
        'HUYCSVV1.R2017.u1',
        'armedForcesIndividual',
        'longService',
        quoted(
          'Luật 2003 Điều 56 khoản 2 điểm a (Luật 39/2013 khoản 28)',
          'Cống hiến liên tục từ 20 năm, hoàn thành tốt nhiệm vụ',
          ['law2013-full'],
          'Thời gian trên biển, hải đảo, vùng đặc biệt khó khăn có quy định riêng (Điều 56 khoản 3; Nghị định 91/2017 Điều 35 mới đọc câu cuối: liệt sĩ dưới 01 năm hạng Ba, từ 01 năm hạng Nhì, từ 05 năm hạng Nhất).',
        ),
        all(service(20, { force: 'armed' }), judgement('tasksDoneWell')),
      ),
    ],
    R2024: [
      path(
        'HUYCSVV1.R2024.1',
        'armedForcesIndividual',
        'longService',
        quoted(
          'Luật 06/2022 Điều 57 khoản 2 điểm a; khoản 3 điểm c',
          'Công tác liên tục từ 20 năm; thời gian trên biển, hải đảo, vùng đặc biệt khó khăn, nhiệm vụ quốc tế nhân hệ số 02',
          ['law2022'],
        ),
        all(
          service(20, { force: 'armed', doubled: ['sea', 'island', 'especiallyDifficult', 'internationalDuty'] }),
          judgement('tasksDoneWell'),
        ),
      ),
      path(
        'HUYCSVV1.R2024.2',
        'armedForcesIndividual',
        'longService',
        quoted(
          'Luật 06/2022 Điều 57 khoản 3 điểm b',
          'Truy tặng liệt sĩ có thời gian làm nhiệm vụ ở vùng nêu trên: từ 05 năm',
          ['law2022'],
        ),
        all(
          deed({ code: 'martyr' }),
          service(5, { areas: ['sea', 'island', 'especiallyDifficult', 'internationalDuty'] }),
        ),
      ),
    ],
    R2025: [
      path(
        'HUYCSVV1.R2025.1',
        'armedForcesIndividual',
        'longService',
        quoted(
          'Luật 06/2022 Điều 57 khoản 2 điểm a; khoản 3 điểm c',
          'Công tác liên tục từ 20 năm; thời gian trên biển, hải đảo, vùng đặc biệt khó khăn, nhiệm vụ quốc tế nhân hệ số 02',
          ['law2022'],
        ),
        all(
          service(20, { force: 'armed', doubled: ['sea', 'island', 'especiallyDifficult', 'internationalDuty'] }),
          judgement('tasksDoneWell'),
        ),
      ),
      path(
        'HUYCSVV1.R2025.2',
        'armedForcesIndividual',
        'longService',
        quoted(
          'Luật 06/2022 Điều 57 khoản 3 điểm b',
          'Truy tặng liệt sĩ có thời gian làm nhiệm vụ ở vùng nêu trên: từ 05 năm',
          ['law2022'],
        ),
        all(
          deed({ code: 'martyr' }),
          service(5, { areas: ['sea', 'island', 'especiallyDifficult', 'internationalDuty'] }),
        ),
      ),
    ],
  },
}
