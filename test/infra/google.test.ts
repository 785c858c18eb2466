import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Slug } from '#catalogue/vocabulary/identifier.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { zoneParts } from '#infra/emitter.ts'
import { bucketName, hostProjectId, nameOf } from '#infra/google/names.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { captureResources } from '#infra/pulumi/capture.ts'
import {
  Captured,
  reversed,
  withEveryControl,
  withNoControl,
  withoutSettings,
  withSettings,
  withStores,
} from './captured.ts'
import { sampleControlsWithout, samplePlan } from './sample-plan.ts'

const capture = async (plan: LandingZonePlan) => new Captured(await captureResources(plan))

describe('a landing zone at Google', () => {
  const plan = samplePlan('google')
  let zone: Captured
  beforeAll(async () => {
    zone = await capture(plan)
  })

  it('consists of six parts: agencies’ data stores in stacks of their own, the rest shared', () => {
    const [shared, own] = [zone.partsOf(plan.zone.id), zone.partsOf(`${plan.zone.id}.helse`)]
    expect([...new Set([...shared, ...own])].sort()).toEqual(
      zoneParts.map((part) => part[0]!.toUpperCase() + part.slice(1)).sort(),
    )
    expect(shared).not.toContain('DataStores')
    expect(own.sort()).toEqual(['DataStores', 'Foundation', 'Network'])
  })

  it('is the same each time it is registered, in whatever order agencies, stores and keys are told', async () => {
    expect(JSON.stringify(await captureResources(plan))).toBe(JSON.stringify(zone.resources))
    expect(JSON.stringify(await captureResources(reversed(plan)))).toBe(JSON.stringify(zone.resources))
  })

  it('has nothing outside its region', () => {
    const places = zone.resources.flatMap(({ inputs }) =>
      [inputs.location, inputs.region, inputs.zone, inputs.replicaZones, inputs.storageLocation]
        .flat()
        .filter((place) => place !== undefined)
        .map((place) => `${place}`.toLowerCase()),
    )
    expect(places.length).toBeGreaterThan(20)
    expect(places.filter((place) => !/^europe-north2(-[abc])?$/.test(place))).toEqual([])
    expect(JSON.stringify(zone.resources)).not.toMatch(/europe-west|europe-north1|us-central|multi-?region|EUR4/i)
  })

  it('takes nothing from the shell: every resource has a provider, and what lies in a project says which', () => {
    const without = zone.resources.filter(
      ({ custom, provider, type }) => custom && provider === null && !type.startsWith('pulumi:providers:'),
    )
    expect(without).toEqual([])
    for (const { inputs } of zone.all('pulumi:providers:gcp')) expect(inputs).toMatchObject({ region: 'europe-north2' })
  })

  it('keeps data when it is taken out of the plan', () => {
    const kept = zone.resources.filter(({ type }) =>
      /:(Bucket|DatabaseInstance|Database|Disk|CryptoKey|KeyRing|ProjectBucketConfig|Project|Folder)$|filestore/.test(
        type,
      ),
    )
    expect(kept.length).toBeGreaterThan(15)
    expect(kept.filter(({ protect, retainOnDelete }) => !protect || !retainOnDelete)).toEqual([])
  })

  it('has no path to the Internet', () => {
    expect(
      zone.resources.map(({ type }) => type).filter((type) => /RouterNat|:Route$|ExternalVpnGateway/.test(type)),
    ).toEqual([])
    const { inputs } = zone.one('gcp:compute/network:Network')
    expect(inputs).toMatchObject({ autoCreateSubnetworks: false, deleteDefaultRoutesOnCreate: true })
    for (const { inputs: machine } of zone.all('gcp:compute/instance:Instance')) {
      for (const card of machine.networkInterfaces as object[]) expect(card).not.toHaveProperty('accessConfigs')
    }
    const rules = zone.all('gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule')
    const denied = rules
      .filter((rule) => rule.inputs.action === 'deny')
      .map((rule) => [rule.inputs.direction, rule.inputs.match])
    expect(denied).toMatchObject([
      ['INGRESS', { srcIpRanges: ['0.0.0.0/0'] }],
      ['EGRESS', { destIpRanges: ['0.0.0.0/0'] }],
    ])
    const open = rules
      .filter((rule) => rule.inputs.action === 'allow')
      .flatMap(({ inputs: rule }) => {
        const match = rule.match as { srcIpRanges?: string[]; destIpRanges?: string[] }
        return [...(match.srcIpRanges ?? []), ...(match.destIpRanges ?? [])]
      })
    expect(open.filter((range) => !/^(10\.|35\.199\.192\.0\/19)/.test(range))).toEqual([])
  })

  it('uses the plan’s addresses: subnets, ranges for databases, and one address for Google’s own services', () => {
    const subnets = zone.all('gcp:compute/subnetwork:Subnetwork').map(({ inputs }) => inputs.ipCidrRange)
    expect(subnets.sort()).toEqual(['10.67.0.0/20', '10.67.16.0/20', '10.67.74.0/24'])
    const given = zone
      .all('gcp:compute/globalAddress:GlobalAddress')
      .map(({ inputs }) => [inputs.purpose, inputs.address])
    expect(given.sort()).toEqual([
      ['PRIVATE_SERVICE_CONNECT', '10.67.64.2'],
      ['VPC_PEERING', '10.67.32.0'],
      ['VPC_PEERING', '10.67.48.0'],
    ])
  })

  it('adds nothing that no control asks for', async () => {
    const bare = await capture(withNoControl(plan))
    expect(bare.resources.filter(({ type }) => type.startsWith('gcp:kms/'))).toEqual([])
    expect(bare.all('gcp:compute/regionDisk:RegionDisk')).toEqual([])
    expect(bare.one('gcp:storage/bucket:Bucket').inputs).not.toHaveProperty('retentionPolicy')
    expect(bare.one('gcp:storage/bucket:Bucket').inputs).not.toHaveProperty('encryption')
    const database = bare.one('gcp:sql/databaseInstance:DatabaseInstance').inputs
    expect(database).toHaveProperty('settings.availabilityType', 'ZONAL')
    expect(database).not.toHaveProperty('encryptionKeyName')
    expect(bare.one('gcp:filestore/instance:Instance').inputs).toMatchObject({
      tier: 'ZONAL',
      location: 'europe-north2-a',
    })
  })

  it('keeps versions for ninety days, and none beside a retention policy, which Google would refuse', async () => {
    const bucketOf = async (asked: LandingZonePlan) => (await capture(asked)).all('gcp:storage/bucket:Bucket')
    const [free] = await bucketOf(withNoControl(plan))
    expect(free?.inputs).toMatchObject({
      versioning: { enabled: true },
      lifecycleRules: [{ action: { type: 'Delete' }, condition: { daysSinceNoncurrentTime: 90 } }],
    })
    const buckets = await bucketOf(withEveryControl(plan))
    const locked = buckets.filter(({ inputs }) => inputs.retentionPolicy !== undefined)
    expect(locked.length).toBeGreaterThan(0)
    for (const { inputs } of buckets) expect('versioning' in inputs).toBe(!('retentionPolicy' in inputs))
  })

  it('writes large databases out on a machine of their own, so that the instance does not feel it', async () => {
    const offloaded = async (gib: number) => {
      const sized = withStores(withEveryControl(plan), ({ store }) => ({ store: { ...store, gib, growthPerYear: 0 } }))
      const { httpTarget } = (await capture(sized)).one('gcp:cloudscheduler/job:Job').inputs
      const { body } = httpTarget as { body: string }
      return JSON.parse(Buffer.from(body, 'base64').toString()).exportContext.offload
    }
    expect([await offloaded(100), await offloaded(101)]).toEqual([false, true])
  })

  it('changes one agency’s stores when a data set is added to it', async () => {
    const more = withStores(plan, () => ({ controls: sampleControlsWithout('exit-copy') }))
    const [first, second] = more.agencies
    const added = { ...second!.dataStores[0]!, dataSet: 'one-more' }
    const after = await capture({
      ...more,
      agencies: [first!, { ...second!, dataStores: [...second!.dataStores, added] }],
    })
    const before = new Map((await capture(more)).resources.map((resource) => [resource.urn, JSON.stringify(resource)]))
    const touched = after.resources.filter((resource) => before.get(resource.urn) !== JSON.stringify(resource))
    expect(touched.map(({ name }) => name)).toEqual(['bucket-google-stockholm-one-more'])
  })
})

describe('projects at Google', () => {
  const plan = samplePlan('google')

  it('are made in a folder of the zone’s own, and the region lock is on that folder', async () => {
    const zone = await capture(plan)
    const folder = zone.one('gcp:organizations/folder:Folder')
    expect(folder.inputs.parent).toBe('folders/210987654321')
    const projects = zone.all('gcp:organizations/project:Project')
    expect(projects.map(({ inputs }) => inputs.projectId).sort()).toEqual([
      'lz-andeby-hub-google-stockholm',
      'lz-helse-google-stockholm',
      'lz-plan-google-stockholm',
    ])
    expect(new Set(projects.map(({ inputs }) => inputs.folderId))).toEqual(
      new Set([
        `${folder.urn}#folderId`,
        // Agencies' stacks find the folder that the zone's stack made.
        `gcp:organizations/getActiveFolder:getActiveFolder(${folder.inputs.displayName},${folder.inputs.parent})#name`,
      ]),
    )
    const parents = zone.all('gcp:orgpolicy/policy:Policy').map(({ inputs }) => inputs.parent)
    expect(new Set(parents)).toEqual(new Set([`folders/${folder.urn}#folderId`]))
    expect(zone.one('gcp:logging/folderSettings:FolderSettings').inputs.storageLocation).toBe('europe-north2')
  })

  it('are used where they exist, and then each is locked by itself', async () => {
    const zone = await capture(
      withoutSettings(
        withSettings(plan, { hostProject: 'andeby-felles', 'project-plan': 'andeby-plan' }),
        'folder',
        'organisation',
      ),
    )
    expect(zone.all('gcp:organizations/folder:Folder')).toEqual([])
    const read = zone.all('gcp:organizations/project:Project')
    expect(read.map(({ op, inputs }) => `${op} ${inputs.id}`).sort()).toEqual([
      'read andeby-felles',
      'read andeby-plan',
      'read lz-helse-google-stockholm',
    ])
    const locked = zone
      .all('gcp:orgpolicy/policy:Policy')
      .filter(({ inputs }) => `${inputs.name}`.endsWith('resourceLocations'))
    expect(locked.map(({ inputs }) => inputs.parent).sort()).toEqual([
      'projects/andeby-felles',
      'projects/andeby-plan',
      'projects/lz-helse-google-stockholm',
    ])
  })

  it('are paid for by whoever pays for the hub already, where the settings do not say it', async () => {
    const zone = await capture(withoutSettings({ ...plan, agencies: [] }, 'billingAccount'))
    expect(zone.one('gcp:billing/budget:Budget').inputs.billingAccount).toMatch(
      /payer-google-stockholm#billingAccount$/,
    )
  })

  it('are counted by a budget of their own where they stand outside the zone’s folder', async () => {
    const zone = await capture(withSettings(plan, { 'project-plan': 'andeby-plan' }))
    const filters = zone
      .all('gcp:billing/budget:Budget')
      .map(({ inputs }) => Object.keys(inputs.budgetFilter as object))
    expect(filters.sort()).toEqual([
      ['calendarPeriod', 'projects'],
      ['calendarPeriod', 'resourceAncestors'],
    ])
  })

  it('can try the region lock before it bites', async () => {
    const zone = await capture(withSettings({ ...plan, agencies: [] }, { locationPolicy: 'dry-run' }))
    const lock = zone.one('gcp:orgpolicy/policy:Policy', ({ inputs }) =>
      `${inputs.name}`.endsWith('gcp.resourceLocations'),
    )
    expect(lock.inputs).toHaveProperty('dryRunSpec')
    expect(lock.inputs).not.toHaveProperty('spec')
  })

  it('are refused with every wrong setting at once', async () => {
    const wrong = withSettings(plan, { folder: 'x', locationPolicy: 'sometimes', foldr: '1', 'project-helse': 'A' })
    const failure = await captureResources(wrong).then(
      () => undefined,
      (error: Error) => error,
    )
    const issues = (failure instanceof InputError ? failure : ((failure as Error).cause as InputError)).issues
    expect(issues.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'setting-unknown zones.google-stockholm.settings.foldr',
      'setting-wrong zones.google-stockholm.settings.folder',
      'setting-wrong zones.google-stockholm.settings.locationPolicy',
      'setting-wrong zones.google-stockholm.settings.project-helse',
    ])
  })
})

describe('a line to Google', () => {
  it('tells the body about the prober alone until it is up, and lets it reach nothing else', async () => {
    const plan = { ...samplePlan('google'), agencies: [] }
    const early = await capture({ ...plan, privateConnectivity: { ...plan.privateConnectivity, agencyRoutes: false } })
    const up = await capture(plan)
    const told = (zone: Captured) =>
      (zone.one('gcp:compute/router:Router').inputs.bgp as { advertisedIpRanges: { range: string }[] })
        .advertisedIpRanges
    expect(told(early)).toEqual([{ range: '10.67.74.10/32' }])
    expect(told(up)).toEqual([{ range: '10.67.0.0/16' }])
    const rules = (zone: Captured) => zone.all('gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule')
    const ofBody = (zone: Captured) =>
      rules(zone)
        .filter(({ inputs }) => JSON.stringify(inputs.match).includes('10.20.0.0/16'))
        .map(({ inputs }) => inputs.ruleName)
    expect(ofBody(early)).toEqual(['in-from-body-to-prober'])
    expect(ofBody(up).sort()).toEqual(['in-from-body', 'in-from-body-to-prober', 'out-to-body'])
  })
})

describe('names at Google', () => {
  const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/).filter((id) => Slug.safeParse(id).success)

  it('keep to Google’s limits whatever bodies, zones and data sets are called', () => {
    const plan = samplePlan('google')
    fc.assert(
      fc.property(slug, slug, slug, (body, zone, dataSet) => {
        const named = { ...plan, body: { ...plan.body, short: body }, zone: { ...plan.zone, id: zone } }
        expect(bucketName(named, `${dataSet}-exit`)).toMatch(/^[a-z][a-z0-9-]{1,61}[a-z0-9]$/)
        expect(hostProjectId(named)).toMatch(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/)
        expect(nameOf(named, 'snapshots', dataSet)).toMatch(/^[a-z][a-z0-9-]{0,61}[a-z0-9]$/)
      }),
      { numRuns: 200 },
    )
  })
})
