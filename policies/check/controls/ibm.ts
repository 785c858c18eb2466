import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, type Json, textAt } from '../value.ts'
import {
  type Answer,
  all,
  any,
  type Holder,
  missing,
  must,
  open,
  type ProviderChecks,
  present,
  shown,
  type ZoneStacks,
} from './answer.ts'
import { serverText } from './server-text.ts'
import { absent, allNamed, target, wholeText } from './shared.ts'

const encryptsAlways =
  'IBM Cloud encrypts this store at rest and cannot be told not to; whose key it is: see customer-managed-key'

/** How resources of IBM Cloud show each control, in Terraform. */
export const ibm: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: ({ resource }) =>
        isAbsent(at(resource.attributes, 'cross_region_location'))
          ? shown
          : missing('cross_region_location', 'absent', at(resource.attributes, 'cross_region_location')),
      postgres: ({ resource }) =>
        isAbsent(at(resource.attributes, 'remote_leader_id'))
          ? shown
          : missing('remote_leader_id', 'absent', at(resource.attributes, 'remote_leader_id')),
      file: { exempt: 'replicas of a share are judged by country' },
      block: { exempt: 'a volume has no copies but snapshots, which stay in its region' },
    },
    'public-access-blocked': {
      object: (holder) => all(privateBucket(holder), contextRule(holder)),
      postgres: privateDatabase,
      file: groupGuarded,
      block: { exempt: 'a volume is a disk of one server' },
    },
    'tls-only': {
      object: privateBucket,
      postgres: { exempt: 'Cloud Databases take TLS alone' },
      file: ({ resource: { attributes } }) =>
        all(
          must(
            attributes,
            'allowed_transit_encryption_modes',
            'ipsec',
            (found) => Array.isArray(found) && found.length > 0 && found.every((mode) => mode !== 'none'),
          ),
          must(
            attributes,
            'mount_targets.transit_encryption',
            'ipsec',
            (found) => found === 'ipsec' || found === 'stunnel',
          ),
        ),
      block: { exempt: 'a volume is a disk of one server; no client reaches it over the network' },
    },
    'encrypted-at-rest': {
      object: { exempt: encryptsAlways },
      postgres: { exempt: encryptsAlways },
      file: { exempt: encryptsAlways },
      block: { exempt: encryptsAlways },
    },
    'customer-managed-key': customerKey,
    'external-key': () => missing('key', 'a key that is held outside; IBM Cloud has no such thing for this store'),
    versioned: {
      object: ({ resource }) => must(resource.attributes, 'object_versioning.enable', 'true', isOn),
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          'service',
          'databases-for-postgresql',
          (found) => found === 'databases-for-postgresql',
        ),
      file: { exempt: 'a share keeps no versions; snapshots are taken by the agency' },
      block: { exempt: 'a volume keeps no versions; snapshots are taken by the agency' },
    },
    immutable: {
      object: immutable,
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'file shares do not lock files against their owner' },
      block: { exempt: 'volumes are not locked against their owner' },
    },
    'access-logged': {
      object: (holder) =>
        all(
          must(holder.resource.attributes, 'activity_tracking.read_data_events', 'true', isOn),
          must(holder.resource.attributes, 'activity_tracking.write_data_events', 'true', isOn),
          routed(holder),
        ),
      postgres: ({ resource }) =>
        must(resource.attributes, 'configuration', 'log_connections on', (found) =>
          /log_connections"?\s*[:=]\s*"?on/.test(asText(found) ?? ''),
        ),
      file: { exempt: 'the file service tells nobody who read a file' },
      block: { exempt: 'who reads a disk is known to the server alone' },
    },
    'private-endpoint-only': {
      object: (holder) => all(privateBucket(holder), contextRule(holder)),
      postgres: (holder) => all(privateDatabase(holder), gateway(holder)),
      file: groupGuarded,
      block: { exempt: 'a volume has no endpoint' },
    },
    'two-sites': {
      object: ({ resource }) => present(resource.attributes, 'region_location', 'a region, which keeps three sites'),
      postgres: ({ resource }) =>
        must(
          each(resource.attributes, 'group').find((one) => textAt(one, 'group_id') === 'member'),
          'members.allocation_count',
          '2 or more',
          (found) => Number(asText(found)) >= 2,
        ),
      file: ({ resource }) =>
        must(
          resource.attributes,
          'replica_share.zone',
          'another zone',
          (found) => !isAbsent(found) && found !== at(resource.attributes, 'zone'),
        ),
      block: { exempt: 'a volume lies in one zone; the application keeps its own second copy' },
    },
    'backup-within': {
      object: ({ resource }) => must(resource.attributes, 'object_versioning.enable', 'true', isOn),
      postgres: {
        exempt:
          'Cloud Databases put their own backups where IBM decides; the provider takes no place for them, only a key',
      },
      file: { exempt: 'replicas of a share are judged by country' },
      block: { exempt: 'snapshots stay in the region' },
    },
    'isolated-account': ownGroup,
    'exit-copy': {
      object: copiedOut,
      postgres: copiedOut,
      file: copiedOut,
      block: { exempt: 'the server that uses the volume takes the copy; the stack does not know its format' },
    },
  },
  zone: {
    'private-connectivity': directLink,
    'response-time-monitored': probed,
    'budget-alarm': {
      exempt:
        'IBM’s provider has no budget and no spending alarm; spending notifications are set by hand at the amount of the plan',
    },
  },
}

function regionPinned({ resource, zone, estate, wholeZone }: Holder): Answer {
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('location')
  if (!wholeZone) return shown
  const settings = estate.ofFamily('atracker-settings')
  const isOnly = settings.some(
    ({ attributes }) =>
      each(attributes, 'permitted_target_regions').every((region) => region === zone.region) &&
      each(attributes, 'permitted_target_regions').length > 0,
  )
  return isOnly
    ? shown
    : missing(
        'ibm_atracker_settings permitted_target_regions',
        zone.region,
        settings[0] === undefined ? undefined : at(settings[0].attributes, 'permitted_target_regions'),
      )
}

function privateBucket({ resource }: Holder): Answer {
  return must(resource.attributes, 'endpoint_type', 'private', (found) => found === 'private' || found === 'direct')
}

function privateDatabase({ resource }: Holder): Answer {
  return must(resource.attributes, 'service_endpoints', 'private', (found) => found === 'private')
}

/** A rule on the bucket's instance that lets in the zone's own networks alone, over the private endpoint. */
function contextRule({ resource, estate, wholeZone }: Holder): Answer {
  if (!wholeZone && estate.ofFamily('cbr-rule').length === 0) return shown
  const instances = estate.pointedAt(resource, 'resource_instance_id')
  const rules = instances.flatMap((instance) => estate.pointingAt(instance, 'cbr-rule'))
  if (rules.length === 0) return missing('ibm_cbr_rule', 'one on the instance')
  return any(
    ...rules.map(({ attributes }) =>
      all(
        must(attributes, 'enforcement_mode', 'enabled', (found) => found === 'enabled'),
        each(attributes, 'contexts.attributes').some(
          (one) => textAt(one, 'name') === 'endpointType' && textAt(one, 'value') === 'private',
        )
          ? shown
          : missing('ibm_cbr_rule contexts', 'endpointType private'),
      ),
    ),
  )
}

function groupGuarded({ resource: { attributes } }: Holder): Answer {
  return all(
    must(attributes, 'access_control_mode', 'security_group', (found) => found === 'security_group'),
    present(attributes, ['mount_targets.virtual_network_interface.security_groups'], 'groups of the zone'),
  )
}

const keyPaths = ['kms_key_crn', 'key_protect_key', 'encryption_key']

function customerKey(holder: Holder): Answer {
  const { attributes } = holder.resource
  const path = keyPaths.find((one) => !isAbsent(at(attributes, one)))
  if (path === undefined)
    return missing(keyPaths[['object', 'postgres'].indexOf(holder.kind)] ?? 'encryption_key', 'a key of the agency')
  const key = target(holder, at(attributes, path))
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
      : missing('ibm_kms_key_policies rotation', 'enabled'),
  )
}

function immutable(holder: Holder): Answer {
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
function routed({ estate, wholeZone }: Holder): Answer {
  if (!wholeZone) return shown
  const targets = estate.ofFamily('atracker-target')
  const routes = estate
    .ofFamily('atracker-route')
    .filter((route) => estate.pointedAt(route).some((one) => targets.includes(one)))
  return routes.length > 0 ? shown : missing('ibm_atracker_route', 'to a target in the region')
}

const gateway = ({ resource, estate }: Holder): Answer =>
  estate.pointingAt(resource, 'endpoint-gateway').length > 0
    ? shown
    : missing('ibm_is_virtual_endpoint_gateway', 'one that leads here')

/** The resource group is the agency's own: no other agency's data lies in it. */
function ownGroup({ resource, estate, dataSet, strangerIn }: Holder): Answer {
  const groupOf = (one: Located): string | undefined => {
    const direct = ['resource_group', 'resource_group_id'].flatMap((name) => estate.pointedAt(one, name))
    const instances = estate.pointedAt(one, 'resource_instance_id')
    const groups =
      direct.length > 0 ? direct : instances.flatMap((instance) => estate.pointedAt(instance, 'resource_group_id'))
    return groups.find(({ family }) => family === 'ibm-resource-group')?.address
  }
  const own = groupOf(resource)
  if (own !== undefined && !strangerIn('resource-group', groupOf)) return shown
  return missing('resource_group', `a resource group of ${dataSet.agencyShort} alone`, own)
}

function copiedOut({ dataSet, estate, tagsOf }: Holder): Answer {
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
  return sends ? shown : missing('rettsky-exit-copy', `a server that sends ${dataSet.id}`)
}

const connected = new Set(['key-issued', 'accepted', 'up'])

/** A gateway for each line that is on its way, joined to the zone's transit gateway once a carrier has handed it over. */
function directLink({ estate, zone }: ZoneStacks): Answer {
  const gateways = estate.ofFamily('dl-gateway')
  const joined = gateways.filter((one) => estate.pointingAt(one, 'tg-connection').length > 0)
  const wanted = zone.links.filter(({ state }) => connected.has(state) && state !== 'key-issued').length
  const wide = gateways.find(({ attributes }) => textAt(attributes, 'default_import_route_filter') !== 'deny')
  return all(
    joined.length >= wanted
      ? shown
      : missing('ibm_dl_gateway with ibm_tg_connection', `${wanted}`, String(joined.length)),
    wide === undefined
      ? shown
      : missing(
          `${wide.address}.default_import_route_filter`,
          'deny',
          at(wide.attributes, 'default_import_route_filter'),
        ),
    absent(estate.ofFamily('floating-ip', 'public-gateway'), 'a way to the Internet'),
    publicSubnet(estate.ofFamily('ibm-subnet')),
  )
}

function publicSubnet(subnets: readonly Located[]): Answer {
  const open = subnets.find(({ attributes }) => !isAbsent(at(attributes, 'public_gateway')))
  return open === undefined
    ? shown
    : missing(`${open.address}.public_gateway`, 'absent', at(open.attributes, 'public_gateway') as Json)
}

function probed({ estate, zone, tagsOf }: ZoneStacks): Answer {
  const probers = estate.ofFamily('ibm-instance').filter((server) => tagsOf(server)['rettsky-role'] === 'prober')
  if (probers.length === 0) return missing('ibm_is_instance', 'with tag rettsky-role:prober')
  return allNamed(
    [...new Set(zone.servers.map(({ address }) => address))],
    probers.map((one) => serverText(one) || wholeText(one)),
    'targets-from-zone.json',
  )
}
