import type { Problem } from '#placement/problem.ts'

/** A reproducible stream of numbers in [0, 1) for generated problems (xorshift). */
export function stream(seed: number): () => number {
  let state = (Math.imul(seed + 1, 2_654_435_761) ^ 0x9e3779b9) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4_294_967_296
  }
}

/** A small problem with any mixture of the model's parts: forbidden zones, pairs of all kinds, limits, opening, moves, pins. */
export function smallProblem(seed: number): Problem {
  const random = stream(seed)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const items = 1 + upTo(7)
  const zones = 1 + upTo(items > 6 ? 2 : 3)
  const zoneIds = Array.from({ length: zones }, (_, z) => `z${z}`)
  const money = random() < 0.3 ? 9 : 1000
  const cost = Array.from({ length: items }, (): (number | null)[] => {
    const row: (number | null)[] = zoneIds.map(() =>
      random() < 0.2 ? null : upTo(money) - (random() < 0.1 ? money : 0),
    )
    if (!row.some((value) => value !== null)) row[upTo(zones - 1)] = upTo(money)
    return row
  })
  const problem: Problem = {
    schema: 'rettsky/problem/v1',
    items: Array.from({ length: items }, (_, i) => ({ id: `i${i}` })),
    zones: zoneIds.map((id) => ({ id, ...(random() < 0.4 && { openingCost: upTo(money) }) })),
    cost,
  }
  if (random() < 0.7) {
    problem.size = {}
    for (const resource of ['cpu', 'disk'].slice(0, 1 + upTo(1)))
      problem.size[resource] = cost.map(() => (random() < 0.3 ? zoneIds.map(() => upTo(9)) : upTo(9)))
    for (const zone of problem.zones)
      if (random() < 0.5)
        zone.capacity = Object.fromEntries(
          Object.keys(problem.size).flatMap((resource) => (random() < 0.8 ? [[resource, upTo(5 * items)]] : [])),
        )
    if (random() < 0.4) {
      for (const zone of problem.zones) if (random() < 0.8) zone.supplier = `s${upTo(1)}`
      problem.supplierMaxShare = { resource: 'cpu', share: (1 + upTo(19)) / 20 }
    }
  }
  if (items > 1 && random() < 0.7) {
    problem.edges = Array.from({ length: upTo(2 * items) }, () => {
      const a = upTo(items - 1)
      const b = (a + 1 + upTo(items - 2)) % items
      const kind = random()
      const price = zoneIds.map(() => upTo(money))
      const pair =
        kind < 0.4
          ? upTo(money)
          : zoneIds.map((_, k) => zoneIds.map((_, l) => (kind < 0.7 ? (k === l ? 0 : price[k]!) : upTo(money))))
      return { a: `i${a}`, b: `i${b}`, cost: pair }
    })
  }
  if (random() < 0.3) {
    problem.current = cost.map(() => (random() < 0.2 ? null : zoneIds[upTo(zones - 1)]!))
    if (random() < 0.7) problem.moveCost = cost.map(() => upTo(money))
    if (random() < 0.5) problem.maxMoves = upTo(items)
  }
  if (random() < 0.2) {
    const i = upTo(items - 1)
    const z = cost[i]!.findIndex((value) => value !== null)
    problem.pins = { [`i${i}`]: `z${z}` }
  }
  return problem
}
