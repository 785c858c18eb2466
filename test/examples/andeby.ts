import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { Workspace } from '#advisor/workspace/schema.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { type LandingZone, landingZone } from '#catalogue/landing-zone.ts'
import type { Classification } from '#classifier/classification.ts'
import { classify } from '#classifier/index.ts'
import { type DataSet, Submission } from '#classifier/submission.ts'
import { evaluate, ruleBook, rules, subjectFacts } from '#policies/index.ts'

export const folder = fileURLToPath(new URL('../../examples/andeby/', import.meta.url))

export const read = (path: string): string => readFileSync(`${folder}${path}`, 'utf8')

export const submissionFiles: readonly string[] = readdirSync(`${folder}submissions`, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `submissions/${name.replaceAll('\\', '/')}`)
  .sort()

export const workspace = Workspace.parse(parse(read('rettsky.yaml')))
export const submissions = submissionFiles.map((file) => Submission.parse(parse(read(file))))
export const systems = submissions.map(({ system }) => system)
export const dataSets: readonly DataSet[] = submissions.flatMap((submission) => submission.dataSets)

const catalogue = loadCatalogue()
export const zones: readonly LandingZone[] = workspace.zones.map((use) => {
  const offer = catalogue.offers.find(({ id }) => id === use.offer)
  if (offer === undefined) throw new Error(`no offer ${use.offer}`)
  return landingZone(offer, use)
})

const labels = new Map<string, Classification>(
  submissions.flatMap((submission) =>
    classify(submission, { asOf: workspace.asOf, statutes: catalogue.statutes }).map((c) => [c.subject.id, c] as const),
  ),
)

export function labelOf(id: string): Classification {
  const found = labels.get(id)
  if (found === undefined) throw new Error(`no label of ${id}`)
  return found
}

const book = ruleBook(rules)

/** Zones that may hold a system with everything that lies on its own disks, or a data set that can lie apart. */
export function zonesFor(submission: Submission, apart: DataSet | null): string[] {
  const along = apart === null ? submission.dataSets.filter(({ store }) => store.kind !== 'object') : [apart]
  const members = apart === null ? [null, ...along] : along
  return zones
    .filter((zone) =>
      members.every((dataSet) => {
        const subject = subjectFacts(submission, labelOf(dataSet?.id ?? submission.system.id), dataSet)
        const { body, policies: settings, asOf } = workspace
        return evaluate(book, { subject, zone, action: 'place', body, settings, asOf }).permitted
      }),
    )
    .map(({ id }) => id)
}
