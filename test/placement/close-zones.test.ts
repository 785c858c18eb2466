import { expect, it } from 'vitest'
import { readingOf } from '#placement/solve/model/reading.ts'
import { beginSolve } from '#placement/solve/solving.ts'
import { stagesFor } from '#placement/solve/steps/raise-root.ts'
import { planInFewerZones } from '#placement/solve/tree/close-zones.ts'
import { planFrom } from '#placement/solve/tree/plan-from.ts'
import { raise } from '#placement/solve/tree/tree.ts'
import { bodyProblem } from './generate-body.ts'

it('zones that hardly pay are left out of a plan whose single moves would keep them all', () => {
  const problem = bodyProblem({ items: 300, zones: 12, capacity: true, opening: true, share: 0.4, seed: 2 })
  const [effort, kept, fewer] = [{ kicks: 0, width: 50 }, solvingAt(), solvingAt()]
  planFrom(kept.task, kept.tree.root, kept.random, kept.consider, effort)
  planInFewerZones(fewer.task, fewer.tree.root, fewer.best, fewer.random, fewer.consider, effort)
  expect(zonesOf(fewer).size).toBeLessThan(zonesOf(kept).size)
  expect(fewer.best.cost).toBeLessThan(kept.best.cost)

  /** With prices that are only roughly known. */
  function solvingAt() {
    const solving = beginSolve(readingOf(problem), {})
    for (const stage of stagesFor(solving).slice(0, 4)) raise(solving.task, solving.tree.root, stage, Infinity)
    return solving
  }
})

function zonesOf({ best }: ReturnType<typeof beginSolve>): Set<number> {
  return new Set(best.zoneOf)
}
