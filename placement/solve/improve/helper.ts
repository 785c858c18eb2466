import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { ImproveFrom } from './index.ts'

/** A second thread that looks for better plans while this one raises the bound. */
export interface Helper {
  /** Begins anew from another plan or other prices. */
  start(from: ImproveFrom): void
  /** Tells the plans that have come since. */
  collect(): void
  /** False before it has begun, and once it has given up looking. */
  isAtWork(): boolean
  stop(): Promise<void>
}

export function helperFor(onPlan: (zoneOf: Int32Array) => void): Helper {
  let worker: Worker | null = null
  let inbox: MessagePort | null = null
  let stopNow = new Int32Array(new SharedArrayBuffer(4))
  const collect = () => {
    if (inbox === null) return
    for (let next = receiveMessageOnPort(inbox); next !== undefined; next = receiveMessageOnPort(inbox))
      onPlan(next.message.zoneOf)
  }
  const halt = async () => {
    collect()
    inbox?.close()
    inbox = null
    if (worker === null) return
    Atomics.store(stopNow, 0, 1)
    const old = worker
    worker = null
    old.removeAllListeners()
    await old.terminate()
  }
  return {
    start(from) {
      void halt()
      stopNow = new Int32Array(new SharedArrayBuffer(4))
      const { port1, port2: outbox } = new MessageChannel()
      const fresh = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: { from, stop: stopNow, outbox },
        transferList: [outbox],
        env: keptCode(),
        // It works on tables that stay; room for what it drops would only add to the peak.
        resourceLimits: { maxYoungGenerationSizeMb: 4 },
      })
      fresh.unref()
      const onGone = () => {
        if (worker !== fresh) return
        collect()
        worker = null
      }
      // Without its help the search goes on, only slower.
      fresh.on('error', onGone)
      fresh.on('exit', onGone)
      inbox = port1
      worker = fresh
    },
    collect,
    isAtWork: () => worker !== null,
    stop: halt,
  }
}

/** A thread does not know by itself where compiled code is kept, and takes 25 MB and half a second to compile it anew. */
function keptCode(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir()
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(folder) }
}
