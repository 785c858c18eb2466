import type { SubmissionInput } from '../../submission.ts'
import { type Graph, type Node, nodeKey, ns } from '../rdf/graph.ts'
import { keptOf } from '../rdf/kept.ts'
import { isSpoken, readTexts } from '../rdf/texts.ts'
import type { Found } from '../result.ts'
import { slugFor, slugsFor } from '../slug.ts'
import { joinCriticalities } from './codes.ts'
import { readDanish } from './danish.ts'

type DataSetInput = NonNullable<SubmissionInput['dataSets']>[number]

/** What an RDF file tells of IT systems, and the data sets that belong to them and are no submissions of their own. */
export type ItSystems = Found & { holds: ReadonlySet<string> }

const parts = [`${ns.dct}hasPart`, `${ns.sys}producesDataset`]
const names = [`${ns.skos}prefLabel`, `${ns.dct}title`]
const described = `${ns.dct}description`

const nameOf = (graph: Graph, node: Node) =>
  names.map((property) => readTexts(graph, node, property)).find((text) => text !== undefined)

const isRead = (predicate: string, object: Node): boolean =>
  [...names, described].includes(predicate) && isSpoken(object)

/** Data sets that a system, or an installation of it, has or produces. */
function dataSetsOf(graph: Graph, system: Node): Node[] {
  const holders = [system, ...graph.subjectsWith(`${ns.sys}instantiationOf`, system)]
  const held = holders.flatMap((holder) => parts.flatMap((property) => graph.objects(holder, property)))
  const dataSets = held.filter((node) => graph.values(node, `${ns.rdf}type`).includes(`${ns.dcat}Dataset`))
  return [...new Map(dataSets.map((node) => [nodeKey(node), node])).values()]
}

/** What a node tells of the data, which may be the system itself: SYS-AP lets either carry the category. */
function readDataSet(graph: Graph, node: Node, system: Node, id: string, name: DataSetInput['name']): DataSetInput {
  const said = readDanish(graph, [node, system])
  const other = node === system ? undefined : keptOf(graph, node, isRead)
  return {
    id,
    name,
    declared: {
      scheme: 'sys-ap',
      personalData: said?.declared ?? 'unknown',
      criticality: joinCriticalities(graph.values(system, `${ns.sys}hasCriticality`)),
    },
    personalData: said?.personalData ?? 'unknown',
    markers: [...(said?.markers ?? [])],
    ...(said === undefined || said.alsoDeclared.length === 0 ? {} : { alsoDeclared: said.alsoDeclared }),
    subjects: 'unknown',
    archive: 'unknown',
    bookkeeping: 'unknown',
    store: { kind: 'object', gib: 0 },
    ...(other === undefined ? {} : { other }),
  }
}

function submissionOf(graph: Graph, node: Node, id: string, agency: string): SubmissionInput {
  const name = nameOf(graph, node) ?? { nb: id }
  const description = readTexts(graph, node, described)
  const other = keptOf(graph, node, isRead)
  const held = dataSetsOf(graph, node)
  const holdsNothing = graph.values(node, `${ns.sys}containsData`).includes('false')
  const sources = held.length > 0 || holdsNothing ? held : [node]
  const named = (one: Node) => nameOf(graph, one) ?? readTexts(graph, one, described) ?? name
  const slugs = slugsFor(
    sources,
    (one) => (one === node ? `${id}-data` : slugFor(Object.values(named(one))[0]!, undefined, one.value)),
    nodeKey,
  )
  return {
    schema: 'rettsky/submission/v1',
    agency,
    system: {
      id,
      name,
      ...(description === undefined ? {} : { description }),
      openInterfaces: 'unknown',
      availability: 'A1',
      ...(other === undefined ? {} : { other }),
    },
    dataSets: [...slugs].map(([one, slug]) => readDataSet(graph, one, node, slug, named(one))),
  }
}

/** Systems of Denmark's profile for IT systems (SYS-AP), with the data sets that are parts of them. */
export function readItSystems(graph: Graph, file: string, agency: string | undefined): ItSystems {
  const systems = graph.subjectsOfType(`${ns.sys}ITSystem`)
  const slugs = slugsFor(
    systems,
    (node) =>
      slugFor(
        Object.values(nameOf(graph, node) ?? {})[0] ?? '',
        graph.values(node, `${ns.dct}identifier`)[0],
        node.value,
      ),
    (node) => node.value,
  )
  const holds = new Set(systems.flatMap((node) => dataSetsOf(graph, node)).map(nodeKey))
  const sorted = [...slugs].sort(([, a], [, b]) => (a < b ? -1 : 1))
  if (agency === undefined) {
    const issues = sorted.map(([node, slug]) => ({ code: 'no-organisation-number', file, path: slug, met: node.value }))
    return { submissions: [], issues, notes: [], holds }
  }
  return {
    submissions: sorted.map(([node, slug]) => submissionOf(graph, node, slug, agency)),
    issues: [],
    notes: [],
    holds,
  }
}
