import { cutStores, mostStacks, spread, stackCountOf } from './agency-stacks.ts'
import { emittedResources } from './diff/emitted-resources.ts'
import type { EmittedFiles } from './emitter.ts'
import type { AgencyShare, LandingZonePlan } from './landing-zone-plan.ts'

/**
 * How large a stack may be before it is better cut: a preview that a person reads, a deployment that ends within an hour, and
 * what CloudFormation takes (500 resources, 1 MB).
 */
export const stackLimits = { resources: 400, bytes: 800_000 } as const

export interface StackSize {
  readonly stack: string
  readonly resources: number
  readonly bytes: number
}
