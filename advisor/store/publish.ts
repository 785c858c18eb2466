import { type Bucket, CRC32C, Storage } from '@google-cloud/storage'
import { AdvisorError, InputError } from '#catalogue/vocabulary/issue.ts'
import type { EmittedZone } from '../emit/emit-plan.ts'

type Entry = { readonly name: string; readonly text: string }

/**
 * Copies emitted zones to a bucket with create-only writes: an object that is there already is never replaced, so evidence
 * cannot be rewritten. What would clash is found before anything is written. Manifests go last and name every other file by
 * digest, so a zone is whole when its manifest lies there; publishing the same again completes what was interrupted. Nothing
 * is staged and renamed: in a bucket with a retention policy, which evidence wants, the staged half could not be removed.
 *
 * @returns how many objects were written.
 * @throws InputError when the address is no bucket, or when an object exists already with other content.
 * @throws AdvisorError `publish-failed` when the bucket cannot be read or written.
 */
export async function publish(zones: readonly EmittedZone[], address: string, apiEndpoint?: string): Promise<number> {
  const { name, prefix } = bucketAt(address)
  const storage = new Storage(
    apiEndpoint === undefined ? {} : { apiEndpoint, projectId: 'local', useAuthWithCustomEndpoint: false },
  )
  const bucket = storage.bucket(name)
  const there = await present(bucket, prefix, zones)
  const missing = entriesOf(zones, prefix).filter(({ name }) => !there.has(name))
  refuse(entriesOf(zones, prefix).filter(({ name, text }) => there.has(name) && there.get(name) !== checksum(text)))
  const raced: Entry[] = []
  for (const entry of missing) if (!(await create(bucket, entry))) raced.push(entry)
  refuse(raced)
  return missing.length
}

/** The bucket and the prefix in it. @throws InputError when the address is none. */
export function bucketAt(address: string): { readonly name: string; readonly prefix: string } {
  const [, name, folder = ''] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(address) ?? []
  if (name === undefined) {
    throw new InputError([
      { code: 'wrong-format', path: '--publish', met: address, accepted: 'gs://bucket, gs://bucket/prefix' },
    ])
  }
  return { name, prefix: folder === '' ? '' : `${folder.replace(/\/$/, '')}/` }
}

/** Every object, manifests last. */
function entriesOf(zones: readonly EmittedZone[], prefix: string): Entry[] {
  const all = zones.flatMap(({ zone, files }) =>
    [...files].map(([path, text]) => ({ name: `${prefix}${zone}/${path}`, text })),
  )
  const isManifest = ({ name }: Entry) => name.endsWith('/manifest.json')
  return [...all.filter((entry) => !isManifest(entry)), ...all.filter(isManifest)]
}

/** Checksums of what lies under the zones' prefixes, by name. */
async function present(
  bucket: Bucket,
  prefix: string,
  zones: readonly EmittedZone[],
): Promise<ReadonlyMap<string, string | undefined>> {
  try {
    const listed = await Promise.all(zones.map(({ zone }) => bucket.getFiles({ prefix: `${prefix}${zone}/` })))
    return new Map(listed.flatMap(([files]) => files.map(({ name, metadata }) => [name, metadata.crc32c])))
  } catch (error) {
    throw new AdvisorError('publish-failed', `cannot list ${bucket.name}/${prefix}`, { cause: error })
  }
}

function checksum(text: string): string {
  const sum = new CRC32C()
  sum.update(Buffer.from(text))
  return sum.toString()
}

function refuse(entries: readonly Entry[]): void {
  if (entries.length === 0) return
  const accepted = '<free-prefix>'
  throw new InputError(entries.map(({ name }) => ({ code: 'file-exists', path: '--publish', met: name, accepted })))
}

/** False when the object exists already. Generation 0 means: only if there is none. */
async function create(bucket: Bucket, { name, text }: Entry): Promise<boolean> {
  try {
    await bucket.file(name).save(text, { resumable: false, preconditionOpts: { ifGenerationMatch: 0 } })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 412) return false
    throw new AdvisorError('publish-failed', `cannot write ${name}`, { cause: error })
  }
}
