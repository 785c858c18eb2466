import { Container } from '@pulumi/openstack/objectstorage/index.js'
import type { ComponentResource, Input, Output } from '@pulumi/pulumi'
import { asks } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { shorten } from '../../plan/index.ts'
import { retentionDays } from '../../retention.ts'
import { custodyOf } from '../foundation/custody.ts'
import type { Home } from '../foundation.ts'
import { agencyShort, dataMetadata, nameOf, storeName } from '../names.ts'
import { insidePrefixes } from '../network/security-groups.ts'
import type { OpenStackSettings } from '../settings.ts'
import { S3Provider, S3Resource, type S3Type } from './s3.ts'

const retained = { protect: true, retainOnDelete: true }

/** Swift: private to its project as long as nobody writes a read list, and never synchronised to another cluster. */
export function makeContainer(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
  home: Home,
  parent: ComponentResource,
): void {
  new Container(
    storeName(plan, store),
    {
      name: storeName(plan, store),
      region: plan.zone.location.region,
      storagePolicy: asks(store, 'two-sites') ? settings.twoSiteStoragePolicy : settings.storagePolicy,
      versioning: true,
      forceDestroy: false,
      metadata: dataMetadata(plan, store),
    },
    { parent, provider: home.provider, ...retained },
  )
}

export const hasAccessLog = (store: DataStore): boolean => store.store.kind === 'object' && asks(store, 'access-logged')

/** Buckets of one agency at a host that speaks S3. */
export class AgencyBuckets {
  readonly #plan: LandingZonePlan
  readonly #opts: { parent: ComponentResource; provider: S3Provider }
  readonly #short: string

  constructor(plan: LandingZonePlan, agency: string, endpoint: Input<string>, parent: ComponentResource) {
    this.#plan = plan
    this.#short = agencyShort(plan, agency)
    const provider = new S3Provider(nameOf(plan, `s3-${this.#short}`), plan.zone.location.region, endpoint, parent)
    this.#opts = { parent, provider }
  }

  add(store: DataStore, key: Output<string> | undefined): void {
    const name = bucketName(storeName(this.#plan, store))
    const immutable = asks(store, 'immutable')
    const heldOutside = custodyOf(this.#plan, store.key) === 'held-outside'
    const bucket = this.#bucket(name, dataMetadata(this.#plan, store), key, immutable)
    this.#part('BucketPolicy', bucket, {
      policy: JSON.stringify(policy(this.#plan, name, heldOutside)),
    })
    if (immutable) {
      const defaultRetention = { mode: 'COMPLIANCE', days: retentionDays(store.label) }
      this.#part('BucketObjectLockConfiguration', bucket, { objectLockEnabled: 'Enabled', rule: { defaultRetention } })
    }
    if (hasAccessLog(store)) {
      this.#part('BucketLogging', bucket, { targetBucket: this.#logName, targetPrefix: `${store.dataSet}/` })
    }
  }

  /** After the zone, where no data set's name can reach. */
  get #logName(): string {
    return bucketName(`${nameOf(this.#plan, this.#short)}-access-log`)
  }

  /** Where requests to all of the agency's buckets are written down; locked, so that nobody tidies up after himself. */
  addAccessLog(): void {
    const name = this.#logName
    const metadata = {
      ...this.#plan.tags,
      'rettsky-agency': this.#short,
      'rettsky-dataset': 'none',
      'rettsky-reason': 'access-log',
    }
    const bucket = this.#bucket(name, metadata, undefined, true)
    const defaultRetention = { mode: 'COMPLIANCE', days: logRetentionDays }
    this.#part('BucketObjectLockConfiguration', bucket, { objectLockEnabled: 'Enabled', rule: { defaultRetention } })
    this.#part('BucketPolicy', bucket, { policy: JSON.stringify(policy(this.#plan, name, false)) })
  }

  #bucket(name: string, tags: Record<string, string>, key: Output<string> | undefined, lock: boolean): Bucket {
    const args = { bucket: name, objectLockEnabled: lock, forceDestroy: false, tags }
    const bucket = { name, resource: new S3Resource('Bucket', name, args, { ...this.#opts, ...retained }) }
    this.#part('BucketPublicAccessBlock', bucket, {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    })
    this.#part('BucketVersioning', bucket, { versioningConfiguration: { status: 'Enabled' } })
    this.#part('BucketServerSideEncryptionConfiguration', bucket, {
      rules: [{ applyServerSideEncryptionByDefault: encryption(key) }],
    })
    return bucket
  }

  #part(type: Exclude<S3Type, 'Bucket'>, { name, resource }: Bucket, args: Record<string, unknown>): void {
    new S3Resource(type, name, { bucket: name, ...args }, { ...this.#opts, dependsOn: [resource] })
  }
}

type Bucket = { readonly name: string; readonly resource: S3Resource }

/** A year: what an audit of the year before needs. */
const logRetentionDays = 365

/** S3 takes 63 characters. */
const bucketName = (name: string): string => shorten(name, 63)

/** The host's S3 asks its key manager for the key by the key's id, the last part of its reference. */
const encryption = (key: Output<string> | undefined): object =>
  key === undefined
    ? { sseAlgorithm: 'AES256' }
    : {
        sseAlgorithm: 'aws:kms',
        kmsMasterKeyId: key.apply((ref) => (ref.startsWith('https://') ? ref.split('/').at(-1) : ref)),
      }

/**
 * Refuses what is not encrypted in transit and what does not come from the zone or the body. Where keys are held outside
 * the host, refuses what is written without a key of the writer's own (SSE-C): the host never keeps it.
 */
function policy(plan: LandingZonePlan, bucket: string, withOwnKeyOnly: boolean): object {
  const everything = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`]
  const deny = (Sid: string, Action: string, Resource: string | string[], Condition: object) => ({
    Sid,
    Effect: 'Deny',
    Principal: '*',
    Action,
    Resource,
    Condition,
  })
  return {
    Version: '2012-10-17',
    Statement: [
      deny('NothingWithoutTls', 's3:*', everything, { Bool: { 'aws:SecureTransport': 'false' } }),
      deny('NothingFromOutside', 's3:*', everything, { NotIpAddress: { 'aws:SourceIp': insidePrefixes(plan) } }),
      ...(withOwnKeyOnly
        ? [
            deny('NothingWithoutOwnKey', 's3:PutObject', `arn:aws:s3:::${bucket}/*`, {
              Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'true' },
            }),
          ]
        : []),
    ],
  }
}
