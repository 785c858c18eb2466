import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type IPolicyValidationPlugin, type PolicyViolation, Stack } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import {
  Estate,
  type Finding,
  judge,
  locateAll,
  readFiles,
  type StackFacts,
  type Strictness,
  sayFix,
  sayWhat,
  weigh,
} from '#policies/check/index.ts'
import { expectedPlacement } from '../expected-placement.ts'

export type ValidationOptions = { readonly strictness?: Strictness; readonly language?: Language }

/**
 * `rettsky check` as a part of `cdk synth`: what a CDK app makes is held against the reviewed plan, and an app that puts or
 * copies data elsewhere, or leaves a control out, does not synthesise.
 *
 *     Validations.of(app).addPlugins(rettskyValidation(plan))
 */
export function rettskyValidation(plan: PlacementPlan, options: ValidationOptions = {}): IPolicyValidationPlugin {
  const { strictness = 'by-label', language = 'en' } = options
  const expected = expectedPlacement(plan)
  return {
    name: 'Rettsky',
    validate({ templatePaths, appConstruct }) {
      const files = templatePaths.map((file) => ({ file, value: JSON.parse(readFileSync(file, 'utf8')) }))
      const { resources } = readFiles('cfn', files, { stacks: stacksOf(appConstruct, templatePaths) })
      const found = judge(locateAll(new Estate(resources)), { expected, zone: null })
      const weighed = found.map((finding) => weigh(finding, strictness)).filter(({ severity }) => severity !== 'note')
      return {
        success: weighed.every(({ severity }) => severity !== 'error'),
        violations: weighed.map((finding) => violation(finding, language)),
      }
    },
  }
}

/** A template has no region; its stack has. */
function stacksOf(app: IConstruct, templatePaths: readonly string[]): Map<string, StackFacts> {
  const stacks = app.node.findAll().filter((construct): construct is Stack => Stack.isStack(construct))
  return new Map(
    templatePaths.flatMap((path): [string, StackFacts][] => {
      const stack = stacks.find(({ templateFile }) => templateFile === basename(path))
      if (stack === undefined) return []
      const { region, stackName } = stack
      return [[path, { stack: stackName, source: 'env.region', ...(region.startsWith('$') ? {} : { region }) }]]
    }),
  )
}

const violation = (finding: Finding, language: Language): PolicyViolation => ({
  ruleName: finding.rule,
  description: sayWhat(finding, language),
  fix: sayFix(finding, language),
  severity: finding.severity,
  violatingResources: [
    { resourceLogicalId: finding.resource, templatePath: finding.file, locations: [finding.attribute] },
  ],
})
