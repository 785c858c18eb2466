import { stringify } from 'yaml'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import type { EmittedFiles } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { captureResources, pulumiProject } from './capture.ts'
import type { CapturedResource } from './recorder.ts'

/** Where the reviewed plan lies, relative to `Pulumi.yaml`, unless the caller says otherwise. */
export const defaultPlanFile = 'placement-plan.json'

/** Files of a zone that Pulumi deploys: the stack's configuration and the resources that the program registers. */
export async function emit(plan: LandingZonePlan, planFile = defaultPlanFile): Promise<EmittedFiles> {
  const resources = await captureResources(plan)
  return new Map([
    [`Pulumi.${plan.zone.id}.yaml`, stackConfiguration(plan, planFile)],
    ['resources.json', previewText(plan, resources)],
  ])
}

function stackConfiguration(plan: LandingZonePlan, planFile: string): string {
  const config = {
    [`${pulumiProject}:plan`]: planFile,
    [`${pulumiProject}:zone`]: plan.zone.id,
    [`${pulumiProject}:planDigest`]: plan.planDigest,
    [`${pulumiProject}:zonePlanDigest`]: digestOf(plan),
  }
  return `# pulumi up --stack ${plan.zone.id} --config-file <this file>; paths count from Pulumi.yaml\n${stringify({ config })}`
}

/** The graph in the form of `pulumi preview --json`, a resource a line, so that whatever reads Pulumi's output reads this. */
function previewText(plan: LandingZonePlan, resources: readonly CapturedResource[]): string {
  const config = { [`${pulumiProject}:zone`]: plan.zone.id, [`${pulumiProject}:planDigest`]: plan.planDigest }
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

function step(resource: CapturedResource): object {
  const { op, urn, name: _, provider, parent, ...state } = resource
  return {
    op,
    urn,
    ...(provider === null ? {} : { provider }),
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
      dependencies: state.dependencies,
      propertyDependencies: state.propertyDependencies,
    },
  }
}
