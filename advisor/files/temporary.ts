import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

const folders = new Set<string>()
let isWatching = false

/**
 * From here on a process that is told to stop (Ctrl-C, a closed terminal) ends in the usual way, so that temporary files are removed: our own
 * folders, and what libraries remove when a process ends.
 */
export function leaveNothingBehind(): void {
  if (isWatching) return
  isWatching = true
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  process.on('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
}

/** Work in a folder of its own, `rettsky-<what for>-…`, that is gone afterwards, however the work or the process ends. */
export async function inTemporaryFolder<T>(whatFor: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await openTemporaryFolder(whatFor)
  try {
    return await work(folder)
  } finally {
    await closeTemporaryFolder(folder)
  }
}

/** The same for work that gives things one by one; the folder must be closed when it is done. */
export async function openTemporaryFolder(whatFor: string): Promise<string> {
  leaveNothingBehind()
  const folder = await mkdtemp(join(tmpdir(), `rettsky-${whatFor}-`))
  folders.add(folder)
  return folder
}

export async function closeTemporaryFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  folders.delete(folder)
}
