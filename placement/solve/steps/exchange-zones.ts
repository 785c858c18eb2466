import { interchange } from '../improve/interchange.ts'
import { hasOpeningsOnly } from '../openings/index.ts'
import type { Step } from './step.ts'

/** Exchanges: many where nothing else will look for plans, else as many as take a moment. */
const roundsUntimed = 3_000
const roundsTimed = 500

/** Where zones cost to open and nothing limits what they hold, which are open says all: changes that, one zone or two at a time. */
export const exchangeZones: Step = {
  isDue: ({ task, isOpen, clock }) => hasOpeningsOnly(task) && isOpen() && !clock.isLate(),
  take({ task, best, random, isTimed, clock, consider }) {
    const start = best.zoneOf ?? new Int32Array(task.model.items)
    const rounds = isTimed ? roundsTimed : roundsUntimed
    interchange(task.model, start, random, { rounds, isLate: clock.isLate, onPlan: consider })
  },
}
