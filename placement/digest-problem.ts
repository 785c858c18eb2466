import canonicalize from 'canonicalize'
import { type Digest, digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import type { Problem } from './problem.ts'

/**
 * The digest that `digestOf` gives for a problem, in a fraction of the time: lists of integers are already canonical as
 * JSON, so only what has keys is put in order.
 */
export function digestOfProblem(problem: Problem): Digest {
  const written = Object.keys(problem)
    .filter((key) => problem[key as keyof Problem] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(problem, key as keyof Problem)}`)
  return digestOfBytes(`{${written.join(',')}}`)
}

function write(problem: Problem, key: keyof Problem): string {
  if (key === 'cost' || key === 'current' || key === 'moveCost') return JSON.stringify(problem[key])
  if (key === 'items') return `[${problem.items.map(({ id }) => `{"id":${JSON.stringify(id)}}`).join(',')}]`
  if (key === 'edges') {
    const edges = problem.edges ?? []
    const texts = edges.map(
      ({ a, b, cost }) => `{"a":${JSON.stringify(a)},"b":${JSON.stringify(b)},"cost":${JSON.stringify(cost)}}`,
    )
    return `[${texts.join(',')}]`
  }
  if (key === 'size') {
    const size = problem.size ?? {}
    const resources = Object.keys(size).sort()
    return `{${resources.map((r) => `${JSON.stringify(r)}:${JSON.stringify(size[r])}`).join(',')}}`
  }
  return canonicalize(problem[key]) ?? 'null'
}
