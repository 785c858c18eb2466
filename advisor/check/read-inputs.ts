import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, relative } from 'node:path'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { detect, type Format, type ReadOptions, readFiles, type SourceFile } from '#policies/check/index.ts'
import type { Resource } from '#policies/check/resource.ts'
import { filesBelow } from '../files/files-below.ts'
import { joinModules, type ParsedGroup } from './join-modules.ts'
import { type EmittedManifest, readManifest } from './manifest.ts'
import { decodeText, type Parsed, parseText } from './parse.ts'
import { stackFacts } from './stacks.ts'

export type InputOptions = {
  readonly as?: Format | undefined
  readonly stackRegion?: string | undefined
  readonly groupLocation?: string | undefined
}

/** Files that belong together: an emitted zone with its manifest, or what lies in one folder. */
export type InputGroup = {
  readonly folder: string
  readonly manifest: EmittedManifest | null
  readonly resources: readonly Resource[]
  /** Text of each file that was read, for line numbers. */
  readonly texts: ReadonlyMap<string, string>
  /** What of it could not be read, and is no fault of the files. */
  readonly unread: readonly Issue[]
}

type Found = { readonly file: string; readonly named: boolean }

/**
 * Reads infrastructure code from files and folders; `-` is what comes in on stdin. In a folder, files that are nothing of
 * the kind are passed over; a file that was named must be infrastructure code.
 *
 * @throws InputError with every file that cannot be read, and with folders that hold nothing to check.
 */
export async function readInputs(paths: readonly string[], options: InputOptions): Promise<InputGroup[]> {
  const issues: Issue[] = []
  const groups: ParsedGroup[] = []
  for (const path of [...new Set(paths)].sort()) {
    const before = groups.length
    const earlier = issues.length
    for (const files of await groupsAt(path, issues)) {
      const group = await parseGroup(files, options, issues)
      if (group !== null) groups.push(group)
    }
    if (groups.length === before && issues.length === earlier) {
      issues.push({ code: 'nothing-to-check', file: path, path: '', accepted: accepted })
    }
  }
  if (issues.length > 0) throw new InputError(issues)
  return Promise.all(joinModules(groups).map((group) => readGroup(group, options)))
}

const accepted = '<infrastructure-code>'

/** Files to be read together. */
type Together = { readonly folder: string; readonly manifest: EmittedManifest | null; readonly files: readonly Found[] }

const alone = (file: string): Together => ({ folder: dirname(file), manifest: null, files: [{ file, named: true }] })

async function groupsAt(path: string, issues: Issue[]): Promise<Together[]> {
  if (path === '-') return [alone(path)]
  const facts = await stat(path).catch(() => null)
  if (facts === null) {
    issues.push({ code: 'no-such-file', file: path, path: '' })
    return []
  }
  return facts.isDirectory() ? filesIn(path) : [alone(path)]
}

const passedOver = new Set(['node_modules', '.git', '.terraform', '.pulumi', 'monitoring', 'order-sheets'])
const ownFiles = new Set([
  'landing-zone-plan.json',
  'manifest.json',
  'statement.json',
  'statement.dsse.json',
  'deployment.json',
  'placement-plan.json',
  'tree.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'cdk.json',
  'cdk.out',
])

/** What may be infrastructure code below a folder, by the folder that it lies in; all modules of an emitted zone are together. */
async function filesIn(folder: string): Promise<Together[]> {
  const files = (await filesBelow(folder, passedOver)).filter((file) => {
    const name = basename(file)
    return /\.(json|ya?ml|template)$/i.test(name) && !ownFiles.has(name) && !name.startsWith('Pulumi.')
  })
  const byFolder = Map.groupBy(files, (file) => dirname(file))
  const groups = new Map<string, { manifest: EmittedManifest | null; files: Found[] }>()
  for (const [own, names] of [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const above = [...groups].find(([zone, { manifest }]) => manifest !== null && !relative(zone, own).startsWith('..'))
    const found = names.map((file): Found => ({ file, named: false }))
    if (above !== undefined) above[1].files.push(...found)
    else groups.set(own, { manifest: await readManifest(own), files: found })
  }
  return [...groups].map(([own, group]) => ({ folder: own, ...group }))
}

async function parseGroup(
  { folder, manifest, files }: Together,
  options: InputOptions,
  issues: Issue[],
): Promise<ParsedGroup | null> {
  const texts = new Map<string, string>()
  const byFormat = new Map<Format, SourceFile[]>()
  for (const { file, named } of files) {
    const refused = named ? sourceIssue(file) : null
    if (refused !== null) {
      issues.push(refused)
      continue
    }
    const text = file === '-' ? await readStdin() : decodeText(await readFile(file))
    if (named && text.trim() === '') {
      issues.push({ code: 'empty-file', file: file === '-' ? '<stdin>' : file, path: '' })
      continue
    }
    const parsed = await parseText(file, text)
    const meant = named || manifest !== null || (!parsed.ok && claims.test(text))
    const format = formatOf(parsed, file, meant, options.as, issues)
    if (format === null || !parsed.ok) continue
    texts.set(file, text)
    byFormat.set(format, [...(byFormat.get(format) ?? []), { file, value: parsed.value }])
  }
  return texts.size === 0 ? null : { folder, manifest, texts, byFormat }
}

async function readGroup(
  { folder, manifest, texts, byFormat }: ParsedGroup,
  options: InputOptions,
): Promise<InputGroup> {
  const stacks = byFormat.has('cfn') ? await stackFacts(folder) : new Map()
  const reading: ReadOptions = { stackRegion: options.stackRegion, groupLocation: options.groupLocation, stacks }
  const reads = [...byFormat].map(([format, sources]) => readFiles(format, sources, reading))
  const resources = reads.flatMap((read) => read.resources)
  return { folder, manifest, resources, texts, unread: reads.flatMap((read) => read.issues) }
}

/** Code that only its own tool can read, by how its file ends, with the command that makes what can be read here. */
const sources: readonly (readonly [RegExp, string])[] = [
  [/\.(tf|tofu)$/i, 'terraform-source'],
  [/\.tfstate(\.backup)?$/i, 'terraform-state'],
  [/\.bicep$/i, 'bicep-source'],
]

function sourceIssue(file: string): Issue | null {
  const code = sources.find(([ending]) => ending.test(file))?.[1]
  return code === undefined ? null : { code, file, path: '' }
}

/** What only infrastructure code says of itself: a file with it that cannot be read is not passed over. */
const claims =
  /AWSTemplateFormatVersion|deploymentTemplate\.json|^Resources:|"Resources"\s*:\s*\{|"(resource_changes|planned_values|propertyDependencies)"/m

/** The format of a file; where it has none, an issue if somebody meant it to have one. */
function formatOf(
  parsed: Parsed,
  file: string,
  meant: boolean,
  as: Format | undefined,
  issues: Issue[],
): Format | null {
  if (!parsed.ok) {
    if (meant || /\.(tf|template)\.json$/.test(file))
      issues.push({ code: 'not-json', file, path: '', met: parsed.met, accepted: accepted })
    return null
  }
  if (as !== undefined && meant) return as
  const found = detect(parsed.value)
  if (found.format !== null) return as ?? found.format
  if (meant && !isKnownOther(file))
    issues.push({ code: 'not-infrastructure-code', file, path: '', met: found.met, accepted: accepted })
  return null
}

/** Files of an emitted zone that people and monitors read. */
const isKnownOther = (file: string): boolean => /\.(ya?ml)$/i.test(file) && basename(dirname(file)) === 'monitoring'

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return decodeText(Buffer.concat(chunks))
}
