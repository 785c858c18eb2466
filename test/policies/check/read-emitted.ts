import type { EmittedFiles } from '#infra/emitter.ts'
import { detect, type Format, readFiles, type SourceFile, type StackFacts } from '#policies/check/index.ts'
import type { Resource } from '#policies/check/resource.ts'
import type { Json } from '#policies/check/value.ts'

const notCode = /^(monitoring|order-sheets)\/|^(landing-zone-plan|manifest|deployment)\.json$/

/** The infrastructure code among the files of an emitted zone, parsed. */
export function documentsOf(files: EmittedFiles): Map<string, Json> {
  const code = [...files].filter(([name]) => name.endsWith('.json') && !notCode.test(name))
  return new Map(code.map(([name, text]) => [name, JSON.parse(text) as Json]))
}

/** Resources of an emitted zone, read as `rettsky check` reads its folder but without a disk. */
export function readEmitted(
  files: EmittedFiles,
  documents: ReadonlyMap<string, Json> = documentsOf(files),
): Resource[] {
  const byFormat = new Map<Format, SourceFile[]>()
  for (const [file, value] of documents) {
    const { format } = detect(value)
    if (format !== null) byFormat.set(format, [...(byFormat.get(format) ?? []), { file, value }])
  }
  const stacks = stacksOf(files.get('deployment.json'))
  return [...byFormat].flatMap(([format, sources]) => readFiles(format, sources, { stacks }).resources)
}

function stacksOf(deployment: string | undefined): ReadonlyMap<string, StackFacts> {
  if (deployment === undefined) return new Map()
  const { stacks } = JSON.parse(deployment) as {
    stacks: { template: string; stack: string; region: string; account: string | null }[]
  }
  return new Map(
    stacks.map(({ template, stack, region, account }) => [
      template,
      { stack, region, source: 'deployment.json', ...(account === null ? {} : { account }) },
    ]),
  )
}
