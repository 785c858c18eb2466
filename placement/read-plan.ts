import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import { PlacementPlan } from './plan.ts'

/**
 * Reads a plan from the text of its file and makes sure that it is the one that was made: its digest still holds.
 *
 * @throws InputError when the text is not JSON, not a plan, or was edited by hand.
 */
export function parsePlan(text: string, file: string): PlacementPlan {
  const input = parseJson(text, file)
  const parsed = PlacementPlan.safeParse(input)
  if (!parsed.success) throw new InputError(zodIssues(parsed.error, { schema: PlacementPlan, input, file }))
  const found = planDigest(parsed.data)
  if (found === parsed.data.digest) return parsed.data
  throw new InputError([
    {
      code: 'plan-was-edited',
      file,
      path: 'digest',
      met: parsed.data.digest,
      accepted: found,
    },
  ])
}

/** Digest of everything in a plan but the digest itself. */
export function planDigest(plan: Omit<PlacementPlan, 'digest'> & { digest?: string }): PlacementPlan['digest'] {
  const { digest: _, ...content } = plan
  return digestOf(content)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const issue: Issue = {
      code: 'not-json',
      file,
      path: '',
      met: (error as Error).message,
      accepted: '<made-plan>',
    }
    throw new InputError([issue])
  }
}
