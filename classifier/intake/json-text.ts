import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { readYaml } from '#catalogue/vocabulary/yaml-document.ts'
import type { Place } from '#catalogue/vocabulary/zod-issues.ts'

/** Line and column of a place in a text, both from 1. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

const token =
  /\s*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy

/** What may come next: a value, a key, what closes, what parts two members, or the colon behind a key. */
type Awaited = { value?: true; key?: true; close?: true; comma?: true; colon?: true }
const afterValue: Awaited = { comma: true, close: true }

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

/** Where a text stops being JSON, and the longest JSON that begins like it: whole members of its lists, with what was open closed. */
function findFault(text: string): { at: number; whole: string } | undefined {
  if (isJson(text)) return undefined
  const open: ('{' | '[')[] = []
  const closers = () =>
    open
      .toReversed()
      .map((bracket) => (bracket === '{' ? '}' : ']'))
      .join('')
  let whole = ''
  let awaited: Awaited = { value: true }
  let at = 0
  const fault = () => ({ at: at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0), whole })
  while (open.length > 0 || awaited.value) {
    token.lastIndex = at
    const [, mark, string, scalar] = token.exec(text) ?? []
    const end = token.lastIndex
    const done = (): void => {
      awaited = open.length === 0 ? {} : afterValue
      if (open.at(-1) === '[') whole = text.slice(0, end) + closers()
    }
    if (string !== undefined && awaited.key) awaited = { colon: true }
    else if ((string ?? scalar) !== undefined && awaited.value) done()
    else if ((mark === '{' || mark === '[') && awaited.value) {
      open.push(mark)
      awaited = mark === '{' ? { key: true, close: true } : { value: true, close: true }
    } else if ((mark === '}' || mark === ']') && awaited.close && open.at(-1) === (mark === '}' ? '{' : '[')) {
      open.pop()
      done()
    } else if (mark === ':' && awaited.colon) awaited = { value: true }
    else if (mark === ',' && awaited.comma) awaited = open.at(-1) === '{' ? { key: true } : { value: true }
    else return fault()
    at = end
  }
  return fault()
}

/** A file of JSON, or of one JSON value a line, as far as it can be read. */
export type ReadJson = {
  value: unknown
  text: string
  issues: Issue[]
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

/**
 * Reads JSON. A mistake is an issue with line and column, and whatever list members stood whole before it are read. A file with
 * one value a line is read as the list of them, and each bad line is an issue of its own.
 */
export function readJson(text: string, file: string): ReadJson {
  const fault = findFault(text)
  if (fault === undefined)
    return { value: JSON.parse(text), text, issues: [], isWhole: true, placeOf: placesIn(text, file) }
  const lines = readJsonLines(text, file)
  if (lines !== undefined) return lines
  const met =
    text
      .slice(fault.at, fault.at + 40)
      .split('\n')[0]!
      .trim() || '<end>'
  const issue = { code: 'json-syntax', file, path: '', ...placeAt(text, fault.at), met }
  const value = fault.whole === '' ? undefined : (JSON.parse(fault.whole) as unknown)
  return { value, text: fault.whole, issues: [issue], isWhole: false, placeOf: placesIn(fault.whole, file) }
}

/** The list that one value a line makes, for files whose first two lines are each an object of their own. */
function readJsonLines(text: string, file: string): ReadJson | undefined {
  const lines = text.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }))
  const filled = lines.filter(({ line }) => line !== '')
  if (filled.length < 2 || !filled.slice(0, 2).some(({ line }) => line.startsWith('{') && !findFault(line)))
    return undefined
  const issues: Issue[] = []
  const good = filled.flatMap(({ line, number }) => {
    const fault = findFault(line)
    if (fault === undefined) return [line]
    issues.push({
      code: 'json-syntax',
      file,
      path: '',
      line: number,
      column: fault.at + 1,
      met: line.slice(fault.at, fault.at + 40) || '<end>',
    })
    return []
  })
  const list = `[${good.join(',\n')}]`
  const numbers = filled.flatMap(({ line, number }) => (findFault(line) === undefined ? [number] : []))
  const placeOf: ReadJson['placeOf'] = ([index]) => ({ line: numbers[Number(index)] ?? 1, column: 1 })
  return { value: JSON.parse(list), text: list, issues, isWhole: false, placeOf }
}
