import { AdvisorError, InputError, type Issue } from '#catalogue/vocabulary/issue.ts'

/**
 * What may be said of a failure while values were in memory: its class and place, never its text. Messages of databases and parsers
 * quote the values they stumbled over, so neither the message nor the error itself (as cause) goes on.
 */
export function withoutValues(error: unknown, file: string): Error {
  if (error instanceof InputError || (error instanceof AdvisorError && error.code.startsWith('scan-'))) return error
  const text = error instanceof Error ? error.message : String(error)
  const code = codeOf(error)
  const kind = duckErrors.find((name) => text.startsWith(`${name}:`))
  const line = /\bLine: (\d{1,12})\b/.exec(text)?.[1]
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return new InputError([unreadable(file, code)])
  if (kind === 'Out of Memory Error') return new InputError([{ code: 'scan-memory', file, path: '' }])
  const what = [kind ?? (error instanceof Error ? error.constructor.name : 'error'), code, line && `line ${line}`]
  return new InputError([
    {
      code: 'scan-unreadable',
      file,
      path: '',
      ...(line === undefined ? {} : { line: Math.max(1, Number(line)) }),
      params: { failure: what.filter((part) => part !== undefined && part !== '').join(', ') },
    },
  ])
}

/** Classes of DuckDB's errors, as their messages begin. */
const duckErrors = [
  'Binder Error',
  'Catalog Error',
  'Constraint Error',
  'Conversion Error',
  'Fatal Error',
  'INTERNAL Error',
  'IO Error',
  'Invalid Error',
  'Invalid Input Error',
  'Not implemented Error',
  'Out of Memory Error',
  'Out of Range Error',
  'Parser Error',
  'Permission Error',
  'Serialization Error',
] as const

const unreadable = (file: string, code: string): Issue => ({
  code: 'no-such-file',
  file,
  path: '',
  met: code,
})

/** A system's or PostgreSQL's error code: five or more capitals and digits, nothing else. */
function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return /^[A-Z0-9_]{5,30}$/.test(code) ? code : undefined
}
