import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EmittedFiles } from '#infra/emitter.ts'
import { readTerraformPlan } from '#policies/check/formats/terraform-plan.ts'
import { Estate, judge, locateAll } from '#policies/check/index.ts'
import { isObject, type Json, type JsonObject } from '#policies/check/value.ts'
import { withEveryControl } from '../../infra/captured.ts'
import { emittedZone } from '../../infra/emitted-zone.ts'
import { samplePlan } from '../../infra/sample-plan.ts'
import { expectedOf } from './expected-of.ts'

const plan = withEveryControl(samplePlan('ibm'))

type Stated = { type: string; name: string; values: JsonObject }
type State = Map<string, Stated[]>

/** What `terraform show -json` says of each module once it is applied: values in place of expressions, and no code. */
function statesOf(files: EmittedFiles): State {
  const states: State = new Map()
  for (const [file, text] of [...files].filter(([name]) => name.endsWith('.tf.json'))) {
    const { resource = {} } = JSON.parse(text) as { resource?: Record<string, Record<string, JsonObject>> }
    const made = Object.entries(resource).flatMap(([type, named]) =>
      Object.entries(named).map(([name, block]): Stated => {
        const own = Object.fromEntries(['id', 'crn', 'guid', 'key_id'].map((one) => [one, `${one} of ${type}.${name}`]))
        return { type, name, values: { ...own, ...(applied(block) as JsonObject) } }
      }),
    )
    states.set(dirname(file), [...(states.get(dirname(file)) ?? []), ...made])
  }
  return states
}

function applied(value: Json): Json {
  if (typeof value === 'string')
    return value.replaceAll(
      /\$\{(?:data\.)?(ibm_\w+\.\w+)\.(\w+)\}/g,
      (_, address, attribute) => `${attribute} of ${address}`,
    )
  if (Array.isArray(value)) return value.map(applied)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, applied(entry)]))
}

/** What the check says of some modules' states, each in a file of its own. */
function findingsOf(states: State, modules: readonly string[], keep: (one: Stated) => boolean = () => true): string[] {
  const files = modules.map((module) => ({
    file: `${module}.json`,
    value: {
      format_version: '1.0',
      terraform_version: '1.10.5',
      values: {
        root_module: {
          resources: states
            .get(module)!
            .filter(keep)
            .map(({ type, name, values }) => ({ address: `${type}.${name}`, mode: 'managed', type, name, values })),
        },
      },
    },
  }))
  const { resources } = readTerraformPlan(files)
  expect(resources.length).toBeGreaterThan(10)
  const found = judge(locateAll(new Estate(resources)), { expected: expectedOf(plan), zone: null })
  return found.filter(({ control }) => control !== 'external-key').map(({ rule, resource }) => `${rule} ${resource}`)
}

let states: State = new Map()
beforeAll(async () => {
  states = statesOf(await emittedZone(plan))
})

describe('the state of a zone’s modules', () => {
  it('passes whole, and each module by itself; an agency’s says that the zone’s own is not there', () => {
    expect(findingsOf(states, [...states.keys()])).toEqual([])
    expect(findingsOf(states, ['.'])).toEqual([])
    expect(findingsOf(states, ['agencies/plan'])).toEqual([
      `RS-NOT-SEEN ${plan.zone.id}`,
      `RS-NOT-SEEN ${plan.zone.id}`,
    ])
  })

  it.each([
    ['ibm_resource_tag', 'RS-UNBOUND ibm_cos_bucket.wound_images'],
    ['ibm_cos_bucket_object_lock_configuration', 'RS-IMMUTABLE ibm_cos_bucket.wound_images'],
    ['ibm_is_virtual_endpoint_gateway', 'RS-PRIVATE-ENDPOINT-ONLY ibm_database.home_care_journals'],
    ['ibm_kms_key_policies', 'RS-CUSTOMER-MANAGED-KEY ibm_is_volume.map_cache'],
    ['ibm_resource_group', 'RS-ISOLATED-ACCOUNT ibm_is_share.building_drawings'],
  ])('shows by its values alone what %s belongs to', (type, finding) => {
    expect(findingsOf(states, ['agencies/plan'])).not.toContain(finding)
    expect(findingsOf(states, ['agencies/plan'], (one) => one.type !== type)).toContain(finding)
  })

  it.each([
    ['ibm_is_instance', `RS-RESPONSE-TIME-MONITORED ${plan.zone.id}`],
    ['ibm_tg_connection', `RS-PRIVATE-CONNECTIVITY ${plan.zone.id}`],
  ])('is held against the plan’s line and monitor by the zone’s own module: %s', (type, finding) => {
    expect(findingsOf(states, ['.'], (one) => one.type !== type)).toEqual([finding])
  })
})
