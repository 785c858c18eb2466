import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { InputError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { needOf } from '#infra/openstack/budget.ts'
import { controls } from '#infra/openstack/controls.ts'
import { stacks } from '#infra/openstack/index.ts'
import { captureProgram, captureResources } from '#infra/pulumi/capture.ts'
import { Captured, storesOf, withEveryControl, withSettings, withStores } from './captured.ts'
import { samplePlan } from './sample-plan.ts'

type Capabilities = LandingZonePlan['zone']['capabilities']

const own = samplePlan('openstack')
const withCapabilities = (plan: LandingZonePlan, capabilities: Partial<Capabilities>): LandingZonePlan => ({
  ...plan,
  zone: { ...plan.zone, capabilities: { ...plan.zone.capabilities, ...capabilities } },
})
const poor: Partial<Capabilities> = {
  keyManager: false,
  fileShare: false,
  dns: false,
  accessLog: false,
  twoSites: false,
}
/** A domestic host that has next to nothing besides servers, disks and S3. */
const domestic = withCapabilities({ ...own, zone: { ...own.zone, kind: 'domestic-hosting' } }, poor)
const captured = async (plan: LandingZonePlan) => new Captured(await captureResources(plan))

const dataTypes = [
  'aws:s3/bucket:Bucket',
  'openstack:objectstorage/container:Container',
  'openstack:blockstorage/volume:Volume',
  'openstack:sharedfilesystem/share:Share',
]
const instance = 'openstack:compute/instance:Instance'
const dataSetOf = ({ inputs }: { inputs: Record<string, unknown> }): string =>
  ((inputs.metadata ?? inputs.tags ?? {}) as Record<string, string>)['rettsky-dataset'] ?? ''
const userDataOf = (zone: Captured, name: string): string =>
  String(zone.one(instance, (found) => found.name === name).inputs.userData)
const fileOf = (userData: string, path: string): string | undefined =>
  (parse(userData) as { write_files: { path: string; content: string }[] }).write_files.find(
    (file) => file.path === path,
  )?.content

const capabilities = fc.record({
  objectStorage: fc.constantFrom('s3' as const, 'swift' as const),
  keyManager: fc.boolean(),
  fileShare: fc.boolean(),
  dns: fc.boolean(),
  postgres: fc.constantFrom('instance' as const, 'none' as const, 'service' as const),
})

describe('a zone at an OpenStack host', () => {
  it('uses no service that the host does not have, and holds every data set all the same', async () => {
    const property = fc.asyncProperty(
      capabilities,
      fc.constantFrom('private-cloud' as const, 'domestic-hosting' as const),
      async (has, kind) => {
        const plan = withCapabilities({ ...own, zone: { ...own.zone, kind } }, has)
        const zone = await captured(plan)
        const types = new Set(zone.resources.map(({ type }) => type))
        const uses = (part: string) => [...types].some((type) => type.startsWith(`openstack:${part}/`))
        expect(uses('keymanager')).toBe(has.keyManager)
        expect(uses('dns')).toBe(has.dns)
        expect(uses('sharedfilesystem')).toBe(has.fileShare)
        expect(uses('objectstorage')).toBe(has.objectStorage === 'swift')
        expect(types.has('aws:s3/bucket:Bucket')).toBe(has.objectStorage === 's3')
        expect(uses('identity')).toBe(kind === 'private-cloud')
        const held = new Set(dataTypes.flatMap((type) => zone.all(type).map(dataSetOf)))
        expect([...held].filter((id) => id !== 'none').sort()).toEqual(
          storesOf(plan)
            .map(({ dataSet }) => dataSet)
            .sort(),
        )
      },
    )
    await fc.assert(property, { numRuns: 12, seed: 1 })
  })

  it.each([
    ['the body’s own', own],
    ['a domestic', domestic],
  ])('gives %s zone no path to the Internet', async (_, plan) => {
    const zone = await captured(plan)
    for (const router of zone.all('openstack:networking/router:Router')) {
      expect(Object.keys(router.inputs)).not.toContain('externalNetworkId')
      expect(Object.keys(router.inputs)).not.toContain('externalGateway')
    }
    expect(zone.resources.filter(({ type }) => /floatingIp/i.test(type))).toEqual([])
    const inside = [plan.zone.cidr, ...plan.privateConnectivity.prefixesToZone]
    for (const rule of zone.all('openstack:networking/secGroupRule:SecGroupRule')) {
      expect(inside).toContain(rule.inputs.remoteIpPrefix)
    }
    for (const group of zone.all('openstack:networking/secGroup:SecGroup'))
      expect(group.inputs.deleteDefaultRules).toBe(true)
  })

  it('keeps data when its stack goes, and says whose it is', async () => {
    const zone = await captured(own)
    for (const type of dataTypes) {
      for (const { protect, retainOnDelete, inputs } of zone.all(type)) {
        expect({ protect, retainOnDelete }).toEqual({ protect: true, retainOnDelete: true })
        const tags = (inputs.metadata ?? inputs.tags) as Record<string, string>
        expect(Object.keys(tags)).toEqual(expect.arrayContaining(['rettsky-agency', 'rettsky-dataset', 'rettsky-zone']))
      }
    }
  })

  it.each(['access-log', 'exit-copier', 'prober', 'router'])(
    'holds a data set that an agency called %s',
    async (dataSet) => {
      for (const kind of ['object', 'postgres', 'block'] as const) {
        const named = withStores(own, (store) => (store.store.kind === kind ? { dataSet } : {}))
        const zone = await captured(named)
        expect(dataTypes.flatMap((type) => zone.all(type)).some((found) => dataSetOf(found) === dataSet)).toBe(true)
      }
    },
  )

  it('separates agencies by project, with the site pinned in every provider', async () => {
    const zone = await captured(own)
    const providers = zone.all('pulumi:providers:openstack')
    const named = providers.map(({ urn }) => urn.split('::').at(-1))
    expect(new Set(named).size).toBe(own.agencies.length + 1)
    expect(named).toHaveLength(2 * own.agencies.length + 1)
    for (const { inputs } of providers) expect(inputs).toMatchObject({ region: 'andeby1', insecure: 'false' })
    const projectOf = (dataSet: string) =>
      zone.resources.find(
        (found) => dataTypes.includes(found.type) && dataSetOf(found) === dataSet && found.type !== dataTypes[0],
      )?.provider
    expect(projectOf('home-care-journals')).toContain('lz-helse-private-andeby')
    expect(projectOf('building-drawings')).toContain('lz-plan-private-andeby')
  })

  it('lets nothing reach an object over plain HTTP or from outside', async () => {
    const policy = (await captured(own)).one('aws:s3/bucketPolicy:BucketPolicy', ({ name }) =>
      name.includes('wound-images'),
    )
    const { Statement } = JSON.parse(String(policy.inputs.policy)) as { Statement: Record<string, unknown>[] }
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    )
    const inside = ['10.20.0.0/16', '10.21.0.0/16', '10.64.0.0/16']
    expect(Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { NotIpAddress: { 'aws:SourceIp': inside } } }),
    )
    expect(Statement.every(({ Effect }) => Effect === 'Deny')).toBe(true)
  })

  it('refuses objects without a key of the writer’s own where the host may not hold one', async () => {
    const deniesPlainWrites = async (plan: LandingZonePlan) => {
      const policies = (await captured(plan)).all('aws:s3/bucketPolicy:BucketPolicy')
      return policies.some(({ inputs }) =>
        String(inputs.policy).includes('s3:x-amz-server-side-encryption-customer-algorithm'),
      )
    }
    expect(await deniesPlainWrites(domestic)).toBe(true)
    expect(await deniesPlainWrites(own)).toBe(false)
  })

  it('gives PostgreSQL TLS alone, a log of statements and backups on a second encrypted disk', async () => {
    const zone = await captured(own)
    const userData = userDataOf(zone, 'lz-helse-home-care-journals-private-andeby')
    const rules = fileOf(userData, '/etc/postgresql/16/main/pg_hba.conf')!.trim().split('\n')
    expect(rules.filter((rule) => !rule.startsWith('hostssl '))).toEqual(['local all postgres peer'])
    expect(fileOf(userData, '/etc/postgresql/16/main/conf.d/rettsky.conf')).toContain(
      "pgaudit.log = 'read, write, role, ddl'",
    )
    expect(fileOf(userData, '/etc/pgbackrest/pgbackrest.conf')).toContain('repo1-path=/srv/backup')
    const volumes = zone
      .all('openstack:blockstorage/volume:Volume')
      .filter((volume) => dataSetOf(volume) === 'home-care-journals')
    expect(volumes.map(({ name }) => name.split('private-andeby')[1]).sort()).toEqual([
      '-backup',
      '-data',
      '-standby-data',
    ])
    for (const { inputs } of volumes) expect(inputs).toMatchObject({ volumeType: 'encrypted', region: 'andeby1' })
  })

  it('has disks unlocked from outside only where the host may not hold the key', async () => {
    const journals = 'lz-helse-home-care-journals-private-andeby'
    const disks = async (plan: LandingZonePlan) =>
      fileOf(userDataOf(await captured(plan), journals), '/usr/local/sbin/rettsky-disks')
    expect(await disks(domestic)).toContain(
      `clevis luks bind -y -k /run/rettsky-key -d /dev/vdb tang '{"url":"http://tang.andeby.internal"}'`,
    )
    expect(await disks(own)).not.toContain('tang')
  })

  it('routes nothing over a line before it is up, and knows the line by its peering', async () => {
    const routes = async (plan: LandingZonePlan) =>
      (await captured(plan)).all('openstack:networking/routerRoute:RouterRoute')
    expect((await routes(own)).map(({ inputs }) => [inputs.destinationCidr, inputs.nextHop])).toEqual([
      ['10.20.0.0/16', '192.168.30.1'],
      ['10.21.0.0/16', '192.168.30.1'],
    ])
    const [up, designed] = own.privateConnectivity.links
    const accepted = { ...up, link: { ...up.link, state: 'accepted' as const } }
    const waiting: LandingZonePlan = {
      ...own,
      privateConnectivity: { ...own.privateConnectivity, links: [accepted, designed!], agencyRoutes: false },
    }
    expect(await routes(waiting)).toEqual([])
    const legs = (await captured(waiting))
      .all('openstack:networking/port:Port')
      .filter(({ name }) => name.includes('line-'))
    expect(legs.map(({ inputs }) => inputs.fixedIps)).toEqual([
      [expect.objectContaining({ ipAddress: '192.168.30.2' })],
    ])
  })

  it('makes the carrier’s VLAN itself only where it holds the switches', async () => {
    const hasSegment = async (plan: LandingZonePlan) =>
      (await captured(withSettings(plan, { physicalNetwork: 'carrier0' })))
        .all('openstack:networking/network:Network')
        .some(({ inputs }) => JSON.stringify(inputs.segments ?? '').includes('"segmentationId":301'))
    expect(await hasSegment(own)).toBe(true)
    expect(await hasSegment(domestic)).toBe(false)
  })

  it('probes from the address that the plan gives the prober', async () => {
    const zone = await captured(own)
    const prober = zone.one(
      instance,
      ({ inputs }) => (inputs.metadata as Record<string, string>)['rettsky-role'] === 'prober',
    )
    const targets = JSON.parse(fileOf(String(prober.inputs.userData), '/etc/prometheus/targets-from-zone.json')!) as {
      targets: string[]
    }[]
    expect(targets.flatMap((group) => group.targets).sort()).toEqual([
      '10.64.0.11:5432',
      'http://10.64.0.20:80/',
      'https://10.64.0.10:443/',
    ])
    const port = zone.one('openstack:networking/port:Port', ({ name }) => name === prober.name)
    expect(port.inputs.fixedIps).toEqual([expect.objectContaining({ ipAddress: '10.64.74.10' })])
  })

  it('reports every wrong setting at once', async () => {
    const wrong = withSettings(own, { authUrl: 'http://plain', endpointType: 'admin', colour: 'blue' })
    let issues: readonly { code: string; path: string }[] = []
    await captureProgram('wrong', async () => {
      try {
        stacks.zone(wrong)
      } catch (error) {
        issues = (error as InputError).issues
      }
    })
    expect(issues.map(({ path }) => path.replace('zones.private-andeby.settings.', '')).sort()).toEqual([
      'authUrl',
      'colour',
      'endpointType',
    ])
  })

  it('registers every type that its table of controls says a control is seen in', async () => {
    const zones = await Promise.all(
      [own, domestic, withCapabilities(own, { objectStorage: 'swift' }), withEveryControl(own)].map((plan) =>
        captureResources(plan),
      ),
    )
    const registered = new Set(zones.flat().map(({ type }) => type))
    const named = Object.values(controls).flatMap((met) => ('shownBy' in met ? met.shownBy : []))
    const types = named.flatMap((text) => [...text.matchAll(/\b(?:openstack|aws):[\w/]+:\w+/g)].map(([type]) => type))
    const absent = new Set(['aws:s3/bucketReplicationConfig:BucketReplicationConfig'])
    expect([...new Set(types)].filter((type) => !registered.has(type) && !absent.has(type))).toEqual([])
    expect([...absent].filter((type) => registered.has(type))).toEqual([])
  })
})

describe('an agency’s quota in an own cloud', () => {
  it('is half as much again as its servers, its stores’ servers and all their disks', () => {
    const { agencies } = samplePlan('openstack')
    const [share] = agencies
    const [store] = share!.dataStores
    const [server] = share!.servers
    const need = needOf({
      ...share!,
      servers: [{ ...server!, server: { ...server!.server, vcpu: 4, memoryGib: 16, diskGib: 100 } }],
      dataStores: [{ ...store!, store: { ...store!.store, gib: 100, growthPerYear: 0.2 } }],
    })
    expect(need).toEqual({
      compute: { instances: 5, cores: 18, ram: 72 * 1024 },
      storage: { volumes: 11, gigabytes: 1230 },
    })
  })
})
