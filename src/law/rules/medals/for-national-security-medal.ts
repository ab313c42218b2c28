import { all, bonus, judgement, path, quoted, service, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Huy chương Vì an ninh Tổ quốc. */
export const HUYVANTQ: HonourRules = {
  honour: 'HUYVANTQ',
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
        'HUYVANTQ.R2017.u1',
        'armedForcesIndividual',
        'longService',
        quoted(
          'Luật 2003 Điều 55 (Luật 39/2013 khoản 27)',
          'Cống hiến liên tục trong Công an từ 25 năm, hoàn thành tốt nhiệm vụ',
          ['law2013-full'],
        ),
        all(service(25, { force: 'police' }), judgement('tasksDoneWell')),
      ),
    ],
    R2024: [
      path(
        'HUYVANTQ.R2024.1',
        'armedForcesIndividual',
        'longService',
        quoted('Luật 06/2022 Điều 56', 'Công tác liên tục trong Công an từ 25 năm, hoàn thành tốt nhiệm vụ', [
          'law2022',
        ]),
        all(service(25, { force: 'police' }), judgement('tasksDoneWell')),
      ),
    ],
    R2025: [
      path(
        'HUYVANTQ.R2025.1',
        'armedForcesIndividual',
        'longService',
        quoted('Luật 06/2022 Điều 56', 'Công tác liên tục trong Công an từ 25 năm, hoàn thành tốt nhiệm vụ', [
          'law2022',
        ]),
        all(service(25, { force: 'police' }), judgement('tasksDoneWell')),
      ),
    ],
  },
}
