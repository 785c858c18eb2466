import type { Provider } from '#catalogue/offer.ts'
import { findRegion } from '#catalogue/region.ts'
import type { Setting } from '../resource.ts'
import { asText, isObject, isPending, type JsonObject } from '../value.ts'

const regionKeys: Readonly<Partial<Record<Provider, readonly string[]>>> = {
  aws: ['region'],
  google: ['region', 'zone'],
  azure: ['location'],
  openstack: ['region'],
  ibm: ['region'],
}

const configNames: Readonly<Partial<Record<Provider, readonly string[]>>> = {
  aws: ['aws:region', 'aws-native:region'],
  google: ['gcp:region', 'google-native:region', 'gcp:zone'],
  azure: ['azure-native:location', 'azure:location'],
  openstack: ['openstack:region'],
}

/**
 * Where the resource's provider works: an explicit provider of the program, whose inputs `providerAt` gives by URN, else the
 * stack's configuration. `link` is the provider's URN and id as the resource's state has them.
 */
export function settingOf(
  link: string | undefined,
  provider: string,
  providerAt: (urn: string) => JsonObject | undefined,
  config: JsonObject,
): Setting {
  const urn = link?.slice(0, link.lastIndexOf('::'))
  const inputs = urn === undefined ? undefined : providerAt(urn)
  const name = urn?.slice(urn.lastIndexOf('::') + 2)
  const account = name === undefined ? {} : { account: name }
  if (inputs === undefined) return { ...account, ...configured(provider, config) }
  const attributes = { ...account, providerAttributes: inputs }
  const keys = regionKeys[provider as Provider] ?? ['region']
  const key = keys.find((one) => inputs[one] !== undefined && inputs[one] !== '')
  if (key === undefined) return { ...attributes, ...configured(provider, config) }
  const attribute = `provider ${name}.${key}`
  const place = isPending(inputs[key]) ? undefined : asText(inputs[key])
  const isAtNobodyKnows = isPending(inputs.endpoints) && findRegion(provider as Provider, place ?? '') !== undefined
  return place === undefined || isAtNobodyKnows
    ? { ...attributes, region: { place: '@unknown', attribute, certainty: 'unknown' } }
    : { ...attributes, region: { place, attribute, certainty: 'certain' } }
}

function configured(provider: string, config: JsonObject): Pick<Setting, 'region'> | object {
  for (const name of configNames[provider as Provider] ?? []) {
    const value = config[name]
    const place = asText(isObject(value) ? value.value : value)
    if (place !== undefined) return { region: { place, attribute: `config ${name}`, certainty: 'certain' } }
  }
  return {}
}
