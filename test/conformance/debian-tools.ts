import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder } from './out-folder.ts'
import type { Need } from './peer.ts'
import { mustRun } from './run-bounded.ts'

export const debian: readonly Need[] = ['apt-get', 'dpkg-deb'].map((command) => ({
  command,
  install: 'run this on Debian 12, whose packages the probers run',
}))

const folder = join(outFolder, 'debian')

/** A command that a package brings. */
export const debianTool = (name: string): string => join(folder, 'usr', 'bin', name)

/** Unpacks packages of the distribution that this runs on, without installing them; never half. */
export async function unpackDebian(packages: readonly string[]): Promise<void> {
  if (existsSync(folder)) return
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await mustRun('apt-get', ['download', ...packages], { cwd: unfinished, seconds: 300 })
  for (const file of readdirSync(unfinished).filter((name) => name.endsWith('.deb')))
    await mustRun('dpkg-deb', ['--extract', join(unfinished, file), unfinished], { seconds: 120 })
  renameSync(unfinished, folder)
}
