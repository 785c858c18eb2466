import canonicalize from 'canonicalize'
import { type Digest, digestOfPieces } from '#catalogue/vocabulary/digest.ts'
import type { Problem } from './problem.ts'

/**
 * The digest that `digestOf` gives for a problem, in a fraction of its time and memory: lists of integers are already
 * canonical as JSON, so only what has keys is put in order, and the text is never whole.
 */
export function digestOfProblem(problem: Problem): Digest {
  return digestOfPieces(textOf(problem))
}

function* textOf(problem: Problem): Generator<string> {
  const keys = Object.keys(problem) as (keyof Problem)[]
  let before = '{'
  for (const key of keys.filter((key) => problem[key] !== undefined).sort()) {
    yield `${before}${JSON.stringify(key)}:`
    yield* partOf(problem, key)
    before = ','
  }
  yield '}'
}

function* partOf(problem: Problem, key: keyof Problem): Generator<string> {
  if (key === 'cost' || key === 'current' || key === 'moveCost') yield* listOf<unknown>(problem[key] ?? [])
  else if (key === 'items') yield* listOf(problem.items)
  else if (key === 'edges') yield* listOf(problem.edges ?? [], ({ a, b, cost }) => ({ a, b, cost }))
  else if (key === 'size') {
    let before = '{'
    for (const resource of Object.keys(problem.size ?? {}).sort()) {
      yield `${before}${JSON.stringify(resource)}:`
      yield* listOf(problem.size?.[resource] ?? [])
      before = ','
    }
    yield before === '{' ? '{}' : '}'
  } else yield canonicalize(problem[key]) ?? 'null'
}

/** A list as text, some thousand entries a piece; `ordered` puts the keys of an entry in order. */
function* listOf<T>(list: readonly T[], ordered = (entry: T): T => entry): Generator<string> {
  yield '['
  const most = 4_096
  for (let from = 0; from < list.length; from += most) {
    const piece = JSON.stringify(list.slice(from, from + most).map(ordered)).slice(1, -1)
    yield from > 0 ? `,${piece}` : piece
  }
  yield ']'
}
