import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { landingZoneName, shorten } from '../plan/index.ts'

/** Longest name of a network, disk, instance or key. */
const nameLimit = 63
const projectLimit = 30

/** Name inside a project: `vpc-google-stockholm`. Built from ids alone, so that a new plan renames nothing. */
export const nameOf = (plan: LandingZonePlan, kind: string, what?: string): string =>
  shorten([kind, plan.zone.id, what].filter((part) => part !== undefined).join('-'), nameLimit)

/** Eight hexadecimal digits that tell two bodies' resources of one name apart. */
const fingerprint = (plan: LandingZonePlan, what: string): string =>
  digestOfBytes(`${plan.body.id}/${plan.zone.id}/${what}`).slice('sha256:'.length, 'sha256:'.length + 8)

/** Buckets: unique in the whole of Google, up to 63 characters; a point would claim an Internet domain. */
export const bucketName = (plan: LandingZonePlan, what: string): string =>
  `${shorten(`${plan.body.short}-${what.replace('.', '-')}`, nameLimit - 9)}-${fingerprint(plan, what)}`

/** Project of what the zone shares: network, line, logs, monitor. */
export const hostProjectId = (plan: LandingZonePlan): string =>
  shorten(landingZoneName(plan.body.short, 'hub', plan.zone.id), projectLimit)
