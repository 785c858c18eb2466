import type { Provider } from '#catalogue/offer.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Store } from '#classifier/submission.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { roomGib } from '../data-store.ts'

/**
 * The most that one store can be, GiB, where a provider makes none larger: Azure Files' and flexible server's own limits
 * (November 2026). Disks are no limit, since a data set takes several; of objects there can be any number.
 */
const largestGib: Readonly<Partial<Record<Provider, Partial<Record<Store['kind'], number>>>>> = {
  azure: { file: 102_400, postgres: 32_767 },
}

/** Data sets that, with a year's growth, are larger than their zone's provider makes a store. */
export function checkSizes(plan: PlacementPlan): Issue[] {
  return plan.placements.flatMap(({ id, zone: place, store }, i): Issue[] => {
    const zone = plan.zones.find((one) => one.id === place)
    if (zone === undefined || store === null) return []
    const [most, room] = [largestGib[zone.provider]?.[store.kind], roomGib({ store })]
    if (most === undefined || room <= most) return []
    const params = { dataSet: id, zone: zone.id }
    return [
      { code: 'store-too-large', path: `placements[${i}].store.gib`, met: `${room}`, accepted: `${most}`, params },
    ]
  })
}
