/** Entries of a list that are written at once, and characters of a piece. */
const mostEntries = 4_096
const pieceLength = 2 ** 16

/** What `JSON.stringify` gives for a JSON-safe value, in pieces, so that the text of a large one need not be held. */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = ''
  for (const part of partsOf(value)) {
    piece += part
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* partsOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) yield JSON.stringify(value)
  else if (!Array.isArray(value)) yield* partsOfObject(value as Record<string, unknown>)
  else if (value.length < mostEntries && value.some((entry) => typeof entry === 'object')) yield* partsOfFew(value)
  else yield* partsOfMany(value)
}

function* partsOfObject(value: Record<string, unknown>): Generator<string> {
  let before = '{'
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    yield* partsOf(value[key])
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

function* partsOfFew(list: readonly unknown[]): Generator<string> {
  for (const [at, entry] of list.entries()) {
    yield at === 0 ? '[' : ','
    yield* partsOf(entry)
  }
  yield ']'
}

function* partsOfMany(list: readonly unknown[]): Generator<string> {
  for (let from = 0; from < list.length; from += mostEntries) {
    const inside = JSON.stringify(list.slice(from, from + mostEntries)).slice(1, -1)
    yield `${from === 0 ? '[' : ','}${inside}`
  }
  yield list.length === 0 ? '[]' : ']'
}
