import { emitZone } from '#infra/emit.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'

const emitted = new Map<string, Promise<EmittedFiles>>()

/** What a plan emits, worked out once for all tests that look at it: that twice is the same to the byte has tests of its own. */
export function emittedZone(plan: LandingZonePlan): Promise<EmittedFiles> {
  const key = JSON.stringify(plan)
  const files = emitted.get(key) ?? emitZone(plan)
  emitted.set(key, files)
  return files
}
