import { readFileSync, writeFileSync } from 'node:fs'
import { detectors } from '#classifier/detectors/index.ts'
import { nullRates } from '#classifier/detectors/null-rates.ts'
import { healthRows } from './health-measure.ts'
import { measure, type Setting } from './measure.ts'
import { measuredOf } from './measured-of.ts'

// Measures verdicts on the generated, labelled columns and writes the tables of docs/detectors.md:
// `node test/classifier/evidence/write-docs.ts`. The seed is fixed, so the same code gives the same tables.

const page = new URL('../../../docs/detectors.md', import.meta.url)
const columns = 100

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`
}

function kindTable(): string {
  const rows = detectors.map(({ id, kinds }) => {
    const { shape, random, dateLed } = nullRates[id]!
    return `| \`${id}\` | ${kinds.join(', ')} | ${shape} | ${percent(random)} | ${dateLed === undefined ? '' : percent(dateLed)} |`
  })
  return [
    '| Detector | Kinds | Shape | Random values that pass | Date-led values that pass |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function verdictTables(): string {
  const settings: Setting[] = [true, false].map((withHeader) => ({
    distinct: 50,
    dirtyShare: 0.2,
    withHeader,
    columns,
  }))
  const [named, bare] = settings.map((setting) => measure(setting, 2026))
  const rows = named!.perKind.map((row) => {
    const other = bare!.perKind.find(({ kind }) => kind === row.kind)!
    const precision = (r: typeof row) => percent(r.found / Math.max(1, r.found + r.falsely))
    return `| \`${row.kind}\` | ${row.of} | ${percent(row.found / row.of)} | ${precision(row)} | ${percent(other.found / other.of)} | ${precision(other)} |`
  })
  const small = [10, 20, 50, 200].map((distinct) => {
    const [a, b] = [true, false].map((withHeader) => measure({ distinct, dirtyShare: 0.2, withHeader, columns: 40 }, 7))
    const cells = [a!, b!].flatMap(({ national, confused }) => [
      percent(national.recall),
      percent(national.precision),
      String(confused),
    ])
    return `| ${distinct} | ${cells.join(' | ')} |`
  })
  return [
    '| Kind | Columns | Recall, telling name | Precision, telling name | Recall, no name | Precision, no name |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    'National ids together, by the number of distinct values:',
    '',
    '| Distinct values | Recall, telling name | Precision | Fødselsnummer and account confused | Recall, no name | Precision | Confused |',
    '|---|---|---|---|---|---|---|',
    ...small,
  ].join('\n')
}

function healthTable(): string {
  const rows = healthRows(2026).map(
    ({ language, part, ill, found, other, falsely }) =>
      `| ${language} | ${part} | ${ill} | ${percent(found / ill)} | ${other} | ${percent(falsely / other)} |`,
  )
  return [
    '| Language | Phrases | Notes on health | Found | Other notes | Taken for health |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

let text = readFileSync(page, 'utf8')
for (const [name, table] of [
  ['kinds', kindTable()],
  ['health', healthTable()],
  ['verdicts', `${verdictTables()}\n\nMeasured of ${measuredOf()}.`],
] as const) {
  const [from, to] = [`<!-- ${name}: written by test/classifier/evidence/write-docs.ts -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  if (start < 0 || end < 0) throw new Error(`docs/detectors.md lacks ${from}`)
  text = `${text.slice(0, start)}${from}\n${table}\n${text.slice(end)}`
}
writeFileSync(page, text)
