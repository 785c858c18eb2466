import { Money } from '#catalogue/price-book.ts'
import type { Group } from './group.ts'
import type { PlacementInput } from './input.ts'

/** Data that moves every month from one item to another: the one that is asked sends. */
export type Flow = {
  readonly sender: string
  readonly receiver: string
  readonly gibPerMonth: number
  readonly maxRoundTripMs: number | null
}

/** Flows between systems and data sets: declared dependencies, and each object store with its own system. */
export function flowsOf(input: PlacementInput): Flow[] {
  const flows: Flow[] = []
  for (const subject of input.subjects) {
    const { submission } = subject
    if (subject.kind === 'data-set') {
      const dataSet = submission.dataSets.find((candidate) => candidate.id === subject.id)
      const gibPerMonth = dataSet?.trafficGibPerMonth ?? 0
      flows.push({ sender: subject.id, receiver: submission.system.id, gibPerMonth, maxRoundTripMs: null })
      continue
    }
    for (const dependency of submission.dependsOn) {
      flows.push({
        sender: dependency.system ?? dependency.dataSet ?? '',
        receiver: subject.id,
        gibPerMonth: dependency.gibPerMonth,
        maxRoundTripMs: dependency.maxRoundTripMs ?? null,
      })
    }
  }
  return flows.sort((a, b) => (`${a.sender} ${a.receiver}` < `${b.sender} ${b.receiver}` ? -1 : 1))
}

/** Cost of a flow in minor units a month when its ends lie in these zones; nothing inside one zone. */
export function flowCost(flow: Flow, senderZone: string, receiverZone: string, input: PlacementInput): number {
  if (senderZone === receiverZone) return 0
  const perGib = input.egressPerGib[senderZone]?.[receiverZone] ?? null
  const traffic =
    perGib === null ? 0 : new Money(perGib).times(flow.gibPerMonth).times(100).toDecimalPlaces(0).toNumber()
  return (
    traffic + (breaksLimit(flow, senderZone, receiverZone, input) ? Math.round(input.settings.latencyPenalty * 100) : 0)
  )
}

/** True when the round trip between the zones is known to be longer than the dependency stands. */
export function breaksLimit(flow: Flow, senderZone: string, receiverZone: string, input: PlacementInput): boolean {
  if (flow.maxRoundTripMs === null || senderZone === receiverZone) return false
  const ms = input.roundTripMs[senderZone]?.[receiverZone] ?? null
  return ms !== null && ms > flow.maxRoundTripMs
}

/** The group that each item belongs to. */
export function groupIndex(groups: readonly Group[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.members.map((member) => [member.id, group.id] as const)))
}
