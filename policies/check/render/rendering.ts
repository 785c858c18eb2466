import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Finding } from '../finding.ts'

/** What a renderer turns into text: the findings of one run, in order, and what was looked at. */
export type Rendering = {
  readonly findings: readonly Finding[]
  /** Files that were read, as they were named, sorted. */
  readonly sources: readonly string[]
  readonly resources: number
  readonly language: Language
  /** `rettsky` and its version, for formats that name their maker. */
  readonly version: string
}

export type Renderer = (rendering: Rendering) => string

/** Paths in reports use `/` and have no `./` in front. */
export const reportPath = (file: string): string => file.replaceAll('\\', '/').replace(/^\.\//, '')
