import { describe, expect, it } from 'vitest'
import { advise } from '#advisor/advise.ts'
import { confirmPlan } from '#advisor/confirm-plan.ts'
import { planText } from '#advisor/files/plan.ts'
import { planDifferences } from '#advisor/render/plan-differences.ts'
import { moveText } from '#advisor/render/summary.ts'
import { speak } from '#advisor/text/index.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import type { Placement, PlacementPlan } from '#placement/plan.ts'
import { parsePlan, planDigest } from '#placement/read-plan.ts'
import { verifyPlan } from '#placement/verify-plan.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()
const planOf = async (files: ReadonlyMap<string, string>) =>
  advise(await loadWorkspace(await folderWith(files), catalogue), catalogue, 'test')

/** The starter with a second system, so that there is an order to change. */
function twoSystems(): Map<string, string> {
  const files = starter()
  const first = files.get('submissions/example/case-archive.yaml')!
  const second = first
    .replaceAll('case-archive', 'web-site')
    .replaceAll('case-documents', 'web-pages')
    .replace('10.20.1.11', '10.20.1.12')
    .replace('kind: postgres', 'kind: object')
  return files.set('submissions/example/web-site.yaml', second.replace('archive: core\n', 'archive: none\n'))
}

describe('a plan', () => {
  it('is the same to the last byte whatever order the files were written in and are named in', async () => {
    const files = twoSystems()
    const renamed = new Map(
      [...files].reverse().map(([name, text]) => [name.replace('example/web-site', 'a/first'), text]),
    )
    expect(planText(await planOf(renamed))).toBe(planText(await planOf(files)))
  })

  it('can be read back, and its proof holds without the solver', async () => {
    const text = planText(await planOf(twoSystems()))
    const verdict = verifyPlan(parsePlan(text, 'placement-plan.json'))
    expect(verdict).toMatchObject({ ok: true, faults: [] })
  })

  it('that somebody edited is refused', async () => {
    const text = planText(await planOf(twoSystems()))
    expect(() => parsePlan(text.replace('"outcome": "placed"', '"outcome": "held"'), 'plan.json')).toThrowError(
      /plan-was-edited/,
    )
  })

  it('whose placement was forged does not verify', async () => {
    const plan = await planOf(twoSystems())
    const forged = { ...plan, bound: { ...plan.bound, lowerBound: plan.bound.cost + 1 } }
    expect(verifyPlan(forged).ok).toBe(false)
  })

  it('is confirmed by its inputs without a search, wherever a search would stop; not one with other controls or places', async () => {
    const workspace = await loadWorkspace(await folderWith(twoSystems()), catalogue)
    const plan = await advise(workspace, catalogue, 'test')
    const confirmed = (one: PlacementPlan) =>
      confirmPlan({ ...one, digest: planDigest(one) }, workspace, catalogue, 'test')
    expect(confirmed(plan)).toBe(true)
    // A bound that a shorter search would have come to: weaker, and true.
    const { cost } = plan.bound
    const weaker = { ...plan.bound, lowerBound: cost - 100, gap: 100 / cost, status: 'time-limit' as const }
    expect(confirmed({ ...plan, bound: weaker })).toBe(true)
    expect(confirmed({ ...plan, bound: { ...weaker, gap: 0 } })).toBe(false)
    const [first, ...others] = plan.placements as [Placement, ...Placement[]]
    expect(confirmed({ ...plan, placements: [{ ...first, controls: first.controls.slice(1) }, ...others] })).toBe(false)
    expect(confirmed({ ...plan, placements: [{ ...first, zone: 'safespring-osl2' }, ...others] })).toBe(false)
    expect(confirmed({ ...plan, cost: { ...plan.cost, total: plan.cost.total - 100 } })).toBe(false)
    const problem = JSON.parse(JSON.stringify(plan.problem).replace(/"openingCost":\d+/, '"openingCost":1'))
    expect(problem).not.toEqual(plan.problem)
    expect(confirmed({ ...plan, problem })).toBe(false)
    expect(confirmed({ ...plan, inputs: { ...plan.inputs, waivers: plan.inputs.workspace! } })).toBe(false)
  })

  it('is what --check compares with: a changed input is named, with what it moves', async () => {
    const before = await planOf(starter())
    const after = await planOf(twoSystems())
    expect(planDifferences(before, after, 'en')).toContain('! submissions/ changed since the plan was made')
    expect(planDifferences(before, after, 'en').some((line) => line.startsWith('+ web-site: '))).toBe(true)
    expect(planDifferences(before, after, 'nb')).toContain('! submissions/ er endret siden planen ble laget')
    expect(planDifferences(after, after, 'en')).toEqual([])
  })

  it('says of a contract that it ends while it runs, and that it has ended once its day has passed', async () => {
    const plan = await planOf(starter())
    const { id, zone } = plan.placements.find((placement) => placement.kind === 'system' && placement.zone !== null)!
    const told = (by: string) =>
      moveText({ item: id, from: zone!, reason: 'contract-ends', rules: [], by }, plan, speak('en'))
    expect(told('2099-12-31')).toContain(`ends; stays in ${zone} until then, by 2099-12-31`)
    expect(told('2001-12-31')).toContain(`has ended; stays in ${zone} under a new contract, due since 2001-12-31`)
  })

  it('adds up: zones and agencies sum to its total to the øre', async () => {
    const { cost } = await planOf(twoSystems())
    const total = (rows: readonly { total: number }[]) => rows.reduce((sum, row) => sum + row.total, 0)
    expect(total(cost.byZone)).toBe(cost.total)
    expect(total(cost.byAgency)).toBe(cost.total)
  })
})
