import { type MessagePort, workerData } from 'node:worker_threads'
import { type ImproveFrom, improve } from './index.ts'

// A thread that looks for better plans until it is told to stop through shared memory.

const { from, stop, outbox } = workerData as { from: ImproveFrom; stop: Int32Array; outbox: MessagePort }

/** Better plans may come by the thousand: the last of a while is enough. */
const pauseMilliseconds = 20
let unsent: { zoneOf: Int32Array } | null = null
let sent = 0

function send(): void {
  if (unsent === null) return
  outbox.postMessage(unsent)
  unsent = null
  sent = performance.now()
}

improve(from, {
  steps: Infinity,
  isLate: () => {
    if (unsent !== null && performance.now() - sent > pauseMilliseconds) send()
    return Atomics.load(stop, 0) === 1
  },
  onPlan: (zoneOf) => {
    unsent = { zoneOf }
  },
})
send()
