import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { compareSpend, type SpendReport } from '#advisor/actuals/compare-spend.ts'
import { ownLines } from '#advisor/actuals/own-lines.ts'
import { readFocus } from '#advisor/actuals/read-focus.ts'
import { focusRows } from '#advisor/actuals/write-focus.ts'
import { advise } from '#advisor/advise.ts'
import { run } from '#advisor/cli/run.ts'
import { planText, readPlan } from '#advisor/files/plan.ts'
import { writeWhole } from '#advisor/files/write.ts'
import { spendText } from '#advisor/render/actuals.ts'
import { openDuck, quoted } from '#advisor/scan/duck.ts'
import { speak } from '#advisor/text/index.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { Money } from '#catalogue/price-book.ts'
import type { InputError } from '#catalogue/vocabulary/issue.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { asParquet, type Charge, charge, focusCsv, tags } from './focus-files.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const andeby = new URL('../../examples/andeby/', import.meta.url).pathname
const plan = await readPlan(join(andeby, 'placement-plan.json'))
const inAws = plan.placements.find(
  ({ zone, kind, monthly }) => zone === 'aws-eu-north-1' && kind === 'data-set' && monthly > 0,
)!
const usd = Number(plan.cost.rates!.find(({ base }) => base === 'USD')!.rate)

const fileOf = async (text: string, name = 'bill.csv'): Promise<string> =>
  join(await folderWith(new Map([[name, text]])), name)
const spendOf = async (...charges: Charge[]) => readFocus([await fileOf(focusCsv(charges))])
const lastDayOf = (spend: readonly { readonly until: string }[]) =>
  spend
    .map(({ until }) => until)
    .sort()
    .at(-1)
const compared = async (charges: readonly Charge[], tolerance = { share: 0.25, least: 0 }): Promise<SpendReport> =>
  compareSpend(plan, await spendOf(...charges), tolerance)
const actual = (report: SpendReport, system: string | null, zone = 'aws-eu-north-1') =>
  report.systems.find((one) => one.system === system && one.zone === zone)?.actual
const minor = (dollars: number) => Math.round(dollars * usd * 100)

describe('a FOCUS file', () => {
  test('is added up to the last digit, as a naive reader would', async () => {
    const cost = fc
      .bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
      .map((n) => new Money(n.toString()).div(1e12).toFixed())
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cost, fc.constantFrom('2026-09', '2026-10')), { minLength: 1, maxLength: 60 }),
        async (rows) => {
          const charges = rows.map(([amount, month]) => charge(amount, { ChargePeriodStart: `${month}-03T10:00:00Z` }))
          const { spend } = await spendOf(...charges)
          for (const month of ['2026-09', '2026-10']) {
            const naive = rows
              .filter(([, of]) => of === month)
              .reduce((sum, [amount]) => sum.plus(amount), new Money(0))
            const read = spend.filter((one) => one.month === month)
            expect(read.reduce((sum, { effectiveCost }) => sum.plus(effectiveCost), new Money(0)).toFixed()).toBe(
              naive.toFixed(),
            )
          }
        },
      ),
      { numRuns: 8 },
    )
  })

  test('is read by the names of its columns, in any order, with columns of a provider’s own, in versions 1.0 to 1.3', async () => {
    const old = charge('12.5', { x_Discount: '0.1', AvailabilityZone: '' })
    const { ProviderName: _, ...rest } = charge('12.5')
    const newest = { ...rest, HostProviderName: 'AWS', ServiceProviderName: 'AWS', ContractApplied: 'NULL' }
    const [first, second] = [
      await spendOf(old),
      await readFocus([await fileOf(focusCsv([newest], Object.keys(newest).toReversed()))]),
    ]
    expect(second).toEqual(first)
    expect(first.spend).toMatchObject([
      { provider: 'AWS', region: 'eu-north-1', effectiveCost: '12.5', month: '2026-10' },
    ])
  })

  test('in Parquet, with times, decimals and tags as a map, reads as its CSV does', async () => {
    const charges = [
      charge('0.000000000001', { Tags: tags({ 'rettsky-dataset': inAws.id }) }),
      charge('1000000.25', { Tags: tags({ owner: 'x' }) }),
    ]
    const csv = await fileOf(focusCsv(charges))
    const parquet = csv.replace('.csv', '.parquet')
    await asParquet(csv, parquet)
    const key = (spend: { effectiveCost: string }[]) => spend.map((one) => one.effectiveCost).sort()
    const [a, b] = [await readFocus([csv]), await readFocus([parquet])]
    expect(key([...b.spend])).toEqual(key([...a.spend]))
    expect(b.spend.map(({ dataSet }) => dataSet).sort()).toEqual(['', inAws.id])
    expect(lastDayOf(b.spend)).toBe('2026-11-01')
  })

  test('in Parquet has the same months whatever time zone it was written and is read in', async () => {
    const parquet = await fileOf('', 'bill.parquet')
    const { connection, close } = await openDuck('256MB')
    await connection.run(
      `COPY (SELECT 1.5 AS EffectiveCost, 'USD' AS BillingCurrency, TIMESTAMPTZ '2026-10-31 23:30:00+00' AS ChargePeriodStart,
        TIMESTAMPTZ '2026-11-01 00:00:00+00' AS ChargePeriodEnd) TO ${quoted(parquet)} (FORMAT parquet)`,
    )
    close()
    const args = ['advisor/cli/main.ts', 'actuals', parquet, '-w', andeby, '--format', 'json']
    const { stdout } = spawnSync(process.execPath, args, {
      env: { ...process.env, TZ: 'Europe/Oslo' },
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout).months).toEqual([{ month: '2026-10', covered: true, lastDay: '2026-10-31' }])
  })

  test('that names a day in another way, or none, is refused with the place: no charge is laid to no month', async () => {
    const refused = (more: Charge) =>
      expect(spendOf(charge('1'), charge('2', more))).rejects.toMatchObject({
        issues: Object.entries(more).map(([name, met]) => ({ code: 'wrong-format', path: `${name}[2]`, met })),
      })
    await refused({ ChargePeriodStart: '01/10/2026' })
    await refused({ ChargePeriodStart: '2026-13-01T00:00:00Z' })
    await refused({ ChargePeriodStart: '', ChargePeriodEnd: '1.11.2026' })
  })

  test('reaches as far as what was used: what was paid for a year ahead does not end the month', async () => {
    const { spend } = await spendOf(
      charge('1', { ChargePeriodEnd: '2026-10-16T00:00:00Z' }),
      charge('900', { ChargeCategory: 'Purchase', ChargePeriodEnd: '2027-10-01T00:00:00Z' }),
    )
    expect(lastDayOf(spend)).toBe('2026-10-16')
  })

  test('that a spreadsheet saved with semicolons reads as it did before, to the twentieth digit', async () => {
    const csv = focusCsv([charge('0.00000000000000000001'), charge('12.5')])
    const [before, after] = [await spendOf(charge('0.00000000000000000001'), charge('12.5')), csv.replaceAll(',', ';')]
    expect(await readFocus([await fileOf(after)])).toEqual(before)
    expect(before.spend[0]!.effectiveCost).toBe('12.50000000000000000001')
  })

  test('that lacks a column, or has a charge that is no figure, is refused with the place', async () => {
    const { EffectiveCost: _, ...without } = charge('1')
    await expect(spendOf(without)).rejects.toMatchObject({
      issues: [{ code: 'no-focus-column', met: 'EffectiveCost' }],
    })
    await expect(spendOf(charge('1'), charge('2'), charge('12,50'))).rejects.toMatchObject({
      issues: [{ code: 'wrong-format', path: 'EffectiveCost[3]', met: '12,50' }],
    })
    await expect(readFocus([await fileOf('no parquet', 'bill.parquet')])).rejects.toMatchObject({
      issues: [{ code: 'not-focus' }],
    })
  })
})

describe('a bill that is no FOCUS file', () => {
  const refusal = async (header: string) => {
    const file = await fileOf(`${header}\n${header.replaceAll(/[^,]+/g, '1')}\n`)
    return readFocus([file]).catch(({ issues }: InputError) => issues.map(({ code }) => code))
  }

  test.each([
    ['bill-of-aws', 'bill/BillType,lineItem/UsageStartDate,lineItem/CurrencyCode,lineItem/UnblendedCost'],
    ['bill-of-aws', 'line_item_usage_start_date,line_item_currency_code,line_item_unblended_cost'],
    ['bill-of-azure', 'SubscriptionId,Date,MeterCategory,Quantity,CostInBillingCurrency,BillingCurrency'],
    ['bill-of-azure', 'UsageDateTime,Kategorie der Verbrauchseinheit (MeterCategory),PreTaxCost (PreTaxCost)'],
    ['bill-of-google', 'billing_account_id,service.description,sku.id,usage_start_time,cost,currency'],
    ['bill-of-google', 'Project name,Service description,SKU description,Usage start date,Cost ($)'],
    ['bill-of-oracle', 'lineItem/tenantId,lineItem/intervalUsageStart,cost/myCost,cost/currencyCode'],
    ['bill-of-commitments', 'ContractCommitmentId,ContractCommitmentCost,BillingCurrency'],
  ])('is refused with where to get one: %s (%s)', async (code, header) => {
    expect(await refusal(header)).toEqual([code])
  })
})

describe('spend', () => {
  test('is laid to a system by our tags, however a provider writes them, else by an id that stands whole in the resource’s', async () => {
    const other = (more: Charge) => charge('1', more)
    const report = await compared([
      other({ Tags: tags({ 'rettsky-dataset': inAws.id }) }),
      other({ Tags: tags({ 'user:rettsky-dataset': inAws.id }) }),
      other({ Tags: `{rettsky_dataset=${inAws.id}, owner=x}` }),
      other({ Tags: `[{"key":"owner","value":"x"},{"key":"rettsky-dataset","value":"${inAws.id}"}]` }),
      other({ Tags: `[{'key': rettsky-dataset, 'value': ${inAws.id}}]` }),
      other({ Tags: tags({ 'rettsky-system': inAws.system }) }),
      other({ ResourceId: `arn:aws:s3:::lz-${inAws.id}-0a1b2c` }),
      other({ ResourceId: `arn:aws:s3:::lz-un${inAws.id}s` }),
      other({ ResourceId: `x-${inAws.id}`, Tags: tags({ 'rettsky-dataset': 'none' }) }),
    ])
    expect(actual(report, inAws.system)).toBe(minor(7))
    expect(actual(report, null)).toBe(minor(2))
  })

  test('is laid to a zone by tag, by account, by region, and otherwise told apart', async () => {
    const report = await compared([
      charge('1', { Tags: tags({ 'rettsky-zone': 'safespring-osl2' }), RegionId: 'eu-north-1' }),
      charge('2', {
        RegionId: 'NULL',
        SubAccountId: '/subscriptions/7c1d2a30-0000-4000-8000-00000a4deb03',
        ProviderName: 'Microsoft',
      }),
      charge('3', { RegionId: 'europe-north2' }),
      charge('4', { RegionId: 'us-east-1' }),
    ])
    const zones = Object.fromEntries(report.zones.map(({ zone, actual: sum }) => [zone, sum]))
    expect(zones).toEqual({
      'safespring-osl2': minor(1),
      'azure-swedencentral': minor(2),
      'google-europe-north2': minor(3),
    })
    expect(report.unknown).toEqual([{ month: '2026-10', where: 'AWS us-east-1', actual: minor(4) }])
  })

  test('that drifts asks for a new plan, within the threshold it does not, and a month that the bill does not cover is not judged', async () => {
    const estimate = plan.cost.byZone.find(({ key }) => key === 'aws-eu-north-1')!.total / 100 / usd
    const bill = (share: number, until = '2026-11-01') =>
      charge((estimate * share).toFixed(6), { ChargePeriodEnd: `${until}T00:00:00Z` })
    const loose = { share: 10, least: 1e9 }
    expect((await compared([bill(1)])).zones[0]).toMatchObject({ drifts: false })
    expect((await compared([bill(1.2)])).zones[0]).toMatchObject({ drift: 0.2, drifts: false })
    expect(await compared([bill(1.3)])).toMatchObject({ newPlan: true, zones: [{ drift: 0.3, drifts: true }] })
    expect(await compared([bill(0.5)])).toMatchObject({ newPlan: true })
    expect(await compared([bill(0.5)], loose)).toMatchObject({ newPlan: false })
    expect(await compared([bill(0.5, '2026-10-16')])).toMatchObject({
      newPlan: false,
      months: [{ covered: false, lastDay: '2026-10-15' }],
    })
  })

  test('is judged in a zone as far as its own bill reaches, whatever the bills of others do', async () => {
    const reaches = (RegionId: string, BillingAccountId: string, day: string) =>
      charge('1', { RegionId, BillingAccountId, ChargePeriodEnd: `${day}T00:00:00Z` })
    const report = await compared([
      reaches('eu-north-1', 'a', '2026-10-11'),
      reaches('europe-north2', 'g', '2026-11-01'),
      reaches('europe-north2', 'left-in-october', '2026-10-06'),
    ])
    expect(report.zones.map(({ zone, covered, drifts }) => [zone, covered, drifts])).toEqual([
      ['aws-eu-north-1', false, false],
      ['google-europe-north2', true, true],
    ])
    expect(report.months).toEqual([{ month: '2026-10', covered: false, lastDay: '2026-10-10' }])
  })

  test('that belongs to no zone, or to no whole month, is not said to be as it was estimated', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const foreign = charge('900000', { RegionId: 'us-east-1' })
    const begun = charge('900000', { ChargePeriodEnd: '2026-10-16T00:00:00Z' })
    for (const one of [foreign, begun])
      expect(await run(['actuals', await fileOf(focusCsv([one])), '-w', andeby, '--lang', 'en'])).toBe(3)
    const text = said.mock.calls.join('').replaceAll(/\s+/g, ' ')
    said.mockRestore()
    expect(text).toContain('No charge belongs to a zone of the plan, so nothing was compared.')
    expect(text).toContain('No bill covers a whole month, so nothing was judged.')
    expect(text).not.toContain('is within')
  })

  test('leaves tax out, as estimates have none, and names a currency that the plan has no rate for', async () => {
    const report = await compared([charge('1'), charge('25', { ChargeCategory: 'Tax' })])
    expect(report).toMatchObject({ tax: minor(25), zones: [{ actual: minor(1) }] })
    await expect(compared([charge('1', { BillingCurrency: 'JPY' })])).rejects.toMatchObject({
      issues: [{ met: 'JPY' }],
    })
  })

  test('is told in four languages without a gap', async () => {
    const report = await compared([
      charge('900000'),
      charge('1', { RegionId: 'mars' }),
      charge('2', { ChargeCategory: 'Tax' }),
    ])
    for (const language of languages)
      expect(spendText(report, speak(language), false)).not.toMatch(/[{}]|undefined|NaN/)
  })
})

test('rows for own clouds and domestic hosts bring one report over all zones: what is written compares without drift', async () => {
  const catalogue = loadCatalogue()
  const folder = await folderWith(starter())
  const workspace = await loadWorkspace(folder, catalogue)
  const ours = await advise(workspace, catalogue, 'test')
  await writeWhole(join(folder, 'placement-plan.json'), planText(ours))
  const own = await fileOf(focusRows(ours, ownLines(ours, workspace, catalogue), '2026-10'), 'own.csv')
  const report = compareSpend(ours, await readFocus([own]), { share: 0, least: 1 })
  expect(report.zones.map(({ zone, actual: sum }) => [zone, sum])).toEqual(
    ours.cost.byZone.map(({ key, total }) => [key, total]),
  )
  expect(report).toMatchObject({ newPlan: false, unknown: [] })
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await run(['actuals', own, '-w', folder, '--lang', 'nn'])).toBe(0)
  const dear = charge('900000', { Tags: tags({ 'rettsky-zone': 'private-proveby' }) })
  expect(await run(['actuals', await fileOf(focusCsv([dear])), '-w', folder])).toBe(1)
  said.mockRestore()
})
