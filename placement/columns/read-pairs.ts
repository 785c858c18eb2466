import { collectPairs, type PairColumns } from './collect-pairs.ts'
import { growingAmounts } from './growing.ts'
import type { JsonScanner } from './json-scanner.ts'
import type { NameNumbers } from './number-names.ts'
import { giveUp } from './other-text.ts'
import { readAmount, readRow, type Width } from './read-lists.ts'

/** Pairs with the numbers of their items' names as ends. */
export function readPairs(text: JsonScanner, names: NameNumbers, width: Width): PairColumns {
  const pairs = collectPairs()
  const flat = growingAmounts()
  let [a, b, single, rows] = [-1, -1, -1, -1]
  const amount = () => readAmount(text)
  const row = () => {
    readRow(text, flat, width, amount)
    rows++
  }
  const readCost = () => {
    if (!text.beginsList()) {
      single = amount()
      return
    }
    rows = 0
    text.list(row)
    if (rows === 0 || rows !== width.zones) giveUp()
  }
  const member = (key: string) => {
    if (key === 'a' && a < 0) a = text.name(names)
    else if (key === 'b' && b < 0) b = text.name(names)
    else if (key === 'cost' && single < 0 && rows < 0) readCost()
    else giveUp()
  }
  text.list(() => {
    a = b = single = rows = -1
    flat.length = 0
    text.object(member)
    if (a < 0 || b < 0 || (single < 0 && rows < 0)) giveUp()
    if (rows < 0) pairs.addOne(a, b, single)
    else pairs.addMatrix(a, b, flat.values, rows)
  })
  return pairs.all()
}
