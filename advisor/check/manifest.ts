import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Digest, digestOfBytes } from '#catalogue/vocabulary/digest.ts'

/** What an emitted zone's folder says of itself. Read loosely: fields that this check has no use for may come and go. */
export const EmittedManifest = z.object({
  schema: z.literal('rettsky/zone-manifest/v1'),
  zone: z.string(),
  planDigest: z.string(),
  files: z.record(z.string(), Digest),
})
export type EmittedManifest = z.infer<typeof EmittedManifest>

/** The manifest of a folder; null where it is no emitted zone. */
export async function readManifest(folder: string): Promise<EmittedManifest | null> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return EmittedManifest.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** A file of an emitted zone, by its name in the manifest. */
export type ChangedFile = { readonly name: string; readonly found: 'changed' | 'missing' }

/** Files of a folder that are not what its manifest describes. */
export async function changedFiles(folder: string, { files }: Pick<EmittedManifest, 'files'>): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = []
  for (const [name, digest] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = await readFile(join(folder, name)).catch(() => null)
    if (bytes === null) changed.push({ name, found: 'missing' })
    else if (digestOfBytes(bytes) !== digest) changed.push({ name, found: 'changed' })
  }
  return changed
}
