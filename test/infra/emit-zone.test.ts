import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Provider } from '#catalogue/offer.ts'
import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import { emitZone } from '#infra/emit.ts'
import { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import type { ZoneManifest } from '#infra/manifest.ts'
import { stackDigest, stacksOf } from '#infra/pulumi/stacks.ts'
import { emittedZone } from './emitted-zone.ts'
import { samplePlan } from './sample-plan.ts'

const manifestOf = (files: ReadonlyMap<string, string>) => JSON.parse(files.get('manifest.json')!) as ZoneManifest

/** The same value with every object's keys in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

describe('the folder of a zone', () => {
  it.each(Provider.options)(
    'holds for %s the stacks, monitoring, order sheets, plan and a manifest of it all',
    async (provider) => {
      const plan = samplePlan(provider)
      const files = await emittedZone(plan)
      const { files: digests, resources, ...head } = manifestOf(files)
      expect(head).toEqual({
        schema: 'rettsky/zone-manifest/v1',
        zone: plan.zone.id,
        provider,
        asOf: plan.asOf,
        planDigest: plan.planDigest,
      })
      expect(Object.entries(digests)).toEqual(
        [...files].filter(([name]) => name !== 'manifest.json').map(([name, text]) => [name, digestOfBytes(text)]),
      )
      expect(resources).toBeGreaterThan(100)
      for (const name of [
        'monitoring/rules.yml',
        'monitoring/dashboard.json',
        'order-sheets/order-sheets.csv',
        `order-sheets/${plan.zone.id}-1.md`,
      ]) {
        expect(files.get(name)?.length).toBeGreaterThan(100)
      }
      expect(LandingZonePlan.parse(JSON.parse(files.get('landing-zone-plan.json')!))).toEqual(plan)
      for (const [name, text] of files) {
        expect(name).toMatch(/^[a-z0-9][\w.-]*(\/[\w.-]+)*$/i)
        expect(text.endsWith('\n')).toBe(true)
      }
    },
  )

  it.each(Provider.options)(
    'is the same to the byte for %s, twice and whatever order the plan’s keys stand in',
    async (provider) => {
      const plan = samplePlan(provider)
      const [once, twice] = [await emittedZone(plan), await emitZone(turned(plan) as LandingZonePlan)]
      expect([...once].filter(([name, text]) => twice.get(name) !== text).map(([name]) => name)).toEqual([])
      expect([...twice.keys()]).toEqual([...once.keys()])
    },
  )

  it('configures each Pulumi stack with the reviewed plan and nothing secret', async () => {
    const plan = samplePlan('openstack')
    const files = await emitZone(plan, { planFile: 'examples/andeby/placement-plan.json' })
    expect([...files.keys()].filter((name) => name.includes(plan.zone.id) && !name.includes('/')).sort()).toEqual(
      stacksOf(plan)
        .flatMap(({ name }) => [`Pulumi.${name}.yaml`, `${name}.resources.json`])
        .sort(),
    )
    for (const stack of stacksOf(plan)) {
      expect(parse(files.get(`Pulumi.${stack.name}.yaml`)!)).toEqual({
        config: {
          'rettsky:plan': 'examples/andeby/placement-plan.json',
          'rettsky:stackDigest': stackDigest(stack),
        },
      })
    }
  })

  it.each(['private-andeby', 'private-andeby.helse'])(
    'shows for %s what Pulumi would register in the form of its own preview',
    async (stack) => {
      const preview = JSON.parse((await emittedZone(samplePlan('openstack'))).get(`${stack}.resources.json`)!) as {
        steps: {
          op: string
          urn: string
          provider?: string
          newState: { urn: string; type: string; inputs: object; parent?: string }
        }[]
        changeSummary: Record<string, number>
      }
      const urns = new Set(preview.steps.map(({ urn }) => urn))
      expect(preview.changeSummary.create).toBe(preview.steps.filter(({ op }) => op === 'create').length)
      for (const { urn, newState, provider } of preview.steps) {
        expect(newState.urn).toBe(urn)
        expect(urn.split('::')[2]?.split('$').at(-1)).toBe(newState.type)
        if (newState.parent !== undefined) expect(urns).toContain(newState.parent)
        if (provider !== undefined) expect(urns).toContain(provider.slice(0, provider.lastIndexOf('::')))
        for (const [, reference] of JSON.stringify(newState.inputs).matchAll(/(urn:pulumi:[^"#\s]+)#/g))
          expect(urns).toContain(reference)
      }
    },
  )
})
