import type { ImproveFrom } from './improve-from.ts'
import { broughtWithin, setsBeside, type ZoneSet, zoneSet, zonesUsed } from './zone-set.ts'

interface Run {
  /** The best plan known to any search. */
  best: Readonly<{ zoneOf: Int32Array; cost: number }>
  isLate: () => boolean
  /** Hears every plan; returns its cost. */
  note: (zoneOf: Int32Array) => number
  /** A search through the zones of a domain from a plan, that yields the effort of each round. */
  within: (from: ImproveFrom, note: (zoneOf: Int32Array) => number) => Iterator<number>
}

/** Sets that are begun on at the most: each holds tables of its own. */
const mostBegun = 60

/**
 * Where zones cost to open and items meet in pairs: emptying a zone costs far more on the way than it spares in the end, so
 * that no search by moves gets there. This one looks within sets of zones that are paid for, those of the best plan and those
 * beside them. All searches halt between rounds; the set with the nth cheapest plan gets an nth of the effort of the first.
 * Yields that effort.
 */
export function* searchSets(from: ImproveFrom, { best, isLate, note, within }: Run): Generator<number> {
  const { model, domain } = from
  const sets = new Map<string, ZoneSet | null>()
  let centre = ''
  const gather = () => {
    const has = zonesUsed(model, best.zoneOf)
    if (has.join('') === centre) return
    centre = has.join('')
    for (const next of [has, ...setsBeside(model, has)])
      if (!sets.has(next.join(''))) sets.set(next.join(''), zoneSet(model, domain, next))
  }
  for (let begun = 0; !isLate(); ) {
    gather()
    const set = mostWorth([...sets.values()], best.cost, begun < mostBegun)
    if (set === null) return
    if (set.rounds === null) {
      begun++
      set.found = Infinity
      const start = broughtWithin(model, set, best.zoneOf)
      set.rounds = within({ ...from, domain: set.domain, zoneOf: start }, (zoneOf) => {
        const cost = note(zoneOf)
        set.found = Math.min(set.found, cost)
        return cost
      })
    }
    const { value, done } = set.rounds.next()
    if (done === true) return
    set.spent += value
    yield value
  }
}

/** The set that is furthest behind its due, of those within which a plan may be cheaper; null when there is none. */
function mostWorth(sets: readonly (ZoneSet | null)[], cost: number, mayBegin: boolean): ZoneSet | null {
  const open = sets.filter((set) => set !== null && set.least < cost && (mayBegin || set.rounds !== null)) as ZoneSet[]
  open.sort((one, other) => (one.found === other.found ? 0 : one.found - other.found))
  let [next, least] = [null as ZoneSet | null, Infinity]
  for (const [rank, set] of open.entries()) {
    if (set.spent * (rank + 1) >= least) continue
    least = set.spent * (rank + 1)
    next = set
  }
  return next
}
