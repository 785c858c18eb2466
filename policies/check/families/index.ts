import type { Provider } from '#catalogue/offer.ts'
import type { Kind } from '../resource.ts'
import { aws } from './aws.ts'
import { azure } from './azure.ts'
import type { FamilyRow } from './family.ts'
import { google } from './google.ts'
import { otherStores } from './other-stores.ts'
import { ibm, openstack } from './others.ts'

export type TypeFacts = { readonly family: string; readonly kind: Kind; readonly provider: Provider | 'other' }

const tables: readonly (readonly [Provider, readonly FamilyRow[]])[] = [
  ['aws', [...aws, ...otherStores.aws]],
  ['azure', [...azure, ...otherStores.azure]],
  ['google', [...google, ...otherStores.google]],
  ['openstack', openstack],
  ['ibm', [...ibm, ...otherStores.ibm]],
]

const byType = new Map(
  tables.flatMap(([provider, rows]) =>
    rows.flatMap(([family, kind, types]) =>
      types.split(' ').map((type): [string, TypeFacts] => [type.toLowerCase(), { family, kind, provider }]),
    ),
  ),
)

const providerPatterns: readonly (readonly [RegExp, Provider])[] = [
  [/^(aws_|aws::|aws:|aws-native:|custom::)/, 'aws'],
  [/^(azurerm_|azapi_|azuread_|microsoft\.|azure-native:|azure:|pulumi:providers:azure)/, 'azure'],
  [/^(google_|gcp:|google-native:)/, 'google'],
  [/^(openstack_|openstack:)/, 'openstack'],
  [/^(ibm_|ibm:)/, 'ibm'],
]

/** What is known of a type, in whatever spelling. A type in no table is `other`, of the provider that its name tells. */
export function factsOf(type: string): TypeFacts {
  const plain = nativeName(type).toLowerCase()
  const known = byType.get(plain)
  if (known !== undefined) return known
  const provider = providerPatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other'
  return { family: plain, kind: 'other', provider }
}

/** `azure-native:storage/v20230101:StorageAccount` is `azure-native:storage:StorageAccount`; `aws-native:s3:Bucket` is `AWS::S3::Bucket`. */
function nativeName(type: string): string {
  const native = /^aws-native:(\w+):(\w+)$/.exec(type)
  if (native !== null) return `aws::${native[1]}::${native[2]}`
  return type.replace(/^(azure-native:\w+)\/v\w+:/, '$1:')
}
