import { spread } from '#infra/agency-stacks.ts'
import { diffZone } from '#infra/diff/zone-diff.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { withSettings } from '../../infra/captured.ts'
import type { Row } from '../peer.ts'
import type { Cli } from './cli.ts'
import { configureCommand, moveCommand } from './deploy-commands.ts'
import { change, preview } from './deployment.ts'
import { asDeployed, onlyPulumisOwn, unchanged } from './expected.ts'
import { emitInto, makeStack, rowOf } from './life.ts'
import { resourcesIn } from './state.ts'

/**
 * An agency's stack that is deployed is cut in two as `docs/deploy.md` says, and later made one again: its resources' state moves,
 * and nothing changes at the provider. No rows for a zone no agency of which has enough data to be cut.
 */
export async function cutLife(cli: Cli, plan: LandingZonePlan): Promise<Row[]> {
  const share = plan.agencies.find(({ dataStores }) => spread(dataStores, 2).every((part) => part.length > 0))
  if (share === undefined) return []
  const first = `${plan.zone.id}.${share.agency.short}`
  const second = `${first}.2`
  const before = await emitInto(cli, plan)
  const parted = withSettings(plan, { [`stacks-${share.agency.short}`]: '2' })
  const files = await emitInto(cli, parted)
  const [told] = diffZone('', before, files).restacked

  await makeStack(cli, plan, second)
  await cli.type(configureCommand(plan), { STACK: first })
  await cli.type(moveCommand(plan), { FROM: first, TO: second })
  const moved = await heldIn(cli, second)
  const left = await preview(cli, first)
  const arrived = await preview(cli, second)
  const up = await change(cli, second, 'up')
  const again = await preview(cli, second)

  await emitInto(cli, plan)
  await cli.type(configureCommand(plan), { STACK: first })
  await cli.must('state', 'move', '--source', second, '--dest', first, '--yes', ...(await heldIn(cli, second)))
  const back = await preview(cli, first)
  const emptied = await change(cli, second, 'destroy')
  await cli.must('stack', 'rm', '--yes', '--stack', second)
  const foretold =
    told?.resources === moved.length ? [] : [`emit --diff says ${told?.resources} go, and ${moved.length} do`]
  return [
    rowOf(`${first}: preview after ${moved.length} resources have moved to ${second}`, left, [
      ...unchanged(left),
      ...asDeployed(left, first, files),
      ...foretold,
    ]),
    rowOf(`${second}: preview`, arrived, [...onlyPulumisOwn(arrived), ...asDeployed(arrived, second, files)]),
    rowOf(`${second}: up`, up, onlyPulumisOwn(up)),
    rowOf(`${second}: preview again`, again, unchanged(again)),
    rowOf(`${first}: preview after they have moved back`, back, [
      ...onlyPulumisOwn(back),
      ...asDeployed(back, first, before),
    ]),
    rowOf(`${second}: destroy, with nothing in it`, emptied, onlyPulumisOwn(emptied)),
  ]
}

/** URNs of what a stack has at the provider. */
async function heldIn(cli: Cli, stack: string): Promise<string[]> {
  const held = (await resourcesIn(cli, stack)).filter(({ custom, type }) => custom && !type.startsWith('pulumi:'))
  return held.map(({ urn }) => urn)
}
