import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import { readEntries } from '../scan/zip-size.ts'

const entities = wordTable<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

const plainText = (xml: string): string =>
  xml.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (_, hex?: string, code?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(code) : Number.parseInt(hex, 16))
        : entities.get(name.toLowerCase())!,
  )

const attribute = (element: string, name: string): string =>
  plainText(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '')

async function readEntry(path: string, form: RegExp): Promise<string> {
  let whole = ''
  for await (const { text } of readEntries(path, form)) for await (const stretch of text) whole += stretch
  return whole
}

/** A sheet as the workbook lists it: the number in its file's name, its id, and what people call it. */
export type ListedSheet = { number: number; id: number; name: string }

/**
 * The sheets that a workbook lists. Read by itself, because programs that write the list behind the sheets are as many as those that
 * write it before them.
 */
export async function listSheets(path: string): Promise<ListedSheet[]> {
  const relations = await readEntry(path, /^xl\/_rels\/workbook\.xml\.rels$/)
  const numbers = new Map<string, number>()
  for (const [element] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const number = /worksheets\/sheet(\d+)\.xml$/.exec(attribute(element, 'Target'))?.[1]
    if (number !== undefined) numbers.set(attribute(element, 'Id'), Number(number))
  }
  const workbook = await readEntry(path, /^xl\/workbook\.xml$/)
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([element]) => {
    const number = numbers.get(attribute(element, '(?:\\w+:)?id'))
    const id = Number(attribute(element, 'sheetId'))
    return number === undefined ? [] : [{ number, id, name: attribute(element, 'name') }]
  })
}

/** Which of the listed sheets a reader has met: it tells the id and name of those it knew the list of, else the file's number. */
export function sheetMet(listed: readonly ListedSheet[], met: { id: string | number; name?: string }): ListedSheet {
  const id = Number(met.id)
  const known = listed.find((sheet) => sheet.id === id && sheet.name === met.name)
  return known ?? listed.find(({ number }) => number === id) ?? { number: id, id, name: met.name ?? `sheet ${id}` }
}
