/** A text in pieces that a line may end behind: words with the blank that follows; `§ 9 b` and the like stay together. */
export const wordsOf = (text: string): string[] => text.split(/(?<=[^§] )(?=\S{2})/)

/** Pieces set in lines of so many columns; one that is longer has a line of its own. */
export function wrapLines(pieces: readonly string[], columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && (line + piece).trimEnd().length > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}
