import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { stacksOf } from '#infra/pulumi/stacks.ts'
import { root } from '../out-folder.ts'
import { failed, passed, type Row } from '../peer.ts'
import { type Ran, runBounded } from '../run-bounded.ts'
import type { Cli } from './cli.ts'
import type { Provider } from './provider.ts'

// `rettsky check` of what the CLI writes, as docs/deploy.md has it.

/** What a stack's first deployment would make, beside the state of the zone's own stack. */
export async function checkedPreview(cli: Cli, zone: string, stack: string): Promise<Row> {
  const folder = freshFolder(cli, 'preview')
  if (stack !== zone) await exported(cli, zone, folder)
  const shown = await cli.type('pulumi preview --json --stack $STACK --non-interactive', {
    STACK: stack,
    PULUMI_ENABLE_STREAMING_JSON_PREVIEW: '',
  })
  writeFileSync(join(folder, `${stack}.json`), shown)
  return checked(`${stack}: rettsky check of the preview`, folder)
}

/** Every stack of a zone, exported. */
export async function checkedStates(cli: Cli, plan: LandingZonePlan): Promise<Row> {
  const folder = freshFolder(cli, 'state')
  for (const { name } of stacksOf(plan)) await exported(cli, name, folder)
  return checked(`${plan.zone.id}: rettsky check of the exported states`, folder, '--zone', plan.zone.id)
}

type Weakened = { readonly type: string; readonly values: Readonly<Record<string, unknown>>; readonly rule: string }

/** What a store of each provider may be made by hand, and the rule that then names it. */
const weakened: Readonly<Record<string, Weakened>> = {
  azure: { type: 'azure-native:storage:StorageAccount', values: { minimumTlsVersion: 'TLS1_0' }, rule: 'RS-TLS-ONLY' },
  google: { type: 'gcp:storage/bucket:Bucket', values: { location: 'US-EAST1' }, rule: 'RS-PLACE' },
  openstack: {
    type: 'openstack:blockstorage/volume:Volume',
    values: { volumeType: 'plain' },
    rule: 'RS-ENCRYPTED-AT-REST',
  },
}

/** A store of a stack that somebody weakens at the provider is named once the state is refreshed; and not when it is mended. */
export async function checkedDrift(
  cli: Cli,
  provider: Provider,
  { zone }: LandingZonePlan,
  stack: string,
): Promise<Row[]> {
  const folder = freshFolder(cli, 'drift')
  await exported(cli, zone.id, folder)
  const { type, values, rule } = weakened[zone.provider]!
  const name = `${stack}: rettsky check after ${type} was weakened at the provider`
  const refreshed = async () => {
    await cli.must('refresh', '--yes', '--skip-preview', '--stack', stack)
    await exported(cli, stack, folder)
  }
  provider.changedThere.set(type, values)
  await refreshed()
  const { code, stdout } = await check(folder)
  provider.changedThere.delete(type)
  await refreshed()
  const isNamed = code === 1 && stdout.includes(`[${rule}]`)
  return [
    isNamed ? passed(name, `names ${rule}`) : failed(name, `exit ${code}\n${stdout}`),
    await checked(`${stack}: rettsky check after it was mended`, folder),
  ]
}

const exported = (cli: Cli, stack: string, folder: string): Promise<string> =>
  cli.type(`pulumi stack export --stack $STACK > ${folder}/$STACK.json`, { STACK: stack })

const check = (folder: string, ...options: string[]): Promise<Ran> => {
  const [cli, workspace] = [join(root, 'advisor', 'cli', 'main.ts'), join(root, 'examples', 'andeby')]
  return runBounded(process.execPath, [cli, 'check', folder, '-w', workspace, ...options], { seconds: 300 })
}

async function checked(name: string, folder: string, ...options: string[]): Promise<Row> {
  const { code, stdout, stderr } = await check(folder, ...options)
  return code === 0 ? passed(name, stdout.trim().split('\n').at(-1)!) : failed(name, `exit ${code}\n${stderr}${stdout}`)
}

function freshFolder(cli: Cli, name: string): string {
  const folder = join(cli.clone, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return folder
}
