import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFocus } from '#advisor/actuals/read-focus.ts'
import { openDuck, quoted } from '#advisor/scan/duck.ts'

// How many FOCUS rows a second are added up, from CSV and from Parquet. Rows have 44 columns, as in FOCUS 1.0, and are all
// different: 2,000 resources, each hour of two months, tags of our own on most. `node test/bench/actuals.ts [rows]` (default 1,000,000).

const rows = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))
const columns = [
  `printf('%.11f', (i % 9973) * 0.00014976514 + i * 0.00000000001) AS EffectiveCost`,
  `printf('%.11f', (i % 9973) * 0.00016) AS BilledCost`,
  `'USD' AS BillingCurrency`,
  `strftime(TIMESTAMP '2026-09-01' + to_hours((i // 2000) % 1464), '%Y-%m-%dT%H:00:00Z') AS ChargePeriodStart`,
  `strftime(TIMESTAMP '2026-09-01 01:00:00' + to_hours((i // 2000) % 1464), '%Y-%m-%dT%H:00:00Z') AS ChargePeriodEnd`,
  `'Usage' AS ChargeCategory`,
  `'AWS' AS ProviderName`,
  `CASE WHEN i % 3 = 0 THEN 'eu-north-1' ELSE 'eu-central-1' END AS RegionId`,
  `printf('%012d', 111122220000 + i % 40) AS SubAccountId`,
  `printf('arn:aws:ec2:eu-north-1:111122223333:volume/vol-%017x', i % 2000) AS ResourceId`,
  `CASE WHEN i % 5 = 0 THEN '{"owner":"platform"}' ELSE printf('{"user:owner":"platform","user:rettsky-zone":"aws-eu-north-1","user:rettsky-dataset":"data-set-%d"}', i % 400) END AS Tags`,
  ...Array.from({ length: 33 }, (_, c) => `printf('value %d of column ${c}', i % ${97 + 13 * c}) AS x_Column${c}`),
]
const { connection, close } = await openDuck('1GB')
for (const [name, how] of [
  ['bill.csv', '(FORMAT csv, HEADER)'],
  ['bill.parquet', '(FORMAT parquet)'],
])
  await connection.run(
    `COPY (SELECT ${columns.join(', ')} FROM range(${rows}) t(i)) TO ${quoted(join(folder, name!))} ${how}`,
  )
close()

try {
  for (const name of ['bill.csv', 'bill.parquet']) {
    for (let round = 1; round <= 3; round++) {
      const [started, cpu] = [performance.now(), process.cpuUsage()]
      const read = await readFocus([join(folder, name)])
      const seconds = (performance.now() - started) / 1000
      const { user, system } = process.cpuUsage(cpu)
      const size = (statSync(join(folder, name)).size / 1e6).toFixed(0)
      console.log(
        `${name} (${size} MB): ${read.rows} rows in ${seconds.toFixed(2)} s, ${Math.round(read.rows / seconds)} rows/s, ${Math.round(read.rows / ((user + system) / 1e6))} rows a second of one processor, ${read.spend.length} sums, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
      )
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
