import type { Estate } from '../estate.ts'
import type { Copy, Place, Resource } from '../resource.ts'
import { asText, at, each, isAbsent, isObject, isPending } from '../value.ts'
import { attributePlace, copyTo, destination, type Places, placeNamed, surrounding, unknownPlace } from './place.ts'

/** Where a resource of OpenStack lies. Regions are the operator's own names; only the plan knows which country one is in. */
export function openstackPlaces(resource: Resource, estate: Estate): Places {
  const home = attributePlace(resource, estate, ['region']) ?? surrounding(resource)
  const sync = at(resource.attributes, 'container_sync_to')
  const copies: Copy[] = []
  if (!isAbsent(sync)) copies.push({ ...unknownPlace('container_sync_to'), hazard: 'replica', action: 'replicate' })
  if (resource.family === 's3-replication' || resource.family === 's3-bucket')
    copies.push(...replication(resource, estate, home))
  const sources =
    resource.family === 's3-replication'
      ? estate.pointedAt(resource, 'bucket')
      : estate.pointedAt(resource, 'source_replica')
  return { locations: [home], copies, hazards: [], sources }
}

function replication(resource: Resource, estate: Estate, home: Place): Copy[] {
  return [
    ...each(resource.attributes, 'rules'),
    ...each(resource.attributes, 'rule'),
    ...each(resource.attributes, 'replication_configuration.rules'),
  ]
    .filter(isObject)
    .map((rule) =>
      copyTo(
        destination(resource, estate, at(rule, 'destination.bucket'), 'rules.destination.bucket'),
        home,
        'replica',
      ),
    )
}

/** Where a resource of IBM Cloud lies. A bucket has one of three kinds of location, of which one spans countries. */
export function ibmPlaces(resource: Resource, estate: Estate): Places {
  const { attributes } = resource
  const written = at(attributes, 'cross_region_location')
  if (isPending(written))
    return { locations: [unknownPlace('cross_region_location')], copies: [], hazards: ['multi-region'] }
  const cross = asText(written)
  if (cross !== undefined && cross !== '') {
    return {
      locations: [placeNamed('ibm', cross, 'cross_region_location', 'certain')],
      copies: [],
      hazards: ['multi-region'],
    }
  }
  const names = [
    'region_location',
    'single_site_location',
    'location',
    'region',
    'zone',
    'bucket_location',
    'cos_location',
  ]
  const home = attributePlace(resource, estate, names) ?? surrounding(resource)
  return {
    locations: [home],
    copies: copiesOf(resource, estate, home),
    hazards: [],
    sources: sourcesOf(resource, estate),
  }
}

function copiesOf(resource: Resource, estate: Estate, home: Place): Copy[] {
  const { attributes } = resource
  switch (resource.family) {
    case 'cos-replication':
      return [...each(attributes, 'replication_rule.destination_bucket_crn')].map((value) =>
        copyTo(destination(resource, estate, value, 'replication_rule.destination_bucket_crn'), home, 'replica'),
      )
    case 'ibm-share':
      return each(attributes, 'replica_share.zone').flatMap((value): Copy[] => {
        const place = isPending(value)
          ? unknownPlace('replica_share.zone')
          : attributePlace({ ...resource, attributes: { zone: value } }, estate, ['zone'])
        return place === undefined || place.place === home.place
          ? []
          : [copyTo({ ...place, attribute: 'replica_share.zone' }, home, 'replica')]
      })
    case 'atracker-target':
      return [copyTo({ ...home, attribute: 'region' }, home, 'replication-same-region', 'log')]
    default:
      return []
  }
}

function sourcesOf(resource: Resource, estate: Estate): Resource[] {
  if (resource.family === 'cos-replication') return estate.pointedAt(resource, 'bucket_crn')
  if (resource.family === 'ibm-database')
    return isAbsent(asText(at(resource.attributes, 'remote_leader_id')))
      ? []
      : estate.pointedAt(resource, 'remote_leader_id')
  if (resource.family === 'ibm-share') return estate.pointedAt(resource, 'source_share')
  return []
}
