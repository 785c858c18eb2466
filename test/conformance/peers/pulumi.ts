import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { outFolder, root } from '../out-folder.ts'
import { failed, type Peer, passed, type Row } from '../peer.ts'
import { accepted } from '../pulumi/accepted.ts'
import { Declarations } from '../pulumi/declarations.ts'
import { planTag, withNewDataSets } from '../pulumi/new-data-sets.ts'
import { folderOf, installSdks } from '../pulumi/sdks.ts'
import { type Deployment, deploy, destroy, type State, type Step } from '../pulumi/stack.ts'

const andeby = join(root, 'examples', 'andeby', 'placement-plan.json')

export const peer: Peer = {
  name: 'pulumi',
  about:
    "Andeby's Azure, Google and OpenStack zones through preview, up, changed up and destroy, against the SDKs' declarations",
  needs: [{ command: 'npm', install: 'install Node.js with npm' }],
  install: installSdks,
  run: async () => {
    const zones = landingZonePlans(parsePlan(readFileSync(andeby, 'utf8'), andeby)).filter(
      ({ zone }) => zone.provider !== 'aws' && zone.provider !== 'ibm',
    )
    const declarations = new Declarations(folderOf)
    const used = new Set<RegExp>()
    const rows: Row[] = []
    for (const plan of zones) rows.push(...(await rowsOf(plan, declarations, used)))
    return [...rows, ...accepted.map(({ about, reason }) => acceptedRow(about, reason, used))]
  },
}

/** One zone from nothing to its end. */
async function rowsOf(plan: LandingZonePlan, declarations: Declarations, used: Set<RegExp>): Promise<Row[]> {
  const { id } = plan.zone
  const run = (of: LandingZonePlan, before: State, preview = false) =>
    deploy({ stack: id, config: configOf(of), declarations }, before, preview)
  const rowOf = (name: string, { problems }: Deployment, wrong: readonly string[], said: string): Row => {
    const all = [...problems.filter((problem) => !isAccepted(problem, used)), ...wrong]
    return all.length === 0 ? passed(`${id}: ${name}`, said) : failed(`${id}: ${name}`, all.slice(0, 20).join('\n'))
  }
  const nothing: State = new Map()
  const previewed = await run(plan, nothing, true)
  const up = await run(plan, nothing)
  const again = await run(plan, up.state)
  const changed = withNewDataSets(plan)
  const upAgain = await run(changed.plan, up.state)
  const back = await run(plan, upAgain.state)
  const touched = again.steps.filter(({ op }) => op !== 'same')
  const created = upAgain.steps.filter(({ op }) => op === 'create')
  const ended = destroy(upAgain.state)
  return [
    rowOf('preview', previewed, [], `${previewed.steps.length} resources, every input is declared`),
    rowOf('up', up, missing(previewed, up), `${up.steps.length} resources, the same as in preview`),
    rowOf('up again', again, touched.map(tell), 'changes nothing'),
    rowOf(
      `up with ${changed.added.join(', ')}`,
      upAgain,
      unasked(upAgain.steps, up.state, plan, changed),
      `creates ${created.length} resources of these, elsewhere only the tag ${planTag} changes`,
    ),
    rowOf(`up without them`, back, lost(back.steps), `what held their data is protected and would stay`),
    rowOf(
      'destroy',
      upAgain,
      unprotected(changed.plan, ended),
      `refused: ${ended.refused.length} resources are protected, and every data set lies in one of them`,
    ),
  ]
}

/** The stack's configuration as `emit` writes it, for a plan of one zone. */
function configOf(plan: LandingZonePlan): Record<string, string> {
  const folder = join(outFolder, 'pulumi')
  mkdirSync(folder, { recursive: true })
  const file = join(mkdtempSync(join(folder, `${plan.zone.id}-`)), 'landing-zone-plan.json')
  writeFileSync(file, JSON.stringify(plan))
  const bgpKeys = plan.privateConnectivity.links.map(({ link }) => [`rettsky:bgp-key-${link.id}`, 'a key of its own'])
  return {
    'rettsky:plan': file,
    'rettsky:zone': plan.zone.id,
    'rettsky:planDigest': plan.planDigest,
    'rettsky:zonePlanDigest': digestOf(plan),
    ...Object.fromEntries(bgpKeys),
  }
}

const tell = ({ op, resource, changed }: Step): string => `${op} ${resource.urn} ${changed.join(', ')}`

const missing = (previewed: Deployment, up: Deployment): string[] =>
  [...new Set(previewed.state.keys()).symmetricDifference(new Set(up.state.keys()))].map(
    (urn) => `only in one of them: ${urn}`,
  )

/** Steps that new data sets do not call for. */
function unasked(
  steps: readonly Step[],
  before: State,
  plan: LandingZonePlan,
  changed: { readonly plan: LandingZonePlan; readonly added: readonly string[] },
): string[] {
  const retagged = (inputs: object) =>
    JSON.stringify(inputs)
      .replaceAll(plan.tags[planTag]!, changed.plan.tags[planTag]!)
      .replaceAll(plan.planDigest, changed.plan.planDigest)
  return steps
    .filter(({ op, resource }) => {
      if (op === 'same') return false
      if (op === 'create') return !changed.added.some((dataSet) => resource.name.includes(dataSet))
      return op === 'delete' || retagged(before.get(resource.urn)!.inputs) !== JSON.stringify(resource.inputs)
    })
    .map(tell)
}

/** Deletions of data: what a data set lies in is protected, so that Pulumi refuses, and retained should somebody lift that. */
const lost = (steps: readonly Step[]): string[] => {
  const deleted = steps.filter(({ op }) => op === 'delete').map(({ resource }) => resource)
  const kept = deleted.filter(({ protect, retainOnDelete }) => protect && retainOnDelete)
  return kept.length > 0 ? [] : ['nothing that held the data sets is protected']
}

/** Data sets of which nothing is protected and retained. */
function unprotected(plan: LandingZonePlan, { refused, retained }: ReturnType<typeof destroy>): string[] {
  const kept = new Set(retained)
  const safe = refused.filter((resource) => kept.has(resource)).map(({ name, inputs }) => name + JSON.stringify(inputs))
  return plan.agencies
    .flatMap(({ dataStores }) => dataStores)
    .filter(({ dataSet }) => !safe.some((text) => text.includes(dataSet)))
    .map(({ dataSet }) => `${dataSet} would be lost`)
}

function isAccepted(problem: string, used: Set<RegExp>): boolean {
  const found = accepted.find(({ about }) => about.test(problem))
  if (found !== undefined) used.add(found.about)
  return found !== undefined
}

/** What is accepted must still be met; what is not any more is to be removed. */
const acceptedRow = (about: RegExp, reason: string, used: ReadonlySet<RegExp>): Row =>
  used.has(about)
    ? passed(`accepted ${about.source}`, reason)
    : failed(`accepted ${about.source}`, 'is not met any more; remove it')
