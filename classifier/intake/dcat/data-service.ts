import type { SubmissionInput } from '../../submission.ts'
import { type Graph, type Node, nodeKey, ns } from '../rdf/graph.ts'
import { keptOf } from '../rdf/kept.ts'
import { isSpoken, readTexts } from '../rdf/texts.ts'
import { slugFor, slugsFor } from '../slug.ts'
import { anyText, readPublisher } from './data-set.ts'

/** A data set that was read: whose it is, and what its submission calls it. */
export type Served = { agency: string; dataSet: string }

const isRead = (predicate: string, object: Node): boolean =>
  [`${ns.dct}title`, `${ns.dct}description`].includes(predicate) && isSpoken(object)

/** A service often bears the title of what it serves. */
const nameOf = (title: string): string => (/\bapi\b/i.test(title) ? title : `${title} API`)

/**
 * Data services as systems that hold nothing of their own and need the data sets that they serve. One that names no publisher belongs to
 * whoever owns what it serves; `unowned` are those where that does not tell either.
 */
export function readDataServices(
  graph: Graph,
  served: ReadonlyMap<string, Served>,
  agency: string | undefined,
): { submissions: SubmissionInput[]; unowned: { slug: string; source: string }[] } {
  const submissions: SubmissionInput[] = []
  const unowned: { slug: string; source: string }[] = []
  const titleOf = (node: Node) => readTexts(graph, node, `${ns.dct}title`)
  const slugs = slugsFor(
    graph.subjectsOfType(`${ns.dcat}DataService`),
    (node) => slugFor(nameOf(anyText(titleOf(node))), graph.values(node, `${ns.dct}identifier`)[0], node.value),
    nodeKey,
  )
  for (const [node, slug] of [...slugs].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const serves = graph.objects(node, `${ns.dcat}servesDataset`).flatMap((one) => served.get(nodeKey(one)) ?? [])
    const owner = readPublisher(graph, node) ?? serves[0]?.agency ?? agency
    if (owner === undefined) {
      unowned.push({ slug, source: node.value })
      continue
    }
    const description = readTexts(graph, node, `${ns.dct}description`)
    const other = keptOf(graph, node, isRead)
    submissions.push({
      schema: 'rettsky/submission/v1',
      agency: owner,
      system: {
        id: slug,
        name: titleOf(node) ?? { nb: slug },
        ...(description === undefined ? {} : { description }),
        openInterfaces: 'yes',
        availability: 'A1',
        ...(other === undefined ? {} : { other }),
      },
      dependsOn: [...new Set(serves.map(({ dataSet }) => dataSet))]
        .sort()
        .map((dataSet) => ({ dataSet, gibPerMonth: 0 })),
    })
  }
  return { submissions, unowned }
}
