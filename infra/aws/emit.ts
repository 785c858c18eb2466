import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, type Stack } from 'aws-cdk-lib'
import type { EmittedFiles, Emitter } from '../emitter.ts'
import { deployment } from './deployment.ts'
import { zoneStacks } from './zone.ts'

/**
 * Settings that keep synthesis to the plan: nothing looked up, nothing reported, nothing of this machine in the output. The
 * context is here and not in cdk.json, so that `cdk synth` and `rettsky emit` give the same templates.
 */
export const quiet = {
  analyticsReporting: false,
  treeMetadata: false,
  context: {
    '@aws-cdk/core:defaultCrossStackReferences': 'strong',
    '@aws-cdk/core:enablePartitionLiterals': true,
    '@aws-cdk/core:explicitStackTags': true,
    '@aws-cdk/core:validateAgainstDefaultRules': true,
  },
} as const

/**
 * One zone as CloudFormation templates, a file for each stack, and `deployment.json`: where and in which order they are
 * deployed and from where their parameters come. Synthesis goes through a temporary folder that is removed again. CDK's own
 * validation takes four seconds to load and says nothing about one plan that it does not say about the next: `cdk synth`
 * and the tests run it.
 */
export const emit: Emitter = async (plan) => {
  const outdir = await mkdtemp(join(tmpdir(), 'rettsky-aws-'))
  try {
    const app = new App({ ...quiet, outdir, builtinCloudFormationValidation: false })
    const parts = zoneStacks(app, plan)
    const stacks = Object.values(parts).flat()
    app.synth()
    const files = new Map<string, string>()
    for (const stack of stacks) files.set(stack.templateFile, await template(outdir, stack))
    files.set('deployment.json', pretty(deployment(plan, parts, files)))
    return sorted(files)
  } finally {
    await rm(outdir, { recursive: true, force: true })
  }
}

const template = async (outdir: string, stack: Stack): Promise<string> =>
  pretty(JSON.parse(await readFile(join(outdir, stack.templateFile), 'utf8')))

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const sorted = (files: Map<string, string>): EmittedFiles => new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
