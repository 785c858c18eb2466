import { Money } from '#catalogue/price-book.ts'
import type { PlacementInput } from '../input.ts'
import type { Group } from './group.ts'

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
  return flows.sort(inOrder)
}

/** By sender, receiver, amount and limit, so that flows which compare equal are equal. */
function inOrder(a: Flow, b: Flow): number {
  if (a.sender !== b.sender) return a.sender < b.sender ? -1 : 1
  if (a.receiver !== b.receiver) return a.receiver < b.receiver ? -1 : 1
  return a.gibPerMonth - b.gibPerMonth || (a.maxRoundTripMs ?? 0) - (b.maxRoundTripMs ?? 0)
}

/**
 * Cost of a flow in minor units a month when its ends lie in these zones; nothing inside one zone. A pair without a price is
 * free only to a flow that carries nothing: `unpricedPairs` finds the others before anything is solved.
 */
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

/** Ordered pairs of zones without a price that traffic could cross when each group lies in any of its `mayLie` zones. */
export function unpricedPairs(
  groups: readonly Group[],
  mayLie: ReadonlyMap<string, readonly string[]>,
  input: PlacementInput,
): [string, string][] {
  const home = groupIndex(groups)
  const found = new Map<string, [string, string]>()
  for (const flow of flowsOf(input)) {
    const [sender, receiver] = [home.get(flow.sender), home.get(flow.receiver)]
    if (flow.gibPerMonth === 0 || sender === undefined || receiver === undefined || sender === receiver) continue
    for (const from of mayLie.get(sender) ?? [])
      for (const to of mayLie.get(receiver) ?? [])
        if (from !== to && (input.egressPerGib[from]?.[to] ?? null) === null) found.set(`${from} ${to}`, [from, to])
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}
