import { resolve } from 'node:path'
import { Config, RunError, runtime } from '@pulumi/pulumi'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { readStack } from './plan-file.ts'
import { registerStack } from './register.ts'
import type { CarrierKeys } from './stack-programs.ts'

/** What `pulumi stack output` shows: which plan the stack came from, and of a zone's own the keys to hand to carriers, as secrets. */
interface Outputs {
  readonly zone: string
  readonly planDigest: string
  readonly carrierKeys?: CarrierKeys
}

/**
 * The Pulumi program: the stack's name says what it holds, a zone's shared parts (`azure-oslo`), what an agency has there
 * (`azure-oslo.helse`) or more of the agency's data (`azure-oslo.helse.2`).
 * It reads the reviewed plan and registers what stands in it; it never decides.
 */
export default async function program(): Promise<Outputs> {
  const config = new Config('rettsky')
  try {
    const file = resolve(runtime.getRootDirectory(), config.require('plan'))
    const stack = await readStack(file, { name: runtime.getStack(), digest: config.require('stackDigest') })
    const carrierKeys = await registerStack(stack)
    const { zone, planDigest } = stack.plan
    return { zone: zone.id, planDigest, ...(Object.keys(carrierKeys).length === 0 ? {} : { carrierKeys }) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new RunError(error.issues.map((issue) => sayIssue(issue, 'en')).join('\n'))
  }
}
