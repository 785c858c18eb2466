import type { SubmissionInput } from '../../submission.ts'
import { Graph } from '../rdf/graph.ts'
import type { ReadQuads } from '../rdf/quads.ts'
import type { Found, IntakeNote, IntakeOptions } from '../result.ts'
import { slugFor, slugsFor } from '../slug.ts'
import { readItSystems } from '../sys-ap/systems.ts'
import { readDataServices, type Served } from './data-service.ts'
import { anyText, type DcatDataSet, readDataSets, readSeries } from './data-set.ts'

type DataSetInput = NonNullable<SubmissionInput['dataSets']>[number]

/** A data set of a submission. What a catalogue does not tell stays unknown; it never tells how much data there is. */
const dataSetOf = (read: DcatDataSet, id: string, name: NonNullable<DcatDataSet['title']>): DataSetInput => ({
  id,
  name,
  declared: { scheme: 'dcat-access-right', accessRight: read.accessRight },
  personalData: read.danish?.personalData ?? 'unknown',
  ...(read.danish === undefined ? {} : { markers: [...read.danish.markers], alsoDeclared: read.danish.alsoDeclared }),
  subjects: 'unknown',
  legalBasis: read.legalBasis,
  archive: 'unknown',
  bookkeeping: 'unknown',
  store: { kind: 'object', gib: 0 },
  ...(read.other === undefined ? {} : { other: read.other }),
})

/** One submission with a system of its own. */
function submissionOf(read: DcatDataSet, slug: string, agency: string): SubmissionInput {
  const name = read.title ?? { nb: slug }
  return {
    schema: 'rettsky/submission/v1',
    agency,
    system: {
      id: slug,
      name,
      ...(read.description === undefined ? {} : { description: read.description }),
      openInterfaces: 'unknown',
      availability: 'A1',
    },
    dataSets: [dataSetOf(read, `${slug}-data`, name)],
  }
}

/** What the owner should know. Where a mistake cut the description short, only of what does stand there. */
function notesOn(read: DcatDataSet, slug: string, file: string, cutShort: boolean): IntakeNote[] {
  const at = { file, path: slug }
  const restrictions = read.legalBasis.filter((basis) => basis.kind === 'restriction')
  const said = restrictions.map(({ law, paragraph }) => `${law} § ${paragraph}`).join('; ')
  const notes: IntakeNote[] = []
  if (restrictions.some((basis) => basis.rescued)) notes.push({ code: 'law-rescued', ...at, met: said })
  for (const met of read.unreadAccessRights) notes.push({ code: 'unknown-access-right', ...at, met })
  if (cutShort) return notes
  if (read.accessRight === 'unknown') notes.push({ code: 'no-access-right', ...at })
  else if (read.accessRight !== 'PUBLIC' && restrictions.length === 0)
    notes.push({ code: 'restricted-without-law', ...at, met: read.accessRight })
  if (read.title === undefined) notes.push({ code: 'no-title', ...at, met: read.source })
  return notes
}

/**
 * Reads what an RDF file describes: data sets and data services of a DCAT-AP catalogue (also in the Norwegian, Swedish and Danish profiles),
 * and IT systems of SYS-AP.
 */
export function readCatalogue({ quads, issues, cutShort }: ReadQuads, file: string, { agency }: IntakeOptions): Found {
  const graph = new Graph(quads)
  const systems = readItSystems(graph, file, agency)
  const { described, listedOnly } = readDataSets(graph, systems.holds)
  const found: Found = { submissions: systems.submissions, issues: [...issues, ...systems.issues], notes: [] }
  for (const met of listedOnly)
    if (!cutShort.has(met)) found.notes.push({ code: 'listed-not-described', file, path: '', met })
  for (const { name, count } of readSeries(graph))
    found.notes.push({ code: 'data-set-series', file, path: '', met: name, params: { count: String(count) } })
  const slugs = slugsFor(
    described,
    (read) => slugFor(anyText(read.title), read.identifier, read.source),
    (read) => read.source,
  )
  const served = new Map<string, Served>()
  for (const [read, slug] of [...slugs].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const owner = read.publisher ?? agency
    const isCut = cutShort.has(read.source) || read.publishedBy.some((one) => cutShort.has(one))
    if (owner !== undefined) {
      found.submissions.push(submissionOf(read, slug, owner))
      served.set(read.key, { agency: owner, dataSet: `${slug}-data` })
    } else if (!isCut) found.issues.push({ code: 'no-organisation-number', file, path: slug, met: read.source })
    found.notes.push(...notesOn(read, slug, file, isCut))
  }
  const services = readDataServices(graph, served, agency)
  found.submissions.push(...services.submissions)
  for (const { slug, source } of services.unowned)
    if (!cutShort.has(source)) found.issues.push({ code: 'no-organisation-number', file, path: slug, met: source })
  if (described.length === 0 && found.submissions.length === 0 && found.issues.length === 0)
    found.issues.push({ code: 'no-data-sets', file, path: '' })
  return found
}
