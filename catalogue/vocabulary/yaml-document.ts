import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type ParsedNode,
  parseAllDocuments,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { z } from 'zod'
import type { Issue, Result } from './issue.ts'
import { type Place, zodIssues } from './zod-issues.ts'

type Path = readonly PropertyKey[]

/** The text of one file and the name that issues call it by. */
export type TextFile = { file: string; text: string }

/** A YAML or JSON file that could be parsed: its value, and where each part of it stands. */
export type YamlDocument = {
  value: unknown
  /** Line and column of what a path leads to; for a path that leads nowhere, of the nearest part that is there. */
  placeOf: (path: Path, what?: 'value' | 'key') => Place | undefined
  writtenAt: (path: Path) => string | undefined
}

/** More uses of one alias than anybody writes by hand: stops files that unfold into gigabytes. */
const mostAliases = 100

const codes: Readonly<Record<string, string>> = { DUPLICATE_KEY: 'duplicate-key', MULTIPLE_DOCS: 'several-documents' }

/** Reads YAML 1.2, which JSON is a part of. Finds every syntax error, each with its line and column. */
export function readYaml(source: TextFile): Result<YamlDocument> {
  const lines = new LineCounter()
  return readDocument(parseDocument(source.text, { ...strict, lineCounter: lines }), lines, source)
}

/** Reads every document of a YAML file, each on its own. A file without any is empty. */
export function readYamlDocuments(source: TextFile): Result<YamlDocument>[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(source.text, { ...strict, lineCounter: lines })
  const all = Array.isArray(documents) ? documents : []
  const filled = all.filter(({ contents, errors }) => errors.length > 0 || !isNothing(contents))
  if (filled.length === 0) return [{ ok: false, issues: [emptyFile(source.file)] }]
  return filled.map((document) => readDocument(document, lines, source))
}

const strict = { prettyErrors: false, uniqueKeys: true } as const
const emptyFile = (file: string): Issue => ({ code: 'empty-file', file, path: '' })

/** True for a document that holds no value: nothing, or a bare `---`. */
const isNothing = (contents: Node | null): boolean =>
  contents === null || (isScalar(contents) && contents.value === null)

function readDocument(document: Document.Parsed, lines: LineCounter, { file, text }: TextFile): Result<YamlDocument> {
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const issues = document.errors.map((error): Issue => {
    const code = codes[error.code] ?? 'yaml-syntax'
    const end = code === 'yaml-syntax' ? undefined : error.pos[1]
    const met = text.slice(error.pos[0], end).split('\n')[0]!.trim().slice(0, 40)
    const said = code === 'yaml-syntax' ? { params: { parser: error.message } } : {}
    return { code, file, path: '', ...place(error.pos[0]), met: met === '' ? '<end>' : met, ...said }
  })
  if (issues.length > 0) return { ok: false, issues }
  if (isNothing(document.contents)) return { ok: false, issues: [emptyFile(file)] }

  const keyOf = (parent: unknown, step: PropertyKey) =>
    isMap(parent)
      ? (parent as YAMLMap<Node, Node>).items.find((p) => isScalar(p.key) && p.key.value === step)
      : undefined
  const placeOf: YamlDocument['placeOf'] = (path, what = 'value') => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (node === undefined || node === null) continue
      const parent = length <= 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
      const key = length === 0 ? undefined : keyOf(parent, path[length - 1]!)?.key
      const range = ((what === 'key' && key) || (node as ParsedNode)).range ?? key?.range
      if (range) return place(range[0])
    }
    return undefined
  }
  const writtenAt = (path: Path) => {
    const node = document.getIn(path, true)
    return isScalar(node) && !isAlias(node) && typeof node.source === 'string' ? node.source.slice(0, 60) : undefined
  }
  try {
    return { ok: true, value: { value: document.toJS({ maxAliasCount: mostAliases }), placeOf, writtenAt } }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const unknown = /Unresolved alias[^:]*: (\S+)/.exec(error.message)?.[1]
    if (unknown !== undefined) return { ok: false, issues: [{ code: 'unknown-alias', file, path: '', met: unknown }] }
    return { ok: false, issues: [{ code: 'too-many-aliases', file, path: '', accepted: String(mostAliases) }] }
  }
}

/** Parses a YAML or JSON file and checks it against a schema; with the value come the places of its parts. */
export function parseYamlWithPlaces<S extends z.ZodType>(
  schema: S,
  source: TextFile,
): Result<{ value: z.output<S>; placeOf: YamlDocument['placeOf'] }> {
  const read = readYaml(source)
  if (!read.ok) return read
  const { value: input, placeOf, writtenAt } = read.value
  const parsed = z.safeParse(schema, input)
  if (parsed.success) return { ok: true, value: { value: parsed.data, placeOf } }
  return { ok: false, issues: zodIssues(parsed.error, { schema, input, file: source.file, placeOf, writtenAt }) }
}

/** Parses a YAML or JSON file into a valid value, or says everything that is wrong with it at once. */
export function parseYamlWith<S extends z.ZodType>(schema: S, source: TextFile): Result<z.output<S>> {
  const parsed = parseYamlWithPlaces(schema, source)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}
