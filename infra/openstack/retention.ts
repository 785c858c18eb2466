import type { Label } from '#classifier/label.ts'

/**
 * Days for which what is written cannot be changed. Accounts: five years after the year's end (bokføringsloven § 13), so
 * six. Everything else: long enough to notice that somebody has been at it.
 */
export function retentionDays(label: Label): number {
  return label.markers.includes('bookkeeping') ? 6 * 366 : 90
}
