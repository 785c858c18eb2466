import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { emittedZone } from './emitted-zone.ts'

// biome-ignore lint/suspicious/noExplicitAny: templates are looked into as they are
export type Json = any
export type Resource = {
  id: string
  stack: string
  Type: string
  Properties: Json
  DeletionPolicy?: string
  Metadata?: Json
}
export type Deployment = {
  stacks: {
    stack: string
    part: string
    region: string
    account: string | null
    template: string
    after: string[]
    tags: Record<string, string>
    parameters: Record<string, Json>
  }[]
}

/** Everything that was emitted for one zone, parsed. */
export class Emitted {
  readonly files: ReadonlyMap<string, string>
  readonly deployment: Deployment
  readonly resources: Resource[]
  readonly templates: Map<string, Json>

  constructor(files: ReadonlyMap<string, string>) {
    this.files = files
    this.deployment = JSON.parse(files.get('deployment.json') ?? '{}')
    this.templates = new Map(
      this.deployment.stacks.map(({ stack, template }) => [stack, JSON.parse(files.get(template) ?? '{}')]),
    )
    this.resources = [...this.templates].flatMap(([stack, template]) =>
      Object.entries(template.Resources as Record<string, Omit<Resource, 'id' | 'stack'>>).map(([id, resource]) => ({
        id,
        stack,
        ...resource,
      })),
    )
  }

  static async of(plan: LandingZonePlan): Promise<Emitted> {
    return new Emitted(await emittedZone(plan))
  }

  ofType(type: string): Resource[] {
    return this.resources.filter((resource) => resource.Type === type)
  }

  /** Resources of a type that carry a data set's tag and are not its exit copy. */
  holding(type: string, dataSet: string): Resource[] {
    return this.ofType(type).filter((resource) => {
      const tags = tagsOf(resource)
      return tags['rettsky-dataset'] === dataSet && tags['rettsky-purpose'] === undefined
    })
  }
}

export function tagsOf({ Properties }: Resource): Record<string, string> {
  const list =
    Properties.Tags ??
    Properties.FileSystemTags ??
    Properties.HostedZoneTags ??
    Properties.BackupVaultTags ??
    Properties.ResourceTags ??
    []
  if (!Array.isArray(list)) return list
  return Object.fromEntries(list.map(({ Key, Value }: { Key: string; Value: string }) => [Key, Value]))
}

/** Statements of the policies of a type, by their id. */
export function statement(resource: Resource | undefined, sid: string): Json {
  const document =
    resource?.Properties.PolicyDocument ??
    resource?.Properties.KeyPolicy ??
    resource?.Properties.FileSystemPolicy ??
    resource?.Properties.Content
  return document?.Statement.find(({ Sid }: { Sid: string }) => Sid === sid)
}
