import { asText, at, isAbsent, isOff } from '../value.ts'
import { type Answer, all, type Holder, missing, must, open, type StoreCheck, shown } from './answer.ts'
import { target } from './shared.ts'

const clusterNames = ['DBClusterIdentifier', 'cluster_identifier']

/** Instances of a cluster keep no data of their own: what the cluster must show is looked for there. */
export function ofCluster(check: StoreCheck): StoreCheck {
  return (holder) => {
    const { attributes, family } = holder.resource
    const name = family === 'rds-instance' ? clusterNames.find((one) => !isAbsent(at(attributes, one))) : undefined
    if (name === undefined) return check(holder)
    return target(holder, at(attributes, name)) === undefined ? open(name) : shown
  }
}

const instancesOf = ({ resource, estate }: Holder) =>
  estate.pointingAt(resource, 'rds-instance', 'rds-cluster-instance')

/**
 * No address outside the network. An Aurora cluster is reached through its instances, each with an address of its own; a
 * cluster of one class for all has it itself.
 */
export function notPublic(holder: Holder): Answer {
  const { resource } = holder
  const isAurora =
    resource.family === 'rds-cluster' &&
    ['DBClusterInstanceClass', 'db_cluster_instance_class'].every((name) => isAbsent(at(resource.attributes, name)))
  const listening = isAurora ? instancesOf(holder) : [resource]
  return all(...listening.map(({ attributes }) => must(attributes, 'PubliclyAccessible', 'false', isOff)))
}

/** Two sites: a standby, or for an Aurora cluster a second instance. */
export function standby(holder: Holder): Answer {
  const { resource } = holder
  const count = instancesOf(holder).length
  if (resource.family !== 'rds-cluster' || count === 0)
    return must(resource.attributes, ['MultiAZ', 'multi_az'], 'true', (found) => asText(found) === 'true')
  return count > 1 ? shown : missing('DBInstance', '2 or more', String(count))
}

/** Backups are kept. CloudFormation keeps them for a day unless told otherwise, and so does a cluster; Terraform keeps none. */
export function keepsBackups({ resource }: Holder): Answer {
  const { attributes, format, type, family } = resource
  const isCopy = ['SourceDBInstanceIdentifier', 'replicate_source_db'].some((name) => !isAbsent(at(attributes, name)))
  const isKept = !isCopy && (format === 'cfn' || type.startsWith('aws-native:') || family === 'rds-cluster')
  return must(attributes, ['BackupRetentionPeriod', 'backup_retention_period'], 'above 0', (found) =>
    isAbsent(found) ? isKept : Number(asText(found)) > 0,
  )
}
