import { type Bucket, Storage } from '@google-cloud/storage'
import { AdvisorError, InputError } from '#catalogue/vocabulary/issue.ts'
import type { EmittedZone } from '../emit-plan.ts'

/**
 * Copies emitted zones to a bucket with create-only writes: an object that is there already is never replaced, so evidence
 * cannot be rewritten. `apiEndpoint` points at another server than Google's own.
 *
 * @returns how many objects were written.
 * @throws InputError when the address is no bucket, or when an object exists already.
 * @throws AdvisorError `publish-failed` when the bucket cannot be written.
 */
export async function publish(zones: readonly EmittedZone[], address: string, apiEndpoint?: string): Promise<number> {
  const match = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(address)
  if (match === null) {
    throw new InputError([
      { code: 'wrong-format', path: '--publish', met: address, accepted: 'gs://bucket or gs://bucket/prefix' },
    ])
  }
  const storage = new Storage(
    apiEndpoint === undefined ? {} : { apiEndpoint, projectId: 'local', useAuthWithCustomEndpoint: false },
  )
  const bucket = storage.bucket(match[1] ?? '')
  const prefix = match[2] === undefined || match[2] === '' ? '' : `${match[2].replace(/\/$/, '')}/`
  const objects = zones.flatMap(({ zone, files }) =>
    [...files].map(([path, text]) => ({ name: `${prefix}${zone}/${path}`, text })),
  )
  const refused: string[] = []
  for (const { name, text } of objects) if (!(await create(bucket, name, text))) refused.push(name)
  if (refused.length > 0) {
    throw new InputError(
      refused.map((met) => ({
        code: 'file-exists',
        path: '--publish',
        met,
        accepted: 'a prefix where nothing lies yet',
      })),
    )
  }
  return objects.length
}

/** False when the object exists already. Generation 0 means: only if there is none. */
async function create(bucket: Bucket, name: string, text: string): Promise<boolean> {
  try {
    await bucket.file(name).save(text, { resumable: false, preconditionOpts: { ifGenerationMatch: 0 } })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 412) return false
    throw new AdvisorError('publish-failed', `cannot write ${name}`, { cause: error })
  }
}
