import { type Multipliers, noMultipliers } from '../bound/multipliers.ts'
import { wholeDomain } from '../model/domain.ts'
import { meanReach, nearbyOrder } from '../model/order.ts'
import { shrink, wholePart } from '../model/part.ts'
import type { Task } from '../task.ts'
import { type Node, nodeFrom } from './tree.ts'

/** The root of a search: what is decided from the start taken out, neighbours numbered close together. */
export function rootOf(task: Task, multipliers: Multipliers | null): Node {
  const whole = wholePart(task.model, task.limits)
  const order = meanReach(task.model) > 1_000 ? nearbyOrder(task.model) : null
  const { part, domain, m } = shrink(
    whole,
    wholeDomain(task.model),
    multipliers ?? noMultipliers(task.model, task.limits),
    null,
    order,
  )
  return nodeFrom(task, { part, m }, domain)
}
