import type { CostEstimate, CostLine } from '#classifier/cost/estimate.ts'
import type { Speech } from '../text/index.ts'
import { openPage, type Page } from './page.ts'
import { tableLines } from './table.ts'

const left = (title = '') => ({ title, align: 'left' as const })
const right = (title = '') => ({ title, align: 'right' as const })

/** One line a system or data set: monthly cost in each zone, cost class and driver. */
export function priceList(estimates: readonly CostEstimate[], speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const zones = [...new Set(estimates.flatMap((estimate) => estimate.zones.map(({ zone }) => zone)))].sort()
  page.heading(speech.text('summary.monthly', { currency: estimates[0]?.currency ?? '' }))
  const rows = estimates.map((estimate) => [
    estimate.subject.id,
    ...zones.map((id) => {
      const found = estimate.zones.find(({ zone }) => zone === id)
      return found?.priced ? speech.amount(Number(found.monthly) * 100) : speech.text('explain.unpriced')
    }),
    speech.text(`class.${estimate.class}`),
    speech.text(`driver.${estimate.driver}`),
  ])
  for (const line of tableLines([left(), ...zones.map(right), left(), left()], rows)) page.line(line, 2)
  return page.text()
}

/** Every line of every zone: quantity, unit price, tier, source and date. Estimated prices carry a star. */
export function priceLines(estimates: readonly CostEstimate[], speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  for (const estimate of estimates) {
    for (const cost of estimate.zones) {
      page.heading(
        `${estimate.subject.id} · ${cost.zone} (${speech.text('summary.monthly', { currency: estimate.currency })})`,
      )
      if (!cost.priced) {
        page.wrapped(speech.text('explain.option.not-priced', { missing: cost.missing.map(({ meter }) => meter) }))
        continue
      }
      writeLines(page, cost.lines, speech)
      page.line(`${speech.text('summary.total')}  ${speech.amount(Number(cost.monthly) * 100)}`, 2)
      page.wrapped(
        speech.text('summary.coverage', {
          coverage: speech.percent(cost.coverage),
          oldest: cost.oldestPrice,
          rates: cost.rateDates,
        }),
      )
    }
  }
  return page.text()
}

/** A table of cost lines, also used by the explanation. */
export function writeLines(page: Page, lines: readonly CostLine[], speech: Speech): void {
  const rows = lines.map((line) => [
    speech.text(`driver.${line.driver}`),
    line.meter,
    `${line.quantity} ${line.unit}`,
    `${line.unitPrice} ${line.currency}`,
    speech.amount(Number(line.monthly) * 100),
    `${line.estimate ? '* ' : ''}${line.priceAsOf === '' ? speech.text('price.undated') : line.priceAsOf}`,
    line.source.length > 60 ? `${line.source.slice(0, 59)}…` : line.source,
  ])
  for (const line of tableLines([left(), left(), right(), right(), right(), left(), left()], rows).slice(1))
    page.line(line, 2)
}
