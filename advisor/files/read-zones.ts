import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { ZoneFolders } from '#infra/diff/index.ts'
import { isOurs } from './write.ts'

/** Files that say what resources there are. */
const telling = /(\.template\.json|\.tf\.json|\.resources\.json|^resources\.json|^landing-zone-plan\.json)$/

/**
 * The zones in a folder that `rettsky emit` wrote to; anything else that lies there is not looked at.
 *
 * @throws InputError when there is no such folder.
 */
export async function readZones(folder: string): Promise<ZoneFolders> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new InputError([{ code: 'no-such-file', file: folder, path: '--against', accepted: '<emitted-zones>' }])
  })
  const zones = new Map<string, ReadonlyMap<string, string>>()
  for (const { name } of entries
    .filter((entry) => entry.isDirectory())
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, name)
    if (!(await isOurs(path))) continue
    const files = (await readdir(path, { recursive: true }))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => telling.test(file))
      .sort()
    const texts = await Promise.all(
      files.map(async (file) => [file, await readFile(join(path, file), 'utf8')] as const),
    )
    zones.set(name, new Map(texts))
  }
  return zones
}
