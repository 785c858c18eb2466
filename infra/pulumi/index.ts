import { resolve } from 'node:path'
import { Config, RunError, runtime } from '@pulumi/pulumi'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { readLandingZonePlan } from './plan-file.ts'
import { registerLandingZone } from './register.ts'

/**
 * The Pulumi program: one stack holds one zone. It reads the reviewed plan and registers what stands in it; it never
 * decides. `pulumi up --stack ZONE --config-file <emitted>/ZONE/Pulumi.ZONE.yaml`
 */
export default async function program(): Promise<{ zone: string; planDigest: string }> {
  const config = new Config('rettsky')
  try {
    const plan = await readLandingZonePlan(resolve(runtime.getRootDirectory(), config.require('plan')), {
      zone: config.require('zone'),
      planDigest: config.require('planDigest'),
      zonePlanDigest: config.require('zonePlanDigest'),
    })
    await registerLandingZone(plan)
    return { zone: plan.zone.id, planDigest: plan.planDigest }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new RunError(error.issues.map((issue) => sayIssue(issue, 'en')).join('\n'))
  }
}
