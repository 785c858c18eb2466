import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Problem } from '../problem.ts'

type ZodIssue = NonNullable<ReturnType<typeof Problem.safeParse>['error']>['issues'][number]

/** What the schema library found wrong with a value, in the words of an issue; `above` is where the value stands. */
export function issuesFrom(issue: ZodIssue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path]
  const met = show(issue.input)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key', path: write([...path, key]), met: key }))
    case 'invalid_union': {
      // The branch that got deepest is the one that was meant.
      const branches = issue.errors.filter((branch) => branch.length > 0)
      const depth = (branch: readonly ZodIssue[]) => Math.max(...branch.map((inner) => inner.path.length))
      const meant = branches.toSorted((p, q) => depth(q) - depth(p))[0]
      if (meant !== undefined && depth(meant) > 0) return meant.flatMap((inner) => issuesFrom(inner as ZodIssue, path))
      const accepted = [...new Set(branches.flatMap((branch) => branch.map((inner) => expected(inner as ZodIssue))))]
      return [{ code: 'not-accepted', path: write(path), met, accepted: accepted.join(', ') }]
    }
    case 'too_big':
    case 'too_small':
      return [{ code: 'out-of-range', path: write(path), met, accepted: expected(issue) }]
    default:
      return [
        {
          code: issue.input === undefined ? 'missing' : 'not-accepted',
          path: write(path),
          met,
          accepted: isCost(path) ? '<whole-number>, null' : expected(issue),
        },
      ]
  }
}

/** Of an item in a zone, where `null` says that it may not lie there. */
function isCost(path: readonly PropertyKey[]): boolean {
  return path.length === 3 && path[0] === 'cost'
}

/** What the schema library calls types, as kinds that are said in the reader's language. Every number of a problem but the share is whole. */
const kinds: Readonly<Record<string, string>> = {
  int: '<whole-number>',
  number: '<whole-number>',
  string: '<text>',
  array: '<list>',
  object: '<object>',
  record: '<object>',
}

function expected(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(', ')
    case 'too_big':
      return `<number ..${issue.maximum}>`
    case 'too_small':
      if (issue.origin === 'string') return '<text>'
      return `<number ${issue.inclusive === false ? '>' : ''}${issue.minimum}..>`
    default:
      return issue.message
  }
}

function show(value: unknown): string {
  if (value === undefined) return '<nothing>'
  // 1e400 is JSON but no number, and JSON would write it as null.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** `['cost', 3, 1]` is `cost[3][1]`. */
function write(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`))
    .join('')
}
