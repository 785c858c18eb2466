import type { Catalogue } from '#catalogue/index.ts'
import { scaleEstimates, scaleRates } from '#classifier/cost/index.ts'
import type { PlacementInput } from '#placement/input.ts'
import { type BuiltProblem, buildProblem } from '#placement/problem/build-problem.ts'
import type { Solution } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { hourlyRate } from './prices/hourly-rate.ts'
import { pricesOf, subjectCost } from './prices/workspace-prices.ts'
import type { LoadedWorkspace } from './workspace/load.ts'

/** True when the search went as far as it was asked to. Where it did not, another zone says nothing about prices. */
const isSettled = ({ status }: Solution): boolean => status === 'optimal' || status === 'within-gap'

/**
 * Groups whose zone changes when all estimated prices are 30 % off, or all currencies 10 %, either way. Worlds in which
 * nothing was settled in time count for nothing; when the plan itself is such, nothing can be said.
 */
export async function closeCalls(
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  input: PlacementInput,
  built: BuiltProblem,
  solution: Solution,
): Promise<string[]> {
  if (!isSettled(solution)) return []
  const home = workspace.config.currency
  const worlds = [0.7, 1.3].map((factor) => pricesOf(workspace, catalogue, (book) => scaleEstimates(book, factor)))
  worlds.push(...[0.9, 1.1].map((factor) => pricesOf(workspace, catalogue, (book) => scaleRates(book, factor, home))))
  const { timeLimitSeconds, gap, seed } = input.settings
  const changed = new Set<string>()
  for (const prices of worlds) {
    const subjects = input.subjects.map((subject) => {
      const dataSet =
        subject.submission.dataSets.find(({ id }) => subject.kind === 'data-set' && id === subject.id) ?? null
      return { ...subject, cost: subjectCost(subject.submission, dataSet, subject.decisions, prices) }
    })
    const { problem } = buildProblem({
      ...input,
      subjects,
      sharedCost: prices.shared,
      egressPerGib: prices.egressPerGib,
      hourlyRate: hourlyRate(workspace.config.classifier.hourlyRateNok, prices),
    })
    const other = await solve(problem, { timeLimitSeconds, gap, seed, warm: { problem: built.problem, solution } })
    if (!isSettled(other)) continue
    for (const { id } of built.groups) if (other.assignment[id] !== solution.assignment[id]) changed.add(id)
  }
  return [...changed].sort()
}
