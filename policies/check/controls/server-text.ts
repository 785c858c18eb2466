import { gunzipSync } from 'node:zlib'
import type { Located } from '../resource.ts'
import { asText, at, isPending } from '../value.ts'

const packed = /encoding: gz\+b64\n\s+content: (?:>-?\n\s+|")?([A-Za-z0-9+/=]+)/g
const texts = new WeakMap<object, string>()

/** What a server is told to do at its first start, with files that travel compressed read out. */
export function serverText(server: Located): string {
  const known = texts.get(server)
  if (known !== undefined) return known
  const made = readOut(server)
  texts.set(server, made)
  return made
}

function readOut({ attributes }: Located): string {
  const value = at(attributes, 'user_data') ?? at(attributes, 'user_data_base64') ?? at(attributes, 'customData')
  const written = isPending(value) ? (value.text ?? '') : (asText(value) ?? '')
  const text = /^[A-Za-z0-9+/=\s]+$/.test(written) ? unpack(written) : written
  return text.replaceAll(packed, (_, content: string) => `content: |\n${unpack(content)}`)
}

/** Base64, with or without gzip inside; what is neither stays as it is. */
function unpack(content: string): string {
  const bytes = Buffer.from(content, 'base64')
  try {
    return bytes[0] === 0x1f && bytes[1] === 0x8b
      ? gunzipSync(bytes, { maxOutputLength: 4_000_000 }).toString('utf8')
      : bytes.toString('utf8')
  } catch {
    return content
  }
}
