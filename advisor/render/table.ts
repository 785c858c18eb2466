/** A column of a text table. Figures stand to the right, words to the left. */
export type Column = { readonly title: string; readonly align: 'left' | 'right' }

/** Lines of a table with its columns as wide as they need to be, two blanks between. Nothing stands behind the last column. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ title }, i) =>
    rows.reduce((widest, row) => Math.max(widest, (row[i] ?? '').length), title.length),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, i) => {
        const cell = cells[i] ?? ''
        return align === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)
      })
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...rows.map(line)]
}
