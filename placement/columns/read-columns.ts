import { Problem } from '../problem.ts'
import type { FillBytes } from './byte-window.ts'
import type { Columns } from './columns.ts'
import { isSound } from './is-sound.ts'
import { JsonScanner } from './json-scanner.ts'
import { numberNames } from './number-names.ts'
import { giveUp, OtherText } from './other-text.ts'
import { readAmounts, readCosts, readItems, readNames, readSizes, type Width } from './read-lists.ts'
import { readPairs } from './read-pairs.ts'

/**
 * The columns of a problem in JSON, straight from the bytes: no more is held than they take. Null for a text that is not JSON,
 * or whose problem is not sound; `checkProblem` says what is wrong with it.
 */
export function readColumns(fill: FillBytes): Columns | null {
  try {
    const columns = columnsIn(new JsonScanner(fill))
    return isSound(columns) ? columns : null
  } catch (error) {
    if (error instanceof OtherText) return null
    throw error
  }
}

/** Everything but the long lists. */
const Rest = Problem.omit({ items: true, cost: true, size: true, edges: true, current: true, moveCost: true })

/** Keys may stand in any order, so names have numbers of their own until all of them are known. */
function columnsIn(text: JsonScanner): Columns {
  const [itemNames, zoneNames] = [numberNames(), numberNames()]
  const width: Width = { zones: -1 }
  const lists: Pick<Columns, 'size' | 'pairs' | 'current' | 'moveCost'> & { items: Int32Array; cost: Float64Array } = {
    items: new Int32Array(),
    cost: new Float64Array(),
    size: null,
    pairs: null,
    current: null,
    moveCost: null,
  }
  // Without a prototype, so that any key is its own.
  const others: Record<string, unknown> = Object.create(null)
  const met = new Set<string>()
  text.object((key) => {
    if (met.has(key)) giveUp()
    met.add(key)
    if (key === 'items') lists.items = readItems(text, itemNames)
    else if (key === 'cost') lists.cost = readCosts(text, width)
    else if (key === 'size') lists.size = readSizes(text, width)
    else if (key === 'edges') lists.pairs = readPairs(text, itemNames, width)
    else if (key === 'current') lists.current = readNames(text, zoneNames)
    else if (key === 'moveCost') lists.moveCost = readAmounts(text)
    else others[key] = text.value()
  })
  text.close()
  if (!Rest.safeParse(others).success) giveUp()
  const { schema: _, ...rest } = others as Pick<Problem, keyof typeof Rest.shape>
  const zoneAt = new Map(rest.zones.map(({ id }, z) => [id, z]))
  if (width.zones !== zoneAt.size) giveUp()

  const names = itemNames.all()
  const { items, pairs, current, ...alike } = lists
  const itemAt = new Int32Array(names.length).fill(-1)
  for (let i = 0; i < items.length; i++) itemAt[items[i]!] = i
  if (itemAt.length !== items.length || itemAt.includes(-1)) giveUp()
  const zoneOf = zoneNames.all().map((id) => zoneAt.get(id) ?? giveUp())
  return {
    ...rest,
    ...alike,
    itemIds: Array.from(items, (name) => names[name]!),
    pairs: pairs && { ...pairs, a: pairs.a.map((name) => itemAt[name]!), b: pairs.b.map((name) => itemAt[name]!) },
    current: current?.map((name) => (name < 0 ? -1 : zoneOf[name]!)) ?? null,
  }
}
