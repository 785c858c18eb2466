import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** What the file system refuses to do with a file that the user named. */
const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'ENAMETOOLONG'])

/** An error of the file system as an issue about the file; nothing where it is another kind of error. */
export function fileFault(error: unknown, file = (error as NodeJS.ErrnoException).path): Issue | null {
  const { code, syscall = '' } = error as NodeJS.ErrnoException
  if (code === undefined || file === undefined) return null
  if (code === 'ENOENT') return { code: 'no-such-file', file, path: '' }
  if (code === 'EISDIR') return { code: 'is-a-folder', file, path: '' }
  return refusals.has(code) ? { code: 'file-refused', file, path: '', met: `${code} (${syscall})` } : null
}
