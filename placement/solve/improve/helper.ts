import { Worker } from 'node:worker_threads'
import type { ImproveFrom } from './index.ts'

/** A second thread that looks for better plans while this one raises the bound. */
export interface Helper {
  /** Begins anew from another plan or other prices. */
  start(from: ImproveFrom): void
  stop(): Promise<void>
}

export function helperFor(onPlan: (zoneOf: Int32Array) => void): Helper {
  let worker: Worker | null = null
  let stopNow = new Int32Array(new SharedArrayBuffer(4))
  const halt = async () => {
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
      const fresh = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { from, stop: stopNow } })
      fresh.unref()
      fresh.on('message', ({ zoneOf }: { zoneOf: Int32Array }) => onPlan(zoneOf))
      // Without its help the search goes on, only slower.
      fresh.on('error', () => {
        if (worker === fresh) worker = null
      })
      worker = fresh
    },
    stop: halt,
  }
}
