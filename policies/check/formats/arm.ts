import { factsOf } from '../families/index.ts'
import type { Reference, Resource } from '../resource.ts'
import { asText, at, isObject, type Json, type JsonObject, refsIn } from '../value.ts'
import { ArmExpressions } from './arm-expressions.ts'
import { addressOfScope, nameOfValue, partsOfName } from './arm-names.ts'
import type { Read, ReadOptions, SourceFile } from './reader.ts'
import { tagsOf } from './tags.ts'

/** Reads Azure Resource Manager templates, as written or as built from Bicep, with nested deployments. */
export function readArm(files: readonly SourceFile[], options: ReadOptions): Read {
  const resources = files.flatMap(({ file, value }) =>
    isObject(value) ? templateResources(file, value, new ArmExpressions(value, {}, options.groupLocation)) : [],
  )
  return { resources, issues: [] }
}

/** What a block is a part of: its type, its name as it is written, and what it is called. */
type Whole = { readonly type: string; readonly name: string; readonly called: string }
const alone: Whole = { type: '', name: '', called: '' }

type Block = JsonObject & { readonly $symbol?: string }

function templateResources(file: string, template: JsonObject, expressions: ArmExpressions): Resource[] {
  return declared(template.resources).flatMap((block) => blockResources(file, block, expressions, alone))
}

/** Resources are a list, or in newer Bicep output a map by symbolic name; what exists already is only referred to. */
function declared(resources: Json): Block[] {
  const all = Array.isArray(resources)
    ? resources.filter(isObject)
    : Object.entries(isObject(resources) ? resources : {}).map(([$symbol, block]) => ({
        ...(isObject(block) ? block : {}),
        $symbol,
      }))
  return all.filter((block: JsonObject) => block.existing !== true)
}

/** A block once for each round of its `copy` loop; once, with what the rounds differ in left open, where nobody can tell how many. */
function blockResources(
  file: string,
  { copy, ...block }: Block,
  expressions: ArmExpressions,
  whole: Whole,
): Resource[] {
  const inside = (round: ArmExpressions) => oneRound(file, block, round, whole)
  const rounds = copy === undefined ? undefined : expressions.eachRound(copy, true, inside)
  return rounds?.flat() ?? inside(expressions)
}

function oneRound(file: string, block: Block, expressions: ArmExpressions, whole: Whole): Resource[] {
  if (expressions.resolve(block.condition) === false) return []
  const part = partOf(block, expressions, whole)
  if (/^microsoft\.resources\/deployments$/i.test(part.type)) return nested(file, block, part, expressions)
  const children = declared(block.resources).flatMap((child) => blockResources(file, child, expressions, part))
  return [resourceOf(file, block, part, expressions), ...children]
}

function partOf(block: Block, expressions: ArmExpressions, whole: Whole): Whole {
  const type = asText(block.type) ?? ''
  const value = expressions.resolve(block.name)
  const name = asText(value) ?? asText(block.name) ?? ''
  const below = (parent: string, own: string): string =>
    parent === '' || own.toLowerCase().startsWith(`${parent.toLowerCase()}/`) ? own : `${parent}/${own}`
  return {
    type: below(whole.type, type),
    name: below(whole.name, name),
    called: below(whole.called, nameOfValue(value)),
  }
}

/** A deployment inside a deployment; a template that is only linked to is not there to be read. */
function nested(file: string, block: Block, part: Whole, expressions: ArmExpressions): Resource[] {
  const template = at(block, 'properties.template')
  const inside = expressions.inside(block)
  return isObject(template) && inside !== undefined
    ? templateResources(file, template, inside)
    : [resourceOf(file, block, part, expressions)]
}

function resourceOf(file: string, block: Block, { type, name, called }: Whole, expressions: ArmExpressions): Resource {
  const { type: _t, name: _n, resources: _r, apiVersion: _a, dependsOn: _d, $symbol, properties, ...rest } = block
  const resolved = expressions.resolve({ ...rest, ...(isObject(properties) ? properties : {}) })
  const attributes: JsonObject = { ...(isObject(resolved) ? resolved : {}), name }
  const address = `${type}/${name}`
  const older = olderExtension(type, called)
  const others = [`${type}/${called}`.toLowerCase(), ...($symbol === undefined ? [] : [expressions.symbol($symbol)])]
  return {
    ...factsOf(older?.type ?? type),
    address,
    type,
    format: 'arm',
    file,
    lookedUpAs: others.filter((one) => one !== address).map((one) => ({ module: file, address: one })),
    tags: tagsOf(attributes),
    attributes,
    setting: { region: regionOf(expressions.groupLocation) },
    references: [...wholes(type, called), ...(older?.about ?? scopes(attributes.scope)), ...pointers(attributes)],
  }
}

const regionOf = (location: string | undefined): NonNullable<Resource['setting']['region']> =>
  location === undefined
    ? { place: '@resourceGroup', attribute: 'resourceGroup().location', certainty: 'needs-group-location' }
    : { place: location, attribute: '--group-location', certainty: 'certain' }

/** Everything that a resource of several names is a part of, the whole first: a container of its account, then of its service. */
function wholes(type: string, called: string): Reference[] {
  const [provider, ...types] = type.split('/')
  const names = partsOfName(called)
  return names.slice(1).map((_, i): Reference => {
    const path = [provider, ...types.slice(0, i + 1), ...names.slice(0, i + 1)]
    return { attribute: 'name', address: path.join('/') }
  })
}

/** What an extension is about, where it is written out: `[format('Microsoft.Sql/servers/{0}', parameters('server'))]`. */
function scopes(scope: Json): Reference[] {
  const address = addressOfScope(nameOfValue(scope))
  return address === undefined ? [] : [{ attribute: 'scope', address }]
}

/** `Microsoft.Sql/servers/providers/diagnosticSettings` named `a/Microsoft.Insights/b`: an extension as it was written before there were scopes. */
function olderExtension(type: string, called: string): { type: string; about: Reference[] } | undefined {
  const [, whole = '', own = ''] = /^(.+)\/providers\/(\w+)$/i.exec(type) ?? []
  const [, provider, ...names] = partsOfName(called).reverse()
  if (whole === '' || provider === undefined) return undefined
  return {
    type: `${provider}/${own}`,
    about: [{ attribute: 'scope', address: `${whole}/${names.reverse().join('/')}` }],
  }
}

const pointers = (attributes: JsonObject): Reference[] =>
  refsIn(attributes).map(({ path, ref }) => ({ attribute: path.replaceAll(/\[\d+\]/g, ''), address: ref.address }))
