import { getAuthScopeOutput } from '@pulumi/openstack/identity/index.js'
import type { identity } from '@pulumi/openstack/types/output.js'
import {
  type ComponentResource,
  CustomResource,
  type CustomResourceOptions,
  type Input,
  type Output,
  output,
  ProviderResource,
  unknown,
} from '@pulumi/pulumi'
import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation.ts'
import type { OpenStackSettings } from '../settings.ts'

/**
 * OpenStack's SDK knows Swift, while hosts sell S3 (the SCS standard asks for it). S3 at a host is managed by Pulumi's AWS
 * provider pointed at the host. Its TypeScript SDK is 700 MB of wrappers around type names and is not needed: these are
 * the names and arguments of version 7.48.0.
 */
const awsProviderVersion = '7.48.0'

/** The host's S3 through the AWS provider; nothing of it asks Amazon. Bools and lists are JSON, as its SDK sends them. */
export class S3Provider extends ProviderResource {
  constructor(name: string, region: string, endpoint: Input<string>, parent: ComponentResource) {
    const asked = {
      region,
      endpoints: json(endpoint, (s3) => [{ s3 }]),
      s3UsePathStyle: 'true',
      skipCredentialsValidation: 'true',
      skipMetadataApiCheck: 'true',
      skipRegionValidation: 'true',
      skipRequestingAccountId: 'true',
    }
    super('aws', name, asked, { parent, version: awsProviderVersion })
  }
}

const json = <T>(value: Input<T>, shape: (value: T) => unknown): Output<string> =>
  output(value).apply((known) => JSON.stringify(shape(known as T)))

/** One resource type of the provider's `s3` module. `Bucket` is `aws:s3/bucket:Bucket`. */
export class S3Resource extends CustomResource {
  constructor(type: S3Type, name: string, args: Record<string, unknown>, opts: CustomResourceOptions) {
    const token = `aws:s3/${type.charAt(0).toLowerCase()}${type.slice(1)}:${type}`
    super(token, name, args, { ...opts, version: awsProviderVersion })
  }
}

export type S3Type =
  | 'Bucket'
  | 'BucketPublicAccessBlock'
  | 'BucketVersioning'
  | 'BucketServerSideEncryptionConfiguration'
  | 'BucketObjectLockConfiguration'
  | 'BucketLogging'
  | 'BucketPolicy'

/** The S3 address: as set, else as the host's own service catalogue says. Over TLS or not at all. */
export function s3Endpoint(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  home: Home,
  parent: ComponentResource,
): Input<string> {
  if (settings.s3Endpoint !== undefined) return settings.s3Endpoint
  const region = plan.zone.location.region
  const scope = getAuthScopeOutput({ name: plan.zone.id, region }, { parent, provider: home.provider })
  return scope.serviceCatalogs.apply((catalogue?: identity.GetAuthScopeServiceCatalog[]) => {
    // A preview cannot ask in the name of a project that is not there yet.
    if (catalogue === undefined) return unknown as string
    const endpoints = catalogue.filter(({ type }) => type === 's3').flatMap((service) => service.endpoints)
    const found = endpoints.find((at) => at.interface === settings.endpointType && at.region === region)
    if (found?.url.startsWith('https://')) return found.url
    throw new AdvisorError(
      'no-s3-endpoint',
      `${plan.zone.id} names no https S3 endpoint; set s3Endpoint in its settings`,
    )
  })
}
