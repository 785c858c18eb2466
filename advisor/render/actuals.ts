import type { Comparison, SpendReport } from '../actuals/compare-spend.ts'
import type { Speech } from '../text/index.ts'
import { type priceTexts, sayOfPrices } from '../text/prices.ts'
import { openPage } from './page.ts'
import type { Column } from './table.ts'

/** Estimate and actual of every zone and month, the systems that drift, and what to do about it. */
export function spendText(report: SpendReport, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const say = (id: keyof typeof priceTexts, params = {}) => sayOfPrices(speech, id, params)
  const column = (id: keyof typeof priceTexts, align: Column['align']): Column => ({ title: say(id), align })
  const figures = [
    column('actuals.estimate', 'right'),
    column('actuals.actual', 'right'),
    column('actuals.drift', 'right'),
  ]
  const numbers = ({ estimate, actual, drift, drifts }: Comparison) => [
    speech.amount(estimate),
    speech.amount(actual),
    `${drift === null ? '' : `${drift > 0 ? '+' : ''}${speech.percent(drift)}`}${drifts ? ' !' : '  '}`,
  ]
  const write = (columns: readonly Column[], rows: readonly (readonly string[])[]) => {
    page.table(columns, rows)
  }
  const [month, zone] = [column('actuals.month', 'left'), column('actuals.zone', 'left')]
  page.heading(`${say('actuals.title', { rows: speech.number(report.rows) })}, ${report.currency}`)
  write(
    [month, zone, ...figures],
    report.zones.map((one) => [one.month, one.zone, ...numbers(one)]),
  )
  const drifting = report.systems.filter(({ drifts }) => drifts)
  if (drifting.length > 0) {
    page.heading(say('actuals.systems', { count: drifting.length }))
    write(
      [month, zone, column('actuals.system', 'left'), ...figures],
      drifting.map((one) => [one.month, one.zone, one.system ?? say('actuals.own'), ...numbers(one)]),
    )
  }
  if (report.unknown.length > 0) {
    page.heading(say('actuals.unknown'))
    const rows = report.unknown.map(({ month: of, where, actual }) => [of, where, speech.amount(actual)])
    write([month, { title: '', align: 'left' }, column('actuals.actual', 'right')], rows)
  }
  page.line()
  const cut = Map.groupBy(
    report.zones.filter(({ covered }) => !covered),
    ({ month: of, lastDay }) => `${of} ${lastDay}`,
  )
  for (const zones of cut.values()) {
    const { month: of, lastDay: day } = zones[0]!
    page.wrapped(say('actuals.not-covered', { month: of, day, zones: zones.map((one) => one.zone).join(', ') }))
  }
  if (report.tax !== 0)
    page.line(say('actuals.tax', { amount: speech.amount(report.tax), currency: report.currency }), 2)
  page.wrapped(say(outcomeOf(report), { share: speech.percent(report.tolerance.share) }))
  return page.text()
}

/** What it comes to. That nothing drifts is only said where something was judged. */
function outcomeOf({ zones, newPlan, judged }: SpendReport) {
  if (zones.length === 0) return 'actuals.no-zone'
  if (!judged) return 'actuals.not-judged'
  return newPlan ? 'actuals.new-plan' : 'actuals.within'
}
