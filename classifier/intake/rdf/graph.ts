import { type Quad, Store, type Term } from 'n3'

export const ns = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcatno: 'http://difi.no/dcatno#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cpsvno: 'https://data.norge.no/vocabulary/cpsvno#',
  dcatap: 'http://data.europa.eu/r5r/',
  er: 'http://data.brreg.no/meta/',
  eli: 'http://data.europa.eu/eli/ontology#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  adms: 'http://www.w3.org/ns/adms#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  sys: 'https://data.gov.dk/model/core/itsystem/',
  'dcat-dk': 'https://data.gov.dk/model/core/dcat-dk#',
} as const

export type Node = Term

/** A bag of statements that can be asked for the objects of a subject. Answers are sorted, so the file's order cannot matter. */
export class Graph {
  readonly store: Store
  constructor(quads: readonly Quad[]) {
    this.store = new Store([...quads])
  }

  objects(subject: Node, predicate: string): Node[] {
    return this.store.getObjects(subject as never, predicate, null).toSorted(byValue)
  }

  subjectsOfType(type: string): Node[] {
    return this.store.getSubjects(`${ns.rdf}type`, type, null).toSorted(byValue)
  }

  subjectsWith(predicate: string, object: Node): Node[] {
    return this.store.getSubjects(predicate, object as never, null).toSorted(byValue)
  }

  /** Texts and addresses of a property, as they stand. */
  values(subject: Node, predicate: string): string[] {
    return this.objects(subject, predicate)
      .filter((node) => node.termType !== 'BlankNode')
      .map((node) => node.value)
  }

  /** Everything that is said of a subject. */
  statements(subject: Node): Quad[] {
    return this.store.getQuads(subject as never, null, null, null) as Quad[]
  }

  isSubject(node: Node): boolean {
    return this.store.countQuads(node as never, null, null, null) > 0
  }
}

/** Tells a node from every other of its file. */
export const nodeKey = (node: Node): string => `${node.termType} ${node.value}`

function byValue(a: Node, b: Node): number {
  const key = (node: Node) => `${node.value}@${node.termType === 'Literal' ? node.language : ''}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}
