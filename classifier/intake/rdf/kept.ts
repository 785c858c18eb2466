import { unnamed } from './contexts.ts'
import { type Graph, type Node, ns } from './graph.ts'

/** How far from a description its own details may stand: a contact point's address, a distribution's licence's name. */
const deepest = 3

/** Things of their own, which are not details of what points to them. */
const ownThings = new Set(
  ['Dataset', 'Catalog', 'DataService', 'DatasetSeries', 'CatalogRecord'].map((name) => ns.dcat + name),
)

/** `http://www.w3.org/ns/dcat#theme` is `dcat:theme`; what has no short form stays as it stands. */
export function shortName(iri: string): string {
  if (iri.startsWith(unnamed)) return iri.slice(unnamed.length)
  for (const [prefix, space] of Object.entries(ns)) {
    const local = iri.slice(space.length)
    if (iri.startsWith(space) && /^[\w.-]+$/.test(local)) return `${prefix}:${local}`
  }
  return iri
}

/**
 * What a description says beside the properties that were read: `{ 'dcat:theme': ['http://…'], 'dcat:keyword@nb': ['skole'],
 * 'dcat:contactPoint/vcard:hasEmail': ['mailto:…'] }`. Details that stand elsewhere in the same file are followed.
 */
export function keptOf(
  graph: Graph,
  subject: Node,
  isRead: (predicate: string, object: Node) => boolean,
): Record<string, string[]> | undefined {
  const kept = new Map<string, Set<string>>()
  const keep = (key: string, value: string) => kept.set(key, (kept.get(key) ?? new Set()).add(value))
  const walk = (node: Node, path: string, depth: number): void => {
    for (const { predicate, object } of graph.statements(node)) {
      if ((depth === 0 && isRead(predicate.value, object)) || predicate.value === `${ns.rdf}type`) continue
      const key = `${path}${shortName(predicate.value)}`
      if (object.termType === 'Literal') {
        const language = object.language.toLowerCase()
        if (object.value !== '') keep(language === '' ? key : `${key}@${language}`, object.value)
        continue
      }
      if (object.termType === 'NamedNode') keep(key, object.value)
      const types = graph.values(object, `${ns.rdf}type`)
      if (depth < deepest && !types.some((type) => ownThings.has(type))) walk(object, `${key}/`, depth + 1)
    }
  }
  if (subject.termType === 'NamedNode') keep('@id', subject.value)
  walk(subject, '', 0)
  if (kept.size === 0) return undefined
  const byKey = [...kept].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(byKey.map(([key, values]) => [key, [...values].sort()]))
}
