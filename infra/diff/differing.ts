import { isDeepStrictEqual } from 'node:util'
import type { EmittedResource } from './emitted-resources.ts'

/**
 * Properties that differ. A resource that changes its stack loses its links into the old one: there it is told by name or by path
 * what the other stack made, which is the same.
 */
export function differing(old: EmittedResource, now: EmittedResource): string[] {
  const isSame = old.stack === now.stack ? isDeepStrictEqual : isSameButLinks
  const names = [...new Set([...Object.keys(old.properties), ...Object.keys(now.properties)])].sort()
  return names.filter((name) => !isSame(old.properties[name], now.properties[name]))
}

function isSameButLinks(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one === other || isLink(one) || isLink(other)
  if (!isObject(one) || !isObject(other)) return isDeepStrictEqual(one, other)
  const [ones, others] = [Object.entries(one), Object.entries(other)]
  return ones.length === others.length && ones.every((entry, i) => isSameEntry(entry, others[i]!))
}

const isSameEntry = ([key, value]: [string, unknown], [otherKey, otherValue]: [string, unknown]): boolean =>
  isSameButLinks(key, otherKey) && isSameButLinks(value, otherValue)

/**
 * What another resource, or the provider when asked, tells once it is deployed: `URN#id`, `getKey(name,group)#uri`, and in
 * Terraform `${ibm_is_vpc.zone.id}`, `${data.ibm_is_vpc.zone.id}`, `${local.subnets["data-0"]}`.
 */
const isLink = (text: string): boolean => /urn:pulumi:|\([^()]*\)#\w|(?<!\$)\$\{(?!var\.)/.test(text)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
