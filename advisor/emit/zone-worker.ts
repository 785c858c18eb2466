import { parentPort } from 'node:worker_threads'
import { AdvisorError, InputError } from '#catalogue/vocabulary/issue.ts'
import { type EmitOptions, emitZone } from '#infra/emit.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import type { Answer } from './answer.ts'

/** Emits one zone after the other, as it is told. What goes wrong is sent back as a value: threads share no classes. */
parentPort?.on('message', async (task: { plan: LandingZonePlan; options: EmitOptions }) => {
  parentPort?.postMessage(await answer(task.plan, task.options))
})

async function answer(plan: LandingZonePlan, options: EmitOptions): Promise<Answer> {
  try {
    return { files: await emitZone(plan, options) }
  } catch (error) {
    if (error instanceof InputError) return { issues: error.issues }
    const { message, stack } = error as Error
    return { code: error instanceof AdvisorError ? error.code : 'zone-not-emitted', message, stack: stack ?? message }
  }
}
