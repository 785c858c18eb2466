import { sizeIn } from '../model/model.ts'
import type { Random } from '../search/random.ts'
import { type Board, fits, takeStep } from './board.ts'
import type { Menu } from './menu.ts'

const nodeLimit = 30_000

/**
 * Empties a few zones and fills them again in the best way, over and over, for problems without pairs. With the limits
 * priced, a plan's excess over the bound is the sum of its items' regrets and of the worth of the room it leaves; a search
 * in depth leaves a branch as soon as that passes what the present filling has. How many items are taken out at a time
 * follows from how far the search gets.
 */
export function refill(
  board: Board,
  menu: Menu,
  unit: Float64Array,
  random: Random,
  run: { rounds: number; isLate: () => boolean; onPlan: (board: Board) => void },
): void {
  const { model, state, room, standing } = board
  const { zones } = model
  const resources = model.size.length
  if (!fits(board) || zones < 2) return
  let wanted = 12
  const isFree = new Uint8Array(zones)
  const left = new Float64Array(resources * zones)
  const priced = (i: number, z: number) => {
    let sum = standing[i * zones + z]!
    for (let r = 0; r < resources; r++) sum += unit[r * zones + z]! * sizeIn(model.size[r]!, i, z)
    return sum
  }
  for (let round = 0; round < run.rounds; round++) {
    if ((round & 15) === 0 && run.isLate()) return
    const { chosen, items } = choose()
    for (const z of chosen)
      for (let r = 0; r < resources; r++)
        left[r * zones + z] = room.capacity[r * zones + z]! - state.held[r * zones + z]!
    const regretNow: number[] = []
    const options = items.map((i) => {
      const home = state.zoneOf[i]!
      for (let r = 0; r < resources; r++) left[r * zones + home]! += sizeIn(model.size[r]!, i, home)
      const list = chosen.filter((z) => menu.has[i * zones + z] === 1).map((z) => ({ z, regret: priced(i, z) }))
      const least = Math.min(...list.map(({ regret }) => regret))
      for (const option of list) option.regret -= least
      regretNow.push(list.find(({ z }) => z === home)?.regret ?? 0)
      return list.sort((p, q) => p.regret - q.regret)
    })
    const nodes = search(chosen, items, options, regretNow)
    wanted =
      nodes >= nodeLimit ? Math.max(6, wanted * 0.9) : nodes < nodeLimit / 10 ? Math.min(400, wanted * 1.05) : wanted
  }

  /** Some zones, and items in them. */
  function choose(): { chosen: number[]; items: number[] } {
    const chosen: number[] = []
    const items: number[] = []
    isFree.fill(0)
    const perZone = Math.max(1, Math.ceil(menu.movable.length / zones))
    const most = Math.min(zones, Math.max(3, Math.round(wanted / perZone)))
    for (let tries = 0; chosen.length < most && tries < 4 * most; tries++) {
      const seed = menu.movable[Math.floor(random() * menu.movable.length)]!
      const z =
        random() < 0.5
          ? state.zoneOf[seed]!
          : menu.order[seed * zones + Math.floor(random() * Math.min(3, menu.count[seed]!))]!
      if (isFree[z] === 1 || board.members[z]!.length === 0) continue
      isFree[z] = 1
      chosen.push(z)
    }
    const all = chosen.flatMap((z) => board.members[z]!)
    for (let n = 0; n < all.length; n++) {
      if (all.length > wanted * 1.3 && random() > wanted / all.length) continue
      if (menu.count[all[n]!]! > 1) items.push(all[n]!)
    }
    return { chosen, items }
  }

  /** Fills the chosen zones with the items; applies every better filling it meets. Returns the nodes it took. */
  function search(
    chosen: readonly number[],
    items: readonly number[],
    options: readonly { z: number; regret: number }[][],
    regretNow: readonly number[],
  ): number {
    const roomWorth = () => {
      let worth = 0
      for (const z of chosen)
        for (let r = 0; r < resources; r++) {
          const price = unit[r * zones + z]!
          if (price > 0) worth += price * left[r * zones + z]!
        }
      return worth
    }
    // All items out: the room is worth this much; each item put in takes its size × price from it.
    const empty = roomWorth()
    let slack = empty
    let now = 0
    for (let n = 0; n < items.length; n++) {
      now += regretNow[n]!
      for (let r = 0; r < resources; r++) {
        const z = state.zoneOf[items[n]!]!
        slack -= (unit[r * zones + z] ?? 0) * sizeIn(model.size[r]!, items[n]!, z)
      }
    }
    let budget = now + slack - 1e-6
    if (budget <= 1e-6) return 0
    const weightOf = (i: number) => {
      let weight = 0
      for (let r = 0; r < resources; r++)
        weight += sizeIn(model.size[r]!, i, state.zoneOf[i]!) / (1 + room.capacity[r * zones + state.zoneOf[i]!]!)
      return weight
    }
    const order = items.map((_, n) => n)
    const within = options.map((list) => list.filter(({ regret }) => regret < budget).length)
    const weight = items.map(weightOf)
    order.sort((p, q) => Number(within[p]! > 1) - Number(within[q]! > 1) || weight[q]! - weight[p]!)
    const count = items.length
    // How much the items still to come can take of the room's worth at the most.
    const canTake = new Float64Array(count + 1)
    const takes = items.map((i, n) =>
      options[n]!.map(({ z }) => {
        let worth = 0
        for (let r = 0; r < resources; r++) worth += unit[r * zones + z]! * sizeIn(model.size[r]!, i, z)
        return worth
      }),
    )
    for (let at = count - 1; at >= 0; at--) canTake[at] = canTake[at + 1]! + Math.max(...takes[order[at]!]!)
    const pick = new Int32Array(count)
    let found: Int32Array | null = null
    let nodes = 0
    descend(0, 0, empty)
    if (found !== null) settle(found)
    return nodes

    function descend(at: number, regret: number, worth: number): void {
      if (nodes++ > nodeLimit) return
      if (at === count) {
        budget = regret + worth - 1e-6
        found = pick.slice()
        return
      }
      if (regret + Math.max(0, worth - canTake[at]!) >= budget) return
      const n = order[at]!
      const i = items[n]!
      const list = options[n]!
      for (let k = 0; k < list.length; k++) {
        const { z } = list[k]!
        const more = regret + list[k]!.regret
        if (more >= budget) return
        let fitsIn = true
        for (let r = 0; r < resources; r++) fitsIn = fitsIn && sizeIn(model.size[r]!, i, z) <= left[r * zones + z]!
        if (!fitsIn) continue
        for (let r = 0; r < resources; r++) left[r * zones + z]! -= sizeIn(model.size[r]!, i, z)
        pick[n] = z
        descend(at + 1, more, worth - takes[n]![k]!)
        for (let r = 0; r < resources; r++) left[r * zones + z]! += sizeIn(model.size[r]!, i, z)
      }
    }

    function settle(zoneOf: Int32Array): void {
      const before = items.map((i) => state.zoneOf[i]!)
      const cost = state.cost
      for (let n = 0; n < count; n++) if (state.zoneOf[items[n]!] !== zoneOf[n]) takeStep(board, items[n]!, zoneOf[n]!)
      if (state.cost < cost - 1e-9 && fits(board)) run.onPlan(board)
      else
        for (let n = 0; n < count; n++)
          if (state.zoneOf[items[n]!] !== before[n]) takeStep(board, items[n]!, before[n]!)
    }
  }
}
