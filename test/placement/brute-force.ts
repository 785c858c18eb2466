import type { Problem } from '#placement/problem.ts'

/** The least cost over every assignment, written as plainly as the definition of the problem; null when none is allowed. */
export function bruteForce(problem: Problem): number | null {
  const { items, zones } = problem
  const zoneOf: number[] = []
  let best: number | null = null
  visit(0)
  return best

  function visit(i: number): void {
    if (i === items.length) {
      const cost = costOf()
      if (cost !== null && (best === null || cost < best)) best = cost
      return
    }
    for (let z = 0; z < zones.length; z++) {
      const pin = problem.pins?.[items[i]!.id]
      if (problem.cost[i]![z] === null || (pin !== undefined && pin !== zones[z]!.id)) continue
      zoneOf[i] = z
      visit(i + 1)
    }
  }

  function costOf(): number | null {
    let cost = 0
    let moves = 0
    zoneOf.forEach((z, i) => {
      cost += problem.cost[i]![z]!
      const current = problem.current?.[i] ?? null
      if (current === null || current === zones[z]!.id) return
      moves++
      cost += problem.moveCost?.[i] ?? 0
    })
    if (moves > (problem.maxMoves ?? Infinity)) return null
    for (const edge of problem.edges ?? []) {
      const a = zoneOf[items.findIndex((item) => item.id === edge.a)]!
      const b = zoneOf[items.findIndex((item) => item.id === edge.b)]!
      cost += typeof edge.cost !== 'number' ? edge.cost[a]![b]! : a === b ? 0 : edge.cost
    }
    for (const z of new Set(zoneOf)) cost += zones[z]!.openingCost ?? 0
    for (const [resource, sizes] of Object.entries(problem.size ?? {})) {
      const held = zones.map((_, z) =>
        zoneOf.reduce((sum, at, i) => {
          const size = sizes[i]!
          return at === z ? sum + (typeof size === 'number' ? size : size[z]!) : sum
        }, 0),
      )
      const total = held.reduce((sum, size) => sum + size, 0)
      for (const [z, zone] of zones.entries()) if (held[z]! > (zone.capacity?.[resource] ?? Infinity)) return null
      if (problem.supplierMaxShare?.resource !== resource) continue
      const percent = Math.round(problem.supplierMaxShare.share * 100)
      for (const supplier of new Set(zones.flatMap((zone) => zone.supplier ?? []))) {
        const own = zones.reduce((sum, zone, z) => (zone.supplier === supplier ? sum + held[z]! : sum), 0)
        if (own * 100 > percent * total) return null
      }
    }
    return cost
  }
}
