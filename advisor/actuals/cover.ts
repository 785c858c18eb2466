import { dayBefore, nextMonth } from './calendar.ts'
import type { Spend } from './spend.ts'

/** Whether bills tell all of a month, and the last day that they tell of. */
export type Cover = { readonly covered: boolean; readonly lastDay: string }

/**
 * How far bills reach, each by itself: one that ends on the tenth tells nothing of the rest of the month, however far those of
 * other providers go. Purchases for a time ahead do not count; a bill of nothing else is taken to be whole.
 */
export class Bills {
  private readonly until = new Map<string, string>()

  constructor(spend: readonly Spend[]) {
    for (const { bill, until } of spend) {
      if (until >= (this.until.get(bill) ?? '')) this.until.set(bill, until)
    }
  }

  /** How much of a month the one among some bills tells that reaches farthest: an account that was left ends early. */
  cover(month: string, bills: Iterable<string>): Cover {
    const end = `${nextMonth(month)}-01`
    const reached = [...bills].map((bill) => this.until.get(bill) || end)
    const farthest = reached.sort().at(-1) ?? end
    const covered = farthest >= end
    return { covered, lastDay: dayBefore(covered ? end : farthest) }
  }
}
