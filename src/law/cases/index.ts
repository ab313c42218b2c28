import type { Case } from '../cases.ts'
import { certificates } from './certificates.ts'
import { collectives } from './collectives.ts'
import { contribution } from './contribution.ts'
import { higherTitles } from './higher-titles.ts'
import { labourOrders } from './labour-orders.ts'
import { procedure } from './procedure.ts'
import { service } from './service.ts'
import { yearlyTitles } from './yearly-titles.ts'

/** Ca mẫu: what the law gives on stated facts, read from the law and not from the rules of the product. */
export const workedCases: Case[] = [
  ...yearlyTitles,
  ...higherTitles,
  ...certificates,
  ...labourOrders,
  ...collectives,
  ...contribution,
  ...service,
  ...procedure,
]
