import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#classifier/submission.ts'
import { controls as table } from '#infra/azure/controls.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { captureResources } from '#infra/pulumi/capture.ts'
import type { CapturedResource } from '#infra/pulumi/recorder.ts'
import { type Control, controls } from '#policies/controls.ts'
import { Captured, kindOfPlan, withEveryControl } from './captured.ts'
import { samplePlan } from './sample-plan.ts'

type Kind = Store['kind']
type Shows = (zone: Captured, dataSet: string, kind: Kind) => unknown

const t = (type: string) => `azure-native:${type}`
const mainType: Readonly<Record<Kind, string>> = {
  object: t('storage:StorageAccount'),
  postgres: t('dbforpostgresql:Server'),
  file: t('storage:StorageAccount'),
  block: t('compute:Disk'),
}
const store = (zone: Captured, dataSet: string, kind: Kind): CapturedResource =>
  zone.one(mainType[kind], ({ inputs }) => {
    const tags = inputs.tags as Record<string, string>
    return tags['rettsky-dataset'] === dataSet && tags['rettsky-purpose'] === undefined
  })

/** What shows each control, by kind of store. Kinds that the control table answers for with a reason are not asked. */
const shows: Readonly<Record<Control, Shows>> = {
  'region-pinned': (zone, dataSet, kind) => {
    const locks = zone.all(t('authorization:PolicyAssignment'))
    expect(locks.map(({ inputs }) => inputs.parameters)).toEqual(
      Array(2).fill({ listOfAllowedLocations: { value: ['norwayeast'] } }),
    )
    expect(locks.every(({ inputs }) => inputs.enforcementMode === 'Default')).toBe(true)
    expect(store(zone, dataSet, kind).inputs.location).toBe('norwayeast')
  },
  'copies-within': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'postgres') return expect(inputs).toMatchObject({ createMode: 'Default' })
    expect((inputs.sku as { name: string }).name).toMatch(/_(ZRS|LRS)$/)
    if (kind !== 'block') expect(inputs).toMatchObject({ allowCrossTenantReplication: false })
  },
  'public-access-blocked': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'postgres') return expect(inputs).toMatchObject({ network: { publicNetworkAccess: 'Disabled' } })
    expect(inputs).toMatchObject({ publicNetworkAccess: 'Disabled' })
    if (kind === 'block') return expect(inputs).toMatchObject({ networkAccessPolicy: 'DenyAll' })
    expect(inputs).toMatchObject({
      allowBlobPublicAccess: false,
      allowSharedKeyAccess: false,
      networkRuleSet: { defaultAction: 'Deny' },
    })
  },
  'tls-only': (zone, dataSet, kind) => {
    const resource = store(zone, dataSet, kind)
    if (kind === 'postgres') {
      const secure = zone.all(t('dbforpostgresql:Configuration')).filter(zone.refersTo(resource))
      return expect(secure.map(({ inputs }) => `${inputs.configurationName}=${inputs.value}`)).toContain(
        'require_secure_transport=ON',
      )
    }
    expect(resource.inputs).toMatchObject({ enableHttpsTrafficOnly: true, minimumTlsVersion: 'TLS1_2' })
    if (kind === 'file') {
      expect(zone.one(t('storage:FileServiceProperties'), zone.refersTo(resource)).inputs).toMatchObject({
        protocolSettings: { smb: { channelEncryption: 'AES-256-GCM;', versions: 'SMB3.1.1;' } },
      })
    }
  },
  'encrypted-at-rest': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'postgres') return expect(inputs.dataEncryption).toHaveProperty('type')
    if (kind === 'block') return expect(inputs.encryption).toHaveProperty('type')
    expect(inputs).toMatchObject({ encryption: { requireInfrastructureEncryption: true } })
  },
  'customer-managed-key': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    const key = zone.one(t('keyvault:Key'), (r) => r.name.endsWith('plan-c2'))
    expect(key).toMatchObject({ protect: true, inputs: { properties: { kty: 'RSA-HSM' } } })
    if (kind === 'postgres') {
      return expect(inputs.dataEncryption).toMatchObject({
        type: 'AzureKeyVault',
        primaryKeyURI: `${key.urn}#keyUriWithVersion`,
      })
    }
    if (kind === 'block') {
      const set = zone.one(t('compute:DiskEncryptionSet'), (r) => r.name.endsWith(dataSet))
      expect(set.inputs.activeKey).toEqual({ keyUrl: `${key.urn}#keyUriWithVersion` })
      return expect(inputs.encryption).toEqual({
        type: 'EncryptionAtRestWithCustomerKey',
        diskEncryptionSetId: `${set.urn}#id`,
      })
    }
    expect(inputs.encryption).toMatchObject({
      keySource: 'Microsoft.Keyvault',
      keyVaultProperties: { keyName: `${key.urn}#name` },
    })
  },
  'external-key': () => expect.unreachable('Azure has no key that is held outside'),
  versioned: (zone, dataSet, kind) => {
    const resource = store(zone, dataSet, kind)
    if (kind === 'postgres') return expect(resource.inputs.backup).toMatchObject({ backupRetentionDays: 35 })
    expect(zone.one(t('storage:BlobServiceProperties'), zone.refersTo(resource)).inputs).toMatchObject({
      isVersioningEnabled: true,
      deleteRetentionPolicy: { enabled: true },
    })
    const [tidied] = (
      zone.one(t('storage:ManagementPolicy'), zone.refersTo(resource)).inputs.policy as { rules: object[] }
    ).rules
    expect(tidied).toHaveProperty('definition.actions', { version: { delete: { daysAfterCreationGreaterThan: 90 } } })
  },
  immutable: (zone, dataSet, kind) => {
    const { immutableStorageWithVersioning } = store(zone, dataSet, kind).inputs
    expect(immutableStorageWithVersioning).toMatchObject({
      enabled: true,
      immutabilityPolicy: { immutabilityPeriodSinceCreationInDays: 365 },
    })
  },
  'access-logged': (zone, dataSet, kind) => {
    const resource = store(zone, dataSet, kind)
    const service = { object: '/blobServices/default', file: '/fileServices/default', postgres: '', block: '' }[kind]
    const setting = zone.one(
      t('monitor:DiagnosticSetting'),
      ({ inputs }) => inputs.resourceUri === `${resource.urn}#id${service}`,
    )
    expect(setting.inputs).toMatchObject({ logs: [{ categoryGroup: 'allLogs', enabled: true }] })
    const log = zone.one(t('operationalinsights:Workspace')).inputs
    expect(setting.inputs.workspaceId).toMatch(new RegExp(`/workspaces/${log.workspaceName}$`))
    if (kind === 'postgres') {
      const statements = zone
        .all(t('dbforpostgresql:Configuration'))
        .filter(zone.refersTo(resource))
        .find(({ inputs }) => inputs.configurationName === 'pgaudit.log')
      expect(statements?.inputs.value).toBe('ddl,read,role,write')
    }
  },
  'private-endpoint-only': (zone, dataSet, kind) => {
    const resource = store(zone, dataSet, kind)
    if (kind === 'block') return expect(resource.inputs).toMatchObject({ networkAccessPolicy: 'DenyAll' })
    const endpoint = zone.one(t('network:PrivateEndpoint'), ({ inputs }) =>
      JSON.stringify(inputs.privateLinkServiceConnections).includes(`"${resource.urn}#id"`),
    )
    expect(zone.one(t('network:PrivateDnsZoneGroup'), zone.refersTo(endpoint)).inputs).toHaveProperty(
      'privateDnsZoneConfigs',
    )
  },
  'private-connectivity': (zone) => {
    expect(zone.all(t('network:ExpressRouteCircuit')).map(({ inputs }) => inputs.serviceProviderProperties)).toEqual([
      { serviceProviderName: 'Telenor', peeringLocation: 'Oslo', bandwidthInMbps: 1000 },
      { serviceProviderName: 'GlobalConnect', peeringLocation: 'Stockholm', bandwidthInMbps: 1000 },
    ])
  },
  'response-time-monitored': (zone) => {
    const monitored = zone
      .all(t('network:ConnectionMonitor'))
      .flatMap(({ inputs }) => inputs.endpoints as { address?: string }[])
    expect(monitored.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['10.66.0.10', '10.66.0.11', '10.66.0.20']),
    )
    expect(zone.all(t('monitor:MetricAlert')).map(({ name }) => name)).toContain('slow-azure-oslo-home-care-app1')
  },
  'two-sites': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'postgres') return expect(inputs.highAvailability).toMatchObject({ mode: 'ZoneRedundant' })
    expect(inputs.sku).toEqual({ name: kind === 'block' ? 'Premium_ZRS' : 'Standard_ZRS' })
  },
  'backup-within': (zone, dataSet, kind) => {
    const { inputs } = store(zone, dataSet, kind)
    if (kind === 'postgres') return expect(inputs.backup).toMatchObject({ geoRedundantBackup: 'Disabled' })
    expect(JSON.stringify(inputs.sku)).not.toContain('GRS')
  },
  'isolated-account': (zone, dataSet, kind) => {
    expect(store(zone, dataSet, kind).provider).toContain('::subscription-azure-oslo-plan::')
  },
  'budget-alarm': (zone) => {
    const budget = zone.one(t('consumption:Budget'))
    expect(budget.inputs.amount).toBe(125_000)
    expect(Object.keys(budget.inputs.notifications as object)).toEqual([
      'at-100-percent',
      'at-50-percent',
      'at-80-percent',
    ])
  },
  'exit-copy': (zone, dataSet, kind) => {
    const exit = zone.one(t('storage:StorageAccount'), ({ inputs }) => {
      const tags = inputs.tags as Record<string, string>
      return tags['rettsky-dataset'] === dataSet && tags['rettsky-purpose'] === 'exit-copy'
    })
    expect(exit.inputs).toMatchObject({ publicNetworkAccess: 'Disabled', location: 'norwayeast' })
    if (kind !== 'object') {
      return zone.one(t('authorization:RoleAssignment'), ({ inputs }) => inputs.scope === `${exit.urn}#id`)
    }
    const from = `${store(zone, dataSet, kind).urn}#id`
    const policies = zone
      .all(t('storage:ObjectReplicationPolicy'))
      .filter(({ inputs }) => inputs.sourceAccount === from)
    expect(policies.map(({ inputs }) => inputs.destinationAccount)).toEqual(Array(2).fill(`${exit.urn}#id`))
  },
}

describe('controls of a landing zone in Azure', () => {
  let plan: LandingZonePlan
  let zone: Captured
  beforeAll(async () => {
    plan = withEveryControl(samplePlan('azure'))
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
