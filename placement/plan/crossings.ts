import type { PlacementInput } from '../input.ts'
import type { Crossing } from '../plan.ts'
import { breaksLimit, type Flow, flowCost, flowsOf } from '../problem/traffic.ts'

/** Flows whose two ends lie in different zones, with what they cost and how long the round trip is. Sender first. */
export function crossingsOf(zoneOf: ReadonlyMap<string, string | null>, input: PlacementInput): Crossing[] {
  return flowsOf(input).flatMap((flow) => {
    const [from, to] = [zoneOf.get(flow.sender) ?? null, zoneOf.get(flow.receiver) ?? null]
    if (from === null || to === null || from === to) return []
    return [
      {
        from: flow.sender,
        to: flow.receiver,
        fromZone: from,
        toZone: to,
        gibPerMonth: flow.gibPerMonth,
        monthly: flowCost({ ...flow, maxRoundTripMs: null }, from, to, input),
        roundTripMs: input.roundTripMs[from]?.[to] ?? null,
        maxRoundTripMs: flow.maxRoundTripMs,
      },
    ]
  })
}

/** What the round-trip limits that are broken count in the objective, in minor units. */
export function latencyPenalty(crossings: readonly Crossing[], input: PlacementInput): number {
  const asFlow = (c: Crossing): Flow => ({
    sender: c.from,
    receiver: c.to,
    gibPerMonth: c.gibPerMonth,
    maxRoundTripMs: c.maxRoundTripMs,
  })
  const broken = crossings.filter((c) => breaksLimit(asFlow(c), c.fromZone, c.toZone, input))
  return broken.length * Math.round(input.settings.latencyPenalty * 100)
}

/** Crossings with a round-trip limit of which nobody can say whether it holds: the round trip has not been measured. */
export function unjudgedLimits(crossings: readonly Pick<Crossing, 'roundTripMs' | 'maxRoundTripMs'>[]): number {
  return crossings.filter((c) => c.maxRoundTripMs !== null && c.roundTripMs === null).length
}
