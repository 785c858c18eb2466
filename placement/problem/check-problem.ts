import type { z } from 'zod'
import type { Issue, Result } from '#catalogue/vocabulary/issue.ts'
import { Problem } from '../problem.ts'
import { checkReferences } from './check-references.ts'
import { issuesFrom } from './schema-issues.ts'
import { isSoundEntry } from './sound-entry.ts'

/**
 * Reads a problem from an unknown value, or says everything that is wrong with it. Costs as text or fractions, lists of
 * the wrong length, unknown zones and items, pins that contradict the allowed zones, and amounts so large that a sum
 * could lose its last digit are refused, never rounded. The value itself is handed on, not a copy: problems can be large.
 */
export function checkProblem(value: unknown): Result<Problem> {
  const issues = isRecord(value) ? checkKeys(value) : judge(Problem, value, [])
  const readable = issues.length === 0 ? value : withoutWrongCosts(value)
  if (readable !== undefined) issues.push(...checkReferences(readable as Problem))
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: value as Problem }
}

/** What else is wrong can be told where nothing but single costs is unreadable: the problem with 0 in their place. */
function withoutWrongCosts(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.cost)) return undefined
  const readable = (cost: unknown) => (cost === null || Number.isSafeInteger(cost) ? cost : 0)
  const mended = { ...value, cost: value.cost.map((row) => (Array.isArray(row) ? row.map(readable) : row)) }
  return checkKeys(mended).length === 0 ? mended : undefined
}

/** Key by key, long lists entry by entry: only what is not sound is shown to the schema. */
function checkKeys(value: Record<string, unknown>): Issue[] {
  const { shape } = Problem
  const resources = shape.size.unwrap()
  const issues: Issue[] = []
  for (const [key, schema] of Object.entries(shape)) {
    const part = value[key]
    if (key !== 'size') issues.push(...checkList(key, schema, part, [key]))
    else if (!isRecord(part)) issues.push(...judge(schema, part, [key]))
    else
      for (const [resource, sizes] of Object.entries(part))
        issues.push(...checkList(key, resources.valueType, sizes, [key, resource]))
  }
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key))
  return [...issues, ...unknown.map((key) => ({ code: 'unknown-key', path: key, met: key }))]
}

function checkList(key: string, schema: z.ZodType, list: unknown, path: readonly PropertyKey[]): Issue[] {
  const isSound = isSoundEntry[key]
  if (isSound === undefined || !Array.isArray(list)) return judge(schema, list, path)
  const issues: Issue[] = []
  for (let at = 0; at < list.length; at++)
    if (!isSound(list[at])) issues.push(...judge(entryOf(schema), list[at], [...path, at]))
  return issues
}

/** Schema of a list's entries, whether or not the list may be left out. */
function entryOf(schema: z.ZodType): z.ZodType {
  const { def } = schema as z.ZodOptional<z.ZodArray<z.ZodType>> | z.ZodArray<z.ZodType>
  return 'innerType' in def ? entryOf(def.innerType) : def.element
}

function judge(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): Issue[] {
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? [] : onceEach(parsed.error.issues.flatMap((issue) => issuesFrom(issue, path)))
}

/** A value can break more than one rule of its schema; one issue says it. */
function onceEach(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>()
  return issues.filter(({ path }) => !seen.has(path) && seen.add(path))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
