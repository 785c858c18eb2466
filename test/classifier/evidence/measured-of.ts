import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../../', import.meta.url)

/** Everything that the measured tables depend on: detectors, verdicts, and the generator of labelled columns. Texts do not count. */
const folders = ['classifier/detectors', 'classifier/evidence', 'test/classifier/detectors'] as const
const generator = ['columns', 'health-measure', 'health-texts', 'measure'].map(
  (name) => `test/classifier/evidence/${name}.ts`,
)
const leftOut = /(?:refusal-texts|reasons|vectors|evidence-file|\.test)\.ts$/

/** A digest of the code that the tables of docs/detectors.md were measured of, so that a check can tell when they are stale. */
export function measuredOf(): string {
  const files = folders.flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`))
  const hash = createHash('sha256')
  for (const file of [...files, ...generator].filter((name) => !leftOut.test(name)).sort()) {
    hash.update(`${file}\n`).update(readFileSync(new URL(file, root)))
  }
  return `code ${hash.digest('hex').slice(0, 16)}`
}
