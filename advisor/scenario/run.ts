import { type Language, say } from '#catalogue/vocabulary/text.ts'
import { madeBy, openWorkspace } from '../cli/open.ts'
import { writeWhole } from '../files/write.ts'
import { noPlanError } from '../no-plan.ts'
import { pricesOf } from '../prices/workspace-prices.ts'
import { openPage } from '../render/page.ts'
import { speak } from '../text/index.ts'
import { compareScenarios, solvePresent } from './compare.ts'
import { savingCurve } from './curve.ts'
import { curveSection, writeCurve } from './curve-section.ts'
import { comparisonPage, titleOf } from './page.ts'
import { priceDemands } from './price-demands.ts'
import { priceSections, writePrices } from './price-sections.ts'
import { readScenarios } from './read.ts'
import { writeComparison } from './text.ts'
import { tellIn } from './words.ts'

/** What is asked of the present plan besides what it is. */
export type Questions = {
  readonly workspace: string
  readonly scenario?: readonly string[]
  readonly prices?: true
  readonly curve?: true
  readonly page?: string
  readonly format: 'text' | 'json'
  readonly lang: Language
}

/**
 * Solves the workspace as it is and holds it against scenarios, itself without each rule and limit, and today. Prints the answers
 * and writes them as a page where one is named; writes no plan.
 */
export async function answerQuestions(asked: Questions, colour: boolean): Promise<void> {
  const { workspace, catalogue } = await openWorkspace(asked.workspace, asked.lang)
  const { config, rules } = workspace
  const { currency, body, asOf } = config
  const zones = pricesOf(workspace, catalogue).zones.map(({ id, supplier, capacity }) => ({
    id,
    supplier,
    limited: Object.keys(capacity).length > 0,
  }))
  const scenarios = await readScenarios(asked.scenario ?? [], workspace, { zones })
  const began = (what: string) => process.stderr.isTTY && process.stderr.write(`${what} …\n`)
  const speech = speak(asked.lang, rules.book)
  const tell = tellIn(asked.lang)
  const present = await solvePresent(workspace, catalogue, madeBy())
  if (present.noPlan !== null) throw noPlanError(present.noPlan, currency)
  const comparison = await compareScenarios(scenarios, present, catalogue, madeBy(), began)
  const prices = asked.prices === true ? await priceDemands(present, catalogue, began) : null
  const told = prices === null ? null : { prices, currency, speech, tell, book: rules.book }
  const points = asked.curve === true ? await savingCurve(present, began) : null
  const drawn = points === null ? null : { points, currency, speech, tell }
  if (asked.page !== undefined) {
    const more = [...(drawn === null ? [] : [curveSection(drawn)]), ...(told === null ? [] : priceSections(told))]
    await writeWhole(asked.page, await comparisonPage(comparison, body.name, speech, more))
    process.stderr.write(`${asked.page}\n`)
  }
  if (asked.format === 'json') {
    const answers = {
      schema: 'rettsky/comparison/v1',
      ...comparison,
      ...(prices === null ? {} : { prices }),
      ...(points === null ? {} : { curve: points }),
    }
    process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`)
    return
  }
  const page = openPage(colour)
  page.heading(tell(titleOf(comparison), { body: say(body.name, asked.lang), asOf }))
  writeComparison(page, comparison, speech)
  if (drawn !== null) writeCurve(page, drawn)
  if (told !== null) writePrices(page, told)
  process.stdout.write(page.text())
}
