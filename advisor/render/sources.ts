import type { Speech } from '../text/index.ts'
import { sayOfPrices } from '../text/prices.ts'
import type { Paper } from './page.ts'

/** Sources by number, so that a table stays narrow and none is cut short. */
export type Sources = {
  /** `[1]`, the number of a source in the order in which they are met. */
  mark(source: string): string
  /** The list of them, below the table. */
  write(page: Paper, speech: Speech): void
}

export function numberSources(): Sources {
  const numbers = new Map<string, number>()
  return {
    mark: (source) => {
      const number = numbers.get(source) ?? numbers.size + 1
      numbers.set(source, number)
      return `[${number}]`
    },
    write: (page, speech) => {
      if (numbers.size > 0) page.line(`${sayOfPrices(speech, 'bill.sources')}:`, 2)
      for (const [source, number] of numbers) page.wrapped(source, 2, `[${number}]`)
    },
  }
}
