import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { landingZonePlans } from '#infra/plan/index.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { withEveryControl } from '../../infra/captured.ts'
import { samplePlan } from '../../infra/sample-plan.ts'
import { go } from '../go-tools.ts'
import { root } from '../out-folder.ts'
import { failed, type Peer, type Row } from '../peer.ts'
import { Accepted } from '../pulumi/accepted.ts'
import { installCli, withCli } from '../pulumi/cli.ts'
import { Declarations } from '../pulumi/declarations.ts'
import { Provider } from '../pulumi/provider.ts'
import { folderOf, installSdks } from '../pulumi/sdks.ts'
import { zoneLife, zonePreview } from '../pulumi/zone-life.ts'

const andeby = join(root, 'examples', 'andeby', 'placement-plan.json')

export const peer: Peer = {
  name: 'pulumi',
  about:
    "the `pulumi` CLI takes Andeby's Azure, Google and OpenStack zones through preview, up, changed up and destroy; every input is held against the SDKs' declarations",
  needs: [go, { command: 'npm', install: 'install Node.js with npm' }],
  install: async () => {
    await installSdks()
    await installCli()
  },
  run: async () => {
    const plans = landingZonePlans(parsePlan(readFileSync(andeby, 'utf8'), andeby)).filter(
      ({ zone }) => zone.provider !== 'aws' && zone.provider !== 'ibm',
    )
    const accepted = new Accepted()
    const provider = new Provider(new Declarations(folderOf), accepted)
    return withCli(provider, async (cli) => {
      const rows: Row[] = []
      for (const plan of plans) rows.push(...(await rowsOf(plan.zone.id, zoneLife(cli, provider, plan))))
      for (const sample of ['azure', 'google', 'openstack'] as const)
        rows.push(
          ...(await rowsOf(`every control at ${sample}`, zonePreview(cli, withEveryControl(samplePlan(sample))))),
        )
      return [...rows, ...accepted.rows()]
    })
  },
}

/** A zone that the CLI stops at is one case that failed; the others are shown all the same. */
async function rowsOf(zone: string, shown: Promise<Row[]>): Promise<Row[]> {
  try {
    return await shown
  } catch (error) {
    return [failed(zone, error instanceof Error ? error.message : String(error))]
  }
}
