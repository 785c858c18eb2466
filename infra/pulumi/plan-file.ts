import { readFile } from 'node:fs/promises'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { LandingZonePlan } from '../landing-zone-plan.ts'

/** What a stack's configuration says of the plan that it was emitted from. */
export interface ReviewedPlan {
  readonly zone: string
  /** Of the placement plan that people reviewed. */
  readonly planDigest: string
  /** Of what that plan means for this zone: the same when it was emitted, checked and deployed. */
  readonly zonePlanDigest: string
}

/**
 * One zone's plan out of the reviewed file: a placement plan, or the `landing-zone-plan.json` that was emitted from it.
 *
 * @throws InputError when the file is neither, was edited, or is not what the stack was emitted from.
 */
export async function readLandingZonePlan(path: string, reviewed: ReviewedPlan): Promise<LandingZonePlan> {
  const plans = await plansIn(await readText(path), path)
  const plan = plans.find(({ zone }) => zone.id === reviewed.zone)
  if (plan === undefined) {
    const accepted = plans.map(({ zone }) => zone.id).sort()
    return refuse({
      code: 'zone-not-in-plan',
      file: path,
      path: 'zones',
      met: reviewed.zone,
      accepted: accepted.join(', '),
    })
  }
  mustBe(path, plan.planDigest, reviewed.planDigest)
  mustBe(path, digestOf(plan), reviewed.zonePlanDigest)
  return plan
}

function mustBe(file: string, met: string, accepted: string): void {
  if (met !== accepted) refuse({ code: 'plan-is-not-the-reviewed-one', file, path: 'digest', met, accepted })
}

async function plansIn(text: string, file: string): Promise<LandingZonePlan[]> {
  const input = ofOneZone(text)
  if (input === undefined) {
    const { landingZonePlans } = await import('../plan/index.ts')
    const placement = parsePlan(text, file)
    return inFile(file, () => landingZonePlans(placement))
  }
  const parsed = LandingZonePlan.safeParse(input)
  if (parsed.success) return [parsed.data]
  throw new InputError(zodIssues(parsed.error, { schema: LandingZonePlan, input, file }))
}

/** The file's value if it calls itself a plan of one zone; anything else is for the placement plan's own reader. */
function ofOneZone(text: string): unknown {
  try {
    const value = JSON.parse(text) as { schema?: unknown } | null
    return value?.schema === LandingZonePlan.shape.schema.value ? value : undefined
  } catch {
    return undefined
  }
}

/** What is wrong with a plan is wrong with its file. */
function inFile<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.issues.map((issue) => ({ file, ...issue })))
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    return refuse({ code: 'plan-cannot-be-read', file, path: '', met: (error as NodeJS.ErrnoException).code ?? '' })
  }
}

function refuse(issue: Issue): never {
  throw new InputError([issue])
}
