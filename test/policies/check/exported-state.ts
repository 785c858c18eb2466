import { isObject, type Json, type JsonObject } from '#policies/check/value.ts'

const link = /urn:pulumi:[^\s"#]+?::([^\s"#:]+)#([\w.[\]]+)/g
/** What a stack asks for by name: `openstack:networking/getSecGroup:getSecGroup(lz-helse-base,region)#id`. */
const lookup = /[\w:/-]+\(([^,()"]+)[^()"]*\)#(\w+)/g

type Step = {
  readonly op: string
  readonly newState: JsonObject & { readonly urn: string; readonly inputs: JsonObject }
}

/**
 * Documents of an emitted zone as `pulumi stack export` writes them once they are deployed: every link is the text that the
 * provider answered, what it answered stands in the outputs, and only `propertyDependencies` tell where a text came from.
 */
export function exported(documents: ReadonlyMap<string, Json>): Map<string, Json> {
  return new Map([...documents].map(([name, document]) => [name, isObject(document) ? exportOf(document) : document]))
}

function exportOf(document: JsonObject): Json {
  if (!Array.isArray(document.steps)) return document
  const steps = document.steps as readonly Step[]
  const answered = new Map<string, Record<string, string>>()
  for (const [whole, name = '', property = ''] of JSON.stringify(steps).matchAll(link)) {
    const urn = whole.slice(0, whole.indexOf('#'))
    const outputs = answered.get(urn) ?? {}
    answered.set(urn, { ...outputs, [property]: told(name, property) })
  }
  return { version: 3, deployment: { resources: steps.map(({ newState }) => stateOf(newState, answered)) } } as Json
}

function stateOf(state: Step['newState'], answered: ReadonlyMap<string, Readonly<Record<string, string>>>): Json {
  const inputs = JSON.parse(
    JSON.stringify(state.inputs)
      .replaceAll(link, (_, name: string, property: string) => told(name, property))
      .replaceAll(lookup, (_, name: string, property: string) => told(name, property)),
  ) as JsonObject
  const { id, ...outputs } = answered.get(state.urn) ?? {}
  const known = { inputs, outputs: { ...inputs, ...outputs }, propertyDependencies: waitsOf(state.inputs) }
  return { ...state, ...(id === undefined ? {} : { id }), ...known } as Json
}

/** The resources that each property came from; a link tells it by itself. */
const waitsOf = (inputs: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([property, value]) => {
      const urns = [...JSON.stringify(value ?? null).matchAll(link)].map(([whole]) =>
        whole.slice(0, whole.indexOf('#')),
      )
      return urns.length === 0 ? [] : [[property, [...new Set(urns)].sort()]]
    }),
  )

/** What the provider answers: as much like an id as it needs to be, and no two alike. */
const told = (name: string, property: string): string => `/made/${name}/${property}`
