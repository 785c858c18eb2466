import { existsSync, readFileSync } from 'node:fs'
import { App } from 'aws-cdk-lib'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { landingZonePlans } from '../plan/index.ts'
import { quiet } from './emit.ts'
import { zoneStacks } from './zone.ts'

/** Every AWS zone of the reviewed plan file that cdk.json, or `--context plan=…`, names. Decides nothing again. */
function main(): void {
  const app = new App(quiet)
  for (const plan of landingZonePlans(readPlan(app.node.tryGetContext('plan')))) {
    if (plan.zone.provider === 'aws') zoneStacks(app, plan)
  }
  app.synth()
}

function readPlan(path: unknown): PlacementPlan {
  if (typeof path !== 'string') {
    throw new InputError([{ code: 'plan-not-named', path: 'context.plan', accepted: 'path of a placement plan' }])
  }
  if (existsSync(path)) return parsePlan(readFileSync(path, 'utf8'), path)
  const accepted = 'a plan file; `rettsky plan` writes one'
  throw new InputError([{ code: 'no-such-file', file: path, path: '', met: 'nothing there', accepted }])
}

try {
  main()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  for (const issue of error.issues) process.stderr.write(`${sayIssue(issue, 'en')}\n`)
  process.exitCode = 2
}
