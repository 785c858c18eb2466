import { z } from 'zod'
import { Offer, OnRamp, RoundTrip } from '../offer.ts'
import type { PriceBook } from '../price-book.ts'
import { Statute } from '../statute.ts'
import { Circuit, Tariff } from '../tariff.ts'
import { type Digest, digestOf, digestOfBytes } from '../vocabulary/digest.ts'
import { InputError } from '../vocabulary/issue.ts'
import { parseSellerRows } from './price-rows.ts'
import { parseRates } from './rates.ts'
import { filesIn, Reading, read, readCsv, readJson } from './read-data.ts'

const RoundTripRow = z.object({ ...RoundTrip.shape, ms: z.coerce.number().pipe(RoundTrip.shape.ms) })

/** Offers, on-ramps, round trips and statutes. Throws an `InputError` with every problem. */
export function loadFacts(): { offers: Offer[]; onRamps: OnRamp[]; roundTrips: RoundTrip[]; statutes: Statute[] } {
  const reading = new Reading()
  const offers = filesIn('offers', '.json').flatMap((file) => reading.take(readJson(Offer, file)) ?? [])
  const onRamps = reading.list(readJson(z.array(OnRamp), 'on-ramps.json'))
  const roundTrips = reading.list(readCsv(RoundTripRow, 'round-trips.csv'))
  const statutes = reading.list(readJson(z.array(Statute), 'statutes.json'))
  stopAtIssues(reading)
  return { offers: offers.sort(byId), onRamps: onRamps.sort(byId), roundTrips, statutes: statutes.sort(byId) }
}

/** All sellers' rows and the dated rates. */
export function loadPrices(): PriceBook {
  const reading = new Reading()
  const rows = filesIn('prices', '.csv').flatMap((file) => reading.list(parseSellerRows(read(file), file)))
  const rates = reading.list(parseRates(read('fx.csv'), 'fx.csv'))
  stopAtIssues(reading)
  return { rows, rates }
}

/** Tariffs of the offers that can be priced; the carrier's stand-in is laid into each. */
export function loadTariffs(): Tariff[] {
  const reading = new Reading()
  const tariffs = filesIn('tariffs', '.json').flatMap((file) => reading.take(readJson(Tariff, file)) ?? [])
  const carrier = reading.list(readJson(z.array(Circuit), 'carrier.json'))
  stopAtIssues(reading)
  return tariffs
    .map((tariff) => (tariff.carrier.length > 0 ? tariff : { ...tariff, carrier }))
    .sort((a, b) => (a.offer < b.offer ? -1 : 1))
}

/** Digest of all data files, whatever the order of the folder. */
export function digestOfData(): Digest {
  const files = [
    ...filesIn('offers', '.json'),
    ...filesIn('prices', '.csv'),
    ...filesIn('tariffs', '.json'),
    ...['carrier.json', 'fx.csv', 'on-ramps.json', 'round-trips.csv', 'statutes.json'],
  ]
  return digestOf(Object.fromEntries(files.map((file) => [file, digestOfBytes(read(file))])))
}

function stopAtIssues({ issues }: Reading): void {
  if (issues.length > 0) throw new InputError(issues)
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
