import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { stacksOf } from '#infra/pulumi/stacks.ts'
import { failed, passed, type Row } from '../peer.ts'
import { checkedDrift, checkedPreview, checkedStates } from './checked.ts'
import type { Cli } from './cli.ts'
import { cutLife } from './cut-life.ts'
import { configureCommand } from './deploy-commands.ts'
import { change, preview, tryChange } from './deployment.ts'
import { asDiffSays, asEmitted, keptAtProvider, onlyAsked, type Refused, refusal, unchanged } from './expected.ts'
import { emitInto, makeStack, rowOf } from './life.ts'
import { withNewDataSets } from './new-data-sets.ts'
import type { Provider } from './provider.ts'
import { type Kept, resourcesIn } from './state.ts'

/**
 * One zone from nothing to its end, as `docs/deploy.md` deploys it: every stack comes up, an agency's is cut in two and made one
 * again, and that of the first agency with data is changed, changed back and taken down.
 */
export async function zoneLife(cli: Cli, provider: Provider, plan: LandingZonePlan): Promise<Row[]> {
  const more = withNewDataSets(plan)
  const changing = `${plan.zone.id}.${more.agency}`
  const rows: Row[] = []
  await cli.logIn(plan.zone.id)
  const files = await emitInto(cli, plan)
  for (const { name } of stacksOf(plan)) {
    await makeStack(cli, plan, name)
    if (name === plan.zone.id || name === changing) {
      const previewed = await preview(cli, name)
      rows.push(rowOf(`${name}: preview`, previewed, asEmitted(previewed, name, files)))
      rows.push(await checkedPreview(cli, plan.zone.id, name))
    }
    const up = await change(cli, name, 'up')
    rows.push(rowOf(`${name}: up`, up, asEmitted(up, name, files)))
    if (name === plan.zone.id || name === changing) {
      const again = await change(cli, name, 'up', '--expect-no-changes')
      rows.push(rowOf(`${name}: up again`, again, unchanged(again)))
    }
  }
  rows.push(await checkedStates(cli, plan))
  rows.push(...(await checkedDrift(cli, provider, plan, changing)))
  rows.push(await restored(cli, changing))
  return [
    ...rows,
    ...(await cutLife(cli, plan)),
    ...(await changedLife(cli, provider, plan, changing, files)),
    await zoneEnd(cli, provider, plan),
  ]
}

/** A state that is lost is put back from an export: the provider's resources are known again, and nothing is to be done. */
async function restored(cli: Cli, name: string): Promise<Row> {
  const file = join(cli.clone, 'kept.json')
  writeFileSync(file, await cli.must('stack', 'export', '--stack', name))
  await cli.must('state', 'remove', '--all', '--force', '--yes', '--stack', name)
  await cli.must('stack', 'import', '--stack', name, '--file', file)
  const again = await change(cli, name, 'up', '--expect-no-changes')
  return rowOf(`${name}: its state lost, and put back from an export`, again, unchanged(again))
}

/** What a deployment of each of a zone's stacks would make, and nothing else. */
export async function zonePreview(cli: Cli, plan: LandingZonePlan): Promise<Row[]> {
  await cli.logIn(`every-control-${plan.zone.id}`)
  const files = await emitInto(cli, plan)
  const rows: Row[] = []
  for (const { name } of stacksOf(plan)) {
    await makeStack(cli, plan, name)
    const previewed = await preview(cli, name)
    rows.push(rowOf(`${name}: preview`, previewed, asEmitted(previewed, name, files)))
  }
  return rows
}

/** An agency's stack with more data sets, without them again, and gone. */
async function changedLife(
  cli: Cli,
  provider: Provider,
  plan: LandingZonePlan,
  name: string,
  files: EmittedFiles,
): Promise<Row[]> {
  const more = withNewDataSets(plan)
  const before = await resourcesIn(cli, name)
  const filesWithMore = await emitInto(cli, more.plan)
  await cli.type(configureCommand(plan), { STACK: name })
  const upWithMore = await change(cli, name, 'up')
  const fresh = (await resourcesIn(cli, name)).filter(({ urn }) => !before.some((resource) => resource.urn === urn))

  await emitInto(cli, plan)
  await cli.type(configureCommand(plan), { STACK: name })
  const refused = await refusedChange(cli, provider, name, 'up')
  await cli.must('state', 'unprotect', ...fresh.filter(isProtected).map(({ urn }) => urn), '--yes', '--stack', name)
  provider.forget()
  const withoutMore = await change(cli, name, 'up')
  const deleted = [...provider.told.deleted]

  const share = plan.agencies.find(({ agency }) => agency.short === more.agency)!
  return [
    rowOf(`${name}: up with ${more.added.join(', ')}`, upWithMore, [
      ...onlyAsked(upWithMore, more),
      ...asDiffSays(upWithMore, files, filesWithMore),
    ]),
    refusalRow(`${name}: up without them`, refused, fresh, more.added),
    rowOf(`${name}: up without them, unprotected`, withoutMore, keptAtProvider(deleted, fresh, more.added)),
    await takenDown(
      cli,
      provider,
      name,
      share.dataStores.map(({ dataSet }) => dataSet),
    ),
  ]
}

const zoneEnd = (cli: Cli, provider: Provider, plan: LandingZonePlan): Promise<Row> =>
  takenDown(cli, provider, plan.zone.id, [])

/** Refused while anything is protected; once it is not, what is retained is forgotten and not deleted. */
async function takenDown(cli: Cli, provider: Provider, name: string, dataSets: readonly string[]): Promise<Row> {
  const there = await resourcesIn(cli, name)
  const wrong: string[] = []
  if (there.some(isProtected))
    wrong.push(...refusal(await refusedChange(cli, provider, name, 'destroy'), there, dataSets))
  await cli.must('state', 'unprotect', '--all', '--yes', '--stack', name)
  provider.forget()
  const destroyed = await change(cli, name, 'destroy')
  const left = await resourcesIn(cli, name)
  await cli.must('stack', 'rm', '--yes', '--stack', name)
  return rowOf(
    `${name}: destroy, refused while ${there.filter(isProtected).length} of ${there.length} are protected`,
    destroyed,
    [
      ...wrong,
      ...left.map(({ urn }) => `still in the state: ${urn}`),
      ...keptAtProvider(provider.told.deleted, there, dataSets),
    ],
  )
}

async function refusedChange(cli: Cli, provider: Provider, name: string, command: 'up' | 'destroy'): Promise<Refused> {
  provider.forget()
  return { ...(await tryChange(cli, name, command)), deleted: [...provider.told.deleted] }
}

function refusalRow(name: string, asked: Refused, going: readonly Kept[], dataSets: readonly string[]): Row {
  const wrong = refusal(asked, going, dataSets)
  if (wrong.length > 0) return failed(name, wrong.slice(0, 20).join('\n'))
  return passed(name, `refused: ${going.filter(isProtected).length} of ${going.length} that would go are protected`)
}

const isProtected = ({ protect }: Kept): boolean => protect === true
