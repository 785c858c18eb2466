import { existsSync, readFileSync } from 'node:fs'
import { App, Validations } from 'aws-cdk-lib'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { landingZonePlans } from '../plan/index.ts'
import { quiet } from './emit.ts'
import { rettskyValidation } from './validation.ts'
import { zoneStacks } from './zone.ts'

/** Every AWS zone of the reviewed plan file that cdk.json, or `--context plan=…`, names. Decides nothing again. */
function main(): void {
  const app = new App(quiet)
  const plan = readPlan(app.node.tryGetContext('plan'))
  for (const zonePlan of landingZonePlans(plan)) {
    if (zonePlan.zone.provider === 'aws') zoneStacks(app, zonePlan)
  }
  Validations.of(app).addPlugins(rettskyValidation(plan))
  app.synth()
}

function readPlan(path: unknown): PlacementPlan {
  if (typeof path !== 'string') {
    throw new InputError([{ code: 'plan-not-named', path: 'context.plan', accepted: '<made-plan>' }])
  }
  if (existsSync(path)) return parsePlan(readFileSync(path, 'utf8'), path)
  throw new InputError([{ code: 'no-such-file', file: path, path: '', met: '<nothing>', accepted: '<made-plan>' }])
}

try {
  main()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  for (const issue of error.issues) process.stderr.write(`${sayIssue(issue, 'en')}\n`)
  process.exitCode = 2
}
