import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A part of a page with a heading that its contents list names. */
export type Section = { readonly id: string; readonly heading: string; readonly body: Html }

/** A column head, and whether its cells are figures, or names that stay on one line. */
export type Head = { readonly title: string; readonly figures?: true; readonly names?: true }

/** A table that scrolls by itself where the page is narrow; without a head where no column has a title. */
export function table(caption: string, heads: readonly Head[], rows: readonly (readonly (string | Html)[])[]): Html {
  const kind = (i: number) => (heads[i]?.figures ? 'n' : heads[i]?.names ? 'id' : '')
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
${heads.every(({ title }) => title === '') ? '' : html`<thead><tr>${heads.map(({ title }, i) => html`<th scope="col" class="${kind(i)}">${title}</th>`)}</tr></thead>`}
<tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="${kind(i)}">${cell}</td>`))}</tr>\n`)}</tbody>
</table></div>`
}

/** A plot and, folded under it, its figures. */
export function figure(svg: Html, summary: string, figures: Html): Html {
  return html`<figure>${svg}<details><summary>${summary}</summary>${figures}</details></figure>`
}

/** A text in which what stands between backticks is typed as it is. */
export const typed = (text: string): Html =>
  html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`

/** A text whose days stay on one line. */
export const dated = (text: string): Html =>
  html`${text.split(/(\d{4}-\d\d-\d\d)/).map((part, i) => (i % 2 === 1 ? html`<time>${part}</time>` : part))}`
