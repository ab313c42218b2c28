import { rated, titles } from './record.ts'
import type { CollectiveRecord } from './types.ts'

/** Thành tích tập thể: titles of the eight units of the demo, 2015 to 2021; all invented. */
export const collectives: CollectiveRecord[] = [
  {
    organisation: 'KT-STNMT-VP',
    ratings: rated(2015, 'TXTTTTT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [
      ...titles('TTLDTT', 'STNMT-62', [2015, 2016, 2017, 2018, 2019, 2020, 2021]),
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2016,
        achievementTo: 2016,
        decision: { symbol: '186/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2017-03-09' },
      },
    ],
  },
  {
    organisation: 'KT-STNMT-TTRA',
    ratings: rated(2015, 'TTTTTTT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [...titles('TTLDTT', 'STNMT-62', [2015, 2016, 2017, 2018, 2019, 2021])],
  },
  {
    organisation: 'KT-STNMT-QLDD',
    ratings: rated(2015, 'TTXXXXT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [
      ...titles('TTLDTT', 'STNMT-62', [2015, 2016, 2017, 2018, 2019, 2020, 2021]),
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2017,
        achievementTo: 2017,
        decision: { symbol: '203/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2018-03-12' },
      },
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2018,
        achievementTo: 2018,
        decision: { symbol: '217/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2019-03-15' },
      },
      {
        honour: 'BKT',
        cycle: 'merit',
        achievementFrom: 2017,
        achievementTo: 2018,
        decision: { symbol: '486/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2019-05-22' },
        citation: 'Có thành tích xuất sắc trong công tác từ năm 2017 đến năm 2018.',
      },
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2019,
        achievementTo: 2019,
        decision: { symbol: '168/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2020-03-06' },
      },
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2020,
        achievementTo: 2020,
        decision: { symbol: '194/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2021-03-10' },
      },
    ],
  },
  {
    organisation: 'KT-STNMT-KSTNN',
    ratings: rated(2015, 'TTTTXT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [
      ...titles('TTLDTT', 'STNMT-62', [2015, 2016, 2017, 2018, 2019, 2020]),
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2019,
        achievementTo: 2019,
        decision: { symbol: '168/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2020-03-06' },
      },
    ],
  },
  {
    organisation: 'KT-STNMT-CCBVMT',
    ratings: rated(2015, 'TTXTXXT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [
      ...titles('TTLDTT', 'STNMT-62', [2015, 2016, 2017, 2018, 2019, 2020, 2021]),
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2017,
        achievementTo: 2017,
        decision: { symbol: '203/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2018-03-12' },
      },
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2019,
        achievementTo: 2019,
        decision: { symbol: '168/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2020-03-06' },
      },
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2020,
        achievementTo: 2020,
        decision: { symbol: '194/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2021-03-10' },
      },
    ],
  },
  {
    organisation: 'KT-STNMT-VPDKDD',
    ratings: rated(2015, 'TXXTTT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [
      ...titles('TTLDTT', 'STNMT-62', [2015, 2016, 2017, 2018, 2019, 2020]),
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2016,
        achievementTo: 2016,
        decision: { symbol: '186/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2017-03-09' },
      },
      {
        honour: 'TTLDXS',
        cycle: 'annual',
        achievementFrom: 2017,
        achievementTo: 2017,
        decision: { symbol: '203/QĐ-UBND', issuer: 'KT-UBND', issuedOn: '2018-03-12' },
      },
    ],
  },
  {
    organisation: 'PTNMT-615',
    ratings: rated(2015, 'TTTTTTT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [...titles('TTLDTT', 'UBND-615', [2015, 2016, 2017, 2018, 2019, 2020, 2021])],
  },
  {
    organisation: 'PTNMT-611',
    ratings: rated(2015, 'TTTTTT'),
    registered: { 2019: true, 2020: true, 2021: true },
    awards: [...titles('TTLDTT', 'UBND-611', [2015, 2016, 2017, 2018, 2019, 2020])],
  },
]
