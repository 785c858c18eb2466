import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { SubmissionInput } from '../../submission.ts'
import { issuesInside } from '../issues-inside.ts'
import { readJson } from '../json-text.ts'
import type { Found, IntakeOptions } from '../result.ts'
import { plainName, slugFor, slugsFor } from '../slug.ts'
import { basesOf, dataSetOf } from './data-set.ts'
import { Process } from './shape.ts'

type Document = NonNullable<SubmissionInput['system']['documents']>[number]

/** A page, a list, or one processing alone: the three forms that the register's programming interface gives. */
function listOf(value: unknown): { entries: unknown[]; at: string } {
  if (Array.isArray(value)) return { entries: value, at: '' }
  if (typeof value === 'object' && value !== null && 'content' in value && Array.isArray(value.content))
    return { entries: value.content, at: 'content' }
  return { entries: value === undefined ? [] : [value], at: '' }
}

/** Whether every processor has an agreement: unknown where the register names processors, whose agreements stand elsewhere in it. */
function agreementOf(outsourced: readonly Process[]): Document['has'] {
  const missing = outsourced.filter(({ dataProcessing }) => dataProcessing?.dataProcessorAgreements.length === 0)
  if (missing.length === 0) return 'yes'
  return missing.every(({ dataProcessing }) => (dataProcessing?.processors.length ?? 0) > 0) ? 'unknown' : 'no'
}

/** What the register says of documents that rules ask for. That a processing stands in the register is one of them. */
function documentsOf(processes: readonly Process[]): Document[] {
  const all = (has: boolean): Document['has'] => (has ? 'yes' : 'no')
  const documents: Document[] = [{ kind: 'processing-register', has: 'yes' }]
  const assessed = processes.filter(({ dpia }) => dpia?.needForDpia === true)
  if (assessed.length > 0)
    documents.push({ kind: 'dpia', has: all(assessed.every(({ dpia }) => Boolean(dpia?.refToDpia))) })
  const outsourced = processes.filter(({ dataProcessing }) => dataProcessing?.dataProcessor === true)
  if (outsourced.length > 0) documents.push({ kind: 'processor-agreement', has: agreementOf(outsourced) })
  const grounds = processes.flatMap(basesOf).filter(({ paragraph }) => paragraph?.startsWith('art. 9'))
  if (grounds.length > 0) documents.push({ kind: 'article-9-ground', has: 'yes', reference: grounds[0]!.paragraph! })
  return documents
}

/** A processing belongs to the one product it names as its system; with none or several it is a system of its own. */
function systemOf(process: Process): { name: string; source: string } {
  const products = process.affiliation?.products ?? process.products
  if (products.length !== 1) return { name: process.name, source: `process ${process.id ?? process.name}` }
  return { name: products[0]!.shortName ?? products[0]!.code, source: `product ${products[0]!.code}` }
}

/** Reads a register of processing in the JSON of Nav's open-source one. */
export function readNavRegister(text: string, file: string, { agency }: IntakeOptions): Found {
  const json = readJson(text, file)
  const { entries, at } = listOf(json.value)
  const issues: Issue[] = [...json.issues]
  const isHalf = json.lost.length > 0 && entries[0] === json.value
  const processes = entries.flatMap((input, i) => {
    const parsed = Process.safeParse(input)
    if (parsed.success) return [parsed.data]
    const path = entries.length === 1 && at === '' && !Array.isArray(json.value) ? [] : [...(at === '' ? [] : [at]), i]
    issues.push(...issuesInside(parsed.error, { schema: Process, input, file, path, placeOf: json.placeOf }))
    return []
  })
  if (processes.length === 0 && issues.length === 0) issues.push({ code: 'no-data-sets', file, path: '' })
  if (agency === undefined) {
    if (processes.length > 0) issues.push({ code: 'no-organisation-number', file, path: '', met: file })
    return { submissions: [], issues, notes: [] }
  }
  const bySystem = Map.groupBy(processes, (process) => JSON.stringify(systemOf(process)))
  const systems = [...bySystem].map(([key, of]) => ({ ...systemOf(of[0]!), key, of }))
  const ids = slugsFor(
    systems,
    ({ name, source }) => plainName(name) || slugFor('', undefined, source),
    ({ source }) => source,
  )
  const dataSetIds = slugsFor(
    processes,
    (process) => `${plainName(process.name, 33) || 'processing'}-data`,
    (process) => process.id ?? JSON.stringify(process),
  )
  const submissions = [...ids].map(
    ([{ name, of }, id]): SubmissionInput => ({
      schema: 'rettsky/submission/v1',
      agency,
      system: {
        id,
        name: { nb: name },
        ...(of.length === 1 && of[0]!.description ? { description: { nb: of[0]!.description } } : {}),
        openInterfaces: 'unknown',
        availability: 'A1',
        documents: documentsOf(of),
      },
      dataSets: of
        .map((process) => dataSetOf(process, dataSetIds.get(process)!, isHalf))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  )
  return { submissions: submissions.sort((a, b) => (a.system.id < b.system.id ? -1 : 1)), issues, notes: [] }
}
