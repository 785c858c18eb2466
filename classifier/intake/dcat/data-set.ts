import type { z } from 'zod'
import type { LocalText } from '#catalogue/vocabulary/text.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import type { LegalBasis } from '../../submission.ts'
import { type Graph, type Node, nodeKey, ns } from '../rdf/graph.ts'
import { keptOf } from '../rdf/kept.ts'
import { isSpoken, readTexts } from '../rdf/texts.ts'
import { readDanish } from '../sys-ap/danish.ts'
import { legalBasisProperties, readDcatLegalBasis } from './legal-basis.ts'

export type AccessRight = 'PUBLIC' | 'RESTRICTED' | 'NON_PUBLIC' | 'unknown'

/** A text in whichever language it has. */
export const anyText = (text: LocalText | undefined): string => text?.nb ?? text?.nn ?? text?.sv ?? text?.en ?? ''

/** A data set as a catalogue describes it. */
export type DcatDataSet = {
  /** What tells it from everything else in its file. */
  key: string
  /** Its address, or for a nameless one what it says of itself. */
  source: string
  identifier: string | undefined
  title: LocalText | undefined
  description: LocalText | undefined
  accessRight: AccessRight
  /** What stood in the field of access rights, where that was no word of the vocabulary. */
  unreadAccessRights: string[]
  publisher: string | undefined
  /** Addresses of whoever publishes it. */
  publishedBy: string[]
  legalBasis: z.input<typeof LegalBasis>[]
  /** What Danish terms tell of persons and of how closed it is. */
  danish: ReturnType<typeof readDanish>
  /** Everything else that the catalogue says of it, by property. */
  other: Record<string, string[]> | undefined
}

const words: readonly AccessRight[] = ['PUBLIC', 'RESTRICTED', 'NON_PUBLIC']

/** Words of the EU vocabulary, and those that Norwegian and Swedish catalogues have used in its place. */
const accessRights = wordTable<AccessRight>({
  public: 'PUBLIC',
  restricted: 'RESTRICTED',
  non_public: 'NON_PUBLIC',
  'non-public': 'NON_PUBLIC',
  nonpublic: 'NON_PUBLIC',
  offentlig: 'PUBLIC',
  begrenset: 'RESTRICTED',
  begränsad: 'RESTRICTED',
  'unntatt offentlighet': 'NON_PUBLIC',
  'ikke offentlig': 'NON_PUBLIC',
  'icke-offentlig': 'NON_PUBLIC',
})

export const readAccessRight = (value: string): AccessRight | undefined =>
  accessRights.get(value.trim().replace(/\/$/, '').split(/[/#]/).at(-1)!.toLowerCase())

/** Nine or ten digits out of a publisher's address or identifier. */
function organisationNumber(value: string): string | undefined {
  const plain = value.replace(/\.(json|xml|ttl|rdf)$/, '').replaceAll(/(?<=\d)[ -](?=\d)/g, '')
  return /(?<!\d)(\d{9,10})(?!\d)/.exec(plain.split('/').at(-1)!)?.[1] ?? /(?<!\d)(\d{9,10})(?!\d)/.exec(plain)?.[1]
}

/** The number that a publisher states, else the one in its address. Of several publishers the first by number. */
export function readPublisher(graph: Graph, published: Node): string | undefined {
  const numbers = graph.objects(published, `${ns.dct}publisher`).flatMap((agent) => {
    const stated = [`${ns.dct}identifier`, `${ns.er}organisasjonsnummer`].flatMap((p) => graph.values(agent, p))
    const own = agent.termType === 'BlankNode' ? [] : [agent.value]
    return [...stated, ...own].map(organisationNumber).find((number) => number !== undefined) ?? []
  })
  return numbers.sort()[0]
}

/** The publisher of the series that a data set is in, for one that does not state its own. */
function readPublisherOfSeries(graph: Graph, dataSet: Node): string | undefined {
  const publishers = graph
    .objects(dataSet, `${ns.dcat}inSeries`)
    .flatMap((series) => readPublisher(graph, series) ?? [])
  return publishers.sort()[0]
}

/** Series of data sets, what they are called and how many data sets of the file are in each. */
export function readSeries(graph: Graph): { name: string; count: number }[] {
  return graph.subjectsOfType(`${ns.dcat}DatasetSeries`).map((series) => ({
    name: anyText(readTexts(graph, series, `${ns.dct}title`)) || series.value,
    count: graph.subjectsWith(`${ns.dcat}inSeries`, series).length,
  }))
}

/** Whether a statement about a data set ends up in a field of its own. */
function isRead(predicate: string, object: Node): boolean {
  if (predicate === `${ns.dct}title` || predicate === `${ns.dct}description`) return isSpoken(object)
  if (predicate === `${ns.dct}accessRights`) return readAccessRight(object.value) !== undefined
  return legalBasisProperties.includes(predicate)
}

/** A data set as one node of a catalogue describes it. */
export function readDataSet(graph: Graph, node: Node): DcatDataSet {
  const stated = graph.values(node, `${ns.dct}accessRights`)
  const read = stated.map(readAccessRight)
  const accessRight = words.findLast((word) => read.includes(word)) ?? 'unknown'
  const title = readTexts(graph, node, `${ns.dct}title`)
  const description = readTexts(graph, node, `${ns.dct}description`)
  const other = keptOf(graph, node, isRead)
  return {
    key: nodeKey(node),
    source: node.termType === 'BlankNode' ? JSON.stringify([title, description, other]) : node.value,
    identifier: graph.values(node, `${ns.dct}identifier`)[0],
    title,
    description,
    accessRight,
    unreadAccessRights: stated.filter((value) => readAccessRight(value) === undefined),
    publisher: readPublisher(graph, node) ?? readPublisherOfSeries(graph, node),
    publishedBy: graph.values(node, `${ns.dct}publisher`),
    legalBasis: readDcatLegalBasis(graph, node, accessRight !== 'PUBLIC'),
    danish: readDanish(graph, [node]),
    other,
  }
}

/**
 * Every data set that a catalogue describes, by address, and the addresses that it lists without describing. Data sets that are
 * `held` by something else are left to it.
 */
export function readDataSets(
  graph: Graph,
  held: ReadonlySet<string>,
): { described: DcatDataSet[]; listedOnly: string[] } {
  const series = new Set(graph.subjectsOfType(`${ns.dcat}DatasetSeries`).map(nodeKey))
  const nodes = graph
    .subjectsOfType(`${ns.dcat}Dataset`)
    .filter((node) => !held.has(nodeKey(node)) && !series.has(nodeKey(node)))
  const listed = graph
    .subjectsOfType(`${ns.dcat}Catalog`)
    .flatMap((catalogue) => graph.objects(catalogue, `${ns.dcat}dataset`))
  const listedOnly = [...new Set(listed.filter((node) => !graph.isSubject(node)).map((node) => node.value))].sort()
  const described = nodes.map((node) => readDataSet(graph, node))
  return { described: described.sort((a, b) => (a.source < b.source ? -1 : 1)), listedOnly }
}
