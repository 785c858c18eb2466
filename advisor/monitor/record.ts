import { join } from 'node:path'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { writeWhole } from '../files/write.ts'
import { readLinksFile } from '../links/read-links.ts'
import type { ProbeRow } from './judge.ts'
import { readRoundTrips, roundTripFile, writeRoundTrips } from './round-trip-file.ts'
import { roundTripsOf, withMeasured } from './round-trips.ts'

/** How many zones' round trips were kept, the last day they were measured on, and the day that plans of the workspace look at. */
export type Recorded = { readonly count: number; readonly day: string; readonly asOf: string }

/**
 * Keeps what lines measured in a workspace, so that its next plan counts with it; `undefined` when no line was measured
 * often enough, and nothing is written.
 * @throws InputError with every fault of the workspace or of what it keeps already, which then stays as it is
 */
export async function recordRoundTrips(folder: string, probes: readonly ProbeRow[]): Promise<Recorded | undefined> {
  const { asOf } = (await readLinksFile(folder)).workspace
  const present = await readRoundTrips(folder)
  if (present.issues.length > 0) throw new InputError(present.issues)
  const measured = roundTripsOf(probes)
  const day = measured
    .map((one) => one.asOf)
    .sort()
    .at(-1)
  if (day === undefined) return undefined
  await writeWhole(join(folder, roundTripFile), writeRoundTrips(withMeasured(present.rows, measured)))
  return { count: measured.length, day, asOf }
}
