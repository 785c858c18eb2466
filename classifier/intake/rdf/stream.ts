import type { Quad } from 'n3'

/** A parser that takes text and gives statements, as the streaming parsers of RDF do. */
type QuadParser = {
  on(event: 'data', listener: (quad: Quad) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'end', listener: () => void): unknown
  write(text: string): unknown
  end(): unknown
  destroy(): unknown
}

/** Everything a parser gives for a text, up to its end or to the mistake that stopped it. */
export function quadsOf(parser: QuadParser, text: string): Promise<{ quads: Quad[]; failed?: Error }> {
  const quads: Quad[] = []
  return new Promise((resolve) => {
    parser.on('data', (quad) => quads.push(quad))
    parser.on('error', (failed) => resolve({ quads, failed }))
    parser.on('end', () => resolve({ quads }))
    parser.write(text)
    parser.end()
  })
}
