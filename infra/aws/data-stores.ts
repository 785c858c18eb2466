import { type App, CfnParameter, Fn, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { dataStoreTags } from '../plan/index.ts'
import { BlockVolumes } from './block-volumes.ts'
import { ClosedBucket } from './buckets.ts'
import { FileShare } from './file-share.ts'
import { ownAccount } from './iam.ts'
import { AgencyKeys } from './keys.ts'
import { ObjectStore } from './object-store.ts'
import { partitionOf } from './partition.ts'
import { Postgres } from './postgres.ts'
import { asks, type StoreContext } from './store-context.ts'
import { agencyOwner, ZoneStack } from './zone-stack.ts'

/** Access logs are kept as long as the audit that they belong to. */
const accessLogDays = 365

/**
 * One agency's data with its keys, in the agency's own account. What lies in other accounts (network, endpoints) comes as
 * parameters, filled from the network stack's outputs of the same names. Nothing here is deleted with the stack.
 */
export class DataStoresStack extends ZoneStack {
  constructor(app: App, plan: LandingZonePlan, share: AgencyShare) {
    super(app, plan, 'data-stores', agencyOwner(plan, share.agency.short), { terminationProtection: true })
    Tags.of(this).add('rettsky-agency', share.agency.short)
    const { id: partition } = partitionOf(plan.zone)
    const own = plan.keys.filter(({ agency }) => agency === share.agency.id)
    const keys = new AgencyKeys(this, 'Keys', { keys: own, partition, zone: plan.zone.id })
    const context: StoreContext = {
      plan,
      agency: share.agency.short,
      partition,
      keyArn: (store) => keys.arn(store.key),
      network: this.#network(plan, share),
      logBucket: share.dataStores.some(needsAccessLogs) ? this.#accessLogs() : undefined,
    }
    for (const store of share.dataStores) {
      const made = build[store.store.kind](this, store.dataSet, { context, store })
      for (const [key, value] of Object.entries(dataStoreTags(store, share.agency.short))) Tags.of(made).add(key, value)
    }
  }

  #network(plan: LandingZonePlan, share: AgencyShare): StoreContext['network'] {
    if (share.dataStores.length === 0) return { vpcId: '', subnetIds: [], endpointIds: [], readers: [] }
    const from = (name: string) => `Output ${name} of the network stack`
    const text = (name: string) =>
      new CfnParameter(this, name, { type: 'String', minLength: 1, description: from(name) })
    const subnets = new CfnParameter(this, 'DataSubnetIds', {
      type: 'CommaDelimitedList',
      description: from('DataSubnetIds'),
    })
    const sites = plan.subnets.filter(({ purpose }) => purpose === 'data')
    return {
      vpcId: text('VpcId').valueAsString,
      subnetIds: sites.map((_, i) => Fn.select(i, subnets.valueAsList)),
      endpointIds: ['S3GatewayEndpointId', 'S3InterfaceEndpointId'].map((name) => text(name).valueAsString),
      readers: plan.subnets.filter(({ purpose }) => purpose === 'workload').map(({ cidr }) => cidr),
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
    Tags.of(logs).add('rettsky-dataset', 'none')
    Tags.of(logs).add('rettsky-purpose', 'access-logs')
    return logs.bucket.ref
  }
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
