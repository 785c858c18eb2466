import { findRegion } from '#catalogue/region.ts'
import { factsOf } from '../families/index.ts'
import type { Resource, Setting } from '../resource.ts'
import { asText, at, isObject, isPending, type Json, type JsonObject } from '../value.ts'
import { asAnswered } from './pulumi-answered.ts'
import { settingOf } from './pulumi-setting.ts'
import { plainInputs, type Sources } from './pulumi-values.ts'
import type { Read, SourceFile } from './reader.ts'
import { tagsOf } from './tags.ts'

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
  const graph = graphOf(states, config)
  return states
    .filter(({ type, state }) => state.custom === true && !type.startsWith('pulumi:'))
    .map((entry) => resourceOf(file, entry, graph))
}

function statesOf(document: JsonObject): State[] {
  const deployment = document.deployment ?? at(document, 'checkpoint.latest')
  if (isObject(deployment))
    return list(deployment.resources)
      .filter((r) => r.delete !== true)
      .flatMap((state) => stateOf(state).map((one) => ({ ...one, inputs: asAnswered(one.inputs, state.outputs) })))
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

type Graph = Sources & { readonly config: JsonObject; readonly providers: ReadonlyMap<string, JsonObject> }

function graphOf(states: readonly State[], config: JsonObject): Graph {
  const sources = { addresses: addressesOf(states), made: new Map(states.map((state) => [state.urn, madeBy(state)])) }
  const providers = states
    .filter(({ type }) => type.startsWith('pulumi:providers:'))
    .map(({ urn, inputs, state }) => [urn, plainInputs(inputs, waitsOf(state), sources).attributes] as const)
  return { ...sources, config, providers: new Map(providers) }
}

/** The id of a resource, and what its provider answered beside what it was given. Empty before it is deployed. */
function madeBy({ inputs, state }: State): ReadonlyMap<string, string> {
  const outputs = isObject(state.outputs) ? Object.entries(state.outputs) : []
  const answered = outputs.filter(([key, value]) => typeof value === 'string' && value !== '' && !(key in inputs))
  const made = new Map(answered.map(([key, value]) => [value as string, key]))
  const id = asText(state.id)
  return id === undefined ? made : made.set(id, 'id')
}

const waitsOf = (state: JsonObject): JsonObject =>
  isObject(state.propertyDependencies) ? state.propertyDependencies : {}

function resourceOf(file: string, { urn, type, inputs, state }: State, graph: Graph): Resource {
  const { attributes: given, references } = plainInputs(inputs, waitsOf(state), graph)
  const attributes = state.id === undefined ? given : { id: state.id, ...given }
  const facts = factsOf(type)
  const setting = settingOf(asText(state.provider), facts.provider, (one) => graph.providers.get(one), graph.config)
  return {
    ...facts,
    provider: isS3Elsewhere(setting) ? 'openstack' : facts.provider,
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

/**
 * Objects at a host that speaks S3 are resources of the AWS provider, pointed at the host. While its address is not known yet,
 * the host tells itself by a region that Amazon does not have.
 */
function isS3Elsewhere({ providerAttributes, region }: Setting): boolean {
  const endpoints = providerAttributes?.endpoints
  if (endpoints === undefined) return false
  if (isPending(endpoints))
    return region !== undefined && !region.place.startsWith('@') && findRegion('aws', region.place) === undefined
  const text = JSON.stringify(endpoints)
  return !text.includes('amazonaws.com') && text.includes('s3')
}

const list = (value: Json): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
