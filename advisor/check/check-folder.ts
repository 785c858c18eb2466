import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { type Confidentiality, strictness } from '#classifier/label.ts'
import { expectedPlacement } from '#infra/expected-placement.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import {
  Estate,
  type ExpectedPlacement,
  type Finding,
  judge,
  locateAll,
  type Strictness,
  sortFindings,
  weigh,
} from '#policies/check/index.ts'
import { withBasis } from './basis.ts'
import { readBindings } from './bindings.ts'
import { withLines } from './lines.ts'
import { manifestFindings } from './manifest-findings.ts'
import { type InputGroup, type InputOptions, readInputs } from './read-inputs.ts'
import { unjudged } from './unjudged.ts'
import { type ReadResource, withWaivers } from './waivers.ts'

export type CheckOptions = InputOptions & {
  /** Folder with the body's waivers, and the day that they are held against. */
  readonly workspace?: string | undefined
  readonly asOf?: string | undefined
  readonly bind?: string | undefined
  /** The zone that the files are all of, which no manifest tells of a state that was exported from its provider. */
  readonly zone?: string | undefined
  readonly strictness?: Strictness | undefined
}

export type Checked = {
  readonly findings: Finding[]
  /** What is no finding and should be known: waivers that expire soon or match nothing, and what nobody can judge. */
  readonly warnings: readonly Issue[]
  readonly files: number
  readonly resources: number
  /** Every file that was read, sorted. */
  readonly sources: readonly string[]
}

/**
 * Holds infrastructure code against a plan. Emitted zones are told by their manifest: they must be whole and unchanged, and
 * hold everything that the plan puts into them.
 *
 * @throws InputError when a path holds nothing that can be read, or the plan has no such zone.
 */
export async function checkPaths(paths: string[], plan: PlacementPlan, options: CheckOptions): Promise<Checked> {
  const expected = expectedPlacement(plan)
  const bindings = await readBindings(options.bind)
  const zone = knownZone(options.zone, expected)
  const read = await readInputs(paths, options)
  const groups = zone === null ? read : asOneZone(read)
  const findings: Finding[] = []
  for (const group of groups) {
    const located = locateAll(new Estate(group.resources))
    const found = judge(located, { expected, bindings, zone: group.manifest?.zone ?? zone })
    findings.push(...withLines(found, group.texts))
    if (group.manifest !== null) findings.push(...(await manifestFindings(group.folder, group.manifest, plan.digest)))
  }
  const weighed = findings.map((finding) => weigh(finding, options.strictness ?? 'by-label'))
  const waived = await withWaivers(weighed, {
    folder: options.workspace,
    plan,
    asOf: options.asOf ?? plan.asOf,
    resources: readResources(
      groups.flatMap(({ resources }) => resources.map(({ address }) => address)),
      weighed,
    ),
  })
  const sources = groups.flatMap(({ texts }) => [...texts.keys()]).sort()
  return {
    findings: sortFindings(await withBasis(waived.findings, plan.asOf)),
    warnings: [
      ...waived.warnings,
      ...groups.flatMap(({ unread }) => unread),
      ...unjudged(
        groups.flatMap(({ resources }) => resources),
        sources,
      ),
    ],
    files: sources.length,
    resources: groups.reduce((sum, { resources }) => sum + resources.length, 0),
    sources,
  }
}

function knownZone(zone: string | undefined, { zones }: ExpectedPlacement): string | null {
  if (zone === undefined) return null
  const known = zones.map(({ id }) => id)
  if (known.includes(zone)) return zone
  throw new InputError([{ code: 'unknown-name', path: '--zone', met: zone, accepted: known.join(', ') }])
}

/** Folders and files that together are one zone; what was emitted is a zone by itself. */
function asOneZone(groups: readonly InputGroup[]): InputGroup[] {
  const [first, ...others] = groups.filter(({ manifest }) => manifest === null)
  const emitted = groups.filter(({ manifest }) => manifest !== null)
  if (first === undefined) return emitted
  const all = [first, ...others]
  const resources = all.flatMap((group) => group.resources)
  const unread = all.flatMap((group) => group.unread)
  return [...emitted, { ...first, resources, unread, texts: new Map(all.flatMap(({ texts }) => [...texts])) }]
}

/** Every address that was read or that a finding names, with the strictest class that findings on it speak of. */
function readResources(addresses: readonly string[], findings: readonly Finding[]): ReadResource[] {
  const classes = new Map<string, Confidentiality | null>(addresses.map((address) => [address, null]))
  for (const { resource, label } of findings) {
    const known = classes.get(resource) ?? null
    classes.set(resource, known === null || (label !== null && strictness(label) > strictness(known)) ? label : known)
  }
  return [...classes].map(([id, confidentiality]) => ({ id, confidentiality }))
}
