import { branchOnOpenings } from './branch-on-openings.ts'
import { branchOut } from './branch-out.ts'
import { chainMoves } from './chain-moves.ts'
import { changeZones } from './change-zones.ts'
import { exchangeZones } from './exchange-zones.ts'
import { fillZones } from './fill-zones.ts'
import { findAnyPlan } from './find-any-plan.ts'
import { enlistAtOnce, enlistWithPrices } from './helpers.ts'
import { lookAround } from './look-around.ts'
import { openZones } from './open-zones.ts'
import { raiseMerged } from './raise-merged.ts'
import { raiseRoot } from './raise-root.ts'
import { recallPlans } from './recall-plans.ts'
import { searchPairs } from './search-pairs.ts'
import type { Step } from './step.ts'
import { takeDecided } from './take-decided.ts'

/** What a solve does, in this order, until its plan is proven good enough or time is up. */
export const steps: readonly Step[] = [
  recallPlans,
  enlistAtOnce,
  exchangeZones,
  branchOnOpenings,
  openZones,
  raiseMerged,
  raiseRoot,
  takeDecided,
  findAnyPlan,
  changeZones,
  enlistWithPrices,
  chainMoves,
  fillZones,
  searchPairs,
  lookAround,
  branchOut,
]
