import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Offer } from '#catalogue/offer.ts'
import { closure, type PlacementInput } from '../input.ts'
import type { MustMove } from '../plan.ts'
import { liesApart } from '../problem/group.ts'
import { presentZones } from '../problem/migration.ts'
import { decisionFor } from '../problem/options.ts'
import type { Subject } from '../subject.ts'

/** Days before the end of a contract from which it is said that the system must be moved or the contract renewed. */
const noticeDays = 365

/**
 * Why a subject cannot stay where it is recorded, one entry for the strongest reason. Systems with the data sets on their own
 * disks, and object stores, which lie where their system does until somebody moves them.
 */
export function mustMove(input: PlacementInput, offers: readonly Offer[]): MustMove[] {
  const onDisk = input.subjects.filter((subject) => subject.kind === 'data-set' && !liesApart(subject))
  const onDiskOf = Map.groupBy(onDisk, ({ submission }) => submission.system.id)
  const movedTogether = (subject: Subject) =>
    subject.kind === 'data-set' ? [subject] : [subject, ...(onDiskOf.get(subject.submission.system.id) ?? [])]
  return input.subjects
    .filter((subject) => subject.kind === 'system' || liesApart(subject))
    .flatMap((subject) => whyMove(subject, movedTogether(subject), input, offers) ?? [])
    .sort((a, b) => ((a.by ?? '9') < (b.by ?? '9') ? -1 : (a.by ?? '9') > (b.by ?? '9') ? 1 : a.item < b.item ? -1 : 1))
}

/** `together` is the subject and what moves with it: the data sets on a system's own disks. */
function whyMove(
  subject: Subject,
  together: readonly Subject[],
  input: PlacementInput,
  offers: readonly Offer[],
): MustMove | null {
  const place = subject.submission.system.now?.zone
  if (place === undefined) return null
  const present = presentZones(place, input.zones)
  const zones = input.zones.filter(({ id }) => present.includes(id))
  if (zones.length === 0) return whyLeaveUnused(subject.id, place, input.asOf, offers)
  const reasons = zones.map((zone) => whyLeave(subject, together, zone, input))
  return reasons.includes(null) ? null : (reasons[0] ?? null)
}

/** A place that is no zone of the workspace: nothing can stay there. */
function whyLeaveUnused(item: string, from: string, asOf: string, offers: readonly Offer[]): MustMove {
  const entry = (reason: MustMove['reason'], by: string | null): MustMove => ({ item, from, reason, rules: [], by })
  const status = offers.find((offer) => offer.id === from)?.status
  if (status === 'closed') return entry('offer-closed', asOf)
  if (status === 'announced') return entry('offer-announced', asOf)
  return entry(status === 'restricted' ? 'offer-restricted' : 'zone-not-used', null)
}

function whyLeave(
  subject: Subject,
  together: readonly Subject[],
  zone: LandingZone,
  input: PlacementInput,
): MustMove | null {
  const { bound } = subject.submission.system
  const ends = bound?.zone === zone.id ? bound.until : null
  const entry = (reason: MustMove['reason'], by: string | null, rules: string[] = []): MustMove => ({
    item: subject.id,
    from: zone.id,
    reason,
    rules,
    by,
  })
  if (zone.status === 'closed') return entry('offer-closed', input.asOf)
  if (zone.status === 'announced') return entry('offer-announced', input.asOf)
  const refused = together.filter((member) => !decisionFor(member, zone.id).permitted)
  if (refused.length > 0) {
    const rules = refused.flatMap((member) => decisionFor(member, zone.id).determining.map(({ rule }) => rule))
    return entry('not-permitted', ends, [...new Set(rules)].sort())
  }
  if (zone.status === 'restricted') return entry('offer-restricted', ends)
  if (closure(zone, input.asOf) !== null) return entry('zone-ends', zone.onlyUntil ?? null)
  return ends !== null && daysBetween(input.asOf, ends) <= noticeDays ? entry('contract-ends', ends) : null
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
