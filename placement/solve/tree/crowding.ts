import type { Limit } from '../bound/multipliers.ts'
import type { Domain } from '../model/domain.ts'
import { type Model, sizeIn } from '../model/model.ts'

/** Whether an item finds no room in a zone beside what has been taken out of the part, or may not move any more. */
export type CrowdedOut = (i: number, z: number) => boolean

/** Null where nothing limits what a zone holds, nor moves. */
export function crowdedOut(model: Model, limits: readonly Limit[]): CrowdedOut | null {
  const inZone: { size: Model['size'][number]; most: number }[][] = Array.from({ length: model.zones }, () => [])
  let [moves, isLimited] = [Infinity, false]
  for (const limit of limits) {
    if (limit.kind === 'capacity') inZone[limit.zone]!.push({ size: model.size[limit.resource]!, most: limit.most })
    else if (limit.kind === 'moves') moves = limit.most
    isLimited ||= limit.kind !== 'share'
  }
  if (!isLimited) return null
  return (i, z) => {
    if (moves < 1 && model.current[i]! >= 0 && model.current[i] !== z) return true
    for (const { size, most } of inZone[z]!) if (sizeIn(size, i, z) > most) return true
    return false
  }
}

export function isAnyCrowdedOut(model: Model, limits: readonly Limit[], { zone, count }: Domain): boolean {
  const isOut = crowdedOut(model, limits)
  if (isOut === null) return false
  for (let i = 0; i < model.items; i++)
    for (let k = 0; k < count[i]!; k++) if (isOut(i, zone[i * model.zones + k]!)) return true
  return false
}
