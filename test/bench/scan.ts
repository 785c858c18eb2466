import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeTable, readColumn } from '#classifier/evidence/index.ts'
import * as make from '../classifier/detectors/make.ts'
import { randomFrom } from '../classifier/detectors/random.ts'

// How fast columns are judged, and what a scan of a large CSV takes in time and memory, sampled and whole.
// `node test/bench/scan.ts [GiB]` (default 1).

const gib = Number(process.argv[2] ?? 1)
const random = randomFrom(1)

const columns = Array.from({ length: 400 }, (_, i) =>
  Array.from({ length: 200 }, () =>
    i % 3 === 0 ? make.norwegian(random) : i % 3 === 1 ? `notat ${random.digits(6)} om saken` : random.digits(9),
  ),
)
const from = performance.now()
for (const [i, values] of columns.entries()) {
  const reader = readColumn(`column ${i}`)
  for (const value of values) reader.add(value)
  judgeTable([reader.counts])
}
const seconds = (performance.now() - from) / 1000
console.log(`${Math.round(columns.length / seconds)} columns/s of 200 distinct values, one core`)

const folder = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))
try {
  const path = join(folder, 'large.csv')
  const block = Array.from({ length: 20_000 }, (_, i) =>
    [
      make.norwegian(random),
      `Navn ${i}`,
      make.account(random),
      `person${i}@example.org`,
      `Vedtak om tiltak i sak ${random.digits(5)} er sendt`,
      random.digits(3),
    ].join(';'),
  ).join('\n')
  const file = openSync(path, 'w')
  writeSync(file, 'fnr;navn;konto;epost;merknad;kode\n')
  for (let size = 0; size < gib * 1024 ** 3; size += block.length + 1) writeSync(file, `${block}\n`)
  closeSync(file)
  console.log(`CSV of ${(statSync(path).size / 1e9).toFixed(2)} GB`)
  for (const how of [[], ['--all']]) {
    const started = performance.now()
    const code = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write('rss ' + maxRSS + ' cpu ' + (userCPUTime + systemCPUTime) / 1e6) }); const { run } = await import('./advisor/cli/run.ts'); process.exitCode = await run(${JSON.stringify(['scan', path, '--format', 'json', ...how])})`
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    const table = JSON.parse(stdout).tables[0]
    const memory = Number(/rss (\d+)/.exec(stderr)?.[1]) / 1024
    const processor = Number(/cpu ([\d.]+)/.exec(stderr)?.[1])
    console.log(
      `scan ${how.join(' ')}: ${((performance.now() - started) / 1000).toFixed(1)} s (${processor.toFixed(1)} s of processor time), ${table.rowsRead} of ${table.rows} rows, peak ${Math.round(memory)} MiB, exit ${status}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
