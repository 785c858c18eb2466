import type { Label } from '#classifier/label.ts'

/**
 * Days for which what is written to an immutable store cannot be changed. Accounts: five years after the year's end
 * (bokføringsloven § 13), so six. Everything else a year: long enough for an audit to notice that somebody has been at it.
 */
export function retentionDays(label: Label): number {
  return label.markers.includes('bookkeeping') ? 6 * 366 : 365
}

/** Days that an earlier version of an object is kept after it was overwritten or deleted; then it is gone for good. */
export const supersededDays = 90
