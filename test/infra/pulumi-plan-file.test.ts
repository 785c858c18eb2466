import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { type ReviewedStack, readStack } from '#infra/pulumi/plan-file.ts'
import { stackDigest, stacksOf } from '#infra/pulumi/stacks.ts'
import { samplePlacementPlan } from './sample-placement-plan.ts'
import { samplePlan } from './sample-plan.ts'

let file = ''
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'rettsky-plan-')), 'plan.json')
})
afterAll(() => rm(join(file, '..'), { recursive: true, force: true }))

const reviewed = (plan: LandingZonePlan): ReviewedStack[] =>
  stacksOf(plan).map((stack) => ({ name: stack.name, digest: stackDigest(stack) }))

const codes = async (content: unknown, wanted: ReviewedStack): Promise<string[]> => {
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  const failure = await readStack(file, wanted).catch((error: unknown) => error)
  if (!(failure instanceof InputError)) throw failure
  expect(failure.issues.every((issue) => issue.file === file)).toBe(true)
  return failure.issues.map(({ code }) => code)
}

describe('the plan file that a deployment reads', () => {
  it('may be the reviewed placement plan', async () => {
    const placement = samplePlacementPlan()
    await writeFile(file, JSON.stringify(placement))
    for (const plan of landingZonePlans(placement).filter(({ zone }) => zone.provider === 'openstack')) {
      const stacks = stacksOf(JSON.parse(JSON.stringify(plan)) as LandingZonePlan)
      for (const [i, wanted] of reviewed(plan).entries()) expect(await readStack(file, wanted)).toEqual(stacks[i])
    }
  })

  it("may be one zone's emitted plan", async () => {
    const plan = samplePlan('google')
    await writeFile(file, JSON.stringify(plan))
    for (const [i, wanted] of reviewed(plan).entries()) expect(await readStack(file, wanted)).toEqual(stacksOf(plan)[i])
  })

  it('is refused when it was edited, is another one, lacks the stack or is no plan', async () => {
    const placement = samplePlacementPlan()
    const plan = landingZonePlans(placement).find(({ zone }) => zone.provider === 'openstack')!
    const [zone, agency] = reviewed(plan) as [ReviewedStack, ReviewedStack]
    const other = `sha256:${'0'.repeat(64)}`
    expect(await codes({ ...placement, madeBy: 'somebody' }, zone)).toEqual(['plan-was-edited'])
    expect(await codes(placement, { ...agency, digest: other })).toEqual(['plan-is-not-the-reviewed-one'])
    expect(await codes({ ...plan, tags: { edited: 'yes' } }, agency)).toEqual(['plan-is-not-the-reviewed-one'])
    expect(await codes(placement, { ...zone, name: 'nowhere' })).toEqual(['stack-not-in-plan'])
    expect(await codes(samplePlan('aws'), { ...zone, name: 'aws-stockholm' })).toEqual(['stack-not-in-plan'])
    expect(await codes('{', zone)).toEqual(['not-json'])
    expect(await codes({ ...samplePlan('aws'), subnets: 'none', extra: 1 }, zone)).toEqual([
      'wrong-type',
      'unknown-key',
    ])
  })

  it('is another plan for a stack only when it means something else there', async () => {
    const plan = samplePlan('azure')
    const [first, second] = plan.agencies as [LandingZonePlan['agencies'][number], LandingZonePlan['agencies'][number]]
    const store = { ...second.dataStores[0]!, dataSet: 'one-more' }
    const after = {
      ...plan,
      planDigest: `sha256:${'f'.repeat(64)}`,
      agencies: [first, { ...second, dataStores: [...second.dataStores, store] }],
    }
    const before = reviewed(plan)
    const touched = reviewed(after).filter(({ digest }, i) => digest !== before[i]?.digest)
    expect(touched.map(({ name }) => name)).toEqual([`${plan.zone.id}.${second.agency.short}`])
  })

  it('is refused when it cannot be read', async () => {
    const [wanted] = reviewed(samplePlan('azure'))
    const failure = await readStack(join(file, '..', 'none.json'), wanted!).catch((e: unknown) => e)
    expect((failure as InputError).issues).toMatchObject([{ code: 'plan-cannot-be-read', met: 'ENOENT' }])
  })
})
