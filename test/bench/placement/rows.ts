import type { Problem } from '#placement/problem.ts'
import { type BodyShape, bodyProblem } from '../../placement/generate-body.ts'
import { assignmentRows } from './assignment-rows.ts'
import { locationRows } from './location-rows.ts'
import * as kinds from './public-kinds.ts'

/** One line of the table: an instance for each seed, and what is asked of the engine on it. */
export interface Row {
  /** Target it belongs to, as in `T2`, or `P` for the problem kinds of the literature. */
  target: string
  name: string
  make: (seed: number) => Problem
  /** Gap at which the engine may stop, and the seconds within which it should. */
  gap: number
  seconds: number
  megabytes?: number
  /** Fewer seeds than asked for, where a run takes minutes. */
  mostSeeds?: number
  /** The slowest seed counts, not the median. */
  isP95?: boolean
}

const full = { capacity: true, opening: true, share: 0.4 } as const
const body = (shape: Omit<BodyShape, 'seed'>) => (seed: number) => bodyProblem({ ...shape, seed })
const percent = 0.01

/** Targets on made-up bodies: hubs, traffic priced by where it leaves, half of the zones tight, opening costs, supplier share. */
export const bodyRows: Row[] = [
  {
    target: 'T1',
    name: '100 × 6, full model',
    make: body({ items: 100, zones: 6, ...full }),
    gap: 0,
    seconds: 2,
    isP95: true,
  },
  ...[200, 1_000].flatMap((items) =>
    [1, 4].map((coupling) => ({
      target: 'T2',
      name: `${items} × 6, full model, pairs × ${coupling}`,
      make: body({ items, zones: 6, coupling, ...full }),
      gap: 0.1 * percent,
      seconds: 10,
      megabytes: 150,
    })),
  ),
  ...[
    { coupling: 1, gap: 0.1, seconds: 2 },
    { coupling: 4, gap: 0.1, seconds: 5 },
    { coupling: 1, gap: 0.02, seconds: 30 },
    { coupling: 4, gap: 0.02, seconds: 30 },
  ].map(({ coupling, gap, seconds }) => ({
    target: 'T3',
    name: `5,000 × 6, tight capacity, pairs × ${coupling}`,
    make: body({ items: 5_000, zones: 6, coupling, capacity: true }),
    gap: gap * percent,
    seconds,
  })),
  ...[
    { gap: 0.1, seconds: 15 },
    { gap: 0.03, seconds: 60 },
  ].map(({ gap, seconds }) => ({
    target: 'T4',
    name: '10,000 × 12, full model',
    make: body({ items: 10_000, zones: 12, ...full }),
    gap: gap * percent,
    seconds,
    megabytes: 200,
  })),
  {
    target: 'T5',
    name: '100,000 × 6, tight capacity',
    make: body({ items: 100_000, zones: 6, capacity: true }),
    gap: 0.1 * percent,
    seconds: 60,
    megabytes: 400,
    mostSeeds: 3,
  },
  ...[
    { gap: 0.5, seconds: 120 },
    { gap: 0.1, seconds: 600 },
  ].map(({ gap, seconds }) => ({
    target: 'T6',
    name: '1,000,000 × 6, tight capacity',
    make: body({ items: 1_000_000, zones: 6, capacity: true, pairs: 'uniform' }),
    gap: gap * percent,
    seconds,
    megabytes: 2_000,
    mostSeeds: 1,
  })),
  {
    target: 'T7',
    name: '1,000,000 × 8 of 5,000 kinds, no pairs',
    make: body({ items: 1_000_000, zones: 8, degree: 0, capacity: true, kinds: 5_000 }),
    gap: 0.01 * percent,
    seconds: 10,
    megabytes: 2_000,
    mostSeeds: 2,
  },
  ...[
    { gap: 0.05, seconds: 0.3 },
    { gap: 0, seconds: 2 },
  ].map(({ gap, seconds }) => ({
    target: 'T8',
    name: '1,000 × 6, no capacity',
    make: body({ items: 1_000, zones: 6 }),
    gap: gap * percent,
    seconds,
  })),
]

/** Problem kinds of the literature in the same file form; the gap is to the proven bound, not to a best known value. */
export const publicRows: Row[] = [
  ...[
    {
      target: 'P-qsap',
      name: 'semi-assignment, dense, 30 × 15',
      make: (seed: number) => kinds.semiAssignment(30, 15, 1, seed),
    },
    {
      target: 'P-qsap',
      name: 'semi-assignment, dense, 100 × 45',
      make: (seed: number) => kinds.semiAssignment(100, 45, 1, seed),
    },
    {
      target: 'P-qsap',
      name: 'semi-assignment, 200 × 44, tenth of pairs',
      make: (seed: number) => kinds.semiAssignment(200, 44, 0.1, seed),
    },
    {
      target: 'P-part',
      name: 'graph partitioning, 1,000 in 8',
      make: (seed: number) => kinds.graphPartition(1_000, 8, seed),
    },
    {
      target: 'P-part',
      name: 'graph partitioning, 5,000 in 16',
      make: (seed: number) => kinds.graphPartition(5_000, 16, seed),
    },
  ].map((row) => ({ ...row, gap: 0, seconds: 60, mostSeeds: 1 })),
]

export const rows: Row[] = [...bodyRows, ...publicRows, ...assignmentRows, ...locationRows]
