import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { asJsonLd, asNTriples, asRdfXml, quadsOf } from '../classifier/intake/serialise.ts'

// What importing takes in processor time and memory: inventories of ever more rows, and a catalogue in each syntax of RDF.
// `node test/bench/intake.ts [rows]` (default 100,000; also a tenth of it and three times as many). Times are the processor's, not the clock's.

const rows = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))
const header = [
  'Orgnr',
  'Fagsystem',
  'Datasett',
  'Klassifisering',
  'Personopplysninger',
  'Hjemmel',
  'Lagring (GB)',
  'Kommentar',
]
const cells = (i: number, system: number): (string | number)[] => [
  974770482,
  `System ${system}`,
  `Datasett ${i}`,
  ['åpen', 'intern', 'fortrolig'][i % 3]!,
  ['nei', 'ordinære', 'særlige kategorier'][i % 3]!,
  i % 3 === 2 ? 'forvaltningsloven § 13' : '',
  i % 400,
  `rad ${i} av mange`,
]

/** Four rows a system, one after the other as inventories are written, or as far apart as they can be. */
const system = { together: (i: number) => Math.floor(i / 4), apart: (i: number, count: number) => i % (count / 4) }

async function csvOf(count: number, order: keyof typeof system): Promise<string> {
  const path = join(folder, `inventory-${count}-${order}.csv`)
  const out = createWriteStream(path)
  out.write(`${header.join(';')}\n`)
  for (let i = 0; i < count; i++)
    if (!out.write(`${cells(i, system[order](i, count)).join(';')}\n`))
      await new Promise((resolve) => out.once('drain', () => resolve(0)))
  await new Promise((resolve) => out.end(() => resolve(0)))
  return path
}

async function xlsxOf(count: number): Promise<string> {
  const path = join(folder, `inventory-${count}.xlsx`)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: false })
  const sheet = book.addWorksheet('Systemer')
  sheet.addRow(header).commit()
  for (let i = 0; i < count; i++) sheet.addRow(cells(i, system.together(i))).commit()
  await book.commit()
  return path
}

/** Imports a file in a process of its own and prints what it cost. */
function measure(label: string, path: string): void {
  const run = `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('\\nused ' + u.maxRSS + ' ' + (u.userCPUTime + u.systemCPUTime)) });
    const { importFiles, withSpool } = await import('./advisor/import-files.ts');
    let said = 0;
    await withSpool(async (spool) => { await importFiles([${JSON.stringify(path)}], { agency: '974770482' }, spool, () => said++);
      process.stdout.write(JSON.stringify({ submissions: spool.size, said })) })`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', run], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const { submissions, said } = JSON.parse(stdout)
  const [, memory = 0, time = 0] = /used (\d+) (\d+)/.exec(stderr)?.map(Number) ?? []
  const mb = (statSync(path).size / 1e6).toFixed(1)
  console.log(
    `${label.padEnd(28)} ${mb.padStart(6)} MB  ${submissions} submissions, ${said} notes  ${(time / 1e6).toFixed(1)} s  peak ${Math.round(memory / 1024)} MiB`,
  )
}

const catalogue = (dataSets: number): string =>
  `@prefix dct: <http://purl.org/dc/terms/> . @prefix dcat: <http://www.w3.org/ns/dcat#> .\n${Array.from(
    { length: dataSets },
    (_, i) =>
      `<urn:set:${i}> a dcat:Dataset ; dct:title "Sett ${i}"@nb ; dct:identifier "${i}" ; dct:description "${'Om settet. '.repeat(20)}"@nb ; dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> ; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/GOVE> .`,
  ).join('\n')}\n`

try {
  for (const count of [rows / 10, rows, rows * 3]) measure(`CSV, ${count} rows`, await csvOf(count, 'together'))
  measure(`CSV, ${rows} rows, apart`, await csvOf(rows, 'apart'))
  measure(`XLSX, ${rows} rows`, await xlsxOf(rows))
  const turtle = catalogue(2000)
  const quads = quadsOf(turtle)
  const inSyntax = { ttl: turtle, nt: asNTriples(quads), rdf: asRdfXml(quads), jsonld: asJsonLd(quads) }
  for (const [ending, text] of Object.entries(inSyntax)) {
    const path = join(folder, `catalogue.${ending}`)
    writeFileSync(path, text)
    measure(`DCAT, 2,000 data sets, ${ending}`, path)
  }
} finally {
  rmSync(folder, { recursive: true })
}
