import { at, isAbsent, type Json, textAt } from '../value.ts'
import { type Answer, all, type Holder, missing, must, present, shown, when } from './answer.ts'
import { disksOf, encrypts, isOwn, isPrimary, isS3, isServer, onServer, servers, spans } from './openstack-holders.ts'
import * as s3 from './s3.ts'
import { serverText } from './server-text.ts'

export function regionPinned({ resource }: Holder): Answer {
  const region = textAt(resource.attributes, 'region') ?? resource.setting.region?.place
  return when(region !== undefined && !region.startsWith('@'), 'region', 'written out', region)
}

export function noSync({ resource }: Holder): Answer {
  const target = at(resource.attributes, 'container_sync_to')
  return when(isAbsent(target), 'container_sync_to', 'absent', target)
}

export function encryptedDisks(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const disks = disksOf(holder)
  if (disks.length === 0) return missing('volume', 'a volume that encrypts')
  return all(...disks.map((disk) => encrypts(holder, 'volume_type', disk)))
}

/** The agency's own key: in the host's key manager, or held outside where it has none. */
export function keyOf(holder: Holder): Answer {
  const { resource, zone, kind } = holder
  if (kind === 'object' && isS3(holder)) return zone.keyManager ? s3.ownKey(holder).answer : outsideKey(holder)
  if (!zone.keyManager && !isOwn(holder)) return outsideKey(holder)
  if (kind === 'file' && !isServer(holder)) return shown
  const disks = isServer(holder) ? disksOf(holder) : [resource]
  return all(
    ...disks.map((disk) =>
      all(encrypts(holder, 'volume_type', disk), keyNamed(disk.address, at(disk.attributes, 'metadata.rettsky-key'))),
    ),
  )
}

const keyNamed = (address: string, key: Json): Answer =>
  when(!isAbsent(key), `${address}.metadata.rettsky-key`, 'the id of the key', key)

/** A key that the host never keeps: sent with each request to a bucket, or fetched by the server that unlocks a disk. */
export function outsideKey(holder: Holder): Answer {
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

/** A second server of the same data set, in a data network of another site. */
export function standby(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const { siblings, tagsOf, estate } = holder
  const other = siblings.filter((one) => one.kind === 'compute' && tagsOf(one)['rettsky-role'] === 'standby')
  if (other.length === 0) return missing('instance', 'with metadata rettsky-role standby')
  const networks = servers({ ...holder, resource: { ...holder.resource, kind: 'other' } }).map((server) =>
    estate
      .pointedAt(server, 'network')
      .map((port) => estate.pointedAt(port, 'network_id')[0]?.address ?? textAt(port.attributes, 'network_id'))
      .join(),
  )
  return when(new Set(networks).size > 1, 'networks', 'a data network of another site')
}

export function blockSpans(holder: Holder): Answer {
  return holder.dataSet.store === 'block'
    ? must(holder.resource.attributes, 'volume_type', 'the type that spans two sites', spans(holder, 'volume_type'))
    : shown
}

/** Backups go to a disk of their own, in the same region, on a schedule. */
export function backupDisk(holder: Holder): Answer {
  if (!isServer(holder) || !isPrimary(holder)) return shown
  const disk = disksOf(holder).find(({ attributes }) => (textAt(attributes, 'name') ?? '').endsWith('-backup'))
  return all(
    disk === undefined ? missing('volume', 'whose name ends in -backup') : shown,
    onServer(holder, 'pgbackrest repo1-path', /repo1-path=\/\S+/, /pgbackrest\s.*\bbackup\b/),
  )
}

/** The server that holds the data, or the agency's exit copier, names the data set in what it sends out. */
export function copiedOut(holder: Holder): Answer {
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
  return when(sends, 'rettsky-exit-copy', `a server that sends ${dataSet.id}`)
}
