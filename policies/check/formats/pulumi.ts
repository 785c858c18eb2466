import type { Provider } from '#catalogue/offer.ts'
import { factsOf } from '../families/index.ts'
import type { Reference, Resource, Setting } from '../resource.ts'
import { asText, at, isObject, type Json, type JsonObject, pending } from '../value.ts'
import type { Read, SourceFile } from './reader.ts'
import { tagsOf } from './tags.ts'

/** What Pulumi writes for a value that only the provider will know. */
const unknownId = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

type State = { readonly urn: string; readonly type: string; readonly inputs: JsonObject; readonly state: JsonObject }

/** Reads `pulumi preview --json`, an exported stack, and the graph that an emitted zone was captured as. */
export function readPulumi(files: readonly SourceFile[]): Read {
  return { resources: files.flatMap(({ file, value }) => (isObject(value) ? readOne(file, value) : [])), issues: [] }
}

const gone = new Set([
  'delete',
  'delete-replaced',
  'discard',
  'discard-replaced',
  'remove-pending-replace',
  'read-discard',
])

function readOne(file: string, document: JsonObject): Resource[] {
  const config = isObject(document.config) ? document.config : {}
  const states = statesOf(document)
  const byUrn = new Map(states.map((state) => [state.urn, state]))
  const addresses = addressesOf(states)
  return states
    .filter(({ type, state }) => state.custom === true && !type.startsWith('pulumi:'))
    .map((entry) => resourceOf(file, entry, { config, byUrn, addresses }))
}

function statesOf(document: JsonObject): State[] {
  const deployment = document.deployment ?? at(document, 'checkpoint.latest')
  if (isObject(deployment))
    return list(deployment.resources)
      .filter((r) => r.delete !== true)
      .flatMap(stateOf)
  const steps = list(document.steps).filter((step) => !gone.has(asText(step.op) ?? ''))
  const states = steps.flatMap((step) => (isObject(step.newState) ? stateOf(step.newState) : []))
  return [...new Map(states.map((state) => [state.urn, state])).values()]
}

function stateOf(state: JsonObject): State[] {
  const [urn, type] = [asText(state.urn), asText(state.type)]
  if (urn === undefined || type === undefined) return []
  const inputs = isObject(state.inputs) ? state.inputs : isObject(state.outputs) ? state.outputs : {}
  return [{ urn, type, inputs, state }]
}

/** `type::name`, as in the end of the URN; the parent is added where two resources share both. */
function addressesOf(states: readonly State[]): Map<string, string> {
  const counts = new Map<string, number>()
  const short = ({ urn, type }: State) => `${type}::${urn.slice(urn.lastIndexOf('::') + 2)}`
  for (const state of states) counts.set(short(state), (counts.get(short(state)) ?? 0) + 1)
  return new Map(
    states.map((state) => {
      const parent = asText(state.state.parent) ?? ''
      const own = short(state)
      const twice = (counts.get(own) ?? 0) > 1
      return [state.urn, twice ? `${own}@${parent.slice(parent.lastIndexOf('::') + 2)}` : own]
    }),
  )
}

type Graph = {
  readonly config: JsonObject
  readonly byUrn: ReadonlyMap<string, State>
  readonly addresses: ReadonlyMap<string, string>
}

function resourceOf(file: string, { urn, type, inputs, state }: State, graph: Graph): Resource {
  const references: Reference[] = []
  const waits = isObject(state.propertyDependencies) ? state.propertyDependencies : {}
  const attributes = plain(inputs, '', graph, waits, references) as JsonObject
  const facts = factsOf(type)
  const setting = settingOf(asText(state.provider), facts.provider, graph)
  const provider = isS3Elsewhere(setting) ? 'openstack' : facts.provider
  return {
    ...facts,
    provider,
    address: graph.addresses.get(urn) ?? urn,
    type,
    format: 'pulumi',
    file,
    tags: tagsOf(attributes),
    attributes,
    setting,
    references,
  }
}

const urnPattern = /urn:pulumi:[^\s"#,]+?::[^\s"#,/]+(?=#|$|["\s,])/g

/** Values with links to other resources made plain; a text that is a link and nothing more is pending on it. */
function plain(value: Json, path: string, graph: Graph, waits: JsonObject, references: Reference[]): Json {
  if (typeof value === 'string') return plainText(value, path, graph, waits, references)
  if (Array.isArray(value)) return value.map((entry) => plain(entry, path, graph, waits, references))
  if (!isObject(value)) return value
  if (value['4dabf18193072939515e22adb298388d'] === '1b47061264138c4ac30d75fd1eb44270') {
    return 'value' in value ? plain(value.value, path, graph, waits, references) : pending()
  }
  const entries = Object.entries(value).filter(([key]) => key !== '__defaults')
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, plain(entry, path === '' ? key : `${path}.${key}`, graph, waits, references)]),
  )
}

function plainText(text: string, path: string, graph: Graph, waits: JsonObject, references: Reference[]): Json {
  if (text === unknownId) {
    const urns = Array.isArray(waits[path.split('.')[0] ?? ''])
      ? (waits[path.split('.')[0] ?? ''] as readonly Json[])
      : []
    const refs = urns.flatMap((urn) => graph.addresses.get(asText(urn) ?? '') ?? []).map((address) => ({ address }))
    for (const { address } of refs) references.push({ attribute: path, address })
    return pending(refs)
  }
  if (!text.includes('urn:pulumi:')) return text
  const linked = [...text.matchAll(urnPattern)].flatMap(([urn]) => graph.addresses.get(urn) ?? [])
  for (const address of linked) references.push({ attribute: path, address })
  const whole = /^urn:pulumi:[^#]+#([\w.[\]]+)$/.exec(text)
  const [address] = linked
  if (whole === null || address === undefined || linked.length !== 1) return text
  return pending([{ address, attribute: whole[1] ?? '' }], text.slice(text.lastIndexOf('::') + 2))
}

const regionKeys: Readonly<Partial<Record<Provider, readonly string[]>>> = {
  aws: ['region'],
  google: ['region', 'zone'],
  azure: ['location'],
  openstack: ['region'],
  ibm: ['region'],
}

const configNames: Readonly<Partial<Record<Provider, readonly string[]>>> = {
  aws: ['aws:region', 'aws-native:region'],
  google: ['gcp:region', 'google-native:region', 'gcp:zone'],
  azure: ['azure-native:location', 'azure:location'],
  openstack: ['openstack:region'],
}

/** Where the resource's provider works: an explicit provider of the program, else the stack's configuration. */
function settingOf(link: string | undefined, provider: string, graph: Graph): Setting {
  const urn = link?.slice(0, link.lastIndexOf('::'))
  const found = urn === undefined ? undefined : graph.byUrn.get(urn)
  const name = urn?.slice(urn.lastIndexOf('::') + 2)
  const account = name === undefined ? {} : { account: name }
  if (found !== undefined) {
    const key = regionKeys[provider as Provider]?.find((one) => asText(found.inputs[one]) !== undefined) ?? 'region'
    const place = asText(found.inputs[key])
    const attribute = `provider ${name}.${key}`
    const attributes = { ...account, providerAttributes: found.inputs }
    if (place !== undefined) return { ...attributes, region: { place, attribute, certainty: 'certain' } }
    return { ...attributes, ...configured(provider, graph.config) }
  }
  return { ...account, ...configured(provider, graph.config) }
}

function configured(provider: string, config: JsonObject): Pick<Setting, 'region'> | object {
  for (const name of configNames[provider as Provider] ?? []) {
    const value = config[name]
    const place = asText(isObject(value) ? value.value : value)
    if (place !== undefined) return { region: { place, attribute: `config ${name}`, certainty: 'certain' } }
  }
  return {}
}

/** Objects at a host that speaks S3 are resources of the AWS provider, pointed at the host. */
const isS3Elsewhere = ({ providerAttributes }: Setting): boolean => {
  const endpoints = providerAttributes?.endpoints
  return (
    endpoints !== undefined &&
    !JSON.stringify(endpoints).includes('amazonaws.com') &&
    JSON.stringify(endpoints).includes('s3')
  )
}

const list = (value: Json): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
