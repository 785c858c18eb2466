import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'

/** Writes a file whole or not at all: readers see the old text or the new one, never a part. A long text may come in pieces. */
export async function writeWhole(path: string, text: string | Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  if ((await stat(path).catch(ignoreMissing))?.isDirectory())
    throw new InputError([{ code: 'is-a-folder', file: path, path: '' }])
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
 * Replaces folders that we wrote by these files, all of them or none: everything is written beside them first and put in place
 * by renaming. Readers see an old folder or a new one, never a mixture; if a step fails, the old ones are put back. One that cannot be
 * put back is left beside its place, as `.NAME-draft-…-old`, and never removed.
 *
 * @throws InputError naming every folder in which something lies that is not ours.
 */
export async function replaceFolders(folders: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<void> {
  await refuseOthers([...folders.keys()])
  const staged = [...folders].map(([folder, files]) => {
    const draft = join(dirname(folder), `.${basename(folder)}-draft-${process.pid}`)
    return { folder, files, draft, old: `${draft}-old` }
  })
  const replaced: typeof staged = []
  try {
    for (const { draft, files } of staged) await writeFiles(draft, files)
    for (const step of staged) {
      await rename(step.folder, step.old).catch(ignoreMissing)
      replaced.push(step)
      await rename(step.draft, step.folder)
    }
  } catch (error) {
    await Promise.allSettled(replaced.map(putBack))
    throw error
  } finally {
    for (const { draft } of staged) await rm(draft, { recursive: true, force: true })
  }
  for (const { old } of staged) await rm(old, { recursive: true, force: true })
}

async function putBack({ folder, old }: { readonly folder: string; readonly old: string }): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await rename(old, folder).catch(ignoreMissing)
}

async function refuseOthers(folders: readonly string[]): Promise<void> {
  const issues: Issue[] = []
  for (const folder of folders) {
    const there = await readdir(folder).catch(() => [])
    if (there.length === 0 || (await isOurs(folder))) continue
    const met = there.slice(0, 3).join(', ')
    const accepted = '<free-folder>'
    issues.push({ code: 'folder-not-ours', file: folder, path: '', met, accepted })
  }
  if (issues.length > 0) throw new InputError(issues)
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
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
  accepted: '<free-place>',
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
