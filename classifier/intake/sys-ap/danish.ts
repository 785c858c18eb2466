import type { SubmissionInput } from '../../submission.ts'
import { type Graph, type Node, ns } from '../rdf/graph.ts'
import { type Category, joinCategories, readCategory, readClosures } from './codes.ts'

type DataSetInput = NonNullable<SubmissionInput['dataSets']>[number]

/** The Danish vocabulary for data sets, as SYS-AP writes its terms and as DCAT-AP-DK 2 does. */
const danish = [ns['dcat-dk'], ns['dcat-dk'].replace('#', '/')]

const stated = (graph: Graph, nodes: readonly Node[], term: string): string[] =>
  [...new Set(nodes.flatMap((node) => danish.flatMap((space) => graph.values(node, space + term))))].sort()

/** What Danish terms tell of the data that nodes describe, of persons and of how closed it is; nothing where they are not used. */
export function readDanish(
  graph: Graph,
  nodes: readonly Node[],
): (Category & { alsoDeclared: NonNullable<DataSetInput['alsoDeclared']> }) | undefined {
  const categories = stated(graph, nodes, 'personalDataCategory')
  const closed = ['confidentialityType', 'hasConfidentialityType'].flatMap((term) => stated(graph, nodes, term))
  if (categories.length === 0 && closed.length === 0) return undefined
  const joined = joinCategories(categories.map(readCategory))
  const { graded, classes } = readClosures(closed)
  return {
    ...joined,
    markers: graded ? [...joined.markers, 'graded'] : joined.markers,
    alsoDeclared: classes.map((word) => ({
      source: 'ISO/IEC 27002',
      declared: { scheme: 'no-four-classes', class: word },
    })),
  }
}
