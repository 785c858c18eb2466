import { factsOf } from '../families/index.ts'
import type { Reference, Resource, Setting } from '../resource.ts'
import { asText, at, isObject, type Json, type JsonObject, pending, refsIn } from '../value.ts'
import { expandLoops } from './for-each.ts'
import { Intrinsics } from './intrinsics.ts'
import type { Read, ReadOptions, SourceFile, StackFacts } from './reader.ts'
import { tagsOf } from './tags.ts'

/** Reads CloudFormation templates. A template has no region: it comes from the caller or from what lies beside the file. */
export function readCloudFormation(files: readonly SourceFile[], options: ReadOptions): Read {
  return {
    resources: files.flatMap(({ file, value }) => (isObject(value) ? readOne(file, value, options) : [])),
    issues: [],
  }
}

function readOne(file: string, template: JsonObject, options: ReadOptions): Resource[] {
  const facts = options.stacks?.get(file)
  const region = facts?.region ?? options.stackRegion
  const intrinsics = new Intrinsics(template, region)
  const setting = settingOf(facts, region, assertedRegion(template))
  const resources = isObject(template.Resources) ? expandLoops(template.Resources, intrinsics) : {}
  return Object.entries(resources).flatMap(([address, block]) => {
    if (!isObject(block) || !intrinsics.holds(block.Condition)) return []
    return [resourceOf(file, address, block, intrinsics, setting)]
  })
}

function settingOf(facts: StackFacts | undefined, region: string | undefined, asserted: string | undefined): Setting {
  const attribute = facts?.region === undefined ? '--stack-region' : facts.source
  return {
    region:
      region === undefined
        ? { place: '@stack', attribute: 'AWS::Region', certainty: 'needs-stack-region' }
        : { place: region, attribute, certainty: 'certain' },
    ...(facts === undefined ? {} : { stack: facts.stack }),
    ...(facts?.account === undefined ? {} : { account: facts.account }),
    ...(asserted === undefined ? {} : { assertedRegion: asserted }),
  }
}

function resourceOf(
  file: string,
  address: string,
  block: JsonObject,
  intrinsics: Intrinsics,
  setting: Setting,
): Resource {
  const type = asText(block.Type) ?? address
  const properties = isIncluded(block.Properties)
    ? pending([], 'Fn::Transform')
    : intrinsics.resolve(block.Properties ?? {})
  const metadata = block.Metadata
  const attributes: JsonObject = isObject(properties)
    ? { ...properties, ...(metadata === undefined ? {} : { $metadata: metadata }) }
    : {}
  const references: Reference[] = refsIn(attributes).map(({ path, ref }) => ({
    attribute: path.replaceAll(/\[\d+\]/g, ''),
    address: ref.address,
  }))
  return {
    ...factsOf(type),
    address,
    type,
    format: 'cfn',
    file,
    tags: tagsOf(attributes),
    attributes,
    setting,
    references,
  }
}

/** Properties that a macro adds to, or brings from another file: what they come to nobody can tell. */
const isIncluded = (properties: Json): boolean => isObject(properties) && 'Fn::Transform' in properties

/** The region that the template's own rules insist on: `Fn::Equals: [{Ref: AWS::Region}, eu-north-1]`. */
function assertedRegion(template: JsonObject): string | undefined {
  const rules = isObject(template.Rules) ? Object.values(template.Rules) : []
  for (const rule of rules) {
    const assertions = at(rule, 'Assertions')
    for (const assertion of Array.isArray(assertions) ? assertions : []) {
      const sides = isObject(assertion) && isObject(assertion.Assert) ? assertion.Assert['Fn::Equals'] : undefined
      if (!Array.isArray(sides)) continue
      const isRegion = sides.some((side) => isObject(side) && side.Ref === 'AWS::Region')
      const region = sides.find((side) => typeof side === 'string')
      if (isRegion && typeof region === 'string') return region
    }
  }
  return undefined
}
