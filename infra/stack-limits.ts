import { dirname } from 'node:path'
import { mostStacks, spread, stackCountOf } from './agency-stacks.ts'
import { emittedResources } from './diff/emitted-resources.ts'
import type { EmittedFiles } from './emitter.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from './landing-zone-plan.ts'
import { resourcesIn } from './manifest.ts'
import { agencyName, landingZoneName } from './plan/index.ts'

/**
 * How large a stack may be: a preview that a person reads, a deployment that ends within the hour, and room to what
 * CloudFormation refuses (500 resources, 1 MB).
 */
export const stackLimits = { resources: 400, bytes: 800_000 } as const

/** How full the largest of an agency's stacks may be when it is cut anew; what comes later needs room too. */
const fullness = 3 / 4

export interface StackSize {
  readonly stack: string
  readonly resources: number
  readonly bytes: number
}

/** A stack over the limits. */
export interface LargeStack extends StackSize {
  readonly zone: string
  /** The agency whose data makes it large and into how many stacks that should be cut; nothing where no setting cuts it. */
  readonly cut: { readonly agency: string; readonly stacks: number } | null
}

/** CloudFormation stacks, Pulumi's, and Terraform's root modules, a folder each, as they were emitted. */
export function stackSizes(files: EmittedFiles): StackSize[] {
  const code = [...files].flatMap(([path, text]) => {
    const stack = stackOf(path)
    return stack === null ? [] : [{ stack, resources: resourcesIn(path, text), bytes: Buffer.byteLength(text) }]
  })
  return [...Map.groupBy(code, ({ stack }) => stack)].map(([stack, parts]) => ({
    stack,
    resources: parts.reduce((sum, { resources }) => sum + resources, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  }))
}

/** The stack that a file is of; nothing for what is no infrastructure code. */
function stackOf(path: string): string | null {
  if (path.endsWith('.tf.json')) return dirname(path)
  return /^(.+)\.(?:template|resources)\.json$/.exec(path)?.[1] ?? null
}

/** Stacks of a zone that are too large, and what would mend it. */
export function largeStacks(plan: LandingZonePlan, files: EmittedFiles): LargeStack[] {
  const sizes = stackSizes(files)
  return sizes.filter(isTooLarge).map((size) => {
    const share = plan.agencies.find((one) => isDataOf(plan, one, size.stack))
    const cut = share === undefined ? null : cutOf(plan, share, files, sizes)
    return { zone: plan.zone.id, ...size, stack: size.stack === '.' ? plan.zone.id : size.stack, cut }
  })
}

export const isTooLarge = ({ resources, bytes }: StackSize): boolean =>
  resources > stackLimits.resources || bytes > stackLimits.bytes

const isDataOf = ({ zone, body }: LandingZonePlan, { agency }: AgencyShare, stack: string): boolean =>
  stack.startsWith(`${landingZoneName(agencyName(body, agency.short), 'data-stores', '')}-`) ||
  `${stack}.`.startsWith(`${zone.id}.${agency.short}.`) ||
  `${stack}-`.startsWith(`agencies/${agency.short}-`)

function cutOf(plan: LandingZonePlan, share: AgencyShare, files: EmittedFiles, sizes: readonly StackSize[]) {
  const own = sizes.filter(({ stack }) => isDataOf(plan, share, stack))
  const total = (of: 'resources' | 'bytes') => own.reduce((sum, size) => sum + size[of], 0)
  const room = Math.min(stackLimits.resources, (stackLimits.bytes * total('resources')) / total('bytes'))
  const shares = sharesOf(share.dataStores, filesOf(own, files), total('resources'))
  const stacks = stacksNeeded(shares, stackCountOf(plan.zone, share.agency.short), room)
  return stacks === undefined ? null : { agency: share.agency.short, stacks }
}

const filesOf = (sizes: readonly StackSize[], files: EmittedFiles): EmittedFiles =>
  new Map([...files].filter(([path]) => sizes.some(({ stack }) => stack === stackOf(path))))

interface Weight {
  readonly dataSet: string
  readonly resources: number
}

/** More stacks than so many, whose largest has room left; nothing where no number would do. */
export function stacksNeeded(weights: readonly Weight[], more: number, room: number): number | undefined {
  const fits = (stacks: number) =>
    spread(weights, stacks).every((part) => part.reduce((sum, { resources }) => sum + resources, 0) <= room * fullness)
  return Array.from({ length: mostStacks - more }, (_, i) => more + 1 + i).find(fits)
}

/** Resources of each data set: those that bear its name or tag, and of those that bear none as many as every other's. */
function sharesOf(stores: readonly DataStore[], files: EmittedFiles, total: number): Weight[] {
  const ids = stores.map(({ dataSet }) => dataSet).sort((a, b) => b.length - a.length)
  const named = [...emittedResources(files).values()].flatMap(
    ({ dataSet, name }) => dataSet ?? ids.find((id) => plain(name).includes(plain(id))) ?? [],
  )
  const counts = Map.groupBy(named, (dataSet) => dataSet)
  const rest = (total - named.length) / stores.length
  return ids.map((dataSet) => ({ dataSet, resources: (counts.get(dataSet)?.length ?? 0) + rest }))
}

/** CloudFormation's logical ids have letters and digits alone. */
const plain = (name: string): string => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase()
