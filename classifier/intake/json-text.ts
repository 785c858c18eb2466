import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { readYaml } from '#catalogue/vocabulary/yaml-document.ts'
import type { Place } from '#catalogue/vocabulary/zod-issues.ts'
import { type JsonFault, mendJson, mostJsonFaults } from './broken-json.ts'

/** Line and column of a place in a text, both from 1. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** True for a text that is JSON as a whole. */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return false
  }
}

/** A file of JSON, or of one JSON value a line, as far as it can be read. */
export type ReadJson = {
  value: unknown
  text: string
  issues: Issue[]
  /** Members that had to be left out, as they stand in the file. */
  lost: string[]
  /** Whether the file is one JSON value without a mistake. */
  isWhole: boolean
  /** Where what a path leads to stands in the file. */
  placeOf: (path: readonly PropertyKey[], what?: 'value' | 'key') => Place | undefined
}

/** Looks for places only when somebody asks: most files have nothing wrong with them. */
function placesIn(text: string, file: string): ReadJson['placeOf'] {
  let read: ReturnType<typeof readYaml> | undefined
  return (path, what) => {
    read ??= readYaml({ file, text })
    return read.ok ? read.value.placeOf(path, what) : undefined
  }
}

/** Each mistake as an issue, and one more where there were so many that reading stopped. */
function issuesOf(text: string, file: string, faults: readonly JsonFault[]): Issue[] {
  const issues = faults.map(({ at, path, lost }): Issue => {
    const met = text.slice(at, at + 40).split('\n', 1)[0]!
    const code = lost === undefined ? 'json-syntax' : 'json-left-out'
    return { code, file, path, ...placeAt(text, at), met: met.trim() || '<end>' }
  })
  const last = issues.at(-1)
  if (faults.length <= mostJsonFaults || last === undefined) return issues
  return [
    ...issues,
    { code: 'too-many-errors', file, path: '', line: last.line!, params: { count: String(mostJsonFaults) } },
  ]
}

/**
 * Reads JSON. A mistake is an issue with line and column, and costs at most the member of the outermost list that it stands in. A file
 * with one value a line is read as the list of them, and each bad line is an issue of its own.
 */
export function readJson(text: string, file: string): ReadJson {
  if (isJson(text))
    return { value: JSON.parse(text), text, issues: [], lost: [], isWhole: true, placeOf: placesIn(text, file) }
  const lines = readJsonLines(text, file)
  if (lines !== undefined) return lines
  const { whole, faults } = mendJson(text)
  const value = whole === '' ? undefined : (JSON.parse(whole) as unknown)
  const lost = faults.flatMap((fault) => fault.lost ?? [])
  return {
    value,
    text: whole,
    issues: issuesOf(text, file, faults),
    lost,
    isWhole: false,
    placeOf: placesIn(whole, file),
  }
}

/** The list that one value a line makes, for files whose first two lines are each an object of their own. */
function readJsonLines(text: string, file: string): ReadJson | undefined {
  const lines = text.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }))
  const filled = lines.filter(({ line }) => line !== '')
  if (filled.length < 2 || !filled.slice(0, 2).some(({ line }) => line.startsWith('{') && isJson(line)))
    return undefined
  const good = filled.filter(({ line }) => isJson(line))
  const bad = filled.filter(({ line }) => !isJson(line))
  const issues = bad.map(({ line, number }): Issue => {
    const at = mendJson(line).faults[0]?.at ?? 0
    const met = line.slice(at, at + 40) || '<end>'
    return { code: 'json-left-out', file, path: '', line: number, column: at + 1, met }
  })
  const list = `[${good.map(({ line }) => line).join(',\n')}]`
  const placeOf: ReadJson['placeOf'] = ([index]) => ({ line: good[Number(index)]?.number ?? 1, column: 1 })
  const lost = bad.map(({ line }) => line)
  return { value: JSON.parse(list), text: list, issues, lost, isWhole: false, placeOf }
}
