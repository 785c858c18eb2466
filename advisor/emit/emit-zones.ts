import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import { type EmitOptions, emitZone } from '#infra/emit.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { type Answer, filesOf } from './answer.ts'

/** A zone and how it is to be emitted. */
export type ZoneTask = { readonly plan: LandingZonePlan; readonly options: EmitOptions }

/** Threads at most: each loads the SDKs of its zones anew, half a gigabyte for the heaviest. */
const mostThreads = 4

/** What a thread may use before it fails instead of the whole process, MB. */
const resourceLimits = { maxOldGenerationSizeMb: 6_144 }

/**
 * Files of every zone in the order of the tasks; the heaviest zones begin first. One zone, or one processor: here. Otherwise in
 * threads, where Pulumi's global state and CDK's are each zone's own.
 *
 * @throws the first failure; zones that have not begun are not begun then.
 */
export async function emitZones(
  tasks: readonly ZoneTask[],
  threads = Math.min(mostThreads, availableParallelism()),
): Promise<EmittedFiles[]> {
  const done = new Array<EmittedFiles>(tasks.length)
  if (Math.min(threads, tasks.length) < 2) {
    for (const [i, { plan, options }] of tasks.entries()) done[i] = await emitZone(plan, options)
    return done
  }
  const queue = [...tasks.entries()].sort(([, a], [, b]) => storesIn(b) - storesIn(a))
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, startWorker)
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
          const [i, task] = next
          done[i] = filesOf(await ask(worker, task))
        }
      }),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return done
}

const startWorker = (): Worker => new Worker(new URL('./zone-worker.ts', import.meta.url), { resourceLimits })

const storesIn = ({ plan }: ZoneTask): number =>
  plan.agencies.reduce((sum, { dataStores }) => sum + dataStores.length, 0)

/** What a thread answers. @throws AdvisorError when it ends before it has answered: out of memory, say. */
export function ask(worker: Worker, { plan, options }: ZoneTask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', answered)
      worker.off('error', failed)
      worker.off('exit', ended)
    }
    const answered = (answer: Answer) => {
      settle()
      resolve(answer)
    }
    const failed = (cause: unknown) => {
      settle()
      reject(new AdvisorError('zone-not-emitted', `zone ${plan.zone.id} could not be emitted`, { cause }))
    }
    const ended = (code: number) => failed(new Error(`the thread ended with ${code} and no answer`))
    worker.once('message', answered)
    worker.once('error', failed)
    worker.once('exit', ended)
    worker.postMessage({ plan, options })
  })
}
