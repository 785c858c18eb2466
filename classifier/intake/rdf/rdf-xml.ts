import type { Quad } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { baseIri, mostMistakes, type ReadQuads, tooManyMistakes } from './quads.ts'
import { quadsOf } from './stream.ts'

/** Where the parser says that it stopped: `4:99: …`, `Line 4 column 99: …`. */
const placed = /^(?:Line )?(\d+)(?::| column )(\d+): (.*)$/s

/** A line that begins the description of something, as exports write them one below the other. */
const description = /^(\s*)<[\w.-]+(?::[\w.-]+)?\s+[^>]*?\brdf:(?:about|ID|nodeID)\s*=\s*["']([^"']*)["']/

/** How many lines lead up to the first description: the XML declaration and the root with its namespaces. */
const headLength = (lines: readonly string[]): number => {
  const root = lines.findIndex((line) => /<[\w.-]*:?RDF[\s>]/.test(line))
  return root < 0 ? 0 : root + lines.slice(root).findIndex((line) => line.includes('>')) + 1
}

/**
 * Reads RDF/XML. A mistake is an issue with line and column; everything before it is kept, and reading goes on at the next
 * description that stands as far in as the first one. Entities are taken from the file alone and nothing is fetched.
 */
export async function readRdfXml(text: string, file: string): Promise<ReadQuads> {
  const lines = text.split('\n')
  const head = headLength(lines)
  const margin = lines
    .slice(head)
    .find((line) => description.test(line))
    ?.match(description)?.[1]
  const quads: Quad[] = []
  const issues: Issue[] = []
  const cutShort = new Set<string>()
  let start = 0
  while (start < lines.length) {
    const skipped =
      start === 0 ? lines : [...lines.slice(0, head), ...lines.slice(head, start).fill(''), ...lines.slice(start)]
    const parser = new RdfXmlParser({ trackPosition: true, baseIRI: baseIri })
    const { quads: found, failed } = await quadsOf(parser, skipped.join('\n'))
    quads.push(...found)
    if (failed === undefined) break
    const [, line, column, said = failed.message] = placed.exec(failed.message) ?? []
    const at = Math.min(Number(line ?? 1), lines.length)
    const about = lines.slice(head, at).findLast((one) => description.exec(one)?.[1] === margin)
    if (about !== undefined) cutShort.add(description.exec(about)![2]!)
    issues.push({
      code: 'rdf-xml-syntax',
      file,
      path: '',
      line: at,
      column: Number(column ?? 0) + 1,
      params: { parser: said },
    })
    if (issues.length >= mostMistakes) {
      issues.push(tooManyMistakes(file, at))
      break
    }
    const next = lines.findIndex((one, i) => i >= Math.max(at, head) && description.exec(one)?.[1] === margin)
    if (margin === undefined || next < 0) break
    start = next
  }
  return { quads, issues, cutShort }
}
