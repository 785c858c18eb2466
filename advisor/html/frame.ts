import { html, raw } from 'hono/html'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Html, Section } from './section.ts'
import { style } from './style.ts'

/** What fills a page: `opening` stands under the title, before the contents list; `skip` and `contents` name where a reader can go. */
export type Frame = {
  readonly language: Language
  readonly title: string
  readonly skip: string
  readonly contents: string
  readonly opening: Html
  readonly sections: readonly Section[]
  readonly footer?: Html
}

/** One self-contained page: no script and no request, so that it can be mailed, filed and read anywhere. */
export async function framePage({
  language,
  title,
  skip,
  contents,
  opening,
  sections,
  footer,
}: Frame): Promise<string> {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#content">${skip}</a>
<header>
<h1>${title}</h1>
${opening}
${sections.length < 2 ? '' : html`<nav aria-label="${contents}"><ul>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>`}
</header>
<main id="content">
${sections.map(({ id, heading, body }) => html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>${body}</section>\n`)}
</main>
${footer === undefined ? '' : html`<footer>\n${footer}\n</footer>`}
</body>
</html>
`
  return String(await page)
}
