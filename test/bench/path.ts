import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { advise } from '#advisor/advise.ts'
import { checkPaths } from '#advisor/check/check-folder.ts'
import { emitPlan } from '#advisor/emit/emit-plan.ts'
import { reportPage } from '#advisor/report/index.ts'
import { speak } from '#advisor/text/index.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { timed } from '../timed.ts'

// The whole path on Andeby, step by step: wall time, processor time and memory.
const out = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))

const catalogue = await timed('load the catalogue', loadCatalogue)
const workspace = await timed('read Andeby', () =>
  loadWorkspace(new URL('../../examples/andeby', import.meta.url).pathname, catalogue),
)
const plan = await timed('label, judge, price, place, prove', () => advise(workspace, catalogue, 'bench'))
for (const { zone } of landingZonePlans(plan)) {
  await timed(`emit ${zone.id}`, () => emitPlan(plan, { folder: join(out, 'zones'), language: 'nb', zones: [zone.id] }))
}
const { resources } = await timed('check what was emitted', () => checkPaths([join(out, 'zones')], plan, {}))
await timed('write the report', () => reportPage(plan, speak('nb')))
console.log(`${plan.placements.length} systems and data sets, ${resources} resources`)
