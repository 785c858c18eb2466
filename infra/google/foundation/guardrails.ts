import type { Folder } from '@pulumi/gcp/organizations/folder.js'
import { Policy } from '@pulumi/gcp/orgpolicy/policy.js'
import type { input } from '@pulumi/gcp/types/index.js'
import { type Input, interpolate, type Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { GoogleSettings } from '../settings.ts'
import { type Home, within } from './projects.ts'

type Rule = input.orgpolicy.PolicySpecRule

/** What nobody in the zone can do, whatever their role. The region lock speaks of places only: what is global stays possible. */
const constraints = (plan: LandingZonePlan, above: Input<string>): Readonly<Record<string, Rule>> => ({
  'compute.skipDefaultNetworkCreation': { enforce: 'TRUE' },
  'compute.storageResourceUseRestrictions': { values: { allowedValues: [interpolate`under:${above}`] } },
  'compute.vmCanIpForward': { denyAll: 'TRUE' },
  'compute.vmExternalIpAccess': { denyAll: 'TRUE' },
  'gcp.resourceLocations': { values: { allowedValues: [`in:${plan.zone.location.region}-locations`] } },
  'iam.disableServiceAccountKeyCreation': { enforce: 'TRUE' },
  'sql.restrictAuthorizedNetworks': { enforce: 'TRUE' },
  'sql.restrictPublicIp': { enforce: 'TRUE' },
  'storage.publicAccessPrevention': { enforce: 'TRUE' },
  'storage.uniformBucketLevelAccess': { enforce: 'TRUE' },
})

/**
 * Policies on the zone's folder, and on the hub's project where that stands outside it. The region lock can be tried first: in
 * dry run Google writes down what it would have refused.
 */
export function lockRegion(
  plan: LandingZonePlan,
  settings: GoogleSettings,
  { hub, folder }: { readonly hub: Home; readonly folder: Folder | undefined },
  parent: Resource,
): void {
  if (folder !== undefined) lock(plan, settings, plan.zone.id, interpolate`folders/${folder.folderId}`, hub, parent)
  lockProject(plan, settings, hub, parent)
}

/** The same on a project that stands outside the zone's folder. */
export function lockProject(plan: LandingZonePlan, settings: GoogleSettings, home: Home, parent: Resource): void {
  if (!home.inZoneFolder) lock(plan, settings, home.what, `projects/${home.projectId}`, home, parent)
}

function lock(
  plan: LandingZonePlan,
  settings: GoogleSettings,
  what: string,
  above: Input<string>,
  home: Home,
  parent: Resource,
): void {
  for (const [constraint, rule] of Object.entries(constraints(plan, above))) {
    const spec = { rules: [rule] }
    const tried = constraint === 'gcp.resourceLocations' && settings.locationPolicy === 'dry-run'
    new Policy(
      nameOf(plan, constraint.replace('.', '-'), what),
      {
        name: interpolate`${above}/policies/${constraint}`,
        parent: above,
        ...(tried ? { dryRunSpec: spec } : { spec }),
      },
      within(home, parent, 'orgpolicy'),
    )
  }
}
