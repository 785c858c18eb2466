import { writeFileSync } from 'node:fs'
import { rows } from './rows.ts'

// Writes the problem of one row for one seed to a file.

const [at, seed, file] = process.argv.slice(2)
writeFileSync(file!, JSON.stringify(rows[Number(at)]!.make(Number(seed))))
console.log('{}')
