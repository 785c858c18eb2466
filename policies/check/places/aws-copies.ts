import type { Estate } from '../estate.ts'
import type { Copy, Hazard, Place, Resource } from '../resource.ts'
import { asText, at, each, isAbsent, isObject, isOff, isOn, isPending, type Json } from '../value.ts'
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

const globalFamilies = new Set(['cloudfront'])

const globalTypes =
  /^(aws_(iam|route53|organizations|budgets|cloudfront|globalaccelerator)_?|aws::(iam|route53|organizations|budgets|cloudfront)::|aws:(iam|route53|organizations|budgets|cloudfront)\/)/i

export function homeOf(resource: Resource, estate: Estate): { home: Place; conflict: boolean } {
  if (globalFamilies.has(resource.family) || globalTypes.test(resource.type)) {
    return { home: { place: 'global', countries: [], attribute: 'type', certainty: 'certain' }, conflict: false }
  }
  const around = surrounding(resource)
  const own = resource.format === 'cfn' ? undefined : attributePlace(resource, estate, ['region'])
  if (own !== undefined) return { home: own, conflict: false }
  const zone = attributePlace(resource, estate, ['availability_zone'])
  if (zone === undefined || zone.place === '@unknown' || zone.countries.length === 0)
    return { home: around, conflict: false }
  const conflict = around.countries.length > 0 && around.place !== zone.place
  return { home: zone, conflict }
}

export type Found = Partial<Places>

export function regionCopy(value: Json, path: string, home: Place, hazard: Hazard, action?: Copy['action']): Copy[] {
  if (isPending(value)) return [{ ...unknownPlace(path), hazard, action: action ?? 'replicate' }]
  const text = asText(value)
  if (text === undefined && !isAbsent(value)) return [{ ...unknownPlace(path), hazard, action: action ?? 'replicate' }]
  return text === undefined || text === ''
    ? []
    : [copyTo(placeNamed('aws', text.replace(/^(.*-\d)[a-z]$/, '$1'), path, 'certain'), home, hazard, action)]
}

/** Rules of bucket replication that are on. A bucket's ARN has no region: it is found in the code or it is not known. */
export function replication(resource: Resource, estate: Estate, home: Place): Copy[] {
  const { attributes } = resource
  const paths =
    resource.family === 's3-replication'
      ? ['rule', 'rules']
      : ['replication_configuration.rules', 'replication_configuration.rule']
  return paths.flatMap((path) =>
    each(attributes, path).flatMap((rule) => {
      if (!isObject(rule) || isOff(at(rule, 'status'))) return []
      const attribute = `${path}.destination.bucket`
      const target = at(rule, 'destination.bucket')
      if (target === undefined) return []
      const place = destination(resource, estate, target, attribute)
      const account = asText(at(rule, 'destination.account')) !== undefined && place.place === '@unknown'
      return [copyTo(place, home, account ? 'copy-to-other-account' : 'replica')]
    }),
  )
}

export function database(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const backups = each(attributes, 'AutomaticBackupReplicationRegion').flatMap((value) =>
    regionCopy(value, 'AutomaticBackupReplicationRegion', home, 'backup-elsewhere', 'backup'),
  )
  const names = [
    'replicate_source_db',
    'replication_source_identifier',
    'SourceDBInstanceIdentifier',
    'SourceDBClusterIdentifier',
  ]
  const attribute = names.find(
    (name) => at(attributes, name) !== undefined && at(attributes, name) !== null && at(attributes, name) !== '',
  )
  const peers = globalPeers(resource, estate, home)
  if (attribute === undefined) return { copies: [...backups, ...peers] }
  const pointed = estate.pointedAt(resource, attribute)
  const named = pointed.length > 0 ? pointed : estate.named(asText(at(attributes, attribute)) ?? '', 'aws')
  return { copies: [...backups, ...peers], sources: named.filter((source) => source !== resource) }
}

/** Clusters that share a global cluster hold the same data in each of their regions. */
function globalPeers(resource: Resource, estate: Estate, home: Place): Copy[] {
  const globals = estate.pointedAt(resource, 'global_cluster_identifier')
  const peers = globals.flatMap((one) => estate.pointingAt(one, resource.family)).filter((peer) => peer !== resource)
  const copies = peers.flatMap((peer) => {
    const place = homeOf(peer, estate).home
    return samePlace(place, home) ? [] : [copyTo({ ...place, attribute: 'global_cluster_identifier' }, home, 'replica')]
  })
  const named = at(resource.attributes, 'global_cluster_identifier')
  const isOpen = globals.length === 0 && (asText(named) !== undefined || isPending(named))
  return isOpen
    ? [...copies, { ...unknownPlace('global_cluster_identifier'), hazard: 'replica', action: 'replicate' }]
    : copies
}

/** A trail that collects from every region brings logs in; its bucket is where they land. */
export function trail(resource: Resource, estate: Estate, home: Place): Found {
  const value = at(resource.attributes, 's3_bucket_name')
  const target = value === undefined ? undefined : destination(resource, estate, value, 's3_bucket_name')
  const collects = isOn(at(resource.attributes, 'is_multi_region_trail'))
  return {
    copies: target === undefined || target.place === '@unknown' ? [] : elsewhere(target, home, 'log-export'),
    hazards: collects ? ['several-regions'] : [],
  }
}

export const elsewhere = (place: Place, home: Place, hazard: Hazard): Copy[] =>
  samePlace(place, home) ? [] : [copyTo(place, home, hazard, 'log')]

export function firehose(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const buckets = [
    ...each(attributes, 'extended_s3_configuration.bucket_arn'),
    ...each(attributes, 'ExtendedS3DestinationConfiguration.BucketARN'),
    ...each(attributes, 'S3DestinationConfiguration.BucketARN'),
  ]
  const urls = [
    ...each(attributes, 'http_endpoint_configuration.url'),
    ...each(attributes, 'HttpEndpointDestinationConfiguration.EndpointConfiguration.Url'),
  ]
  return {
    copies: [
      ...buckets.flatMap((value) => elsewhere(destination(resource, estate, value, 'bucket_arn'), home, 'log-export')),
      ...urls.map(
        (): Copy => ({ ...unknownPlace('http_endpoint_configuration.url'), hazard: 'log-export', action: 'log' }),
      ),
    ],
  }
}

/** A stack set makes its hidden template's resources in every region that it names. */
export function stackSet(resource: Resource, home: Place): Found {
  const values = [
    ...each(resource.attributes, 'StackInstancesGroup.Regions'),
    ...each(resource.attributes, 'regions'),
    ...each(resource.attributes, 'stack_set_instance_region'),
  ]
  const places = values.map((value) =>
    isPending(value) ? unknownPlace('Regions') : placeNamed('aws', asText(value) ?? '', 'Regions', 'certain'),
  )
  return places.length === 0
    ? { locations: [home] }
    : { locations: places, hazards: places.length > 1 ? ['several-regions'] : [] }
}

/** A recovery point copied into another vault: region and account stand inside the vault's ARN. */
export function backupCopy(resource: Resource, estate: Estate, value: Json, home: Place): Copy {
  return copyTo(
    destination(resource, estate, value, 'copy_action.destination_vault_arn'),
    home,
    'backup-elsewhere',
    'backup',
  )
}
