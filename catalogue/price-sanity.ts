import { unitsIn } from './meter.ts'
import { Money, type PriceRow, priceKey } from './price-book.ts'
import type { Issue } from './vocabulary/issue.ts'

/** Prices of one family of machines may differ by so much for each processor before somebody should look: Linux mixed with Windows is more. */
const familySpread = 1.15

/**
 * What is odd about prices and may be a slip: a higher tier that is dearer, a wider line that is cheaper, machines of one family
 * that do not cost by their size, a list in two currencies. Nothing of it need be wrong, so it stops nothing.
 */
export function oddPrices(rows: readonly PriceRow[]): Issue[] {
  return [...dearerTiers(rows), ...cheaperLines(rows), ...oddMachines(rows), ...twoCurrencies(rows)]
}

function dearerTiers(rows: readonly PriceRow[]): Issue[] {
  const lists = Map.groupBy(rows, (row) => [priceKey(row), row.commitment ?? '', row.validFrom ?? ''].join('\n'))
  return [...lists.values()].flatMap((tiers) => {
    const sorted = tiers.toSorted((a, b) => Number(a.tierFrom) - Number(b.tierFrom))
    return sorted.flatMap((row, i) => {
      const before = sorted[i - 1]
      return before !== undefined && new Money(row.price).gt(before.price) ? [odd('tier-dearer', row, before)] : []
    })
  })
}

/** Lines of one kind, told by their names with the bandwidth taken out: `circuit 100M standard metered`. */
function cheaperLines(rows: readonly PriceRow[]): Issue[] {
  const lines = rows.flatMap((row) => {
    const [, figure, scale] = /\b(\d+)([MG])\b/.exec(row.sku) ?? []
    const month = unitsIn('month', row.unit)
    if (figure === undefined || month === undefined || !row.dimension.startsWith('connectivity.')) return []
    const price = new Money(row.price).times(month[0]).div(month[1])
    return [{ row, mbps: Number(figure) * (scale === 'G' ? 1_000 : 1), price }]
  })
  const kind = ({ row }: (typeof lines)[number]) =>
    [row.provider, row.region, row.service, row.dimension, row.sku.replace(/\b\d+[MG]\b/, '#')].join('\n')
  return [...Map.groupBy(lines, kind).values()].flatMap((family) => {
    const sorted = family.toSorted((a, b) => a.mbps - b.mbps)
    return sorted.flatMap((line, i) => {
      const before = sorted[i - 1]
      return before !== undefined && line.price.lt(before.price) ? [odd('wider-cheaper', line.row, before.row)] : []
    })
  })
}

/** A machine's family and how many times the smallest of it it is, where its name says so. */
function sizeOf(sku: string): { family: string; size: number } | undefined {
  const azure = /^(Standard_[A-Z]+)(\d+)([a-z]*_v\d+)/.exec(sku)
  if (azure !== null) return { family: `${azure[1]}${azure[3]}`, size: Number(azure[2]) }
  const google = /^([a-z]\d[a-z]?-(?:standard|highmem|highcpu))-(\d+)/.exec(sku)
  if (google !== null) return { family: google[1]!, size: Number(google[2]) }
  const [, family, times, size] = /^([a-z]\d[a-z]*(?:-flex)?)\.(\d*)(xlarge|large)\b/.exec(sku) ?? []
  if (family === undefined) return undefined
  return { family, size: size === 'large' ? 0.5 : Number(times === '' ? 1 : times) }
}

function oddMachines(rows: readonly PriceRow[]): Issue[] {
  const machines = rows.flatMap((row) => {
    const size = row.dimension === 'compute.instance' ? sizeOf(row.sku) : undefined
    return size === undefined ? [] : [{ row, family: size.family, each: Number(row.price) / size.size }]
  })
  const kind = ({ row, family }: (typeof machines)[number]) =>
    [row.provider, row.region, family, row.unit, row.currency, row.commitment ?? '', /Windows/.test(row.sku)].join('\n')
  return [...Map.groupBy(machines, kind).values()].flatMap((family) => {
    const sorted = family.toSorted((a, b) => a.each - b.each)
    const [least, most] = [sorted[0]!, sorted.at(-1)!]
    return most.each > least.each * familySpread ? [odd('family-ratio', most.row, least.row)] : []
  })
}

function twoCurrencies(rows: readonly PriceRow[]): Issue[] {
  const lists = Map.groupBy(rows, ({ provider, region, service }) => [provider, region, service].join('\n'))
  return [...lists.values()].flatMap((list) => {
    const other = list.find(({ currency }) => currency !== list[0]!.currency)
    return other === undefined ? [] : [odd('two-currencies', other, list[0]!)]
  })
}

const odd = (code: string, row: PriceRow, other: PriceRow): Issue => ({
  code,
  path: [row.provider, row.region, row.service, row.sku].join('/'),
  met: `${row.price} ${row.currency}`,
  params: { other: other.sku, price: `${other.price} ${other.currency}` },
})
