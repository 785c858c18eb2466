import type { LandingZone } from '#catalogue/landing-zone.ts'
import { type Meter, type NeutralUnit, unitOfMeter } from '#catalogue/meter.ts'
import type { MachineSize, MeterTariff, RowsOf, Tariff } from '#catalogue/tariff.ts'
import { assume } from './assumption.ts'
import type { PricingContext } from './context.ts'
import { compare, type Fraction, fraction, times } from './fraction.ts'
import { type Priced, prepareRows, type Terms } from './priced.ts'
import { indexRows, type RowIndex } from './row-index.ts'
import { isSought, type Sought, sought } from './sought.ts'

/** A machine by what it must at least have. */
export type Size = { readonly vcpu: number; readonly memoryGib: number }

/** What a zone charges for a meter, or where a price was searched in vain. */
export type MeterPrice =
  | { readonly kind: 'rows'; readonly priced: Priced; readonly server?: Size | undefined }
  | { readonly kind: 'free' }
  | { readonly kind: 'instead'; readonly tariff: Extract<MeterTariff, { instead: Meter }> }
  | { readonly kind: 'missing'; readonly searched: readonly Sought[] }

/** A machine of a size; `monthly` is its price in the body's currency. */
export type PricedMachine = {
  readonly vcpu: number
  readonly memoryGib: number
  /** How many of the size that the price is for. */
  readonly listed: Fraction
  readonly priced: Priced
  readonly monthly: Fraction
}

export type PricedCircuit = { readonly mbps: number; readonly priced: Priced }

/** What was found, and the rows that the tariff names but the book lacks. */
type Found<T> = { readonly found: readonly T[]; readonly lacking: readonly Sought[] }

/** Looks up the prices of one zone and remembers them. */
export class ZonePrices {
  readonly tariff: Tariff | undefined
  readonly #zone: LandingZone
  readonly #home: { currency: PricingContext['currency']; rates: PricingContext['book']['rates'] }
  readonly #rows: RowIndex
  readonly #meters = new Map<Meter, MeterPrice>()
  readonly #lists = new Map<string, Found<unknown>>()

  constructor(zone: LandingZone, context: PricingContext, rows: RowIndex) {
    this.tariff = context.tariffs.find((tariff) => tariff.offer === zone.offer)
    this.#zone = zone
    this.#home = { currency: context.currency, rates: context.book.rates }
    this.#rows = rows
  }

  /** The body's own rows first, then the tariff of the offer. */
  meter(meter: Meter): MeterPrice {
    const known = this.#meters.get(meter)
    if (known !== undefined) return known
    const price = this.#findMeter(meter)
    this.#meters.set(meter, price)
    return price
  }

  /** Machine sizes that the tariff lists, cheapest first; none where machines are bought per vCPU and GiB. */
  machines(kind: 'machines' | 'databases'): Found<PricedMachine> {
    return this.#once(kind, () => {
      const sizes = this.tariff?.[kind]
      const { found, lacking } = this.#priceAll(typeof sizes === 'object' ? sizes : [], priceMachine)
      return { found: found.toSorted((a, b) => compare(a.monthly, b.monthly)), lacking }
    })
  }

  /** Circuits that the tariff lists, narrowest first. */
  circuits(kind: 'ports' | 'carrier'): Found<PricedCircuit> {
    return this.#once(kind, () => {
      const { found, lacking } = this.#priceAll(this.tariff?.[kind] ?? [], ({ mbps }, priced) => ({ mbps, priced }))
      return { found: found.toSorted((a, b) => a.mbps - b.mbps), lacking }
    })
  }

  #once<T>(key: string, make: () => Found<T>): Found<T> {
    const known = this.#lists.get(key)
    if (known !== undefined) return known as Found<T>
    const made = make()
    this.#lists.set(key, made)
    return made
  }

  #priceAll<Of extends RowsOf, T>(all: readonly Of[], make: (of: Of, priced: Priced) => T): Found<T> {
    const lacking: Sought[] = []
    const found: T[] = []
    for (const of of all) {
      const priced = this.#named(of, 'month')
      if (isSought(priced)) lacking.push(priced)
      else found.push(make(of, priced))
    }
    return { found, lacking }
  }

  #findMeter(meter: Meter): MeterPrice {
    const unit = unitOfMeter[meter]
    const own = this.#rows.own(this.#zone.id, meter)
    if (own.length > 0) return priceOrMissing(prepareRows(own, unit, this.#home))
    const searched = sought('own-list', { zone: this.#zone.id, meter })
    const entry = this.tariff?.meters[meter]
    if (entry === undefined)
      return { kind: 'missing', searched: [searched, sought('tariff', { meter, offer: this.#zone.offer })] }
    if ('free' in entry) return { kind: 'free' }
    if ('instead' in entry) return { kind: 'instead', tariff: entry }
    const { eachMbps, assumption, twoSites = 'twice' } = entry
    const both: Priced['twoSites'] | Sought = typeof twoSites === 'string' ? twoSites : this.#named(twoSites, unit)
    if (typeof both === 'object' && isSought(both)) return { kind: 'missing', searched: [both] }
    const terms = { eachMbps, assumptions: assumption === undefined ? [] : [assume(assumption)], twoSites: both }
    const priced = this.#named(entry, unit, terms)
    if (isSought(priced)) return { kind: 'missing', searched: [searched, priced] }
    return priceOrMissing(priced, entry.server)
  }

  /** Rows that a tariff names, or the place that was searched. */
  #named(of: RowsOf, unit: NeutralUnit, terms: Terms = {}): Priced | Sought {
    const provider = of.provider ?? this.tariff!.provider
    const region = of.region ?? this.tariff!.region
    const rows = this.#rows
      .sold(provider, region, of.service, of.sku)
      .filter((row) => of.dimension === undefined || row.dimension === of.dimension)
    if (rows.length === 0) return sought('book', { name: [provider, region, of.service, of.sku].join('/') })
    return prepareRows(rows, unit, this.#home, terms)
  }
}

const priceOrMissing = (priced: Priced | Sought, server?: Size): MeterPrice =>
  isSought(priced) ? { kind: 'missing', searched: [priced] } : { kind: 'rows', priced, server }

function priceMachine(size: MachineSize, priced: Priced): PricedMachine {
  const listed = fraction(size.times ?? 1)
  const monthly = times(times(listed, priced.perUnit), priced.tiers[0]!.homePrice)
  return { vcpu: size.vcpu, memoryGib: size.memoryGib, listed, priced, monthly }
}

const remembered = new WeakMap<PricingContext, (zone: LandingZone) => ZonePrices>()

/** Prices in a zone, looked up once per context. */
export function pricesIn(zone: LandingZone, context: PricingContext): ZonePrices {
  let find = remembered.get(context)
  if (find === undefined) {
    const rows = indexRows(context.book.rows)
    const zones = new Map<LandingZone, ZonePrices>()
    find = (wanted) => {
      const prices = zones.get(wanted) ?? new ZonePrices(wanted, context, rows)
      zones.set(wanted, prices)
      return prices
    }
    remembered.set(context, find)
  }
  return find(zone)
}
