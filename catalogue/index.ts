import { z } from 'zod'
import { parseExchangeRates } from './load/exchange-rates.ts'
import { parseSellerRows } from './load/price-rows.ts'
import { filesIn, read, readYaml } from './load/read-data.ts'
import { Offer, OnRamp, RoundTrip } from './offer.ts'
import type { PriceBook } from './price-book.ts'
import { Statute } from './statute.ts'
import { Tariff } from './tariff.ts'
import { type Digest, digestOf, digestOfBytes } from './vocabulary/digest.ts'
import { InputError, type Issue, type Result } from './vocabulary/issue.ts'

export { parsePriceRows } from './load/price-rows.ts'
export { offerIssues } from './offer-issues.ts'
export { roundTripMs } from './round-trip.ts'

/** Dated facts about the world, sorted by id. Prices and tariffs are read from disk when first asked for. */
export type Catalogue = {
  readonly offers: readonly Offer[]
  readonly onRamps: readonly OnRamp[]
  readonly roundTrips: readonly RoundTrip[]
  readonly statutes: readonly Statute[]
  readonly prices: PriceBook
  readonly tariffs: readonly Tariff[]
  readonly digest: Digest
}

/** Collects values and every problem met on the way. */
class Reading {
  readonly issues: Issue[] = []
  take<T>(result: Result<T>, otherwise: T): T {
    if (result.ok) return result.value
    this.issues.push(...result.issues)
    return otherwise
  }
  finish<T>(value: T): T {
    if (this.issues.length > 0) throw new InputError(this.issues)
    return value
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function loadFacts() {
  const reading = new Reading()
  const list = <T>(schema: z.ZodType<T>, file: string): T[] =>
    reading.take<T[]>(readYaml(z.array(schema), read(file), file), [])
  const offers = filesIn('offers', '.yaml').flatMap((file) =>
    reading.take<Offer[]>(lift(readYaml(Offer, read(file), file)), []),
  )
  const onRamps = list(OnRamp, 'on-ramps.yaml')
  const roundTrips = list(RoundTrip, 'round-trips.yaml')
  const statutes = list(Statute, 'statutes.yaml')
  return reading.finish({
    offers: offers.sort(byId),
    onRamps: onRamps.sort(byId),
    roundTrips,
    statutes: statutes.sort(byId),
  })
}

const lift = <T>(result: Result<T>): Result<T[]> => (result.ok ? { ok: true, value: [result.value] } : result)

function loadPrices(): PriceBook {
  const reading = new Reading()
  const rows = filesIn('prices', '.csv').flatMap((file) => reading.take(parseSellerRows(read(file), file), []))
  const rates = reading.take(parseExchangeRates(read('fx.csv'), 'fx.csv'), [])
  return reading.finish({ rows, rates })
}

function loadTariffs(): Tariff[] {
  const reading = new Reading()
  const tariffs = filesIn('tariffs', '.yaml').flatMap((file) =>
    reading.take<Tariff[]>(lift(readYaml(Tariff, read(file), file)), []),
  )
  return reading.finish(tariffs.sort((a, b) => (a.offer < b.offer ? -1 : 1)))
}

function digestOfData(): Digest {
  const files = [
    ...filesIn('offers', '.yaml'),
    ...filesIn('prices', '.csv'),
    ...filesIn('tariffs', '.yaml'),
    ...['fx.csv', 'on-ramps.yaml', 'round-trips.yaml', 'statutes.yaml'],
  ]
  return digestOf(Object.fromEntries(files.map((file) => [file, digestOfBytes(read(file))])))
}

/** The catalogue as it lies beside this file. Throws an `InputError` with every problem of the part that is read. */
export const loadCatalogue: () => Catalogue = once(() => {
  const prices = once(loadPrices)
  const tariffs = once(loadTariffs)
  const digest = once(digestOfData)
  return {
    ...loadFacts(),
    get prices() {
      return prices()
    },
    get tariffs() {
      return tariffs()
    },
    get digest() {
      return digest()
    },
  }
})

/** The tariff of an offer; undefined where no prices are known. */
export const tariffFor = (tariffs: readonly Tariff[], offer: string): Tariff | undefined =>
  tariffs.find((tariff) => tariff.offer === offer)
