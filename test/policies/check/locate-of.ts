import {
  detect,
  Estate,
  type Format,
  type Located,
  locateAll,
  type ReadOptions,
  readFiles,
} from '#policies/check/index.ts'
import type { Json } from '#policies/check/value.ts'

/** Everything in one document, located; by address. */
export function locateOf(document: unknown, options: ReadOptions & { as?: Format } = {}): Map<string, Located> {
  const value = document as Json
  const { format } = detect(value)
  if (format === null) throw new Error('no format')
  const { resources } = readFiles(options.as ?? format, [{ file: 'code.json', value }], options)
  return new Map(locateAll(new Estate(resources)).map((resource) => [resource.address, resource]))
}

/** Where a resource lies and is copied to, in one line: `eu-north-1 > eu-west-1 (replica)`. */
export function placesOf(resource: Located | undefined): string {
  if (resource === undefined) return 'no such resource'
  const copies = resource.copies.map(({ place, hazard }) => `${place} (${hazard})`)
  const places = resource.locations.map(({ place }) => place).join('+')
  return copies.length === 0 ? places : `${places} > ${copies.join(', ')}`
}

type Change = {
  type: string
  name: string
  after: object
  unknown?: object
  actions?: string[]
  module?: string[]
  provider?: string
  expressions?: object
}

/** A Terraform plan of a few resources, with the configuration that they come from. */
export function terraformPlan(changes: readonly Change[], configuration: object = {}, rest: object = {}): object {
  const address = ({ type, name, module = [] }: Change) =>
    [...module.flatMap((m) => ['module', m]), type, name].join('.')
  return {
    format_version: '1.2',
    terraform_version: '1.9.0',
    resource_changes: changes.map((change) => ({
      address: address(change),
      mode: 'managed',
      type: change.type,
      name: change.name,
      change: {
        actions: change.actions ?? ['create'],
        before: null,
        after: change.after,
        after_unknown: change.unknown ?? {},
      },
    })),
    configuration: {
      root_module: {
        resources: changes
          .filter(({ module }) => module === undefined)
          .map(({ type, name, provider, expressions }) => ({
            address: `${type}.${name}`,
            mode: 'managed',
            type,
            name,
            provider_config_key: provider ?? type.split('_')[0],
            expressions: expressions ?? {},
          })),
      },
      ...configuration,
    },
    ...rest,
  }
}

export const awsIn = (region: string) => ({
  provider_config: { aws: { name: 'aws', expressions: { region: { constant_value: region } } } },
})
