import { resolve } from 'node:path'
import { Config, runtime } from '@pulumi/pulumi'
import { readLandingZonePlan } from './plan-file.ts'
import { registerLandingZone } from './register.ts'

/**
 * The Pulumi program: one stack holds one zone. It reads the reviewed plan and registers what stands in it; it never
 * decides. `pulumi up --stack ZONE --config-file <emitted>/ZONE/Pulumi.ZONE.yaml`
 */
export default async function program(): Promise<{ zone: string; planDigest: string }> {
  const config = new Config('rettsky')
  const root = runtime.getRootDirectory()
  const plan = await readLandingZonePlan(resolve(root, config.require('plan')), {
    zone: config.require('zone'),
    planDigest: config.require('planDigest'),
  })
  await registerLandingZone(plan)
  return { zone: plan.zone.id, planDigest: plan.planDigest }
}
