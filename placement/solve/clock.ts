import type { SolveOptions } from './options.ts'

/** The time a solve may take. */
export interface Clock {
  /** Since the solve began. */
  seconds(): number
  /** True once the search must end, so that the answer is written down in time. */
  isLate(): boolean
  /** Keeps so many seconds of the limit, but no more than a quarter, for writing the answer down. */
  keepBack(seconds: number): void
}

export function startClock({
  now = () => performance.now(),
  timeLimitSeconds = Infinity,
  signal,
}: SolveOptions): Clock {
  const started = now()
  const seconds = () => (now() - started) / 1000
  let kept = 0
  return {
    seconds,
    isLate: () => signal?.aborted === true || seconds() > timeLimitSeconds - kept,
    keepBack(wanted) {
      kept = Math.min(wanted, timeLimitSeconds / 4)
    },
  }
}
