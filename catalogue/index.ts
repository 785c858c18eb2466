import { digestOfData, loadFacts, loadPrices, loadTariffs } from './load/load-parts.ts'
import type { Offer, OnRamp, RoundTrip } from './offer.ts'
import type { PriceBook } from './price-book.ts'
import type { Statute } from './statute.ts'
import type { Tariff } from './tariff.ts'
import type { Digest } from './vocabulary/digest.ts'

export { parsePriceRows } from './load/own-price-rows.ts'
export { parseSellerRows } from './load/price-rows.ts'
export { parseRates } from './load/rates.ts'
export { writePriceRows } from './load/write-price-rows.ts'
export { offerIssues } from './offer-issues.ts'
export { roundTripMs } from './round-trip.ts'

/** Dated facts about the world. Offers, on-ramps and statutes are sorted by id, tariffs by offer. */
export type Catalogue = {
  readonly offers: readonly Offer[]
  readonly onRamps: readonly OnRamp[]
  readonly roundTrips: readonly RoundTrip[]
  readonly statutes: readonly Statute[]
  /** Read from disk when first asked for, as are tariffs and digest: a check of infrastructure code needs no prices. */
  readonly prices: PriceBook
  readonly tariffs: readonly Tariff[]
  /** Changes with any byte of the data files. */
  readonly digest: Digest
}

/** The catalogue as its data files lie beside this one; read once. Throws an `InputError` with every problem of a part. */
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

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
