import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Paths of the files below a folder, sorted. Links are followed, to files and to folders; a folder is entered once, so that a link to one
 * above it ends. A link that leads nowhere is listed, for its reader to say so. Folders of the names in `passedOver` are not entered.
 */
export async function filesBelow(folder: string, passedOver: ReadonlySet<string> = new Set()): Promise<string[]> {
  const entered = new Set<string>()
  const walk = async (at: string): Promise<string[]> => {
    const real = await realpath(at)
    if (entered.has(real)) return []
    entered.add(real)
    const files: string[] = []
    for (const entry of (await readdir(at, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name)
      const there = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
      if (there?.isDirectory() !== true) files.push(path)
      else if (!passedOver.has(entry.name)) files.push(...(await walk(path)))
    }
    return files
  }
  return (await walk(folder)).sort()
}
