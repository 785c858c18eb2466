import type { Problem } from '#placement/problem.ts'
import type { Row } from './rows.ts'
import { cheapOpenings, distantCustomers, equalWarehouses, singleSourceLocation } from './single-source-kinds.ts'
import * as sites from './uncapacitated-kinds.ts'

const rowOf = (target: string, name: string, make: (seed: number) => Problem, mostSeeds = 2): Row => ({
  target,
  name,
  make,
  gap: 0,
  seconds: 60,
  mostSeeds,
})

/** Larger and larger of the classic recipe, with ratios of capacity to demand. */
const classic = [
  [50, 20, 3],
  [90, 30, 5],
  [150, 30, 3],
  [200, 30, 5],
  [300, 60, 3],
  [300, 60, 10],
  [1_000, 100, 5],
] as const
/** Hardly more capacity than demand; the sizes of Díaz and Fernández, and of Yang and others. */
const tight = [
  [90, 30, 1.1],
  [90, 30, 1.3],
  [90, 30, 1.6],
  [200, 60, 1.3],
  [300, 80, 2],
] as const
const holmberg = [
  [50, 10, 1.4],
  [50, 20, 2.8],
  [150, 30, 3],
  [200, 30, 2],
] as const
const stidsen = [
  [100, 30, 1.5],
  [200, 60, 3],
] as const
const warehouses = [
  [50, 16, 15_000, 12_500],
  [50, 25, 8_000, 25_000],
  [200, 50, 3_000, 25_000],
] as const

/** Kinds of location that the literature knows; the gap is to the proven bound, not to a best known value. */
export const locationRows: Row[] = [
  ...[...classic, ...tight].map(([customers, facilities, ratio]) =>
    rowOf('P-loc', `single-source location ${customers} × ${facilities}, ratio ${ratio}`, (seed) =>
      singleSourceLocation(customers, facilities, ratio, seed),
    ),
  ),
  ...holmberg.map(([customers, facilities, ratio]) =>
    rowOf('P-loc', `Holmberg's location ${customers} × ${facilities}, ratio ${ratio}`, (seed) =>
      distantCustomers(customers, facilities, ratio, seed),
    ),
  ),
  ...stidsen.map(([customers, facilities, ratio]) =>
    rowOf('P-loc', `Stidsen's location ${customers} × ${facilities}, ratio ${ratio}`, (seed) =>
      cheapOpenings(customers, facilities, ratio, seed),
    ),
  ),
  ...warehouses.map(([customers, facilities, capacity, opening]) =>
    rowOf('P-loc', `equal warehouses ${customers} × ${facilities}, ${capacity}, at ${opening}`, (seed) =>
      equalWarehouses(customers, facilities, capacity, opening, seed),
    ),
  ),
  ...(
    [
      ['A', 250, true],
      ['B', 250, false],
      ['C', 250, true],
      ['A', 500, false],
      ['B', 500, true],
      ['C', 500, false],
      ['B', 750, true],
    ] as const
  ).map(([kind, size, isSymmetric]) =>
    rowOf('P-ufl', `uncapacitated location ${kind}, ${size} × ${size}${isSymmetric ? '' : ', asymmetric'}`, (seed) =>
      sites.uncapacitatedLocation(kind, size, seed, isSymmetric),
    ),
  ),
  rowOf('P-ufl', 'Bilde-Krarup B', (seed) => sites.bildeKrarup('B', 1, seed), 5),
  rowOf('P-ufl', 'Bilde-Krarup E, 5', (seed) => sites.bildeKrarup('E', 5, seed), 5),
  ...(['A', 'B', 'C'] as const).map((kind) =>
    rowOf('P-ufl', `location with a large gap ${kind}`, (seed) => sites.largeGap(kind, seed)),
  ),
  rowOf('P-ufl', 'location in the plane, 100', (seed) => sites.euclidean(100, seed), 5),
  rowOf('P-ufl', 'location on a chessboard, 144', (seed) => sites.chessboard(4, seed)),
  rowOf('P-ufl', 'location on a projective plane, 133', (seed) => sites.projectivePlane(11, seed)),
  rowOf('P-ufl', 'location of many near-optima, 300', (seed) => sites.servedWell(300, seed)),
]
