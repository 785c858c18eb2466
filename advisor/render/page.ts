import { styleText } from 'node:util'
import { oneLine } from '#catalogue/vocabulary/text.ts'

/** Text for a terminal or a file: headings, indented lines, wrapped sentences. Colour only where a terminal reads it. */
export type Page = {
  heading(text: string): void
  line(text?: string, indent?: number): void
  /** A sentence or list entry, wrapped at 100 columns, or at the terminal’s where it is narrower, with its later lines indented under the first word. */
  wrapped(text: string, indent?: number, bullet?: string): void
  text(): string
}

const mostColumns = 100
const leastColumns = 60

/** Columns to wrap at. What goes to a file or a pipe is the same whatever the window is like. */
const columnsHere = (): number =>
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
      let current = ''
      const parts: string[] = []
      for (const word of oneLine(text).split(' ')) {
        if (current !== '' && hang + current.length + 1 + word.length > columns) {
          parts.push(current)
          current = word
        } else current = current === '' ? word : `${current} ${word}`
      }
      parts.push(current)
      parts.forEach((part, i) => {
        line(i === 0 && bullet !== '' ? `${bullet} ${part}` : part, i === 0 ? indent : hang)
      })
    },
    text: () => `${lines.join('\n')}\n`,
  }
}
