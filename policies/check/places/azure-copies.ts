import type { Estate } from '../estate.ts'
import type { Copy, Place, Resource } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isPending, textAt } from '../value.ts'
import type { Found } from './azure-redundancy.ts'
import { copyTo, destination, ownPlace, placeNamed, samePlace, unknownPlace } from './place.ts'

export function objectReplication(resource: Resource, estate: Estate, home: Place): Found {
  const names =
    at(resource.attributes, 'destination_storage_account_id') === undefined
      ? ['sourceAccount', 'destinationAccount']
      : ['source_storage_account_id', 'destination_storage_account_id']
  const [from = '', to = ''] = names
  const place = destination(resource, estate, at(resource.attributes, to), to)
  const hazard = samePlace(place, home) ? 'replication-same-region' : 'object-replication'
  return { copies: [copyTo(place, home, hazard)], sources: estate.pointedAt(resource, from) }
}

export function failover(resource: Resource, estate: Estate, home: Place): Found {
  const names = [
    'partner_server.id',
    'partner_servers.id',
    'partnerServers.id',
    'partner_managed_instance_id',
    'partnerRegions.location',
  ]
  const copies = names.flatMap((name) =>
    each(resource.attributes, name).map((value) => {
      const place =
        name.endsWith('location') && !isPending(value)
          ? placeNamed('azure', asText(value) ?? '', name, 'certain')
          : destination({ ...resource, references: resource.references }, estate, value, name)
      return copyTo(place, home, 'replica')
    }),
  )
  const databases = estate.pointedAt(resource, 'databases')
  return { copies, sources: databases.length > 0 ? databases : estate.pointedAt(resource, 'server_id') }
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

export function logTargets(resource: Resource, estate: Estate, home: Place): Copy[] {
  return logAttributes.flatMap((name) => {
    const value = at(resource.attributes, name)
    if (isAbsent(value)) return []
    const place = destination(resource, estate, value, name)
    return samePlace(place, home) ? [] : [copyTo(place, home, 'log-export', 'log')]
  })
}

/** A setting lies with what it watches; its logs go where its destinations lie. */
export function diagnostics(resource: Resource, estate: Estate, home: Place): Found {
  const watched = ['target_resource_id', 'resourceUri', 'scope'].flatMap((name) => estate.pointedAt(resource, name))
  const place = watched.map((one) => ownPlace(one, estate)).find((one) => one !== undefined) ?? home
  return { locations: [place], copies: logTargets(resource, estate, place), sources: watched }
}

/** A hub that captures writes everything that passes through it into a storage account, wherever that lies. */
export function capture(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const words = ['captureDescription', 'capture_description'].find((word) => !isAbsent(at(attributes, word)))
  if (words === undefined || isOff(at(attributes, `${words}.enabled`))) return {}
  const names = ['storageAccountResourceId', 'storage_account_id'].map((name) => `${words}.destination.${name}`)
  const name = names.find((one) => !isAbsent(at(attributes, one)))
  if (name === undefined) return {}
  const place = destination(resource, estate, at(attributes, name), name)
  const sources = estate.pointedAt(resource).filter(({ family }) => family === 'event-hub-namespace')
  return samePlace(place, home) ? { sources } : { copies: [copyTo(place, home, 'replica')], sources }
}

export function inference(resource: Resource): Found {
  const skus = ['sku.name', 'scale.type'].map((path) => at(resource.attributes, path))
  if (!skus.some((sku) => isPending(sku) || /^(global|datazone)/i.test(asText(sku) ?? ''))) return {}
  return {
    hazards: ['cross-region-inference'],
    copies: [{ ...unknownPlace('sku.name'), hazard: 'cross-region-inference', action: 'process' }],
  }
}

/** Data of some services is kept by geography; the location they are made in is not where it lies. */
export function geography(resource: Resource): Found {
  const value = at(resource.attributes, 'data_location')
  if (isPending(value)) return { locations: [unknownPlace('data_location')], hazards: ['geography-only'] }
  const name = asText(value)
  if (name === undefined) return {}
  return { locations: [placeNamed('azure', name, 'data_location', 'certain')], hazards: ['geography-only'] }
}

export function peering(resource: Resource): Found {
  const place =
    textAt(resource.attributes, 'peering_location') ??
    textAt(resource.attributes, 'serviceProviderProperties.peeringLocation')
  return place === undefined ? {} : { hazards: ['peering-location-elsewhere'] }
}

export function sourceDisk(resource: Resource, estate: Estate): Found {
  return { sources: estate.pointedAt(resource, 'creationData.sourceResourceId') }
}
