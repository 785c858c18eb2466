import type { Problem, Solution } from '../problem.ts'
import type { Proof } from '../verify/proof.ts'
import { reducedCosts } from './bound/bound.ts'
import { type Multipliers, noMultipliers } from './bound/multipliers.ts'
import type { Reading } from './model/reading.ts'
import type { Task } from './task.ts'

/** An earlier problem and its solution, to start from. */
export interface Earlier {
  problem: Problem
  solution: Pick<Solution, 'assignment' | 'certificate'>
}

/**
 * Multipliers of an earlier solution for as much of the problem as is still there, matched by the ids of items and zones and
 * by the names of resources and suppliers; in 1/scale units of the task. Null when the zones are others.
 */
export function warmMultipliers(task: Task, { itemIds, zoneIds }: Reading, earlier: Earlier): Multipliers | null {
  const zoneWas = zoneIds.map((own) => earlier.problem.zones.findIndex(({ id }) => id === own))
  if (zoneWas.includes(-1) || earlier.solution.certificate === undefined) return null
  const proof = earlier.solution.certificate.data as unknown as Proof
  const root = proof.nodes[0]
  if (root === undefined) return null
  const factor = task.scale / proof.scale
  const { model, limits } = task
  const m = noMultipliers(model, limits)

  const capacity = new Map(
    (root.prices?.capacity ?? []).map(([zone, resource, price]) => [`${zone} ${resource}`, price]),
  )
  const share = new Map(root.prices?.share ?? [])
  for (const [l, limit] of limits.entries()) {
    const was =
      limit.kind === 'capacity'
        ? capacity.get(`${zoneWas[limit.zone]} ${model.resources[limit.resource]}`)
        : limit.kind === 'share'
          ? share.get(model.suppliers[limit.supplier]!)
          : root.prices?.moves
    m.limit[l] = Math.min(Math.round((was ?? 0) * factor), Math.floor(task.ceiling[l]! * task.scale))
  }

  const was = earlier.problem.items.length
  const itemWas = new Map(earlier.problem.items.map(({ id }, i) => [id, i]))
  const pairWas = new Map<number, number>()
  for (const [n, e] of (root.messages?.edges ?? []).entries()) {
    const edge = earlier.problem.edges?.[e]
    if (edge !== undefined) pairWas.set(itemWas.get(edge.a)! * was + itemWas.get(edge.b)!, n)
  }
  const zonesWere = earlier.problem.zones.length
  const { zones } = model
  const sent = root.messages?.is ?? []
  const numberWas = itemIds.map((id) => itemWas.get(id) ?? Number.NaN)
  for (let e = 0; e < model.edges; e++) {
    const n = pairWas.get(numberWas[model.edgeA[e]!]! * was + numberWas[model.edgeB[e]!]!)
    if (n === undefined) continue
    const [to, from] = [2 * e * zones, 2 * n * zonesWere]
    for (let z = 0; z < zones; z++) {
      m.message[to + z] = Math.round(sent[from + zoneWas[z]!]! * factor)
      m.message[to + zones + z] = Math.round(sent[from + zonesWere + zoneWas[z]!]! * factor)
    }
  }
  if (m.rent !== null) rentsFrom(task, numberWas, root, m, factor)
  return m
}

/** What an item paid for a zone is its value less what the zone cost it. */
function rentsFrom(
  task: Task,
  numberWas: readonly number[],
  root: Proof['nodes'][number],
  m: Multipliers,
  factor: number,
): void {
  const { model, limits } = task
  const values = new Map((root.values?.items ?? []).map((i, n) => [i, root.values!.is[n]!]))
  const reduced = reducedCosts(model, limits, m, task.scale)
  for (let i = 0; i < numberWas.length; i++) {
    const value = values.get(numberWas[i]!)
    if (value === undefined) continue
    for (let z = 0; z < model.zones; z++) {
      const at = i * model.zones + z
      if (model.opening[z]! > 0 && reduced[at]! < Infinity)
        m.rent![at] = Math.max(0, Math.round(value * factor - reduced[at]!))
    }
  }
}

/** The earlier plan in this problem's numbers, -1 where an item or its zone is new. */
export function earlierPlan({ itemIds, zoneIds }: Reading, assignment: Readonly<Record<string, string>>): Int32Array {
  const zoneAt = new Map(zoneIds.map((id, z) => [id, z]))
  return Int32Array.from(itemIds, (id) => zoneAt.get(assignment[id] ?? '') ?? -1)
}
