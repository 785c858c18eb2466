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
import * as s3 from './s3.ts'
import { serverText } from './server-text.ts'
import { absent, allNamed, ownAccount } from './shared.ts'

/**
 * How resources of OpenStack show each control. Objects lie behind S3 or Swift; where a host has no service for databases
 * or files, a server of one's own shows the control in its cloud-init, and its disks show what disks can.
 */
export const openstack: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: noSync,
      postgres: { exempt: 'a standby’s disks are judged by their region' },
      file: { exempt: 'a share has no copies but snapshots' },
      block: { exempt: 'replicas of a disk are judged by country' },
    },
    'public-access-blocked': {
      object: (holder) => (isS3(holder) ? s3.publicBlocked(holder) : closedContainer(holder)),
      postgres: noFloating,
      file: privateShare,
      block: { exempt: 'a disk is reached through its server alone' },
    },
    'tls-only': {
      object: (holder) => (isS3(holder) ? s3.tlsOnly(holder) : secureApi(holder)),
      postgres: databaseTls,
      file: fileTls,
      block: { exempt: 'a volume is a disk of one server; no client reaches it over the network' },
    },
    'encrypted-at-rest': {
      object: (holder) =>
        isS3(holder) ? s3.encrypted(holder) : named(holder, 'storage_policy', 'a policy that encrypts'),
      postgres: encryptedDisks,
      file: (holder) =>
        isServer(holder) ? encryptedDisks(holder) : named(holder, 'share_type', 'a type that encrypts'),
      block: (holder) => named(holder, 'volume_type', 'a type that encrypts'),
    },
    'customer-managed-key': keyOf,
    'external-key': (holder) => (isOwn(holder) ? keyOf(holder) : outsideKey(holder)),
    versioned: {
      object: (holder) =>
        isS3(holder)
          ? s3.versioned(holder)
          : must(
              holder.resource.attributes,
              ['versioning', 'versioning_legacy.type'],
              'true',
              (found) => isOn(found) || /^(history|versions)$/.test(asText(found) ?? ''),
            ),
      postgres: (holder) =>
        onPrimary(holder, 'archive_mode = on', /archive_mode\s*=\s*on/, /pgbackrest|archive_command/),
      file: { exempt: 'a share keeps no versions; snapshots are taken by the agency' },
      block: { exempt: 'a volume keeps no versions; snapshots are taken by the agency' },
    },
    immutable: {
      object: s3.immutable,
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'neither Manila nor NFS locks files against their owner' },
      block: { exempt: 'Cinder does not lock volumes against their owner' },
    },
    'access-logged': {
      object: s3.logged,
      postgres: (holder) =>
        onServer(holder, 'pgaudit', /shared_preload_libraries\s*=\s*'[^']*pgaudit/, /pgaudit\.log\s*=\s*'?\w/),
      file: (holder) =>
        isServer(holder) ? onServer(holder, 'audit rules', /audit\/rules\.d/, /-w \/\S+ -p \w*[rw]/) : shown,
      block: { exempt: 'who reads a disk is known to the server alone' },
    },
    'private-endpoint-only': {
      object: (holder) =>
        isS3(holder) ? s3.denial(holder, 'Deny unless aws:SourceIp is inside', ['aws:SourceIp']) : secureApi(holder),
      postgres: guardedServer,
      file: (holder) =>
        isServer(holder)
          ? guardedServer(holder)
          : present(holder.resource.attributes, 'share_network_id', 'a network of the zone'),
      block: { exempt: 'a disk is reached through its server alone' },
    },
    'two-sites': {
      object: (holder) =>
        isS3(holder)
          ? shown
          : must(holder.resource.attributes, 'storage_policy', 'the policy that spans two sites', spans),
      postgres: standby,
      file: (holder) =>
        isServer(holder)
          ? any(
              ...disksOf(holder).map(({ attributes }) =>
                must(attributes, 'volume_type', 'the type that spans two sites', spans),
              ),
              missing('volume_type', 'the type that spans two sites'),
            )
          : must(holder.resource.attributes, 'share_type', 'the type that spans two sites', spans),
      block: blockSpans,
    },
    'backup-within': {
      object: (holder) =>
        isS3(holder) ? s3.versioned(holder) : must(holder.resource.attributes, 'versioning', 'true', isOn),
      postgres: backupDisk,
      file: { exempt: 'snapshots of a share stay at its site' },
      block: { exempt: 'snapshots of a volume stay at its site' },
    },
    'isolated-account': ownAccount,
    'exit-copy': {
      object: copiedOut,
      postgres: copiedOut,
      file: copiedOut,
      block: { exempt: 'the server that uses the volume takes the copy; the stack does not know its format' },
    },
  },
  zone: { 'private-connectivity': handedOff, 'response-time-monitored': probed, 'budget-alarm': ceilings },
}

const isS3 = ({ resource }: Holder): boolean => resource.family === 's3-bucket'
const isServer = ({ resource }: Holder): boolean => resource.kind === 'compute'
const isOwn = ({ zone }: Holder): boolean => zone.kind === 'private-cloud'
const spans = (found: Json): boolean => /two|multi|replicated|stretched|geo/i.test(asText(found) ?? '')

const named = ({ resource }: Holder, path: string, wanted: string): Answer => present(resource.attributes, path, wanted)

function regionPinned({ resource }: Holder): Answer {
  const region = textAt(resource.attributes, 'region') ?? resource.setting.region?.place
  return region === undefined || region.startsWith('@') ? missing('region', 'written out') : shown
}

function noSync({ resource }: Holder): Answer {
  return isAbsent(at(resource.attributes, 'container_sync_to'))
    ? shown
    : missing('container_sync_to', 'absent', at(resource.attributes, 'container_sync_to'))
}

function closedContainer({ resource: { attributes } }: Holder): Answer {
  const names = ['container_read', 'container_write']
  return all(
    ...names.map((name) => (isAbsent(at(attributes, name)) ? shown : missing(name, 'absent', at(attributes, name)))),
  )
}

/** Swift itself speaks TLS where its API does; the endpoint inside the host is the private one. */
function secureApi({ resource }: Holder): Answer {
  const provider = resource.setting.providerAttributes
  return all(
    must(provider, 'auth_url', 'https', (found) => (asText(found) ?? '').startsWith('https://')),
    isOn(at(provider, 'insecure')) ? missing('provider insecure', 'false', 'true') : shown,
  )
}

/** Servers of the data set, where the holder is one; else the servers that its disks are attached to. */
function servers({ resource, siblings }: Holder): Located[] {
  return resource.kind === 'compute' ? [resource] : siblings.filter(({ kind }) => kind === 'compute')
}

function onServer(holder: Holder, wanted: string, ...patterns: readonly RegExp[]): Answer {
  if (!isServer(holder)) return shown
  const text = serverText(holder.resource)
  if (text === '') return open('user_data')
  return patterns.every((pattern) => pattern.test(text)) ? shown : missing('user_data', wanted)
}

const isPrimary = ({ resource, tagsOf }: Holder): boolean => tagsOf(resource)['rettsky-role'] !== 'standby'

const onPrimary = (holder: Holder, wanted: string, ...patterns: readonly RegExp[]): Answer =>
  isPrimary(holder) ? onServer(holder, wanted, ...patterns) : shown

/** Only TLS is let in, and none older than 1.2. */
function databaseTls(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const text = serverText(holder.resource)
  const lets = /^\s*host(nossl)?\s+\S+\s+\S+\s+(?!127\.|::1|localhost)\S+/m.test(text)
  return all(
    lets ? missing('pg_hba.conf', 'hostssl alone') : shown,
    onServer(
      holder,
      'hostssl, TLSv1.2',
      /^\s*hostssl\s/m,
      /ssl_min_protocol_version\s*=\s*'TLSv1\.[23]'/,
      /ssl\s*=\s*on/,
    ),
  )
}

function fileTls(holder: Holder): Answer {
  if (isServer(holder)) return onServer(holder, 'xprtsec=tls', /xprtsec=m?tls/)
  return all(
    must(holder.resource.attributes, 'share_proto', 'CEPHFS', (found) => asText(found) === 'CEPHFS'),
    must(
      holder.resource.attributes,
      'metadata.rettsky-mount',
      'ms_mode=secure',
      (found) => asText(found) === 'ms_mode=secure',
    ),
  )
}

/** Volumes that hold the same data set as a server. */
const disksOf = ({ siblings }: Holder): Located[] => siblings.filter(({ family }) => family === 'cinder-volume')

function encryptedDisks(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const disks = disksOf(holder)
  if (disks.length === 0) return missing('volume', 'a volume that encrypts')
  return all(
    ...disks.map(({ address, attributes }) =>
      isAbsent(at(attributes, 'volume_type')) ? missing(`${address}.volume_type`, 'a type that encrypts') : shown,
    ),
  )
}

/** The agency's own key: in the host's key manager, or held outside where it has none. */
function keyOf(holder: Holder): Answer {
  const { resource, zone, kind } = holder
  if (kind === 'object' && isS3(holder)) return zone.keyManager ? s3.ownKey(holder).answer : outsideKey(holder)
  if (!zone.keyManager && !isOwn(holder)) return outsideKey(holder)
  if (kind === 'file' && !isServer(holder)) return shown
  const disks = isServer(holder) ? disksOf(holder) : [resource]
  return all(
    ...disks.map(({ address, attributes }) =>
      all(
        present(attributes, 'volume_type', 'a type that encrypts'),
        isAbsent(at(attributes, 'metadata.rettsky-key'))
          ? missing(`${address}.metadata.rettsky-key`, 'the id of the key')
          : shown,
      ),
    ),
  )
}

/** A key that the host never keeps: sent with each request to a bucket, or fetched by the server that unlocks a disk. */
function outsideKey(holder: Holder): Answer {
  if (isS3(holder))
    return s3.denial(holder, 'Deny s3:PutObject without a key of the writer’s own', [
      's3:x-amz-server-side-encryption-customer-algorithm',
    ])
  if (!isServer(holder))
    return present(holder.resource.attributes, 'metadata.rettsky-unlock', 'the server that unlocks it')
  const disks = disksOf(holder)
  return all(
    ...disks.map(({ attributes }) => present(attributes, 'metadata.rettsky-unlock', 'the server that unlocks it')),
    onServer(holder, 'clevis luks bind', /clevis luks bind/, /tang/),
  )
}

/** No address from outside anywhere in the zone. */
function noFloating({ estate }: Holder): Answer {
  const routers = estate
    .ofFamily('neutron-router')
    .filter(({ attributes }) => !isAbsent(at(attributes, 'external_network_id')))
  return all(
    absent(estate.ofFamily('floating-ip'), 'a floating address'),
    routers[0] === undefined ? shown : missing(`${routers[0].address}.external_network_id`, 'absent'),
  )
}

function privateShare(holder: Holder): Answer {
  return isServer(holder)
    ? noFloating(holder)
    : must(holder.resource.attributes, 'is_public', 'false', (found) => isAbsent(found) || isOff(found))
}

/** A port in security groups whose rules name private prefixes alone. */
function guardedServer(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const { estate, resource } = holder
  const ports = estate.pointedAt(resource, 'network').filter(({ family }) => family === 'neutron-port')
  if (ports.length === 0) return missing('networks.port', 'a port with security groups')
  const groups = ports.flatMap((port) => estate.pointedAt(port, 'security_group_ids'))
  if (groups.length === 0) return missing(`${ports[0]?.address}.security_group_ids`, 'groups with private prefixes')
  const rules = groups.flatMap((group) => estate.pointingAt(group, 'neutron-group-rule'))
  const wide = rules.find(
    ({ attributes }) =>
      /^(0\.0\.0\.0\/0|::\/0)$/.test(textAt(attributes, 'remote_ip_prefix') ?? '') ||
      (isAbsent(at(attributes, 'remote_ip_prefix')) && isAbsent(at(attributes, 'remote_group_id'))),
  )
  const loose = groups.find(({ attributes }) => !isOn(at(attributes, 'delete_default_rules')))
  return all(
    wide === undefined
      ? shown
      : missing(
          `${wide.address}.remote_ip_prefix`,
          'a prefix of the zone or the body',
          at(wide.attributes, 'remote_ip_prefix'),
        ),
    loose === undefined
      ? shown
      : missing(`${loose.address}.delete_default_rules`, 'true', at(loose.attributes, 'delete_default_rules')),
  )
}

/** A second server of the same data set, in a data network of another site. */
function standby(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const { siblings, tagsOf, estate } = holder
  const other = siblings.filter((one) => one.kind === 'compute' && tagsOf(one)['rettsky-role'] === 'standby')
  if (other.length === 0) return missing('instance', 'with metadata rettsky-role standby')
  const networks = servers({ ...holder, resource: { ...holder.resource, kind: 'other' } }).map((server) =>
    estate
      .pointedAt(server, 'network')
      .flatMap((port) => estate.pointedAt(port, 'network_id'))
      .map(({ address }) => address)
      .join(),
  )
  return new Set(networks).size > 1 ? shown : missing('networks', 'a data network of another site')
}

function blockSpans(holder: Holder): Answer {
  return holder.dataSet.store === 'block'
    ? must(holder.resource.attributes, 'volume_type', 'the type that spans two sites', spans)
    : shown
}

/** Backups go to a disk of their own, in the same region, on a schedule. */
function backupDisk(holder: Holder): Answer {
  if (!isServer(holder) || !isPrimary(holder)) return shown
  const disk = disksOf(holder).find(({ attributes }) => (textAt(attributes, 'name') ?? '').endsWith('-backup'))
  return all(
    disk === undefined ? missing('volume', 'whose name ends in -backup') : shown,
    onServer(holder, 'pgbackrest repo1-path', /repo1-path=\/\S+/, /pgbackrest\s.*\bbackup\b/),
  )
}

/** The server that holds the data, or the agency's exit copier, names the data set in what it sends out. */
function copiedOut(holder: Holder): Answer {
  const { dataSet, estate, tagsOf, resource } = holder
  if (isServer(holder) && !isPrimary(holder)) return shown
  if (resource.kind === 'block') return shown
  const own = servers(holder)
  const copiers = estate
    .ofFamily('nova-instance')
    .filter(
      (server) =>
        tagsOf(server)['rettsky-exit-copy'] !== undefined &&
        (own.includes(server) || tagsOf(server)['rettsky-agency'] === dataSet.agencyShort),
    )
  const sends = copiers.some((server) =>
    new RegExp(`rettsky-exit-copy[\\s\\S]*?(exit:|store )${dataSet.id}(?![\\w-])`).test(serverText(server)),
  )
  return sends ? shown : missing('rettsky-exit-copy', `a server that sends ${dataSet.id}`)
}

const carried = new Set(['accepted', 'up'])

/** A port on the hand-off network for each line that a carrier has handed over, on the zone's router, and no other way out. */
function handedOff(stacks: ZoneStacks): Answer {
  const { estate, zone, tagsOf } = stacks
  const ports = estate.ofFamily('neutron-port').filter((port) => tagsOf(port)['rettsky-link'] !== undefined)
  const joined = ports.filter((port) => estate.pointingAt(port, 'neutron-router-interface').length > 0)
  const wanted = zone.links.filter(({ state }) => carried.has(state)).length
  const routers = estate
    .ofFamily('neutron-router')
    .filter(({ attributes }) => !isAbsent(at(attributes, 'external_network_id')))
  return all(
    joined.length >= wanted
      ? shown
      : missing('port with tag rettsky-link on a router', `${wanted}`, String(joined.length)),
    estate.ofFamily('neutron-router').length > 0 ? shown : missing('router', 'one'),
    absent(estate.ofFamily('floating-ip'), 'a floating address'),
    routers[0] === undefined ? shown : missing(`${routers[0].address}.external_network_id`, 'absent'),
  )
}

function probed({ estate, zone, tagsOf }: ZoneStacks): Answer {
  const probers = estate.ofFamily('nova-instance').filter((server) => tagsOf(server)['rettsky-role'] === 'prober')
  if (probers.length === 0) return missing('instance', 'with metadata rettsky-role prober')
  return allNamed(
    [...new Set(zone.servers.map(({ address }) => address))],
    probers.map(serverText),
    'targets-from-zone.json',
  )
}

/** OpenStack knows no prices: in the body's own cloud the budget is a ceiling; a host sets its quotas on order. */
function ceilings({ estate, zone }: ZoneStacks): Answer {
  if (zone.kind !== 'private-cloud') return shown
  const projects = estate.ofFamily('keystone-project')
  const open = projects.find(
    (project) =>
      estate.pointingAt(project, 'nova-quota').length === 0 || estate.pointingAt(project, 'cinder-quota').length === 0,
  )
  if (projects.length === 0)
    return estate.ofFamily('nova-quota').length > 0 ? shown : missing('quotaSetV2', 'one for each project')
  return open === undefined
    ? shown
    : missing(`quota of ${open.address}`, 'compute and storage', each(open.attributes, 'name')[0])
}
