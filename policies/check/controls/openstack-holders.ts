import type { EncryptingTypes } from '../expected.ts'
import type { Located } from '../resource.ts'
import { asText, at, isAbsent, type Json } from '../value.ts'
import { type Answer, type Holder, missing, open, shown, shownBy } from './answer.ts'
import { serverText } from './server-text.ts'

export const isS3 = ({ resource }: Holder): boolean => resource.family === 's3-bucket'

export const isServer = ({ resource }: Holder): boolean => resource.kind === 'compute'

export const isOwn = ({ zone }: Holder): boolean => zone.kind === 'private-cloud'

type TypeName = keyof EncryptingTypes

/** A kind of storage that encrypts, by the names that the zone's settings give; nobody can tell without them. */
export function encrypts({ zone, resource }: Holder, path: TypeName, disk: Located = resource): Answer {
  const found = at(disk.attributes, path)
  const attribute = disk === resource ? path : `${disk.address}.${path}`
  const wanted = path === 'storage_policy' ? 'a policy that encrypts' : 'a type that encrypts'
  if (isAbsent(found)) return missing(attribute, wanted)
  const names = zone.encryptingTypes?.[path]
  const name = asText(found)
  if (names === undefined || name === undefined) return open(attribute)
  const { oneSite, twoSites } = names
  return name === oneSite || name === twoSites ? shownBy(attribute, name) : missing(attribute, wanted, found)
}

/** True of the kind of storage that the zone's settings name for two sites. */
export const spans =
  ({ zone }: Holder, path: TypeName) =>
  (found: Json): boolean =>
    asText(found) === zone.encryptingTypes?.[path].twoSites

/** Servers of the data set, where the holder is one; else the servers that its disks are attached to. */
export function servers({ resource, siblings }: Holder): Located[] {
  return resource.kind === 'compute' ? [resource] : siblings.filter(({ kind }) => kind === 'compute')
}

export function onServer(holder: Holder, wanted: string, ...patterns: readonly RegExp[]): Answer {
  if (!isServer(holder)) return shown
  const text = serverText(holder.resource)
  if (text === '') return open('user_data')
  const found = patterns.map((pattern) => lineOf(text, pattern))
  return found.includes(undefined) ? missing('user_data', wanted) : shownBy('user_data', found.join('; '))
}

/** The first line, or lines, that a pattern is found in. */
function lineOf(text: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const end = text.indexOf('\n', match.index + match[0].length)
  return text.slice(text.lastIndexOf('\n', match.index) + 1, end < 0 ? undefined : end).trim()
}

export const isPrimary = ({ resource, tagsOf }: Holder): boolean => tagsOf(resource)['rettsky-role'] !== 'standby'

export const onPrimary = (holder: Holder, wanted: string, ...patterns: readonly RegExp[]): Answer =>
  isPrimary(holder) ? onServer(holder, wanted, ...patterns) : shown

/** Volumes that hold the same data set as a server. */
export const disksOf = ({ siblings }: Holder): Located[] => siblings.filter(({ family }) => family === 'cinder-volume')
