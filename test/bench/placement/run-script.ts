import { spawnSync } from 'node:child_process'

/** Runs a script of this folder in a process of its own and reads what it prints. */
export function runScript<T>(script: string, ...args: string[]): T {
  const path = new URL(script, import.meta.url).pathname
  const child = spawnSync(process.execPath, ['--max-old-space-size=8000', path, ...args], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`${script} ${args.join(' ')}: ${child.stderr.slice(-2_000)}`)
  return JSON.parse(child.stdout)
}
