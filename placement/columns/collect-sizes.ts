import { Growing, growingAmounts } from './growing.ts'

/** Sizes of one resource: that of item i in zone z is at `i * perItem + z * perZone`, so that sizes alike in all zones are kept once. */
export interface Sizes {
  of: Float64Array
  perItem: number
  perZone: number
}

export interface SizeColumn extends Sizes {
  /** 1 for each item whose size was written as one figure for all zones, where others have one a zone; null: all are alike in that. */
  single: Uint8Array | null
}

/** Collects the sizes of one resource, item by item. */
export function collectSizes() {
  const of = growingAmounts()
  const single = new Growing((length) => new Uint8Array(length))
  /** Figures of an item; 0 as long as all have had a single one. */
  let width = 0
  let singles = 0
  return { addOne, addRow, all, width: () => width, count: () => single.length }

  function addOne(size: number): void {
    single.push(1)
    singles++
    for (let n = 0; n < Math.max(1, width); n++) of.push(size)
  }

  /** One figure a zone. */
  function addRow(sizes: ArrayLike<number>, zones: number): void {
    if (width === 0) widen(zones)
    single.push(0)
    for (let z = 0; z < zones; z++) of.push(sizes[z]!)
  }

  function widen(zones: number): void {
    const before = of.all()
    of.length = 0
    width = zones
    for (const size of before) for (let z = 0; z < zones; z++) of.push(size)
  }

  function all(): SizeColumn {
    const isMixed = singles > 0 && width > 0
    return {
      of: of.all(),
      perItem: Math.max(1, width),
      perZone: width > 0 ? 1 : 0,
      single: isMixed ? single.all() : null,
    }
  }
}
