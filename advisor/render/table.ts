import { wordsOf, wrapLines } from './wrap.ts'

/** A column of a text table. Figures stand to the right and are never broken, words to the left. */
export type Column = { readonly title: string; readonly align: 'left' | 'right' }

type Rows = readonly (readonly string[])[]

const gap = 2
/** Text is not squeezed below this. */
const leastText = 14

/**
 * Lines of a table, columns as wide as they need to be and two blanks between, without its head where no column has a title.
 * Where there is less room, words are wrapped within their columns; where that is not enough, the columns are shown in
 * parts below each other, the first column at the side of each.
 */
export function tableLines(columns: readonly Column[], rows: Rows, room = Number.POSITIVE_INFINITY): string[] {
  const cellsOf = (i: number) => rows.map((row) => row[i] ?? '')
  const sizes = columns.map((column, i) => sizeOf(column, cellsOf(i)))
  return partsOf(sizes, room)
    .map((part) => linesOf(part, columns, rows, fitted(pick(part, sizes), room)))
    .flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))
}

/** How wide a column wants to be, and how narrow it can be. Figures are never broken, though their heads are. */
type Size = { readonly wanted: number; readonly least: number; readonly text: boolean }

function sizeOf({ title, align }: Column, cells: readonly string[]): Size {
  const text = align === 'left'
  const wanted = longest([title, ...cells])
  const pieces = text ? cells.flatMap(wordsOf) : cells
  return {
    wanted,
    least: Math.min(wanted, Math.max(longest([...titlePieces(title), ...pieces]), text ? leastText : 0)),
    text,
  }
}

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.trimEnd().length), 0)

const pick = <T>(part: readonly number[], of: readonly T[]): T[] => part.map((i) => of[i]!)

/** Names of zones in a head may be broken behind a hyphen; in a cell they stand whole, to be copied. */
const titlePieces = (title: string): string[] => title.split(/(?<=[- ])(?=\S{2})/)

/** Columns that fit beside each other, and then the next; the first column begins each part. */
function partsOf(sizes: readonly Size[], room: number): number[][] {
  const found: number[][] = []
  let part: number[] = []
  sizes.forEach(({ least }, i) => {
    const taken = part.reduce((sum, at) => sum + sizes[at]!.least + gap, 0)
    if (part.length > 1 && taken + least > room) {
      found.push(part)
      part = [0]
    }
    part.push(i)
  })
  return [...found, part]
}

/** What is wanted where there is room. Else words are cut to what figures leave; room that is over goes to heads of figures. */
function fitted(sizes: readonly Size[], room: number): number[] {
  const free = room - gap * (sizes.length - 1)
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  const cut = (level: number) =>
    sizes.map(({ wanted, least, text }) => (text ? Math.max(least, Math.min(wanted, level)) : least))
  const whole = sizes.map(({ wanted }) => wanted)
  if (sum(whole) <= free) return whole
  let level = Math.max(...whole)
  while (level > 0 && sum(cut(level)) > free) level--
  let over = free - sum(cut(level))
  return cut(level).map((width, i) => {
    const more = Math.max(0, Math.min(over, whole[i]! - width))
    over -= more
    return width + more
  })
}

function linesOf(part: readonly number[], columns: readonly Column[], rows: Rows, widths: readonly number[]): string[] {
  const shown = pick(part, columns)
  const row = (cells: readonly (readonly string[])[]) =>
    Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) =>
      cells
        .map((cell, i) => {
          const text = cell[at] ?? ''
          return shown[i]!.align === 'right' ? text.padStart(widths[i]!) : text.padEnd(widths[i]!)
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    )
  const heads = shown.map(({ title }, i) => wrapLines(titlePieces(title), widths[i]!))
  return [
    ...(shown.every(({ title }) => title === '') ? [] : row(heads)),
    ...rows.flatMap((cells) => row(pick(part, cells).map((cell = '', i) => wrapLines(wordsOf(cell), widths[i]!)))),
  ]
}
