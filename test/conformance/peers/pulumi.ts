import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { stackDigest, stacksOf, type ZoneStack } from '#infra/pulumi/stacks.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { withEveryControl } from '../../infra/captured.ts'
import type { Registered } from '../../infra/pulumi-engine.ts'
import { samplePlan } from '../../infra/sample-plan.ts'
import { outFolder, root } from '../out-folder.ts'
import { failed, type Peer, passed, type Row } from '../peer.ts'
import { accepted } from '../pulumi/accepted.ts'
import { Declarations } from '../pulumi/declarations.ts'
import { type Changed, withNewDataSets } from '../pulumi/new-data-sets.ts'
import { folderOf, installSdks } from '../pulumi/sdks.ts'
import { type Deployment, deploy, destroy, type Kept, type State, type Step } from '../pulumi/stack.ts'

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
    for (const provider of ['azure', 'google', 'openstack'] as const) {
      const plan = withEveryControl(samplePlan(provider))
      const { steps, problems } = await deployZone(plan, declarations, new Map(), true)
      rows.push(
        rowOf(`sample/${provider}: preview with every control on every kind of store`, problems, used, tell(steps)),
      )
    }
    return [...rows, ...accepted.map(({ about, reason }) => acceptedRow(about, reason, used))]
  },
}

/** One zone from nothing to its end. */
async function rowsOf(plan: LandingZonePlan, declarations: Declarations, used: Set<RegExp>): Promise<Row[]> {
  const run = (of: LandingZonePlan, before: State, preview = false) => deployZone(of, declarations, before, preview)
  const previewed = await run(plan, new Map(), true)
  const up = await run(plan, new Map())
  const again = await run(plan, up.state)
  const changed = withNewDataSets(plan)
  const upAgain = await run(changed.plan, up.state)
  const fresh = [...upAgain.state.values()].filter(({ urn }) => !up.state.has(urn))
  const { refused, retained } = destroy(upAgain.state)
  const row = (name: string, problems: readonly string[], said: string) =>
    rowOf(`andeby/${plan.zone.id}: ${name}`, problems, used, said)
  return [
    row('preview', previewed.problems, tell(previewed.steps)),
    row('up', [...up.problems, ...missing(previewed, up)], tell(up.steps)),
    row(
      'up again',
      [...again.problems, ...again.steps.filter(({ op }) => op !== 'same').map(tellStep)],
      tell(again.steps),
    ),
    row(
      `up with ${changed.added.join(', ')}`,
      [...upAgain.problems, ...unasked(upAgain.steps, changed)],
      `${tell(upAgain.steps)}; created is what they need, updated what is ${changed.agency}'s own`,
    ),
    row(
      'up without them',
      withoutHome(
        changed.added,
        fresh.filter(({ protect, retainOnDelete }) => protect && retainOnDelete),
      ),
      `refused: of the ${fresh.length} resources that would go, those that hold the data are protected and retained`,
    ),
    row(
      'destroy',
      unprotected(changed.plan, refused, retained),
      `refused: ${refused.length} resources are protected and retained, every data set lies in one of them`,
    ),
  ]
}

/** Accepted problems are left out and noted. */
function rowOf(name: string, problems: readonly string[], used: Set<RegExp>, said: string): Row {
  const wrong = problems.filter((problem) => !isAccepted(problem, used))
  return wrong.length === 0 ? passed(name, said) : failed(name, wrong.slice(0, 20).join('\n'))
}

/** The stacks of a zone, one after the other. */
async function deployZone(
  plan: LandingZonePlan,
  declarations: Declarations,
  before: State,
  preview: boolean,
): Promise<Deployment> {
  const deployments: Deployment[] = []
  for (const stack of stacksOf(plan)) {
    const own = new Map([...before].filter(([urn]) => urn.startsWith(`urn:pulumi:${stack.name}::`)))
    deployments.push(await deploy(programOf(stack, plan, declarations), own, preview))
  }
  return {
    steps: deployments.flatMap(({ steps }) => steps),
    problems: deployments.flatMap(({ problems }) => problems),
    state: new Map(deployments.flatMap(({ state }) => [...state])),
  }
}

const programOf = (stack: ZoneStack, plan: LandingZonePlan, declarations: Declarations) => ({
  stack: stack.name,
  config: configOf(stack, plan),
  declarations,
})

/** The stack's configuration as `emit` writes it, for a plan of one zone. */
function configOf(stack: ZoneStack, plan: LandingZonePlan): Record<string, string> {
  const folder = join(outFolder, 'pulumi')
  mkdirSync(folder, { recursive: true })
  const file = join(mkdtempSync(join(folder, `${plan.zone.id}-`)), 'landing-zone-plan.json')
  writeFileSync(file, JSON.stringify(plan))
  const bgpKeys = plan.privateConnectivity.links.map(({ link }) => [`rettsky:bgp-key-${link.id}`, 'a key of its own'])
  return {
    'rettsky:plan': file,
    'rettsky:stackDigest': stackDigest(stack),
    ...Object.fromEntries(bgpKeys),
  }
}

const tellStep = ({ op, resource, changed }: Step): string => `${op} ${resource.urn} ${changed.join(', ')}`

/** How many steps of each sort, components and providers counted. */
const tell = (steps: readonly Step[]): string =>
  [...Map.groupBy(steps, ({ op }) => op)].map(([op, all]) => `${op} ${all.length}`).join(', ')

const missing = (previewed: Deployment, up: Deployment): string[] =>
  [...new Set(previewed.state.keys()).symmetricDifference(new Set(up.state.keys()))].map(
    (urn) => `only in one of them: ${urn}`,
  )

/** Steps that new data sets do not call for: they need resources of their own, and their agency may need more room. */
function unasked(steps: readonly Step[], changed: Changed): string[] {
  const { added, agency } = changed
  const isAsked = ({ op, resource }: Step): boolean => {
    switch (op) {
      case 'same':
        return true
      case 'create':
        return added.some((dataSet) => resource.name.includes(dataSet))
      case 'update':
        return resource.name.split('-').includes(agency)
      case 'delete':
        return false
      default:
        return op satisfies never
    }
  }
  return steps.filter((step) => !isAsked(step)).map(tellStep)
}

/** Data sets of which nothing is protected and retained. */
function unprotected(plan: LandingZonePlan, refused: readonly Kept[], retained: readonly Kept[]): string[] {
  const dataSets = plan.agencies.flatMap(({ dataStores }) => dataStores).map(({ dataSet }) => dataSet)
  return withoutHome(
    dataSets,
    refused.filter((resource) => retained.includes(resource)),
  )
}

/** Data sets that none of these resources holds. */
function withoutHome(dataSets: readonly string[], kept: readonly Registered[]): string[] {
  const texts = kept.map(({ name, inputs }) => name + JSON.stringify(inputs))
  return dataSets
    .filter((dataSet) => !texts.some((text) => text.includes(dataSet)))
    .map((dataSet) => `nothing that holds ${dataSet} is protected and retained`)
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
