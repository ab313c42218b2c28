import { all, bonus, judgement, path, quoted, service, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Huy chương Quân kỳ quyết thắng. */
export const HUYQKQT: HonourRules = {
  honour: 'HUYQKQT',
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
        'HUYQKQT.R2017.u1',
        'armedForcesIndividual',
        'longService',
        quoted(
          'Luật 2003 Điều 54 (Luật 39/2013 khoản 26)',
          'Cống hiến liên tục trong Quân đội từ 25 năm, hoàn thành tốt nhiệm vụ',
          ['law2013-full'],
        ),
        all(service(25, { force: 'army' }), judgement('tasksDoneWell')),
      ),
    ],
    R2024: [
      path(
        'HUYQKQT.R2024.1',
        'armedForcesIndividual',
        'longService',
        quoted('Luật 06/2022 Điều 55', 'Công tác liên tục trong Quân đội từ 25 năm, hoàn thành tốt nhiệm vụ', [
          'law2022',
        ]),
        all(service(25, { force: 'army' }), judgement('tasksDoneWell')),
      ),
    ],
    R2025: [
      path(
        'HUYQKQT.R2025.1',
        'armedForcesIndividual',
        'longService',
        quoted('Luật 06/2022 Điều 55', 'Công tác liên tục trong Quân đội từ 25 năm, hoàn thành tốt nhiệm vụ', [
          'law2022',
        ]),
        all(service(25, { force: 'army' }), judgement('tasksDoneWell')),
      ),
    ],
  },
}
