import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Stack, Tags, Validations } from 'aws-cdk-lib'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { quiet } from '#infra/aws/emit.ts'
import { rettskyValidation } from '#infra/aws/validation.ts'
import { zoneStacks } from '#infra/aws/zone.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { samplePlacementPlan } from './sample-placement-plan.ts'

const plan = samplePlacementPlan(['aws'])
const [images] = plan.placements.filter(({ id }) => id.startsWith('wound-images'))

let outdir = ''
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'rettsky-validation-'))
})
afterEach(() => {
  process.exitCode = undefined
  rmSync(outdir, { recursive: true, force: true })
})

const newApp = (): App => new App({ ...quiet, outdir, builtinCloudFormationValidation: false })

/** Rules that the report of a synthesis names. */
function rulesFound(): string[] {
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'))
  return pluginReports.flatMap(({ violations }: { violations: { ruleName: string }[] }) =>
    violations.map(({ ruleName }) => ruleName),
  )
}

describe('our check as a part of a CDK app', () => {
  it('refuses a team’s own stack that puts a data set elsewhere, and says what it lacks', () => {
    const app = newApp()
    const stack = new Stack(app, 'team', { env: { region: 'us-east-1' } })
    new CfnBucket(stack, 'Images')
    Tags.of(stack).add('rettsky-dataset', images?.id ?? '')
    Validations.of(app).addPlugins(rettskyValidation(plan))
    expect(() => app.synth()).toThrow(/must be in|RS-PLACE|Rettsky/)
    expect(rulesFound()).toEqual(expect.arrayContaining(['RS-PLACE', 'RS-ACCESS-LOGGED', 'RS-PUBLIC-ACCESS-BLOCKED']))
  })

  it('lets through what is made from the plan', () => {
    const app = newApp()
    for (const zone of landingZonePlans(plan)) zoneStacks(app, zone)
    Validations.of(app).addPlugins(rettskyValidation(plan))
    expect(() => app.synth()).not.toThrow()
  })
})
