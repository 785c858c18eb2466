import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOn, textAt } from '../value.ts'
import { type Answer, all, any, type Holder, missing, must, present, shown, when } from './answer.ts'

export function privateShare({ resource: { attributes } }: Holder): Answer {
  return all(
    must(attributes, 'networks.connect_mode', 'PRIVATE_SERVICE_ACCESS', (found) => found === 'PRIVATE_SERVICE_ACCESS'),
    present(attributes, 'file_shares.nfs_export_options.ip_ranges', 'prefixes of the zone'),
  )
}

export function bucketInside({ resource: { attributes } }: Holder): Answer {
  const open = each(attributes, 'ip_filter.public_network_source.allowed_ip_cidr_ranges')
  return all(
    must(attributes, 'ip_filter.mode', 'Enabled', (found) => found === 'Enabled'),
    when(open.length === 0, 'ip_filter.public_network_source', 'no prefix', open[0]),
    present(attributes, 'ip_filter.vpc_network_sources', 'the network of the zone'),
  )
}

export const retained = ({ resource }: Holder): Answer =>
  must(resource.attributes, 'retention_policy.retention_period', 'seconds', (found) => Number(asText(found)) > 0)

/** Google takes versions or a retention policy: what may not be replaced has one version. */
export const versions = (holder: Holder): Answer =>
  any(must(holder.resource.attributes, 'versioning.enabled', 'true', isOn), retained(holder))

/** Reads of a database go to the audit log where its flags have pgaudit say them. */
export function statementsLogged({ resource: { attributes } }: Holder): Answer {
  const flags = each(attributes, 'settings.database_flags')
  const flag = (name: string) => {
    const found = flags.find((one) => textAt(one, 'name') === name)
    return found === undefined ? undefined : at(found, 'value')
  }
  const [enabled, logged] = [flag('cloudsql.enable_pgaudit'), flag('pgaudit.log')]
  return all(
    when(isOn(enabled), 'settings.database_flags cloudsql.enable_pgaudit', 'on', enabled),
    when(/read|all/i.test(asText(logged) ?? ''), 'settings.database_flags pgaudit.log', 'read', logged),
  )
}

/** A schedule of snapshots that names where they lie, attached to the disk. */
export function snapshots(holder: Holder): Answer {
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

export function exitBucket(holder: Holder): Answer {
  return holder.exit === undefined ? missing('storage bucket', 'labelled rettsky-purpose exit-copy') : shown
}

export function exitOfObjects(holder: Holder): Answer {
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
export function exitOfDatabase(holder: Holder): Answer {
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
  return when(reaches, 'scheduler job', `export to ${store.address}`)
}

const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8')
