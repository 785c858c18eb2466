import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runtime } from '@pulumi/pulumi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { captureStack } from '#infra/pulumi/capture.ts'
import { stackDigest, stacksOf, type ZoneStack } from '#infra/pulumi/stacks.ts'
import { preview } from './pulumi-engine.ts'
import { samplePlan } from './sample-plan.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rettsky-program-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function stackConfig(stack: ZoneStack, plan: LandingZonePlan, changed: Record<string, string> = {}) {
  const file = join(folder, `${plan.zone.id}.json`)
  await writeFile(file, JSON.stringify(plan))
  return { 'rettsky:plan': file, 'rettsky:stackDigest': stackDigest(stack), ...changed }
}

/** What the engine got may be unknown where the capture has a reference; everything else must be the same. */
function agrees(captured: unknown, sent: unknown): boolean {
  if (sent === runtime.unknownValue || captured === '[secret]') return true
  if (typeof captured === 'string' && captured.includes('#')) return typeof sent === 'string'
  if (typeof captured !== 'object' || captured === null) return captured === sent
  if (typeof sent !== 'object' || sent === null) return false
  return Object.entries(captured).every(([key, value]) => agrees(value, (sent as Record<string, unknown>)[key]))
}

describe('the Pulumi program, run as its CLI runs it', () => {
  it.each([
    ['openstack', 0],
    ['azure', 1],
    ['google', 1],
  ] as const)('registers for %s (stack %i of its zone) what the captured graph says', async (provider, i) => {
    const plan = samplePlan(provider)
    const stack = stacksOf(plan)[i]!
    const bgpKey = { [`rettsky:bgp-key-${plan.zone.id}-1`]: 'a key' }
    const { exitCode, errors, stderr, registered, outputs } = await preview(
      stack.name,
      await stackConfig(stack, plan, bgpKey),
    )
    expect({ exitCode, errors, stderr }).toEqual({ exitCode: 0, errors: [], stderr: '' })
    expect(outputs).toEqual({ zone: plan.zone.id, planDigest: plan.planDigest })

    const captured = (await captureStack(stack)).filter(({ op }) => op === 'create')
    expect(registered.map(({ urn }) => urn).sort()).toEqual(captured.map(({ urn }) => urn))
    const sent = new Map(registered.map((resource) => [resource.urn, resource]))
    const different = captured.filter(
      ({ urn, inputs, protect }) => !agrees(inputs, sent.get(urn)?.inputs) || protect !== sent.get(urn)?.protect,
    )
    expect(different.map(({ urn, inputs }) => ({ urn, inputs, sent: sent.get(urn)?.inputs }))).toEqual([])
  })

  it.each(['azure', 'google'] as const)(
    'tells the keys of %s that carriers are given, as secrets',
    async (provider) => {
      const plan = samplePlan(provider)
      const [zone] = stacksOf(plan)
      const bgpKey = { [`rettsky:bgp-key-${plan.zone.id}-1`]: 'a key' }
      const { outputs } = await preview(zone!.name, await stackConfig(zone!, plan, bgpKey))
      const { carrierKeys } = outputs as { carrierKeys: Record<string, unknown> }
      const lines = plan.privateConnectivity.links.map(({ link }) => link.id)
      expect([
        ...new Set(Object.keys(carrierKeys).map((key) => (provider === 'google' ? key.replace(/-[12]$/, '') : key))),
      ]).toEqual(lines)
      for (const key of Object.values(carrierKeys))
        expect(key).toMatchObject({ [runtime.specialSigKey]: runtime.specialSecretSig })
    },
  )

  it('registers nothing from a plan that is not the reviewed one', async () => {
    const plan = samplePlan('openstack')
    const stack = stacksOf(plan)[1]!
    const other = { 'rettsky:stackDigest': `sha256:${'f'.repeat(64)}` }
    const { exitCode, errors, registered } = await preview(stack.name, await stackConfig(stack, plan, other))
    expect(exitCode).not.toBe(0)
    expect(errors.join('\n')).toContain('this is not the plan that was reviewed')
    expect(registered.map(({ type }) => type)).toEqual(['pulumi:pulumi:Stack'])
  })
})
