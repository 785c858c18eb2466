import { mendedZones } from './beginning.ts'
import { fillFrom } from './fill-zones.ts'
import type { Step } from './step.ts'

/**
 * Where zones cost to open and meet in nothing but their items, which of them to use is what matters: a search by zones
 * alone finds plans and proves bounds that prices of room only lead away from.
 */
export const openZones: Step = {
  isDue: ({ ground, isOpen, clock }) => ground?.opens === true && isOpen() && !clock.isLate(),
  async take(solving) {
    if (solving.best.zoneOf === null) solving.consider(mendedZones(solving))
    await fillFrom(solving)
  },
}
