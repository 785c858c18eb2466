import type { z } from 'zod'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import { findLawLinks, readLawLink } from '../../law-link.ts'
import type { LegalBasis } from '../../submission.ts'
import { type Graph, type Node, ns } from '../rdf/graph.ts'

type Basis = z.input<typeof LegalBasis>
type Kind = Basis['kind']

/** Fields of the older Norwegian profile: why it is closed, why it is handled, why it is given out. */
const oldFields: Readonly<Record<string, Kind>> = {
  legalBasisForRestriction: 'restriction',
  legalBasisForProcessing: 'processing',
  legalBasisForAccess: 'disclosure',
}

/** Denmark's field for the law that data is collected under (DCAT-AP-DK 2, hjemmel). */
const danishField = 'http://data.europa.eu/m8g/hasLegalResource'

/** Types of rule in the newer profile, where a data set follows rules that implement a legal resource. */
const ruleTypes = wordTable<Kind>({
  ruleForNonDisclosure: 'restriction',
  ruleForDataProcessing: 'processing',
  ruleForDisclosure: 'disclosure',
})

/** A law named in words: the name up to the paragraph, if the words hold one that reads like a law's. */
const named = /([\p{L}-]*(?:loven|lova|lov|forskrift(?:en|a)?|lagen|lag|balken|instruksen))\b/iu

/** A basis from an address and a label, whichever of them tells more. Nothing at all stays in the label. */
function basisOf(addresses: readonly string[], label: string | undefined, kind: Kind): Basis | undefined {
  const link = addresses.map(readLawLink).find((found) => found !== undefined)
  const name = label === undefined ? undefined : named.exec(label)?.[1]
  const section = label === undefined ? undefined : /§+\s*([\dA-Za-z][\w.-]*)/.exec(label)?.[1]
  if (link !== undefined) {
    const paragraph = link.paragraph === 'unknown' ? (section ?? 'unknown') : link.paragraph
    return { law: link.law, paragraph, kind }
  }
  const law = name ?? label?.trim() ?? addresses[0]
  return law === undefined || law === '' ? undefined : { law, paragraph: section ?? 'unknown', kind }
}

function labelOf(graph: Graph, node: Node): string | undefined {
  const labels = [`${ns.skos}prefLabel`, `${ns.dct}title`, `${ns.rdfs}label`].flatMap((p) => graph.values(node, p))
  return labels[0]
}

/** What a node says of a law: itself an address, or a note with source and label. */
function readNode(graph: Graph, node: Node, kind: Kind): Basis | undefined {
  const own = node.termType === 'BlankNode' ? [] : [node.value]
  const sources = [`${ns.dct}source`, `${ns.rdfs}seeAlso`].flatMap((p) => graph.values(node, p))
  return basisOf(
    [...sources, ...own],
    labelOf(graph, node) ?? (node.termType === 'Literal' ? node.value : undefined),
    kind,
  )
}

function readNewProfile(graph: Graph, dataSet: Node): Basis[] {
  return graph.objects(dataSet, `${ns.cpsv}follows`).flatMap((rule) => {
    const types = graph.values(rule, `${ns.dct}type`).map((type) => ruleTypes.get(type.split(/[#/]/).at(-1) ?? ''))
    const kind = types.find((type) => type !== undefined)
    if (kind === undefined) return []
    return graph.objects(rule, `${ns.cpsv}implements`).flatMap((resource) => {
      const typed = graph.objects(resource, `${ns.dct}type`).flatMap((type) => labelOf(graph, type) ?? [])
      const label = labelOf(graph, resource) ?? typed.sort()[0]
      const own = resource.termType === 'NamedNode' ? [resource.value] : []
      return basisOf([...graph.values(resource, `${ns.rdfs}seeAlso`), ...own], label, kind) ?? []
    })
  })
}

/** Free comments, where laws end up when their own field is left empty. */
const comments = [`${ns.dcatno}accessRightsComment`, `${ns.dct}rights`, `${ns.rdfs}comment`, `${ns.dct}provenance`]

function rescue(graph: Graph, dataSet: Node): Basis[] {
  return comments
    .flatMap((field) => graph.values(dataSet, field))
    .flatMap(findLawLinks)
    .map(({ law, paragraph }) => ({ law, paragraph, kind: 'restriction', rescued: true }))
}

/** Properties that are read as laws. Comments are searched too, but say more than a law. */
export const legalBasisProperties: readonly string[] = [
  ...Object.keys(oldFields).map((field) => ns.dcatno + field),
  `${ns.cpsv}follows`,
  danishField,
]

/**
 * Every law a data set names, from both profiles' own fields. A closed data set that names none there has its free comments
 * searched for links to laws, and what is found is marked as rescued. Sorted, without repetition.
 */
export function readDcatLegalBasis(graph: Graph, dataSet: Node, closed: boolean): Basis[] {
  const old = Object.entries(oldFields).flatMap(([field, kind]) =>
    graph.objects(dataSet, ns.dcatno + field).flatMap((node) => readNode(graph, node, kind) ?? []),
  )
  const danish = graph.objects(dataSet, danishField).flatMap((node) => readNode(graph, node, 'processing') ?? [])
  const stated = [...old, ...danish, ...readNewProfile(graph, dataSet)]
  const restricted = stated.some((basis) => basis.kind === 'restriction')
  const all = restricted || !closed ? stated : [...stated, ...rescue(graph, dataSet)]
  return [...new Map(all.map((basis) => [JSON.stringify(basis), basis])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, basis]) => basis)
}
