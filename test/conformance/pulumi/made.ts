import { isDeepStrictEqual } from 'node:util'

export type Values = Record<string, unknown>

/** What a provider has made so far, so that lookups answer with it as they would at the cloud. */
export class Made {
  readonly #all: { readonly type: string; readonly given: Values; readonly answer: Values }[] = []

  keep(type: string, given: Values, answer: Values): void {
    this.#all.push({ type: plainType(type), given, answer })
  }

  /** The last that was made of the type that a lookup asks for, with everything that it asks for. */
  find(token: string, asked: Values): Values {
    const found = this.#all.findLast(
      ({ type, given }) =>
        type === plainType(token) &&
        Object.entries(asked).every(([name, value]) => !(name in given) || isDeepStrictEqual(given[name], value)),
    )
    return found?.answer ?? {}
  }
}

/** `openstack:keymanager/containerV1:ContainerV1` and `openstack:keymanager/getContainer:getContainer` are of one type. */
function plainType(token: string): string {
  const [sdk, module = '', name = ''] = token.split(':')
  return `${sdk}:${module.split('/')[0]}:${name.replace(/^get/, '').replace(/V\d$/, '')}`
}

/** Google's ids are paths, and programs call keys by theirs (`id` in the SDK's documents of each type). */
const paths: Readonly<Record<string, (given: Values) => string>> = {
  'gcp:kms/keyRing:KeyRing': ({ project, location, name }) =>
    `projects/${project}/locations/${location}/keyRings/${name}`,
  'gcp:kms/cryptoKey:CryptoKey': ({ keyRing, name }) => `${keyRing}/cryptoKeys/${name}`,
}

export const idOf = (type: string, name: string, given: Values): string => paths[type]?.(given) ?? `id-of-${name}`

/** Azure tells a resource's name as `name`, whatever the input is called that gave it. */
export function nameOf(type: string, given: Values): { name?: unknown } {
  if (!type.startsWith('azure-native:')) return {}
  const [own = ''] = type.split(':').slice(-1)
  const name = given[`${own.charAt(0).toLowerCase()}${own.slice(1)}Name`] ?? given.resourceName
  return name === undefined ? {} : { name }
}
