import type { Provider } from './offer.ts'
import data from './regions.json' with { type: 'json' }
import type { Country } from './vocabulary/identifier.ts'

/** A region of a provider: where it lies and, at Azure, where geo-redundant copies of it go unless told otherwise. */
export type Region = {
  readonly provider: Provider
  readonly region: string
  readonly country: Country
  /** null where there is no pair; absent where the provider has no such thing. */
  readonly pair?: string | null
  /** In none of the sources that were read. */
  readonly verification?: 'pending'
}

/** A word for several regions at once (EU, eur3, nam6). Data may lie in any of the countries. */
export type Area = {
  readonly provider: Provider
  readonly word: string
  readonly scope: 'multi-region' | 'dual-region' | 'geography'
  readonly countries: readonly Country[]
  readonly note?: string
  /** In none of the sources that were read. */
  readonly verification?: 'pending'
}

/** One spelling for what people and portals write in several: `West Us` is `westus`, `EU` is `eu`. */
const spelt = (name: string): string => name.toLowerCase().replaceAll(/[\s_]/g, '')

const { regions, areas } = data as unknown as { regions: readonly Region[]; areas: readonly Area[] }
const key = (provider: Provider, name: string): string => `${provider} ${spelt(name)}`
const regionByKey = new Map(regions.map((region) => [key(region.provider, region.region), region]))
const areaByKey = new Map(areas.map((area) => [key(area.provider, area.word), area]))

/** A region by the provider's own name, however it is spelt; undefined where no such region is known. */
export const findRegion = (provider: Provider, name: string): Region | undefined => regionByKey.get(key(provider, name))

/** A word for several regions; undefined where the provider has no such word. */
export const findArea = (provider: Provider, word: string): Area | undefined => areaByKey.get(key(provider, word))

/** The region that geo-redundant copies go to; null where there is none, undefined where the region is not known. */
export const pairOf = (provider: Provider, name: string): string | null | undefined => findRegion(provider, name)?.pair

const zonePatterns: Readonly<Partial<Record<Provider, RegExp>>> = {
  aws: /^([a-z]{2,4}(?:-[a-z]+)+-\d+)(?:[a-z]|-[a-z]{3,4}-\d[a-z]|-[a-z0-9]+-az\d)$/,
  google: /^([a-z]+(?:-[a-z]+)+\d+)-[a-z]$/,
  ibm: /^([a-z]{2}-[a-z]+)-\d$/,
}

/** The region that an availability zone belongs to: `eu-north-1a` is in `eu-north-1`, `europe-west2-c` in `europe-west2`. */
export function regionOfZone(provider: Provider, zone: string): string | undefined {
  const last = zone.slice(zone.lastIndexOf('/') + 1)
  return zonePatterns[provider]?.exec(last)?.[1]
}
