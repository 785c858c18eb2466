import type { DocumentKind } from '#classifier/submission.ts'
import type { PolicyRequest } from './request.ts'

/** How a document stands on the day of the request. */
export type DocumentState = 'in-date' | 'expired' | 'refused' | 'unanswered'

/** `refused` when the agency answered that it has none; a document without an end date does not expire. */
export function documentState({ subject, asOf }: PolicyRequest, kind: DocumentKind): DocumentState {
  const document = subject.documents[kind]
  if (document === undefined || document.has === 'unknown') return 'unanswered'
  if (document.has === 'no') return 'refused'
  return document.until !== undefined && document.until < asOf ? 'expired' : 'in-date'
}

export const isInDate = (request: PolicyRequest, kind: DocumentKind): boolean =>
  documentState(request, kind) === 'in-date'

export const documentPlace = (kind: DocumentKind): string => `system.documents[${kind}]`
