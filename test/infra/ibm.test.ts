// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform's expressions look like templates
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LinkState, linkStates } from '#catalogue/landing-zone.ts'
import type { InputError } from '#catalogue/vocabulary/issue.ts'
import { controls } from '#infra/ibm/controls.ts'
import { emit } from '#infra/ibm/emit.ts'
import { blockName, literal } from '#infra/ibm/terraform.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { storesOf, withEveryControl, withNoControl, withSettings, withStores } from './captured.ts'
import { samplePlan } from './sample-plan.ts'

type Block = Record<string, unknown>
type Module = {
  resource: Map<string, Block>
  data: Map<string, Block>
  variable: Map<string, Block>
  text: string
  files: string[]
}

const plan = samplePlan('ibm')

/** All files of the zone as Terraform sees them: one module. Addresses are `type.name`. */
async function moduleOf(zone: LandingZonePlan): Promise<Module> {
  const emitted = await emit(zone)
  const found: Module = {
    resource: new Map(),
    data: new Map(),
    variable: new Map(),
    text: [...emitted.values()].join(''),
    files: [...emitted.keys()],
  }
  for (const text of emitted.values()) {
    const {
      resource = {},
      data = {},
      variable = {},
    } = JSON.parse(text) as Record<string, Record<string, Record<string, Block>>>
    for (const [kind, types] of [
      ['resource', resource],
      ['data', data],
    ] as const) {
      for (const [type, named] of Object.entries(types)) {
        for (const [name, block] of Object.entries(named)) {
          expect(found[kind].has(`${type}.${name}`)).toBe(false)
          found[kind].set(`${type}.${name}`, block)
        }
      }
    }
    for (const [name, block] of Object.entries(variable)) found.variable.set(name, block as Block)
  }
  return found
}

const all = ({ resource }: Module, type: string): [string, Block][] =>
  [...resource].flatMap(([address, block]) =>
    address.startsWith(`${type}.`) ? [[address.slice(type.length + 1), block]] : [],
  )

/** Every `type.name` that an expression or a depends_on speaks of. */
function referencesIn(text: string): { addresses: string[]; data: string[]; variables: string[] } {
  const expressions = [...text.replaceAll('$${', '').matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner ?? '')
  const found = (pattern: RegExp) =>
    expressions.flatMap((inner) => [...inner.matchAll(pattern)].map(([, address]) => address ?? ''))
  const depends = [...text.matchAll(/"depends_on": \[([^\]]*)\]/g)].flatMap(([, list]) =>
    [...(list ?? '').matchAll(/"([^"]+)"/g)].map(([, a]) => a ?? ''),
  )
  return {
    addresses: [...found(/(?<!data\.)\b(ibm_\w+\.\w+)\./g), ...depends],
    data: found(/\bdata\.(ibm_\w+\.\w+)\./g),
    variables: found(/\bvar\.(\w+)/g),
  }
}

const withLink = (state: LinkState): LandingZonePlan => {
  const [first] = plan.privateConnectivity.links
  const links: LandingZonePlan['privateConnectivity']['links'] = [{ ...first, link: { ...first.link, state } }]
  return { ...plan, privateConnectivity: { ...plan.privateConnectivity, links, agencyRoutes: state === 'up' } }
}

describe('a zone at IBM', () => {
  it.each([
    ['sample', plan],
    ['with every control', withEveryControl(plan)],
    ['with none', withNoControl(plan)],
    ['with a designed line', withLink('designed')],
  ])('is a module in which every reference finds its block: %s', async (_, zone) => {
    const module = await moduleOf(zone)
    const { addresses, data, variables } = referencesIn(module.text)
    expect(addresses.length).toBeGreaterThan(50)
    expect(addresses.filter((address) => !module.resource.has(address))).toEqual([])
    expect(data.filter((address) => !module.data.has(address))).toEqual([])
    expect(variables.filter((name) => !module.variable.has(name))).toEqual([])
  })

  it.each(['audit', 'flows', 'billing', 'zone', 'prober'])(
    'holds a data set that an agency called %s',
    async (dataSet) => {
      const named = withStores(plan, (store) => (store.store.kind === 'object' ? { dataSet } : {}))
      const module = await moduleOf(named)
      expect(module.resource.get(`ibm_cos_bucket.${dataSet}`)).toBeDefined()
    },
  )

  it('has a file for each part of a zone, and the provider pinned to release and region', async () => {
    const parts = ['foundation', 'network', 'private-connectivity', 'data-stores', 'response-time-monitor', 'budget']
    const emitted = await emit(plan)
    expect([...emitted.keys()].sort()).toEqual(['main', ...parts].map((part) => `${part}.tf.json`).sort())
    expect(JSON.parse(emitted.get('main.tf.json')!)).toMatchObject({
      terraform: {
        required_providers: { ibm: { source: 'IBM-Cloud/ibm', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) } },
      },
      provider: { ibm: { region: 'eu-de' } },
    })
  })

  it('keeps every bucket in one region, private, versioned and safe from terraform destroy', async () => {
    const module = await moduleOf(withEveryControl(plan))
    const buckets = all(module, 'ibm_cos_bucket')
    expect(buckets.length).toBeGreaterThan(3)
    for (const [, bucket] of buckets) {
      expect(bucket).toMatchObject({
        region_location: 'eu-de',
        endpoint_type: 'private',
        force_delete: false,
        object_versioning: [{ enable: true }],
        lifecycle: { prevent_destroy: true },
      })
      expect(Object.keys(bucket)).not.toContain('cross_region_location')
      expect(String(bucket.bucket_name).length).toBeLessThanOrEqual(63)
    }
  })

  it('places a bucket in the data centre where the location is a single one', async () => {
    const oslo = { ...plan, zone: { ...plan.zone, location: { ...plan.zone.location, region: 'osl01' } } }
    for (const [, bucket] of all(await moduleOf(oslo), 'ibm_cos_bucket')) {
      expect(bucket.single_site_location).toBe('osl01')
      expect(bucket.region_location).toBeUndefined()
    }
  })

  it('encrypts every store with the agency’s own key, and only where a key is asked for', async () => {
    const argument = {
      object: 'kms_key_crn',
      postgres: 'key_protect_key',
      file: 'encryption_key',
      block: 'encryption_key',
    }
    const type = { object: 'ibm_cos_bucket', postgres: 'ibm_database', file: 'ibm_is_share', block: 'ibm_is_volume' }
    const [asked, notAsked] = [await moduleOf(plan), await moduleOf(withNoControl(plan))]
    for (const { store, dataSet, key } of storesOf(plan)) {
      const address = `${type[store.kind]}.${blockName(dataSet)}`
      expect(asked.resource.get(address)?.[argument[store.kind]]).toBe(`\${ibm_kms_key.${blockName(key)}.crn}`)
    }
    expect(all(notAsked, 'ibm_kms_key')).toEqual([])
    for (const { store, dataSet } of storesOf(withNoControl(plan))) {
      expect(Object.keys(notAsked.resource.get(`${type[store.kind]}.${blockName(dataSet)}`)!)).not.toContain(
        argument[store.kind],
      )
    }
  })

  it('gives databases and shares a private way in, encrypted', async () => {
    const module = await moduleOf(plan)
    expect(module.resource.get('ibm_database.home_care_journals')).toMatchObject({
      service_endpoints: 'private',
      location: 'eu-de',
      deletion_protection: true,
    })
    expect(module.resource.get('ibm_is_share.building_drawings')).toMatchObject({
      access_control_mode: 'security_group',
      allowed_transit_encryption_modes: ['ipsec'],
      mount_targets: [{ transit_encryption: 'ipsec' }],
      replica_share: [{ zone: 'eu-de-2' }],
    })
  })

  it('has no public gateway or address, and refuses at the edge of every subnet what is not inside', async () => {
    const module = await moduleOf(plan)
    expect(all(module, 'ibm_is_floating_ip')).toEqual([])
    expect(all(module, 'ibm_is_public_gateway')).toEqual([])
    for (const [, subnet] of all(module, 'ibm_is_subnet')) {
      expect(Object.keys(subnet)).not.toContain('public_gateway')
      expect(subnet.network_acl).toBe('${ibm_is_network_acl.zone.id}')
    }
    const rules = module.resource.get('ibm_is_network_acl.zone')?.rules as Record<string, string>[]
    expect(rules.slice(-2).map(({ action, direction }) => `${action} ${direction}`)).toEqual([
      'deny inbound',
      'deny outbound',
    ])
    expect(
      rules.filter(
        ({ action, source, destination }) => action === 'allow' && [source, destination].includes('0.0.0.0/0'),
      ),
    ).toEqual([])
  })

  it('orders a line when its facts are there, joins it when it is accepted and routes over it when it is up', async () => {
    const seen = async (state: LinkState) => {
      const module = await moduleOf(withLink(state))
      const [line] = all(module, 'ibm_dl_gateway').map(([, block]) => block)
      const joined = all(module, 'ibm_tg_connection').some(([, { network_type }]) => network_type === 'directlink')
      const routes = (line?.import_route_filters as unknown[] | undefined)?.length ?? 0
      return [line !== undefined, joined, routes, line?.default_import_route_filter]
    }
    expect(await Promise.all(linkStates.map(seen))).toEqual([
      [false, false, 0, undefined],
      [true, false, 0, 'deny'],
      [true, false, 0, 'deny'],
      [true, true, 0, 'deny'],
      [true, true, 2, 'deny'],
    ])
  })

  it('takes the BGP key from whoever deploys, never from the plan', async () => {
    const module = await moduleOf(plan)
    expect(module.variable.get('bgp_key_ibm_frankfurt_1')).toMatchObject({ sensitive: true })
    expect(all(module, 'ibm_dl_gateway')[0]?.[1].authentication_key).toBe('${var.bgp_key_ibm_frankfurt_1}')
  })

  it('tags what holds data with its data set, label and agency', async () => {
    const module = await moduleOf(plan)
    const tags = [...module.resource.values()]
      .flatMap((block) => [block.tags as string[] | undefined])
      .filter((list) => list !== undefined)
    for (const { dataSet, label } of storesOf(plan)) {
      const own = tags.filter((list) => list.includes(`rettsky-dataset:${dataSet}`))
      expect(own.length).toBeGreaterThan(0)
      for (const list of own) expect(list).toContain(`rettsky-label:${label.confidentiality.toLowerCase()}`)
    }
  })

  it('writes scripts so that Terraform leaves their braces alone', () => {
    const templated = (text: string) => text.replaceAll('$${', '\u0000').replaceAll('%%{', '\u0001')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '%', '{', '}', 'a') }), (text) => {
        const written = templated(literal(text))
        expect(written).not.toMatch(/\$\{|%\{/)
        expect(written.replaceAll('\u0000', '${').replaceAll('\u0001', '%{')).toBe(text)
      }),
    )
  })

  it('reports every wrong setting at once', async () => {
    const wrong = withSettings(
      { ...plan, zone: { ...plan.zone, settings: {} } },
      { colour: 'blue', packageMirror: 'none' },
    )
    const failure = await emit(wrong).catch((error: unknown) => error)
    expect((failure as InputError).issues.map(({ path }) => path.split('.').at(-1)).sort()).toEqual([
      'colour',
      'packageMirror',
      'resourceGroup',
    ])
  })

  it('emits every type that its table of controls says a control is seen in', async () => {
    const module = await moduleOf(withEveryControl(plan))
    const emitted = new Set([...module.resource.keys()].map((address) => address.split('.')[0]))
    const named = Object.values(controls).flatMap((met) => ('shownBy' in met ? met.shownBy : []))
    const types = new Set(named.flatMap((text) => [...text.matchAll(/\bibm_[a-z_]+/g)].map(([type]) => type)))
    const mustBeAbsent = ['ibm_is_floating_ip', 'ibm_cos_bucket_replication_rule', 'ibm_is_snapshot']
    expect([...types].filter((type) => !emitted.has(type)).sort()).toEqual(mustBeAbsent.sort())
  })
})
