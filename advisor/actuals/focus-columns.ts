import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { quotedName } from '../scan/duck.ts'
import { otherBillOf } from './other-bills.ts'

/** Columns of FOCUS 1.0 to 1.3 that are read, each by the first of its names that a file has. */
const columns = {
  cost: ['EffectiveCost'],
  currency: ['BillingCurrency'],
  from: ['ChargePeriodStart'],
  until: ['ChargePeriodEnd'],
  category: ['ChargeCategory'],
  account: ['BillingAccountId'],
  provider: ['HostProviderName', 'ServiceProviderName', 'ProviderName'],
  region: ['RegionId'],
  subAccount: ['SubAccountId'],
  resource: ['ResourceId'],
  tags: ['Tags'],
} as const
type Column = keyof typeof columns
const needed: readonly Column[] = ['cost', 'currency', 'from']

/** How SQL names each column of a file, whatever their order and whatever else it has; `NULL` where it has none. */
export type FocusColumns = Readonly<Record<Column, string>>

/** Finds the columns, and says which of those that are needed are missing, or whose bill in which other form the file is. */
export function findColumns(names: readonly string[], file: string): { found: FocusColumns; issues: Issue[] } {
  const byName = new Map(names.map((name) => [name.trim().toLowerCase(), name]))
  const found = Object.fromEntries(
    Object.entries(columns).map(([column, candidates]) => {
      const there = candidates.flatMap((name) => byName.get(name.toLowerCase()) ?? [])
      if (there.length === 0) return [column, 'NULL::VARCHAR']
      const texts = there.map((name) => `nullif(nullif(${quotedName(name)}::VARCHAR, ''), 'NULL')`)
      return [column, texts.length === 1 ? texts[0]! : `coalesce(${texts.join(', ')})`]
    }),
  ) as FocusColumns
  const lacking = needed.filter((column) => found[column] === 'NULL::VARCHAR')
  const other = lacking.length === 0 ? undefined : otherBillOf(names)
  if (other !== undefined) return { found, issues: [{ code: other, file, path: '' }] }
  const issues = lacking.map((column) => ({
    code: 'no-focus-column',
    file,
    path: '',
    met: columns[column].join(' / '),
  }))
  return { found, issues }
}
