// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform's expressions look like templates
import { dirname } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LinkState, linkStates } from '#catalogue/landing-zone.ts'
import type { InputError } from '#catalogue/vocabulary/issue.ts'
import { diffZone } from '#infra/diff/zone-diff.ts'
import { controls } from '#infra/ibm/controls.ts'
import { emit } from '#infra/ibm/emit.ts'
import { blockName, literal } from '#infra/ibm/terraform.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { Estate, judge, locateAll } from '#policies/check/index.ts'
import { expectedOf } from '../policies/check/expected-of.ts'
import { documentsOf, readEmitted } from '../policies/check/read-emitted.ts'
import { edited } from '../policies/check/round-trip/cells.ts'
import { storesOf, withEveryControl, withNoControl, withSettings, withStores } from './captured.ts'
import { samplePlan } from './sample-plan.ts'

type Block = Record<string, unknown>
type Module = {
  resource: Map<string, Block>
  data: Map<string, Block>
  variable: Map<string, Block>
  locals: Map<string, Block>
  text: string
}

const plan = samplePlan('ibm')

const emptyModule = (): Module => ({
  resource: new Map(),
  data: new Map(),
  variable: new Map(),
  locals: new Map(),
  text: '',
})

/** The zone as Terraform sees it: each folder's files are one module. Addresses are `type.name`. */
async function modulesOf(zone: LandingZonePlan): Promise<Map<string, Module>> {
  const modules = new Map<string, Module>()
  for (const [file, text] of await emit(zone)) {
    const folder = dirname(file)
    const module = modules.get(folder) ?? emptyModule()
    modules.set(folder, { ...module, text: module.text + text })
    const read = JSON.parse(text) as Record<string, Record<string, Record<string, Block>>>
    for (const kind of ['resource', 'data'] as const) {
      for (const [type, named] of Object.entries(read[kind] ?? {})) {
        for (const [name, block] of Object.entries(named)) {
          expect(module[kind].has(`${type}.${name}`)).toBe(false)
          module[kind].set(`${type}.${name}`, block)
        }
      }
    }
    for (const kind of ['variable', 'locals'] as const)
      for (const [name, block] of Object.entries(read[kind] ?? {})) module[kind].set(name, block as Block)
  }
  return modules
}

/** All modules of the zone together. */
async function wholeOf(zone: LandingZonePlan): Promise<Module> {
  const whole = emptyModule()
  for (const module of (await modulesOf(zone)).values())
    for (const kind of ['resource', 'data', 'variable', 'locals'] as const)
      for (const [name, block] of module[kind]) whole[kind].set(name, block)
  return whole
}

const all = ({ resource }: Module, type: string): [string, Block][] =>
  [...resource].flatMap(([address, block]) =>
    address.startsWith(`${type}.`) ? [[address.slice(type.length + 1), block]] : [],
  )

/** Every `type.name` that an expression or a depends_on speaks of. */
function referencesIn(text: string): Record<'addresses' | 'data' | 'variables' | 'locals', string[]> {
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
    locals: found(/\blocal\.(\w+)/g),
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
  ])('is of modules in which every reference finds its block: %s', async (_, zone) => {
    const modules = await modulesOf(zone)
    expect([...modules.keys()].sort()).toEqual(['.', 'agencies/helse', 'agencies/plan'])
    for (const module of modules.values()) {
      const { addresses, data, variables, locals } = referencesIn(module.text)
      expect(addresses.length).toBeGreaterThan(10)
      expect(addresses.filter((address) => !module.resource.has(address))).toEqual([])
      expect(data.filter((address) => !module.data.has(address))).toEqual([])
      expect(variables.filter((name) => !module.variable.has(name))).toEqual([])
      expect(locals.filter((name) => !module.locals.has(name))).toEqual([])
    }
  })

  it('calls no two resources the same, so that a resource that moves to another module is the same one', async () => {
    const modules = [...(await modulesOf(withEveryControl(plan))).values()]
    const addresses = modules.flatMap(({ resource }) => [...resource.keys()])
    expect(addresses.length).toBeGreaterThan(100)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('lets an agency’s module find what the zone shares by names that the zone’s own gives, and by no id', async () => {
    const modules = await modulesOf(plan)
    const { resource } = modules.get('.')!
    const subnets = all(modules.get('.')!, 'ibm_is_subnet').map(([, { name }]) => name)
    for (const [folder, module] of modules) {
      if (folder === '.') continue
      expect([...module.data.keys()].sort()).toEqual(['ibm_iam_account_settings.account', 'ibm_is_vpc.zone'])
      expect(module.data.get('ibm_is_vpc.zone')?.name).toBe(resource.get('ibm_is_vpc.zone')?.name)
      const asked = [...module.text.matchAll(/local\.subnets\[\\"([^"]*)\\"\]/g)].map(([, name]) => name)
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.filter((name) => !subnets.includes(name))).toEqual([])
      expect([...module.variable.keys()]).toEqual(['server_image'])
    }
  })

  it('changes one module alone when an agency gets another data set', async () => {
    const [first, ...others] = plan.agencies
    const one = first!.dataStores[0]!
    const more = [...first!.dataStores, { ...one, dataSet: 'walking-aids' }]
    const [before, after] = [
      await modulesOf(plan),
      await modulesOf({ ...plan, agencies: [{ ...first!, dataStores: more }, ...others] }),
    ]
    const changed = [...after].filter(([folder, { text }]) => before.get(folder)?.text !== text)
    expect(changed.map(([folder]) => folder)).toEqual(['agencies/helse'])
  })

  it.each(['audit', 'flows', 'billing', 'zone', 'prober'])(
    'holds a data set that an agency called %s',
    async (dataSet) => {
      const named = withStores(plan, (store) => (store.store.kind === 'object' ? { dataSet } : {}))
      const module = await wholeOf(named)
      expect(module.resource.get(`ibm_cos_bucket.${dataSet}`)).toBeDefined()
    },
  )

  it('opens each fence for the services of IBM’s that ask there, and for no others', async () => {
    const modules = await modulesOf(withEveryControl(plan))
    const askers = (folder: string) =>
      [...modules.get(folder)!.resource]
        .filter(([address]) => address.startsWith('ibm_cbr_zone.'))
        .map(([address, { addresses }]) => [
          address,
          (addresses as { ref?: { service_name: string }[] }[]).flatMap(({ ref = [] }) =>
            ref.map(({ service_name }) => service_name),
          ),
        ])
    expect(askers('.')).toEqual([
      ['ibm_cbr_zone.inside', ['atracker', 'is']],
      ['ibm_cbr_zone.inside_stray', ['billing']],
    ])
    expect(askers('agencies/plan')).toEqual([
      ['ibm_cbr_zone.inside_plan', ['cloud-object-storage', 'databases-for-postgresql', 'server-protect', 'is']],
    ])
  })

  it('divides an agency’s data over modules of which the later ones find what the first one made', async () => {
    const cut = withSettings(withEveryControl(plan), { 'stacks-plan': '3' })
    const modules = await modulesOf(cut)
    const own = [...modules].filter(([folder]) => folder.startsWith('agencies/plan'))
    expect(own.map(([folder]) => folder)).toEqual(['agencies/plan', 'agencies/plan-2', 'agencies/plan-3'])
    const [[, first], ...later] = own as [[string, Module], ...[string, Module][]]
    const names = new Set([...first.resource.values()].map(({ name, key_name }) => name ?? key_name))
    for (const [, module] of later) {
      const { addresses, data, locals } = referencesIn(module.text)
      expect(addresses.filter((address) => !module.resource.has(address))).toEqual([])
      expect(data.filter((address) => !module.data.has(address))).toEqual([])
      expect(locals.filter((name) => !module.locals.has(name))).toEqual([])
      const found = [...module.data].filter(([address]) => !address.startsWith('ibm_is_vpc.'))
      expect(found.length).toBeGreaterThan(1)
      for (const [, { name, key_name }] of found) expect(names).toContain(name ?? key_name)
    }
    const addresses = own.flatMap(([, { resource }]) => [...resource.keys()])
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('passes its own check when agencies are divided, and misses what the first module no longer shows', async () => {
    const whole = withEveryControl(plan)
    const cut = withSettings(whole, { 'stacks-plan': '3' })
    const check = async (zone: LandingZonePlan, without: RegExp | null = null) => {
      const files = await emit(zone)
      const documents = documentsOf(new Map(files))
      const changed = without === null ? documents : edited(documents, [without, ''])!
      const found = judge(locateAll(new Estate(readEmitted(files, changed))), {
        expected: expectedOf(zone),
        zone: zone.zone.id,
      })
      return found.map(({ rule, dataSet }) => `${rule} ${dataSet}`).sort()
    }
    expect(await check(cut)).toEqual(await check(whole))
    for (const type of [/^ibm_cbr_rule$/, /^ibm_kms_key_policies$/, /^ibm_resource_group$/])
      expect(await check(cut, type)).toEqual(await check(whole, type))
  })

  it('tells of a zone that was one module, and of an agency that is divided, only whose state goes where', async () => {
    const zone = withEveryControl(plan)
    const files = await emit(zone)
    const atOnce = new Map([...files].map(([file, text]) => [file.replaceAll('/', '-'), text]))
    const moved = diffZone(zone.zone.id, atOnce, files)
    expect(moved.changes).toEqual([])
    expect(moved.restacked).toEqual(
      ['helse', 'plan'].map((short) => ({
        from: 'ibm-frankfurt',
        to: `ibm-frankfurt/agencies/${short}`,
        resources: expect.any(Number),
        command: 'terraform state mv',
      })),
    )
    const cut = diffZone(zone.zone.id, files, await emit(withSettings(zone, { 'stacks-plan': '3' })))
    expect(cut.changes.filter(({ kind }) => kind === 'replaced')).toEqual([])
    expect(cut.changes.filter(({ risk }) => risk !== null)).toEqual([])
    expect(cut.restacked.length).toBeGreaterThan(0)
  })

  it('has a file for each part of a module, and the provider pinned to release and region', async () => {
    const shared = ['main', 'foundation', 'network', 'private-connectivity', 'response-time-monitor', 'budget']
    const own = ['main', 'foundation', 'network', 'data-stores']
    const folders = ['agencies/helse/', 'agencies/plan/']
    const emitted = await emit(plan)
    const files = [...shared, ...folders.flatMap((folder) => own.map((part) => `${folder}${part}`))]
    expect([...emitted.keys()].sort()).toEqual(files.map((file) => `${file}.tf.json`).sort())
    for (const folder of ['', ...folders]) {
      expect(JSON.parse(emitted.get(`${folder}main.tf.json`)!)).toMatchObject({
        terraform: {
          required_providers: { ibm: { source: 'IBM-Cloud/ibm', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) } },
        },
        provider: { ibm: { region: 'eu-de' } },
      })
    }
  })

  it('keeps every bucket in one region, private, versioned and safe from terraform destroy', async () => {
    const module = await wholeOf(withEveryControl(plan))
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

  it('gives no name that is longer than IBM takes, however long those of zone and data sets are', async () => {
    const id = 'ibm-frankfurt-with-a-name-that-goes-on-and-on-and-on'
    const dataSet = (one: string) => `${one}-${'of-the-whole-municipality-'.repeat(2)}`
    const named = withStores(withEveryControl(plan), (store) => ({ dataSet: dataSet(store.dataSet) }))
    const module = await wholeOf({ ...named, zone: { ...named.zone, id } })
    const names = [...module.resource.values()].flatMap((block) => [
      ...JSON.stringify(block).matchAll(/"(?:\w+_)?name":"([^"$]*)"/g),
    ])
    expect(names.length).toBeGreaterThan(60)
    expect(names.filter(([, name = '']) => name.length > 63)).toEqual([])
  })

  it('places a bucket in the data centre where the location is a single one', async () => {
    const oslo = { ...plan, zone: { ...plan.zone, location: { ...plan.zone.location, region: 'osl01' } } }
    for (const [, bucket] of all(await wholeOf(oslo), 'ibm_cos_bucket')) {
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
    const [asked, notAsked] = [await wholeOf(plan), await wholeOf(withNoControl(plan))]
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
    const module = await wholeOf(plan)
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
    const module = await wholeOf(plan)
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
      const module = await wholeOf(withLink(state))
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
    const module = await wholeOf(plan)
    expect(module.variable.get('bgp_key_ibm_frankfurt_1')).toMatchObject({ sensitive: true })
    expect(all(module, 'ibm_dl_gateway')[0]?.[1].authentication_key).toBe('${var.bgp_key_ibm_frankfurt_1}')
  })

  it('tags what holds data with its data set, label and agency', async () => {
    const module = await wholeOf(plan)
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
    const module = await wholeOf(withEveryControl(plan))
    const emitted = new Set([...module.resource.keys()].map((address) => address.split('.')[0]))
    const named = Object.values(controls).flatMap((met) => ('shownBy' in met ? met.shownBy : []))
    const types = new Set(named.flatMap((text) => [...text.matchAll(/\bibm_[a-z_]+/g)].map(([type]) => type)))
    const mustBeAbsent = ['ibm_is_floating_ip', 'ibm_cos_bucket_replication_rule', 'ibm_is_snapshot']
    expect([...types].filter((type) => !emitted.has(type)).sort()).toEqual(mustBeAbsent.sort())
  })
})
