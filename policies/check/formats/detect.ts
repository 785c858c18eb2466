import { isObject, type Json } from '../value.ts'
import type { Recognised } from './reader.ts'

/** Which format a value is in, told by what each format must hold; otherwise what was met. */
export function detect(value: Json): Recognised {
  if (!isObject(value))
    return { format: null, met: Array.isArray(value) ? '<list>' : value === null ? 'null' : '<text>' }
  if (isTerraformPlan(value)) return { format: 'tfplan' }
  if (isObject(value.deployment) && Array.isArray(value.deployment.resources)) return { format: 'pulumi' }
  if (isObject(value.checkpoint)) return { format: 'pulumi' }
  if (Array.isArray(value.steps) && value.steps.every((step) => isObject(step) && 'urn' in step)) {
    return { format: 'pulumi' }
  }
  const schema = value.$schema
  if (typeof schema === 'string' && /deploymentTemplate\.json/i.test(schema)) return { format: 'arm' }
  if ('contentVersion' in value && 'resources' in value) return { format: 'arm' }
  if (isCloudFormation(value)) return { format: 'cfn' }
  if (isTerraformJson(value)) return { format: 'tf' }
  const keys = Object.keys(value).sort().slice(0, 5).join(', ')
  return { format: null, met: keys === '' ? '{}' : keys }
}

function isTerraformPlan(value: { readonly [key: string]: Json }): boolean {
  if (Array.isArray(value.resource_changes) || isObject(value.planned_values)) return true
  return 'format_version' in value && ('terraform_version' in value || isObject(value.values))
}

function isCloudFormation(value: { readonly [key: string]: Json }): boolean {
  const { Resources: resources, AWSTemplateFormatVersion: version } = value
  if (!isObject(resources)) return false
  return (
    version !== undefined ||
    Object.entries(resources).some(
      ([key, entry]) => (isObject(entry) && 'Type' in entry) || key.startsWith('Fn::ForEach::'),
    )
  )
}

const blocks = new Set([
  'resource',
  'provider',
  'variable',
  'data',
  'locals',
  'module',
  'output',
  'terraform',
  'moved',
  'import',
  'check',
  '//',
])

function isTerraformJson(value: { readonly [key: string]: Json }): boolean {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => blocks.has(key))
}
