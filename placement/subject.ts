import type { LocalText } from '#catalogue/vocabulary/text.ts'
import type { Classification } from '#classifier/classification.ts'
import type { CostEstimate } from '#classifier/cost/estimate.ts'
import { systemNeeds } from '#classifier/cost/index.ts'
import type { Submission } from '#classifier/submission.ts'
import type { PolicyDecision } from '#policies/decision.ts'

/** A system or data set with everything that was found out about it: what placement chooses by. */
export type Subject = {
  readonly id: string
  readonly kind: 'system' | 'data-set'
  readonly name: LocalText
  readonly submission: Submission
  readonly classification: Classification
  /** One decision a zone, for the action `place`. */
  readonly decisions: readonly PolicyDecision[]
  readonly cost: CostEstimate
}

/** What a subject takes of a zone's capacity: whole vCPU, GiB of memory and GiB of storage, rounded up. */
export type Demand = { readonly vcpu: number; readonly memoryGib: number; readonly storageGib: number }
export const demandResources = ['vcpu', 'memoryGib', 'storageGib'] as const

/** Servers and disks belong to the system, stored data to the data set. */
export function demandOf(subject: Subject): Demand {
  const { submission } = subject
  if (subject.kind === 'data-set') {
    const dataSet = submission.dataSets.find((candidate) => candidate.id === subject.id)
    return { vcpu: 0, memoryGib: 0, storageGib: Math.ceil(dataSet?.store.gib ?? 0) }
  }
  const { servers } = systemNeeds(submission)
  const sum = (of: (server: (typeof servers)[number]) => number) =>
    Math.ceil(servers.reduce((total, server) => total + of(server), 0))
  return { vcpu: sum((s) => s.vcpu), memoryGib: sum((s) => s.memoryGib), storageGib: sum((s) => s.diskGib) }
}
