import { pairOf } from '#catalogue/region.ts'
import type { Estate } from '../estate.ts'
import type { Copy, Hazard, Place, Resource } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, isPending, type Json, textAt } from '../value.ts'
import { type Places, placeNamed, unknownPlace } from './place.ts'

export type Found = Partial<Places>

/** A copy in the region that Azure pairs with this one; none where there is no pair, unknown where the region is. */
export function paired(
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

export const byDefault = (attributes: Json, names: readonly string[]): Hazard[] =>
  names.every((name) => isAbsent(at(attributes, name))) ? ['backup-redundancy-by-default'] : []

export function storage({ attributes }: Resource, home: Place): Found {
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

/** A vault whose backups go to the paired region unless it says locally or zone-redundant. */
export function vault(resource: Resource, home: Place, names: readonly string[], standard: string): Found {
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

export function cosmos({ attributes }: Resource, home: Place, replicas: Copy[]): Found {
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

export function redundancy({ attributes }: Resource, home: Place, names: readonly string[], standard: string): Found {
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
export function sqlDatabase(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const backups = redundancy(resource, home, ['storage_account_type', 'requestedBackupStorageRedundancy'], 'Geo')
  const isWarehouse = ['sku_name', 'sku.name']
    .map((path) => at(attributes, path))
    .some((sku) => isPending(sku) || /^DW/i.test(asText(sku) ?? ''))
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

/** PostgreSQL, MySQL and MariaDB: geo-redundant backups, and servers made as a replica of another. */
export function server(resource: Resource, estate: Estate, home: Place): Found {
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
