import type { Task } from '../task.ts'
import { divideRoom, roomForDivided } from './divide-room.ts'
import { gatherWorth, roomForChoice } from './fill-zone.ts'
import type { Ground } from './ground.ts'

/**
 * What one unit more of each limit is worth at the values of the items, in cost units; 0 where a zone holds nothing of a plan
 * or has room for all that is worth more than it costs there.
 */
export function roomPrices({ limits }: Task, ground: Ground, values: Float64Array, plan: Int32Array): Float64Array {
  const { items, capacity } = ground
  const choice = roomForChoice(items)
  const divided = roomForDivided(items)
  return Float64Array.from(limits, (limit) => {
    if (limit.kind !== 'capacity' || !plan.includes(limit.zone)) return 0
    const z = limit.zone
    gatherWorth(ground, values, z, choice)
    divideRoom(choice, capacity[z]!, divided)
    return divided.price / ground.unit / ground.scale
  })
}
