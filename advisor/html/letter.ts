import { html } from 'hono/html'
import type { Paper } from '../render/page.ts'
import type { Column } from '../render/table.ts'
import { dated, type Html, type Section, table } from './section.ts'

/** What is written for a terminal, as sections of a page that can be printed and sent on. */
export type Letter = Paper & {
  /** Begins a section; what follows until the next stands in it. */
  begin(id: string, heading: string): void
  sections(): Section[]
}

/** Marks of list entries; any other mark is a name that the entry explains. */
const bullets: readonly string[] = ['-', '~', '·', '?']

const kindOf = ({ align }: Column, i: number) =>
  align === 'right' ? { figures: true as const } : i === 0 ? { names: true as const } : {}

export function openLetter(): Letter {
  const sections: { id: string; heading: string; parts: Html[] }[] = []
  let list: Html[] = []
  let caption = ''
  const put = (part: Html) => void sections.at(-1)?.parts.push(part)
  const endList = () => {
    if (list.length > 0) put(html`<ul>${list}</ul>`)
    list = []
  }
  const paragraph = (text: string, mark = '') => {
    endList()
    if (text !== '') put(html`<p>${mark === '' ? '' : html`<b>${mark}</b> `}${dated(text)}</p>\n`)
  }
  return {
    begin: (id, heading) => {
      endList()
      caption = heading
      sections.push({ id, heading, parts: [] })
    },
    heading: (text) => {
      endList()
      caption = text
      put(html`<h3>${text}</h3>\n`)
    },
    line: (text = '') => paragraph(text.trim()),
    wrapped: (text, _indent, bullet = '') => {
      const mark = bullet.trim()
      if (bullets.includes(mark)) list.push(html`<li>${dated(text)}</li>\n`)
      else paragraph(text, mark === '=>' ? '→' : mark)
    },
    table: (columns, rows) => {
      endList()
      put(
        table(
          caption,
          columns.map((column, i) => ({ title: column.title, ...kindOf(column, i) })),
          rows,
        ),
      )
    },
    sections: () => {
      endList()
      return sections.map(({ id, heading, parts }) => ({ id, heading, body: html`${parts}` }))
    },
  }
}
