import type { LocalText } from '#catalogue/vocabulary/text.ts'
import type { Speech } from '../text/index.ts'
import type { DataSetEvidence, Evidence } from './collect.ts'
import { controlsSection } from './controls-section.ts'
import { labelSection } from './label-section.ts'
import { code, Markdown } from './markdown.ts'
import { rulesSection } from './rules-section.ts'
import { type Telling, tellIn } from './telling.ts'
import { whereSection } from './where-section.ts'

/** The document that an agency files, as Markdown. Same evidence and language, same bytes; it bears no date of its own. */
export function evidenceDocument(evidence: Evidence, speech: Speech, made: EvidenceMade): string {
  const telling = tellIn(speech)
  const { words } = telling
  const page = new Markdown()
  page.heading(1, telling.tell('title', { name: telling.name(evidence.about.placement.name) }))
  page.text(words.lead)
  page.table(['', ''], facts(evidence, telling))
  if (evidence.about.stale) page.text(`**${words.stale}**`)
  for (const one of evidence.dataSets) dataSetSections(page, one, evidence, telling)
  checksums(page, evidence, telling)
  page.heading(2, words.again)
  page.text(words.againText)
  page.commands(commandsFor(evidence, speech, made))
  page.heading(2, words.filing)
  page.table(
    ['', ''],
    [
      [words.case, ''],
      [words.checkedBy, ''],
      [words.date, ''],
      [words.signature, ''],
    ],
  )
  return page.toString()
}

/** The folders that were named when the evidence was made, for the commands that make it again. */
export type EvidenceMade = { readonly workspace: string; readonly folder: string }

function facts({ plan, about, submission, dataSets }: Evidence, { words, tell, name: nameOf }: Telling): string[][] {
  const agency = plan.agencies.find(({ id }) => id === about.placement.agency)
  const numbered = (name: string, id: string) => `${name}, ${words.organisation} ${id}`
  const named = (name: LocalText, id: string) => `${nameOf(name)} (${code(id)})`
  return [
    [words.body, numbered(nameOf(plan.body.name), plan.body.id)],
    [words.agency, agency === undefined ? about.placement.agency : numbered(nameOf(agency.name), agency.id)],
    [words.system, named(submission.system.name, submission.system.id)],
    [words.dataSets, dataSets.map(({ dataSet }) => named(dataSet.name, dataSet.id)).join(', ')],
    [words.plan, `${tell('asOf')} ${plan.asOf}, ${code(plan.digest)}`],
    [words.madeBy, plan.madeBy],
  ]
}

function dataSetSections(page: Markdown, one: DataSetEvidence, evidence: Evidence, telling: Telling): void {
  const { placement } = one.explained
  page.heading(2, `${telling.name(placement.name)} (${placement.id})`)
  whereSection(page, one, evidence, telling)
  labelSection(page, one, evidence, telling)
  rulesSection(page, one, telling)
  if (one.shown !== null) controlsSection(page, one.shown, one.explained, telling)
}

function checksums(page: Markdown, { plan, dataSets }: Evidence, { words, tell }: Telling): void {
  page.heading(2, words.checksums)
  page.text(words.checksumsText)
  const files = dataSets.flatMap(({ zone, shown }) =>
    (shown?.holders ?? []).map(({ file }) => {
      const name = file.slice(zone!.folder.length + 1)
      return [code(`${zone!.zone}/${name}`), code(zone!.manifest.files[name] ?? '')] as const
    }),
  )
  const manifests = dataSets.flatMap(({ zone }) =>
    zone === null ? [] : [[code(`${zone.zone}/manifest.json`), code(zone.manifestDigest)] as const],
  )
  const cited = [...new Map([...files, ...manifests])].sort(([a], [b]) => (a < b ? -1 : 1))
  const inputs = Object.entries(plan.inputs).sort(([a], [b]) => (a < b ? -1 : 1))
  page.table(
    [words.file, 'SHA-256'],
    [
      [words.reviewedPlan, code(plan.digest)],
      ...cited,
      ...inputs.map(([name, digest]) => [tell('input', { name: code(name) }), code(digest)]),
    ],
  )
}

function commandsFor({ id, dataSets }: Evidence, { language }: Speech, { workspace, folder }: EvidenceMade): string[] {
  const zones = [...new Set(dataSets.flatMap(({ zone }) => zone?.zone ?? []))].sort()
  return [
    `rettsky evidence ${id} -w ${workspace} --from ${folder} --lang ${language}`,
    `rettsky check ${folder} -w ${workspace} --lang ${language}`,
    ...zones.map((zone) => `rettsky evidence --verify ${folder}/${zone}/statement.dsse.json --public-key public.pem`),
  ]
}
