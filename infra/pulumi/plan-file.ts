import { readFile } from 'node:fs/promises'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { LandingZonePlan } from '../landing-zone-plan.ts'
import { isDeployedByPulumi, stackDigest, stacksOf, type ZoneStack } from './stacks.ts'

/** A stack as its name and its configuration give it. */
export interface ReviewedStack {
  readonly name: string
  /** Of what the plan means for this stack: the same when it was emitted, checked and deployed. */
  readonly digest: string
}

/**
 * One stack out of the reviewed file: a placement plan, or the `landing-zone-plan.json` that was emitted from it.
 *
 * @throws InputError when the file is neither, was edited, has no such stack, or is not what the stack was emitted from.
 */
export async function readStack(path: string, { name, digest }: ReviewedStack): Promise<ZoneStack> {
  const plans = await plansIn(await readText(path), path)
  const stacks = plans.filter(isDeployedByPulumi).flatMap(stacksOf)
  const stack = stacks.find((one) => one.name === name)
  if (stack === undefined) {
    const accepted = stacks.map((one) => one.name).sort()
    return refuse({ code: 'stack-not-in-plan', file: path, path: 'zones', met: name, accepted: accepted.join(', ') })
  }
  const met = stackDigest(stack)
  if (met !== digest)
    refuse({ code: 'plan-is-not-the-reviewed-one', file: path, path: 'digest', met, accepted: digest })
  return stack
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
