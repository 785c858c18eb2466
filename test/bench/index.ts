import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'

// Runs every script of this folder, one after the other, so that they do not disturb each other's figures.
const here = new URL('.', import.meta.url).pathname
const wanted = process.argv.slice(2)
const scripts = readdirSync(here).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
const chosen = scripts.filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, ''))).sort()
if (chosen.length === 0) {
  console.error(
    `no such bench: ${wanted.join(', ')}; there are ${scripts.map((name) => name.replace(/\.ts$/, '')).join(', ')}`,
  )
  process.exitCode = 2
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
for (const name of chosen) {
  console.log(`\n== ${name.replace(/\.ts$/, '')}`)
  const { status } = spawnSync(process.execPath, [`${here}${name}`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
