import { stringify } from 'yaml'
import type { EmittedFiles } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { captureStack, pulumiProject } from './capture.ts'
import type { CapturedResource } from './recorder.ts'
import { stackDigest, stacksOf, type ZoneStack } from './stacks.ts'

/** Where the reviewed plan lies, relative to `Pulumi.yaml`, unless the caller says otherwise. */
export const defaultPlanFile = 'placement-plan.json'

/** Files of a zone that Pulumi deploys: each stack's configuration and the resources that the program registers for it. */
export async function emit(plan: LandingZonePlan, planFile = defaultPlanFile): Promise<EmittedFiles> {
  const files = new Map<string, string>()
  for (const stack of stacksOf(plan)) {
    files.set(`Pulumi.${stack.name}.yaml`, stackConfiguration(stack, planFile))
    files.set(`${stack.name}.resources.json`, previewText(stack, await captureStack(stack)))
  }
  return files
}

function stackConfiguration(stack: ZoneStack, planFile: string): string {
  const config = {
    [`${pulumiProject}:plan`]: planFile,
    [`${pulumiProject}:stackDigest`]: stackDigest(stack),
  }
  return `# Configuration of the stack ${stack.name}; paths count from Pulumi.yaml\n${stringify({ config })}`
}

/** The graph in the form of `pulumi preview --json`, a resource a line, so that whatever reads Pulumi's output reads this. */
function previewText(stack: ZoneStack, resources: readonly CapturedResource[]): string {
  const config = { [`${pulumiProject}:stackDigest`]: stackDigest(stack) }
  const count = (op: CapturedResource['op']) => resources.filter((resource) => resource.op === op).length
  const steps = resources.map((resource) => JSON.stringify(step(resource)))
  return [
    '{',
    `"config": ${JSON.stringify(config)},`,
    `"steps": [\n${steps.join(',\n')}\n],`,
    `"changeSummary": ${JSON.stringify({ create: count('create'), read: count('read') })}`,
    '}',
    '',
  ].join('\n')
}

/** What an input waits for stands in the input, `URN#property`, so of the dependencies only the others are told. */
function step(resource: CapturedResource): object {
  const { op, urn, name: _, provider, parent, ...state } = resource
  const inputs = JSON.stringify(state.inputs)
  const dependencies = state.dependencies.filter((other) => !inputs.includes(`${other}#`))
  return {
    op,
    urn,
    newState: {
      urn,
      custom: state.custom,
      type: state.type,
      inputs: state.inputs,
      ...(parent === null ? {} : { parent }),
      ...(state.protect ? { protect: true } : {}),
      ...(state.retainOnDelete ? { retainOnDelete: true } : {}),
      ...(op === 'read' ? { external: true } : {}),
      ...(provider === null ? {} : { provider }),
      ...(dependencies.length === 0 ? {} : { dependencies }),
    },
  }
}
