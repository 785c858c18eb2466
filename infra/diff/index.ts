export { bandwidth, hoursAt } from './line-hours.ts'
export { type DataMove, diffPlans, type PlanDiff, type ZoneFolders } from './plan-diff.ts'
export { type Change, type ChangeKind, changeKinds, knownTypes, type Risk, type ZoneDiff } from './zone-diff.ts'
