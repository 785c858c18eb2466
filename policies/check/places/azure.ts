import type { Estate } from '../estate.ts'
import type { Copy, Hazard, Place, Resource } from '../resource.ts'
import { asText, at, each, isOff, isPending } from '../value.ts'
import {
  capture,
  diagnostics,
  failover,
  geography,
  inference,
  logTargets,
  objectReplication,
  peering,
  sourceDisk,
} from './azure-copies.ts'
import {
  byDefault,
  cosmos,
  type Found,
  paired,
  redundancy,
  server,
  sqlDatabase,
  storage,
  vault,
} from './azure-redundancy.ts'
import {
  attributePlace,
  copyTo,
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
        sources: estate.pointedAt(resource).filter(({ family }) => family === 'storage-account'),
      }
    case 'diagnostic-setting':
      return diagnostics(resource, estate, home)
    case 'event-hub':
      return capture(resource, estate, home)
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
