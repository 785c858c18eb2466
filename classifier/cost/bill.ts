import type { Currency } from '#catalogue/body.ts'
import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Meter } from '#catalogue/meter.ts'
import { roundAmount, writeAmount, writePrice, writeQuantity } from './amounts.ts'
import { type Assumption, assume } from './assumption.ts'
import type { PricingContext } from './context.ts'
import { type Conversion, findConversion } from './convert.ts'
import type { CostDriver, CostLine, MissingPrice, ZoneCost } from './estimate.ts'
import { compare, type Fraction, fraction, isZero, one, times } from './fraction.ts'
import type { Priced } from './priced.ts'
import { type Bought, linesOf, type Purchase } from './purchase.ts'
import { type Sought, sought } from './sought.ts'
import { sumUp, undatedByNature } from './total.ts'
import { pricesIn, type Size, type ZonePrices } from './zone-prices.ts'

/** Collects the lines of one subject in one zone, and what could not be priced. */
export class Bill {
  readonly prices: ZonePrices
  readonly bought: Bought[] = []
  readonly missing: MissingPrice[] = []
  readonly #zone: LandingZone
  readonly #context: PricingContext
  readonly #rateDates = new Set<string>()

  constructor(zone: LandingZone, context: PricingContext) {
    this.prices = pricesIn(zone, context)
    this.#zone = zone
    this.#context = context
  }

  /** Buys a quantity of a meter in its neutral unit. What nothing is bought of needs no price. */
  buy(driver: CostDriver, meter: Meter, purchase: Purchase): void {
    const { quantity } = purchase
    if (typeof quantity === 'number' ? quantity === 0 : isZero(quantity)) return
    const price = this.prices.meter(meter)
    if (price.kind === 'missing') this.#miss(meter, price.searched)
    if (price.kind === 'rows') {
      const { priced, server } = price
      if (server !== undefined) this.rent(driver, 'machines', server, purchase.sites ?? 1, priced.assumptions)
      this.#add(driver, meter, priced, purchase)
    }
    if (price.kind === 'instead') {
      const { instead, why } = price.tariff
      this.buy(driver, instead, { ...purchase, assumptions: [...(purchase.assumptions ?? []), assume(why)] })
    }
  }

  /** Rents machines: the cheapest listed size that is big enough, or so many vCPU and GiB where they are sold so. */
  rent(
    driver: CostDriver,
    kind: 'machines' | 'databases',
    size: Size,
    count: number,
    assumptions: readonly Assumption[] = [],
  ): void {
    const { tariff } = this.prices
    if (kind === 'databases' && tariff?.databases === 'on-servers') {
      this.rent(driver, 'machines', size, count, assumptions)
    } else if (this.#soldPerUnit(kind)) {
      const [vcpu, memory] = unitMeters[kind]
      this.buy(driver, vcpu, { quantity: each(size.vcpu, count), assumptions })
      this.buy(driver, memory, { quantity: each(size.memoryGib, count), assumptions })
    } else {
      const { found, lacking } = this.prices.machines(kind)
      const machine = found.find(({ vcpu, memoryGib }) => vcpu >= size.vcpu && memoryGib >= size.memoryGib)
      const meter = kind === 'machines' ? 'compute.machine' : 'db.machine'
      const { offer } = this.#zone
      const wanted = sought('machine', { vcpu: String(size.vcpu), memory: String(size.memoryGib), offer })
      if (machine === undefined) this.#miss(meter, [...lacking, wanted], lacking.length === 0)
      else {
        const { listed, priced } = machine
        const derived = compare(listed, one) === 0 ? [] : [assume('linear-family', { times: writeQuantity(listed) })]
        const quantity = times(listed, fraction(count))
        this.#add(driver, meter, priced, { quantity, assumptions: [...assumptions, ...derived] })
      }
    }
  }

  /** Buys the narrowest listed circuit that carries the bandwidth. */
  connect(driver: CostDriver, kind: 'ports' | 'carrier', meter: Meter, mbps: number): void {
    const price = this.prices.meter(meter)
    const { found, lacking } = this.prices.circuits(kind)
    const circuit = found.find((candidate) => candidate.mbps >= mbps)
    if (price.kind !== 'missing') this.buy(driver, meter, { quantity: 1 })
    else if (circuit === undefined) {
      const wanted = sought('circuit', { mbps: String(mbps), offer: this.#zone.offer })
      const notSold = lacking.length === 0 && found.length > 0
      this.#miss(meter, [...price.searched, ...lacking, wanted], notSold)
    } else {
      const sizes = { circuit: String(circuit.mbps), mbps: String(mbps) }
      const wider = circuit.mbps === mbps ? [] : [assume('wider-circuit', sizes)]
      this.#add(driver, meter, circuit.priced, { quantity: 1, assumptions: wider })
    }
  }

  /** Adds a monthly amount that the body or a carrier stated. */
  state(driver: CostDriver, meter: string, amount: number, currency: Currency, source: string): void {
    const conversion = findConversion(this.#context.book.rates, currency, this.#context.currency)
    if (conversion === undefined) {
      this.#miss(meter, [sought('rate', { from: currency, to: this.#context.currency })])
      return
    }
    const unitPrice = fraction(amount)
    const monthly = roundAmount(times(unitPrice, fraction(conversion.rate)))
    const price = {
      unit: 'month',
      unitPrice: writePrice(unitPrice),
      currency,
      tierFrom: '0',
      priceAsOf: undatedByNature,
    }
    const line = { driver, meter, quantity: '1', ...price, monthly: writeAmount(monthly), source, estimate: false }
    this.bought.push({ line, monthly })
    this.#note(conversion)
  }

  lines(): CostLine[] {
    return this.bought.map(({ line }) => line)
  }

  /** A total, or every price that is missing for one. */
  close(): ZoneCost {
    const zone = this.#zone.id
    if (this.missing.length > 0) return { priced: false, zone, missing: this.missing.toSorted(byMeter) }
    return { priced: true, zone, lines: this.lines(), ...sumUp(this.bought), rateDates: [...this.#rateDates].sort() }
  }

  #soldPerUnit(kind: 'machines' | 'databases'): boolean {
    const { tariff } = this.prices
    return tariff === undefined || tariff[kind] === 'per-unit' || this.prices.meter(unitMeters[kind][0]).kind === 'rows'
  }

  #add(driver: CostDriver, meter: string, priced: Priced, purchase: Purchase): void {
    const bought = linesOf(driver, meter, priced, purchase)
    if (!Array.isArray(bought)) this.#miss(meter, [bought])
    else {
      this.bought.push(...bought)
      this.#note(priced.conversion)
    }
  }

  #note(conversion: Conversion): void {
    for (const date of conversion.dates) this.#rateDates.add(date)
  }

  #miss(meter: string, searched: readonly Sought[], notSold = false): void {
    const { id: zone, offer } = this.#zone
    const missing: MissingPrice = { zone, offer, meter, searched: [...searched], ...(notSold ? { notSold } : {}) }
    const isSame = (known: MissingPrice) => JSON.stringify(known) === JSON.stringify(missing)
    if (!this.missing.some(isSame)) this.missing.push(missing)
  }
}

const unitMeters = {
  machines: ['compute.vcpu', 'compute.memory'],
  databases: ['db.vcpu', 'db.memory'],
} as const satisfies Record<string, readonly [Meter, Meter]>

const each = (size: number, count: number): Fraction => times(fraction(size), fraction(count))

const byMeter = (a: MissingPrice, b: MissingPrice): number => (a.meter < b.meter ? -1 : a.meter > b.meter ? 1 : 0)
