import { type FillingSearch, fillingSearch } from '../fillings/index.ts'
import { searchUses } from '../improve/search-uses.ts'
import { searchProver, treeProver } from '../prover.ts'
import type { Solving } from '../solving.ts'
import { setAside } from '../tree/tree.ts'
import { beginning } from './beginning.ts'
import { enlist } from './helpers.ts'
import type { Step } from './step.ts'

/** Steps of a search without a clock: some seconds. */
export const mostEffort = 1e8

/** Fills each zone as is cheapest at the items' values, and branches on where items lie: proves far more than prices alone. */
export const fillZones: Step = {
  isDue: ({ ground, best, isOpen, clock }) => ground !== null && best.zoneOf !== null && isOpen() && !clock.isLate(),
  take: fillFrom,
}

/** The search by fillings from what is known by now; settles the solve if that proves at least as much as the tree. */
export async function fillFrom(solving: Solving): Promise<void> {
  const { task, tree, ground, best, random, helper, consider } = solving
  // What is found on the way is a better start for the search for plans.
  const found = (zoneOf: Int32Array) => {
    helper?.collect()
    const before = best.cost
    consider(zoneOf)
    if (best.cost >= before) return
    priceRoom(solving, fillings)
    // One that looks through sets of zones has more to lose by beginning anew than to gain.
    if (solving.values === null || !ground!.opens) enlist(solving)
  }
  const fillings = fillingSearch(task, tree.root, ground!, best, random, found)
  const byTree = treeProver(task, tree, best)
  const byFillings = searchProver(fillings, best, task)
  solving.prover = byFillings
  for (const _ of fillings.steps()) {
    if (solving.values === null) lookNear(solving, fillings)
    if ((!solving.isTimed && fillings.effort > mostEffort) || (await solving.checkIn())) break
  }
  priceRoom(solving, fillings)
  if (byFillings.lowerBound() < byTree.lowerBound()) solving.prover = byTree
  else if (best.zoneOf !== null) solving.isSettled = true
  else {
    // Others have to find a plan, and may run out of time before they prove as much.
    solving.prover = byTree
    solving.alsoProven.push(byFillings)
  }
}

/** With the first values, looks for plans near the best, and where zones cost to open in zones near its: in the second thread, or here without a clock. */
function lookNear(solving: Solving, fillings: FillingSearch): void {
  const { ground, best, clock, isTimed, random, consider } = solving
  solving.values = fillings.values()
  if (ground!.resource === null || best.zoneOf === null || solving.values === null) return
  const run = { isLate: clock.isLate, onPlan: consider }
  if (isTimed) enlist(solving)
  else if (ground!.opens) searchUses(ground!, beginning(solving, best.zoneOf), solving.values, new Set(), random, run)
}

/** Has the root price limits by the fillings where nothing else has priced them. */
function priceRoom({ task, tree: { root }, best }: Solving, fillings: FillingSearch): void {
  if (root.ascent !== null || best.zoneOf === null) return
  const prices = fillings.prices(best.zoneOf)
  if (prices === null) return
  const limit = prices.map((price, l) => Math.round(Math.min(price, task.ceiling[l]!) * task.scale))
  root.m = { ...root.m, limit }
  // What is known of the root is by these prices from here on.
  if (root.bound < Infinity) setAside(task, root, Infinity)
}
