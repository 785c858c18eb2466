import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** A page of an interface: how many prices it has, and whether it refers to a further one. */
export type PageFacts = { readonly file: string; readonly prices: number; readonly refersOn: boolean }

/** Pages that are empty, and a row of pages that does not end: a list that is cut short looks like prices that are gone. */
export function pageIssues(pages: readonly PageFacts[], fields: { list: string; next: string }): Issue[] {
  const empty = pages
    .filter(({ prices }) => prices === 0)
    .map(({ file }) => ({ code: 'no-prices', file, path: fields.list }))
  const last = pages.at(-1)
  const endless = last !== undefined && pages.every(({ refersOn }) => refersOn)
  return endless ? [...empty, { code: 'more-pages', file: last.file, path: fields.next }] : empty
}
