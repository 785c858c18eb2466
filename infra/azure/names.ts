import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { shorten } from '../plan/index.ts'

/** Shortest of the limits on what is named inside a resource group (budgets, virtual machines). */
const nameLimit = 63

/** Name inside a resource group: `nsg-azure-oslo-data-0`. Built from ids alone, so that a new plan renames nothing. */
export const nameOf = (plan: LandingZonePlan, kind: string, what?: string): string =>
  shorten([kind, plan.zone.id, what].filter((part) => part !== undefined).join('-'), nameLimit)

/** Eight hexadecimal digits that tell two bodies' resources of one name apart. */
const fingerprint = (plan: LandingZonePlan, what: string): string =>
  digestOfBytes(`${plan.body.id}/${plan.zone.id}/${what}`).slice('sha256:'.length, 'sha256:'.length + 8)

/** Storage accounts: unique in the whole of Azure, 3 to 24 lower-case letters and digits. */
export const accountName = (plan: LandingZonePlan, what: string): string =>
  `st${what.replaceAll(/[^a-z0-9]/g, '').slice(0, 14)}${fingerprint(plan, what)}`

/** Key vaults: unique in the whole of Azure, 3 to 24 letters, digits and single hyphens. */
export const vaultName = (plan: LandingZonePlan, agencyShort: string): string =>
  `kv-${agencyShort.slice(0, 12)}-${fingerprint(plan, `kv/${agencyShort}`)}`

/** PostgreSQL servers: unique in the whole of Azure, up to 63 characters. */
export const serverName = (plan: LandingZonePlan, dataSet: string): string =>
  `psql-${dataSet}-${fingerprint(plan, dataSet)}`

/** A GUID that depends on nothing but what it stands for; role assignments are named by GUID. */
export function guidOf(plan: LandingZonePlan, what: string): string {
  const hex = digestOfBytes(`${plan.body.id}/${plan.zone.id}/${what}`).slice('sha256:'.length)
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
