import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readAwsCsv } from '#advisor/price-import/aws-csv.ts'
import { type AwsLine, awsColumns, awsCsv, ec2 } from '../advisor/price-lists.ts'

// How many lines a second of an AWS offer file are read. Lines have 86 columns, all quoted, as in the file of EC2; one in 12 is a
// price on demand, one in 20 a machine that the book has a name for. `node test/bench/price-import.ts [rows]` (default 500,000).

const rows = Number(process.argv[2] ?? 500_000)
const folder = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))
const file = join(folder, 'AmazonEC2.csv')
const columns = [...awsColumns, ...Array.from({ length: 86 - awsColumns.length }, (_, i) => `Further attribute ${i}`)]
const systems = ['Linux', 'Windows', 'RHEL', 'SUSE']
const options = ['No Upfront', 'Partial Upfront', 'All Upfront']

function lineOf(i: number): AwsLine {
  const more = {
    SKU: `SKU${String(i).padStart(13, '0')}`,
    RateCode: `SKU${String(i).padStart(13, '0')}.JRTCKXETXF.6YS6EN2CT7`,
    PriceDescription: `$${(i % 977) / 1000} per On Demand ${systems[i % 4]} m${i % 900}.xlarge Instance Hour`,
    'Instance Type': `m${i}.xlarge`,
    'Operating System': systems[i % 4]!,
    Tenancy: ['Shared', 'Dedicated', 'Host'][i % 5] ?? 'Shared',
    'Pre Installed S/W': i % 3 === 0 ? 'NA' : 'SQL Web',
  }
  if (i % 12 === 0) return ec2(((i % 977) / 1000).toFixed(10), more)
  const reserved = { TermType: 'Reserved', LeaseContractLength: '1yr', PurchaseOption: options[i % 3]! }
  return ec2('0.25', { ...more, ...reserved, OfferingClass: i % 2 === 0 ? 'standard' : 'convertible' })
}

function* text() {
  const each = 5_000
  for (let from = 0; from < rows; from += each) {
    const lines = awsCsv(
      Array.from({ length: Math.min(each, rows - from) }, (_, i) => lineOf(from + i)),
      columns,
    )
    yield from === 0 ? lines : lines.split('\n').slice(6).join('\n')
  }
}

try {
  await pipeline(Readable.from(text()), createWriteStream(file))
  const size = (statSync(file).size / 1e6).toFixed(0)
  for (let round = 1; round <= 3; round++) {
    const [started, cpu] = [performance.now(), process.cpuUsage()]
    const { offered, passed, issues } = await readAwsCsv(file, { regions: new Set(['eu-north-1']), day: '2026-11-21' })
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      `${size} MB: ${rows} lines in ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} lines/s, ${Math.round(rows / ((user + system) / 1e6))} lines a second of one processor, ${offered.length} prices, ${JSON.stringify(passed)} passed over, ${issues.length} faults, peak ${peak} MiB`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
