import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError } from '#catalogue/vocabulary/issue.ts'

/** Writes a file whole or not at all: readers see the old text or the new one, never a part. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  await writeFile(draft, text)
  await rename(draft, path)
}

/** Replaces a folder by these files, whole or not at all. What the folder held before is gone afterwards. */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const draft = join(dirname(folder), `.${basename(folder)}-draft-${process.pid}`)
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft)
  const old = `${draft}-old`
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true })
      await writeFile(join(draft, path), text)
    }
    await rename(folder, old).catch(ignoreMissing)
    await rename(draft, folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/**
 * Writes files that must not exist yet, all or none.
 *
 * @throws InputError naming every file that is there already.
 */
export async function writeNew(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const paths = [...files].map(([name, text]) => ({ path: join(folder, name), text }))
  const present = paths.filter(({ path }) => existsSync(path))
  if (present.length > 0) {
    throw new InputError(
      present.map(({ path }) => ({
        code: 'file-exists',
        file: path,
        path: '',
        met: 'a file',
        accepted: 'nothing; move it away or choose another folder',
      })),
    )
  }
  for (const { path, text } of paths) await writeWhole(path, text)
  return paths.map(({ path }) => path)
}
