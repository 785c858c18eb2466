import type { Offer } from '#catalogue/offer.ts'
import type { PlacementInput } from './input.ts'
import { closure } from './input.ts'
import { decisionFor } from './options.ts'
import type { MustMove } from './plan.ts'
import type { Subject } from './subject.ts'

/** Days before the end of a contract from which it is said that the system must be moved or the contract renewed. */
const noticeDays = 365

/** Why a subject cannot stay where it is recorded, one entry for the strongest reason. Systems only: their data sets go with them. */
export function mustMove(input: PlacementInput, offers: readonly Offer[]): MustMove[] {
  return input.subjects
    .filter((subject) => subject.kind === 'system')
    .flatMap((subject) => whyMove(subject, input, offers))
    .sort((a, b) => ((a.by ?? '9') < (b.by ?? '9') ? -1 : (a.by ?? '9') > (b.by ?? '9') ? 1 : a.item < b.item ? -1 : 1))
}

function whyMove(subject: Subject, input: PlacementInput, offers: readonly Offer[]): MustMove[] {
  const { now, bound } = subject.submission.system
  if (now === undefined) return []
  const entry = (reason: MustMove['reason'], by: string | null, rules: string[] = []): MustMove[] => [
    { item: subject.id, from: now.zone, reason, rules, by },
  ]
  const zone = input.zones.find((candidate) => candidate.id === now.zone)
  const status = zone?.status ?? offers.find((offer) => offer.id === now.zone)?.status
  if (status === 'closed') return entry('offer-closed', input.asOf)
  if (status === 'announced') return entry('offer-announced', input.asOf)
  if (zone === undefined) return entry('zone-ends', bound?.until ?? null)
  const refused = subjectsOf(subject, input).filter((member) => !decisionFor(member, zone.id).permitted)
  if (refused.length > 0) {
    const rules = refused.flatMap((member) => decisionFor(member, zone.id).determining.map(({ rule }) => rule))
    return entry('not-permitted', bound?.until ?? null, [...new Set(rules)].sort())
  }
  if (closure(zone, input.asOf) !== null) return entry('zone-ends', zone.onlyUntil ?? null)
  const ends = bound?.until
  return ends !== undefined && daysBetween(input.asOf, ends) <= noticeDays ? entry('contract-ends', ends) : []
}

/** The system and those of its data sets that lie on its own disks. */
function subjectsOf(system: Subject, input: PlacementInput): Subject[] {
  const onDisk = new Set(system.submission.dataSets.filter((d) => d.store.kind !== 'object').map(({ id }) => id))
  return [system, ...input.subjects.filter((subject) => onDisk.has(subject.id))]
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
