import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'

/** SHA-256 of a value's canonical JSON: `sha256:` and 64 hexadecimal digits. */
export const Digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
export type Digest = z.infer<typeof Digest>

/** Digest of bytes or text as they stand. */
export function digestOfBytes(bytes: string | Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Digest of a text that comes in pieces, so that a long one need not be held. */
export function digestOfPieces(pieces: Iterable<string>): Digest {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return `sha256:${hash.digest('hex')}`
}

/** Digest of a JSON-safe value, the same whatever order its keys were written in (RFC 8785). */
export function digestOf(value: unknown): Digest {
  return digestOfBytes(canonicalize(value) ?? 'null')
}
