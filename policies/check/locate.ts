import { findArea } from '#catalogue/region.ts'
import type { Estate } from './estate.ts'
import { awsPlaces } from './places/aws.ts'
import { azurePlaces } from './places/azure.ts'
import { googlePlaces } from './places/google.ts'
import { ibmPlaces, openstackPlaces } from './places/others.ts'
import { copyTo, type Places, samePlace, surrounding, weaker } from './places/place.ts'
import type { Copy, Hazard, Located, Place, Resource } from './resource.ts'

/** Where every resource's data lies and where it is copied to, copies by other resources included. */
export function locateAll(estate: Estate): Located[] {
  const found = new Map(estate.resources.map((resource) => [resource, placesOf(resource, estate)]))
  const arriving = new Map<Resource, Copy[]>()
  for (const [resource, places] of found) {
    for (const source of places.sources ?? []) {
      const home = found.get(source)?.locations[0]
      const copies =
        resource.kind === 'copier' ? places.copies : places.locations.map((place) => copyTo(place, home, 'replica'))
      arriving.set(source, [...(arriving.get(source) ?? []), ...copies.map((copy) => by(resource, copy))])
    }
  }
  return estate.resources.map((resource) => located(resource, found.get(resource)!, arriving.get(resource) ?? []))
}

const by = (resource: Resource, copy: Copy): Copy =>
  copy.attribute.startsWith(`${resource.address}.`)
    ? copy
    : { ...copy, attribute: `${resource.address}.${copy.attribute}` }

function placesOf(resource: Resource, estate: Estate): Places {
  switch (resource.provider) {
    case 'aws':
      return awsPlaces(resource, estate)
    case 'azure':
      return azurePlaces(resource, estate)
    case 'google':
      return googlePlaces(resource, estate)
    case 'openstack':
      return openstackPlaces(resource, estate)
    case 'ibm':
      return ibmPlaces(resource, estate)
    case 'other':
      return {
        locations: resource.setting.region === undefined ? [] : [surrounding(resource)],
        copies: [],
        hazards: [],
      }
    default:
      return resource.provider satisfies never
  }
}

function located(resource: Resource, places: Places, arriving: readonly Copy[]): Located {
  const copies = uniqueCopies([...places.copies, ...arriving])
  const hazards = new Set<Hazard>([...places.hazards, ...copies.map(({ hazard }) => hazard)])
  return {
    ...resource,
    locations: places.locations,
    copies,
    scope: scopeOf(resource, places.locations),
    hazards: [...hazards].sort(),
    confidence: places.locations.map(({ certainty }) => certainty).reduce(weaker, 'certain'),
  }
}

const uniqueCopies = (copies: readonly Copy[]): Copy[] => [
  ...new Map(copies.map((copy) => [`${copy.place} ${copy.hazard} ${copy.action}`, copy])).values(),
]

function scopeOf(resource: Resource, locations: readonly Place[]): Located['scope'] {
  const [first] = locations
  if (first === undefined || first.place === '@unknown') return 'unknown'
  if (first.place === 'global') return 'global'
  const area = resource.provider === 'other' ? undefined : findArea(resource.provider, first.place)
  if (area !== undefined) return area.scope
  const distinct = locations.filter((place, i) => locations.findIndex((other) => samePlace(place, other)) === i)
  return distinct.length > 1 ? 'multi-region' : 'regional'
}
