import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emitZone } from '#infra/emit.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { failed, passed, type Row } from '../peer.ts'
import type { Cli } from './cli.ts'
import { makeCommands } from './deploy-commands.ts'
import { type Deployment, tell } from './deployment.ts'

// What every part of a zone's life does and is told with.

/** Nothing may go wrong that was not accepted, and nothing be otherwise than expected. */
export function rowOf(name: string, { exitCode, problems, steps }: Deployment, otherwise: readonly string[]): Row {
  const wrong = [...(exitCode === 0 ? [] : [`exit ${exitCode}`]), ...problems, ...otherwise]
  return wrong.length === 0 ? passed(name, tell(steps)) : failed(name, wrong.slice(0, 20).join('\n'))
}

export async function makeStack(cli: Cli, plan: LandingZonePlan, name: string): Promise<void> {
  for (const command of makeCommands(plan, name)) await cli.type(command, { STACK: name })
}

/** Writes the zone's folder where `rettsky emit` does. */
export async function emitInto(cli: Cli, plan: LandingZonePlan): Promise<EmittedFiles> {
  const folder = join('out', 'zones', plan.zone.id)
  rmSync(join(cli.clone, folder), { recursive: true, force: true })
  const files = await emitZone(plan, { planFile: join(folder, 'landing-zone-plan.json') })
  for (const [path, text] of files) {
    const file = join(cli.clone, folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return files
}
