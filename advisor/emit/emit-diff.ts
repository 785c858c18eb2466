import { diffPlans, type PlanDiff } from '#infra/diff/index.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { readZones } from '../files/read-zones.ts'
import { type EmitTo, emitInMemory } from './emit-plan.ts'

/**
 * What deploying this plan would do to what was emitted before. Only the zones asked for are looked at; when all are, a zone
 * that is in the folder and no longer in the plan shows up as one that goes.
 */
export async function diffEmitted(plan: PlacementPlan, to: EmitTo, against: string): Promise<PlanDiff> {
  const before = await readZones(against)
  const after = new Map((await emitInMemory(plan, to)).map(({ zone, files }) => [zone, files]))
  if (to.zones === null) return diffPlans(before, after)
  return diffPlans(new Map([...before].filter(([zone]) => after.has(zone))), after)
}
