import type { ExactProblem } from './exact-problem.ts'

/** What has been decided about a zone: it holds an item at least, or nothing. */
export type ZoneState = 'open' | 'closed' | 'undecided'

/** What plans are still looked at on the way down the tree. What is decided is taken back on the way up. */
export class Domain {
  readonly zones: number
  /** 1 where item i may lie in zone z, at `i * zones + z`; 0 for all items of a closed zone. */
  readonly allowed: Uint8Array
  readonly zoneState: ZoneState[]
  /** Places that were allowed, and −1 − z for each zone that was undecided, in the order in which that ended. */
  readonly #ended: number[] = []

  constructor({ allowed, zones }: ExactProblem) {
    this.zones = zones
    this.allowed = allowed.slice()
    this.zoneState = Array.from({ length: zones }, () => 'undecided')
  }

  forbid(i: number, z: number): void {
    const at = i * this.zones + z
    if (this.allowed[at] === 0) return
    this.allowed[at] = 0
    this.#ended.push(at)
  }

  /** Decides an undecided zone. */
  decide(z: number, state: 'open' | 'closed'): void {
    if (this.zoneState[z] !== 'undecided') return
    this.zoneState[z] = state
    this.#ended.push(-1 - z)
    if (state === 'closed') for (let i = 0; i * this.zones < this.allowed.length; i++) this.forbid(i, z)
  }

  /** Remembers how it is now; the result makes it so again. */
  remember(): () => void {
    const before = this.#ended.length
    return () => {
      while (this.#ended.length > before) {
        const at = this.#ended.pop()!
        if (at >= 0) this.allowed[at] = 1
        else this.zoneState[-1 - at] = 'undecided'
      }
    }
  }

  /** For each item the zone that it must have; −1 where it has several or none. */
  onlyZones(): Int32Array {
    const { zones, allowed } = this
    const only = new Int32Array(allowed.length / zones).fill(-1)
    for (let i = 0; i < only.length; i++) {
      let count = 0
      for (let z = 0; z < zones; z++)
        if (allowed[i * zones + z] === 1) {
          count++
          only[i] = z
        }
      if (count !== 1) only[i] = -1
    }
    return only
  }
}
