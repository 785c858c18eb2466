import type { Problem } from './problem.ts'

/** Names of everything that limits a problem: `capacity:<zone>:<resource>`, `share:<supplier>`, `moves` and `pin:<item>`. */
export function limitNames({ zones, supplierMaxShare, maxMoves, pins }: Problem): string[] {
  const suppliers = new Set(zones.flatMap((zone) => zone.supplier ?? []))
  return [
    ...zones.flatMap((zone) => Object.keys(zone.capacity ?? {}).map((resource) => `capacity:${zone.id}:${resource}`)),
    ...(supplierMaxShare === undefined ? [] : [...suppliers].map((supplier) => `share:${supplier}`)),
    ...(maxMoves === undefined ? [] : ['moves']),
    ...Object.keys(pins ?? {}).map((item) => `pin:${item}`),
  ]
}

/** The problem without one of its limits. A supplier that is not limited counts in the whole, like a zone of one's own. */
export function withoutLimit(problem: Problem, limit: string): Problem {
  const [kind, name = '', resource = ''] = limit.split(':')
  const { maxMoves, pins, ...rest } = problem
  const kept = { ...rest, ...(maxMoves === undefined ? {} : { maxMoves }), ...(pins === undefined ? {} : { pins }) }
  switch (kind) {
    case 'capacity':
      return {
        ...kept,
        zones: problem.zones.map((zone) =>
          zone.id === name && zone.capacity !== undefined
            ? { ...zone, capacity: without(zone.capacity, resource) }
            : zone,
        ),
      }
    case 'share':
      return {
        ...kept,
        zones: problem.zones.map(({ supplier, ...zone }) =>
          supplier === name ? zone : { ...zone, ...(supplier === undefined ? {} : { supplier }) },
        ),
      }
    case 'pin':
      return { ...kept, pins: without(pins ?? {}, name) }
    case 'moves':
      return pins === undefined ? rest : { ...rest, pins }
    default:
      throw new TypeError(`no such limit: ${limit}`)
  }
}

/** The same places, asked only how few moves a plan can do with: lying anywhere costs nothing, and a move costs one. */
export function countingMoves({ maxMoves: _, edges: __, ...problem }: Problem): Problem {
  return {
    ...problem,
    zones: problem.zones.map(({ openingCost: ___, ...zone }) => zone),
    cost: problem.cost.map((row) => row.map((cost) => (cost === null ? null : 0))),
    moveCost: problem.items.map(() => 1),
  }
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

/** How much more of its resource a zone holds in a plan than a limit allows; 0 for limits of other kinds. */
export function beyondLimit(problem: Problem, limit: string, assignment: Readonly<Record<string, string>>): number {
  const [kind, name, resource = ''] = limit.split(':')
  if (kind !== 'capacity') return 0
  const z = problem.zones.findIndex(({ id }) => id === name)
  const sizes = problem.size?.[resource] ?? []
  const held = problem.items.reduce((sum, { id }, i) => {
    const size = sizes[i] ?? 0
    return assignment[id] === name ? sum + (typeof size === 'number' ? size : (size[z] ?? 0)) : sum
  }, 0)
  return Math.max(0, held - (problem.zones[z]?.capacity?.[resource] ?? Infinity))
}
