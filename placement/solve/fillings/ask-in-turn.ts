import type { Search } from './branch-node.ts'
import { branch } from './branch-search.ts'
import { type Grove, leastOf } from './grove.ts'

/** Into how many questions the way from the bound to the best plan is divided at first. */
const questions = 16

/**
 * Asks whether there is a plan at the bound, in whole cost units; if not, the bound is one higher, and the next question
 * follows; where the way is long, each takes a part of it. So near the bound nearly all zones of all items are ruled out at
 * once, and what is left is soon decided (after Posta, Ferland and Michelon, "An exact method with variable fixing for
 * solving the generalized assignment problem", 2012). Ends when all is proven, or a question brought nothing.
 */
export function* askInTurn(
  search: Search,
  grove: Grove,
  plant: () => void,
  consider: (zoneOf: Int32Array) => void,
): Generator<void, void> {
  const { scale } = search.ground
  const least = () => leastOf(grove.surest!)
  const step = Math.max(1, Math.floor((search.goal - least()) / scale / questions))
  for (let before = -Infinity; least() > before && least() < search.goal && !search.isLate(); ) {
    before = least()
    search.asked = (Math.ceil(before / scale) + step - 1) * scale + 1
    plant()
    yield
    for (const _ of branch(search, grove.now!, consider)) yield
    search.asked = Infinity
  }
}
