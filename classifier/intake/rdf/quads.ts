import type { Quad } from 'n3'
import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** What an RDF file says: every statement that could be read, and what stood in the way of the rest. */
export type ReadQuads = {
  quads: Quad[]
  issues: Issue[]
  /** Addresses whose description was cut short by a mistake, so that nobody complains of what is missing there. */
  cutShort: ReadonlySet<string>
}

/** After this many mistakes a file is not of its format with mistakes but something else. */
export const mostMistakes = 50

/** Addresses that a file leaves relative are taken from here. */
export const baseIri = 'urn:intake:'

export const tooManyMistakes = (file: string, line: number): Issue => ({
  code: 'too-many-errors',
  file,
  path: '',
  line,
  params: { count: String(mostMistakes) },
})
