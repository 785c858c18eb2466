import { Parser, type Quad, type Term, Writer } from 'n3'

// The same statements in other syntaxes, written as simply as each allows: what a reader makes of them must not differ.

export const quadsOf = (turtle: string): Quad[] => new Parser({ blankNodePrefix: '_:b' }).parse(turtle)

const written = (quads: readonly Quad[], format: string): string => {
  let text = ''
  const writer = new Writer({ format })
  writer.addQuads([...quads])
  writer.end((_, result: string) => {
    text = result
  })
  return text
}

export const asNTriples = (quads: readonly Quad[]): string => written(quads, 'N-Triples')
export const asTurtle = (quads: readonly Quad[]): string => written(quads, 'Turtle')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const label = (node: Term) => node.value.replaceAll(/[^A-Za-z0-9]/g, 'x')

export function asRdfXml(quads: readonly Quad[]): string {
  const one = ({ subject, predicate, object }: Quad) => {
    const [, space = '', local = ''] = /^(.*[/#:])([^/#:]+)$/.exec(predicate.value) ?? []
    const name = `ns:${local} xmlns:ns="${escaped(space)}"`
    const about =
      subject.termType === 'BlankNode' ? `rdf:nodeID="${label(subject)}"` : `rdf:about="${escaped(subject.value)}"`
    const inner =
      object.termType === 'Literal'
        ? `<${name}${object.language ? ` xml:lang="${object.language}"` : ''}>${escaped(object.value)}</ns:${local}>`
        : object.termType === 'BlankNode'
          ? `<${name} rdf:nodeID="${label(object)}"/>`
          : `<${name} rdf:resource="${escaped(object.value)}"/>`
    return `  <rdf:Description ${about}>${inner}</rdf:Description>`
  }
  const root = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${quads.map(one).join('\n')}\n</rdf:RDF>\n`
}

export function asJsonLd(quads: readonly Quad[]): string {
  const id = (node: Term) => (node.termType === 'BlankNode' ? `_:${label(node)}` : node.value)
  const nodes = Map.groupBy(quads, ({ subject }) => id(subject))
  const graph = [...nodes].map(([subject, about]) => {
    const properties = Map.groupBy(about, ({ predicate }) => predicate.value)
    const entries = [...properties].map(([property, found]) => [
      property.endsWith('#type') && property.includes('rdf-syntax') ? '@type' : property,
      found.map(({ object }) =>
        property.includes('rdf-syntax-ns#type')
          ? id(object)
          : object.termType === 'Literal'
            ? { '@value': object.value, ...(object.language ? { '@language': object.language } : {}) }
            : { '@id': id(object) },
      ),
    ])
    return { '@id': subject, ...Object.fromEntries(entries) }
  })
  return JSON.stringify({ '@graph': graph }, null, 1)
}
