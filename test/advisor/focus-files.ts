import { openDuck, quoted } from '#advisor/scan/duck.ts'

/** A charge of a FOCUS file by the names of its columns. */
export type Charge = Readonly<Record<string, string>>

export const charge = (effectiveCost: string, more: Charge = {}): Charge => ({
  BillingAccountId: '850100012',
  BillingCurrency: 'USD',
  BillingPeriodStart: '2026-10-01T00:00:00Z',
  ChargeCategory: 'Usage',
  ChargePeriodEnd: '2026-11-01T00:00:00Z',
  ChargePeriodStart: '2026-10-01T00:00:00Z',
  BilledCost: effectiveCost,
  EffectiveCost: effectiveCost,
  ProviderName: 'AWS',
  RegionId: 'eu-north-1',
  ResourceId: 'arn:aws:s3:::unnamed',
  SubAccountId: '111122223333',
  Tags: 'NULL',
  ...more,
})

/** Tags as a provider writes them into a CSV file. */
export const tags = (of: Readonly<Record<string, string>>): string => JSON.stringify(of)

export const focusCsv = (charges: readonly Charge[], columns = Object.keys(charges[0]!)): string => {
  const field = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [columns.join(), ...charges.map((one) => columns.map((name) => field(one[name] ?? '')).join()), ''].join('\n')
}

/** Writes a CSV file again as Parquet with true types: decimals, times, and tags as a map. */
export async function asParquet(csv: string, parquet: string): Promise<void> {
  const { connection, close } = await openDuck('256MB')
  const typed = [
    'EffectiveCost::DECIMAL(30,12) AS EffectiveCost',
    'ChargePeriodStart::TIMESTAMP AS ChargePeriodStart',
    'ChargePeriodEnd::TIMESTAMP AS ChargePeriodEnd',
    `MAP {'rettsky-dataset': coalesce(regexp_extract(Tags, 'rettsky-dataset":"([^"]*)', 1), '')} AS Tags`,
  ]
  await connection.run(
    `COPY (SELECT * REPLACE (${typed.join(', ')}) FROM read_csv(${quoted(csv)}, all_varchar=true, header=true)) TO ${quoted(parquet)} (FORMAT parquet)`,
  )
  close()
}
