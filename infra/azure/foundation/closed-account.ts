import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from './resource-groups.ts'

/** What every storage account of ours is: in the zone's region, closed to the Internet, to shared keys and to other tenants. */
export const closedAccount = (plan: LandingZonePlan, home: Home) =>
  ({
    resourceGroupName: home.group.name,
    location: plan.zone.location.region,
    allowBlobPublicAccess: false,
    allowSharedKeyAccess: false,
    allowCrossTenantReplication: false,
    allowedCopyScope: 'PrivateLink',
    defaultToOAuthAuthentication: true,
    enableHttpsTrafficOnly: true,
    isLocalUserEnabled: false,
    isSftpEnabled: false,
    minimumTlsVersion: 'TLS1_2',
    networkRuleSet: { defaultAction: 'Deny', bypass: 'AzureServices' },
    publicNetworkAccess: 'Disabled',
  }) as const
