import { factsOf } from '../families/index.ts'
import type { Reference, Resource, Setting } from '../resource.ts'
import { asText, at, isObject, isPending, type Json, type JsonObject, perhaps } from '../value.ts'
import type { Read, SourceFile } from './reader.ts'
import { tagsOf } from './tags.ts'
import { isMadeByCodeAlone } from './terraform-blocks.ts'
import { Configuration } from './terraform-configuration.ts'
import { referencesByValue } from './terraform-state.ts'

type Change = { readonly resource: JsonObject; readonly after: JsonObject; readonly unknown: Json }

/** Reads `terraform show -json` of a plan or of a state. Deleted resources are left out, replaced ones stay. */
export function readTerraformPlan(files: readonly SourceFile[]): Read {
  return { resources: files.flatMap(({ file, value }) => (isObject(value) ? readOne(file, value) : [])), issues: [] }
}

function readOne(file: string, plan: JsonObject): Resource[] {
  const configuration = new Configuration(plan)
  const changes = changesOf(plan)
  if (plan.configuration !== undefined) return changes.map((change) => resourceOf(file, change, configuration))
  const held = changes.map(({ resource, after }) => ({ address: asText(resource.address) ?? '', values: after }))
  const pointedAt = referencesByValue(held)
  return changes.map((change, i) => ({ ...resourceOf(file, change, configuration), references: pointedAt(held[i]!) }))
}

function changesOf(plan: JsonObject): Change[] {
  const changes = plan.resource_changes
  if (Array.isArray(changes)) {
    return changes.filter(isObject).flatMap((resource): Change[] => {
      const actions = at(resource, 'change.actions')
      const after = at(resource, 'change.after')
      if (resource.mode === 'data' || !survives(actions) || !isObject(after)) return []
      return [{ resource, after, unknown: at(resource, 'change.after_unknown') }]
    })
  }
  const values = plan.planned_values ?? plan.values
  return modulesOf(at(values, 'root_module')).flatMap((module) =>
    list(module.resources)
      .filter((resource) => resource.mode !== 'data')
      .map((resource) => ({ resource, after: object(resource.values), unknown: undefined })),
  )
}

/** A delete alone is gone; a replace, in either order, still exists. */
const survives = (actions: Json): boolean =>
  !Array.isArray(actions) || actions.some((action) => action !== 'delete' && action !== 'forget')

function modulesOf(module: Json): JsonObject[] {
  return isObject(module) ? [module, ...list(module.child_modules).flatMap(modulesOf)] : []
}

function resourceOf(file: string, { resource, after, unknown }: Change, configuration: Configuration): Resource {
  const address = asText(resource.address) ?? ''
  const type = asText(resource.type) ?? ''
  const config = configuration.resourceAt(address)
  const unwritten = (path: string): Json => (isMadeByCodeAlone(type, path) ? perhaps(`dynamic ${path}`) : undefined)
  const attributes = merge(
    after,
    unknown,
    (path) => configuration.refsAt(config, path) ?? unwritten(path),
  ) as JsonObject
  const setting = configuration.settingOf(config, type)
  return {
    ...factsOf(type),
    address,
    type,
    format: 'tfplan',
    file,
    tags: tagsOf(attributes),
    attributes,
    setting: setting as Setting,
    references: configuration.referencesOf(config) as Reference[],
  }
}

/**
 * What is known with what is not: a value that is only known after apply is pending on what its expression refers to. Where
 * nobody wrote an expression the provider decides, and the attribute is as absent as it was in the code; but for blocks that no
 * provider decides on.
 */
function merge(after: Json, unknown: Json, refs: (path: string) => Json, path = ''): Json {
  if (unknown === true) return refs(path)
  if (Array.isArray(after)) {
    const marks = Array.isArray(unknown) ? unknown : []
    return after.map((entry, i) => merge(entry, marks[i], refs, path))
  }
  if (!isObject(after)) return after
  const marks = isObject(unknown) ? unknown : {}
  const keys = [...new Set([...Object.keys(after), ...Object.keys(marks)])]
  const entries = keys.map((key): [string, Json] => [
    key,
    merge(after[key], marks[key], refs, path === '' ? key : `${path}.${key}`),
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const list = (value: Json): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const object = (value: Json): JsonObject => (isObject(value) && !isPending(value) ? value : {})
