import { readFileSync } from 'node:fs'
import { App } from 'aws-cdk-lib'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { PlacementPlan } from '#placement/plan.ts'
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
  const parsed = PlacementPlan.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new InputError(
    parsed.error.issues.map((issue) => ({
      code: 'plan-not-valid',
      file: path,
      path: issue.path.join('.'),
      met: issue.code,
      accepted: issue.message,
    })),
  )
}

try {
  main()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  for (const { code, file, path, met, accepted } of error.issues) {
    process.stderr.write(`${file ?? ''} ${path}: ${code}; met ${met ?? 'nothing'}, accepted ${accepted ?? '-'}\n`)
  }
  process.exitCode = 2
}
