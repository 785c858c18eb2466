import type { Located } from '../resource.ts'
import { asText, type Json } from '../value.ts'
import { type Answer, type Holder, missing, open, present, shown, shownBy } from './answer.ts'
import { serverText } from './server-text.ts'

export const isS3 = ({ resource }: Holder): boolean => resource.family === 's3-bucket'

export const isServer = ({ resource }: Holder): boolean => resource.kind === 'compute'

export const isOwn = ({ zone }: Holder): boolean => zone.kind === 'private-cloud'

export const spans = (found: Json): boolean => /two|multi|replicated|stretched|geo/i.test(asText(found) ?? '')

export const named = ({ resource }: Holder, path: string, wanted: string): Answer =>
  present(resource.attributes, path, wanted)

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
