import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#classifier/submission.ts'
import { controls as table } from '#infra/google/controls.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { captureResources } from '#infra/pulumi/capture.ts'
import type { CapturedResource } from '#infra/pulumi/recorder.ts'
import { type Control, controls } from '#policies/controls.ts'
import { Captured, kindOfPlan, withEveryControl } from './captured.ts'
import { samplePlan } from './sample-plan.ts'

type Kind = Store['kind']
type Shows = (zone: Captured, dataSet: string, kind: Kind) => unknown

const region = 'europe-north2'
const agencyProject = 'lz-plan-google-stockholm'
const bucket = 'gcp:storage/bucket:Bucket'
const mainType: Readonly<Record<Kind, string>> = {
  object: bucket,
  postgres: 'gcp:sql/databaseInstance:DatabaseInstance',
  file: 'gcp:filestore/instance:Instance',
  block: 'gcp:compute/regionDisk:RegionDisk',
}
const labelsOf = ({ inputs }: CapturedResource) =>
  (inputs.labels ?? (inputs.settings as { userLabels: object }).userLabels) as Record<string, string>

const store = (zone: Captured, dataSet: string, kind: Kind): CapturedResource =>
  zone.one(mainType[kind], (resource) => {
    const labels = labelsOf(resource)
    return labels['rettsky-dataset'] === dataSet && labels['rettsky-purpose'] === undefined
  })
const policy = (zone: Captured, constraint: string): CapturedResource =>
  zone.one('gcp:orgpolicy/policy:Policy', ({ inputs }) => `${inputs.name}`.endsWith(`/policies/${constraint}`))

/** What shows each control, by kind of store. Kinds that the control table answers for with a reason are not asked. */
const shows: Readonly<Record<Control, Shows>> = {
  'region-pinned': (zone, dataSet, kind) => {
    const allowed = { rules: [{ values: { allowedValues: [`in:${region}-locations`] } }] }
    expect(policy(zone, 'gcp.resourceLocations').inputs).toMatchObject({ spec: allowed })
    const { inputs } = store(zone, dataSet, kind)
    expect(`${inputs.location ?? inputs.region}`.toLowerCase()).toBe(region)
  },
  'copies-within': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    const elsewhere = [
      'customPlacementConfig',
      'rpo',
      'masterInstanceName',
      'replicaConfiguration',
      'initialReplication',
      'asyncPrimaryDisk',
    ]
    expect(Object.keys(inputs).filter((property) => elsewhere.includes(property))).toEqual([])
    if (kind === 'block') expect(inputs.replicaZones).toEqual([`${region}-a`, `${region}-b`])
  },
  'public-access-blocked': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'object') {
      expect(policy(zone, 'storage.publicAccessPrevention').inputs.spec).toEqual({ rules: [{ enforce: 'TRUE' }] })
      expect(inputs).toMatchObject({ publicAccessPrevention: 'enforced', uniformBucketLevelAccess: true })
    }
    if (kind === 'postgres') expect(inputs).toHaveProperty('settings.ipConfiguration.ipv4Enabled', false)
    if (kind === 'file') expect(inputs.networks).toMatchObject([{ connectMode: 'PRIVATE_SERVICE_ACCESS' }])
    if (kind === 'block') expect(policy(zone, 'compute.storageResourceUseRestrictions').inputs).toHaveProperty('spec')
  },
  'tls-only': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'postgres') expect(inputs).toHaveProperty('settings.ipConfiguration.sslMode', 'ENCRYPTED_ONLY')
    else expect(inputs).toHaveProperty('ipFilter.mode', 'Enabled')
  },
  'encrypted-at-rest': (zone, dataSet, kind) => expect(store(zone, dataSet, kind)).toBeDefined(),
  'customer-managed-key': (zone, dataSet, kind) => {
    const key = zone.one('gcp:kms/cryptoKey:CryptoKey', ({ inputs }) => inputs.name === 'plan-c2')
    expect(key).toMatchObject({
      protect: true,
      inputs: { rotationPeriod: '7776000s', versionTemplate: { protectionLevel: 'HSM' } },
    })
    const { inputs } = store(zone, dataSet, kind)
    const used = {
      object: inputs.encryption && (inputs.encryption as Record<string, unknown>).defaultKmsKeyName,
      postgres: inputs.encryptionKeyName,
      file: inputs.kmsKeyName,
      block: inputs.diskEncryptionKey && (inputs.diskEncryptionKey as Record<string, unknown>).kmsKeyName,
    }
    expect(used[kind]).toBe(`${key.urn}#id`)
    const mayUse = zone.all('gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember').filter(zone.refersTo(key))
    expect(mayUse.map(({ name }) => name.split('-')[0])).toContain(kind)
  },
  'external-key': (zone, dataSet, kind) => {
    expect(store(zone, dataSet, kind)).toBeDefined()
    const key = zone.one('gcp:kms/cryptoKey:CryptoKey', ({ inputs }) => inputs.name === 'helse-c3')
    expect(key.inputs).toMatchObject({
      cryptoKeyBackend: expect.stringMatching(/^projects\/[^/]+\/locations\/europe-north2\/ekmConnections\//),
      versionTemplate: { protectionLevel: 'EXTERNAL_VPC', algorithm: 'EXTERNAL_SYMMETRIC_ENCRYPTION' },
      skipInitialVersionCreation: true,
    })
    expect(key.inputs).not.toHaveProperty('rotationPeriod')
    expect(zone.one('gcp:kms/cryptoKeyVersion:CryptoKeyVersion', zone.refersTo(key)).inputs).toHaveProperty(
      'externalProtectionLevelOptions.ekmConnectionKeyPath',
    )
  },
  versioned: (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    // Every control is asked for here, immutable too: Google takes no versions beside a retention policy.
    if (kind === 'object') expect(inputs).toHaveProperty('retentionPolicy.retentionPeriod')
    else expect(inputs).toHaveProperty('settings.backupConfiguration.pointInTimeRecoveryEnabled', true)
  },
  immutable: (zone, dataSet, kind) => {
    expect(store(zone, dataSet, kind).inputs.retentionPolicy).toEqual({ retentionPeriod: '31536000', isLocked: false })
  },
  'access-logged': (zone, dataSet, kind) => {
    const { project } = store(zone, dataSet, kind).inputs
    const audit = zone.one('gcp:projects/iAMAuditConfig:IAMAuditConfig', ({ inputs }) => inputs.project === project)
    expect(audit.inputs).toMatchObject({
      service: 'allServices',
      auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }],
    })
    if (kind === 'postgres') {
      const { databaseFlags } = store(zone, dataSet, kind).inputs.settings as { databaseFlags: unknown }
      expect(databaseFlags).toContainEqual({ name: 'cloudsql.enable_pgaudit', value: 'on' })
      expect(databaseFlags).toContainEqual({ name: 'pgaudit.log', value: 'ddl,read,role,write' })
    }
    const log = zone.one('gcp:logging/projectBucketConfig:ProjectBucketConfig')
    expect(log.inputs).toMatchObject({ location: region, retentionDays: 365 })
    const sink = zone.one('gcp:logging/projectSink:ProjectSink', ({ inputs }) => inputs.project === project)
    expect(sink.inputs.destination).toBe(
      `logging.googleapis.com/projects/${log.inputs.project}/locations/${region}/buckets/${log.inputs.bucketId}`,
    )
  },
  'private-endpoint-only': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    const vpc = zone.one('gcp:compute/network:Network').inputs
    const network = `projects/${vpc.project}/global/networks/${vpc.name}`
    if (kind === 'object') {
      expect(inputs.ipFilter).toMatchObject({
        mode: 'Enabled',
        publicNetworkSource: { allowedIpCidrRanges: [] },
        vpcNetworkSources: [{ network }],
      })
    }
    if (kind === 'postgres') expect(inputs).toHaveProperty('settings.ipConfiguration.privateNetwork', network)
    if (kind === 'file') expect(inputs.networks).toMatchObject([{ network, connectMode: 'PRIVATE_SERVICE_ACCESS' }])
    if (kind === 'block') expect(policy(zone, 'compute.storageResourceUseRestrictions').inputs).toHaveProperty('spec')
  },
  'private-connectivity': (zone) => {
    const attachments = zone
      .all('gcp:compute/interconnectAttachment:InterconnectAttachment')
      .map(({ inputs }) => inputs)
    expect(
      attachments.map(({ edgeAvailabilityDomain, adminEnabled }) => [edgeAvailabilityDomain, adminEnabled]),
    ).toEqual([
      ['AVAILABILITY_DOMAIN_1', true],
      ['AVAILABILITY_DOMAIN_2', true],
      ['AVAILABILITY_DOMAIN_1', false],
      ['AVAILABILITY_DOMAIN_2', false],
    ])
    expect(new Set(attachments.map(({ type }) => type))).toEqual(new Set(['PARTNER']))
    expect(zone.one('gcp:compute/router:Router').inputs).toHaveProperty('bgp.asn', 16_550)
  },
  'response-time-monitored': (zone) => {
    const entered = zone
      .all('gcp:servicedirectory/endpoint:Endpoint')
      .map(({ inputs }) => `${inputs.address}:${inputs.port}`)
    expect(entered.sort()).toEqual(['10.67.0.10:443', '10.67.0.11:5432', '10.67.0.20:80'])
    const checks = zone.all('gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig')
    expect(checks.map(({ inputs }) => inputs.checkerType)).toEqual(Array(3).fill('VPC_CHECKERS'))
    for (const check of checks) {
      const filter = `metric.labels.check_id = "${check.urn}#uptimeCheckId"`
      const alarm = zone.one('gcp:monitoring/alertPolicy:AlertPolicy', ({ inputs }) =>
        JSON.stringify(inputs.conditions).includes(JSON.stringify(filter).slice(1, -1)),
      )
      const conditions = JSON.stringify(alarm.inputs.conditions)
      for (const metric of ['check_passed', 'request_latency']) expect(conditions).toContain(`uptime_check/${metric}`)
      expect(alarm.inputs.combiner).toBe('OR')
    }
  },
  'two-sites': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'object') expect(inputs.location).toBe(region.toUpperCase())
    if (kind === 'postgres') expect(inputs).toHaveProperty('settings.availabilityType', 'REGIONAL')
    if (kind === 'file') expect(inputs).toMatchObject({ tier: 'REGIONAL', location: region })
    if (kind === 'block') expect(inputs.replicaZones).toHaveLength(2)
  },
  'backup-within': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'postgres') expect(inputs).toHaveProperty('settings.backupConfiguration.location', region)
    if (kind === 'block') {
      const snapshots = zone.one('gcp:compute/resourcePolicy:ResourcePolicy', ({ name }) => name.endsWith(dataSet))
      expect(snapshots.inputs).toHaveProperty('snapshotSchedulePolicy.snapshotProperties.storageLocations', region)
      zone.one(
        'gcp:compute/regionDiskResourcePolicyAttachment:RegionDiskResourcePolicyAttachment',
        (attached) => attached.inputs.name === snapshots.inputs.name && attached.inputs.disk === inputs.name,
      )
    }
    if (kind === 'object' || kind === 'file') expect(`${inputs.location}`.toLowerCase()).toBe(region)
  },
  'isolated-account': (zone, dataSet, kind) => {
    const { inputs, provider } = store(zone, dataSet, kind)
    expect(inputs.project).toBe(agencyProject)
    expect(provider).toContain('::in-google-stockholm-plan::')
    const project = zone.one(
      'gcp:organizations/project:Project',
      (resource) => resource.inputs.projectId === agencyProject,
    )
    expect(labelsOf(project)).toMatchObject({ 'rettsky-agency': 'plan' })
  },
  'budget-alarm': (zone) => {
    const { inputs } = zone.one('gcp:billing/budget:Budget')
    expect(inputs.amount).toEqual({ specifiedAmount: { currencyCode: 'NOK', units: '125000' } })
    expect(inputs.thresholdRules).toMatchObject([0.5, 0.8, 1].map((thresholdPercent) => ({ thresholdPercent })))
    const folder = zone.one('gcp:organizations/folder:Folder').urn
    expect(inputs.budgetFilter).toMatchObject({ resourceAncestors: [`folders/${folder}#folderId`] })
  },
  'exit-copy': (zone, dataSet, kind) => {
    const exit = zone.one(bucket, (resource) => {
      const labels = labelsOf(resource)
      return labels['rettsky-dataset'] === dataSet && labels['rettsky-purpose'] === 'exit-copy'
    })
    expect(exit.inputs).toMatchObject({ location: region.toUpperCase(), publicAccessPrevention: 'enforced' })
    const from = store(zone, dataSet, kind)
    if (kind === 'object') {
      expect(zone.one('gcp:storage/transferJob:TransferJob').inputs.transferSpec).toMatchObject({
        gcsDataSource: { bucketName: from.inputs.name },
        gcsDataSink: { bucketName: exit.inputs.name },
      })
    }
    if (kind === 'postgres') {
      const { httpTarget } = zone.one('gcp:cloudscheduler/job:Job').inputs as {
        httpTarget: { uri: string; body: string }
      }
      expect(httpTarget.uri).toBe(
        `https://sqladmin.googleapis.com/v1/projects/${agencyProject}/instances/${from.inputs.name}/export`,
      )
      const { exportContext } = JSON.parse(Buffer.from(httpTarget.body, 'base64').toString())
      expect(exportContext).toMatchObject({
        uri: `gs://${exit.inputs.name}/home_care_journals.sql.gz`,
        fileType: 'SQL',
      })
    }
  },
}

describe('controls of a landing zone at Google', () => {
  let plan: LandingZonePlan
  let zone: Captured
  beforeAll(async () => {
    plan = withEveryControl(samplePlan('google'))
    zone = new Captured(await captureResources(plan))
  })

  const kinds: Kind[] = ['object', 'postgres', 'file', 'block']
  it.each(controls.flatMap((control) => kinds.map((kind) => [control, kind] as const)))(
    'shows %s of a %s store, or says why not',
    (control, kind) => {
      const answer = table[control]
      const reason = 'notOffered' in answer ? answer.notOffered : answer.notOfferedFor?.[kind]
      if (reason !== undefined) return expect(reason.length).toBeGreaterThan(20)
      shows[control](zone, kindOfPlan(plan, kind), kind)
    },
  )
})
