import { writeFileSync } from 'node:fs'
import { detectors } from '#classifier/detectors/index.ts'
import { measureNullRate, type NullRate, shapes } from '../classifier/detectors/null-shapes.ts'
import { randomFrom } from '../classifier/detectors/random.ts'

// Speed of every detector in values per second of processor time, over values of its own shape, and how often values pass by chance.
// `node test/bench/detectors.ts` prints both; with `--write` the measured rates replace classifier/detectors/null-rates.ts.

const values = 200_000
const passes = 5
const isWriting = process.argv.includes('--write')
/** Texts of words are slow to make and rarely pass, so fewer of them are. */
const samplesOf = (id: string): number => (isWriting && !id.endsWith('-term') ? 2_000_000 : 200_000)

const rates: [string, NullRate][] = []
for (const { id, judge } of detectors) {
  const random = randomFrom(7)
  const made = Array.from({ length: values }, () => shapes[id]!.random(random))
  let best = Number.POSITIVE_INFINITY
  let matched = 0
  for (let pass = 0; pass < passes; pass++) {
    const from = process.cpuUsage()
    for (const value of made) if (typeof judge(value) !== 'string') matched++
    const { user, system } = process.cpuUsage(from)
    best = Math.min(best, (user + system) / 1e6)
  }
  const rate = measureNullRate(id, samplesOf(id))
  rates.push([id, rate])
  const perSecond = (values / best / 1e6).toFixed(1).padStart(6)
  const dateLed = rate.dateLed === undefined ? '' : `, date-led ${percent(rate.dateLed)}`
  console.log(
    `${id.padEnd(15)} ${perSecond} M values/s   passes by chance ${percent(rate.random)}${dateLed} (${rate.shape})`,
  )
  if (matched < 0) throw new Error('unreachable')
}

if (isWriting) {
  const rows = rates.map(([id, { shape, random, dateLed }]) => {
    const led = dateLed === undefined ? '' : `, dateLed: ${short(dateLed)}`
    return `  ${/-/.test(id) ? `'${id}'` : id}: { shape: '${shape}', random: ${short(random)}${led} },`
  })
  const text = `/**
 * How often random values of a detector's shape pass it, and such that begin with a date. Measured over 2 000 000 values each,
 * 200 000 texts for words, by \`node test/bench/detectors.ts --write\`; none at all is written as one in that number.
 */
export const nullRates: Readonly<Record<string, { shape: string; random: number; dateLed?: number }>> = {
${rows.join('\n')}
}
`
  writeFileSync(new URL('../../classifier/detectors/null-rates.ts', import.meta.url), text)
}

function short(rate: number): string {
  return String(Number(rate.toPrecision(2)))
}

function percent(rate: number): string {
  return `${Number((rate * 100).toPrecision(2))} %`
}
