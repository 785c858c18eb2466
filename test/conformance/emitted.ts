import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emitZone } from '#infra/emit.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { withEveryControl, withSettings } from '../infra/captured.ts'
import { samplePlan } from '../infra/sample-plan.ts'
import { outFolder, root } from './out-folder.ts'

/** A zone as `rettsky emit` writes it, with the folder that holds it while peers read it. */
export interface EmittedForPeers {
  readonly name: string
  readonly plan: LandingZonePlan
  readonly folder: string
  readonly files: EmittedFiles
}

const sovereign = samplePlan('aws').zone

/** Andeby's zones, and samples with every control and kind of store that Andeby happens not to use, one in another partition. */
const plans: readonly (readonly [name: string, plan: LandingZonePlan])[] = [
  ...andeby().map((plan) => [`andeby/${plan.zone.id}`, plan] as const),
  ...(['aws', 'azure', 'google', 'openstack', 'ibm'] as const).map(
    (provider) => [`sample/${provider}`, samplePlan(provider)] as const,
  ),
  ['sample/ibm-divided', withSettings(withEveryControl(samplePlan('ibm')), { 'stacks-plan': '2' })],
  [
    'sample/aws-eusc',
    samplePlan('aws', {
      zone: {
        ...sovereign,
        id: 'aws-brandenburg',
        offer: 'aws-eusc-de-east-1',
        partition: 'aws-eusc',
        location: { country: 'DE', city: 'Brandenburg', region: 'eusc-de-east-1', site: 'eusc-de-east-1' },
        capabilities: { ...sovereign.capabilities, nativeMonitor: false },
      },
    }),
  ],
]

function andeby(): LandingZonePlan[] {
  const path = 'examples/andeby/placement-plan.json'
  return landingZonePlans(parsePlan(readFileSync(join(root, path), 'utf8'), path))
}

const emitted = new Map<string, Promise<EmittedForPeers>>()

/** The zones of one provider, emitted once a run into `out/conformance/emitted`. */
export function emittedZones(provider: LandingZonePlan['zone']['provider']): Promise<EmittedForPeers[]> {
  const wanted = plans.filter(([, plan]) => plan.zone.provider === provider)
  return Promise.all(
    wanted.map(([name, plan]) => {
      const known = emitted.get(name) ?? write(name, plan)
      emitted.set(name, known)
      return known
    }),
  )
}

async function write(name: string, plan: LandingZonePlan): Promise<EmittedForPeers> {
  const folder = join(outFolder, 'emitted', name)
  rmSync(folder, { recursive: true, force: true })
  const files = await emitZone(plan)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { name, plan, folder, files }
}
