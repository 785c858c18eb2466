import type { z } from 'zod'
import { describeAccepted } from './accepted.ts'
import type { Issue } from './issue.ts'
import { nearestOf } from './nearest.ts'
import { keysAt, sayPath, schemaAt, valueAt } from './schema-walk.ts'
import { isSecret, secretKeepers } from './secret-reference.ts'

type Path = readonly PropertyKey[]

/** Line and column, both from 1. */
export type Place = { line: number; column: number }

export type IssueSource = {
  schema: z.core.$ZodType
  /** The value that did not fit, as it was read. */
  input: unknown
  file?: string
  /** Where a value stands in the file; `key` asks for the key itself, for keys that should not be there. */
  placeOf?: (path: Path, what: 'value' | 'key') => Place | undefined
  /** The value as it was written, where that differs from how it was read: `0123`. */
  writtenAt?: (path: Path) => string | undefined
}

const longest = 60

function sayMet(value: unknown): string {
  if (Array.isArray(value)) return '<list>'
  if (typeof value === 'object' && value !== null) return '<object>'
  const text = String(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** Codes of `issue-texts/reading.ts` for what the schema library calls its findings. */
const codes: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'unknown-value',
  invalid_format: 'wrong-format',
  too_big: 'too-big',
  too_small: 'too-small',
  not_multiple_of: 'out-of-step',
  invalid_union: 'unknown-value',
  invalid_key: 'unknown-key',
}

const isText = (found: z.core.$ZodIssue) => found.code === 'invalid_type' && found.expected === 'string'

function acceptedBy(found: z.core.$ZodIssue, source: IssueSource): string {
  if (found.code === 'invalid_union' && 'options' in found && found.options) return found.options.map(String).join(', ')
  if (found.code === 'invalid_value') return found.values.map(String).join(', ')
  const judge = schemaAt(source.schema, source.input, found.path)
  return judge === undefined ? found.message : describeAccepted(judge)
}

function* issuesOf(found: z.core.$ZodIssue, source: IssueSource): Generator<Issue> {
  const place = (path: Path, what: 'value' | 'key') => ({
    ...(source.file === undefined ? {} : { file: source.file }),
    path: sayPath(path),
    ...source.placeOf?.(path, what),
  })
  if (found.code === 'unrecognized_keys') {
    const known = keysAt(source.schema, source.input, found.path)
    for (const key of found.keys) {
      const nearest = nearestOf(key, known)
      const at = place([...found.path, key], 'key')
      yield { code: 'unknown-key', ...at, met: key, accepted: nearest ?? known.join(', ') }
    }
    return
  }
  const met = valueAt(source.input, found.path)
  const at = place(found.path, 'value')
  if (met !== undefined && isSecret(schemaAt(source.schema, source.input, found.path))) {
    yield { code: 'secret-not-by-reference', ...at, accepted: secretKeepers.map((keeper) => `${keeper}:…`).join(', ') }
    return
  }
  if (found.code === 'custom') {
    const rule = (found.params as { issue?: string } | undefined)?.issue
    if (rule !== undefined) yield { code: rule, ...at, met: sayMet(met) }
    else yield { code: 'does-not-fit', ...at, met: sayMet(met), params: { rule: found.message } }
    return
  }
  const accepted = acceptedBy(found, source)
  if (met === undefined) yield { code: 'missing', ...at, accepted }
  else {
    const written = source.writtenAt?.(found.path) ?? sayMet(met)
    const quotesHelp = typeof met === 'number' && (accepted.split(', ').includes(written) || isText(found))
    yield { code: quotesHelp ? 'needs-quotes' : (codes[found.code] ?? 'wrong-type'), ...at, met: written, accepted }
  }
}

/** Every finding of the schema library as an `Issue`: what stood there, where, and what is accepted instead. */
export function zodIssues(error: z.ZodError | z.core.$ZodError, source: IssueSource): Issue[] {
  return error.issues.flatMap((found) => [...issuesOf(found, source)])
}
