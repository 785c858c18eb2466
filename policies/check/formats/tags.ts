import { asText, at, isObject, isPending, type Json, type JsonObject } from '../value.ts'

const places = [
  'tags_all',
  'tags',
  'labels',
  'effective_labels',
  'metadata',
  'FileSystemTags',
  'HostedZoneTags',
  'UserPoolTags',
  'BackupVaultTags',
  'ResourceTags',
  'user_labels',
  'resource_labels',
  'terraform_labels',
  'settings.user_labels',
]

/**
 * Tags of a resource in whatever form its type keeps them: a map, a list of Key and Value, or a list of `key:value` and
 * `key=value`. What stands on the resource itself wins over what its provider adds.
 */
export function tagsOf(attributes: JsonObject): Record<string, string> {
  const tags: Record<string, string> = {}
  for (const place of places) {
    const found = place.includes('.') ? at(attributes, place) : own(attributes, place)
    for (const [key, value] of pairs(found)) tags[key] = value
  }
  return tags
}

function own(attributes: JsonObject, key: string): Json {
  return attributes[key] ?? attributes[key.charAt(0).toUpperCase() + key.slice(1)] ?? at(attributes, key)
}

function pairs(value: Json): [string, string][] {
  if (isPending(value)) return []
  if (Array.isArray(value)) return value.flatMap(pair)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, entry]): [string, string][] => {
    const text = asText(entry)
    return text === undefined || key.startsWith('__') ? [] : [[key, text]]
  })
}

function pair(entry: Json): [string, string][] {
  if (typeof entry === 'string') {
    const [, key, value] = /^([^:=]+)[:=](.*)$/.exec(entry) ?? []
    return key === undefined || value === undefined ? [] : [[key.trim(), value.trim()]]
  }
  const [key, value] = [asText(at(entry, 'key')), asText(at(entry, 'value'))]
  return key === undefined || value === undefined ? [] : [[key, value]]
}
