import { asText, at, each, isAbsent, isOn, isPending, type Json } from '../value.ts'
import { type Answer, all, any, type Holder, missing, must, open, present, shown, when } from './answer.ts'

export function copiesWithin({ resource: { attributes } }: Holder): Answer {
  const path =
    at(attributes, 'allowCrossTenantReplication') === undefined
      ? 'cross_tenant_replication_enabled'
      : 'allowCrossTenantReplication'
  const found = at(attributes, path)
  if (isPending(found)) return open(path)
  return isOn(found) ? missing(path, 'false', found) : shown
}

export function blobVersions({ resource, estate }: Holder): Answer {
  const services = estate
    .pointingAt(resource, 'blob-services')
    .map(({ attributes }) => must(attributes, 'isVersioningEnabled', 'true', isOn))
  return any(...services, must(resource.attributes, 'blob_properties.versioning_enabled', 'true', isOn))
}

export function immutable({ resource: { attributes } }: Holder): Answer {
  const block = at(attributes, 'immutability_policy')
  if (!isAbsent(block))
    return must(block, 'period_since_creation_in_days', 'days', (found) => Number(asText(found)) > 0)
  return all(
    must(attributes, 'immutableStorageWithVersioning.enabled', 'true', isOn),
    must(
      attributes,
      'immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays',
      'days',
      (found) => Number(asText(found)) > 0,
    ),
  )
}

/** A diagnostic setting that sends the store's own log to a workspace, and is on. */
export function diagnosed({ resource, estate }: Holder): Answer {
  const settings = estate
    .pointingAt(resource, 'diagnostic-setting')
    .filter((one) =>
      one.references.some(
        ({ attribute, address }) =>
          /^(resourceUri|target_resource_id|scope)/.test(attribute) && estate.find(one, address) === resource,
      ),
    )
  if (settings.length === 0) return missing('DiagnosticSetting', 'one that watches this store')
  return any(
    ...settings.map(({ attributes }) =>
      all(
        present(
          attributes,
          [
            'workspaceId',
            'log_analytics_workspace_id',
            'storageAccountId',
            'storage_account_id',
            'eventHubAuthorizationRuleId',
          ],
          'a workspace',
        ),
        when(isLogging(attributes), 'logs[].enabled', 'true'),
      ),
    ),
  )
}

const isLogging = (attributes: Json): boolean =>
  each(attributes, 'logs.enabled').some(isOn) ||
  each(attributes, 'enabled_log').length > 0 ||
  each(attributes, 'log.enabled').some(isOn)

export function zoneRedundant(attributes: Json): Answer {
  return must(attributes, ['sku.name', 'account_replication_type', 'storage_account_type'], 'ZRS', (found) =>
    /ZRS$/i.test(asText(found) ?? ''),
  )
}

export function exitOfObjects(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return missing('StorageAccount', 'tagged rettsky-purpose exit-copy')
  const policies = holder.estate
    .pointingAt(holder.resource, 'object-replication')
    .filter((one) => holder.estate.pointedAt(one).includes(store))
  return when(policies.length > 0, 'ObjectReplicationPolicy', `from here to ${store.address}`)
}

/** What Azure does not copy out by itself is written by the agency's own server, which must be let in. */
export function exitWritten(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return missing('StorageAccount', 'tagged rettsky-purpose exit-copy')
  const roles = holder.estate.pointingAt(store).filter(({ type }) => /RoleAssignment|role_assignment/i.test(type))
  return when(roles.length > 0, 'RoleAssignment', `scope ${store.address}`)
}
