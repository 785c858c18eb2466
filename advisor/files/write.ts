import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'

/** Writes a file whole or not at all: readers see the old text or the new one, never a part. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** What a folder that was written by us holds, and no other folder does. */
const ours = '"rettsky/zone-manifest/v1"'

/** True for a folder with a manifest of ours. */
export const isOurs = async (folder: string): Promise<boolean> =>
  (await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '')).includes(ours)

/**
 * Replaces a folder that we wrote by these files. Readers see the old folder or the new one, never a mixture; if the last step
 * fails, the old one is put back.
 *
 * @throws InputError when something lies there that is not ours.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0 && !(await isOurs(folder))) {
    throw new InputError([
      {
        code: 'folder-not-ours',
        file: folder,
        path: '',
        met: there.slice(0, 3).join(', '),
        accepted: 'an empty folder, or one that `rettsky emit` wrote',
      },
    ])
  }
  const draft = join(dirname(folder), `.${basename(folder)}-draft-${process.pid}`)
  const old = `${draft}-old`
  await rm(draft, { recursive: true, force: true })
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true })
      await writeFile(join(draft, path), text)
    }
    await rename(folder, old).catch(ignoreMissing)
    await rename(draft, folder).catch(async (error: unknown) => {
      await rename(old, folder).catch(ignoreMissing)
      throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** A file that is in the way of what would be written. */
const inTheWay = (path: string): Issue => ({
  code: 'file-exists',
  file: path,
  path: '',
  met: 'a file',
  accepted: 'nothing; move it away or choose another folder',
})

/**
 * Writes files that must not exist yet. If one of them does, none is written.
 *
 * @throws InputError naming every file that is there already.
 */
export async function writeNew(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const paths = [...files].map(([name, text]) => ({ path: join(folder, name), text }))
  const present = paths.filter(({ path }) => existsSync(path))
  if (present.length > 0) throw new InputError(present.map(({ path }) => inTheWay(path)))
  for (const { path, text } of paths) await writeWhole(path, text)
  return paths.map(({ path }) => path)
}

/**
 * Writes files that are not there yet, and leaves those that hold the same already. If one holds something else, none is written.
 * Texts are asked for one at a time, so that any number of files fits.
 *
 * @throws InputError naming every file that holds something else.
 */
export async function addFiles(
  folder: string,
  names: readonly string[],
  textOf: (name: string) => Promise<string>,
): Promise<string[]> {
  const missing: string[] = []
  const other: Issue[] = []
  for (const name of names) {
    const path = join(folder, name)
    const there = await readFile(path, 'utf8').catch(ignoreMissing)
    if (there === undefined) missing.push(name)
    else if (there !== (await textOf(name))) other.push(inTheWay(path))
  }
  if (other.length > 0) throw new InputError(other)
  for (const name of missing) await writeWhole(join(folder, name), await textOf(name))
  return missing.map((name) => join(folder, name))
}
