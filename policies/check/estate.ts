import { baseOf } from './formats/terraform-configuration.ts'
import type { Resource } from './resource.ts'
import { asText, at } from './value.ts'

/**
 * Resources that are looked at together: an emitted zone, a Terraform module, or one file. Finds what points at what.
 * Addresses of different files do not meet, since each format's references stay inside its file; Terraform JSON is the
 * exception, where a folder is one module, and modules find each other's resources by name.
 */
export class Estate<R extends Resource = Resource> {
  readonly resources: readonly R[]
  private readonly byAddress = new Map<string, R>()
  private readonly bySource = new Map<R, R[]>()
  private readonly byName = new Map<string, R[]>()
  private readonly byFamily = new Map<string, R[]>()
  private readonly targets = new Map<R, readonly { readonly attribute: string; readonly target: R }[]>()

  constructor(resources: readonly R[]) {
    this.resources = resources
    for (const resource of resources) {
      this.byAddress.set(key(resource, resource.address), resource)
      const base = key(resource, baseOf(resource.address))
      if (!this.byAddress.has(base)) this.byAddress.set(base, resource)
      for (const { module, address } of resource.lookedUpAs ?? []) this.byAddress.set(`${module}\n${address}`, resource)
      for (const name of namesOf(resource)) add(this.byName, name, resource)
      add(this.byFamily, resource.family, resource)
    }
    for (const resource of resources) {
      for (const target of this.pointedAt(resource)) {
        const known = this.bySource.get(target)
        if (known === undefined) this.bySource.set(target, [resource])
        else if (known.at(-1) !== resource) known.push(resource)
      }
    }
  }

  /** The resource of an address as another resource writes it; instances of one block are told apart by their key. */
  find(from: Resource, address: string): R | undefined {
    const index = /(\[[^\]]+\])$/.exec(from.address)?.[1] ?? ''
    const found = this.byAddress.get(key(from, `${address}${index}`)) ?? this.byAddress.get(key(from, address))
    return found ?? (from.format === 'arm' ? this.byAddress.get(key(from, address.toLowerCase())) : undefined)
  }

  /** What a resource points at, through one attribute or any. */
  pointedAt(resource: Resource, attribute?: string): R[] {
    const wanted = attribute === undefined ? '' : plain(attribute)
    const found = this.targetsOf(resource).filter((one) => one.attribute.startsWith(wanted))
    return found.length === 0 ? [] : [...new Set(found.map(({ target }) => target))]
  }

  private targetsOf(resource: Resource): readonly { readonly attribute: string; readonly target: R }[] {
    const known = this.targets.get(resource as R)
    if (known !== undefined) return known
    const made = resource.references.flatMap(({ attribute, address }) => {
      const target = this.find(resource, address)
      return target === undefined ? [] : [{ attribute: plain(attribute), target }]
    })
    this.targets.set(resource as R, made)
    return made
  }

  /** What points at a resource, of some families where they are named. */
  pointingAt(resource: R, ...families: readonly string[]): R[] {
    const all = this.bySource.get(resource) ?? []
    return families.length === 0 ? all : all.filter(({ family }) => families.includes(family))
  }

  /**
   * Resources that carry a name of their own: `my-bucket`, also as the last part of an ARN or a path, or as what a lookup asks for
   * first (`openstack:networking/getSecGroup:getSecGroup(my-group,region)#id`).
   */
  named(text: string, provider: string): R[] {
    const name = /\(([^,()]+)[^()]*\)#\w+$/.exec(text)?.[1] ?? text
    const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
    return (this.byName.get(last) ?? this.byName.get(name) ?? []).filter((resource) => resource.provider === provider)
  }

  ofFamily(...families: readonly string[]): R[] {
    const [only] = families
    if (families.length === 1 && only !== undefined) return this.byFamily.get(only) ?? []
    return families.flatMap((family) => this.byFamily.get(family) ?? [])
  }
}

function add<R>(lists: Map<string, R[]>, name: string, entry: R): void {
  const known = lists.get(name)
  if (known === undefined) lists.set(name, [entry])
  else known.push(entry)
}

const key = (from: Resource, address: string): string => `${from.module ?? from.file}\n${address}`
const plain = (attribute: string): string => attribute.replaceAll(/[_-]/g, '').toLowerCase()

const nameKeys = [
  'bucket',
  'bucketName',
  'name',
  'id',
  'identifier',
  'dbInstanceIdentifier',
  'accountName',
  'tableName',
  'serverName',
  'workspaceName',
]

function namesOf(resource: Resource): string[] {
  const names = nameKeys.flatMap((name) => asText(at(resource.attributes, name)) ?? [])
  return [...new Set(names)].filter((name) => name.length > 2)
}
