import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { starterFiles } from '#advisor/workspace/starter.ts'

/** Files of the workspace that `rettsky init` makes, which tests then change. */
export const starter = (): Map<string, string> =>
  new Map(starterFiles({ name: 'Prøveby kommune', organisation: '974770482', short: 'proveby', asOf: '2026-11-21' }))

/** Writes files into a new temporary folder, in the order given. */
export async function folderWith(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rettsky-'))
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}
