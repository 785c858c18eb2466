import { readdirSync } from 'node:fs'
import { failed, type Peer, type Row } from './peer.ts'
import { runBounded } from './run-bounded.ts'

// What others' tools say of what we emit. npm run conformance [-- NAME…]: all peers of peers/, or those named.
// Installs what it needs at pinned versions under out/conformance, reads nothing but package registries, listens on loopback only.

const folder = new URL('./peers/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`no such peer: ${unknown.join(', ')}; there are ${names.join(', ')}`)
  process.exit(2)
}

let [passes, failures] = [0, 0]
for (const name of names.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const { peer } = (await import(new URL(`${name}.ts`, folder).href)) as { peer: Peer }
  console.log(`\n== ${peer.name}: ${peer.about}`)
  const start = performance.now()
  for (const { case: asked, ok, reason } of await rowsOf(peer)) {
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${asked}${reason === '' ? '' : `: ${reason}`}`)
    if (ok) passes += 1
    else failures += 1
  }
  console.log(`        ${((performance.now() - start) / 1_000).toFixed(0)} s`)
}
console.log(`\n${passes} passed, ${failures} failed`)
process.exitCode = failures === 0 && passes > 0 ? 0 : 1

/** A peer that cannot be had, cannot be asked, or has nothing to say, has failed. */
async function rowsOf(peer: Peer): Promise<Row[]> {
  const missing = await missingTools(peer)
  if (missing.length > 0) return missing
  try {
    await peer.install()
    const rows = await peer.run()
    return rows.length > 0 ? rows : [failed(peer.name, 'it was asked nothing')]
  } catch (error) {
    return [failed(peer.name, error instanceof Error ? error.message : String(error))]
  }
}

async function missingTools({ needs }: Peer): Promise<Row[]> {
  const rows: Row[] = []
  for (const { command, install } of needs) {
    const { code } = await runBounded('sh', ['-c', 'command -v "$0"', command], { seconds: 10 })
    if (code !== 0) rows.push(failed(command, `is not on this machine; ${install}`))
  }
  return rows
}
