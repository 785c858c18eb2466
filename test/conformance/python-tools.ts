import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder } from './out-folder.ts'
import type { Need } from './peer.ts'
import { mustRun } from './run-bounded.ts'

export const python: Need = {
  command: 'python3',
  install: 'install Python 3.11 or later with its venv module (Debian: apt-get install python3 python3-venv)',
}

const requirements = new URL('./requirements.txt', import.meta.url).pathname
const wanted = readFileSync(requirements, 'utf8')
const folder = join(outFolder, 'python', createHash('sha256').update(wanted).digest('hex').slice(0, 12))

/** A command that `requirements.txt` brings. */
export const pythonTool = (name: string): string => join(folder, 'bin', name)

/** Python peers in a folder of their own, once for each state of `requirements.txt`; never half installed. */
export async function installPythonTools(): Promise<void> {
  const done = join(folder, 'installed')
  if (existsSync(done)) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await mustRun('python3', ['-m', 'venv', folder], { seconds: 120 })
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--requirement', requirements]
  await mustRun(join(folder, 'bin', 'python'), pip, { seconds: 900 })
  writeFileSync(done, '')
}
