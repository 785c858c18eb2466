import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runtime } from '@pulumi/pulumi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { captureResources } from '#infra/pulumi/capture.ts'
import { preview } from './pulumi-engine.ts'
import { samplePlan } from './sample-plan.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rettsky-program-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function stackConfig(plan: ReturnType<typeof samplePlan>, changed: Record<string, string> = {}) {
  const file = join(folder, `${plan.zone.id}.json`)
  await writeFile(file, JSON.stringify(plan))
  const { id } = plan.zone
  const digests = { 'rettsky:planDigest': plan.planDigest, 'rettsky:zonePlanDigest': digestOf(plan) }
  return { 'rettsky:plan': file, 'rettsky:zone': id, ...digests, ...changed }
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
  it.each(['openstack', 'azure', 'google'] as const)(
    'registers for %s what the captured graph says',
    async (provider) => {
      const plan = samplePlan(provider)
      const bgpKey = { [`rettsky:bgp-key-${plan.zone.id}-1`]: 'a key' }
      const { exitCode, errors, stderr, registered, outputs } = await preview(
        plan.zone.id,
        await stackConfig(plan, bgpKey),
      )
      expect({ exitCode, errors, stderr }).toEqual({ exitCode: 0, errors: [], stderr: '' })
      expect(outputs).toEqual({ zone: plan.zone.id, planDigest: plan.planDigest })

      const captured = (await captureResources(plan)).filter(({ op }) => op === 'create')
      expect(registered.map(({ urn }) => urn).sort()).toEqual(captured.map(({ urn }) => urn))
      const sent = new Map(registered.map((resource) => [resource.urn, resource]))
      const different = captured.filter(
        ({ urn, inputs, protect }) => !agrees(inputs, sent.get(urn)?.inputs) || protect !== sent.get(urn)?.protect,
      )
      expect(different.map(({ urn, inputs }) => ({ urn, inputs, sent: sent.get(urn)?.inputs }))).toEqual([])
    },
  )

  it('registers nothing from a plan that is not the reviewed one', async () => {
    const plan = samplePlan('openstack')
    const other = { 'rettsky:planDigest': `sha256:${'f'.repeat(64)}` }
    const { exitCode, errors, registered } = await preview(plan.zone.id, await stackConfig(plan, other))
    expect(exitCode).not.toBe(0)
    expect(errors.join('\n')).toContain('this is not the plan that was reviewed')
    expect(registered.map(({ type }) => type)).toEqual(['pulumi:pulumi:Stack'])
  })
})
