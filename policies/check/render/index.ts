import { azure, github } from './annotations.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import type { Renderer } from './rendering.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** Every form that findings can be read in, by the name of its `--format`. */
export const renderers = { text, json, sarif, junit, github, gitlab, azure, markdown } as const satisfies Record<
  string,
  Renderer
>
export type FindingFormat = keyof typeof renderers
export type { Rendering } from './rendering.ts'
