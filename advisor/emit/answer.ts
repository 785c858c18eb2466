import { AdvisorError, InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { EmittedFiles } from '#infra/emitter.ts'

/** What a thread says of a zone it was to emit. */
export type Answer =
  | { readonly files: EmittedFiles }
  | { readonly issues: readonly Issue[] }
  | { readonly code: string; readonly message: string; readonly stack: string }

/** @throws what went wrong in the thread, as if it had gone wrong here. */
export function filesOf(answer: Answer): EmittedFiles {
  if ('files' in answer) return answer.files
  if ('issues' in answer) throw new InputError(answer.issues)
  throw new AdvisorError(answer.code, answer.message, { cause: new Error(answer.stack) })
}
