import { parentPort, workerData } from 'node:worker_threads'
import { type ImproveFrom, improve } from './index.ts'

// A thread that looks for better plans until it is told to stop through shared memory.

const { from, stop } = workerData as { from: ImproveFrom; stop: Int32Array }

improve(from, {
  steps: Infinity,
  isLate: () => Atomics.load(stop, 0) === 1,
  onPlan: (zoneOf, cost) => parentPort!.postMessage({ zoneOf, cost }),
})
