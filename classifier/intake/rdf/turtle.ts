import { EventEmitter } from 'node:events'
import { Parser, type Quad } from 'n3'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { baseIri, mostMistakes, type ReadQuads, tooManyMistakes } from './quads.ts'

type SyntaxError = Error & {
  context?: { line?: number; token?: { start?: number }; previousToken?: { line: number; end: number } }
}

/** Lines where a new statement may begin: its subject or a directive stands at the margin. */
const freshStart = /^(?:<|\[|_:|@prefix\b|@base\b|prefix\b|base\b|[\p{L}][\p{L}\p{N}_.-]*:|:)/iu

/** Zero-based column of the token that broke the statement, as near as the parser tells. */
function columnOf(error: SyntaxError, line: string): number {
  const { context } = error
  if (context?.token?.start !== undefined) return context.token.start
  const from = context?.previousToken?.line === context?.line ? (context?.previousToken?.end ?? 0) : 0
  return from + Math.max(0, line.slice(from).search(/\S/))
}

/** Parses one stretch of a document; what came before an error is kept. */
function parseStretch(text: string, prefixes: Map<string, string>, quads: Quad[]): SyntaxError | undefined {
  let failed: SyntaxError | undefined
  const source = new EventEmitter()
  const parser = new Parser({ blankNodePrefix: '_:written-', baseIRI: baseIri })
  parser.parse(source, {
    onQuad: (error: Error | null, quad: Quad | null) => {
      if (error) failed = error
      else if (quad) quads.push(quad)
    },
    onPrefix: (prefix: string, iri: { value: string } | string) => {
      prefixes.set(prefix, typeof iri === 'string' ? iri : iri.value)
    },
  })
  source.emit('data', text)
  if (failed === undefined) source.emit('end')
  return failed
}

/** The address of the statement that holds a line: the first word of the nearest line above where a statement begins. */
function subjectAt(lines: readonly string[], at: number, prefixes: ReadonlyMap<string, string>): string | undefined {
  const start = lines.slice(0, at + 1).findLast((line) => freshStart.test(line))
  const [, iri, prefix, local = ''] = /^(?:<([^>\s]*)>|([\p{L}\p{N}_.-]*):([^\s;,.]*))/u.exec(start ?? '') ?? []
  if (iri !== undefined) return iri
  const space = prefixes.get(prefix ?? '')
  return prefix === undefined || space === undefined ? undefined : space + local
}

/**
 * Reads Turtle (N-Triples is a part of it). A syntax error is an issue with line and column; everything before it is kept, and
 * reading goes on at the next line that begins a statement. Fetches nothing.
 */
export function readTurtle(text: string, file: string): ReadQuads {
  const lines = text.split('\n')
  const quads: Quad[] = []
  const issues: Issue[] = []
  const cutShort = new Set<string>()
  const prefixes = new Map<string, string>()
  let start = 0
  while (start < lines.length) {
    const declared = [...prefixes].map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`).join(' ')
    const failed = parseStretch([declared, ...lines.slice(start)].join('\n'), prefixes, quads)
    if (failed === undefined) break
    const at = Math.min(lines.length - 1, Math.max(start, start + (failed.context?.line ?? 2) - 2))
    const line = lines[at] ?? ''
    const column = columnOf(failed, line)
    const met = line.slice(column, column + 40).trim()
    const parser = failed.message.replace(/ on line \d+\.?$/, '')
    issues.push({
      code: 'turtle-syntax',
      file,
      path: '',
      line: at + 1,
      column: column + 1,
      met: met || '<end>',
      params: { parser },
    })
    const subject = subjectAt(lines, at, prefixes)
    if (subject !== undefined) cutShort.add(subject)
    if (issues.length >= mostMistakes) {
      issues.push(tooManyMistakes(file, at + 1))
      break
    }
    start = at + 1
    while (start < lines.length && !freshStart.test(lines[start] ?? '')) start++
  }
  return { quads, issues, cutShort }
}
