import { z } from 'zod'

/**
 * One thing that is wrong with an input. Stored as a code and parameters, never as prose, so that it can be said in any
 * language. `met` is what stood there, `accepted` what would be accepted instead, `next` what to do.
 */
export const Issue = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  file: z.string().optional(),
  path: z.string().meta({ description: 'Place inside the file: dataSets[2].personalData' }),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
  met: z.string().optional(),
  accepted: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
})
export type Issue = z.infer<typeof Issue>

/** Either a value, or every issue that stood in its way. */
export type Result<T> = { ok: true; value: T } | { ok: false; issues: Issue[] }

/** The input is wrong (exit code 2). Carries every issue at once. */
export class InputError extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(`${issues.length} issue(s): ${issues.map((i) => `${i.file ?? ''}${i.path} ${i.code}`).join('; ')}`)
    this.name = 'InputError'
    this.issues = issues
  }
}

/** We or a provider failed (exit code 70). `code` is stable and can be searched for. */
export class AdvisorError extends Error {
  readonly code: string
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'AdvisorError'
    this.code = code
  }
}
