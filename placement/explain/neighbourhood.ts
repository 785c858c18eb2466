import type { Problem } from '../problem.ts'
import { shareAsFraction } from '../share.ts'

/** A plan with its sums, to ask what moving one item would mean while all others stay. */
export class Neighbourhood {
  readonly problem: Problem
  readonly zoneOf: readonly number[]
  readonly share: { resource: string; part: number; whole: number } | null
  readonly #edges: { e: number; other: number; isA: boolean }[][]
  readonly #held: Map<string, number[]>
  readonly #inhabitants: number[]
  readonly #moves: number

  constructor(problem: Problem, assignment: Readonly<Record<string, string>>) {
    this.problem = problem
    const zoneAt = new Map(problem.zones.map((zone, z) => [zone.id, z]))
    const itemAt = new Map(problem.items.map((item, i) => [item.id, i]))
    this.zoneOf = problem.items.map((item) => {
      const z = zoneAt.get(assignment[item.id] ?? '')
      if (z === undefined) throw new TypeError(`${item.id} has no zone in this solution`)
      return z
    })
    this.#edges = problem.items.map(() => [])
    for (const [e, edge] of (problem.edges ?? []).entries()) {
      const [a, b] = [itemAt.get(edge.a)!, itemAt.get(edge.b)!]
      this.#edges[a]!.push({ e, other: b, isA: true })
      this.#edges[b]!.push({ e, other: a, isA: false })
    }
    this.#inhabitants = problem.zones.map((_, z) => this.zoneOf.reduce((n, at) => n + (at === z ? 1 : 0), 0))
    this.#moves = this.zoneOf.reduce((n, z, i) => n + (this.isMove(i, z) ? 1 : 0), 0)
    this.#held = new Map(
      Object.keys(problem.size ?? {}).map((resource) => {
        const held = problem.zones.map(() => 0)
        for (const [i, z] of this.zoneOf.entries()) held[z]! += this.size(resource, i, z)
        return [resource, held]
      }),
    )
    const limit = problem.supplierMaxShare
    const fraction = limit === undefined ? null : shareAsFraction(limit.share)
    this.share =
      limit === undefined || fraction === null
        ? null
        : { resource: limit.resource, part: fraction.numerator, whole: fraction.denominator }
  }

  size(resource: string, i: number, z: number): number {
    const size = this.problem.size?.[resource]?.[i] ?? 0
    return typeof size === 'number' ? size : (size[z] ?? 0)
  }

  isMove(i: number, z: number): boolean {
    const current = this.problem.current?.[i] ?? null
    return current !== null && current !== this.problem.zones[z]!.id
  }

  /** Zones with a cost that no pin rules out. */
  allowed(i: number): number[] {
    const pins = this.problem.pins ?? {}
    const id = this.problem.items[i]!.id
    const pin = Object.hasOwn(pins, id) ? pins[id] : undefined
    return this.problem.zones.flatMap((zone, z) =>
      (this.problem.cost[i]![z] ?? null) !== null && (pin === undefined || pin === zone.id) ? [z] : [],
    )
  }

  costs(i: number, z: number): { run: number; neighbours: number; migration: number; opening: number } {
    let neighbours = 0
    for (const { e, other, isA } of this.#edges[i]!) {
      const cost = this.problem.edges![e]!.cost
      const at = this.zoneOf[other]!
      if (typeof cost === 'number') neighbours += z === at ? 0 : cost
      else neighbours += isA ? cost[z]![at]! : cost[at]![z]!
    }
    const others = this.#inhabitants[z]! - (this.zoneOf[i] === z ? 1 : 0)
    return {
      run: this.problem.cost[i]![z]!,
      neighbours,
      migration: this.isMove(i, z) ? (this.problem.moveCost?.[i] ?? 0) : 0,
      opening: others === 0 ? (this.problem.zones[z]!.openingCost ?? 0) : 0,
    }
  }

  /** Limits that would be passed if item i lay in zone z and all others as placed. */
  broken(i: number, z: number): string[] {
    const old = this.zoneOf[i]!
    if (z === old) return []
    const broken: string[] = []
    const zone = this.problem.zones[z]!
    for (const [resource, limit] of Object.entries(zone.capacity ?? {}))
      if (this.#held.get(resource)![z]! + this.size(resource, i, z) > limit)
        broken.push(`capacity:${zone.id}:${resource}`)
    if (this.share !== null) broken.push(...this.#brokenShares(i, old, z))
    const moves = this.#moves + (this.isMove(i, z) ? 1 : 0) - (this.isMove(i, old) ? 1 : 0)
    if (moves > (this.problem.maxMoves ?? Number.POSITIVE_INFINITY)) broken.push('moves')
    return broken
  }

  #brokenShares(i: number, old: number, z: number): string[] {
    const { resource, part, whole } = this.share!
    const held = [...this.#held.get(resource)!]
    held[old]! -= this.size(resource, i, old)
    held[z]! += this.size(resource, i, z)
    const total = held.reduce((sum, size) => sum + size, 0)
    const suppliers = new Set(this.problem.zones.flatMap((zone) => zone.supplier ?? []))
    return [...suppliers].sort().flatMap((supplier) => {
      const own = held.reduce((sum, size, at) => sum + (this.problem.zones[at]!.supplier === supplier ? size : 0), 0)
      return own * whole > total * part ? [`share:${supplier}`] : []
    })
  }
}
