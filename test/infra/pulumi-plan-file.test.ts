import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { type ReviewedPlan, readLandingZonePlan } from '#infra/pulumi/plan-file.ts'
import { samplePlacementPlan } from './sample-placement-plan.ts'
import { samplePlan } from './sample-plan.ts'

let file = ''
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'rettsky-plan-')), 'plan.json')
})
afterAll(() => rm(join(file, '..'), { recursive: true, force: true }))

const reviewed = (plan: LandingZonePlan): ReviewedPlan => ({
  zone: plan.zone.id,
  planDigest: plan.planDigest,
  zonePlanDigest: digestOf(plan),
})

const codes = async (content: unknown, wanted: ReviewedPlan): Promise<string[]> => {
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  const failure = await readLandingZonePlan(file, wanted).catch((error: unknown) => error)
  if (!(failure instanceof InputError)) throw failure
  expect(failure.issues.every((issue) => issue.file === file)).toBe(true)
  return failure.issues.map(({ code }) => code)
}

describe('the plan file that a deployment reads', () => {
  it('may be the reviewed placement plan', async () => {
    const placement = samplePlacementPlan()
    for (const plan of landingZonePlans(placement)) {
      await writeFile(file, JSON.stringify(placement))
      const wanted = { zone: plan.zone.id, planDigest: placement.digest, zonePlanDigest: digestOf(plan) }
      expect(await readLandingZonePlan(file, wanted)).toEqual(JSON.parse(JSON.stringify(plan)))
    }
  })

  it("may be one zone's emitted plan", async () => {
    const plan = samplePlan('google')
    await writeFile(file, JSON.stringify(plan))
    expect(await readLandingZonePlan(file, reviewed(plan))).toEqual(plan)
  })

  it('is refused when it was edited, is another one, lacks the zone or is no plan', async () => {
    const placement = samplePlacementPlan()
    const plan = landingZonePlans(placement)[0]!
    const wanted = reviewed(plan)
    const other = `sha256:${'0'.repeat(64)}`
    expect(await codes({ ...placement, madeBy: 'somebody' }, wanted)).toEqual(['plan-was-edited'])
    expect(await codes(placement, { ...wanted, planDigest: other })).toEqual(['plan-is-not-the-reviewed-one'])
    expect(await codes(placement, { ...wanted, zonePlanDigest: other })).toEqual(['plan-is-not-the-reviewed-one'])
    expect(await codes({ ...plan, tags: { edited: 'yes' } }, wanted)).toEqual(['plan-is-not-the-reviewed-one'])
    expect(await codes(placement, { ...wanted, zone: 'nowhere' })).toEqual(['zone-not-in-plan'])
    expect(await codes(samplePlan('aws'), { ...wanted, zone: 'nowhere' })).toEqual(['zone-not-in-plan'])
    expect(await codes('{', wanted)).toEqual(['not-json'])
    expect(await codes({ ...samplePlan('aws'), subnets: 'none', extra: 1 }, wanted)).toEqual([
      'wrong-type',
      'unknown-key',
    ])
  })

  it('is refused when it cannot be read', async () => {
    const failure = await readLandingZonePlan(join(file, '..', 'none.json'), reviewed(samplePlan('aws'))).catch(
      (e: unknown) => e,
    )
    expect((failure as InputError).issues).toMatchObject([{ code: 'plan-cannot-be-read', met: 'ENOENT' }])
  })
})
