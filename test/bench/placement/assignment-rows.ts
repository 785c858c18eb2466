import type { Problem } from '#placement/problem.ts'
import { knapsacks, multiResource, packing, withPairs, withShares } from './assignment-kinds.ts'
import { generalisedAssignment } from './public-kinds.ts'
import type { Row } from './rows.ts'

const rowOf = (target: string, name: string, make: (seed: number) => Problem): Row => ({
  target,
  name,
  make,
  gap: 0,
  seconds: 60,
  mostSeeds: 3,
})

const small = [
  [100, 5],
  [100, 10],
  [100, 20],
  [200, 5],
  [200, 10],
  [200, 20],
] as const
/** Published for the harder classes alone: Yagiura, Ibaraki and Glover (2006). */
const large = [
  [400, 10],
  [400, 20],
  [400, 40],
  [900, 15],
  [900, 30],
  [900, 60],
  [1_600, 20],
  [1_600, 40],
  [1_600, 80],
] as const

/** Generalised assignment in the published classes and sizes, and kinds near to it. */
export const assignmentRows: Row[] = [
  ...(['A', 'B', 'C', 'D', 'E'] as const).flatMap((kind) =>
    [...small, ...(kind === 'A' || kind === 'B' ? [] : large)].map(([jobs, agents]) =>
      rowOf('P-gap', `generalised assignment ${kind}, ${jobs} × ${agents}`, (seed) =>
        generalisedAssignment(kind, jobs, agents, seed),
      ),
    ),
  ),
  ...(['C', 'D'] as const).flatMap((kind) =>
    (
      [
        [100, 5, 2],
        [100, 10, 4],
        [200, 20, 2],
      ] as const
    ).map(([jobs, agents, resources]) =>
      rowOf('P-near', `${resources} resources ${kind}, ${jobs} × ${agents}`, (seed) =>
        multiResource(kind, jobs, agents, resources, seed),
      ),
    ),
  ),
  rowOf('P-near', 'bin packing, 60 in bins of 150', (seed) => packing(60, 150, seed)),
  rowOf('P-near', 'bin packing, 120 in bins of 300', (seed) => packing(120, 300, seed)),
  rowOf('P-near', 'equal knapsacks, 100 in 5', (seed) => knapsacks(100, 5, seed)),
  rowOf('P-near', 'equal knapsacks, 200 in 20', (seed) => knapsacks(200, 20, seed)),
  rowOf('P-near', 'assignment C, 100 × 10, 20 pairs', (seed) => withPairs(100, 10, 20, seed)),
  rowOf('P-near', 'assignment C, 100 × 10, shares of 3 suppliers', (seed) => withShares(100, 10, 3, seed)),
]
