import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag'
import { quiet } from '#infra/aws/emit.ts'
import { zoneStacks } from '#infra/aws/zone.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'

type Report = {
  pluginReports: {
    pluginName: string
    violations: { ruleName: string; violatingConstructs: { constructPath: string }[] }[]
  }[]
}

/** What AWS's own rule packs (AwsSolutions, NIST 800-53 R5) say of a zone, beyond what its constructs acknowledge. */
export function packViolations(plan: LandingZonePlan): { packs: string[]; violations: string[] } {
  const outdir = mkdtempSync(join(tmpdir(), 'rettsky-packs-'))
  const said = process.exitCode
  try {
    const app = new App({ ...quiet, outdir, builtinCloudFormationValidation: false })
    zoneStacks(app, plan)
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app))
    synthesise(app)
    const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as Report
    return {
      packs: pluginReports.map(({ pluginName }) => pluginName),
      violations: pluginReports.flatMap(({ violations }) =>
        violations.flatMap(({ ruleName, violatingConstructs }) =>
          violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
        ),
      ),
    }
  } finally {
    process.exitCode = said
    rmSync(outdir, { recursive: true, force: true })
  }
}

/** A violation makes synthesis throw after the report is written; what the report says is judged by whoever asked. */
function synthesise(app: App): void {
  try {
    app.synth()
  } catch (error) {
    if (!(error instanceof Error) || !/Validation failed/.test(error.message)) throw error
  }
}
