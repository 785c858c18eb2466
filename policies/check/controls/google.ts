import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, isPending, type Json, textAt } from '../value.ts'
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
import { allNamed, ownAccount, target, wholeText } from './shared.ts'

const encryptsAlways =
  'Google encrypts every store at rest and cannot be told not to; whose key it is: see customer-managed-key'

/** How resources of Google Cloud show each control, in Terraform and Pulumi alike. */
export const google: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: ({ resource }) =>
        isAbsent(at(resource.attributes, 'custom_placement_config'))
          ? shown
          : missing('custom_placement_config', 'absent'),
      postgres: { exempt: 'replicas and backups of a database are judged by country' },
      file: { exempt: 'replicas of a share are judged by country' },
      block: { exempt: 'replicas and snapshots of a disk are judged by country' },
    },
    'public-access-blocked': {
      object: ({ resource: { attributes } }) =>
        all(
          must(attributes, 'public_access_prevention', 'enforced', (found) => found === 'enforced'),
          must(attributes, 'uniform_bucket_level_access', 'true', isOn),
        ),
      postgres: ({ resource }) => must(resource.attributes, 'settings.ip_configuration.ipv4_enabled', 'false', isOff),
      file: privateShare,
      block: disksUsedInside,
    },
    'tls-only': {
      object: ({ resource }) => must(resource.attributes, 'ip_filter.mode', 'Enabled', (found) => found === 'Enabled'),
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['settings.ip_configuration.ssl_mode', 'settings.ip_configuration.require_ssl'],
          'ENCRYPTED_ONLY',
          (found) => isOn(found) || /^(ENCRYPTED_ONLY|TRUSTED_CLIENT_CERTIFICATE_REQUIRED)$/.test(asText(found) ?? ''),
        ),
      file: {
        exempt:
          'Filestore speaks NFS, which is not TLS; what passes between machines is encrypted by Google’s network alone',
      },
      block: { exempt: 'a disk is attached to its server inside Google; there is no connection of ours to encrypt' },
    },
    'encrypted-at-rest': {
      object: { exempt: encryptsAlways },
      postgres: { exempt: encryptsAlways },
      file: { exempt: encryptsAlways },
      block: { exempt: encryptsAlways },
    },
    'customer-managed-key': customerKey,
    'external-key': externalKey,
    versioned: {
      object: ({ resource }) => must(resource.attributes, 'versioning.enabled', 'true', isOn),
      postgres: ({ resource }) =>
        must(resource.attributes, 'settings.backup_configuration.point_in_time_recovery_enabled', 'true', isOn),
      file: { exempt: 'Filestore keeps no versions of its files' },
      block: { exempt: 'a disk keeps no versions; daily snapshots are shown by backup-within' },
    },
    immutable: {
      object: ({ resource }) =>
        must(resource.attributes, 'retention_policy.retention_period', 'seconds', (found) => Number(asText(found)) > 0),
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'Filestore does not lock files against their owner' },
      block: { exempt: 'a disk is not locked against its server' },
    },
    'access-logged': {
      object: audited,
      postgres: audited,
      file: { exempt: 'Filestore does not log single reads and writes; the flow log shows who was connected' },
      block: { exempt: 'who reads a disk is known to its server alone' },
    },
    'private-endpoint-only': {
      object: bucketInside,
      postgres: ({ resource: { attributes } }) =>
        all(
          present(attributes, 'settings.ip_configuration.private_network', 'the network of the zone'),
          must(attributes, 'settings.ip_configuration.ipv4_enabled', 'false', isOff),
        ),
      file: privateShare,
      block: disksUsedInside,
    },
    'two-sites': {
      object: { exempt: 'Google keeps every object of a region in two or more of its sites' },
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['settings.availability_type', 'availability_type'],
          'REGIONAL',
          (found) => found === 'REGIONAL',
        ),
      file: ({ resource }) =>
        must(resource.attributes, 'tier', 'REGIONAL', (found) => found === 'REGIONAL' || found === 'ENTERPRISE'),
      block: ({ resource }) =>
        each(resource.attributes, 'replica_zones').length >= 2 ? shown : missing('replica_zones', 'two zones'),
    },
    'backup-within': {
      object: { exempt: 'versions and removed objects stay in the bucket, whose place is judged' },
      postgres: ({ resource: { attributes } }) =>
        all(
          must(attributes, 'settings.backup_configuration.enabled', 'true', isOn),
          present(attributes, 'settings.backup_configuration.location', 'the region of the zone'),
        ),
      file: { exempt: 'backups of a share are resources of their own, judged by country' },
      block: snapshots,
    },
    'isolated-account': ownProject,
    'exit-copy': { object: exitOfObjects, postgres: exitOfDatabase, file: exitBucket, block: exitBucket },
  },
  zone: { 'private-connectivity': interconnected, 'response-time-monitored': checked, 'budget-alarm': budget },
}

const policiesOf = (resources: readonly Located[], constraint: string): Located[] =>
  resources.filter(({ family, attributes }) => family === 'org-policy' && nameOf(attributes).endsWith(constraint))

function nameOf(attributes: Json): string {
  const name = at(attributes, 'name')
  return isPending(name) ? (name.text ?? '') : (asText(name) ?? '')
}

function regionPinned({ resource, zone, estate, wholeZone }: Holder): Answer {
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('location')
  if (!wholeZone) return shown
  const locks = policiesOf(estate.resources, 'gcp.resourceLocations')
  const isLocked = locks.some(({ attributes }) => {
    const allowed = each(attributes, 'spec.rules.values.allowed_values').map(asText)
    return allowed.length > 0 && allowed.every((value) => value === `in:${zone.region}-locations`)
  })
  return isLocked
    ? shown
    : missing(
        'orgpolicy gcp.resourceLocations',
        `in:${zone.region}-locations`,
        locks[0] === undefined ? undefined : at(locks[0].attributes, 'spec.rules'),
      )
}

function privateShare({ resource: { attributes } }: Holder): Answer {
  return all(
    must(attributes, 'networks.connect_mode', 'PRIVATE_SERVICE_ACCESS', (found) => found === 'PRIVATE_SERVICE_ACCESS'),
    present(attributes, 'file_shares.nfs_export_options.ip_ranges', 'prefixes of the zone'),
  )
}

/** Disks and snapshots are used by no project outside: a policy of the zone's folder. */
function disksUsedInside({ estate, wholeZone }: Holder): Answer {
  if (!wholeZone) return shown
  const found = policiesOf(estate.resources, 'compute.storageResourceUseRestrictions')
  return found.some(({ attributes }) => each(attributes, 'spec.rules.values.allowed_values').length > 0)
    ? shown
    : missing('orgpolicy compute.storageResourceUseRestrictions', 'only under the zone’s folder')
}

const keyPaths = [
  'encryption.default_kms_key_name',
  'encryption_key_name',
  'kms_key_name',
  'disk_encryption_key.kms_key_self_link',
  'disk_encryption_key.kms_key_name',
]

function keyOf(holder: Holder): { answer: Answer; key: Located | undefined; value: Json } {
  const { attributes } = holder.resource
  const path = keyPaths.find((one) => !isAbsent(at(attributes, one)))
  const value = path === undefined ? undefined : at(attributes, path)
  return {
    answer: path === undefined ? missing(pathFor(holder), 'a key of the agency') : shown,
    key: target(holder, value),
    value,
  }
}

const pathFor = ({ kind }: Holder): string =>
  ({
    object: 'encryption.default_kms_key_name',
    postgres: 'encryption_key_name',
    file: 'kms_key_name',
    block: 'disk_encryption_key',
  })[kind]

const isOutside = (key: Located): boolean =>
  /^EXTERNAL/.test(textAt(key.attributes, 'version_template.protection_level') ?? '')

function customerKey(holder: Holder): Answer {
  const { answer, key } = keyOf(holder)
  if (key === undefined || key.family !== 'kms-key' || isOutside(key)) return answer
  return all(answer, present(key.attributes, 'rotation_period', 'a period'))
}

function externalKey(holder: Holder): Answer {
  const { answer, key, value } = keyOf(holder)
  if (answer.kind !== 'shown') return answer
  if (key === undefined) return isPending(value) ? open('key') : missing('key', 'EXTERNAL_VPC', value)
  return all(
    must(key.attributes, 'version_template.protection_level', 'EXTERNAL_VPC', (found) =>
      /^EXTERNAL/.test(asText(found) ?? ''),
    ),
    textAt(key.attributes, 'version_template.protection_level') === 'EXTERNAL'
      ? shown
      : present(key.attributes, 'crypto_key_backend', 'the connection to the key manager outside'),
  )
}

/** Reads and writes are logged in the store's own project. */
function audited({ resource, estate }: Holder): Answer {
  const project = asText(at(resource.attributes, 'project')) ?? resource.setting.account
  const configs = estate
    .ofFamily('audit-config')
    .filter((one) => (asText(at(one.attributes, 'project')) ?? one.setting.account) === project)
  const types = configs
    .filter(({ attributes }) =>
      /^(allServices|storage\.googleapis\.com|cloudsql\.googleapis\.com)$/.test(textAt(attributes, 'service') ?? ''),
    )
    .flatMap(({ attributes }) =>
      [...each(attributes, 'audit_log_configs.log_type'), ...each(attributes, 'audit_log_config.log_type')].map(asText),
    )
  return types.includes('DATA_READ') && types.includes('DATA_WRITE')
    ? shown
    : missing('IAMAuditConfig', 'DATA_READ and DATA_WRITE', types.join(', '))
}

function bucketInside({ resource: { attributes } }: Holder): Answer {
  const open = each(attributes, 'ip_filter.public_network_source.allowed_ip_cidr_ranges')
  return all(
    must(attributes, 'ip_filter.mode', 'Enabled', (found) => found === 'Enabled'),
    open.length === 0 ? shown : missing('ip_filter.public_network_source', 'no prefix', open[0]),
    present(attributes, 'ip_filter.vpc_network_sources', 'the network of the zone'),
  )
}

/** A schedule of snapshots that names where they lie, attached to the disk. */
function snapshots(holder: Holder): Answer {
  const { resource, estate } = holder
  const name = textAt(resource.attributes, 'name') ?? ''
  const attached = estate
    .ofFamily('snapshot-attachment')
    .filter((one) => estate.pointedAt(one, 'disk').includes(resource) || textAt(one.attributes, 'disk') === name)
  const schedules = attached.flatMap((one) => {
    const named = textAt(one.attributes, 'name')
    const linked = estate.pointedAt(one).filter(({ family }) => family === 'snapshot-schedule')
    return linked.length > 0
      ? linked
      : estate.ofFamily('snapshot-schedule').filter(({ attributes }) => textAt(attributes, 'name') === named)
  })
  const own = estate.pointedAt(resource, 'resource_policies').filter(({ family }) => family === 'snapshot-schedule')
  const found = [...schedules, ...own]
  if (found.length === 0) return missing('snapshot schedule', 'one that is attached')
  return any(
    ...found.map(({ attributes }) =>
      present(attributes, 'snapshot_schedule_policy.snapshot_properties.storage_locations', 'the region of the zone'),
    ),
  )
}

/** The project is no other agency's. */
function ownProject(holder: Holder): Answer {
  const project = (one: Located) => textAt(one.attributes, 'project') ?? one.setting.account
  const own = project(holder.resource)
  if (own === undefined) return ownAccount(holder)
  return holder.strangerIn('project', project)
    ? missing('project', `a project of ${holder.dataSet.agencyShort} alone`, own)
    : shown
}

function exitBucket(holder: Holder): Answer {
  return holder.exit === undefined ? missing('storage bucket', 'labelled rettsky-purpose exit-copy') : shown
}

function exitOfObjects(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return exitBucket(holder)
  const { resource, estate } = holder
  const isEnd = (job: Located, end: string, bucket: Located) =>
    estate.pointedAt(job, `transfer_spec.${end}`).includes(bucket) ||
    textAt(job.attributes, `transfer_spec.${end}.bucket_name`) === textAt(bucket.attributes, 'name')
  const jobs = estate
    .ofFamily('gcs-transfer')
    .filter((job) => isEnd(job, 'gcs_data_source', resource) && isEnd(job, 'gcs_data_sink', store))
  return jobs.length === 0
    ? missing('transferJob', `from here to ${store.address}`)
    : any(...jobs.map(({ attributes }) => present(attributes, 'schedule', 'a schedule')))
}

/** A job that asks the database to export itself into the bucket, on a schedule. */
function exitOfDatabase(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return exitBucket(holder)
  const { resource, estate } = holder
  const bucket = textAt(store.attributes, 'name') ?? ''
  const jobs = estate
    .ofFamily('scheduler-job')
    .filter(({ attributes }) =>
      (textAt(attributes, 'http_target.uri') ?? '').endsWith(
        `/instances/${textAt(resource.attributes, 'name')}/export`,
      ),
    )
  const reaches = jobs.some(
    ({ attributes }) =>
      decoded(textAt(attributes, 'http_target.body') ?? '').includes(bucket) && !isAbsent(at(attributes, 'schedule')),
  )
  return reaches ? shown : missing('scheduler job', `export to ${store.address}`)
}

const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

const typed = ({ estate }: ZoneStacks, pattern: RegExp): Located[] =>
  estate.resources.filter(({ type }) => pattern.test(type))

/** Two attachments in different availability domains for each line. */
function interconnected(stacks: ZoneStacks): Answer {
  const attachments = typed(stacks, /InterconnectAttachment$|compute_interconnect_attachment$/i).filter(
    ({ attributes }) => /PARTNER|DEDICATED/.test(textAt(attributes, 'type') ?? 'DEDICATED'),
  )
  const wanted = Math.max(1, stacks.zone.links.length)
  const byLine = new Map<string, Set<string>>()
  for (const one of attachments) {
    const line = stacks.tagsOf(one)['rettsky-link'] ?? one.address
    byLine.set(line, (byLine.get(line) ?? new Set()).add(textAt(one.attributes, 'edge_availability_domain') ?? ''))
  }
  const double = [...byLine.values()].filter((domains) => domains.size >= 2).length
  const gateways = typed(stacks, /routerNat:RouterNat$|compute_router_nat$/i)
  return all(
    double >= wanted
      ? shown
      : missing(
          'InterconnectAttachment edgeAvailabilityDomain',
          `two domains for each of ${wanted} lines`,
          String(double),
        ),
    gateways.length === 0 ? shown : missing(gateways[0]?.address ?? '', 'absent'),
  )
}

/** A check and an alarm for each server that answers more than ICMP; a prober of one's own for the rest. */
function checked(stacks: ZoneStacks): Answer {
  const addresses = [...new Set(stacks.zone.servers.map(({ address }) => address))]
  const checks = typed(stacks, /UptimeCheckConfig$|monitoring_uptime_check_config$/i)
  const endpoints = typed(stacks, /servicedirectory\/endpoint|service_directory_endpoint/i)
  const alarms = typed(stacks, /AlertPolicy$|monitoring_alert_policy$/i)
  if (checks.length === 0) return missing('UptimeCheckConfig', 'one')
  const silent = checks.find((check) => !stacks.estate.pointingAt(check).some((one) => alarms.includes(one)))
  const unseen = endpoints.find((endpoint) => {
    const id = textAt(endpoint.attributes, 'endpoint_id')
    return !checks.some(({ attributes }) => textAt(attributes, 'monitored_resource.labels.service_name') === id)
  })
  const blind = checks.find(({ attributes }) => {
    const id = textAt(attributes, 'monitored_resource.labels.service_name')
    return id !== undefined && !endpoints.some((one) => textAt(one.attributes, 'endpoint_id') === id)
  })
  const probers = typed(stacks, /compute\/instance:Instance|google_compute_instance$/i)
  return all(
    allNamed(
      addresses,
      [...endpoints.map(({ attributes }) => textAt(attributes, 'address') ?? ''), ...probers.map(wholeText)],
      'servicedirectory endpoint address',
    ),
    blind === undefined ? shown : missing(`servicedirectory endpoint of ${blind.address}`, 'one'),
    unseen === undefined ? shown : missing('UptimeCheckConfig', unseen.address),
    silent === undefined ? shown : missing(`AlertPolicy of ${silent.address}`, 'one'),
  )
}

function budget(stacks: ZoneStacks): Answer {
  const budgets = typed(stacks, /billing\/budget:Budget$|google_billing_budget$/i)
  if (budgets.length === 0) return missing('billing budget', 'one')
  return any(
    ...budgets.map(({ attributes }) =>
      all(
        present(attributes, 'amount.specified_amount', 'an amount'),
        present(attributes, 'threshold_rules', 'thresholds'),
      ),
    ),
  )
}
