import type { CostEstimate, CostLine } from '#classifier/cost/estimate.ts'
import { type ExitCost, totalOf, undatedByNature } from '#classifier/cost/index.ts'
import type { PricedSubject } from '../prices/price-workspace.ts'
import { sayAssumption } from '../text/assumptions.ts'
import type { Speech } from '../text/index.ts'
import { dateOf, daysOf, sayOfPrices } from '../text/prices.ts'
import { saySought } from '../text/sought.ts'
import { openPage, type Paper } from './page.ts'
import { numberSources } from './sources.ts'

const left = (title = '') => ({ title, align: 'left' as const })
const right = (title = '') => ({ title, align: 'right' as const })

/** One line a system or data set: monthly cost in each zone, cost class and driver. */
export function priceList(estimates: readonly PricedSubject[], asOf: string, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const zones = [...new Set(estimates.flatMap((estimate) => estimate.zones.map(({ zone }) => zone)))].sort()
  page.heading(speech.text('summary.monthly', { currency: estimates[0]?.currency ?? '' }))
  const rows = estimates.map((estimate) => [
    estimate.subject.id,
    ...zones.map((id) => {
      const found = estimate.zones.find(({ zone }) => zone === id)
      if (estimate.uncounted) return sayOfPrices(speech, 'price.uncounted')
      return found?.priced ? speech.amount(Number(found.monthly) * 100) : speech.text('explain.unpriced')
    }),
    speech.text(`class.${estimate.class}`),
    speech.text(`driver.${estimate.driver}`),
  ])
  page.table([left(), ...zones.map(right), left(), left()], rows)
  page.line()
  for (const id of zones) page.wrapped(trustText(id, estimates, speech))
  const uncounted = estimates.filter((estimate) => estimate.uncounted).map(({ subject }) => subject.id)
  if (uncounted.length > 0) page.wrapped(sayOfPrices(speech, 'note.uncounted', { ids: uncounted }))
  writeLater(page, estimates, asOf, speech)
  return page.text()
}

/** Prices that were read after the day everything is priced on. */
function writeLater(page: Paper, estimates: readonly CostEstimate[], asOf: string, speech: Speech): void {
  const lines = estimates.flatMap(({ zones }) => zones.flatMap((cost) => (cost.priced ? cost.lines : [])))
  const count = lines.filter(({ priceAsOf }) => priceAsOf !== undatedByNature && priceAsOf > asOf).length
  if (count > 0) page.wrapped(sayOfPrices(speech, 'bill.later', { count, day: asOf }))
}

/** What the sum of a zone's column rests on, and what of it has no price. */
function trustText(id: string, estimates: readonly CostEstimate[], speech: Speech): string {
  const costs = estimates.flatMap(({ zones }) => zones.filter(({ zone }) => zone === id))
  const { coverage, oldestPrice, rateDates } = totalOf(costs)
  const params = {
    coverage: speech.percent(coverage),
    oldest: dateOf(speech, oldestPrice),
    rates: daysOf(speech, rateDates),
  }
  const unpriced = costs.filter((cost) => !cost.priced).length
  const text = `${id}: ${speech.text('summary.coverage', params)}`
  return unpriced === 0 ? text : `${text} ${sayOfPrices(speech, 'note.unpriced', { count: unpriced })}`
}

/** Every line of every zone: quantity, unit price, tier, source and date. Estimated prices carry a star. */
export function priceLines(estimates: readonly PricedSubject[], asOf: string, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  for (const estimate of estimates) {
    if (estimate.uncounted) page.wrapped(sayOfPrices(speech, 'note.uncounted', { ids: [estimate.subject.id] }))
    for (const cost of estimate.zones) {
      page.heading(
        `${estimate.subject.id} · ${cost.zone} (${speech.text('summary.monthly', { currency: estimate.currency })})`,
      )
      if (!cost.priced) {
        page.wrapped(speech.text('explain.option.not-priced', { missing: cost.missing.map(({ meter }) => meter) }))
        for (const { meter, searched } of cost.missing)
          page.wrapped(sayOfPrices(speech, 'zone.lacks', { meter, searched: saySought(speech, searched) }), 2, '·')
        continue
      }
      writeLines(page, cost.lines, speech)
      if (cost.lines.some(({ estimate, derived }) => estimate || derived))
        page.line(sayOfPrices(speech, 'bill.stars'), 2)
      page.line(`${speech.text('summary.total')}  ${speech.amount(Number(cost.monthly) * 100)}`, 2)
      page.wrapped(
        speech.text('summary.coverage', {
          coverage: speech.percent(cost.coverage),
          oldest: dateOf(speech, cost.oldestPrice),
          rates: daysOf(speech, cost.rateDates),
        }),
      )
      const exit = estimate.exit.find(({ zone }) => zone === cost.zone)
      if (exit !== undefined && exit.gib > 0) page.wrapped(exitText(exit, estimate.currency, asOf, speech))
    }
  }
  writeLater(page, estimates, asOf, speech)
  return page.text()
}

function exitText(exit: ExitCost, currency: string, asOf: string, speech: Speech): string {
  const { gib, now, path, from } = exit
  if (now === null || path === null) return sayOfPrices(speech, 'exit.none')
  const params = {
    gib: speech.number(gib),
    amount: speech.money(now),
    currency,
    from,
    path: sayOfPrices(speech, `exit.${path}`),
  }
  return sayOfPrices(speech, asOf < from ? 'exit.now' : 'exit.after', params)
}

/** A table of cost lines, also used by the explanation. */
export function writeLines(page: Paper, lines: readonly CostLine[], speech: Speech): void {
  const sources = numberSources()
  const rows = lines.map((line) => [
    speech.text(`driver.${line.driver}`),
    line.meter,
    `${speech.decimal(line.quantity, 3)} ${line.unit}`,
    `${speech.decimal(line.unitPrice)} ${line.currency}`,
    speech.amount(Number(line.monthly) * 100),
    `${line.estimate ? '* ' : line.derived ? '° ' : ''}${line.priceAsOf === '' ? speech.text('price.undated') : line.priceAsOf}`,
    sources.mark(line.source),
  ])
  page.table([left(), left(), right(), right(), right(), left(), left()], rows)
  sources.write(page, speech)
  writeAssumptions(page, lines, speech)
}

/** What the lines assume, each said once with the meters that it is assumed of. */
function writeAssumptions(page: Paper, lines: readonly CostLine[], speech: Speech): void {
  const meters = new Map<string, Set<string>>()
  for (const { meter, assumptions = [] } of lines) {
    for (const assumption of assumptions) {
      const said = sayAssumption(assumption, speech)
      meters.set(said, (meters.get(said) ?? new Set()).add(meter))
    }
  }
  if (meters.size > 0) page.line(`${sayOfPrices(speech, 'bill.assumed')}:`, 2)
  for (const [said, of] of meters) page.wrapped(`${[...of].join(', ')}: ${said}`, 2, '~')
}
