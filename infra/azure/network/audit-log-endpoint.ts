import { PrivateLinkScope } from '@pulumi/azure-native/monitor/privateLinkScope.js'
import { PrivateLinkScopedResource } from '@pulumi/azure-native/monitor/privateLinkScopedResource.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Foundation } from '../foundation.ts'
import { nameOf } from '../names.ts'
import type { Network } from '../network.ts'
import { zoneTags } from '../tags.ts'
import { makePrivateEndpoint } from './private-names.ts'

/** The one way to read the audit log or to write to it by an agent: an address in the hub. The scope itself is global. */
export function openAuditLog(plan: LandingZonePlan, foundation: Foundation, network: Network, parent: Resource): void {
  const { hub } = foundation
  const opts = { parent, provider: hub.provider }
  const scopeName = nameOf(plan, 'ampls')
  const scope = new PrivateLinkScope(
    scopeName,
    {
      scopeName,
      resourceGroupName: hub.group.name,
      location: 'global',
      accessModeSettings: { ingestionAccessMode: 'PrivateOnly', queryAccessMode: 'PrivateOnly' },
      tags: zoneTags(plan),
    },
    opts,
  )
  const inScope = new PrivateLinkScopedResource(
    nameOf(plan, 'ampls', 'log'),
    {
      name: nameOf(plan, 'ampls', 'log'),
      scopeName: scope.name,
      resourceGroupName: hub.group.name,
      linkedResourceId: foundation.auditLog.id,
    },
    opts,
  )
  makePrivateEndpoint(
    plan,
    { what: 'audit-log', target: scope, sub: 'azuremonitor', tags: zoneTags(plan) },
    { home: hub, subnet: network.subnetFor('endpoints'), names: network.names },
    parent,
    [inScope],
  )
}
