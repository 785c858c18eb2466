import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import { PlacementPlan } from '#placement/plan.ts'
import { LandingZonePlan } from '../landing-zone-plan.ts'

/**
 * One zone's plan out of the reviewed file: a placement plan, or the `landing-zone-plan.json` that was emitted from it.
 * The file must be the one that was reviewed: its digest is the one in the stack's configuration, and it still holds.
 */
export async function readLandingZonePlan(
  path: string,
  wanted: { readonly zone: string; readonly planDigest: string },
): Promise<LandingZonePlan> {
  const parsed = parsePlanFile(await readText(path), path)
  const plan =
    parsed.schema === 'rettsky/placement-plan/v1'
      ? await zoneOf(parsed, wanted.zone, path)
      : ofZone(parsed, wanted.zone, path)
  if (plan.planDigest !== wanted.planDigest) {
    refuse({
      code: 'plan-is-not-the-reviewed-one',
      file: path,
      path: 'digest',
      met: plan.planDigest,
      accepted: wanted.planDigest,
    })
  }
  return plan
}

const PlanFile = z.discriminatedUnion('schema', [PlacementPlan, LandingZonePlan])

function parsePlanFile(text: string, path: string): PlacementPlan | LandingZonePlan {
  const input = parseJson(text, path)
  const result = PlanFile.safeParse(input)
  if (result.success) return result.data
  throw new InputError(zodIssues(result.error, { schema: PlanFile, input, file: path }))
}

async function zoneOf(placement: PlacementPlan, zone: string, path: string): Promise<LandingZonePlan> {
  const { landingZonePlans } = await import('../plan/index.ts')
  const plans = inFile(path, () => landingZonePlans(placement))
  return plans.find((plan) => plan.zone.id === zone) ?? unknownZone(zone, plans, path)
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

const ofZone = (plan: LandingZonePlan, zone: string, path: string): LandingZonePlan =>
  plan.zone.id === zone ? plan : unknownZone(zone, [plan], path)

const unknownZone = (zone: string, plans: readonly LandingZonePlan[], path: string): never =>
  refuse({
    code: 'zone-not-in-plan',
    file: path,
    path: 'zones',
    met: zone,
    accepted: plans
      .map((plan) => plan.zone.id)
      .sort()
      .join(', '),
  })

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    return refuse({
      code: 'plan-cannot-be-read',
      file: path,
      path: '',
      met: (error as NodeJS.ErrnoException).code ?? '',
    })
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse({ code: 'plan-is-not-json', file: path, path: '', met: (error as Error).message })
  }
}

function refuse(issue: Issue): never {
  throw new InputError([issue])
}
