import { findArea } from '#catalogue/region.ts'
import type { Estate } from '../estate.ts'
import type { Hazard, Place, Resource } from '../resource.ts'
import { asText, at, each, isAbsent, isObject, isOn, isPending } from '../value.ts'
import {
  alloy,
  type Found,
  homeOf,
  lastOf,
  nearest,
  sinkPlace,
  spannerPlace,
  sql,
  transfer,
  transferSinks,
  uniquePlaces,
} from './google-copies.ts'
import {
  attributePlace,
  copyTo,
  destination,
  type Places,
  placeNamed,
  samePlace,
  surrounding,
  unknownPlace,
} from './place.ts'

/** Where a resource of Google Cloud lies and what it copies. Its own location always wins over the provider's region. */
export function googlePlaces(resource: Resource, estate: Estate): Places {
  const found = familyPlaces(resource, estate)
  const locations = found.locations ?? [homeOf(resource, estate)]
  const several: Hazard[] =
    locations.some(({ place }) => findArea('google', place) !== undefined || place === 'global') &&
    resource.kind !== 'other'
      ? ['multi-region']
      : []
  return {
    locations,
    copies: found.copies ?? [],
    hazards: [...several, ...zoneConflict(resource, locations), ...(found.hazards ?? [])],
    sources: found.sources ?? [],
  }
}

/** A zone that is not in the provider's region is worth a look: one of the two was not meant. */
function zoneConflict(resource: Resource, locations: readonly Place[]): Hazard[] {
  const around = surrounding(resource)
  const zone = locations.find(({ attribute }) => attribute === 'zone')
  return zone !== undefined && around.countries.length > 0 && around.place !== zone.place
    ? ['provider-zone-conflict']
    : []
}

const anywhere = (attribute: string): Place => ({ place: 'global', countries: [], attribute, certainty: 'certain' })

function familyPlaces(resource: Resource, estate: Estate): Found {
  const { attributes } = resource
  const list = (path: string): Place[] =>
    each(attributes, path).map((value) =>
      isPending(value) ? unknownPlace(path) : placeNamed('google', lastOf(asText(value) ?? ''), path, 'certain'),
    )
  switch (resource.family) {
    case 'gcs-bucket': {
      const pair = list('custom_placement_config.data_locations')
      if (pair.length > 0) return { locations: pair, hazards: ['several-regions'] }
      return isAbsent(at(attributes, 'location'))
        ? { locations: [{ ...placeNamed('google', 'US', 'location', 'default') }] }
        : {}
    }
    case 'gcs-transfer':
      return {
        copies: transferSinks(resource, estate),
        sources: estate.pointedAt(resource, 'transfer_spec.gcs_data_source'),
      }
    case 'bigquery-dataset':
      return isAbsent(at(attributes, 'location'))
        ? { locations: [placeNamed('google', 'US', 'location', 'default')] }
        : {}
    case 'bigquery-transfer':
      return transfer(resource, estate)
    case 'cloud-sql':
      return sql(resource, estate)
    case 'alloydb-cluster':
      return alloy(resource, estate)
    case 'secret': {
      const places = list('replication.user_managed.replicas.location')
      if (places.length > 0) return { locations: places, hazards: places.length > 1 ? ['several-regions'] : [] }
      return isAbsent(at(attributes, 'location')) ? { locations: [anywhere('replication.auto')] } : {}
    }
    case 'spanner':
      return { locations: [spannerPlace(resource, estate)] }
    case 'bigtable': {
      const places = each(attributes, 'cluster').flatMap((cluster) =>
        isObject(cluster)
          ? (attributePlace({ ...resource, attributes: cluster }, estate, ['zone']) ?? surrounding(resource))
          : [],
      )
      const [home, ...others] = uniquePlaces(places)
      return home === undefined
        ? {}
        : {
            locations: [{ ...home, attribute: 'cluster.zone' }],
            copies: others.map((place) => copyTo({ ...place, attribute: 'cluster.zone' }, home, 'replica')),
          }
    }
    case 'pubsub-topic': {
      const places = list('message_storage_policy.allowed_persistence_regions')
      return { locations: places.length === 0 ? [anywhere('message_storage_policy')] : places }
    }
    case 'log-sink': {
      const value = at(attributes, 'destination')
      const target = value === undefined ? undefined : sinkPlace(resource, estate)
      return {
        locations: [target ?? unknownPlace('destination')],
        copies: target === undefined ? [] : [{ ...target, hazard: 'log-export', action: 'log' }],
      }
    }
    case 'gce-snapshot': {
      const places = list('storage_locations')
      const home = surrounding(resource)
      return {
        ...(places.length === 0 ? {} : { locations: places }),
        sources: estate.pointedAt(resource, 'source_disk'),
        ...(places.length === 0 && home.place !== '@unknown' ? { copies: nearest(home, 'storage_locations') } : {}),
      }
    }
    case 'snapshot-schedule': {
      const home = homeOf(resource, estate)
      const places = list('snapshot_schedule_policy.snapshot_properties.storage_locations')
      const isSchedule =
        at(attributes, 'snapshot_schedule_policy') !== undefined &&
        !isAbsent(at(attributes, 'snapshot_schedule_policy'))
      const disks = estate
        .pointingAt(resource, 'snapshot-attachment')
        .flatMap((one) => estate.pointedAt(one, 'disk'))
        .concat(estate.pointingAt(resource, 'gce-disk', 'gce-region-disk'))
      const copies =
        places.length === 0 && isSchedule
          ? nearest(home, 'snapshot_properties.storage_locations')
          : places
              .filter((place) => !samePlace(place, home))
              .map((place) => copyTo(place, home, 'backup-elsewhere', 'backup'))
      return { copies, sources: disks }
    }
    case 'gke-backup-plan': {
      const home = homeOf(resource, estate)
      return {
        copies: [{ ...home, hazard: 'backup-elsewhere', action: 'backup' }],
        sources: estate.pointedAt(resource, 'cluster'),
      }
    }
    case 'gce-async-replication': {
      const place = destination(resource, estate, at(attributes, 'secondary_disk.disk'), 'secondary_disk')
      return {
        copies: [{ ...place, hazard: 'replica', action: 'replicate' }],
        sources: estate.pointedAt(resource, 'primary_disk'),
      }
    }
    case 'gce-disk':
    case 'gce-region-disk': {
      const zones =
        resource.family === 'gce-region-disk'
          ? uniquePlaces(
              each(attributes, 'replica_zones').flatMap(
                (value) => attributePlace({ ...resource, attributes: { zone: value } }, estate, ['zone']) ?? [],
              ),
            )
          : []
      return {
        ...(zones.length === 0 ? {} : { locations: zones.slice(0, 1) }),
        sources: estate.pointedAt(resource, 'async_primary_disk'),
      }
    }
    case 'filestore':
      return { sources: [...estate.pointedAt(resource, 'initial_replication')] }
    case 'filestore-backup':
      return {
        copies: [{ ...homeOf(resource, estate), hazard: 'backup-elsewhere', action: 'backup' }],
        sources: estate.pointedAt(resource, 'source_instance'),
      }
    case 'memorystore':
      return {}
    case 'cdn-backend': {
      const cdn = at(attributes, 'enable_cdn')
      return isOn(cdn) || isPending(cdn)
        ? {
            hazards: ['cache-at-edges'],
            copies: [
              {
                ...(isPending(cdn) ? unknownPlace('enable_cdn') : anywhere('enable_cdn')),
                hazard: 'cache-at-edges',
                action: 'replicate',
              },
            ],
            sources: estate.pointedAt(resource, 'bucket_name'),
          }
        : {}
    }
    default:
      return {}
  }
}
