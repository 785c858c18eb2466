import { type App, Fn, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { asks } from '../data-store.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { dataStoreTags } from '../plan/index.ts'
import { acknowledge } from './acknowledge.ts'
import { AgencyKeys } from './foundation/keys.ts'
import { ownAccount } from './iam.ts'
import { Doorways } from './network/doorways.ts'
import { GivenNetwork } from './network/given-network.ts'
import { partitionOf } from './partition.ts'
import { Backups } from './stores/backups.ts'
import { BlockVolumes } from './stores/block-volumes.ts'
import { ClosedBucket } from './stores/buckets.ts'
import { DatabaseSettings } from './stores/database-settings.ts'
import { FileShare } from './stores/file-share.ts'
import { ObjectStore } from './stores/object-store.ts'
import { Postgres } from './stores/postgres.ts'
import type { StoreContext } from './stores/store-context.ts'
import { agencyOwner, ZoneStack } from './zone-stack.ts'

/** Access logs are kept as long as the audit that they belong to. */
const accessLogDays = 365

/** An agency's part of the zone, or of one of several stacks of it. The first stack makes the keys for all. */
type DataStoresProps = { share: AgencyShare; ordinal: number; first: DataStoresStack | undefined }

/**
 * One agency's data with its keys, in the agency's own account. What lies in other accounts (network, endpoints) comes as
 * parameters, filled from the network stack's outputs of the same names. Nothing here is deleted with the stack.
 */
export class DataStoresStack extends ZoneStack {
  readonly keys: AgencyKeys

  constructor(app: App, plan: LandingZonePlan, { share, ordinal, first }: DataStoresProps) {
    const numbered = (name: string): string => (ordinal === 1 ? name : `${name}-${ordinal}`)
    super(app, plan, numbered('data-stores'), agencyOwner(plan, share.agency.short), { terminationProtection: true })
    Tags.of(this).add('rettsky-agency', share.agency.short)
    const { id: partition } = partitionOf(plan.zone)
    const own = plan.keys.filter(({ agency }) => agency === share.agency.id)
    this.keys =
      first?.keys ??
      new AgencyKeys(this, 'Keys', { keys: own, partition, zone: plan.zone.id, region: plan.zone.location.region })
    const network = new GivenNetwork(this, plan)
    const context: StoreContext = {
      plan,
      agency: share.agency.short,
      partition,
      keyArn: (store) => this.keys.arn(store.key),
      network,
      doorways: new Doorways(this, 'Doorways', { network, remoteReaders: remoteReaders(plan, share) }),
      databases: new DatabaseSettings(this, 'Databases', network),
      backups: new Backups(this, 'Backups', { name: numbered, zone: plan.zone.id, partition }),
      logBucket: share.dataStores.some(needsAccessLogs) ? this.#accessLogs() : undefined,
    }
    for (const store of share.dataStores) {
      const made = build[store.store.kind](this, store.dataSet, { context, store })
      for (const [key, value] of Object.entries(dataStoreTags(store, share.agency.short))) Tags.of(made).add(key, value)
    }
  }

  /** Where S3 writes who read what. S3 itself can only write to a bucket with its own keys and without a lock. */
  #accessLogs(): string {
    const logs = new ClosedBucket(this, 'AccessLogs', {
      versioned: true,
      lifecycle: { rules: [{ id: 'expire', status: 'Enabled', expirationInDays: accessLogDays }] },
      statements: (bucket) => [
        {
          Sid: 'S3WritesAccessLogs',
          Effect: 'Allow',
          Principal: { Service: 'logging.s3.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: Fn.join('', [bucket.attrArn, '/*']),
          Condition: { StringEquals: { 'aws:SourceAccount': ownAccount } },
        },
      ],
    })
    acknowledge(
      logs.bucket,
      'S3 writes access logs to a bucket with its own keys or not at all',
      'Nist-S3DefaultEncryptionKMS',
    )
    Tags.of(logs).add('rettsky-dataset', 'none')
    Tags.of(logs).add('rettsky-purpose', 'access-logs')
    return logs.bucket.ref
  }
}

/** A system that lies elsewhere reaches its data over the line, once agencies' traffic is routed there. */
function remoteReaders(plan: LandingZonePlan, share: AgencyShare): string[] {
  const elsewhere = share.dataStores.some(({ system }) => !share.systems.includes(system))
  return elsewhere && plan.privateConnectivity.agencyRoutes ? plan.privateConnectivity.prefixesToZone : []
}

/** Whatever has a bucket of its own: objects, and what leaves an exit copy as objects. */
const needsAccessLogs = (store: DataStore): boolean =>
  asks(store, 'access-logged') && (store.store.kind === 'object' || asks(store, 'exit-copy'))

type Builder = (scope: Construct, id: string, props: { context: StoreContext; store: DataStore }) => Construct

const build: Readonly<Record<DataStore['store']['kind'], Builder>> = {
  object: (scope, id, props) => new ObjectStore(scope, id, props),
  postgres: (scope, id, props) => new Postgres(scope, id, props),
  file: (scope, id, props) => new FileShare(scope, id, props),
  block: (scope, id, props) => new BlockVolumes(scope, id, props),
}
