import { type Language, say } from '#catalogue/vocabulary/text.ts'
import { madeBy, openWorkspace } from '../cli/open.ts'
import { writeWhole } from '../files/write.ts'
import { noPlanError } from '../no-plan.ts'
import { pricesOf } from '../prices.ts'
import { openPage } from '../render/page.ts'
import { speak } from '../text/index.ts'
import { compareScenarios, solvePresent } from './compare.ts'
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
  readonly page?: string
  readonly format: 'text' | 'json'
  readonly lang: Language
}

/**
 * Solves the workspace as it is and holds it against scenarios, or against itself without each rule and limit. Prints the answers
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
  if (asked.page !== undefined) {
    const more = told === null ? [] : priceSections(told)
    await writeWhole(asked.page, await comparisonPage(comparison, body.name, speech, more))
    process.stderr.write(`${asked.page}\n`)
  }
  if (asked.format === 'json') {
    const answers = { schema: 'rettsky/comparison/v1', ...comparison, ...(prices === null ? {} : { prices }) }
    process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`)
    return
  }
  const page = openPage(colour)
  page.heading(tell(titleOf(comparison), { body: say(body.name, asked.lang), asOf }))
  writeComparison(page, comparison, speech)
  if (told !== null) writePrices(page, told)
  process.stdout.write(page.text())
}
