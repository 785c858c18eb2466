import { findRegion } from '#catalogue/region.ts'
import type { Estate } from '../estate.ts'
import type { Copy, Place, Resource } from '../resource.ts'
import { asText, at, each, isOn, isPending, textAt } from '../value.ts'
import { attributePlace, copyTo, type Places, placeNamed, samePlace, surrounding, unknownPlace } from './place.ts'

export function homeOf(resource: Resource, estate: Estate): Place {
  return (
    attributePlace(resource, estate, ['location', 'region', 'zone', 'location_id', 'locationId']) ??
    surrounding(resource)
  )
}

export type Found = Partial<Places>

export const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export const uniquePlaces = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [place.place, place])).values(),
]

/** Backups of Cloud SQL and snapshots go to the multi-region around their region where no location is given. */
export function nearest(home: Place, attribute: string): Copy[] {
  const area = home.place.startsWith('europe-')
    ? 'eu'
    : home.place.startsWith('us-')
      ? 'us'
      : home.place.startsWith('asia-')
        ? 'asia'
        : undefined
  const known = findRegion('google', home.place)
  if (known === undefined || area === undefined) return []
  return [{ ...placeNamed('google', area, attribute, 'default'), hazard: 'backup-elsewhere', action: 'backup' }]
}

export function sql(resource: Resource, estate: Estate): Found {
  const { attributes } = resource
  const home = homeOf(resource, estate)
  const path = 'settings.backup_configuration.location'
  const value = at(attributes, path)
  const enabled = at(attributes, 'settings.backup_configuration.enabled')
  const isBackedUp = isOn(enabled) || isPending(enabled)
  const masters = ['master_instance_name', 'masterInstanceName'].flatMap((name) => [
    ...estate.pointedAt(resource, name),
    ...estate.named(textAt(attributes, name) ?? '', 'google'),
  ])
  const sources = [...new Set(masters)].filter((source) => source !== resource)
  if (isPending(value))
    return {
      locations: [home],
      copies: [{ ...unknownPlace(path), hazard: 'backup-elsewhere', action: 'backup' }],
      sources,
    }
  const name = asText(value)
  if (name === undefined || name === '') {
    const copies = isBackedUp ? nearest(home, path) : []
    return { locations: [home], copies, hazards: copies.length > 0 ? ['backup-redundancy-by-default'] : [], sources }
  }
  const place = placeNamed('google', name, path, 'certain')
  return {
    locations: [home],
    copies: samePlace(place, home) ? [] : [copyTo(place, home, 'backup-elsewhere', 'backup')],
    sources,
  }
}

export function alloy(resource: Resource, estate: Estate): Found {
  const { attributes } = resource
  const home = homeOf(resource, estate)
  const copies = [
    ...each(attributes, 'automated_backup_policy.location'),
    ...each(attributes, 'continuous_backup_config.location'),
  ].flatMap((value) => {
    const place = isPending(value)
      ? unknownPlace('automated_backup_policy.location')
      : placeNamed('google', asText(value) ?? '', 'automated_backup_policy.location', 'certain')
    return samePlace(place, home) ? [] : [copyTo(place, home, 'backup-elsewhere', 'backup')]
  })
  return { locations: [home], copies, sources: estate.pointedAt(resource, 'secondary_config') }
}

export function spannerPlace(resource: Resource, estate: Estate): Place {
  const value = at(resource.attributes, 'config')
  if (isPending(value)) return unknownPlace('config')
  const config = asText(value)
  if (config === undefined) return homeOf(resource, estate)
  return placeNamed('google', lastOf(config).replace(/^regional-/, ''), 'config', 'certain')
}

export function transfer(resource: Resource, estate: Estate): Found {
  const place = attributePlace(resource, estate, ['location']) ?? surrounding(resource)
  const target = estate.pointedAt(resource, 'destination_dataset_id')[0]
  const there = target === undefined ? place : (attributePlace(target, estate, ['location']) ?? place)
  return {
    locations: [place],
    copies: [
      {
        ...there,
        attribute: 'destination_dataset_id',
        hazard: samePlace(place, there) ? 'replication-same-region' : 'replica',
        action: 'replicate',
      },
    ],
  }
}

export function transferSinks(resource: Resource, estate: Estate): Copy[] {
  const target = estate.pointedAt(resource, 'transfer_spec.gcs_data_sink')[0]
  const named = estate.named(textAt(resource.attributes, 'transfer_spec.gcs_data_sink.bucket_name') ?? '', 'google')[0]
  const sink = target ?? named
  const source = estate.pointedAt(resource, 'transfer_spec.gcs_data_source')[0]
  const place =
    sink === undefined
      ? unknownPlace('transfer_spec.gcs_data_sink')
      : { ...homeOf(sink, estate), attribute: 'transfer_spec.gcs_data_sink' }
  return [copyTo(place, source === undefined ? undefined : homeOf(source, estate), 'replica')]
}

/** `storage.googleapis.com/bucket`, `…/datasets/x`, `logging.googleapis.com/projects/p/locations/eu/buckets/b`. */
export function sinkPlace(resource: Resource, estate: Estate): Place {
  const value = at(resource.attributes, 'destination')
  const text = isPending(value) ? value.text : asText(value)
  const location = /\/locations\/([\w-]+)/.exec(text ?? '')?.[1]
  if (location !== undefined) return placeNamed('google', location, 'destination', 'certain')
  const target = estate.pointedAt(resource, 'destination')[0] ?? estate.named(text ?? '', 'google')[0]
  return target === undefined ? unknownPlace('destination') : { ...homeOf(target, estate), attribute: 'destination' }
}
