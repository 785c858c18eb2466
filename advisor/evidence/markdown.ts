import { oneLine } from '#catalogue/vocabulary/text.ts'

/** A Markdown document, a block at a time. Texts are Markdown themselves, on one line each: `plain` and `code` make such of what others wrote. */
export class Markdown {
  readonly #blocks: string[] = []

  heading(level: 1 | 2 | 3, text: string): void {
    this.#blocks.push(`${'#'.repeat(level)} ${oneLine(text)}`)
  }

  text(text: string): void {
    this.#blocks.push(oneLine(text))
  }

  list(items: readonly string[]): void {
    this.#blocks.push(items.map((item) => `- ${oneLine(item)}`).join('\n'))
  }

  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`)
    this.#blocks.push(lines.join('\n'))
  }

  commands(lines: readonly string[]): void {
    this.#blocks.push(lines.map((line) => `    ${line}`).join('\n'))
  }

  toString(): string {
    return `${this.#blocks.join('\n\n')}\n`
  }
}

const inCell = (text: string): string => oneLine(text).replaceAll('|', '\\|')

/** What somebody wrote, as words alone: no emphasis, link, picture or tag of theirs takes part in the document. */
export const plain = (text: string): string => oneLine(text).replaceAll(/[\\`*_[\]<>&]/g, '\\$&')

/** A value as it stands, `` `like this` ``; nothing for an empty one. */
export const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('`', "'")}\``)
