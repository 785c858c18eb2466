import { pairOf } from '#catalogue/region.ts'
import type { Estate } from '../estate.ts'
import type { Copy, Hazard, Place, Resource } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, isPending, type Json, textAt } from '../value.ts'
import {
  attributePlace,
  copyTo,
  destination,
  ownPlace,
  type Places,
  placeNamed,
  samePlace,
  surrounding,
  unknownPlace,
} from './place.ts'

/** Where a resource of Azure lies and what it copies, with what Azure does where nobody said otherwise. */
export function azurePlaces(resource: Resource, estate: Estate): Places {
  const home = homeOf(resource, estate)
  const found = copiesOf(resource, estate, home)
  return {
    locations: found.locations ?? [home],
    copies: found.copies ?? [],
    hazards: found.hazards ?? [],
    sources: found.sources ?? [],
  }
}

/** Its own location; else that of what it belongs to, since children and rules lie with their parent. */
function homeOf(resource: Resource, estate: Estate): Place {
  if (resource.family === 'azure-cdn')
    return { place: 'global', countries: [], attribute: 'type', certainty: 'certain' }
  const own = attributePlace(resource, estate, ['location'])
  if (own !== undefined) return own
  if (
    resource.setting.region !== undefined &&
    resource.format === 'arm' &&
    at(resource.attributes, 'location') !== undefined
  )
    return surrounding(resource)
  for (const attribute of [
    'server_id',
    'storage_account_id',
    'storage_account_name',
    'account_name',
    'name',
    'server_name',
    'parent_id',
    'resource_group_name',
    'resourceGroupName',
    '',
  ]) {
    const parents = attribute === '' ? estate.pointedAt(resource) : estate.pointedAt(resource, attribute)
    for (const parent of parents) {
      const place = parent === resource ? undefined : ownPlace(parent, estate)
      if (place !== undefined && place.place !== '@unknown')
        return { ...place, attribute: `${parent.address}.location`, certainty: 'by-reference' }
    }
  }
  return surrounding(resource)
}

type Found = Partial<Places>

function copiesOf(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const locations = (path: string, hazard: Hazard): Copy[] =>
    each(attributes, path).flatMap((value) => {
      const place = isPending(value)
        ? (attributePlace({ ...resource, attributes: { location: value } }, estate, ['location']) ?? unknownPlace(path))
        : placeNamed('azure', asText(value) ?? '', path, 'certain')
      return samePlace(place, home) ? [] : [copyTo({ ...place, attribute: path }, home, hazard)]
    })
  switch (resource.family) {
    case 'storage-account':
      return storage(resource, home)
    case 'object-replication':
      return objectReplication(resource, estate, home)
    case 'recovery-vault':
      return vault(
        resource,
        home,
        ['storage_mode_type', 'redundancySettings.standardTierStorageRedundancy'],
        'GeoRedundant',
      )
    case 'recovery-vault-storage':
      return {
        ...vault(resource, home, ['storageModelType', 'storageType'], 'GeoRedundant'),
        sources: estate.pointedAt(resource),
      }
    case 'backup-vault':
      return vault(resource, home, ['redundancy', 'storageSettings.type'], '')
    case 'cosmos-account':
      return cosmos(resource, home, [
        ...locations('geo_location.location', 'replica'),
        ...locations('locations.locationName', 'replica'),
      ])
    case 'mssql-database':
      return sqlDatabase(resource, estate, home)
    case 'synapse-pool':
      return {
        copies: isOff(at(attributes, 'geo_backup_policy_enabled'))
          ? []
          : paired(home, 'geo_backup_policy_enabled', 'backup'),
        hazards: ['geo-redundant', ...byDefault(attributes, ['geo_backup_policy_enabled'])],
      }
    case 'mssql-managed-instance':
      return redundancy(resource, home, ['storage_account_type', 'requestedBackupStorageRedundancy'], 'Geo')
    case 'mssql-failover-group':
      return failover(resource, estate, home)
    case 'azure-postgres':
    case 'azure-mysql':
      return server(resource, estate, home)
    case 'container-registry':
      return {
        copies: [
          ...locations('georeplications.location', 'replica'),
          ...locations('georeplication_locations', 'replica'),
        ],
      }
    case 'registry-replication':
      return { copies: [{ ...home, hazard: 'replica', action: 'replicate' }], sources: estate.pointedAt(resource) }
    case 'api-management':
      return {
        copies: [
          ...locations('additional_location.location', 'replica'),
          ...locations('additionalLocations.location', 'replica'),
        ],
      }
    case 'azure-cdn':
      return {
        hazards: ['cache-at-edges'],
        copies: [
          {
            place: 'global',
            countries: [],
            attribute: 'type',
            certainty: 'certain',
            hazard: 'cache-at-edges',
            action: 'replicate',
          },
        ],
      }
    case 'diagnostic-setting':
      return diagnostics(resource, estate, home)
    case 'log-profile':
      return { copies: logTargets(resource, estate, home) }
    case 'cognitive-deployment':
    case 'cognitive-account':
      return inference(resource)
    case 'communication-service':
      return geography(resource)
    case 'express-route-port':
      return peering(resource)
    case 'managed-disk':
      return sourceDisk(resource, estate)
    default:
      return {}
  }
}

/** A copy in the region that Azure pairs with this one; none where there is no pair, unknown where the region is. */
function paired(
  home: Place,
  attribute: string,
  action: Copy['action'] = 'replicate',
  hazard: Hazard = 'geo-redundant',
): Copy[] {
  const base = { attribute, hazard, action }
  if (home.place.startsWith('@') || home.place === 'global') {
    return [
      {
        ...base,
        place: home.certainty === 'unknown' ? '@unknown' : '@paired',
        countries: [],
        certainty: home.certainty,
      },
    ]
  }
  const pair = pairOf('azure', home.place)
  if (pair === null) return []
  if (pair === undefined) return [{ ...base, place: '@paired', countries: [], certainty: 'unknown' }]
  return [{ ...placeNamed('azure', pair, attribute, home.certainty), ...base }]
}

const byDefault = (attributes: Json, names: readonly string[]): Hazard[] =>
  names.every((name) => isAbsent(at(attributes, name))) ? ['backup-redundancy-by-default'] : []

function storage({ attributes }: Resource, home: Place): Found {
  const attribute = at(attributes, 'account_replication_type') === undefined ? 'sku.name' : 'account_replication_type'
  const value = at(attributes, attribute)
  if (isPending(value))
    return { copies: [{ ...unknownPlace(attribute), hazard: 'geo-redundant', action: 'replicate' }] }
  const sku = (asText(value) ?? '').toUpperCase()
  const crossTenant: Hazard[] =
    isOn(at(attributes, 'cross_tenant_replication_enabled')) || isOn(at(attributes, 'allowCrossTenantReplication'))
      ? ['cross-tenant-copy-allowed']
      : []
  if (!/G(Z)?RS/.test(sku)) return { hazards: crossTenant }
  const readable: Hazard[] = /RAG/.test(sku) ? ['readable-secondary'] : []
  return { copies: paired(home, attribute), hazards: ['geo-redundant', ...readable, ...crossTenant] }
}

function objectReplication(resource: Resource, estate: Estate, home: Place): Found {
  const names =
    at(resource.attributes, 'destination_storage_account_id') === undefined
      ? ['sourceAccount', 'destinationAccount']
      : ['source_storage_account_id', 'destination_storage_account_id']
  const [from = '', to = ''] = names
  const place = destination(resource, estate, at(resource.attributes, to), to)
  const hazard = samePlace(place, home) ? 'replication-same-region' : 'object-replication'
  return { copies: [copyTo(place, home, hazard)], sources: estate.pointedAt(resource, from) }
}

/** A vault whose backups go to the paired region unless it says locally or zone-redundant. */
function vault(resource: Resource, home: Place, names: readonly string[], standard: string): Found {
  const { attributes } = resource
  const written = names
    .flatMap((name) => each(attributes, name))
    .map((value) => asText(value) ?? (isPending(value) ? 'pending' : ''))
  const values = written.length === 0 ? [standard] : written
  const restore: Hazard[] =
    isOn(at(attributes, 'cross_region_restore_enabled')) ||
    isOn(at(attributes, 'redundancySettings.crossRegionRestore'))
      ? ['cross-region-restore']
      : []
  const attribute = names[0] ?? ''
  if (values.includes('pending'))
    return { copies: [{ ...unknownPlace(attribute), hazard: 'geo-redundant', action: 'backup' }], hazards: restore }
  const isGeo = values.some((value) => /^(geo|geozone)/i.test(value))
  const hazards: Hazard[] = isGeo
    ? ['geo-redundant', ...(written.length === 0 ? (['backup-redundancy-by-default'] as const) : []), ...restore]
    : restore
  return { copies: isGeo ? paired(home, attribute, 'backup') : [], hazards }
}

function cosmos({ attributes }: Resource, home: Place, replicas: Copy[]): Found {
  const type = textAt(attributes, 'backup.type') ?? textAt(attributes, 'backupPolicy.type') ?? 'Periodic'
  const names = ['backup.storage_redundancy', 'backupPolicy.periodicModeProperties.backupStorageRedundancy']
  const written = names.map((name) => textAt(attributes, name)).find((value) => value !== undefined && value !== '')
  const isGeo = /periodic/i.test(type) && /^geo/i.test(written ?? 'Geo')
  return {
    copies: [...replicas, ...(isGeo ? paired(home, 'backup.storage_redundancy', 'backup') : [])],
    hazards: isGeo
      ? ['geo-redundant', ...(written === undefined ? (['backup-redundancy-by-default'] as const) : [])]
      : [],
  }
}

function redundancy({ attributes }: Resource, home: Place, names: readonly string[], standard: string): Found {
  const name = names.find((one) => !isAbsent(at(attributes, one)))
  const value = name === undefined ? standard : at(attributes, name)
  const attribute = name ?? names[0] ?? ''
  if (isPending(value)) return { copies: [{ ...unknownPlace(attribute), hazard: 'geo-redundant', action: 'backup' }] }
  if (!/^(geo|grs|ragrs|gzrs)/i.test(asText(value) ?? '')) return {}
  return {
    copies: paired(home, attribute, 'backup'),
    hazards: ['geo-redundant', ...(name === undefined ? (['backup-redundancy-by-default'] as const) : [])],
  }
}

/** Backups of a database; a secondary is a live copy of the one it was made from. */
function sqlDatabase(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const backups = redundancy(resource, home, ['storage_account_type', 'requestedBackupStorageRedundancy'], 'Geo')
  const isWarehouse = /^DW/i.test(textAt(attributes, 'sku_name') ?? textAt(attributes, 'sku.name') ?? '')
  const isGeoBackup = isWarehouse && !isOff(at(attributes, 'geo_backup_enabled'))
  const isCopy = /secondary|copy|restore/i.test(textAt(attributes, 'create_mode') ?? '')
  const warehouse =
    isGeoBackup && (backups.copies ?? []).length === 0 ? paired(home, 'geo_backup_enabled', 'backup') : []
  return {
    copies: [...(backups.copies ?? []), ...warehouse],
    hazards: [...(backups.hazards ?? []), ...(warehouse.length > 0 ? (['geo-redundant'] as const) : [])],
    sources: isCopy
      ? [
          ...estate.pointedAt(resource, 'creation_source_database_id'),
          ...estate.pointedAt(resource, 'sourceDatabaseId'),
        ]
      : [],
  }
}

function failover(resource: Resource, estate: Estate, home: Place): Found {
  const names = [
    'partner_server.id',
    'partner_servers.id',
    'partnerServers.id',
    'partner_managed_instance_id',
    'partnerRegions.location',
  ]
  const copies = names.flatMap((name) =>
    each(resource.attributes, name).map((value) => {
      const place = name.endsWith('location')
        ? placeNamed('azure', asText(value) ?? '', name, 'certain')
        : destination({ ...resource, references: resource.references }, estate, value, name)
      return copyTo(place, home, 'replica')
    }),
  )
  const databases = estate.pointedAt(resource, 'databases')
  return { copies, sources: databases.length > 0 ? databases : estate.pointedAt(resource, 'server_id') }
}

/** PostgreSQL, MySQL and MariaDB: geo-redundant backups, and servers made as a replica of another. */
function server(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const names = ['geo_redundant_backup_enabled', 'backup.geoRedundantBackup', 'storageProfile.geoRedundantBackup']
  const name = names.find((one) => isOn(at(attributes, one)) || isPending(at(attributes, one)))
  const isReplica = /replica|geo|restore/i.test(textAt(attributes, 'create_mode') ?? '')
  const sources = isReplica
    ? ['source_server_id', 'creation_source_server_id', 'sourceServerResourceId'].flatMap((one) =>
        estate.pointedAt(resource, one),
      )
    : []
  if (name === undefined) return { sources }
  if (isPending(at(attributes, name)))
    return { copies: [{ ...unknownPlace(name), hazard: 'geo-redundant', action: 'backup' }], sources }
  return { copies: paired(home, name, 'backup'), hazards: ['geo-redundant'], sources }
}

const logAttributes = [
  'workspace_id',
  'log_analytics_workspace_id',
  'storage_account_id',
  'eventhub_authorization_rule_id',
  'event_hub_authorization_rule_id',
  'partner_solution_id',
  'servicebus_rule_id',
]

function logTargets(resource: Resource, estate: Estate, home: Place): Copy[] {
  return logAttributes.flatMap((name) => {
    const value = at(resource.attributes, name)
    if (isAbsent(value)) return []
    const place = destination(resource, estate, value, name)
    return samePlace(place, home) ? [] : [copyTo(place, home, 'log-export', 'log')]
  })
}

/** A setting lies with what it watches; its logs go where its destinations lie. */
function diagnostics(resource: Resource, estate: Estate, home: Place): Found {
  const watched = ['target_resource_id', 'resourceUri', 'scope'].flatMap((name) => estate.pointedAt(resource, name))
  const place = watched.map((one) => ownPlace(one, estate)).find((one) => one !== undefined) ?? home
  return { locations: [place], copies: logTargets(resource, estate, place), sources: watched }
}

function inference(resource: Resource): Found {
  const sku = textAt(resource.attributes, 'sku.name') ?? textAt(resource.attributes, 'scale.type') ?? ''
  if (!/^(global|datazone)/i.test(sku)) return {}
  return {
    hazards: ['cross-region-inference'],
    copies: [{ ...unknownPlace('sku.name'), hazard: 'cross-region-inference', action: 'process' }],
  }
}

/** Data of some services is kept by geography; the location they are made in is not where it lies. */
function geography(resource: Resource): Found {
  const name = textAt(resource.attributes, 'data_location')
  if (name === undefined) return {}
  return { locations: [placeNamed('azure', name, 'data_location', 'certain')], hazards: ['geography-only'] }
}

function peering(resource: Resource): Found {
  const place =
    textAt(resource.attributes, 'peering_location') ??
    textAt(resource.attributes, 'serviceProviderProperties.peeringLocation')
  return place === undefined ? {} : { hazards: ['peering-location-elsewhere'] }
}

function sourceDisk(resource: Resource, estate: Estate): Found {
  return { sources: estate.pointedAt(resource, 'creationData.sourceResourceId') }
}
