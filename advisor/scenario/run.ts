import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { madeBy, openWorkspace } from '../cli/open.ts'
import { writeWhole } from '../files/write.ts'
import { pricesOf } from '../prices.ts'
import { speak } from '../text/index.ts'
import { compareScenarios, solvePresent } from './compare.ts'
import { comparisonPage } from './page.ts'
import { readScenarios } from './read.ts'
import { comparisonText } from './text.ts'

type Wanted = {
  readonly workspace: string
  readonly format: 'text' | 'json'
  readonly lang: Language
  readonly page?: string
}

/** Reads scenarios, solves them beside the present, and prints the comparison; a page is written where one is named. */
export async function runScenarios(files: readonly string[], wanted: Wanted, colour: boolean): Promise<void> {
  const { workspace, catalogue } = await openWorkspace(wanted.workspace, wanted.lang)
  const zones = pricesOf(workspace, catalogue).zones.map(({ id, supplier, capacity }) => ({
    id,
    supplier,
    limited: Object.keys(capacity).length > 0,
  }))
  const scenarios = await readScenarios(files, workspace, { zones })
  const talk = (id: string) => process.stderr.isTTY && process.stderr.write(`${id} …\n`)
  const present = await solvePresent(workspace, catalogue, madeBy())
  if (present.plan === null)
    throw new InputError([{ code: 'no-plan', path: 'placement', met: present.solution.status }])
  const comparison = await compareScenarios(scenarios, present, catalogue, madeBy(), talk)
  const speech = speak(wanted.lang, workspace.rules.book)
  const { name } = workspace.config.body
  if (wanted.page !== undefined) {
    await writeWhole(wanted.page, await comparisonPage(comparison, name, speech))
    process.stderr.write(`${wanted.page}\n`)
  }
  process.stdout.write(
    wanted.format === 'json'
      ? `${JSON.stringify({ schema: 'rettsky/comparison/v1', ...comparison }, null, 2)}\n`
      : comparisonText(comparison, name, speech, colour),
  )
}
