import type { Provider } from '#catalogue/offer.ts'
import { findArea, findRegion, regionOfZone } from '#catalogue/region.ts'
import type { Estate } from '../estate.ts'
import type { Certainty, Copy, Hazard, Place, Resource } from '../resource.ts'
import { asText, at, isPending, type Json } from '../value.ts'

/** What a family's reader of places gives. Whoever copies out of another resource names that resource in `sources`. */
export type Places = {
  readonly locations: readonly Place[]
  readonly copies: readonly Copy[]
  readonly hazards: readonly Hazard[]
  readonly sources?: readonly Resource[]
}

/** A place by its name: a region, a word for several, or a mark that stands for what nobody said. */
export function placeNamed(provider: Provider | 'other', name: string, attribute: string, certainty: Certainty): Place {
  const known = provider === 'other' ? undefined : provider
  const region = known === undefined ? undefined : findRegion(known, name)
  if (region !== undefined) return { place: region.region, countries: [region.country], attribute, certainty }
  const area = known === undefined ? undefined : findArea(known, name)
  if (area !== undefined) return { place: name, countries: area.countries, attribute, certainty }
  return { place: name, countries: [], attribute, certainty }
}

export const unknownPlace = (attribute: string): Place => ({
  place: '@unknown',
  countries: [],
  attribute,
  certainty: 'unknown',
})

/** The region of the provider, stack or resource group around a resource. */
export function surrounding(resource: Resource): Place {
  const { region } = resource.setting
  if (region === undefined) return unknownPlace('region')
  const zone = resource.provider === 'other' ? undefined : regionOfZone(resource.provider, region.place)
  return placeNamed(resource.provider, zone ?? region.place, region.attribute, region.certainty)
}

/** The first attribute among these that names a place; a pending one is looked up through what it points at. */
export function attributePlace(resource: Resource, estate: Estate, attributes: readonly string[]): Place | undefined {
  for (const attribute of attributes) {
    const value = at(resource.attributes, attribute)
    if (value === undefined || value === null || value === '') continue
    if (isPending(value)) {
      const target = value.refs.flatMap(({ address }) => estate.find(resource, address) ?? [])[0]
      const place = target === undefined ? undefined : ownPlace(target, estate)
      if (place !== undefined) return { ...place, attribute, certainty: weaker(place.certainty, 'by-reference') }
      return value.text?.startsWith('@')
        ? nameToPlace(resource.provider, value.text, attribute)
        : unknownPlace(attribute)
    }
    const name = asText(value)
    return name === undefined ? unknownPlace(attribute) : nameToPlace(resource.provider, name, attribute)
  }
  return undefined
}

function nameToPlace(provider: Resource['provider'], name: string, attribute: string): Place {
  if (name.startsWith('@')) {
    const certainty =
      name === '@resourceGroup' ? 'needs-group-location' : name === '@stack' ? 'needs-stack-region' : 'unknown'
    return { place: name, countries: [], attribute, certainty }
  }
  const region = provider === 'other' ? undefined : regionOfZone(provider, name)
  return placeNamed(provider, region ?? name, attribute, 'certain')
}

const ownAttributes = ['region', 'location', 'availability_zone', 'zone']

/** Where a resource says that it lies, without its copies: enough to tell where something that points at it goes. */
export function ownPlace(resource: Resource, estate: Estate): Place | undefined {
  return (
    attributePlace(resource, estate, ownAttributes) ??
    (resource.setting.region === undefined ? undefined : surrounding(resource))
  )
}

const strength: readonly Certainty[] = [
  'certain',
  'by-reference',
  'default',
  'needs-stack-region',
  'needs-group-location',
  'unknown',
]

/** The less certain of two. */
export const weaker = (a: Certainty, b: Certainty): Certainty => (strength.indexOf(a) >= strength.indexOf(b) ? a : b)

/** Where a value that names another store leads: a resource of the estate, a region inside an ARN, or nobody knows. */
export function destination(resource: Resource, estate: Estate, value: Json, attribute: string): Place {
  if (isPending(value)) {
    const target = value.refs.flatMap(({ address }) => estate.find(resource, address) ?? [])[0]
    const place = target === undefined ? undefined : ownPlace(target, estate)
    return place === undefined
      ? (placeInArn(value.text, attribute) ?? unknownPlace(attribute))
      : { ...place, attribute }
  }
  const text = asText(value)
  if (text === undefined) return unknownPlace(attribute)
  const written = placeInArn(text, attribute)
  if (written !== undefined) return written
  const pointed = estate.pointedAt(resource, attribute)[0]
  const named = pointed ?? estate.named(text, resource.provider)[0]
  const place = named === undefined ? undefined : ownPlace(named, estate)
  return place === undefined ? unknownPlace(attribute) : { ...place, attribute }
}

/** The region that an ARN is written with, also where another part of it, such as the account, is not known yet. */
function placeInArn(text: string | undefined, attribute: string): Place | undefined {
  const region = /^arn:[\w-]+:[\w-]+:([a-z0-9-]+):/.exec(text ?? '')?.[1]
  return region === undefined ? undefined : placeNamed('aws', region, attribute, 'certain')
}

/** A copy into a place; the hazard says whether it leaves the region. */
export function copyTo(
  place: Place,
  home: Place | undefined,
  hazard: Hazard,
  action: Copy['action'] = 'replicate',
): Copy {
  const same = home !== undefined && place.place === home.place && place.place !== '@unknown'
  return { ...place, hazard: same && hazard === 'replica' ? 'replication-same-region' : hazard, action }
}

export const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a !== undefined && b !== undefined && a.place === b.place && a.place !== '@unknown'
