import { factsOf } from '../families/index.ts'
import type { Reference, Resource } from '../resource.ts'
import { asText, at, isObject, type Json, type JsonObject, refsIn } from '../value.ts'
import { ArmExpressions } from './arm-expressions.ts'
import type { Read, ReadOptions, SourceFile } from './reader.ts'
import { tagsOf } from './tags.ts'

/** Reads Azure Resource Manager templates, as written or as built from Bicep, with nested deployments. */
export function readArm(files: readonly SourceFile[], options: ReadOptions): Read {
  const resources = files.flatMap(({ file, value }) =>
    isObject(value) ? templateResources(file, value, new ArmExpressions(value, {}, options.groupLocation)) : [],
  )
  return { resources, issues: [] }
}

function templateResources(file: string, template: JsonObject, expressions: ArmExpressions): Resource[] {
  return declared(template.resources).flatMap((block) => blockResources(file, block, expressions, '', ''))
}

/** Resources are a list, or in newer Bicep output a map by symbolic name; what exists already is only referred to. */
function declared(resources: Json): JsonObject[] {
  const all = Array.isArray(resources) ? resources : isObject(resources) ? Object.values(resources) : []
  return all.filter(isObject).filter((block) => block.existing !== true)
}

/** A block once for each round of its `copy` loop; once, with what the rounds differ in left open, where nobody can tell how many. */
function blockResources(
  file: string,
  { copy, ...block }: JsonObject,
  expressions: ArmExpressions,
  parentType: string,
  parentName: string,
): Resource[] {
  const inside = (round: ArmExpressions) => oneRound(file, block, round, parentType, parentName)
  const rounds = copy === undefined ? undefined : expressions.eachRound(copy, true, inside)
  return rounds?.flat() ?? inside(expressions)
}

function oneRound(
  file: string,
  block: JsonObject,
  expressions: ArmExpressions,
  parentType: string,
  parentName: string,
): Resource[] {
  if (expressions.resolve(block.condition) === false) return []
  const ownType = asText(block.type) ?? ''
  const type =
    parentType === '' || ownType.toLowerCase().startsWith(parentType.toLowerCase())
      ? ownType
      : `${parentType}/${ownType}`
  const ownName = nameOf(expressions.resolve(block.name), block.name)
  const name = parentName === '' || ownName.startsWith(`${parentName}/`) ? ownName : `${parentName}/${ownName}`
  if (/^microsoft\.resources\/deployments$/i.test(type)) return nested(file, block, expressions)
  const children = declared(block.resources).flatMap((child) => blockResources(file, child, expressions, type, name))
  return [resourceOf(file, type, name, block, expressions), ...children]
}

const nameOf = (value: Json, written: Json): string => asText(value) ?? asText(written) ?? ''

/**
 * A deployment inside a deployment: with a scope of its own where it says `inner`, else in its parent's. Into another group, whose
 * location nobody said; a template that is only linked to is not there to be read.
 */
function nested(file: string, block: JsonObject, expressions: ArmExpressions): Resource[] {
  const template = at(block, 'properties.template')
  if (!isObject(template))
    return [resourceOf(file, asText(block.type) ?? '', nameOf(block.name, ''), block, expressions)]
  const inner = /^inner$/i.test(asText(at(block, 'properties.expressionEvaluationOptions.scope')) ?? '')
  const given = at(block, 'properties.parameters')
  const parameters = isObject(given) ? given : {}
  const values = Object.fromEntries(
    Object.entries(parameters).map(([key, entry]) => [
      key,
      expressions.resolve(isObject(entry) ? entry.value : undefined),
    ]),
  )
  const group = block.resourceGroup === undefined ? expressions.groupLocation : undefined
  const scope = inner ? new ArmExpressions(template, values, group) : expressions
  return templateResources(file, template, scope)
}

function resourceOf(
  file: string,
  type: string,
  name: string,
  block: JsonObject,
  expressions: ArmExpressions,
): Resource {
  const { type: _t, name: _n, resources: _r, apiVersion: _a, dependsOn: _d, properties, ...rest } = block
  const resolved = expressions.resolve({ ...rest, ...(isObject(properties) ? properties : {}) })
  const attributes: JsonObject = { ...(isObject(resolved) ? resolved : {}), name }
  const parent = name.includes('/')
    ? [{ attribute: 'name', address: addressOf(parentOf(type), name.slice(0, name.lastIndexOf('/'))) }]
    : []
  const references: Reference[] = refsIn(attributes).map(({ path, ref }) => ({
    attribute: path.replaceAll(/\[\d+\]/g, ''),
    address: ref.address,
  }))
  const location = expressions.groupLocation
  return {
    ...factsOf(type),
    address: addressOf(type, name),
    type,
    format: 'arm',
    file,
    tags: tagsOf(attributes),
    attributes,
    setting:
      location === undefined
        ? {
            region: {
              place: '@resourceGroup',
              attribute: 'resourceGroup().location',
              certainty: 'needs-group-location',
            },
          }
        : { region: { place: location, attribute: '--group-location', certainty: 'certain' } },
    references: [...parent, ...references],
  }
}

const addressOf = (type: string, name: string): string => `${type}/${name}`
const parentOf = (type: string): string => type.slice(0, type.lastIndexOf('/'))
