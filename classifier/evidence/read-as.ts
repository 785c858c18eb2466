import type { ColumnCounts } from './column-counts.ts'

export type ReadAs = 'empty' | 'period' | 'code' | 'number' | 'category' | 'label' | 'text' | 'other'

const longText = 40

/** What kind of thing a column is when it holds no identifier, by the form of its values. */
export function readAs({ distinct, rows, empty, periods, codes, numbers, longs, characters }: ColumnCounts): ReadAs {
  if (distinct === 0) return 'empty'
  if (periods >= distinct * 0.8) return 'period'
  if (codes >= distinct * 0.8) return 'code'
  if (numbers >= distinct * 0.8) return 'number'
  if (longs >= distinct * 0.5) return 'text'
  if (rows - empty >= 10 && distinct <= Math.max(3, (rows - empty) * 0.2)) return 'category'
  return characters / distinct < longText ? 'label' : 'other'
}
