import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { SubmissionInput } from '../submission.ts'
import { type DcatDataSet, readDataSets } from './dcat-data-set.ts'
import { Graph } from './graph.ts'
import type { Intake, IntakeNote, IntakeOptions } from './result.ts'
import { slugFor, slugsFor } from './slug.ts'
import { readTurtle } from './turtle-quads.ts'

const anyText = (text: DcatDataSet['title']): string => text?.nb ?? text?.nn ?? text?.sv ?? text?.en ?? ''

/** One submission with a system of its own. What a catalogue does not tell stays unknown; it never tells how much data there is. */
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
    dataSets: [
      {
        id: `${slug}-data`,
        name,
        declared: { scheme: 'dcat-access-right', accessRight: read.accessRight },
        personalData: 'unknown',
        subjects: 'unknown',
        legalBasis: read.legalBasis,
        archive: 'unknown',
        bookkeeping: 'unknown',
        store: { kind: 'object', gib: 0 },
      },
    ],
  }
}

function notesOn(read: DcatDataSet, slug: string, file: string): IntakeNote[] {
  const at = { file, path: slug }
  const restrictions = read.legalBasis.filter((basis) => basis.kind === 'restriction')
  const said = restrictions.map(({ law, paragraph }) => `${law} § ${paragraph}`).join('; ')
  const notes: IntakeNote[] = []
  if (read.accessRight === 'unknown') notes.push({ code: 'no-access-right', ...at })
  else if (read.accessRight !== 'PUBLIC' && restrictions.length === 0)
    notes.push({ code: 'restricted-without-law', ...at, met: read.accessRight })
  if (restrictions.some((basis) => basis.rescued)) notes.push({ code: 'law-rescued', ...at, met: said })
  for (const met of read.unreadAccessRights) notes.push({ code: 'unknown-access-right', ...at, met })
  if (read.title === undefined) notes.push({ code: 'no-title', ...at, met: read.source })
  return notes
}

/** Reads a DCAT-AP catalogue (the Norwegian and Swedish profiles) in Turtle or N-Triples. Fetches nothing it points to. */
export function readDcat(text: string, file: string, { agency }: IntakeOptions): Omit<Intake, 'format'> {
  const { quads, issues } = readTurtle(text, file)
  const { described, listedOnly } = readDataSets(new Graph(quads))
  if (described.length === 0 && issues.length === 0) issues.push({ code: 'no-data-sets', file, path: '' })
  const slugs = slugsFor(
    described,
    (read) => slugFor(anyText(read.title), read.identifier, read.source),
    (read) => read.source,
  )
  const submissions: SubmissionInput[] = []
  const notes: IntakeNote[] = listedOnly.map((met): Issue => ({ code: 'listed-not-described', file, path: '', met }))
  for (const [read, slug] of [...slugs].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const owner = read.publisher ?? agency
    if (owner === undefined) issues.push({ code: 'no-organisation-number', file, path: slug, met: read.source })
    else submissions.push(submissionOf(read, slug, owner))
    notes.push(...notesOn(read, slug, file))
  }
  return { submissions, issues, notes }
}
