/** A Markdown document, a block at a time. */
export class Markdown {
  readonly #blocks: string[] = []

  heading(level: 1 | 2 | 3, text: string): void {
    this.#blocks.push(`${'#'.repeat(level)} ${text}`)
  }

  text(text: string): void {
    this.#blocks.push(text)
  }

  list(items: readonly string[]): void {
    this.#blocks.push(items.map((item) => `- ${item}`).join('\n'))
  }

  /** Cells are Markdown themselves; `code` makes one of a value. */
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

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')

/** A value as it stands, `` `like this` ``; nothing for an empty one. */
export const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('`', "'")}\``)
