import canonicalize from 'canonicalize'

/** A text in pieces. */
export type Pieces = Iterable<string>

/** As many entries of a list are written at once, of those whose texts are short. */
const mostEntries = 4_096

/** A value as canonical JSON (RFC 8785); nothing for what is not there. */
export function pieceOf(value: unknown): Pieces | undefined {
  const text = canonicalize(value)
  return text === undefined ? undefined : [text]
}

/** An object with these members, but for those that are not there, in the order of canonical JSON. */
export function* objectPieces(members: readonly (readonly [string, Pieces | undefined])[]): Pieces {
  let before = '{'
  for (const [key, value] of members.toSorted(([p], [q]) => (p < q ? -1 : 1))) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    yield* value
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

/** A list of entries whose keys are in order already; of about `width` figures each. */
export function* listPieces(length: number, entryAt: (n: number) => unknown, width = 1): Pieces {
  yield '['
  const most = Math.ceil(mostEntries / width)
  for (let from = 0; from < length; from += most) {
    const entries = Array.from({ length: Math.min(most, length - from) }, (_, n) => entryAt(from + n))
    const piece = JSON.stringify(entries).slice(1, -1)
    yield from > 0 ? `,${piece}` : piece
  }
  yield ']'
}
