import { type Commitment, Money, type PriceRow } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Offered, Place } from './offered.ts'

/** The price of a core-hour or of a GiB-hour of memory in a family of machines. */
export type PartPrice = {
  readonly family: string
  readonly part: 'core' | 'memory'
  readonly commitment: Commitment
  readonly row: PriceRow
  readonly place: Place
}

/** Machines that the book knows: cores that are billed and memory in GiB (cloud.google.com, machine families). */
const machines: readonly { sku: string; family: string; cores: number; memoryGib: number }[] = [
  { sku: 'e2-medium', family: 'e2', cores: 1, memoryGib: 4 },
  { sku: 'e2-standard-2', family: 'e2', cores: 2, memoryGib: 8 },
  { sku: 'e2-standard-4', family: 'e2', cores: 4, memoryGib: 16 },
  { sku: 'e2-standard-8', family: 'e2', cores: 8, memoryGib: 32 },
  { sku: 'e2-highmem-4', family: 'e2', cores: 4, memoryGib: 32 },
  { sku: 'n2-standard-4', family: 'n2', cores: 4, memoryGib: 16 },
  { sku: 'n4-standard-4', family: 'n4', cores: 4, memoryGib: 16 },
  { sku: 'c4a-standard-4', family: 'c4a', cores: 4, memoryGib: 16 },
]

/** Machines from cores and memory. A family of which one part has a price and the other none is an issue: half a machine looks cheap. */
export function composeMachines(parts: readonly PartPrice[]): { offered: Offered[]; issues: Issue[] } {
  const offered: Offered[] = []
  const issues: Issue[] = []
  const key = ({ family, commitment, row }: PartPrice) => [family, commitment, row.region, row.currency].join('\n')
  for (const both of Map.groupBy(parts, key).values()) {
    const [core, memory] = (['core', 'memory'] as const).map((part) => both.find((one) => one.part === part))
    const first = both[0]!
    const sizes = machines.filter(({ family }) => family === first.family)
    const tiered = both.find((one) => one.row.tierFrom !== '0')
    if (sizes.length === 0) continue
    if (tiered !== undefined)
      issues.push({
        code: 'lost-tier',
        ...tiered.place,
        met: tiered.row.tierFrom,
        accepted: '0',
        params: { sku: first.family, region: first.row.region },
      })
    else if (core === undefined || memory === undefined) {
      const params = { family: first.family, region: first.row.region, lacks: core === undefined ? 'Core' : 'Ram' }
      issues.push({ code: 'half-a-machine', ...first.place, params })
    } else offered.push(...sizes.map((size) => machineOf(size, core, memory)))
  }
  return { offered, issues }
}

function machineOf({ sku, cores, memoryGib }: (typeof machines)[number], core: PartPrice, memory: PartPrice): Offered {
  const price = new Money(core.row.price).times(cores).plus(new Money(memory.row.price).times(memoryGib))
  const { commitment } = core
  const row: PriceRow = {
    ...core.row,
    ...{ service: 'Compute Engine', sku, dimension: 'compute.instance', unit: 'hour', price: price.toFixed() },
    source: `${core.row.source} × ${cores} + ${memory.row.source.replace('Cloud Billing catalogue, ', '')} × ${memoryGib}`,
    confidence: 'derived',
    ...(commitment === 'none' ? {} : { commitment }),
  }
  return { row, place: core.place }
}
