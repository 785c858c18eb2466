import { styleText } from 'node:util'
import { oneLine } from '#catalogue/vocabulary/text.ts'
import { type Column, tableLines } from './table.ts'
import { wordsOf, wrapLines } from './wrap.ts'

/** What findings are written on, whatever becomes of it: headings, indented lines, wrapped sentences, tables. */
export type Paper = {
  heading(text: string): void
  line(text?: string, indent?: number): void
  /** A sentence or list entry, wrapped at 100 columns, or at the terminal’s where it is narrower, with its later lines indented under the first word. */
  wrapped(text: string, indent?: number, bullet?: string): void
  /** A table that keeps within the same columns; without a head where no column has a title. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void
}

/** Text for a terminal or a file. Colour only where a terminal reads it. */
export type Page = Paper & { text(): string }

const mostColumns = 100
const leastColumns = 60

/** Columns to wrap at. What goes to a file or a pipe is the same whatever the window is like. */
export const columnsHere = (): number =>
  Math.max(leastColumns, Math.min(mostColumns, (process.stdout.isTTY && process.stdout.columns) || mostColumns))

export function openPage(colour: boolean): Page {
  const lines: string[] = []
  const columns = columnsHere()
  const line = (text = '', indent = 0) => void lines.push(text === '' ? '' : `${' '.repeat(indent)}${oneLine(text)}`)
  return {
    heading: (text) => {
      if (lines.length > 0) lines.push('')
      lines.push(colour ? styleText('bold', oneLine(text), { validateStream: false }) : oneLine(text))
    },
    line,
    wrapped: (text, indent = 2, bullet = '') => {
      const hang = indent + (bullet === '' ? 0 : bullet.length + 1)
      wrapLines(wordsOf(oneLine(text)), columns - hang).forEach((part, i) => {
        line(i === 0 && bullet !== '' ? `${bullet} ${part}` : part, i === 0 ? indent : hang)
      })
    },
    table: (head, rows) => {
      for (const row of tableLines(head, rows, columns - 2)) line(row, 2)
    },
    text: () => `${lines.join('\n')}\n`,
  }
}
