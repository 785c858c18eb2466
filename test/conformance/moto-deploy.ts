import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation'
import { CreateKeyCommand, EnableKeyRotationCommand, KMSClient } from '@aws-sdk/client-kms'
import { PutBucketVersioningCommand, PutPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3'

// biome-ignore lint/suspicious/noExplicitAny: templates are looked into as they are
export type Json = any
export type DeployedStack = {
  stack: string
  region: string
  template: string
  parameters: Record<string, Json>
  tags: Record<string, string>
}
/** What came of one resource of a template: the id that AWS's API knows it by. */
export type Deployed = { logicalId: string; type: string; id: string; properties: Json; tags: Record<string, string> }

/** Types that moto's CloudFormation makes with the properties that are read back here. */
const made = new Set([
  'AWS::EC2::VPC',
  'AWS::EC2::Subnet',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Volume',
  'AWS::EFS::FileSystem',
  'AWS::Logs::LogGroup',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBSubnetGroup',
  'AWS::S3::Bucket',
])

export const isMade = (type: string): boolean => made.has(type) || type === 'AWS::KMS::Key'

/** Settings of AWS's SDK for one region of a server on loopback; the credentials are nobody's. */
export const sdkSettings = (endpoint: string, region: string) => ({
  endpoint,
  region,
  forcePathStyle: true,
  maxAttempts: 1,
  credentials: { accessKeyId: 'conformance', secretAccessKey: 'conformance' },
})

/**
 * Deploys one stack. Keys are made by KMS's own API from the template's properties, because moto's CloudFormation cannot
 * tag them; so are the two settings of buckets that it passes over. What it cannot make is left out, and what is taken
 * from that is made up.
 */
export async function deploy(
  endpoint: string,
  stack: DeployedStack,
  template: Json,
  outputs: Map<string, string>,
): Promise<Deployed[]> {
  const settings = sdkSettings(endpoint, stack.region)
  const keys = await makeKeys(new KMSClient(settings), template)
  const cloudFormation = new CloudFormationClient(settings)
  const body = reduced(template, keys)
  await cloudFormation.send(
    new CreateStackCommand({
      StackName: stack.stack,
      TemplateBody: JSON.stringify(body),
      Parameters: Object.entries(stack.parameters).map(([ParameterKey, source]) => ({
        ParameterKey,
        ParameterValue: parameterValue(ParameterKey, source, template.Parameters?.[ParameterKey]?.Type, outputs),
      })),
      Tags: Object.entries(stack.tags).map(([Key, Value]) => ({ Key, Value })),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  )
  const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stack.stack }))
  for (const { OutputKey = '', OutputValue = '' } of Stacks[0]?.Outputs ?? []) outputs.set(OutputKey, OutputValue)
  const deployed = [...keys.values()]
  for await (const page of paginateListStackResources({ client: cloudFormation }, { StackName: stack.stack })) {
    for (const { LogicalResourceId = '', PhysicalResourceId = '' } of page.StackResourceSummaries ?? []) {
      const { Type, Properties = {} } = template.Resources[LogicalResourceId]
      deployed.push({
        logicalId: LogicalResourceId,
        type: Type,
        id: PhysicalResourceId,
        properties: Properties,
        tags: tagsOf(Properties),
      })
    }
  }
  await settleBuckets(new S3Client(settings), deployed)
  return deployed
}

/** Outputs of earlier stacks; what a person types in is a value of the right shape. */
function parameterValue(name: string, source: Json, type: string, outputs: ReadonlyMap<string, string>): string {
  if ('output' in source) return outputs.get(source.output) ?? `${name.toLowerCase()}-not-made`
  return source.default ?? (type === 'Number' ? '1' : name)
}

async function makeKeys(kms: KMSClient, template: Json): Promise<Map<string, Deployed>> {
  const keys = new Map<string, Deployed>()
  for (const [logicalId, { Type, Properties }] of Object.entries<Json>(template.Resources)) {
    if (Type !== 'AWS::KMS::Key') continue
    const tags = tagsOf(Properties)
    const { KeyMetadata } = await kms.send(
      new CreateKeyCommand({
        Description: Properties.Description,
        MultiRegion: Properties.MultiRegion,
        Tags: Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
      }),
    )
    if (Properties.EnableKeyRotation) await kms.send(new EnableKeyRotationCommand({ KeyId: KeyMetadata?.KeyId }))
    keys.set(logicalId, { logicalId, type: Type, id: KeyMetadata?.Arn ?? '', properties: Properties, tags })
  }
  return keys
}

async function settleBuckets(s3: S3Client, deployed: readonly Deployed[]): Promise<void> {
  for (const { id, type, properties } of deployed) {
    if (type !== 'AWS::S3::Bucket') continue
    const { VersioningConfiguration, PublicAccessBlockConfiguration } = properties
    if (VersioningConfiguration !== undefined) {
      await s3.send(new PutBucketVersioningCommand({ Bucket: id, VersioningConfiguration }))
    }
    await s3.send(new PutPublicAccessBlockCommand({ Bucket: id, PublicAccessBlockConfiguration }))
  }
}

/** The template with what moto makes, and its references to anything else answered. */
function reduced(template: Json, keys: ReadonlyMap<string, Deployed>): Json {
  const kept = Object.entries<Json>(template.Resources).filter(([, { Type }]) => made.has(Type))
  const ids = new Set(kept.map(([id]) => id))
  const known = (id: string): boolean => ids.has(id) || id.startsWith('AWS::') || id in (template.Parameters ?? {})
  const answered = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(answered)
    if (value === null || typeof value !== 'object') return value
    if ('Fn::ImportValue' in value) return madeUpRole(value['Fn::ImportValue'])
    const target: string | undefined = value.Ref ?? value['Fn::GetAtt']?.[0]
    if (target !== undefined && !known(target)) return keys.get(target)?.id ?? madeUpRole(target)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, answered(entry)]))
  }
  const resources = kept.map(([id, { Type, Properties }]) => {
    const { DBParameterGroupName: _, ...properties } = Properties // moto looks for the group by an object, not its name
    return [id, { Type, Properties: answered(properties) }]
  })
  const outputs = Object.entries<Json>(template.Outputs ?? {}).filter(([, output]) =>
    [...JSON.stringify(output).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].every(([, id]) => known(id ?? '')),
  )
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(template.Parameters === undefined ? {} : { Parameters: template.Parameters }),
    Resources: Object.fromEntries(resources),
    Outputs: Object.fromEntries(outputs),
  }
}

/** Stands for what moto has not made. */
const madeUpRole = (of: string): string => `arn:aws:iam::123456789012:role/${of}`

export function tagsOf(properties: Json): Record<string, string> {
  const list: { Key: string; Value: string }[] = properties.Tags ?? properties.FileSystemTags ?? []
  return Array.isArray(list) ? Object.fromEntries(list.map(({ Key, Value }) => [Key, Value])) : {}
}
