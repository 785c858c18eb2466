import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { readLandingZonePlan } from '#infra/pulumi/plan-file.ts'
import { samplePlacementPlan } from './sample-placement-plan.ts'
import { samplePlan } from './sample-plan.ts'

let file = ''
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'rettsky-plan-')), 'plan.json')
})
afterAll(() => rm(join(file, '..'), { recursive: true, force: true }))

const codes = async (content: unknown, wanted: { zone: string; planDigest: string }): Promise<string[]> => {
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
      const wanted = { zone: plan.zone.id, planDigest: placement.digest }
      expect(await readLandingZonePlan(file, wanted)).toEqual(JSON.parse(JSON.stringify(plan)))
    }
  })

  it("may be one zone's emitted plan", async () => {
    const plan = samplePlan('google')
    await writeFile(file, JSON.stringify(plan))
    expect(await readLandingZonePlan(file, { zone: plan.zone.id, planDigest: plan.planDigest })).toEqual(plan)
  })

  it('is refused when it was edited, is another one, lacks the zone or is no plan', async () => {
    const placement = samplePlacementPlan()
    const zone = landingZonePlans(placement)[0]!.zone.id
    const wanted = { zone, planDigest: placement.digest }
    expect(await codes({ ...placement, madeBy: 'somebody' }, wanted)).toEqual(['plan-digest-mismatch'])
    expect(await codes(placement, { zone, planDigest: `sha256:${'0'.repeat(64)}` })).toEqual([
      'plan-is-not-the-reviewed-one',
    ])
    expect(await codes(placement, { ...wanted, zone: 'nowhere' })).toEqual(['zone-not-in-plan'])
    expect(await codes(samplePlan('aws'), wanted)).toEqual(['zone-not-in-plan'])
    expect(await codes('{', wanted)).toEqual(['plan-is-not-json'])
    expect(await codes({ ...samplePlan('aws'), subnets: 'none', extra: 1 }, wanted)).toEqual([
      'wrong-type',
      'unknown-key',
    ])
  })

  it('is refused when it cannot be read', async () => {
    const failure = await readLandingZonePlan(join(file, '..', 'none.json'), { zone: 'a', planDigest: 'b' }).catch(
      (e: unknown) => e,
    )
    expect((failure as InputError).issues).toMatchObject([{ code: 'plan-cannot-be-read', met: 'ENOENT' }])
  })
})
