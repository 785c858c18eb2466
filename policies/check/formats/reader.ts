import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Format, Resource } from '../resource.ts'
import type { Json } from '../value.ts'

/** One file as it was read: its name, its text for lines, and the value that stands in it. */
export type SourceFile = { readonly file: string; readonly value: Json }

/** What the caller knows that the files do not say. */
export type ReadOptions = {
  readonly stackRegion?: string | undefined
  readonly groupLocation?: string | undefined
  /** Region and account of each CloudFormation template, from what lies beside it. */
  readonly stacks?: ReadonlyMap<string, StackFacts>
}
export type StackFacts = {
  readonly stack: string
  readonly region?: string
  readonly account?: string
  readonly source: string
}

export type Read = { readonly resources: readonly Resource[]; readonly issues: readonly Issue[] }

/** Reads files that belong together: one for most formats, all of a folder for Terraform JSON. */
export type Reader = (files: readonly SourceFile[], options: ReadOptions) => Read

export type Recognised = { readonly format: Format } | { readonly format: null; readonly met: string }
