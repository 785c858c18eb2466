import { at, each, isAbsent, isOff, isOn, type Json, textAt } from '../value.ts'
import { type Answer, all, any, type Holder, missing, must, present, shown, when } from './answer.ts'
import { serverText } from './server-text.ts'
import { target } from './shared.ts'

export function privateBucket({ resource }: Holder): Answer {
  return must(resource.attributes, 'endpoint_type', 'private', (found) => found === 'private' || found === 'direct')
}

export function privateDatabase({ resource }: Holder): Answer {
  return must(resource.attributes, 'service_endpoints', 'private', (found) => found === 'private')
}

/** A rule on the bucket's instance that lets in the zone's own networks alone, over the private endpoint. */
export function contextRule({ resource, estate, wholeZone }: Holder): Answer {
  if (!wholeZone && estate.ofFamily('cbr-rule').length === 0) return shown
  const instances = estate.pointedAt(resource, 'resource_instance_id')
  const rules = instances.flatMap((instance) => estate.pointingAt(instance, 'cbr-rule'))
  if (rules.length === 0) return missing('ibm_cbr_rule', 'one on the instance')
  return any(
    ...rules.map(({ attributes }) => {
      const contexts = each(attributes, 'contexts')
      return all(
        must(attributes, 'enforcement_mode', 'enabled', (found) => found === 'enabled'),
        when(contexts.length > 0 && contexts.every(isPrivate), 'ibm_cbr_rule contexts', 'endpointType private'),
      )
    }),
  )
}

export function groupGuarded({ resource: { attributes } }: Holder): Answer {
  return all(
    must(attributes, 'access_control_mode', 'security_group', (found) => found === 'security_group'),
    present(attributes, ['mount_targets.virtual_network_interface.security_groups'], 'groups of the zone'),
  )
}

/** Whoever fits any one of a rule's contexts is let in, so each of them has to be private. */
const isPrivate = (context: Json): boolean =>
  each(context, 'attributes').some(
    (one) => textAt(one, 'name') === 'endpointType' && textAt(one, 'value') === 'private',
  )

const keyPaths = ['kms_key_crn', 'key_protect_key', 'encryption_key']

export function customerKey(holder: Holder): Answer {
  const { attributes } = holder.resource
  const path = keyPaths.find((one) => !isAbsent(at(attributes, one)))
  if (path === undefined)
    return missing(keyPaths[['object', 'postgres'].indexOf(holder.kind)] ?? 'encryption_key', 'a key of the agency')
  const key = target(holder, at(attributes, path)) ?? holder.estate.pointedAt(holder.resource, path)[0]
  const backups =
    holder.kind === 'postgres' ? present(attributes, 'backup_encryption_key_crn', 'a key of the agency') : shown
  if (key === undefined) return backups
  const policies = holder.estate.pointingAt(key, 'ibm-kms-policies')
  return all(
    backups,
    isOn(at(key.attributes, 'standard_key')) ? missing(`${key.address}.standard_key`, 'false', 'true') : shown,
    policies.some(
      ({ attributes: policy }) => !isAbsent(at(policy, 'rotation')) && !isOff(at(policy, 'rotation.enabled') ?? true),
    )
      ? shown
      : missing('ibm_kms_key_policies rotation.interval_month', '12'),
  )
}

export function immutable(holder: Holder): Answer {
  const { resource, estate } = holder
  const locks = estate
    .pointingAt(resource, 'cos-object-lock')
    .flatMap(({ attributes }) => each(attributes, 'object_lock_configuration.object_lock_rule.default_retention'))
  return all(
    must(resource.attributes, 'object_lock', 'true', isOn),
    locks.length === 0
      ? missing('ibm_cos_bucket_object_lock_configuration', 'COMPLIANCE with days')
      : any(
          ...locks.map((one) =>
            all(
              must(one, 'mode', 'COMPLIANCE', (found) => found === 'COMPLIANCE'),
              present(one, ['days', 'years'], 'days'),
            ),
          ),
        ),
  )
}

/** Events go by a route to a target in the region. */
export function routed({ estate, wholeZone }: Holder): Answer {
  if (!wholeZone) return shown
  const targets = estate.ofFamily('atracker-target')
  const routes = estate
    .ofFamily('atracker-route')
    .filter((route) => estate.pointedAt(route).some((one) => targets.includes(one)))
  return when(routes.length > 0, 'ibm_atracker_route', 'to a target in the region')
}

export const gateway = ({ resource, estate }: Holder): Answer =>
  estate.pointingAt(resource, 'endpoint-gateway').length > 0
    ? shown
    : missing('ibm_is_virtual_endpoint_gateway', 'one that leads here')

export function copiedOut({ dataSet, estate, tagsOf }: Holder): Answer {
  const copiers = estate
    .ofFamily('ibm-instance')
    .filter(
      (server) =>
        tagsOf(server)['rettsky-exit-copy'] !== undefined &&
        (tagsOf(server)['rettsky-agency'] ?? dataSet.agencyShort) === dataSet.agencyShort,
    )
  const sends = copiers.some((server) =>
    new RegExp(`rettsky-exit-copy[\\s\\S]*?(exit:|store )${dataSet.id}(?![\\w-])`).test(serverText(server)),
  )
  return when(sends, 'rettsky-exit-copy', `a server that sends ${dataSet.id}`)
}
