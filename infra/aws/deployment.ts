import type { Stack } from 'aws-cdk-lib'
import { type ZonePart, zoneParts } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { ZoneStacks } from './zone.ts'

/** Where a parameter's value comes from: another stack's output, or a person. */
type Source = { output: string; stack: string } | { person: string; default?: string }

type DeployedStack = {
  stack: string
  part: ZonePart
  account: string | null
  region: string
  template: string
  after: string[]
  terminationProtection: boolean
  tags: Record<string, string>
  parameters: Record<string, Source>
}

type Template = {
  Parameters?: Record<string, { Description?: string; Default?: string }>
  Outputs?: Record<string, unknown>
}

/**
 * The order of work: which stack goes to which account and region, after which others, and what each parameter is filled
 * with. Which plan it was made from stands here and in no stack, so that a new plan changes none that it did not touch.
 */
export function deployment(plan: LandingZonePlan, parts: ZoneStacks, files: ReadonlyMap<string, string>) {
  const templates = new Map([...files].map(([name, text]) => [name, JSON.parse(text) as Template]))
  const stacks = zoneParts.flatMap((part) => parts[part].map((stack) => ({ part, stack })))
  const outputs = new Map(
    stacks.flatMap(({ stack }) =>
      Object.keys(templates.get(stack.templateFile)?.Outputs ?? {}).map((name) => [name, stack.stackName] as const),
    ),
  )
  return {
    schema: 'rettsky/aws-deployment/v1',
    zone: plan.zone.id,
    planDigest: plan.planDigest,
    partition: plan.zone.partition,
    stacks: stacks.map(({ part, stack }): DeployedStack => {
      const asked = Object.entries(templates.get(stack.templateFile)?.Parameters ?? {})
      return {
        stack: stack.stackName,
        part,
        account: /^\d{12}$/.test(stack.account) ? stack.account : null,
        region: stack.region,
        template: stack.templateFile,
        after: stack.dependencies.map(({ stackName }) => stackName).sort(),
        terminationProtection: stack.terminationProtection,
        tags: stackTags(stack),
        parameters: Object.fromEntries(asked.map(([name, asked]) => [name, source(name, asked, outputs, stack)])),
      }
    }),
  }
}

function source(
  name: string,
  asked: { Description?: string; Default?: string },
  outputs: ReadonlyMap<string, string>,
  stack: Stack,
): Source {
  const from = outputs.get(name)
  if (from !== undefined && from !== stack.stackName) return { output: name, stack: from }
  return { person: asked.Description ?? name, ...(asked.Default === undefined ? {} : { default: asked.Default }) }
}

const stackTags = (stack: Stack): Record<string, string> =>
  Object.fromEntries(Object.entries(stack.tags.tagValues()).sort(([a], [b]) => (a < b ? -1 : 1)))
